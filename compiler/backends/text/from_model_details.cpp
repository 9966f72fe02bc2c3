#include <algorithm>

#include <fmt/format.h>

#include "compiler/backends/text/from_model.h"
#include "compiler/backends/text/typography.h"
#include "compiler/backends/text/wording.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"
#include "compiler/model/sentence.h"

namespace kvs::backends::text {

using namespace model;

namespace {

/// Phrases with middle dots between them.
class Line {
public:
    void add(Run run) {
        if (run.words.empty()) return;
        if (!runs_.empty()) runs_.push_back({.words = " · "});
        runs_.push_back(std::move(run));
    }
    void add(const std::string& phrase) { add(Run{.words = typeset(phrase)}); }
    void add(const std::string& label, const std::string& phrase) {
        if (!phrase.empty()) add(label + phrase);
    }
    void add_all(const std::string& label, const std::vector<std::string>& phrases) {
        if (!phrases.empty()) add(label + base::joined(phrases));
    }
    Paragraph paragraph() && { return {.role = Paragraph::Role::detail, .words = std::move(runs_), .anchor = {}}; }

private:
    Inlines runs_;
};

/// The inputs a condition asks about, each once, in order.
void collect_inputs(const Condition& condition, std::vector<base::Id<Input>>& out) {
    const auto keep = [&](base::Id<Input> id) {
        if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
    };
    if (const auto* yes = std::get_if<IsYes>(&condition.test)) keep(yes->input);
    if (const auto* compares = std::get_if<Compares>(&condition.test)) keep(compares->input);
    if (const auto* reckoned = std::get_if<ComparesReckoned>(&condition.test))
        for (const auto id : reckoned->inputs) keep(id);
    if (const auto* not_known = std::get_if<NotKnown>(&condition.test)) keep(not_known->input);
    if (const auto* group = std::get_if<Group>(&condition.test))
        for (const auto& part : group->parts) collect_inputs(part, out);
}

/// Who answers the assessments that the norm reads.
std::vector<std::string> assessors(const Standard& standard, const Norm& norm) {
    std::vector<base::Id<Input>> inputs;
    if (norm.condition) collect_inputs(*norm.condition, inputs);
    for (const auto& guard : norm.guards) collect_inputs(guard.condition, inputs);
    if (norm.amount) inputs.push_back(norm.amount);
    if (norm.readings && norm.readings->chosen_by) inputs.push_back(norm.readings->chosen_by);
    if (norm.tiers && norm.tiers->input) inputs.push_back(norm.tiers->input);
    std::vector<std::string> result;
    for (const auto id : inputs) {
        const auto& input = standard.inputs[id];
        if (input.kind != InputKind::assessment) continue;
        auto words = part_words(standard, input.from_part);
        if (!words.empty() && std::find(result.begin(), result.end(), words) == result.end()) result.push_back(std::move(words));
    }
    return result;
}

std::vector<std::string> names_of(const Standard& standard, const std::vector<base::Id<Norm>>& norms) {
    std::vector<std::string> result;
    for (const auto id : norms) result.push_back(name_words(standard.norms[id].name));
    return result;
}

std::string clock(int minutes) { return fmt::format("{}.{:02}", minutes / 60, minutes % 60); }

/// Somebody must answer an assessment for the norm to count: its own, or one of those under it.
bool asks_assessment(const Standard& standard, const Norm& norm) {
    return norm.assessment || !assessors(standard, norm).empty() ||
           std::any_of(norm.children.begin(), norm.children.end(), [&](const auto id) { return asks_assessment(standard, standard.norms[id]); });
}

void add_modality(const Standard& standard, const Norm& norm, Line& line) {
    auto words = norm.modality_words.empty() ? std::string(modality_words(norm.modality)) : norm.modality_words;
    if (norm.hardness == Hardness::discretionary && !asks_assessment(standard, norm)) {
        line.add(words);
        return;
    }
    if (const auto hardness = hardness_words(norm.hardness); !hardness.empty()) words += words.empty() ? hardness : " (" + hardness + ")";
    line.add(words);
}

void add_amounts(const Standard& standard, const Norm& norm, Line& line) {
    if (norm.limit) line.add(limit_words(standard.units, *norm.limit));
    if (norm.amount) line.add("udmåles: " + name_words(standard.inputs[norm.amount].name));
    if (norm.tiers && norm.tiers->input) line.add("trin efter " + name_words(standard.inputs[norm.tiers->input].name));
    if (norm.spread) line.add("fordelt på " + quantity_words(standard.units, *norm.spread) + (norm.spread_per ? " " + cadence_words(*norm.spread_per) : ""));
    if (norm.cadence) line.add(cadence_words(*norm.cadence));
    if (norm.tolerance) line.add("+/- " + quantity_words(standard.units, *norm.tolerance));
    if (norm.notice) line.add("varsel: " + quantity_words(standard.units, *norm.notice));
    std::vector<std::string> hours;
    for (const auto& span : norm.hours) hours.push_back(clock(span.from_minutes) + "-" + clock(span.to_minutes));
    line.add_all("kl. ", hours);
    line.add_all("", norm.days);
    if (norm.no_carry_over) line.add("overføres ikke");
    if (norm.free_use) line.add("disponeres frit");
    if (norm.pauses) line.add("sættes på pause");
    if (norm.ceases) line.add("ophører");
    if (norm.sets_off && !norm.price) line.add("modregnes");    // its price says so too
}

/// What must be so, in the words of its answer when the author gave them: "bor sammen med sin pårørende", "»egnet« er ja".
std::string requirement_words(const Standard& standard, const Condition& condition) {
    const auto* yes = std::get_if<IsYes>(&condition.test);
    if (yes == nullptr || yes->any_answer) return condition_words(standard, condition);
    const auto& input = standard.inputs[yes->input];
    const auto& phrase = condition.negated ? input.no : input.yes;
    return phrase.empty() ? "»" + name_words(input.name) + "« er " + (condition.negated ? "nej" : "ja") : phrase;
}

/// A part of `ingen af`: of a norm, of a guard or of a whole section.
bool stands_under_none(const Standard& standard, const Norm& norm) {
    if (!norm.parent) return norm.section && standard.sections[norm.section].quantifier == Quantifier::none;
    const auto& parent = standard.norms[norm.parent];
    if (!norm.guarding) return parent.group == Quantifier::none;
    return std::any_of(parent.guards.begin(), parent.guards.end(), [](const Guard& guard) {
        const auto* group = std::get_if<Group>(&guard.condition.test);
        return group && group->quantifier == Quantifier::none;
    });
}

/// What a named person must have before her, and in which assessment.
void add_weighing(const Standard& standard, const Norm& norm, Line& line) {
    std::vector<std::string> what, where, who;
    const auto forms = model::voice_forms(standard, norm.service);
    for (const auto& each : norm.considers) what.push_back(each.input ? "»" + name_words(standard.inputs[each.input].name) + "«" : model::case_voice(each.words, forms));
    for (const auto id : norm.considered_in) {
        const auto& input = standard.inputs[id];
        where.push_back("»" + name_words(input.name) + "«");
        auto words = part_words(standard, input.from_part);
        if (!words.empty() && std::find(who.begin(), who.end(), words) == who.end()) who.push_back(std::move(words));
    }
    if (where.empty()) return;
    line.add("indgår i " + base::joined(where) + (what.empty() ? "" : ": " + base::joined(what)));
    line.add_all("vurderes af ", who);
}

void add_conditions(const Standard& standard, const Norm& norm, Line& line) {
    if (norm.readings) line.add("uafklaret: vælges kun, når læsningerne giver hver sit svar");
    else if (norm.group && norm.children.size() > 1) line.add(quantifier_words(*norm.group, norm.group_count));
    if (norm.condition) line.add(stands_under_none(standard, norm) ? "må ikke gælde: " : "betingelse: ", requirement_words(standard, *norm.condition));
    for (const auto& guard : norm.guards) line.add(guard_words(standard, guard));
    line.add_all("undtagelse fra ", names_of(standard, norm.exception_of));
    if (norm.follows) line.add("efter " + name_words(standard.norms[norm.follows].name));
    if (norm.after_event) line.add("efter " + name_words(standard.inputs[norm.after_event].name));
    line.add_all("efter ", norm.after_words);
    line.add_all("vurderes af ", assessors(standard, norm));
}

void add_sources(const Standard& standard, const Norm& norm, Line& line) {
    for (const auto& law : norm.laws) line.add(law_words(standard, law));
    line.add_all("standard: ", norm.standards);
    line.add_all("svarer til ", norm.equivalents);
    if (norm.regulated) line.add("reguleres " + cadence_words(*norm.regulated) + (norm.regulated_by.empty() ? "" : " af " + norm.regulated_by));
    if (!norm.as_written.empty())
        line.add("»" + norm.as_written + "« læses som " + (norm.reading.empty() ? "angivet" : norm.reading));
    else
        line.add("læses: ", norm.reading);
    for (const auto& remark : norm.remarks) line.add("bemærk: " + remark);
    for (const auto& acceptance : norm.acceptances) line.add(acceptance_words(acceptance));
}

}  // namespace

std::string acceptance_words(const Acceptance& acceptance) {
    return fmt::format("{} er accepteret af {}{} den {}{}{}", acceptance.code, acceptance.by,
                       acceptance.role.empty() ? "" : " (" + name_words(acceptance.role) + ")", date_words(acceptance.date),
                       acceptance.reason.empty() ? "" : ": ", acceptance.reason);
}

Paragraph details_of_marks(const std::vector<std::string>& marks) {
    Line line;
    std::string joined;
    for (const auto& mark : marks) joined += (joined.empty() ? "" : ", ") + mark;
    line.add(joined);
    return std::move(line).paragraph();
}

Paragraph details_of(const Context& context, const Norm& norm) {
    const auto& standard = context.standard;
    Line line;
    line.add(Run{.words = norm.path.empty() ? norm.name : norm.path, .code = true});
    std::string marks;
    for (const auto& mark : norm.marks) marks += (marks.empty() ? "" : ", ") + mark;
    line.add(marks);
    add_modality(standard, norm, line);
    for (const auto& role : norm.roles) line.add(role_words(standard, role));
    if (norm.choice) {
        line.add(norm.choice->free ? "frit valg" : "intet valg");
        line.add_all("mellem ", norm.choice->among);
    }
    add_amounts(standard, norm, line);
    if (norm.price) line.add(price_words(standard, *norm.price));
    // An event's words are the citizen's: "den dag, du har modtaget afgørelsen".
    for (const auto& deadline : norm.deadlines) line.add(model::case_voice(deadline_words(standard, deadline), model::voice_forms(standard, norm.service)));
    add_weighing(standard, norm, line);
    add_conditions(standard, norm, line);
    add_sources(standard, norm, line);
    return std::move(line).paragraph();
}

Paragraph details_of(const Context&, const Section& section) {
    Line line;
    auto all = section.marks;
    for (const auto& text : section.texts)
        for (const auto& mark : text.marks)
            if (std::find(all.begin(), all.end(), mark) == all.end()) all.push_back(mark);
    std::string marks;
    for (const auto& mark : all) marks += (marks.empty() ? "" : ", ") + mark;
    line.add(marks);
    if (section.quantifier && section.norms.size() > 1) line.add(quantifier_words(*section.quantifier, section.count));
    line.add(std::string(modality_words(section.modality)));
    line.add("læses: ", section.reading);
    if (!section.shared_from.empty()) line.add("fælles: " + name_words(section.shared_from));
    for (const auto& acceptance : section.acceptances) line.add(acceptance_words(acceptance));
    return std::move(line).paragraph();
}

Paragraph details_of(const Context&, const LegalBasis& basis) {
    Line line;
    std::string marks;
    for (const auto& mark : basis.marks) marks += (marks.empty() ? "" : ", ") + mark;
    line.add(marks);
    line.add(std::string(modality_words(basis.modality)));
    for (const auto& acceptance : basis.acceptances) line.add(acceptance_words(acceptance));
    return std::move(line).paragraph();
}

Paragraph details_of_codes(const Context& context, const Service& service) {
    Line line;
    for (const auto& code : service.codes) {
        const auto label = code_label(context.standard, code);
        line.add(code_table_words(context.standard, code) + ' ' + code.code + (label.empty() ? "" : " (" + label + ")"));
    }
    return std::move(line).paragraph();
}

}  // namespace kvs::backends::text
