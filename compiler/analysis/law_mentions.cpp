// The law where the text speaks of it: "efter servicelovens § 84, stk. 1 og 2" must be in the register and in force too, and from 1 July 2025 depends on the person.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/law.h"
#include "compiler/analysis/register.h"
#include "compiler/analysis/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;

/// Whole words from the text: the reference, and where it stands.
struct Mention {
    model::LawReference reference;
    std::size_t begin = 0, end = 0;
};

base::Id<model::Law> law_named(const model::Standard& standard, std::string_view word) {
    for (std::size_t i = 0; i < standard.laws.size(); ++i) {
        const auto id = standard.laws.id_at(i);
        const auto name = lower(standard.laws[id].name);
        if (word == name || word == name + "s") return id;
    }
    return {};
}

/// The only law that the standard has, when its register has the section: "§ 84" without a name is that one. The word before must not name another.
base::Id<model::Law> law_unnamed(const model::Standard& standard, const std::vector<Token>& tokens, std::size_t at) {
    if (standard.laws.size() != 1) return {};
    if (at > 0 && !tokens[at].starts_sentence) {
        const auto& before = tokens[at - 1].text;
        for (const auto* ending : {"lov", "loven", "lovens", "bekendtgørelsen", "bekendtgørelsens", "direktivet", "forordningen"})
            if (before.ends_with(ending)) return {};
    }
    const auto& provisions = standard.laws[standard.laws.id_at(0)].provisions;
    const bool has = std::any_of(provisions.begin(), provisions.end(), [&](const model::Provision& provision) { return provision.section == tokens[at].text; });
    return has ? standard.laws.id_at(0) : base::Id<model::Law>{};
}

bool is_whole(const Token& token) { return token.kind == Token::Kind::number && token.text.size() <= 4 && token.text.find_first_of(".,") == std::string::npos; }

/// "83 a": a letter of a section. "i" is the preposition; of a letter that stands for more ("a-d") nothing is said.
bool is_letter(const Token& token) {
    static constexpr std::string_view letters = "abcdefgh";
    return token.kind == Token::Kind::word && token.text.size() == 1 && letters.find(token.text[0]) != std::string_view::npos && token.after != '-';
}

/// Reads what a reference goes on with: ", stk. 1 og 2", " a", " og 84" after "§§".
class Reader {
public:
    Reader(const std::vector<Token>& tokens, std::size_t first, base::Id<model::Law> law, bool several) : tokens_(tokens), at_(first), law_(law), several_(several) {}

    std::vector<Mention> read(std::size_t begin) {
        do {
            section(begin);
        } while (several_ && another());
        return std::move(found_);
    }

private:
    bool is_word(std::size_t at, std::string_view word) const { return at < tokens_.size() && tokens_[at].text == word && !tokens_[at].starts_sentence; }
    bool is_number(std::size_t at) const { return at < tokens_.size() && is_whole(tokens_[at]); }

    void section(std::size_t begin) {
        model::LawReference reference;
        reference.law = law_;
        reference.section = tokens_[at_].text;
        auto end = tokens_[at_++].end;
        if (at_ < tokens_.size() && is_letter(tokens_[at_]) && tokens_[at_].begin == end + 1 && tokens_[at_ - 1].after == ' ') {
            reference.section += ' ' + tokens_[at_].text;
            end = tokens_[at_++].end;
        }
        if (!is_word(at_, "stk") || !is_number(at_ + 1)) {
            found_.push_back({reference, begin, end});
            return;
        }
        ++at_;
        do {
            reference.paragraph = std::stoi(tokens_[at_].text);
            found_.push_back({reference, begin, tokens_[at_++].end});
        } while (another());
    }

    /// "og 2", ", 3": one more number of the same kind. "og 2 timer" is none: what follows must not be a word that is counted.
    bool another() {
        auto next = at_;
        if (is_word(next, "og") || is_word(next, "eller")) ++next;
        else if (at_ >= tokens_.size() || tokens_[at_ - 1].after != ',') return false;
        if (!is_number(next) || tokens_[next].after == '.') return at_end(next);
        const bool ends = next + 1 == tokens_.size() || tokens_[next].after != ' ' || is_word(next + 1, "og") || is_word(next + 1, "eller") || is_letter(tokens_[next + 1]);
        if (!ends) return false;
        at_ = next;
        return true;
    }
    /// A number with the full stop of its sentence.
    bool at_end(std::size_t next) {
        if (!is_number(next) || (next + 1 < tokens_.size() && !tokens_[next + 1].starts_sentence)) return false;
        at_ = next;
        return true;
    }

    const std::vector<Token>& tokens_;
    std::size_t at_;
    base::Id<model::Law> law_;
    bool several_;
    std::vector<Mention> found_;
};

