#include "compiler/model/prose_norm.h"

#include <fmt/format.h>

#include "compiler/base/utf8.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"
#include "compiler/model/reckoned.h"
#include "compiler/model/sentence.h"

namespace kvs::model {

namespace {

enum class Voice { citizen, case_worker };

class Writer {
public:
    Writer(const Standard& standard, const Norm& norm, Voice voice) : standard_(standard), norm_(norm), voice_(voice) {
        const auto kind = norm.section ? standard.sections[norm.section].kind : SectionKind::eligibility;
        demands_ = kind == SectionKind::eligibility || kind == SectionKind::assessment;
        bool guarding = norm.guarding;
        for (auto above = norm.parent; above; above = standard.norms[above].parent) guarding = guarding || standard.norms[above].guarding;
        demands_ = demands_ && !guarding;
        if (norm.parent && !norm.guarding) {
            inverted_ = standard.norms[norm.parent].group == Quantifier::none;
        } else if (norm.parent) {
            inverted_ = stands_in_none_guard(standard.norms[norm.parent]);
        } else if (norm.section) {
            inverted_ = standard.sections[norm.section].quantifier == Quantifier::none;
        }
    }

    std::string write() {
        amounts();
        exceptions();
        weighing();
        conditions();
        prices();
        times();
        people();
        if (sentences_.empty()) say(base::capitalised(norm_.label.empty() ? name_words(norm_.name) : norm_.label) + ".");
        guards();
        std::string result;
        for (const auto& sentence : sentences_) result += (result.empty() ? "" : " ") + sentence;
        return result;
    }

private:
    /// A part of `hvis ingen af`.
    bool stands_in_none_guard(const Norm& parent) const {
        for (const auto& guard : parent.guards) {
            const auto* group = std::get_if<Group>(&guard.condition.test);
            if (!group || group->quantifier != Quantifier::none) continue;
            for (const auto& part : group->parts)
                if (const auto* holds = std::get_if<NormHolds>(&part.test); holds && holds->norm && &standard_.norms[holds->norm] == &norm_) return true;
        }
        return false;
    }

    /// A sentence that ends with an abbreviation has one full stop: "højst 500 kr."
    void say(std::string sentence) {
        if (sentence.size() > 2 && sentence.ends_with("..") && sentence[sentence.size() - 3] != '.') sentence.pop_back();
        sentences_.push_back(std::move(sentence));
    }
    static std::string with_full_stop(std::string words) { return words.ends_with('.') ? words : words + '.'; }

    /// The text speaks to this part.
    bool is_you(base::Id<Part> part) const { return part && here(part).is_you && voice_ != Voice::case_worker; }

    bool in_complaint() const { return norm_.section && standard_.sections[norm_.section].kind == SectionKind::complaint; }

    /// The part as the norm's service has declared it anew, if it has: who is *du* may differ from service to service.
    const Part& here(base::Id<Part> id) const {
        const auto& common = standard_.parts[id];
        if (norm_.service && !common.only_in)
            for (const auto& part : standard_.parts)
                if (part.only_in == norm_.service && part.name == common.name) return part;
        return common;
    }

    /// The main word of a part: "din pårørende" / "den plejekrævende"; after a preposition *du* is *dig*.
    std::string person(base::Id<Part> id, bool after_preposition) const {
        const auto& part = here(id);
        if (part.forms.empty()) return name_words(part.name);
        if (voice_ == Voice::case_worker) return part.forms[0].case_worker;
        if (part.is_you) return after_preposition ? "dig" : "du";
        return part.forms[0].citizen;
    }

    /// "som hovedregel ", "typisk ", or nothing.
    std::string softener() const {
        switch (norm_.modality) {
            case Modality::main_rule:
            case Modality::main_rule_not: return "som hovedregel ";
            case Modality::starting_point:
            case Modality::starting_point_not: return "som udgangspunkt ";
            case Modality::typically: return "typisk ";
            case Modality::often: return "ofte ";
            case Modality::normally:
            case Modality::normally_not: return "normalt ";
            case Modality::preferably: return "fortrinsvis ";
            case Modality::example: return "fx ";
            case Modality::always: return "altid ";
            case Modality::special_cases: return (norm_.modality_words.empty() ? std::string("i særlige tilfælde") : norm_.modality_words) + " ";
            default: return "";
        }
    }
    std::string softened_start() const {
        const auto words = softener();
        return words.empty() ? "" : base::capitalised(words);
    }
    /// What a condition does with its "skal": a textual norm only describes.
    std::string must() const {
        if (norm_.hardness == Hardness::textual || !demands_) return "er " + softener();
        const auto words = softener();
        return "skal " + words + "være ";
    }

