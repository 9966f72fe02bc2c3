#include "compiler/syntax/parse.h"

#include <algorithm>
#include <map>
#include <utility>

#include <antlr4-runtime.h>

#include "compiler/base/words.h"
#include "compiler/syntax/antlr_line.h"
#include "compiler/syntax/known_names.h"
#include "compiler/syntax/layout.h"
#include "compiler/syntax/levels.h"
#include "compiler/syntax/parse_builder.h"
#include "compiler/syntax/parse_mistakes.h"
#include "compiler/syntax/parse_vocabulary.h"
#include "compiler/syntax/words.h"

namespace kvs::syntax {

namespace {

using diag::Message;

class FileParser {
public:
    FileParser(const base::SourceFile& source, const Limits& limits, diag::Sink& sink, const KnownNames& elsewhere)
        : source_(source), limits_(limits), sink_(sink), known_(names_defined_in(source.text)), mistakes_(source, antlr_, sink, known_), levels_(source, limits, sink) {
        known_.add(elsewhere);
    }

    File run() {
        File file{source_.id, {}, true};
        said_before_ = sink_.diagnostics.size();
        auto laid_out = logical_lines(source_, limits_, sink_);
        lines_ = std::move(laid_out.lines);
        file.whole = laid_out.whole;
        // open[d] is the list that a line of depth d joins; a pointer stays good while only deeper lists grow
        std::vector<std::vector<Line>*> open{&file.lines};
        for (at_ = 0; at_ < lines_.size(); ++at_) {
            const auto& where = lines_[at_];
            const auto before = sink_.diagnostics.size();
            auto line = read(where);
            const auto depth = line ? levels_.place(where, *line, std::span(lines_).subspan(at_ + 1)) : std::nullopt;
            if (!depth || !within_limit(before, where)) {
                file.whole = false;
                break;
            }
            open.resize(*depth + 1);
            open.back()->push_back(std::move(*line));
            open.push_back(&open.back()->back().block);
        }
        if (limit_passed_) file.lines.clear();
        mend_capital_names(file.lines);
        gather_word_quotes();
        return file;
    }

private:
    // --- one line ----------------------------------------------------------------------------------------------------------------------

    /// Nothing when a limit is passed.
    std::optional<Line> read(const LogicalLine& place) {
        const auto before = sink_.diagnostics.size();
        if (!place.readable) return Line{Broken{}, {}, {}, {source_.id, place.begin, place.end}};
        const LineWords words(source_, place.begin, place.end);
        const auto tokens = antlr_.lex(words.text(), place.begin);
        token_count_ += tokens.size();
        if (tokens.size() > limits_.max_line_tokens) return refuse(place, Message::too_many_words_on_line, limits_.max_line_tokens);
        if (token_count_ > limits_.max_file_tokens) return refuse(place, Message::too_many_words, limits_.max_file_tokens);
        around_ = levels_.around(place);
        auto line = read(place, words, tokens);
        mend_lone_word(line);
        line.indentation = static_cast<std::uint32_t>(place.width);
        note_names(tokens);
        for (auto i = before; i < sink_.diagnostics.size(); ++i) line.mended = line.mended || diag::entry(sink_.diagnostics[i].message).severity == diag::Severity::error;
        return line;
    }

    /// The mistake that is one too many is not told, but that there are more.
    bool within_limit(std::size_t before, const LogicalLine& place) {
        // many curly quotes are one mistake, told once for the file
        const bool quote = sink_.diagnostics.size() > before && sink_.diagnostics[before].message == Message::word_quote;
        mistakes_said_ += quote && std::exchange(quote_counted_, true) ? 0 : sink_.diagnostics.size() - before;
        if (mistakes_said_ <= limits_.max_mistakes) return true;
        sink_.diagnostics.erase(sink_.diagnostics.begin() + static_cast<std::ptrdiff_t>(before), sink_.diagnostics.end());
        sink_.say(Message::too_many_mistakes, {source_.id, place.begin, place.end}, {{"limit", std::to_string(limits_.max_mistakes)}});
        return false;
    }

    Line read(const LogicalLine& place, const LineWords& words, const std::vector<Token>& tokens) {
        mistakes_.look_at(place.begin, place.end, tokens, around_);
        if (auto meant = mistakes_.told_beforehand()) return as_meant(place, tokens, *meant);
        auto* tree = antlr_.parse(tokens);
        if (tree != nullptr) {
            const auto before = sink_.diagnostics.size();
            auto line = Builder(words, sink_).line(tree);
            if (sink_.diagnostics.size() > before) return line;
            if (auto* definition = std::get_if<Definition>(&line.head)) quote_title(*definition);
            if (!std::holds_alternative<Norm>(line.head) && !std::holds_alternative<Bare>(line.head)) return line;
            if (auto meant = mistakes_.told_of_readable()) return as_meant(place, tokens, *meant);
            return line;
        }
        const auto failed = antlr_.failed_at();
        if (auto meant = fact_named_as_word(tokens)) return as_meant(place, tokens, *meant);
        if (auto line = continued(place, tokens, failed)) return std::move(*line);
        if (text_over_lines(place, tokens)) {
            const auto end = tokens[tokens.size() - 2].end;
            return as_meant(place, tokens, {Edit{end, end, "\""}, {}});
        }
        if (auto meant = mistakes_.explain(failed)) return as_meant(place, tokens, *meant);
        return broken(place, tokens);
    }

