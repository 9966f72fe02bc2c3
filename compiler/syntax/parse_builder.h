#pragma once
// ANTLR's tree of one line -> the AST. One method a grammar rule, cut into files by construct (parse_literals.cpp,
// parse_conditions.cpp, parse_clauses.cpp, parse_statements.cpp, parse_definitions.cpp, parse_properties.cpp). A literal that is
// well formed but means nothing (31. februar) is told here and read as something harmless.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "KvsParser.h"
#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/ast.h"
#include "compiler/syntax/line_words.h"

namespace kvs::syntax {

class Builder {
public:
    Builder(const LineWords& words, diag::Sink& sink) : words_(words), sink_(sink) {}

    /// Head and marks; the block is the caller's.
    Line line(KvsParser::One_lineContext* tree);

private:
    using P = KvsParser;
    using Node = antlr4::tree::TerminalNode;
    using Rule = antlr4::ParserRuleContext;

    // places in the file, and the words as read
    Span span(const antlr4::Token* token) const;
    Span span(Node* node) const;
    Span span(Rule* rule) const;
    std::string_view slice(Node* node) const;
    std::string_view slice(Rule* rule) const;
    static std::size_t first_type(Rule* rule);
    static std::size_t rule_of_only_child(Rule* rule);

    // literals
    Name name(P::NameContext* rule) const;
    Name name(Node* id) const;
    Path path(P::PathContext* rule) const;
    std::vector<Path> paths(P::PathsContext* rule) const;
    std::vector<Name> names(P::NamesContext* rule) const;
    Text text(Node* string);
    Text text(P::TextContext* rule);
    Object object(P::ObjectContext* rule);
    Number number(Node* node);
    std::int64_t whole_number(Node* node, std::int64_t least, std::int64_t most);
    Quantity quantity(P::QuantityContext* rule);
    Cadence cadence(P::CadenceContext* rule);
    Measure measure(P::MeasureContext* rule);
    Money money(P::AmountContext* rule);
    Date date(P::DateContext* rule);
    Date month_of(Node* month, Node* year);
    Date checked(Date date, const Span& where, std::string_view written);
    std::optional<int> month(const Name& name);
    std::vector<ClockSpan> clock_spans(P::SpansContext* rule);
    int clock(P::ClockContext* rule, bool closing);
    std::vector<DayRange> days(P::DaysContext* rule) const;
    SectionNumber section_number(P::Section_noContext* rule);
    LawRef law_ref(P::Law_refContext* rule);
    std::vector<Mark> marks(P::MarksContext* rule);

    // conditions
    Modality modality(P::ModalityContext* rule) const;
    Quantifier quantifier(P::QuantifierContext* rule);
    BoundWord bound(P::BoundContext* rule) const;
    Value value(P::ValueContext* rule);
    Comparison comparison(P::ComparisonContext* rule);
    AgeTest age(P::AgeContext* rule, P::ComparisonContext* compared);
    Condition condition(P::ConditionContext* rule);
    Conditions conditions(P::ConditionsContext* rule);

    // clauses and texts
    Clause clause(P::ClauseContext* rule);
    Clause lead(P::LeadContext* rule);
    void add(std::vector<Clause>& clauses, std::vector<Text>& texts, P::TailContext* rule);
    void add(std::vector<Clause>& clauses, std::vector<Text>& texts, P::AfterContext* rule);
    Limit limit(P::LimitContext* rule);
    Deadline deadline(P::DeadlineContext* rule);
    Reading reading(P::ReadingContext* rule);

    // heads
    Statement statement(P::StatementContext* rule);
    void core(Statement& statement, P::CoreContext* rule);
    Price price(P::PriceContext* rule);
    Choice choice(P::ChoiceContext* rule);
    Norm norm(P::NormContext* rule);
    RateStep rate_step(P::Rate_stepContext* rule);
    LawText law_text(P::Law_textContext* rule);
    CodeText code_text(P::Code_textContext* rule);
    Section section(P::SectionContext* rule);
    Bare bare(P::BareContext* rule);
    AssessmentLine assessed(P::AssessedContext* rule);
    ClauseLine clause_line(P::Clause_lineContext* rule);
    Definition definition(P::DefinitionContext* rule);
    void body(Definition& definition, P::Def_itemContext* rule);
    Forms forms(P::FormsContext* rule);
    Type type(P::TypeContext* rule);
    Property property(P::PropertyContext* rule);
    Trial trial(P::TrialContext* rule);

    const LineWords& words_;
    diag::Sink& sink_;
};

}  // namespace kvs::syntax
