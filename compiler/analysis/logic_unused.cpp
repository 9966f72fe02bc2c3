// What is declared in this file and never used. What a module declares is for others to use.
#include <algorithm>
#include <set>
#include <string>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;

/// Every text anyone may read, in lower case, interpolation included: a place where a word may be used.
std::string all_text(const model::Standard& standard) {
    std::string text;
    const auto add = [&](const std::string& more) { text += lower(more) + '\n'; };
    std::set<const model::Text*> of_terms;
    for (const auto& term : standard.terms)
        for (const auto& own_text : term.texts) of_terms.insert(&own_text);
    for (const auto& written : written_texts(standard)) {
        if (of_terms.count(written.text) > 0) continue;  // a term is not used by its own explanation
        add(written.text->raw);
        add(written.text->citizen);
        add(written.text->case_worker);
    }
    for (const auto& norm : standard.norms) {
        add(norm.label);
        add(norm.because);
        for (const auto* list : {&norm.examples, &norm.remarks, &norm.consequences, &norm.otherwise, &norm.equivalents, &norm.after_words})
            for (const auto& words : *list) add(words);
        for (const auto& role : norm.roles) add(role.words);
    }
    for (const auto& section : standard.free_sections) {
        add(section.citizen);
        add(section.case_worker);
    }
    for (const auto& section : standard.sections) {
        add(section.heading);
        add(section.chapter);
        for (const auto& basis : section.bases)
            for (const auto& quoted : basis.texts) add(quoted.raw);
    }
    for (const auto& service : standard.services) add(service.title);
    for (const auto& input : standard.inputs)
        for (const auto* words : {&input.question, &input.yes, &input.no, &input.method, &input.explanation, &input.event_text}) add(*words);
    for (const auto& contact : standard.contacts)
        for (const auto& line : contact.lines) add(line.words);
    add(standard.title);
    return text;
}

class Uses {
public:
    explicit Uses(const model::Standard& standard) {
        for (const auto& norm : standard.norms) see(norm);
        for (const auto& input : standard.inputs) {
            part(input.about);
            part(input.from_part);
        }
    }

    bool has(base::Id<model::Input> id) const { return inputs_.count(id.value) > 0; }
    bool has(base::Id<model::Part> id) const { return parts_.count(id.value) > 0; }
    bool has(base::Id<model::Tariff> id) const { return tariffs_.count(id.value) > 0; }
    bool has(base::Id<model::Contact> id) const { return contacts_.count(id.value) > 0; }

private:
    void see(const model::Norm& norm) {
        for (const auto* condition : conditions_of(norm))
            each_test(*condition, [&](const model::Condition& test) {
                if (const auto* yes = std::get_if<model::IsYes>(&test.test)) input(yes->input);
                if (const auto* compares = std::get_if<model::Compares>(&test.test)) input(compares->input);
                if (const auto* reckoned = std::get_if<model::ComparesReckoned>(&test.test))
                    for (const auto id : reckoned->inputs) input(id);
                if (const auto* asked = std::get_if<model::NotKnown>(&test.test)) input(asked->input);
            });
        if (norm.tiers) input(norm.tiers->input);
        input(norm.amount);
        if (norm.readings) input(norm.readings->chosen_by);
        for (const auto& what : norm.considers) input(what.input);
        input(norm.after_event);
        for (const auto& deadline : norm.deadlines) input(deadline.event);
        if (norm.price) {
            if (norm.price->tariff) tariffs_.insert(norm.price->tariff.value);
            part(norm.price->payer);
        }
        for (const auto& role : norm.roles) {
            part(role.part);
            if (role.contact) contacts_.insert(role.contact.value);
        }
    }
    void input(base::Id<model::Input> id) {
        if (id) inputs_.insert(id.value);
    }
    void part(base::Id<model::Part> id) {
        if (id) parts_.insert(id.value);
    }

    std::set<std::uint32_t> inputs_, parts_, tariffs_, contacts_;
};

bool own(const model::Standard& standard, base::Span span) { return span.file == standard.main_file && span.end > span.begin; }

bool mentions(const std::string& text, const std::string& words) { return !words.empty() && text.find(lower(words)) != std::string::npos; }