    void amounts() {
        if (norm_.limit) {
            const auto words = limit_words(standard_.units, *norm_.limit);
            if (norm_.hardness == Hardness::discretionary) say(fmt::format("{}kan der bevilges {}.", softened_start(), words));
            else say(fmt::format("Der kan {}bevilges {}.", softener(), words));
        }
        if (norm_.tiers) say(fmt::format("Omfanget afhænger af {}:", subject_of(standard_.inputs[norm_.tiers->input])));
        if (norm_.amount) {
            const auto& input = standard_.inputs[norm_.amount];
            say(fmt::format("Omfanget fastsættes efter en konkret vurdering{}.", assessor(input, " ved ")));
        }
        if (norm_.no_carry_over) say("Ubrugt hjælp kan ikke overføres til næste periode.");
        if (norm_.free_use) say("Hjælpen kan fordeles frit i perioden.");
        if (norm_.pauses) say("Hjælpen sættes på pause.");
        if (norm_.ceases) say("Hjælpen ophører.");
        if (norm_.spread)
            say(fmt::format("Hjælpen fordeles på {}{}.", quantity_words(standard_.units, *norm_.spread),
                            norm_.spread_per ? " " + cadence_words(*norm_.spread_per) : std::string{}));
        if (norm_.tolerance) say(fmt::format("Tidspunktet kan afvige med op til {}.", quantity_words(standard_.units, *norm_.tolerance)));
        if (norm_.notice) say(fmt::format("Det sker med {} varsel.", genitive(quantity_words(standard_.units, *norm_.notice))));
        for (const auto& standard : norm_.standards) say(fmt::format("Det følger kvalitetsstandarden »{}«.", standard));
        if (norm_.choice) {
            std::string among = norm_.choice->among.empty() ? "" : " mellem " + base::joined(norm_.choice->among);
            say(norm_.choice->free ? fmt::format("Der er frit valg{}.", among) : std::string("Der er ikke frit valg."));
        }
    }

    std::string assessor(const Input& input, std::string_view before) const {
        if (input.from_part) return std::string(before) + person(input.from_part, true);
        return input.source_words.empty() ? "" : std::string(before) + input.source_words;
    }

    void exceptions() {
        if (norm_.exception_of.empty() || norm_.limit) return;
        std::vector<std::string> names;
        for (const auto id : norm_.exception_of) {
            const auto& other = standard_.norms[id];
            names.push_back("»" + (other.label.empty() ? name_words(other.name) : other.label) + "«");
        }
        const auto start = softened_start();
        say(fmt::format("{} gøres undtagelse fra {}.", start.empty() ? "Der kan" : start + "kan der", base::joined(names)));
    }

    void conditions() {
        if (norm_.condition) {
            auto meant = *norm_.condition;
            meant.negated = meant.negated != inverted_;
            condition(meant);
        }
        if (norm_.readings) {
            say("Det kan forstås på flere måder:");
            return;
        }
        if (!norm_.group) return;
        const bool textual = norm_.hardness == Hardness::textual;
        switch (*norm_.group) {
            case Quantifier::all: say(textual ? "Følgende gælder typisk:" : "Alle disse betingelser skal være opfyldt:"); break;
            case Quantifier::any: say(textual ? "Mindst én af delene gælder typisk:" : "Mindst én af disse betingelser skal være opfyldt:"); break;
            case Quantifier::none: say("Ingen af disse forhold må gøre sig gældende:"); break;
            case Quantifier::at_least: say(fmt::format("Mindst {} af disse betingelser skal være opfyldt:", norm_.group_count)); break;
            case Quantifier::at_most: say(fmt::format("Højst {} af disse forhold må gøre sig gældende:", norm_.group_count)); break;
        }
    }

    /// "I vurderingen af »behovet« indgår »husstandens hjælp« og børnenes alder."
    void weighing() {
        if (norm_.considers.empty()) return;
        std::vector<std::string> what, where;
        for (const auto& each : norm_.considers) what.push_back(each.input ? "»" + name_words(standard_.inputs[each.input].name) + "«" : voice_ == Voice::citizen ? each.words : case_voice(each.words, voice_forms(standard_, norm_.service)));
        for (const auto id : norm_.considered_in) where.push_back("»" + name_words(standard_.inputs[id].name) + "«");
        say(fmt::format("I vurderingen af {} indgår {}.", base::joined(where), base::joined(what)));
    }

