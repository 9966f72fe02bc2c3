// What a definition or a property may say: after its colon one thing of its kind, after commas often nothing.
#include "compiler/model/from_syntax_context.h"

namespace kvs::model {

namespace {

/// What a definition may say after its colon.
std::string_view body_example(syntax::DefinitionWord word) {
    using syntax::DefinitionWord;
    switch (word) {
        case DefinitionWord::part: return "\"din pårørende\" / \"den pårørende\"";
        case DefinitionWord::fact: return "ja eller nej";
        case DefinitionWord::assessment: return "ja eller nej, ved visitator";
        case DefinitionWord::scale: return "ingen, lette, svære";
        case DefinitionWord::concept_: return "\"hjælp, der ikke kan vente\"";
        case DefinitionWord::tariff: return "kr. pr. døgn";
        case DefinitionWord::calendar: return "hverdage er mandag-fredag";
        case DefinitionWord::event: return "\"den dag, kommunen har modtaget ansøgningen\"";
        case DefinitionWord::unit: return "\"én gang rengøring\"";
        case DefinitionWord::contact: return "\"Visitationen\"";
        case DefinitionWord::code_table: return "\"KLE\"";
        default: return "\"Titel\"";
    }
}

std::string_view definition_words(syntax::DefinitionWord word) {
    using syntax::DefinitionWord;
    switch (word) {
        case DefinitionWord::standard: return "kvalitetsstandard";
        case DefinitionWord::module: return "modul";
        case DefinitionWord::law: return "lov";
        case DefinitionWord::part: return "part";
        case DefinitionWord::fact: return "oplysning";
        case DefinitionWord::assessment: return "skøn";
        case DefinitionWord::scale: return "skala";
        case DefinitionWord::concept_: return "begreb";
        case DefinitionWord::tariff: return "takst";
        case DefinitionWord::calendar: return "kalender";
        case DefinitionWord::event: return "hændelse";
        case DefinitionWord::unit: return "enhed";
        case DefinitionWord::contact: return "kontakt";
        case DefinitionWord::code_table: return "kodetabel";
        case DefinitionWord::service: return "ydelse";
        case DefinitionWord::shared: return "fælles";
        case DefinitionWord::section: return "afsnit";
    }
    return "";
}

struct PropertyWords {
    std::string_view operator()(const syntax::Use&) const { return "brug"; }
    std::string_view operator()(const syntax::Municipality&) const { return "kommune"; }
    std::string_view operator()(const syntax::Edition&) const { return "udgave"; }
    std::string_view operator()(const syntax::LanguageIs&) const { return "sprog"; }
    std::string_view operator()(const syntax::Approved&) const { return "godkendt"; }
    std::string_view operator()(const syntax::Changed&) const { return "ændret"; }
    std::string_view operator()(const syntax::Validity&) const { return "gælder fra"; }
    std::string_view operator()(const syntax::ValidFor&) const { return "gælder for"; }
    std::string_view operator()(const syntax::TextProperty& text) const {
        switch (text.word) {
            case syntax::TextWord::source: return "kilde";
            case syntax::TextWord::supplements: return "supplerer";
            case syntax::TextWord::explanation: return "forklaring";
            case syntax::TextWord::published: return "offentliggøres";
            case syntax::TextWord::question: return "spørgsmål";
            case syntax::TextWord::yes: return "ja";
            case syntax::TextWord::no: return "nej";
            case syntax::TextWord::phone: return "telefon";
            case syntax::TextWord::mail: return "mail";
            case syntax::TextWord::address: return "adresse";
            case syntax::TextWord::web: return "web";
        }
        return "";
    }
    std::string_view operator()(const syntax::LawReference&) const { return "§"; }
    std::string_view operator()(const syntax::Method&) const { return "metode"; }
    std::string_view operator()(const syntax::AlsoForms&) const { return "også"; }
    std::string_view operator()(const syntax::WordForms&) const { return "ord"; }
    std::string_view operator()(const syntax::OpenHours&) const { return "åbent"; }
    std::string_view operator()(const syntax::ClosedDays&) const { return "lukket"; }
    std::string_view operator()(const syntax::WorkingDays&) const { return "hverdage"; }
    std::string_view operator()(const syntax::Accepted&) const { return "accepteret"; }
    std::string_view operator()(const syntax::CodeReference&) const { return "kode"; }
};

struct TrialWords {
    std::string_view operator()(const syntax::TrialHead&) const { return "prøve"; }
    std::string_view operator()(const syntax::Given&) const { return "givet"; }
    std::string_view operator()(const syntax::Expect&) const { return "forvent"; }
    std::string_view operator()(const syntax::Wish&) const { return "ønsker"; }
    std::string_view operator()(const syntax::Used&) const { return "brugt"; }
    template <class Expected>
    std::string_view operator()(const Expected&) const { return "forvent"; }
};

/// `kontakt visitationen: "Visitationen", hos rådhuset`: it has the lines of the other contact beside its own.
bool stays_with(const syntax::Clause& clause) {
    const auto* role = std::get_if<syntax::Role>(&clause.what);
    return role && role->word == syntax::Role::Word::with_host && std::holds_alternative<syntax::Path>(role->object);
}

/// Clauses of lines that have none, wherever they stand. A law reference is read where it stands; facts, assessments, events and tariffs read
/// their own, and so do norms.
void refuse_below(Context& context, const std::vector<syntax::Line>& lines) {
    using syntax::DefinitionWord;
    const auto refuse = [&](const std::vector<syntax::Clause>& clauses, std::string_view where) {
        for (const auto& clause : clauses) context.say(Message::misplaced_clause, clause.span, {{"where", std::string(where)}});
    };
    for (const auto& line : lines) {
        if (const auto* definition = std::get_if<syntax::Definition>(&line.head)) {
            const auto word = definition->word;
            const bool reads = word == DefinitionWord::fact || word == DefinitionWord::assessment || word == DefinitionWord::event || word == DefinitionWord::tariff;
            auto clauses = definition->clauses;
            if (word == DefinitionWord::contact) std::erase_if(clauses, stays_with);
            if (!reads) refuse(clauses, definition_words(word));
        } else if (const auto* property = std::get_if<syntax::Property>(&line.head)) {
            if (!std::holds_alternative<syntax::LawReference>(property->what)) refuse(property->clauses, std::visit(PropertyWords{}, property->what));
        } else if (const auto* trial = std::get_if<syntax::Trial>(&line.head)) {
            refuse(trial->clauses, std::visit(TrialWords{}, trial->what));
        }
        refuse_below(context, line.block);
    }
}

}  // namespace

void refuse_clauses(Context& context) {
    for (const auto& file : context.files) refuse_below(context, file.lines);
}

void wrong_body(Context& context, const syntax::Line& line, const syntax::Definition& definition) {
    const std::string example(body_example(definition.word));
    const bool nothing = std::holds_alternative<std::monostate>(definition.body) && definition.texts.empty();
    if (nothing) {
        context.say(Message::definition_empty, line.span, {{"example", example}});
        return;
    }
    const auto span = definition.body_span.end != 0 ? definition.body_span : definition.texts.empty() ? line.span : definition.texts.front().span;
    context.say(Message::definition_body, span, {{"kind", std::string(definition_words(definition.word))}, {"example", example}});
}

}  // namespace kvs::model
