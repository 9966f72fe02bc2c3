// Texts: {braces} filled in, the case's voice made, each sentence with its marks. Runs when all norms are resolved.
#include <algorithm>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/prose_norm.h"

namespace kvs::model {

namespace {

/// The amount that a norm stands for in a text.
std::optional<Quantity> amount_of(const Context& context, Id<Norm> id) {
    const auto& norm = context.standard.norms[id];
    if (norm.limit) return norm.limit->quantity;
    for (const auto& deadline : norm.deadlines)
        if (deadline.length) return deadline.length;
    if (norm.notice) return norm.notice;
    if (norm.tolerance) return norm.tolerance;
    if (context.norm_sources[id.value].written) return context.norm_sources[id.value].written;
    return norm.spread;
}

/// The unit in the number that fits what is written before it: "1 time", "2 timer", "1–3 timer".
std::string unit_of(const Standard& standard, const Quantity& quantity) {
    const auto& unit = standard.units[quantity.unit];
    return !quantity.few && takes_singular(quantity.amount, unit.decimals) ? unit.singular : unit.plural;
}

std::optional<std::string> norm_value(const Context& context, Id<Norm> id, std::string_view part) {
    const auto& standard = context.standard;
    const auto& norm = standard.norms[id];
    if (part == "periode") {
        if (norm.limit && norm.limit->per.period != Period::none) return cadence_words(norm.limit->per);
        if (norm.spread_per) return cadence_words(*norm.spread_per);
        if (norm.price && norm.price->per) return cadence_words(*norm.price->per);
        if (norm.cadence) return cadence_words(*norm.cadence);
        if (norm.regulated) return cadence_words(*norm.regulated);
        return std::nullopt;
    }
    const auto amount = amount_of(context, id);
    if (amount && part == "enhed") return unit_of(standard, *amount);
    if (part == "bestemt") return amount && !amount->low && !amount->few ? std::optional(definite_quantity(standard.units[amount->unit], amount->amount)) : std::nullopt;
    if (amount) return part == "tal" ? quantity_number(standard.units, *amount) : quantity_words(standard.units, *amount);
    const bool has_amount = norm.price && norm.price->kind == PriceKind::amount;
    if (part == "enhed") return has_amount ? std::optional<std::string>("kr.") : std::nullopt;
    if (part == "tal") return has_amount ? std::optional(number_words(norm.price->oere, 2)) : std::nullopt;
    for (const auto& deadline : norm.deadlines)
        if (deadline.date) return date_words(*deadline.date);
    if (has_amount) {
        auto words = money_words(norm.price->oere);
        if (norm.price->per_unit) words += " pr. " + standard.units[norm.price->per_unit].singular;
        return words;
    }
    if (norm.cadence) return cadence_words(*norm.cadence);
    if (norm.regulated) return cadence_words(*norm.regulated);
    return std::nullopt;
}

const std::vector<std::string> contact_parts{"telefon", "mail", "web", "adresse"};

std::optional<std::string> contact_value(const Contact& contact, std::string_view part) {
    using Kind = Contact::Line::Kind;
    const auto kind = part == "telefon" ? Kind::phone : part == "mail" ? Kind::mail : part == "web" ? Kind::web : Kind::address;
    for (const auto& line : contact.lines)
        if (line.kind == kind) return line.words;
    return std::nullopt;
}

class Filler {
public:
    Filler(Context& context, const Place& place) : context_(context), place_(place), forms_(forms_in(context, place.service)) {}

    std::pair<std::string, std::string> fill(const syntax::Text& text) {
        // Braces that are not closed have had their message from the parser; they stay words here.
        for (const auto& piece : syntax::split_interpolation(text)) {
            switch (piece.kind) {
                case syntax::TextPiece::Kind::words:
                    warn_of_pairs(piece);
                    citizen_ += piece.words;
                    case_ += case_voice(piece.words, forms_);
                    break;
                case syntax::TextPiece::Kind::pair:
                    citizen_ += piece.words;
                    case_ += piece.case_words;
                    break;
                case syntax::TextPiece::Kind::reference: {
                    const auto said = context_.sink.diagnostics.size();
                    const auto value = reference(piece);
                    if (!is_exact(piece))  // a fix would replace the whole text
                        for (auto i = said; i < context_.sink.diagnostics.size(); ++i) context_.sink.diagnostics[i].fix.reset();
                    citizen_ += value;
                    case_ += value;
                    break;
                }
            }
        }
        return {std::move(citizen_), std::move(case_)};
    }

private:
    void warn_of_pairs(const syntax::TextPiece& piece) {
        const bool exact = piece.span.end - piece.span.begin == piece.words.size();  // in a long text it may be the whole text's
        if (!forms_.starting_with("dig")) return;
        const auto sentence = last_sentence();
        for (const auto& pair : pairs_wanted(sentence + piece.words, sentence.size())) {
            auto span = piece.span;
            if (exact) {
                span.begin += static_cast<std::uint32_t>(pair.offset - sentence.size());
                span.end = span.begin + static_cast<std::uint32_t>(pair.length);
            }
            auto* diagnostic = context_.say(Message::pair_wanted, span, {{"words", pair.words}});
            const bool reflexive = pair.words.size() < 5 || pair.words.substr(pair.words.size() - 5) != " selv";
            if (diagnostic && exact && reflexive) diagnostic->fix = diag::Fix{span, "{dig/sig}"};
        }
    }

