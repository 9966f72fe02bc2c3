#include "tests/oracle/case.h"

#include <fmt/format.h>

namespace kvs::oracle {

namespace {

std::string scaled(std::int64_t amount, int decimals) { return decimals == 0 ? std::to_string(amount) : fmt::format("{}.{:02}", amount / 100, amount % 100); }

std::string value_of(const model::Standard& s, const model::Input& input, const Answer& answer) {
    if (answer.dont_know) return R"({"ved_ikke":true})";
    if (input.of_periods) {
        std::string list;
        for (const auto& period : answer.periods)
            list += fmt::format("{}{{\"fra\":\"{}\"{}}}", list.empty() ? "" : ",", iso(period.from), period.to ? fmt::format(",\"til\":\"{}\"", iso(*period.to)) : "");
        return "[" + list + "]";
    }
    if (input.kind == model::InputKind::event || input.type == model::InputType::date) return fmt::format("\"{}\"", iso(static_cast<Day>(answer.value)));
    if (input.type == model::InputType::yes_no) return answer.value ? "true" : "false";
    if (input.type == model::InputType::choice) return fmt::format("\"{}\"", input.choices[static_cast<std::size_t>(answer.value)]);
    return scaled(answer.value, s.units[input.unit].decimals);
}

}  // namespace

std::string json_of(const model::Standard& s, const Case& asked) {
    const auto& service = s.services[asked.service];
    std::string containers[3];
    for (std::size_t i = 0; i < s.inputs.size(); ++i) {
        const auto& input = s.inputs[s.inputs.id_at(i)];
        if (!asked.answers[i].given) continue;
        auto& into = containers[static_cast<int>(input.kind)];
        auto value = value_of(s, input, asked.answers[i]);
        if (input.kind == model::InputKind::assessment)
            value = fmt::format(R"({{"svar":{},"af":"Lis Dam","rolle":"{}","tid":"{}","fordi":"set"}})", value, s.parts[input.from_part].name, iso(asked.decided));
        into += fmt::format("{}\"{}\":{}", into.empty() ? "" : ",", input.name, value);
    }
    std::string wishes, uses;
    const auto unit = service.amount_unit ? s.units[service.amount_unit] : model::Unit{};
    for (const auto& wish : asked.wishes)
        wishes += (wishes.empty() ? "" : ",") + (wish.stay ? fmt::format("{{\"enhed\":\"{}\",\"fra\":\"{}\",\"til\":\"{}\"}}", unit.name, iso(wish.stay->first), iso(wish.stay->last)) : wish.item ? fmt::format("{{\"norm\":\"{}\"}}", s.norms[wish.item].path) : fmt::format("{{\"mængde\":{},\"enhed\":\"{}\"}}", scaled(wish.amount, unit.decimals), unit.name));
    for (const auto& use : asked.uses)
        uses += (uses.empty() ? "" : ",") + (use.last ? fmt::format("{{\"ydelse\":\"{}\",\"enhed\":\"{}\",\"fra\":\"{}\",\"til\":\"{}\"}}", service.name, unit.name, iso(use.date), iso(*use.last))
                                                      : fmt::format("{{\"ydelse\":\"{}\",\"mængde\":{},\"enhed\":\"{}\",\"dato\":\"{}\"}}", service.name, scaled(use.amount, unit.decimals), unit.name, iso(use.date)));
    return fmt::format("{{\"ydelse\":\"{}\",\"afgørelsesdato\":\"{}\",\"oplysninger\":{{{}}},\"skøn\":{{{}}},\"hændelser\":{{{}}},\"forbrug\":[{}],\"ønsker\":[{}]}}", service.name, iso(asked.decided),
                       containers[0], containers[1], containers[2], uses, wishes);
}

}  // namespace kvs::oracle