    void condition(const Condition& condition) {
        const auto& test = condition.test;
        if (const auto* yes = std::get_if<IsYes>(&test)) {
            yes_no(standard_.inputs[yes->input], !condition.negated);
        } else if (const auto* comparison = std::get_if<Compares>(&test)) {
            compares(standard_.inputs[comparison->input], *comparison, condition);
        } else if (const auto* reckoned = std::get_if<ComparesReckoned>(&test)) {
            compares_reckoned(*reckoned, condition);
        } else if (const auto* holds = std::get_if<NormHolds>(&test)) {
            norm_holds(*holds, condition.negated);
        } else if (const auto* unknown = std::get_if<NotKnown>(&test)) {
            say(fmt::format("Det er {}oplyst, om »{}«.", condition.negated ? "" : "ikke ", name_words(standard_.inputs[unknown->input].name)));
        } else if (const auto* group = std::get_if<Group>(&test)) {
            for (const auto& part : group->parts) this->condition(part);
        }
    }

    void norm_holds(const NormHolds& holds, bool negated) {
        std::string what;
        if (holds.norm) {
            const auto& other = standard_.norms[holds.norm];
            what = "Betingelsen »" + (other.label.empty() ? name_words(other.name) : other.label) + "«";
        } else {
            const auto& service = standard_.services[standard_.sections[holds.section].service];
            what = fmt::format("Betingelserne i »{}«", service.title.empty() ? name_words(service.name) : service.title);
        }
        std::vector<std::string> except;
        for (const auto id : holds.except) except.push_back("»" + name_words(standard_.norms[id].name) + "«");
        if (!except.empty()) what += " undtagen " + base::joined(except);
        say(fmt::format("{} {}opfyldt.", what, negated ? (demands_ ? "må ikke være " : "er ikke ") : must()));
    }

    /// Of whom a yes or no is said.
    base::Id<Part> subject_part(const Input& input) const { return input.about ? input.about : input.source == SourceKind::party ? input.from_part : base::Id<Part>{}; }

    void yes_no(const Input& input, bool wanted) {
        if (input.kind == InputKind::assessment) {
            const auto who = input.from_part ? base::capitalised(person(input.from_part, false)) : base::capitalised(input.source_words.empty() ? std::string("kommunen") : input.source_words);
            // *du* takes the same verb form as everyone else, so one pattern does.
            if (!input.question.empty())
                say(fmt::format("{} vurderer: {}{}", who, input.question, wanted ? "" : demands_ ? " Svaret skal være nej." : " Svaret er nej."));
            else
                say(fmt::format("{} vurderer »{}«{}.", who, name_words(input.name), wanted ? "" : demands_ ? ", og svaret skal være nej" : ", og svaret er nej"));
            return;
        }
        const auto& phrase = wanted ? input.yes : input.no;
        const auto subject = subject_part(input);
        if (!phrase.empty() && subject) {
            say(fmt::format("{} {}.", base::capitalised(person(subject, false)), phrase));
            return;
        }
        const std::string answer = wanted ? "ja" : "nej";
        if (!input.question.empty())
            say(fmt::format("Svaret på spørgsmålet »{}« {}{}.", input.question, must(), answer));
        else
            say(fmt::format("Oplysningen »{}« {}{}.", name_words(input.name), must(), answer));
    }

    /// "Alder skal være mindst 18 år den dag, kommunen har modtaget ansøgningen."
    void compares_reckoned(const ComparesReckoned& test, const Condition& condition) {
        auto input = reckoned_input(standard_, test);
        std::string day;
        if (test.of == ComparesReckoned::Of::age) {
            input.name = "alder";
            input.noun = {"alder", "alderen"};
            day = ", når afgørelsen træffes";
            if (test.inputs.size() > 1) {
                const auto& event = standard_.inputs[test.inputs[1]];
                day = event.event_text.empty() ? " ved »" + name_words(event.name) + "«" : " " + event.event_text;
            }
        }
        compares(input, {{}, test.comparison, test.values, false}, condition, day);
    }