    /// The beginning of the sentence that the next piece goes on with; a long one need not be known whole.
    std::string last_sentence() const {
        constexpr std::size_t enough = 400;
        const auto space = citizen_.size() > enough ? citizen_.find(' ', citizen_.size() - enough) : 0;  // never in the middle of a letter
        const auto tail = space == std::string::npos ? std::string_view{} : std::string_view(citizen_).substr(space);
        const auto end = tail.find_last_of(".!?\n");
        return std::string(end == std::string_view::npos ? tail : tail.substr(end + 1));
    }

    /// Does the piece know its place? In a long text it may have that of the whole text.
    static bool is_exact(const syntax::TextPiece& piece) {
        std::size_t length = 1 + piece.path.size();  // {, full stops and }
        for (const auto& name : piece.path) length += name.size();
        return piece.span.end - piece.span.begin == length;
    }

    /// The names of {loft.tal} with their places, so that a fix replaces the name alone.
    static syntax::Path path_of(const syntax::TextPiece& piece, std::size_t names) {
        syntax::Path path;
        const bool exact = is_exact(piece);
        auto at = piece.span.begin + 1;
        for (std::size_t i = 0; i < names; ++i) {
            const auto size = static_cast<std::uint32_t>(piece.path[i].size());
            path.names.push_back({piece.path[i], exact ? base::Span{piece.span.file, at, at + size} : piece.span});
            at += size + 1;
        }
        path.span = base::cover(path.names.front().span, path.names.back().span);
        return path;
    }

    void without_value(const syntax::Path& whole, const std::string& name, const std::string& part) {
        context_.say(Message::norm_without_value, whole.span, {{"reference", path_words(whole)}, {"name", name}, {"part", part}});
    }

    std::string reference(const syntax::TextPiece& piece) {
        const std::string blank = "…";
        if (piece.path.empty()) return blank;
        const auto& standard = context_.standard;
        if (piece.path.size() == 1) {
            const auto& word = piece.path[0];
            if (word == "kommune" && !standard.municipality.empty()) return standard.municipality;
            if (word == "udgave" && !standard.edition.empty()) return standard.edition;
            if (word == "titel" && !standard.title.empty()) return standard.title;
        }
        const auto whole = path_of(piece, piece.path.size());
        const auto& last = whole.names.back();
        if (whole.names.size() == 2)
            if (const auto* contact = context_.names.find(NameKind::contact, whole.names[0].text)) {
                if (std::find(contact_parts.begin(), contact_parts.end(), last.text) == contact_parts.end())
                    context_.unknown_name(last, base::joined(contact_parts, ", "), contact_parts);
                else if (const auto value = contact_value(standard.contacts[{contact->id}], last.text))
                    return *value;
                else
                    without_value(whole, whole.names[0].text, last.text);
                return blank;
            }
        const bool has_part = whole.names.size() > 1 && (last.text == "tal" || last.text == "enhed" || last.text == "periode" || last.text == "bestemt");
        const auto path = has_part ? path_of(piece, piece.path.size() - 1) : whole;
        const auto norm = find_in_scope(path);
        if (!norm) return blank;
        if (const auto value = norm_value(context_, norm, has_part ? std::string_view(last.text) : std::string_view{})) return *value;
        if (!is_troubled(context_, norm)) without_value(whole, path_words(path), has_part ? last.text : "tal");
        return blank;
    }

    Id<Norm> find_in_scope(const syntax::Path& path) {
        if (const auto norm = lookup_norm(context_, place_, path)) return norm;
        // A file with one service needs no service name in front, not even from an `afsnit`.
        if (!place_.service && context_.standard.services.size() == 1)
            return find_norm(context_, {context_.standard.services.id_at(0), {}}, path);
        return find_norm(context_, place_, path);
    }

    Context& context_;
    Place place_;
    const VoiceForms& forms_;
    std::string citizen_, case_;
};

void add_marks(std::vector<std::string>& all, const std::vector<std::string>& more) {
    for (const auto& mark : more)
        if (std::find(all.begin(), all.end(), mark) == all.end()) all.push_back(mark);
}

class NormTexts {
public:
    NormTexts(Context& context, Id<Norm> id) : context_(context), id_(id), place_{context.standard.norms[id].service, id} {}

