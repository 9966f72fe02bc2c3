// `forvent` of a prøve: the outcome, amounts, prices, deadlines, and which norms decide.
#include <algorithm>

#include "compiler/model/from_syntax_trial.h"

namespace kvs::model {

namespace {

class Expected {
public:
    Expected(Context& context, Trial& trial) : context_(context), standard_(context.standard), trial_(trial), place_{trial.service, {}} {}

    void read(const syntax::Line& line) {
        if (const auto* part = std::get_if<syntax::Trial>(&line.head)) {
            std::visit([&](const auto& what) { expect(what, line); }, part->what);
        } else if (const auto* assessments = std::get_if<syntax::AssessmentLine>(&line.head)) {
            trial_.expect.open_span = line.span;
            for (const auto& path : assessments->assessments) {
                const auto id = find_thing(context_, NameKind::input, path);
                if (!id) continue;
                if (standard_.inputs[{*id}].kind != InputKind::assessment) {
                    const auto& name = path.names.back();
                    context_.say(Message::wrong_role_name, name.span,
                                 {{"name", name.text}, {"found", kind_word(context_, NameKind::input, name.text)}, {"kind", "skøn"}});
                    continue;
                }
                trial_.expect.open.push_back({*id});
            }
        } else {
            misplaced(context_, line, "forvent");
        }
    }

private:
    template <class T>
    void expect(const T&, const syntax::Line& line) {
        misplaced(context_, line, "forvent");
    }
    void expect(const syntax::Outcome& outcome, const syntax::Line& line) {
        if (!context_.once(said_, "udfald", line.span)) return;
        trial_.expect.outcome_span = line.span;
        switch (outcome) {
            case syntax::Outcome::proposal: trial_.expect.outcome = Outcome::proposal; break;
            case syntax::Outcome::assessment: trial_.expect.outcome = Outcome::assess; break;
            case syntax::Outcome::missing: trial_.expect.outcome = Outcome::missing; break;
            case syntax::Outcome::outside: trial_.expect.outcome = Outcome::outside; break;
            case syntax::Outcome::partial: trial_.expect.outcome = Outcome::partly; break;
        }
    }
    void expect(const syntax::ExpectScope& scope, const syntax::Line& line) {
        (scope.at_most ? trial_.expect.ceiling_span : trial_.expect.amount_span) = line.span;
        if (scope.unknown) {
            trial_.expect.no_amount = true;
            return;
        }
        const auto amount = service_amount(context_, trial_, scope.measure.quantity);
        std::optional<Cadence> per;
        if (!amount || !check_period(context_, trial_, scope.measure.cadence, per)) return;
        trial_.expect.unit = standard_.services[trial_.service].amount_unit;
        (scope.at_most ? trial_.expect.ceiling : trial_.expect.amount) = amount;
    }
    void expect(const syntax::ExpectPrice& price, const syntax::Line& line) {
        const auto norm = find_norm(context_, place_, price.norm);
        if (!norm) return;
        if (!standard_.norms[norm].price) {
            if (!is_troubled(context_, norm)) context_.say(Message::norm_is_no_price, price.norm.span, {{"name", path_words(price.norm)}});
            return;
        }
        ExpectedPrice expected;
        expected.norm = norm;
        expected.span = line.span;
        if (price.none) {
            expected.none = true;
            trial_.expect.prices.push_back(expected);
            return;
        }
        const auto made = price_of(context_, price.price, line.span);
        if (!made) return;
        expected.kind = made->kind;
        if (made->kind == PriceKind::amount) expected.oere = made->oere;
        trial_.expect.prices.push_back(expected);
    }
    void expect(const syntax::ExpectDeadline& deadline, const syntax::Line& line) {
        using Kind = syntax::ExpectDeadline::Kind;
        const auto norm = find_norm(context_, place_, deadline.norm);
        const auto day = deadline.kind == Kind::dated ? day_of(deadline.date) : std::optional<std::int32_t>{0};
        if (!norm || !day) return;
        const auto& deadlines = standard_.norms[norm].deadlines;
        const bool can_be_dated = std::any_of(deadlines.begin(), deadlines.end(), [](const Deadline& found) { return found.length || found.date; });
        if (deadline.kind == Kind::dated ? !can_be_dated : deadlines.empty()) {
            if (!is_troubled(context_, norm)) context_.say(Message::norm_is_no_deadline, deadline.norm.span, {{"name", path_words(deadline.norm)}});
            return;
        }
        const auto kind = deadline.kind == Kind::dated ? ExpectedDeadline::Kind::dated : deadline.kind == Kind::unknown ? ExpectedDeadline::Kind::unknown : ExpectedDeadline::Kind::none;
        trial_.expect.deadlines.push_back({norm, *day, line.span, kind});
    }
    void expect(const syntax::ExpectNorms& norms, const syntax::Line& line) {
        if (norms.negated) {
            for (const auto& path : norms.norms)
                if (const auto norm = find_norm(context_, place_, path)) trial_.expect.not_deciding.push_back({norm, false, path.span});
            return;
        }
        if (norms.exactly) trial_.expect.norms_span = line.span;
        trial_.expect.norms_exactly = trial_.expect.norms_exactly || norms.exactly;
        for (const auto& path : norms.norms) {
            const auto norm = find_norm(context_, place_, path);
            auto& list = trial_.expect.norms;
            if (!norm || std::find(list.begin(), list.end(), norm) != list.end()) continue;
            list.push_back(norm);
            trial_.expect.norm_spans.push_back(path.span);
        }
    }
    void expect(const syntax::ExpectRules& rules, const syntax::Line&) {
        for (const auto& path : rules.norms) {
            const auto norm = find_norm(context_, place_, path);
            if (!norm) continue;
            if (!may_apply(norm)) {
                if (!is_troubled(context_, norm)) context_.say(Message::norm_is_no_rule, path.span, {{"name", path_words(path)}});
                continue;
            }
            trial_.expect.rules.push_back({norm, !rules.negated, path.span});
        }
    }
    /// What applies or does not: an exception, a price, a deadline, or another norm with a condition. A condition for the help and a limit are met
    /// or not, and that shows in what decides.
    bool may_apply(Id<Norm> id) const {
        const auto& norm = standard_.norms[id];
        for (auto above = id; above; above = standard_.norms[above].parent)
            if (!standard_.norms[above].exception_of.empty()) return true;
        switch (standard_.sections[norm.section].kind) {
            case SectionKind::eligibility:
            case SectionKind::not_for:
            case SectionKind::assessment:
            case SectionKind::covers_not: return false;
            default: break;
        }
        if (norm.pauses || norm.limit || norm.tiers || norm.amount) return false;
        return norm.price || !norm.deadlines.empty() || depends(norm);
    }
    bool depends(const Norm& norm) const {
        return norm.condition || !norm.guards.empty() || norm.follows || std::any_of(norm.children.begin(), norm.children.end(), [&](Id<Norm> child) { return depends(standard_.norms[child]); });
    }
    void expect(const syntax::ExpectMissing& missing, const syntax::Line& line) {
        trial_.expect.missing_span = line.span;
        for (const auto& path : missing.facts)
            if (const auto id = find_thing(context_, NameKind::input, path)) trial_.expect.missing.push_back({*id});
    }

    Context& context_;
    Standard& standard_;
    Trial& trial_;
    Place place_;
    Said said_;
};

}  // namespace

void read_expected(Context& context, Trial& trial, std::span<const syntax::Line* const> lines) {
    Expected expected(context, trial);
    for (const auto* line : lines) expected.read(*line);
}

}  // namespace kvs::model
