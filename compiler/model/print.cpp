#include "compiler/model/print.h"

#include <fmt/format.h>

#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::model {

namespace {

constexpr std::string_view hardness_names[] = {"hard", "soft", "textual", "discretionary"};
constexpr std::string_view input_kinds[] = {"fact", "assessment", "event"};
constexpr std::string_view input_types[] = {"yes/no", "number", "choice", "date"};
constexpr std::string_view source_kinds[] = {"unstated", "register", "party", "documented", "authority"};
constexpr std::string_view price_kinds[] = {"free", "tariff", "amount", "own expense", "unknown", "against payment", "set off"};
constexpr std::string_view role_kinds[] = {"af", "til", "ved", "fra", "hos", "via", "med", "for", "om"};
constexpr std::string_view guard_kinds[] = {"hvis", "medmindre", "mens"};
constexpr std::string_view outcomes[] = {"FORSLAG", "SKØN", "MANGLER", "UDENFOR", "DELVIST"};

template <class E, std::size_t N>
std::string_view word(const std::string_view (&words)[N], E value) {
    return words[static_cast<std::size_t>(value)];
}

class Printer {
public:
    explicit Printer(const Standard& standard) : standard_(standard) {}

    std::string print() {
        line(0, fmt::format("{} {}: {}", standard_.is_module ? "module" : "standard", standard_.id, quoted(standard_.title)));
        field(1, "municipality", standard_.municipality);
        field(1, "edition", standard_.edition);
        field(1, "source", standard_.source);
        if (standard_.valid_from) line(1, "from " + date_words(*standard_.valid_from));
        if (standard_.valid_to) line(1, "to " + date_words(*standard_.valid_to));
        line(1, standard_.sound ? "sound" : "not sound");
        for (const auto& approval : standard_.approvals)
            line(1, (approval.missing ? "approval missing" : fmt::format("approved by {} on {}", quoted(approval.organ), date_words(approval.date))) + marks(approval.marks));
        for (const auto& change : standard_.changes)
            line(1, fmt::format("changed {} {}{}", change.kind == ChangeKind::editorial ? "editorially" : "in " + change.of, change.when, marks(change.marks)));
        texts(1, standard_.explanations);
        texts(1, standard_.publication);
        texts(1, standard_.supplements);
        vocabulary();
        for (const auto& section : standard_.free_sections) {
            line(0, fmt::format("free section {}: {}{}{}", section.name, quoted(section.title), section.before_services ? " before" : "", marks(section.marks)));
            line(1, "citizen " + quoted(section.citizen));
            line(1, "case " + quoted(section.case_worker));
        }
        for (const auto& chapter : standard_.shared_chapters)
            line(0, fmt::format("shared chapter {}: {}{}", chapter.name, quoted(chapter.title), chapter.before_services ? " before" : ""));
        for (const auto& service : standard_.services) print(service);
        for (const auto& trial : standard_.trials) print(trial);
        return std::move(out_);
    }

private:
    void line(int depth, std::string_view text) {
        out_.append(static_cast<std::size_t>(depth) * 2, ' ');
        out_ += text;
        out_ += '\n';
    }
    void field(int depth, std::string_view name, const std::string& value) {
        if (!value.empty()) line(depth, fmt::format("{} {}", name, quoted(value)));
    }
    static std::string quoted(std::string_view text) {
        std::string result = "\"";
        for (const char c : text) {
            if (c == '\n')
                result += "\\n";
            else if (c == '"' || c == '\\')
                result += std::string("\\") + c;
            else
                result += c;
        }
        return result + "\"";
    }
    static std::string marks(const std::vector<std::string>& ids) { return ids.empty() ? "" : " [" + base::joined(ids, ", ") + "]"; }
    void list(int depth, std::string_view name, const std::vector<std::string>& words) {
        for (const auto& item : words) line(depth, fmt::format("{} {}", name, quoted(item)));
    }
    void texts(int depth, const std::vector<Text>& all) {
        for (const auto& text : all) {
            const std::string_view made = text.written ? "" : "made ";
            line(depth, fmt::format("{}citizen {}{}", made, quoted(text.citizen), marks(text.marks)));
            if (text.case_worker != text.citizen) line(depth, fmt::format("{}case {}", made, quoted(text.case_worker)));
        }
    }
    std::string part_name(base::Id<Part> id) const { return id ? standard_.parts[id].name : "-"; }
    std::string norm_name(base::Id<Norm> id) const { return id ? standard_.norms[id].path : "-"; }
    std::string input_name(base::Id<Input> id) const { return id ? standard_.inputs[id].name : "-"; }
    std::string unit_name(base::Id<Unit> id) const { return id ? standard_.units[id].name : "-"; }