    void read() {
        const auto& line = *context_.norm_sources[id_.value].line;
        marks_ = mark_ids(line.marks);
        if (const auto* norm = std::get_if<syntax::Norm>(&line.head)) {
            if (text_role(norm->statement.clauses) == TextRole::norm)
                for (const auto& text : norm->statement.texts) texts_.push_back(text_of(context_, place_, text, mark_ids(line.marks)));
            for_case(norm->statement.clauses);
        } else if (const auto* bare = std::get_if<syntax::Bare>(&line.head)) {
            for_case(bare->clauses);
        }
        block(line);
        auto& norm = context_.standard.norms[id_];
        norm.texts = std::move(texts_);
        norm.marks = std::move(marks_);
    }

private:
    void block(const syntax::Line& line) {
        for (const auto& below : line.block) {
            if (const auto* text = std::get_if<syntax::TextLine>(&below.head)) {
                add_marks(marks_, mark_ids(below.marks));
                texts_.push_back(text_of(context_, place_, text->text, mark_ids(below.marks)));
            } else if (const auto* clauses = std::get_if<syntax::ClauseLine>(&below.head)) {
                add_marks(marks_, mark_ids(below.marks));
                if (text_role(clauses->clauses) == TextRole::norm)
                    for (const auto& own : clauses->texts) texts_.push_back(text_of(context_, place_, own, mark_ids(below.marks)));
                for_case(clauses->clauses);
                block(below);
            } else if (std::holds_alternative<syntax::Property>(below.head)) {
                add_marks(marks_, mark_ids(below.marks));
            }
        }
    }

    /// `til_sagen "…"`: the case's own wording of the sentence before it.
    void for_case(const std::vector<syntax::Clause>& clauses) {
        for (const auto& clause : clauses) {
            const auto* own = std::get_if<syntax::ForCase>(&clause.what);
            if (!own) continue;
            if (texts_.empty()) {
                context_.say(Message::case_text_alone, clause.span);
                continue;
            }
            texts_.back().case_worker = Filler(context_, place_).fill(own->text).first;
            texts_.back().case_raw = own->text.raw;
            texts_.back().case_span = own->text.span;
        }
    }

    Context& context_;
    Id<Norm> id_;
    Place place_;
    std::vector<Text> texts_;
    std::vector<std::string> marks_;
};

void read_section_texts(Context& context, Id<Section> id) {
    const auto& line = *context.section_sources[id.value].line;
    const auto& written = std::get<syntax::Section>(line.head);
    const Place place{context.standard.sections[id].service, {}};
    for (const auto& text : written.texts) {
        auto& heading = context.standard.sections[id].heading;
        auto filled = text_of(context, place, text, {});
        heading += (heading.empty() ? "" : " ") + filled.citizen;
    }
    for (const auto& below : line.block) {
        if (const auto* text = std::get_if<syntax::TextLine>(&below.head)) {
            auto filled = text_of(context, place, text->text, mark_ids(below.marks));
            add_marks(context.standard.sections[id].marks, filled.marks);
            context.standard.sections[id].texts.push_back(std::move(filled));
        } else if (const auto* clauses = std::get_if<syntax::ClauseLine>(&below.head)) {
            add_marks(context.standard.sections[id].marks, mark_ids(below.marks));
            for (const auto& own : clauses->texts)
                context.standard.sections[id].texts.push_back(text_of(context, place, own, mark_ids(below.marks)));
        } else if (const auto* property = std::get_if<syntax::Property>(&below.head)) {
            if (const auto* law = std::get_if<syntax::LawReference>(&property->what); law && context.standard.sections[id].kind == SectionKind::legal_basis)
                read_legal_basis(context, id, below, *law);
        }
    }
}

}  // namespace

Text text_of(Context& context, const Place& place, const syntax::Text& written, std::vector<std::string> marks) {
    auto [citizen, case_worker] = Filler(context, place).fill(written);
    return {std::move(citizen), std::move(case_worker), written.raw, std::move(marks), written.span, true};
}

void read_texts(Context& context) {
    auto& standard = context.standard;
    context.common_forms = voice_forms(standard, {});
    for (std::size_t i = 0; i < standard.services.size(); ++i) context.service_sources[i].forms = voice_forms(standard, standard.services.id_at(i));
    read_vocabulary_texts(context);  // contacts first: texts may name their telephone
    read_head_texts(context);
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        for (const auto& line : context.service_sources[i].line->block)
            if (const auto* text = std::get_if<syntax::TextLine>(&line.head))
                standard.services[service].texts.push_back(text_of(context, {service, {}}, text->text, mark_ids(line.marks)));
        for (const auto section : standard.services[service].sections) read_section_texts(context, section);
    }
    for (std::size_t i = 0; i < standard.norms.size(); ++i) NormTexts(context, standard.norms.id_at(i)).read();
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        if (standard.norms[id].texts.empty()) standard.norms[id].texts.push_back(generated_text(standard, id));
    }
    read_free_sections(context);
}

}  // namespace kvs::model