std::vector<Mention> mentions_in(const model::Standard& standard, std::string_view text) {
    std::vector<Mention> result;
    const auto tokens = tokens_of(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        // "§ 84" alone; with the law's name before it, it was read when the name was.
        if (is_whole(tokens[i]) && tokens[i].before == '\xA7' && (result.empty() || result.back().end <= tokens[i].begin))
            if (const auto law = law_unnamed(standard, tokens, i))
                for (auto& mention : Reader(tokens, i, law, false).read(tokens[i].begin)) result.push_back(std::move(mention));
        if (i + 1 == tokens.size()) break;
        const auto law = tokens[i].kind == Token::Kind::word ? law_named(standard, tokens[i].text) : base::Id<model::Law>{};
        if (!law || !is_whole(tokens[i + 1])) continue;
        const auto between = text.substr(tokens[i].end, tokens[i + 1].begin - tokens[i].end);
        const auto sign = between.find("§");
        if (sign == std::string_view::npos || between.find_first_not_of(" ", 0) != sign) continue;
        const bool several = between.find("§", sign + std::string_view("§").size()) != std::string_view::npos;
        for (auto& mention : Reader(tokens, i + 1, law, several).read(tokens[i].begin)) result.push_back(std::move(mention));
    }
    return result;
}

class Mentions {
public:
    Mentions(const model::Standard& standard, std::optional<std::int32_t> date, Report& report) : standard_(standard), date_(date), report_(report) {}

    void look(std::string_view words, base::Span span, const About& about) {
        for (const auto& mention : mentions_in(standard_, words)) {
            const auto place = place_in({words, span, false}, mention.begin, mention.end).value_or(span);
            check_provision(standard_, date_, mention.reference, place, about, report_);
            tell(mention.reference, place, about);
        }
    }

    /// Only of a day that is asked for or that the standard has itself: undated, what the legal basis says (K0433) is enough.
    void tell(const model::LawReference& reference, base::Span place, const About& about) {
        if (!date_) return;
        const auto* transition = transition_of(standard_, reference, date_);
        if (transition == nullptr) return;
        report_.say(Message::law_mention_depends_on_person, place,
                    {{"reference", model::law_words(standard_, reference)}, {"from", model::date_words(transition->from)}, {"other", std::string(transition->other)}}, about);
    }

private:
    const model::Standard& standard_;
    std::optional<std::int32_t> date_;
    Report& report_;
};

/// The provisions quoted beside those that help is given under, and `efter serviceloven § 83` under a norm: written out, and no basis.
void look_at_references(const model::Standard& standard, Mentions& mentions) {
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        const auto granted = granted_under(standard, service);
        for (const auto& [basis, section] : bases_of(standard, service))
            if (std::none_of(granted.begin(), granted.end(), [basis = basis](const PlacedBasis& placed) { return placed.basis == basis; }))
                mentions.tell(basis->reference, basis->span, {{}, section, service, basis});
    }
    for (std::size_t i = 0; i < standard.norms.size(); ++i)
        for (const auto& reference : standard.norms[standard.norms.id_at(i)].laws) mentions.tell(reference, reference.span, {{standard.norms.id_at(i)}, {}, {}, nullptr});
}

}  // namespace

void check_law_mentions(const model::Standard& standard, const Options& options, Report& report) {
    if (standard.laws.size() == 0) return;
    Mentions mentions(standard, options.date ? options.date : standard.valid_from, report);
    look_at_references(standard, mentions);
    mentions.look(standard.title, standard.span, {});
    for (const auto& text : written_texts(standard)) {
        About about;
        if (text.norm) about.norms.push_back(text.norm);
        mentions.look(text.text->raw, text.text->span, about);
    }
    for (std::size_t i = 0; i < standard.services.size(); ++i) mentions.look(standard.services[standard.services.id_at(i)].title, standard.services[standard.services.id_at(i)].span, {{}, {}, standard.services.id_at(i), nullptr});
    for (std::size_t i = 0; i < standard.sections.size(); ++i) mentions.look(standard.sections[standard.sections.id_at(i)].heading, standard.sections[standard.sections.id_at(i)].span, {{}, standard.sections.id_at(i), {}, nullptr});
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        for (const auto& remark : standard.norms[id].remarks) mentions.look(remark, place_of(standard.norms[id]), {{id}, {}, {}, nullptr});
    }
    for (const auto& section : standard.free_sections) {
        mentions.look(section.title, section.span, {});
        for (const auto& text : section.texts) mentions.look(text.raw, text.span, {});
    }
    for (const auto& chapter : standard.shared_chapters) mentions.look(chapter.title, chapter.span, {});
    for (const auto& input : standard.inputs)
        if (!input.imported)
            for (const auto* words : {&input.question, &input.explanation}) mentions.look(*words, input.span, {});
}

}  // namespace kvs::analysis