/// The words of "din værge" that name somebody.
std::vector<std::string> nouns_of(std::string_view form) {
    auto words = words_of_name(form);
    std::erase_if(words, [](const std::string& word) { return word == "din" || word == "dit" || word == "dine" || word == "den" || word == "det" || word == "de"; });
    return words;
}

void check_inputs(const model::Standard& standard, const Uses& uses, Report& report) {
    for (std::size_t i = 0; i < standard.inputs.size(); ++i) {
        const auto id = standard.inputs.id_at(i);
        const auto& input = standard.inputs[id];
        if (input.imported || uses.has(id) || !own(standard, input.span)) continue;
        const auto message = input.kind == model::InputKind::fact ? Message::fact_unused : input.kind == model::InputKind::assessment ? Message::assessment_unused : Message::event_unused;
        report.say(message, input.span, {{"name", input.name}});
    }
}

void check_parts(const model::Standard& standard, const Uses& uses, const std::string& text, Report& report) {
    for (std::size_t i = 0; i < standard.parts.size(); ++i) {
        const auto id = standard.parts.id_at(i);
        const auto& part = standard.parts[id];
        const auto named = [&](const model::WordPair& form) { return uses_words(text, nouns_of(form.citizen)) || uses_words(text, nouns_of(form.case_worker)); };
        if (part.is_you || uses.has(id) || !own(standard, part.span) || std::any_of(part.forms.begin(), part.forms.end(), named)) continue;
        report.say(Message::part_unused, part.span, {{"name", part.name}});
    }
}

void check_vocabulary(const model::Standard& standard, const Uses& uses, const std::string& text, Report& report) {
    for (std::size_t i = 0; i < standard.tariffs.size(); ++i) {
        const auto id = standard.tariffs.id_at(i);
        const auto& tariff = standard.tariffs[id];
        if (!uses.has(id) && own(standard, tariff.span)) report.say(Message::tariff_unused, tariff.span, {{"name", tariff.name}});
    }
    for (std::size_t i = 0; i < standard.scales.size(); ++i) {
        const auto id = standard.scales.id_at(i);
        const auto& scale = standard.scales[id];
        const auto uses_scale = [&](const model::Input& input) { return input.scale == id; };
        if (own(standard, scale.span) && std::none_of(standard.inputs.begin(), standard.inputs.end(), uses_scale)) report.say(Message::scale_unused, scale.span, {{"name", scale.name}});
    }
    for (const auto& term : standard.terms) {
        const auto words = words_of_name(term.name);
        const auto stands_in = [&](const std::string& where) { return uses_words(where, words); };
        const auto explains = [&](const model::Term& other) {
            return &other != &term && (stands_in(lower(other.definition)) || std::any_of(other.texts.begin(), other.texts.end(), [&](const model::Text& t) { return stands_in(lower(t.raw)); }));
        };
        if (own(standard, term.span) && !stands_in(text) && std::none_of(standard.terms.begin(), standard.terms.end(), explains))
            report.say(Message::term_unused, term.span, {{"name", model::name_words(term.name)}});
    }
    for (std::size_t i = 0; i < standard.contacts.size(); ++i) {
        const auto id = standard.contacts.id_at(i);
        const auto& contact = standard.contacts[id];
        const auto remarks = [](const model::Contact::Line& line) { return line.kind == model::Contact::Line::Kind::remark; };
        const bool says_when = !contact.texts.empty() || std::any_of(contact.lines.begin(), contact.lines.end(), remarks);
        if (standard.contacts.size() < 2 || uses.has(id) || !own(standard, contact.span) || says_when || mentions(text, contact.title) || uses_words(text, words_of_name(contact.name))) continue;
        report.say(Message::contact_unused, contact.span, {{"name", contact.title.empty() ? contact.name : contact.title}});
    }
}

}  // namespace

void check_unused(const model::Standard& standard, Report& report) {
    const Uses uses(standard);
    const auto text = all_text(standard);
    check_inputs(standard, uses, report);
    check_parts(standard, uses, text, report);
    check_vocabulary(standard, uses, text, report);
}

}  // namespace kvs::analysis