    void vocabulary() {
        for (const auto& part : standard_.parts) {
            line(0, fmt::format("part {}{}{}", part.name, part.is_you ? " (du)" : "", part.only_in ? " in " + standard_.services[part.only_in].name : ""));
            for (const auto& form : part.forms) line(1, fmt::format("{} / {}", quoted(form.citizen), quoted(form.case_worker)));
        }
        for (const auto& scale : standard_.scales) line(0, fmt::format("scale {}: {}", scale.name, base::joined(scale.values, ", ")));
        for (const auto& unit : standard_.units)
            if (unit.span.end != 0) line(0, fmt::format("unit {}: {} / {}", unit.name, unit.singular, unit.plural));
        for (const auto& input : standard_.inputs) print(input);
        for (const auto& term : standard_.terms) {
            line(0, fmt::format("term {}{}: {}{}", term.name, term.open ? " (open)" : "", quoted(term.definition), marks(term.marks)));
            list(1, "example", term.examples);
            texts(1, term.texts);
        }
        for (const auto& tariff : standard_.tariffs) {
            line(0, fmt::format("tariff {} per {}", tariff.name, unit_name(tariff.per_unit)));
            if (tariff.regulated) line(1, fmt::format("regulated {} {}", cadence_words(*tariff.regulated), quoted(tariff.regulated_by)));
            for (const auto& rate : tariff.rates) line(1, fmt::format("from {}: {}", date_words(rate.from), rate.oere ? money_words(*rate.oere) : "unknown"));
        }
        for (const auto& calendar : standard_.calendars) {
            line(0, fmt::format("calendar {} weekdays {:#04x} closed {:#04x}", calendar.name, calendar.weekdays, calendar.closed));
            list(1, "remark", calendar.remarks);
        }
        for (const auto& contact : standard_.contacts) {
            line(0, fmt::format("contact {}: {}", contact.name, quoted(contact.title)));
            constexpr std::string_view kinds[] = {"address", "phone", "mail", "web", "open", "closed", "remark"};
            for (const auto& item : contact.lines) line(1, fmt::format("{} {}{}", word(kinds, item.kind), quoted(item.words), marks(item.marks)));
            texts(1, contact.texts);
        }
        for (const auto& table : standard_.code_tables) {
            line(0, fmt::format("codes {}: {}", table.name, quoted(table.title)));
            field(1, "source", table.source);
            for (const auto& code : table.codes)
                line(1, fmt::format("{} {}{}{}", code.code, quoted(code.label), code.from ? " from " + date_words(*code.from) : "", code.to ? " to " + date_words(*code.to) : ""));
        }
        for (const auto& law : standard_.laws) {
            line(0, fmt::format("law {}: {}", law.name, quoted(law.title)));
            for (const auto& provision : law.provisions) {
                const LawReference reference{{}, provision.section, provision.paragraph, provision.number, {}};
                std::string text = law_words(standard_, reference);
                text.replace(0, std::string_view("loven ").size(), "");
                if (provision.modality != Modality::none) text += fmt::format(" {}", modality_words(provision.modality));
                if (provision.from) text += " from " + date_words(*provision.from);
                if (provision.to) text += " to " + date_words(*provision.to);
                line(1, text);
                field(2, "text", provision.text);
                field(2, "source", provision.source);
            }
        }
    }

    void print(const Input& input) {
        std::string text = fmt::format("{} {}: {}", word(input_kinds, input.kind), input.name, word(input_types, input.type));
        if (input.unit) text += " " + unit_name(input.unit);
        if (input.per) text += " " + cadence_words(*input.per);
        if (!input.choices.empty()) text += fmt::format(" {}({})", input.ordered ? "ordered " : "", base::joined(input.choices, ", "));
        if (input.about) text += " about " + part_name(input.about);
        if (input.from_part) text += " by " + part_name(input.from_part);
        if (input.source != SourceKind::unstated) text += fmt::format(" source {} {}", word(source_kinds, input.source), quoted(input.source_words));
        if (input.imported) text += " imported";
        line(0, text);
        field(1, "question", input.question);
        field(1, "yes", input.yes);
        field(1, "no", input.no);
        field(1, "method", input.method);
        field(1, "event", input.event_text);
    }

    void print(const Service& service) {
        std::string text = fmt::format("service {}: {}", service.name, quoted(service.title));
        if (service.amount_unit) text += fmt::format(" in {} {}", unit_name(service.amount_unit), cadence_words(service.amount_per));
        line(0, text);
        texts(1, service.texts);
        for (const auto id : service.sections) print(standard_.sections[id]);
    }