    /// "den plejekrævendes alder", "din alder", "alderen"; without declared forms the name itself, which cannot know its article.
    std::string subject_of(const Input& input) {
        const auto bare = input.noun.empty() ? name_words(input.name) : input.noun.bare;
        const bool yours_here = input.about && here(input.about).is_you && voice_ != Voice::case_worker;
        if (input.about && !yours_here) return genitive(person(input.about, false)) + " " + bare;
        if (input.noun.empty()) return bare;
        return yours_here ? yours(input.noun) : input.noun.definite;
    }

    /// `day`: when it is to be so, as the sentence ends.
    void compares(const Input& input, const Compares& test, const Condition& whole, const std::string& day = {}) {
        const bool negated = whole.negated;
        auto comparison = test.comparison;
        if (negated && comparison == Comparison::equal) comparison = Comparison::not_equal;
        else if (negated && comparison == Comparison::not_equal) comparison = Comparison::equal;
        else if (negated) {
            say(fmt::format("{}, at {}.", demands_ ? "Det må ikke være sådan" : "Det er ikke sådan", condition_words(standard_, {false, whole.test, {}})));
            return;
        }
        std::vector<std::string> values;
        for (const auto value : test.values) values.push_back(value_words(standard_, input, value));
        const auto per = input.per && input.type == InputType::number ? " " + cadence_words(*input.per) : day;
        const auto subject = base::capitalised(subject_of(input));
        const auto one = values.empty() ? std::string("?") : values.front();
        switch (comparison) {
            case Comparison::equal: say(fmt::format("{} {}{}{}.", subject, must(), one, per)); break;
            case Comparison::not_equal: say(fmt::format("{} {}{}{}.", subject, demands_ ? "må ikke være " : "er ikke ", one, per)); break;
            case Comparison::at_least: say(fmt::format("{} {}mindst {}{}.", subject, must(), one, per)); break;
            case Comparison::at_most: say(fmt::format("{} {}højst {}{}.", subject, must(), one, per)); break;
            case Comparison::over: say(fmt::format("{} {}mere end {}{}.", subject, must(), one, per)); break;
            case Comparison::under: say(fmt::format("{} {}mindre end {}{}.", subject, must(), one, per)); break;
            case Comparison::between:
                say(fmt::format("{} {}fra {} til og med {}{}.", subject, must(),
                                input.type == InputType::number && input.unit && standard_.units[input.unit].decimals == 0 ? number_words(test.values.front(), 0) : one,
                                values.size() > 1 ? values[1] : one, per));
                break;
            case Comparison::one_of:
                say(fmt::format("{} {}{}{}.", subject, must(), base::joined(values, " eller "), test.open_list ? " eller lignende" : ""));
                break;
        }
    }

    void prices() {
        if (norm_.price) {
            const auto& price = *norm_.price;
            const auto payer = price.payer ? person(price.payer, true) : std::string{};
            const auto per = price.per_unit ? " pr. " + standard_.units[price.per_unit].singular
                             : price.per    ? " " + cadence_words(*price.per)
                                            : std::string{};
            const auto paid = payer.empty() ? std::string{} : is_you(price.payer) ? std::string(" Du betaler prisen.") : fmt::format(" Prisen betales af {}.", payer);
            switch (price.kind) {
                case PriceKind::free: say("Hjælpen er gratis."); break;
                case PriceKind::tariff:
                    say(fmt::format("Prisen følger taksten »{}«{}.{}", name_words(standard_.tariffs[price.tariff].name), per, paid));
                    break;
                case PriceKind::amount: say("Prisen er " + with_full_stop(money_words(price.oere) + per) + paid); break;
                case PriceKind::own_expense:
                    say(payer.empty()          ? std::string("Udgiften er ikke en del af hjælpen og skal betales særskilt.")
                        : is_you(price.payer) ? std::string("Du betaler udgiften.")
                                              : fmt::format("Udgiften betales af {}.", payer));
                    break;
                case PriceKind::unknown: say(fmt::format("Prisen{} er ikke oplyst.{}", per, paid)); break;
                case PriceKind::against_payment: say(fmt::format("Det kan fås mod betaling.{}", paid)); break;
                case PriceKind::set_off: say("Beløbet modregnes."); break;
            }
            if (!price.covers.empty()) say(fmt::format("Prisen dækker {}.", base::joined(price.covers)));
        }
        if (norm_.regulated)
            say(fmt::format("Beløbet reguleres {}{}.", cadence_words(*norm_.regulated), norm_.regulated_by.empty() ? "" : " af " + norm_.regulated_by));
    }