    /// One line, one message: what else is odd about a mended line may be a consequence of the mending.
    Line as_meant(const LogicalLine& place, const std::vector<Token>& written, const Meant& meant) {
        const LineWords words(source_, place.begin, place.end, meant.edit);
        const auto tokens = meant.tokens ? *meant.tokens : antlr_.lex(words.text(), place.begin);
        auto* tree = antlr_.parse(tokens);
        if (tree == nullptr) return broken(place, written);
        diag::Sink silent;
        return Builder(words, silent).line(tree);
    }

    Line broken(const LogicalLine& place, const std::vector<Token>& tokens) {
        const bool imports = lower_case(std::string_view(source_.text).substr(tokens[0].begin, tokens[0].end - tokens[0].begin)) == "brug";
        return Line{Broken{mistakes_.probable_name(), imports}, {}, {}, {source_.id, place.begin, tokens.back().begin}};
    }

    std::optional<Line> refuse(const LogicalLine& place, Message message, std::size_t limit) {
        sink_.say(message, {source_.id, place.begin, place.begin}, {{"limit", std::to_string(limit)}});
        limit_passed_ = true;
        return std::nullopt;
    }

    /// `ydelse afløsning: Afløsning`: where a title is expected, a name is one without its quotes.
    void quote_title(Definition& definition) {
        const auto* names = std::get_if<NameList>(&definition.body);
        if (names == nullptr || names->open || !takes_text(definition.word)) return;
        const auto where = definition.body_span;
        auto words = source_.text.substr(where.begin, where.end - where.begin);
        sink_.say(Message::words_without_quotes, where, {{"words", words}}).fix = diag::Fix{where, '"' + words + '"'};
        definition.texts.insert(definition.texts.begin(), Text{std::move(words), where, false});
        definition.body = std::monostate{};
    }

    static bool takes_text(DefinitionWord word) {
        switch (word) {
            case DefinitionWord::standard:
            case DefinitionWord::module:
            case DefinitionWord::law:
            case DefinitionWord::part:
            case DefinitionWord::event:
            case DefinitionWord::unit:
            case DefinitionWord::contact:
            case DefinitionWord::code_table:
            case DefinitionWord::service:
            case DefinitionWord::shared:
            case DefinitionWord::section: return true;
            default: return false;
        }
    }

    // --- a line that goes on on the next --------------------------------------------------------------------------------------------------

    bool deeper_follows() const { return at_ + 1 < lines_.size() && lines_[at_ + 1].width > lines_[at_].width; }

    /// `svartid: senest 8 uger` and `efter modtaget_ansøgning` on the line below, further in.
    std::optional<Line> continued(const LogicalLine& place, const std::vector<Token>& tokens, std::size_t failed) {
        if (failed + 1 != tokens.size() || tokens.size() < 2 || !deeper_follows()) return std::nullopt;
        const auto& next = lines_[at_ + 1];
        // a condition under its group says itself what it is; a clause that begins with a small word may have been cut off
        const auto alone = antlr_.lex(std::string_view(source_.text).substr(next.begin, next.end - next.begin), next.begin);
        if (!is_reserved(alone[0].type) && antlr_.reach(alone) >= alone.size()) return std::nullopt;
        const LineWords words(source_, place.begin, next.end);
        const auto together = antlr_.lex(words.text(), place.begin);
        if (together.size() > limits_.max_line_tokens) return std::nullopt;
        auto* tree = antlr_.parse(together);
        if (tree == nullptr) return std::nullopt;
        const auto end = tokens[tokens.size() - 2].end;
        auto& said = sink_.say(Message::continued_line, {source_.id, next.begin, together.back().begin}, {});
        const auto between = std::string_view(source_.text).substr(end, next.begin - end);
        if (between.find('#') == std::string_view::npos) said.fix = diag::Fix{{source_.id, end, next.begin}, " "};
        ++at_;
        diag::Sink silent;
        return Builder(words, silent).line(tree);
    }