    void print(const Section& section) {
        std::string text = fmt::format("section {}", section_words(section.kind));
        if (section.quantifier) text += " " + quantifier_words(*section.quantifier, section.count);
        if (section.modality != Modality::none) text += fmt::format(" {}", modality_words(section.modality));
        if (!section.heading.empty()) text += " " + quoted(section.heading);
        if (!section.shared_from.empty()) text += " from " + section.shared_from;
        line(1, text + marks(section.marks));
        field(2, "reading", section.reading);
        texts(2, section.texts);
        for (const auto& basis : section.bases) {
            line(2, fmt::format("basis {} {}{}", law_words(standard_, basis.reference), modality_words(basis.modality), marks(basis.marks)));
            texts(3, basis.texts);
            acceptances(3, basis.acceptances);
        }
        for (const auto norm : section.norms) print_norm(norm, 2);
    }

    void acceptances(int depth, const std::vector<Acceptance>& all) {
        for (const auto& accepted : all)
            line(depth, fmt::format("accepted {} by {} as {} on {}: {}", accepted.code, quoted(accepted.by), quoted(accepted.role), date_words(accepted.date), quoted(accepted.reason)));
    }

    void print_norm(base::Id<Norm> id, int depth) {
        const auto& norm = standard_.norms[id];
        std::string head = fmt::format("norm {}{}", norm.path, norm.label.empty() ? "" : " " + quoted(norm.label));
        if (norm.modality != Modality::none) head += fmt::format(" {}", norm.modality_words.empty() ? std::string(modality_words(norm.modality)) : norm.modality_words);
        if (norm.hardness != Hardness::hard) head += fmt::format(" ({})", word(hardness_names, norm.hardness));
        if (norm.guarding) head += " guarding";
        if (norm.assessment) head += " asks";
        line(depth, head + marks(norm.marks));
        const int inner = depth + 1;
        if (norm.group) line(inner, "group " + quantifier_words(*norm.group, norm.group_count));
        if (norm.condition) line(inner, "condition " + condition_words(standard_, *norm.condition));
        for (const auto& guard : norm.guards) line(inner, fmt::format("{} {}", word(guard_kinds, guard.kind), condition_words(standard_, guard.condition)));
        if (norm.limit) line(inner, "limit " + limit_words(standard_.units, *norm.limit));
        if (norm.tiers) line(inner, "tiers by " + input_name(norm.tiers->input));
        if (norm.readings) line(inner, "unsettled, chosen by " + input_name(norm.readings->chosen_by));
        for (const auto& what : norm.considers) line(inner, "considers " + (what.input ? input_name(what.input) : quoted(what.words)));
        for (const auto assessment : norm.considered_in) line(inner, "considered in " + input_name(assessment));
        if (norm.amount) line(inner, "amount " + input_name(norm.amount));
        for (const auto excepted : norm.exception_of) line(inner, "exception of " + norm_name(excepted));
        if (norm.price) price(inner, *norm.price);
        for (const auto& deadline : norm.deadlines)
            line(inner, fmt::format("deadline {}{}", deadline_words(standard_, deadline), deadline.first_day_counts ? ", first day counts" : ""));
        if (norm.choice) line(inner, norm.choice->free ? "free choice " + base::joined(norm.choice->among, ", ") : "no choice");
        if (norm.notice) line(inner, "notice " + quantity_words(standard_.units, *norm.notice));
        if (norm.tolerance) line(inner, "tolerance " + quantity_words(standard_.units, *norm.tolerance));
        if (norm.cadence) line(inner, "cadence " + cadence_words(*norm.cadence));
        if (norm.spread) line(inner, fmt::format("spread {} {}", quantity_words(standard_.units, *norm.spread), norm.spread_per ? cadence_words(*norm.spread_per) : ""));
        if (!norm.hours.empty()) line(inner, "hours " + hours_words(norm.hours));
        list(inner, "place", norm.days);
        if (norm.no_carry_over) line(inner, "no carry over");
        if (norm.free_use) line(inner, "free use");
        if (norm.pauses) line(inner, "pauses");
        if (norm.ceases) line(inner, "ceases");
        if (norm.sets_off) line(inner, "sets off");
        for (const auto& role : norm.roles)
            line(inner, fmt::format("role {} {} {}{}", word(role_kinds, role.kind), role.part ? part_name(role.part) : role.contact ? standard_.contacts[role.contact].name : "-",
                                    quoted(role.words), role.as_role.empty() ? "" : " as " + role.as_role));
        list(inner, "standard", norm.standards);
        list(inner, "equivalent", norm.equivalents);
        for (const auto& law : norm.laws) line(inner, "law " + law_words(standard_, law));
        list(inner, "example", norm.examples);
        field(inner, "because", norm.because);
        if (norm.reading_declared) line(inner, fmt::format("reading {} of {}", quoted(norm.reading), quoted(norm.as_written)));
        list(inner, "remark", norm.remarks);
        list(inner, "then", norm.consequences);
        list(inner, "otherwise", norm.otherwise);
        if (norm.follows) line(inner, "follows " + norm_name(norm.follows));
        if (norm.after_event) line(inner, "after " + input_name(norm.after_event));
        list(inner, "after", norm.after_words);
        if (norm.regulated) line(inner, fmt::format("regulated {} {}", cadence_words(*norm.regulated), quoted(norm.regulated_by)));
        field(inner, "web", norm.clause_web);
        texts(inner, norm.texts);
        acceptances(inner, norm.acceptances);
        for (const auto child : norm.children) print_norm(child, inner);
    }

