#include "tests/agree/random_case.h"

#include <array>

#include <fmt/format.h>

#include <kvs/calendar.h>

#include "compiler/decision/tables.h"

namespace kvs::agree {
namespace {

using decision::Input;
using decision::Program;

std::string quoted(std::string_view text) { return fmt::format("\"{}\"", text); }

std::string iso(std::int32_t day) {
    std::string text(KVS_DATE_SIZE, ' ');
    kvs_format_date(day, text.data());
    return quoted(text);
}

/// A number with at most the decimals there are: small ones mostly, since limits are small.
std::string number(std::uint8_t decimals, Random& random) {
    const std::size_t size = random.below(20);
    std::int64_t scaled = static_cast<std::int64_t>(random.below(size == 0 ? 1'000'000'000'000 : size < 4 ? 1000 : 80));
    for (int i = 0; i < decimals; ++i) scaled = scaled * 10 + static_cast<std::int64_t>(random.once_in(3) ? random.below(10) : 0);
    char text[KVS_NUMBER_SIZE];
    return {text, kvs_format_number(scaled, decimals, text)};
}

struct Maker {
    const Program& program;
    Random& random;
    std::int32_t decided, valid_from, valid_to;
    const Helpful& helpful;
    std::size_t other = random.once_in(2) ? 1 : 6 + random.below(40);  // once in so many an answer is not the helpful one

    std::int32_t day_near() { return decided - static_cast<std::int32_t>(random.below(500)) + 60; }

    std::string periods() {
        std::string text;
        for (std::size_t i = 0, count = random.below(4); i < count; ++i) {
            const std::int32_t from = day_near();
            const std::string end = random.once_in(4) ? "" : fmt::format(",\"til\":{}", iso(from + static_cast<std::int32_t>(random.below(60))));
            text += fmt::format("{}{{\"fra\":{}{}}}", i == 0 ? "" : ",", iso(from), end);
        }
        return "[" + text + "]";
    }

    std::string stay(const decision::Service& s, std::string_view of, std::int32_t day) {
        return fmt::format("{{{}\"enhed\":\"{}\",\"fra\":{},\"til\":{}}}", of, s.unit, iso(day), iso(day + static_cast<std::int32_t>(random.below(25))));
    }

    /// Something used: an amount on a day, or a stay where days are counted.
    std::string use(const decision::Service& s) {
        const std::int32_t day = day_near();
        if ((s.unit == "døgn" || s.unit == "dage") && random.once_in(2))
            return stay(s, fmt::format("\"ydelse\":\"{}\",", s.id), day);
        return fmt::format("{{\"ydelse\":\"{}\",\"mængde\":{},\"enhed\":\"{}\",\"dato\":{}}}", s.id, number(s.decimals, random), s.unit, iso(day));
    }

    std::string value(const Input& input) {
        if (input.of_periods) return periods();
        if (const auto found = helpful.find(input.name); found != helpful.end() && !random.once_in(other)) return found->second;
        switch (input.type) {
            case KVS_TYPE_YES_NO: return random.below(3) != 0 ? "true" : "false";
            case KVS_TYPE_NUMBER: return number(input.decimals, random);
            case KVS_TYPE_CHOICE: return quoted(input.choices[random.below(input.choices.size())]);
            default: return iso(day_near());
        }
    }

    std::string assessment(const Input& input) {
        const std::int32_t when = decided - static_cast<std::int32_t>(random.below(30));
        return fmt::format(R"({{"svar":{},"af":"Lene \u00d8 \"Holm\"","rolle":"{}","tid":{},"fordi":"set på stedet"}})", value(input), input.role, iso(when));
    }

    std::string inputs(std::uint8_t kind) {
        std::string text;
        const std::size_t left_out = 2 + random.below(other == 1 ? 12 : 200);  // how rarely something is left out differs from case to case
        for (const Input& input : program.inputs) {
            if (input.kind != kind || random.once_in(left_out)) continue;
            std::string answer;
            if (kind == KVS_INPUT_ASSESSMENT) answer = assessment(input);
            else if (kind == KVS_INPUT_FACT && random.once_in(15)) answer = "{\"ved_ikke\":true}";
            else answer = value(input);
            text += fmt::format("{}\"{}\":{}", text.empty() ? "" : ",", input.name, answer);
        }
        return text;
    }

