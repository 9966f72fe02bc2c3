#include "compiler/syntax/antlr_line.h"

#include <antlr4-runtime.h>

#include "KvsLexer.h"
#include "compiler/base/utf8.h"

namespace kvs::syntax {

namespace {

using antlr4::atn::PredictionMode;

/// Hands out one line's tokens; behind the last it repeats EOF.
class LineTokens : public antlr4::TokenSource {
public:
    explicit LineTokens(const std::vector<Token>& tokens) : tokens_(tokens) {}

    std::unique_ptr<antlr4::Token> nextToken() override {
        const auto& token = tokens_[next_];
        if (next_ + 1 < tokens_.size()) ++next_;
        auto result = std::make_unique<antlr4::CommonToken>(token.type);
        result->setStartIndex(token.begin);
        result->setStopIndex(token.end - 1);
        return result;
    }
    std::size_t getLine() const override { return 1; }
    std::size_t getCharPositionInLine() override { return 0; }
    antlr4::CharStream* getInputStream() override { return nullptr; }
    std::string getSourceName() override { return {}; }
    antlr4::TokenFactory<antlr4::CommonToken>* getTokenFactory() override { return antlr4::CommonTokenFactory::DEFAULT.get(); }

private:
    const std::vector<Token>& tokens_;
    std::size_t next_ = 0;
};

/// The first mistake ends the line: nothing is inserted, deleted or skipped.
class GiveUp : public antlr4::DefaultErrorStrategy {
public:
    std::size_t failed_at = 0;

    void recover(antlr4::Parser*, std::exception_ptr cause) override {
        try {
            std::rethrow_exception(cause);
        } catch (const antlr4::RecognitionException& failure) {
            give_up(failure.getOffendingToken());
        }
    }
    antlr4::Token* recoverInline(antlr4::Parser* parser) override {
        give_up(parser->getCurrentToken());
        return nullptr;
    }
    void reportError(antlr4::Parser*, const antlr4::RecognitionException&) override {}
    void sync(antlr4::Parser*) override {}

private:
    void give_up(const antlr4::Token* at) {
        failed_at = at->getTokenIndex();
        throw antlr4::ParseCancellationException();
    }
};

}  // namespace

class AntlrLine::Parts {
public:
    Parts() : lexer_(&input_), strategy_(std::make_shared<GiveUp>()) { lexer_.removeErrorListeners(); }

    std::vector<Token> lex(std::string_view text, std::uint32_t begin) {
        // the lexer counts code points; everything behind it counts bytes
        const auto end = begin + static_cast<std::uint32_t>(text.size());
        offsets_.clear();
        for (std::size_t at = 0; at < text.size(); base::next_code_point(text, at)) offsets_.push_back(begin + static_cast<std::uint32_t>(at));
        offsets_.push_back(end);
        input_.load(std::string(text));
        lexer_.setInputStream(&input_);
        std::vector<Token> tokens;
        for (;;) {
            const auto token = lexer_.nextToken();
            if (token->getType() == antlr4::Token::EOF) break;
            if (token->getType() == KvsParser::TAB || token->getType() == KvsParser::EOL) continue;
            tokens.push_back({token->getType(), offsets_[token->getStartIndex()], offsets_[token->getStopIndex() + 1]});
        }
        // the end of the line stands right behind its last word, where a caret should point
        const auto last = tokens.empty() ? begin : tokens.back().end;
        tokens.push_back({antlr4::Token::EOF, last, last + 1});
        return tokens;
    }

    KvsParser::One_lineContext* parse(const std::vector<Token>& tokens, bool with_tree, std::size_t& failed_at) {
        for (const auto mode : {PredictionMode::SLL, PredictionMode::LL}) {
            tokens_source_ = std::make_unique<LineTokens>(tokens);
            auto stream = std::make_unique<antlr4::CommonTokenStream>(tokens_source_.get());
            if (parser_) {
                parser_->setTokenStream(stream.get());
            } else {
                parser_ = std::make_unique<KvsParser>(stream.get());
                parser_->removeErrorListeners();
                parser_->setErrorHandler(strategy_);
            }
            stream_ = std::move(stream);
            parser_->setBuildParseTree(with_tree);
            parser_->getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(mode);
            try {
                failed_at = tokens.size();
                return parser_->one_line();
            } catch (const antlr4::ParseCancellationException&) {
                failed_at = strategy_->failed_at;
            }
        }
        return nullptr;
    }

private:
    antlr4::ANTLRInputStream input_;
    KvsLexer lexer_;
    std::shared_ptr<GiveUp> strategy_;
    std::vector<std::uint32_t> offsets_;
    std::unique_ptr<LineTokens> tokens_source_;
    std::unique_ptr<antlr4::CommonTokenStream> stream_;
    std::unique_ptr<KvsParser> parser_;
};

AntlrLine::AntlrLine() : parts_(std::make_unique<Parts>()) {}
AntlrLine::~AntlrLine() = default;

std::vector<Token> AntlrLine::lex(std::string_view text, std::uint32_t begin) { return parts_->lex(text, begin); }

KvsParser::One_lineContext* AntlrLine::parse(const std::vector<Token>& tokens) { return parts_->parse(tokens, true, failed_at_); }

std::size_t AntlrLine::reach(const std::vector<Token>& tokens) {
    std::size_t result = 0;
    parts_->parse(tokens, false, result);
    return result;
}

std::string_view AntlrLine::spelling(std::size_t token_type) {
    static const auto spellings = [] {
        std::vector<std::string> result;
        KvsLexer lexer(nullptr);
        const auto& vocabulary = lexer.getVocabulary();
        for (std::size_t type = 0; type <= type_count(); ++type) {
            const auto name = vocabulary.getLiteralName(type);    // with quotes: 'efter'
            result.push_back(name.size() > 2 ? name.substr(1, name.size() - 2) : std::string());
        }
        // words that can be spelt in more than one way have no literal name
        result[KvsParser::EN] = "en";
        result[KvsParser::DASH] = "-";
        result[KvsParser::PLUSMINUS] = "+/-";
        result[KvsParser::OUTCOME] = "FORSLAG";
        return result;
    }();
    return token_type < spellings.size() ? std::string_view(spellings[token_type]) : std::string_view();
}

std::size_t AntlrLine::type_count() { return KvsLexer::OTHER; }

}  // namespace kvs::syntax