    void price(int depth, const Price& price) {
        std::string text = fmt::format("price {}", word(price_kinds, price.kind));
        if (price.kind == PriceKind::amount) text += " " + money_words(price.oere);
        if (price.tariff) text += " " + standard_.tariffs[price.tariff].name;
        if (price.per_unit) text += " per " + unit_name(price.per_unit);
        if (price.payer) text += " by " + part_name(price.payer);
        if (!price.covers.empty()) text += " covers " + base::joined(price.covers, ", ");
        line(depth, text);
    }

    void print(const Trial& trial) {
        line(0, fmt::format("trial {} for {}{}{}", quoted(trial.name), standard_.services[trial.service].name, trial.date ? " on " + date_words(*trial.date) : "", marks(trial.marks)));
        for (const auto& given : trial.given) {
            const auto& input = standard_.inputs[given.input];
            std::string text = fmt::format("given {} = {}", input.name, given.value ? value_words(standard_, input, *given.value) : "not known");
            if (!given.by.empty()) text += fmt::format(" by {} as {}: {}", quoted(given.by), quoted(given.role), quoted(given.because));
            if (given.date) text += " on " + date_words(*given.date);
            line(1, text);
        }
        for (const auto& wish : trial.wishes)
            line(1, wish.item ? "wish " + norm_name(wish.item) : fmt::format("wish {} {}", amount(wish.unit, wish.amount), wish.per ? cadence_words(*wish.per) : ""));
        for (const auto& use : trial.uses) line(1, fmt::format("used {} on {}", amount(use.unit, use.amount), date_words(use.date)));
        const auto& expect = trial.expect;
        if (expect.outcome) line(1, fmt::format("expect {}", word(outcomes, *expect.outcome)));
        if (expect.amount) line(1, "expect amount " + amount(expect.unit, expect.amount));
        if (expect.ceiling) line(1, "expect at most " + amount(expect.unit, expect.ceiling));
        if (expect.no_amount) line(1, "expect no amount");
        for (const auto& item : expect.prices)
            line(1, fmt::format("expect price {} {}{}", norm_name(item.norm), item.none ? "none" : word(price_kinds, item.kind), item.oere ? " " + money_words(*item.oere) : ""));
        for (const auto& item : expect.deadlines) line(1, fmt::format("expect deadline {} {}", norm_name(item.norm), item.kind == ExpectedDeadline::Kind::dated ? date_words(item.date) : item.kind == ExpectedDeadline::Kind::unknown ? "without a date" : "none"));
        for (const auto norm : expect.norms) line(1, fmt::format("expect norm {}{}", norm_name(norm), expect.norms_exactly ? " exactly" : ""));
        for (const auto& item : expect.rules) line(1, fmt::format("expect {} {}", item.so ? "applies" : "does not apply", norm_name(item.norm)));
        for (const auto& item : expect.not_deciding) line(1, "expect not deciding " + norm_name(item.norm));
        for (const auto input : expect.missing) line(1, "expect missing " + input_name(input));
        for (const auto input : expect.open) line(1, "expect open " + input_name(input));
    }
    std::string amount(base::Id<Unit> unit, const std::optional<std::int64_t>& value) const {
        return unit && value ? amount_words(standard_.units[unit], *value) : "-";
    }

    const Standard& standard_;
    std::string out_;
};

}  // namespace

std::string print(const Standard& standard) { return Printer(standard).print(); }

}  // namespace kvs::model