    /// A text that begins on this line and ends on a later one; the lines between are its words, and are passed over.
    bool text_over_lines(const LogicalLine& place, const std::vector<Token>& tokens) {
        constexpr std::size_t most = 30;
        if (tokens.size() < 2 || tokens[tokens.size() - 2].type != KvsParser::OPEN_STRING) return false;
        const auto& open = tokens[tokens.size() - 2];
        if (open.end - open.begin < 2) return false;
        const auto text_of = [&](const LogicalLine& line) { return std::string_view(source_.text).substr(line.begin, line.end - line.begin); };
        auto last = at_ + 1;
        while (last < lines_.size() && last < at_ + most && text_of(lines_[last]).find('"') == std::string_view::npos) {
            const auto words = antlr_.lex(text_of(lines_[last]), lines_[last].begin);
            if (antlr_.reach(words) >= words.size()) return false;
            ++last;
        }
        if (last >= lines_.size() || last >= at_ + most || !lines_[last].readable) return false;
        // with a quote before it, the last line is a text
        const auto closing = '"' + std::string(text_of(lines_[last]));
        const auto words = antlr_.lex(closing, lines_[last].begin);
        if (words[0].type != KvsParser::STRING || antlr_.reach(words) < words.size()) return false;
        const auto width = place.width + (open.begin == place.begin ? 0 : 4);
        auto end = open.end;
        while (source_.text[end - 1] == ' ') --end;
        std::string texts = "\"";
        for (auto i = at_ + 1; i <= last; ++i) {
            texts += '\n' + std::string(width, ' ') + '"';
            if (i < last) texts += std::string(text_of(lines_[i]).substr(0, text_of(lines_[i]).find_last_not_of(' ') + 1)) + '"';
        }
        sink_.say(Message::text_over_lines, {source_.id, open.begin, end}, {}).fix = diag::Fix{{source_.id, end, lines_[last].begin}, std::move(texts)};
        at_ = last;
        return true;
    }

    /// `indhold` alone, a fact's name: in the language a word that more must follow, but nothing follows.
    std::optional<Meant> fact_named_as_word(const std::vector<Token>& tokens) {
        const bool here = around_.under == Under::section || around_.under == Under::norm || around_.under == Under::given;
        const auto& first = tokens.front();
        if (!here || !is_soft(first.type) || !known_.facts.contains(std::string_view(source_.text).substr(first.begin, first.end - first.begin))) return std::nullopt;
        auto renamed = tokens;
        renamed.front().type = KvsParser::ID;
        if (antlr_.reach(renamed) < renamed.size()) return std::nullopt;
        return Meant{{first.begin, first.begin, ""}, std::move(renamed)};
    }

    // --- a word alone on its line ----------------------------------------------------------------------------------------------------------

    /// A misspelt heading or outcome reads as a bare fact, and a fact that is called as a heading reads as that; where it stands shows
    /// what it is.
    void mend_lone_word(Line& line) {
        if (auto* heading = std::get_if<Section>(&line.head)) {
            mend_fact(line, *heading);
            return;
        }
        if (auto* norm = std::get_if<Norm>(&line.head)) {
            mend_price(*norm);
            return;
        }
        const auto* bare = std::get_if<Bare>(&line.head);
        const auto* test = bare ? std::get_if<FactTest>(&bare->condition.test) : nullptr;
        if (test == nullptr || !bare->clauses.empty() || bare->condition.negated || test->comparison || test->fact.names.size() != 1) return;
        const auto name = test->fact.names.front();    // a copy: the head is replaced
        if (around_.under == Under::expected) mend_outcome(line, name);
        else if ((around_.under == Under::service || around_.under == Under::file) && deeper_follows()) mend_heading(line, name);
    }

    void mend_fact(Line& line, Section& section) {
        const bool here = around_.under == Under::section || around_.under == Under::norm || around_.under == Under::given;
        if (!here || section.quantifier || section.modality || !section.texts.empty()) return;
        const auto word = std::string(spelling(section.word));
        if (word.find(' ') != std::string::npos || (around_.under != Under::given && !known_.facts.contains(word))) return;
        Path fact{{Name{word, section.word_span}}, section.word_span};
        line.head = Bare{Condition{false, FactTest{std::move(fact), std::nullopt}, section.word_span}, std::move(section.clauses)};
    }

    /// `prisen: gratid` reads as a condition; among the prices, and with no fact of that name, it is none.
    void mend_price(Norm& norm) {
        const auto* conditions = std::get_if<Conditions>(&norm.statement.core);
        if (around_.section != SectionWord::price || conditions == nullptr || conditions->items.size() != 1 || conditions->items[0].negated) return;
        const auto* test = std::get_if<FactTest>(&conditions->items[0].test);
        if (test == nullptr || test->comparison || test->fact.names.size() != 1) return;
        const auto name = test->fact.names.front();    // a copy: the core is replaced
        const std::string meant(spelling(Price::Kind::free));
        if (known_.all.contains(name.text) || base::edit_distance(name.text, meant, 1) > 1) return;
        sink_.say(Message::misspelt_word, name.span, {{"found", name.text}, {"meant", meant}}).fix = diag::Fix{name.span, meant};
        norm.statement.core = Price{};
    }