    void times() {
        for (const auto& deadline : norm_.deadlines) {
            if (deadline.kind == DeadlineKind::unknown)
                say("Fristen er ikke oplyst.");
            else if (const auto who = complainant(); !who.empty())
                say(fmt::format("{} kan {}klage {}.", base::capitalised(who), softener(), deadline_words(standard_, deadline)));
            else
                say(fmt::format("Det sker {}{}.", softener(), deadline_words(standard_, deadline)));
        }
        if (norm_.cadence && !norm_.limit) say(fmt::format("Det sker {}.", cadence_words(*norm_.cadence)));
        std::string when = base::joined(norm_.days);
        if (const auto hours = hours_words(norm_.hours); !hours.empty()) when += (when.empty() ? "" : " ") + hours;
        if (!when.empty()) say(fmt::format("Det sker {}{}.", softener(), when));
    }

    /// Who may complain within the norm's deadline; empty elsewhere.
    std::string complainant() const {
        if (!in_complaint() || norm_.deadlines.empty()) return {};
        for (const auto& role : norm_.roles)
            if (role.kind == RoleKind::by) return role.part ? person(role.part, false) : role.words;
        return {};
    }

    void people() {
        static constexpr std::string_view patterns[] = {"Det gøres {}af {}.",      "Det rettes {}til {}.", "Det varetages {}af {}.",
                                                        "Det kommer {}fra {}.",    "Det sker {}hos {}.",   "Det sker {}via {}.",
                                                        "Det sker {}sammen med {}.", "Det gælder {}for {}.", "Det handler {}om {}."};
        for (const auto& role : norm_.roles) {
            const auto who = role.part ? person(role.part, true) : role.words;
            if (role.kind == RoleKind::by && !complainant().empty()) continue;  // the deadline has named them
            if (role.kind == RoleKind::to && in_complaint()) {
                say(fmt::format("Klagen sendes {}til {}.", softener(), who));
                continue;
            }
            if (role.kind == RoleKind::by && is_you(role.part)) {
                say(fmt::format("Det gør {}du.", softener()));
                continue;
            }
            say(fmt::format(fmt::runtime(patterns[static_cast<int>(role.kind)]), softener(), who));
        }
    }

    void guards() {
        for (const auto& guard : norm_.guards) {
            const auto* group = std::get_if<Group>(&guard.condition.test);
            const std::string word = guard.kind == GuardKind::when ? "hvis" : guard.kind == GuardKind::unless ? "medmindre" : "mens";
            if (group) {
                say(fmt::format("Det gælder, {} {}:", word, group->quantifier == Quantifier::all    ? "alt dette er opfyldt"
                                                            : group->quantifier == Quantifier::none ? "intet af dette er tilfældet"
                                                                                                    : "mindst én af delene er tilfældet"));
            } else if (const auto* test = std::get_if<IsYes>(&guard.condition.test)) {
                const auto& input = standard_.inputs[test->input];
                const auto subject = subject_part(input);
                if (!guard.condition.negated && !input.yes.empty() && subject) {
                    say(fmt::format("Det gælder, {} {} {}.", word, person(subject, false), input.yes));
                    continue;
                }
                say(fmt::format("Det gælder, {} svaret på »{}« er {}.", word, input.question.empty() ? name_words(input.name) : input.question,
                                guard.condition.negated ? "nej" : "ja"));
            } else if (!std::holds_alternative<Poison>(guard.condition.test)) {
                say(fmt::format("Det gælder, {} {}.", word, condition_words(standard_, guard.condition)));
            }
        }
    }

    const Standard& standard_;
    const Norm& norm_;
    Voice voice_;
    bool demands_ = true;    // a condition for getting help; elsewhere a condition only describes when something holds
    bool inverted_ = false;  // a part of `ingen af`: must not be so
    std::vector<std::string> sentences_;
};

}  // namespace

Text generated_text(const Standard& standard, base::Id<Norm> id) {
    const auto& norm = standard.norms[id];
    Text text;
    text.citizen = Writer(standard, norm, Voice::citizen).write();
    text.case_worker = Writer(standard, norm, Voice::case_worker).write();
    text.marks = norm.marks;
    text.span = norm.span;
    text.written = false;
    return text;
}

}  // namespace kvs::model
