#include "compiler/syntax/print.h"

#include <fmt/format.h>

#include "compiler/syntax/print_parts.h"
#include "compiler/syntax/words.h"

namespace kvs::syntax {

namespace {

using namespace printing;

/// The parts of a head, a space between.
class Parts {
public:
    explicit Parts(std::string_view first) : text_(first) {}
    Parts& add(std::string_view words) {
        text_ += ' ';
        text_ += words;
        return *this;
    }
    Parts& add(const std::vector<Clause>& clauses, const std::vector<Text>& texts) {
        for (const auto& clause : clauses) add(show(clause));
        for (const auto& text : texts) add(show(text));
        return *this;
    }
    Parts& add(const std::optional<Modality>& modality) { return modality ? add(part("modal", spelling(modality->word))) : *this; }
    std::string done() { return std::move(text_); }

private:
    std::string text_;
};

std::string show_core(const Statement& statement) {
    return std::visit(Overloaded{
                          [](const std::monostate&) { return std::string(); },
                          [](const Quantifier& it) { return part("kerne", spelling(it)); },
                          [](const Measure& it) { return part("mængde", show(it)); },
                          [](const Price& it) { return part("pris", show(it)); },
                          [](const ExceptionOf& it) { return part("undtagelse fra", show(it.norms)); },
                          [](const AssessmentRef& it) { return part("skøn", show(it.assessment)); },
                          [](const StandardRef& it) { return part("standard", show(it.standard)); },
                          [](const Choice& it) { return part(it.free ? "frit valg" : "intet valg", (it.among ? "mellem " : "") + show(it.names)); },
                          [](const Action& it) { return part("kerne", spelling(it)); },
                          [](const Tolerance& it) { return part("+/-", show(it.quantity)); },
                          [](const Unsettled&) { return std::string("uafklaret mellem"); },
                          [](const Considered& it) {
                              std::string what;
                              for (const auto& each : it.what) what += (what.empty() ? "" : ", ") + show(each);
                              return part("indgår", (what.empty() ? "" : what + " ") + "i " + show(it.in));
                          },
                          [](const Conditions& it) { return part("betingelse", show(it)); },
                      },
                      statement.core);
}

std::string show_type(const Type& type) {
    std::string result;
    switch (type.kind) {
        case Type::Kind::yes_no: return "ja eller nej";
        case Type::Kind::date: return "dato";
        case Type::Kind::periods: return "perioder";
        case Type::Kind::scale: return "skala " + type.scale->text;
        case Type::Kind::choice: return "valg mellem " + show(type.choices);
        case Type::Kind::money: result = "antal kr."; break;
        case Type::Kind::count: result = "antal " + type.unit->text; break;
    }
    return type.cadence ? result + ' ' + show(*type.cadence) : result;
}

std::string show_body(const Definition& definition) {
    return std::visit(Overloaded{
                          [](const std::monostate&) { return std::string(); },
                          [](const Forms& it) { return part("former", show(it)); },
                          [](const Type& it) { return part("type", show_type(it)); },
                          [](const NameList& it) { return part(it.open ? "fx" : "navne", show(it.names)); },
                          [](const RateUnit& it) { return part("kr.", show(it.cadence)); },
                          [](const WorkingDays& it) { return part("hverdage", show(it.days)); },
                          [](const Quantity& it) { return part("mængde", show(it)); },
                      },
                      definition.body);
}

std::string show_property(const Property& property) {
    return std::visit(
        Overloaded{
            [](const Use& it) { return part("brug", show(it.module) + (it.as ? " som " + it.as->text : "")); },
            [](const Municipality& it) { return part("kommune", it.name); },
            [](const Edition& it) { return part("udgave", it.edition); },
            [](const LanguageIs& it) { return part("sprog", it.language.text); },
            [](const Approved& it) { return part("godkendt", it.missing ? "mangler" : "af " + show(*it.by) + " den " + show(*it.date)); },
            [](const Changed& it) { return part("ændret", (it.content_of ? "indhold i " + show(*it.content_of) : "redaktionelt") + ' ' + show(it.date)); },
            [](const Validity& it) { return part("gælder", "fra " + show(it.from) + (it.to ? " til " + show(*it.to) : "")); },
            [](const ValidFor& it) { return part("gælder for", it.all_services ? "alle ydelser" : show(it.services)); },
            [](const TextProperty& it) { return part(spelling(it.word), show(it.text)); },
            [](const LawReference& it) { return part("lov", show(it.ref)); },
            [](const Method& it) { return part("metode", show(it.method)); },
            [](const AlsoForms& it) { return part("også", show(it.forms)); },
            [](const OpenHours& it) { return part("åbent", show(it.days) + (it.hours.empty() ? "" : " kl. " + show(it.hours))); },
            [](const ClosedDays& it) { return part("lukket", show(it.days)); },
            [](const WorkingDays& it) { return part("hverdage", show(it.days)); },
            [](const CodeReference& it) { return part("kode", show(it.table) + ' ' + show(it.code)); },
            [](const Accepted& it) {
                return part("accepteret", fmt::format("{} af {}{} den {} fordi {}", it.code.text, show(it.by), it.as ? " som " + it.as->text : "",
                                                      show(it.date), show(it.reason)));
            },
        },
        property.what);
}

std::string show_stay(const std::optional<InPeriod>& stay) {
    return stay ? " fra " + show(stay->from) + (stay->to ? " til " + show(*stay->to) : "") : std::string();
}

std::string show_trial(const Trial& trial) {
    return std::visit(
        Overloaded{
            [](const TrialHead& it) { return part("prøve", show(it.title) + (it.service ? " for " + show(*it.service) : "")); },
            [](const Given&) { return std::string("givet"); },
            [](const Expect&) { return std::string("forvent"); },
            [](const Wish& it) { return part("ønsker", std::visit([](const auto& what) { return show(what); }, it.what) + show_stay(it.stay)); },
            [](const Used& it) {
                return part("brugt", show(it.quantity) + (it.date ? " den " + show(*it.date) : "") + show_stay(it.stay));
            },
            [](const Outcome& it) { return part("udfald", spelling(it)); },
            [](const ExpectScope& it) { return part("omfang", show(it.measure)); },
            [](const ExpectPrice& it) { return part("pris", show(it.norm) + ": " + (it.none ? "ingen" : show(it.price))); },
            [](const ExpectDeadline& it) {
                const auto day = it.kind == ExpectDeadline::Kind::dated ? show(it.date) : it.kind == ExpectDeadline::Kind::unknown ? "ukendt" : "ingen";
                return part("frist", show(it.norm) + ": " + day);
            },
            [](const ExpectNorms& it) { return part(it.exactly ? "normer kun" : it.negated ? "normer ikke" : "normer", show(it.norms)); },
            [](const ExpectMissing& it) { return part("mangler", show(it.facts)); },
            [](const ExpectRules& it) { return part(it.negated ? "gælder ikke" : "gælder", show(it.norms)); },
        },
        trial.what);
}

std::string show_head(const Line& line) {
    return std::visit(
        Overloaded{
            [](const Broken& it) { return part("ulæselig", it.name ? it.name->text : ""); },
            [](const Definition& it) {
                Parts parts(part(spelling(it.word), show(it.name)));
                if (const auto body = show_body(it); !body.empty()) parts.add(body);
                return parts.add(it.clauses, it.texts).done();
            },
            [](const Norm& it) {
                Parts parts(part("norm", it.name.text));
                if (it.title) parts.add(part("titel", show(*it.title)));
                parts.add(it.statement.modality);
                if (const auto core = show_core(it.statement); !core.empty()) parts.add(core);
                return parts.add(it.statement.clauses, it.statement.texts).done();
            },
            [](const RateStep& it) { return part("sats", "fra " + show(it.from) + ": " + (it.amount ? show(*it.amount) : "ukendt")); },
            [](const LawText& it) { return Parts(part("lovtekst", show(it.section))).add(it.modality).add(it.clauses, it.texts).done(); },
            [](const CodeText& it) { return Parts(part("kode", show(it.code))).add(show(it.label)).done(); },
            [](const Section& it) {
                Parts parts(part("overskrift", spelling(it.word)));
                if (it.quantifier) parts.add(part("kerne", spelling(*it.quantifier)));
                return parts.add(it.modality).add(it.clauses, it.texts).done();
            },
            [](const Property& it) { return Parts(show_property(it)).add(it.clauses, it.texts).done(); },
            [](const Trial& it) { return Parts(show_trial(it)).add(it.clauses, {}).done(); },
            [](const ClauseLine& it) { return Parts("led").add(it.clauses, it.texts).done(); },
            [](const TextLine& it) { return "tekst " + show(it.text); },
            [](const Bare& it) { return Parts(part("alene", show(it.condition))).add(it.clauses, {}).done(); },
            [](const AssessmentLine& it) { return Parts(part("alene", "skøn " + show(it.assessments))).add(it.clauses, {}).done(); },
        },
        line.head);
}

void print_lines(std::string& result, const std::vector<Line>& lines, std::size_t depth) {
    for (const auto& line : lines) {
        result.append(depth * 2, ' ');
        result += show_head(line);
        for (const auto& mark : line.marks) result += " [" + mark.id + ']';
        result += '\n';
        print_lines(result, line.block, depth + 1);
    }
}

}  // namespace

std::string print(const File& file) {
    std::string result;
    print_lines(result, file.lines, 0);
    return result;
}

std::string print(const Line& line) {
    std::string result;
    print_lines(result, {line}, 0);
    return result;
}

std::string print(const Clause& clause) { return show(clause); }
std::string print(const Conditions& conditions) { return show(conditions); }

}  // namespace kvs::syntax
