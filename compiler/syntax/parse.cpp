#include "compiler/syntax/parse.h"

#include <antlr4-runtime.h>

#include "compiler/base/words.h"
#include "compiler/syntax/antlr_line.h"
#include "compiler/syntax/layout.h"
#include "compiler/syntax/parse_builder.h"
#include "compiler/syntax/parse_mistakes.h"
#include "compiler/syntax/vocabulary.h"
#include "compiler/syntax/words.h"

namespace kvs::syntax {

namespace {

using diag::Message;

class FileParser {
public:
    FileParser(const base::SourceFile& source, const Limits& limits, diag::Sink& sink)
        : source_(source), limits_(limits), sink_(sink), antlr_(source), mistakes_(source, antlr_, sink), builder_(source, sink) {}

    File run() {
        File file{source_.id, {}};
        const auto lines = lay_out(source_, limits_, sink_);
        // open_[d] is the list that a line of depth d joins; a pointer stays good while only deeper lists grow
        std::vector<std::vector<Line>*> open{&file.lines};
        for (const auto& each : lines) {
            auto line = read(each);
            if (!line) break;
            open.resize(static_cast<std::size_t>(each.depth) + 1);
            open.back()->push_back(std::move(*line));
            open.push_back(&open.back()->back().block);
        }
        if (!beyond_limit_) mend_bare_words(file.lines);
        else file.lines.clear();
        return file;
    }

private:
    /// Nothing when a limit is passed.
    std::optional<Line> read(const LogicalLine& place) {
        if (mistakes_said_ >= limits_.max_mistakes) {
            sink_.say(Message::too_many_mistakes, {source_.id, place.begin, place.end}, {{"limit", std::to_string(limits_.max_mistakes)}});
            return std::nullopt;
        }
        if (!place.readable) return Line{Broken{}, {}, {}, {source_.id, place.begin, place.end}};
        auto tokens = antlr_.lex(place.begin, place.end);
        token_count_ += tokens.size();
        if (tokens.size() > limits_.max_line_tokens) return refuse(place, Message::too_many_words_on_line, limits_.max_line_tokens);
        if (token_count_ > limits_.max_file_tokens) return refuse(place, Message::too_many_words, limits_.max_file_tokens);
        const auto before = sink_.diagnostics.size();
        auto line = read(place, tokens);
        mistakes_said_ += sink_.diagnostics.size() - before;
        if (const auto* defined = std::get_if<Definition>(&line.head))
            if (defined->word == DefinitionWord::fact || defined->word == DefinitionWord::assessment)
                mistakes_.facts.insert(defined->name.names.front().text);
        return line;
    }

    Line read(const LogicalLine& place, std::vector<Token>& tokens) {
        const bool told = mistakes_.mend_reserved_name(tokens);
        if (auto* tree = antlr_.parse(tokens)) return built(tree, told);
        std::optional<std::vector<Token>> meant;
        if (!told) meant = mistakes_.explain(tokens, antlr_.failed_at());
        if (meant)
            if (auto* tree = antlr_.parse(*meant)) return built(tree, true);
        return Line{Broken{mistakes_.probable_name(tokens)}, {}, {}, {source_.id, place.begin, tokens.back().begin}};
    }

    /// One line, one message: what else is odd about a mended line may be a consequence of the mending.
    Line built(KvsParser::One_lineContext* tree, bool mended) {
        if (!mended) return builder_.line(tree);
        diag::Sink silent;
        return Builder(source_, silent).line(tree);
    }

    std::optional<Line> refuse(const LogicalLine& place, Message message, std::size_t limit) {
        sink_.say(message, {source_.id, place.begin, place.begin}, {{"limit", std::to_string(limit)}});
        beyond_limit_ = true;
        return std::nullopt;
    }

    /// A misspelt heading or outcome alone on its line reads as a bare fact; where it stands shows what it is.
    void mend_bare_words(std::vector<Line>& lines, bool expected = false) {
        for (auto& line : lines) {
            const auto* trial = std::get_if<Trial>(&line.head);
            mend_bare_words(line.block, trial != nullptr && std::holds_alternative<Expect>(trial->what));
            const auto* bare = std::get_if<Bare>(&line.head);
            if (bare == nullptr || !bare->clauses.empty() || bare->condition.negated) continue;
            const auto* test = std::get_if<FactTest>(&bare->condition.test);
            if (test == nullptr || test->comparison || test->fact.names.size() != 1) continue;
            const auto name = test->fact.names.front();
            if (mistakes_.facts.contains(name.text)) continue;
            if (expected) mend_outcome(line, name);
            else if (!line.block.empty()) mend_heading(line, name);
        }
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
    }

    const base::SourceFile& source_;
    const Limits& limits_;
    diag::Sink& sink_;
    AntlrLine antlr_;
    Mistakes mistakes_;
    Builder builder_;
    std::size_t token_count_ = 0;
    std::size_t mistakes_said_ = 0;
    bool beyond_limit_ = false;
};

}  // namespace

File parse(const base::SourceFile& source, const Limits& limits, diag::Sink& sink) { return FileParser(source, limits, sink).run(); }

}  // namespace kvs::syntax