    std::string wish(const decision::Service& s) {
        if ((random.once_in(3) || s.unit.empty()) && s.norm_count > 0)
            return fmt::format("{{\"norm\":\"{}\"}}", program.norms[s.first_norm + random.below(s.norm_count)].path);
        if ((s.unit == "døgn" || s.unit == "dage") && random.once_in(3)) return stay(s, "", valid_from + static_cast<std::int32_t>(random.below(static_cast<std::size_t>(valid_to - valid_from - 25))));
        const std::string period = s.period.empty() || random.once_in(2) ? "" : fmt::format(",\"periode\":\"{}\"", s.period);
        return fmt::format("{{\"mængde\":{},\"enhed\":\"{}\"{}}}", number(s.decimals, random), s.unit, period);
    }

    std::string list(std::size_t most, auto one) {
        std::string text;
        const std::size_t count = random.once_in(2) ? 0 : random.below(most + 1);
        for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ",") + one();
        return text;
    }
};

}  // namespace

std::string random_case(const Program& program, const Helpful& helpful, Random& random) {
    const std::int32_t from = decision::day_or(program.valid_from, kvs_day_of(2024, 1, 1));
    const std::int32_t to = decision::day_or(program.valid_to, from + 900);
    const std::int32_t decided = from + static_cast<std::int32_t>(random.below(static_cast<std::size_t>(to - from) + 1));
    Maker make{program, random, decided, from, to, helpful};
    const decision::Service& service = program.services[random.below(program.services.size())];
    std::string text = fmt::format("{{\"ydelse\":\"{}\",\"afgørelsesdato\":{}", service.id, iso(decided));
    if (!random.once_in(20)) text += fmt::format(",\"oplysninger\":{{{}}}", make.inputs(KVS_INPUT_FACT));
    if (!random.once_in(20)) text += fmt::format(",\"skøn\":{{{}}}", make.inputs(KVS_INPUT_ASSESSMENT));
    if (!random.once_in(3)) text += fmt::format(",\"hændelser\":{{{}}}", make.inputs(KVS_INPUT_EVENT));
    if (!service.unit.empty())
        text += fmt::format(",\"forbrug\":[{}]", make.list(3, [&] { return make.use(service); }));
    if (!service.unit.empty() || service.norm_count > 0) text += fmt::format(",\"ønsker\":[{}]", make.list(4, [&] { return make.wish(service); }));
    return text + "}";
}

std::string spoilt(std::string text, Random& random) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 18> swaps{{
        {"true", "null"}, {"true", "1"}, {"false", "\"nej\""}, {"\"svar\"", "\"svra\""}, {"\"fordi\":\"set på stedet\"", "\"fordi\":\" \""},
        {"\"rolle\":\"", "\"rolle\":\"u"}, {"\"tid\":\"2", "\"tid\":\"9"}, {"\"enhed\":\"", "\"enhed\":\"x"}, {"\"norm\":\"", "\"norm\":\"x"},
        {"\"mængde\":", "\"mængde\":-"}, {"\"mængde\":", "\"mængde\":1e400,\"x\":"}, {"\"dato\":\"2", "\"dato\":\"2x"}, {"\"fra\":\"20", "\"fra\":\"30"}, {"\"til\":", "\"mængde\":"}, {"\"oplysninger\"", "\"skøn\""},
        {"\"ydelse\":\"", "\"ydelse\":\"\\u00e6"}, {"\"afgørelsesdato\":\"20", "\"afgørelsesdato\":\"10"}, {"\"ved_ikke\":true", "\"ved_ikke\":false"}}};
    switch (random.below(4)) {
        case 0:  // a letter that does not belong
            text[random.below(text.size())] = static_cast<char>(random.below(256));
            return text;
        case 1:  // cut short
            return text.substr(0, random.below(text.size()));
        case 2: {  // something twice, or something unknown
            const std::size_t comma = text.find(",\"", random.below(text.size()));
            if (comma != std::string::npos) text.insert(comma, random.once_in(2) ? ",\"ukendt\":1" : ",\"ydelse\":\"x\"");
            return text;
        }
        default: {
            const auto& [from, to] = swaps[random.below(swaps.size())];
            if (const std::size_t at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
            return text;
        }
    }
}

}  // namespace kvs::agree
