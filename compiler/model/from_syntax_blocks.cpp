// Nothing is lost without a word: lines under a line that can have none, and clauses of a line that nobody reads.
#include "compiler/base/utf8.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/syntax/levels.h"
#include "compiler/syntax/words.h"

namespace kvs::model {

namespace {

using syntax::Under;

/// How a line is called in a message: its first word, or the beginning of its text.
struct Label {
    std::string operator()(const syntax::Use&) const { return "brug"; }
    std::string operator()(const syntax::Municipality&) const { return "kommune"; }
    std::string operator()(const syntax::Edition&) const { return "udgave"; }
    std::string operator()(const syntax::LanguageIs&) const { return "sprog"; }
    std::string operator()(const syntax::Approved&) const { return "godkendt"; }
    std::string operator()(const syntax::Changed&) const { return "ændret"; }
    std::string operator()(const syntax::Validity&) const { return "gælder fra"; }
    std::string operator()(const syntax::ValidFor&) const { return "gælder for"; }
    std::string operator()(const syntax::TextProperty& text) const { return std::string(spelling(text.word)); }
    std::string operator()(const syntax::LawReference& law) const { return path_words(law.ref.law); }
    std::string operator()(const syntax::Method&) const { return "metode"; }
    std::string operator()(const syntax::AlsoForms&) const { return "også"; }
    std::string operator()(const syntax::WordForms&) const { return "ord"; }
    std::string operator()(const syntax::OpenHours&) const { return "åbent"; }
    std::string operator()(const syntax::ClosedDays&) const { return "lukket"; }
    std::string operator()(const syntax::WorkingDays&) const { return "hverdage"; }
    std::string operator()(const syntax::Accepted&) const { return "accepteret"; }
    std::string operator()(const syntax::CodeReference&) const { return "kode"; }
};

std::string beginning_of(const std::string& text) {
    constexpr std::size_t longest = 30;
    if (base::code_points(text) <= longest) return text;
    std::size_t end = 0;
    for (std::size_t letters = 0; letters < longest; ++letters) base::next_code_point(text, end);
    return text.substr(0, end) + "…";
}

std::string label_of(const syntax::Line& line) {
    if (const auto* property = std::get_if<syntax::Property>(&line.head)) return std::visit(Label{}, property->what);
    if (const auto* text = std::get_if<syntax::TextLine>(&line.head)) return beginning_of(text->text.raw);
    if (const auto* bare = std::get_if<syntax::Bare>(&line.head)) return as_written(bare->condition);
    if (std::holds_alternative<syntax::RateStep>(line.head)) return "fra";
    if (std::holds_alternative<syntax::AssessmentLine>(line.head)) return "skøn";
    return "…";
}

class Blocks {
public:
    explicit Blocks(Context& context) : context_(context) {}

    void walk(const std::vector<syntax::Line>& lines, Under above, const syntax::Line* parent) {
        for (const auto& line : lines) {
            if (const auto* property = std::get_if<syntax::Property>(&line.head)) loose_ends(line, *property, above, parent);
            if (line.block.empty()) continue;
            if (may_have_block(line, above, parent)) walk(line.block, syntax::under(line), &line);
            else misplaced(context_, line.block.front(), label_of(line));
        }
    }

private:
    static const syntax::Definition* definition_of(const syntax::Line* line) { return line ? std::get_if<syntax::Definition>(&line->head) : nullptr; }

    static bool in_legal_basis(const syntax::Line* parent) {
        const auto* section = parent ? std::get_if<syntax::Section>(&parent->head) : nullptr;
        return section && section->word == syntax::SectionWord::legal_basis;
    }

    /// A property that has more lines under it: a sentence of the head, a way to reach somebody, a law.
    static bool property_may(const syntax::Property& property, Under above, const syntax::Line* parent) {
        if (std::holds_alternative<syntax::LawReference>(property.what)) return in_legal_basis(parent);
        if (const auto* definition = definition_of(parent); definition && definition->word == syntax::DefinitionWord::contact) return true;
        const auto* text = std::get_if<syntax::TextProperty>(&property.what);
        using Word = syntax::TextWord;
        return above == Under::head && text && (text->word == Word::explanation || text->word == Word::published || text->word == Word::supplements);
    }

    static bool may_have_block(const syntax::Line& line, Under above, const syntax::Line* parent) {
        if (const auto* property = std::get_if<syntax::Property>(&line.head)) return property_may(*property, above, parent);
        if (const auto* trial = std::get_if<syntax::Trial>(&line.head))
            return std::holds_alternative<syntax::TrialHead>(trial->what) || std::holds_alternative<syntax::Given>(trial->what) ||
                   std::holds_alternative<syntax::Expect>(trial->what);
        if (std::holds_alternative<syntax::TextLine>(line.head) || std::holds_alternative<syntax::RateStep>(line.head)) return false;
        if (std::holds_alternative<syntax::ClauseLine>(line.head)) return above == Under::norm || above == Under::unknown;
        if (std::holds_alternative<syntax::Bare>(line.head) || std::holds_alternative<syntax::AssessmentLine>(line.head))
            return above != Under::given && above != Under::expected;
        return true;
    }

    /// Clauses and texts behind a property: only a law of the legal basis has clauses, only a sentence of the head has more of them.
    void loose_ends(const syntax::Line& line, const syntax::Property& property, Under above, const syntax::Line* parent) {
        if (std::holds_alternative<syntax::LawReference>(property.what) && in_legal_basis(parent)) return;
        const auto label = label_of(line);
        if (!property.clauses.empty()) context_.say(Message::misplaced_clause, property.clauses.front().span, {{"where", label}});
        else if (!property.texts.empty() && !(std::holds_alternative<syntax::TextProperty>(property.what) && property_may(property, above, parent)))
            context_.say(Message::misplaced_clause, property.texts.front().span, {{"where", label}});
    }

    Context& context_;
};

}  // namespace

void check_blocks(Context& context) {
    for (const auto& file : context.files) Blocks(context).walk(file.lines, Under::file, nullptr);
}

}  // namespace kvs::model