    void mend_heading(Line& line, const Name& name) {
        const auto meant = base::nearest(name.text, heading_words());
        const auto word = heading(meant);
        if (!word) return;
        sink_.say(Message::misspelt_heading, name.span, {{"found", name.text}, {"meant", meant}}).fix = diag::Fix{name.span, meant};
        line.head = Section{*word, name.span, std::nullopt, std::nullopt, {}, {}};
    }

    void mend_outcome(Line& line, const Name& name) {
        for (const auto& [type, meant] : words_near(name.text)) {
            const auto outcome = outcome_of(meant);
            if (!outcome) continue;
            sink_.say(Message::misspelt_word, name.span, {{"found", name.text}, {"meant", meant}}).fix = diag::Fix{name.span, meant};
            line.head = Trial{*outcome, {}};
            return;
        }
        sink_.say(Message::unknown_outcome, name.span, {{"found", name.text}});
        line.head = Broken{};
    }

    // --- capital letters --------------------------------------------------------------------------------------------------------------------

    /// Counts the names that are defined with a capital letter, as they are and in small letters.
    void note_names(const std::vector<Token>& tokens) {
        if (capitals_.empty()) return;
        for (const auto& token : tokens) {
            if (token.type != KvsParser::ID) continue;
            const auto found = capitals_.find(std::string_view(source_.text).substr(token.begin, token.end - token.begin));
            if (found != capitals_.end()) ++found->second;
        }
    }

    /// `oplysning Alder: …` and everywhere else `alder`: one mistake, at the definition.
    void mend_capital_names(std::vector<Line>& lines) {
        for (auto& line : lines) {
            auto* definition = std::get_if<Definition>(&line.head);
            if (definition == nullptr || definition->name.names.size() != 1) continue;
            auto& name = definition->name.names[0];
            const auto small = lower_case(name.text);
            if (small == name.text || known_.all.contains(small) || capitals_[small] == 0 || capitals_[name.text] > 1) continue;
            sink_.say(Message::capital_name, name.span, {{"name", name.text}, {"small", small}}).fix = diag::Fix{name.span, small};
            name.text = small;
        }
    }

    static std::map<std::string, int, std::less<>> capitals_among(const KnownNames& known) {
        std::map<std::string, int, std::less<>> result;
        for (const auto& name : known.all)
            if (starts_with_capital(name)) {
                result.emplace(name, 0);
                result.emplace(lower_case(name), 0);
            }
        return result;
    }

    // --- the file as a whole -----------------------------------------------------------------------------------------------------------------

    /// A file from a word processor has curly quotes everywhere: one message, and one fix for all.
    void gather_word_quotes() {
        constexpr std::size_t few = 3;
        std::vector<std::size_t> quotes;
        for (auto i = said_before_; i < sink_.diagnostics.size(); ++i)
            if (sink_.diagnostics[i].message == Message::word_quote && sink_.diagnostics[i].fix) quotes.push_back(i);
        if (quotes.size() <= few) return;
        auto& first = sink_.diagnostics[quotes.front()];
        const auto begin = first.fix->span.begin;
        std::string text;
        auto end = begin;
        for (const auto i : quotes) {
            const auto& fix = *sink_.diagnostics[i].fix;
            if (fix.span.begin < end) continue;
            text += source_.text.substr(end, fix.span.begin - end) + fix.replacement;
            end = fix.span.end;
        }
        first.message = Message::word_quotes;
        first.arguments.emplace_back("count", std::to_string(quotes.size()));
        first.fix = diag::Fix{{source_.id, begin, end}, std::move(text)};
        for (auto i = quotes.rbegin(); i + 1 != quotes.rend(); ++i) sink_.diagnostics.erase(sink_.diagnostics.begin() + static_cast<std::ptrdiff_t>(*i));
    }

    const base::SourceFile& source_;
    const Limits& limits_;
    diag::Sink& sink_;
    KnownNames known_;
    std::map<std::string, int, std::less<>> capitals_ = capitals_among(known_);    // of this file alone: modules are added later
    AntlrLine antlr_;
    Mistakes mistakes_;
    Levels levels_;
    std::vector<LogicalLine> lines_;
    std::size_t at_ = 0;    // the line that is read
    Surroundings around_;
    std::size_t said_before_ = 0;
    std::size_t token_count_ = 0;
    std::size_t mistakes_said_ = 0;
    bool quote_counted_ = false;
    bool limit_passed_ = false;
};

}  // namespace

File parse(const base::SourceFile& source, const Limits& limits, diag::Sink& sink, const KnownNames& elsewhere) {
    return FileParser(source, limits, sink, elsewhere).run();
}

}  // namespace kvs::syntax
