#include "compiler/driver/decision_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "compiler/base/utf8.h"
#include "compiler/diag/words.h"
#include "compiler/driver/decision_words.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::driver {

namespace {

using Json = nlohmann::ordered_json;

/// Decimal numbers become strings as they were written: no binary floating point touches an amount.
class ExactReader : public nlohmann::detail::json_sax_dom_parser<Json> {
public:
    using Base = nlohmann::detail::json_sax_dom_parser<Json>;
    using Base::Base;
    bool number_float(Json::number_float_t, const Json::string_t& written) {
        std::string text = written;
        return this->string(text);
    }
};

Json read(const std::string& text) {
    Json result;
    ExactReader reader(result, false);
    Json::sax_parse(text, &reader);
    return result;
}

std::string words(const Json& value) { return value.is_string() ? value.get<std::string>() : ""; }

/// " [S2-17] [S2-18]": the sentences of the source that a norm restates.
std::string marks(const Json& norm) {
    std::string text;
    if (norm.contains("sætninger"))
        for (const auto& sentence : norm["sætninger"]) text += fmt::format(" [{}]", words(sentence));
    return text;
}

class Page {
public:
    Page(const Json& decision, const model::Standard& standard, diag::Language language) : decision_(decision), standard_(standard), language_(language) {}
    std::string written();

private:
    std::string pick(std::string_view danish, std::string_view english) const { return std::string(language_ == diag::Language::danish ? danish : english); }
    void heading(std::string_view danish, std::string_view english) { out_ += fmt::format("\n{}\n", pick(danish, english)); }
    void line(const std::string& text) { out_ += "  " + text + "\n"; }
    std::string number(const Json& value) const;
    std::string date(const Json& value) const { return diag::date_words(words(value), language_); }
    std::string amount(const Json& number, const Json& unit, const Json& period) const;
    std::string amount(const Json& quantity) const { return amount(quantity["mængde"], quantity["enhed"], quantity["periode"]); }
    std::string outcome(const std::string& word) const;
    std::string supplier(const Json& missing) const;
    const Json& norm_named(const Json& path) const;
    void norm_text(const Json& norm);
    std::string unsettled(const Json& norm) const;

    void wishes();
    void norms(bool deciding);
    void missing();
    void assessments();
    void considerations(const Json& paths);
    std::string norm_state(const Json& norm) const;
    std::string price(const Json& price) const;
    std::string deadline(const Json& deadline) const;
    void prices_and_deadlines();
    void stay_prices(const Json& prices);
    bool rate_changes(const Json& price) const;
    void complaint();
    void contacts();

    const Json& decision_;
    const model::Standard& standard_;
    diag::Language language_;
    std::string out_;
};

/// 15 and "2.5" as a whole number and its decimals; nothing for what is no number of this kind.
std::optional<std::pair<std::int64_t, int>> scaled(const Json& value) {
    if (value.is_number_integer()) return std::pair{value.get<std::int64_t>(), 0};
    const auto text = words(value);
    const auto dot = text.find('.');
    if (dot == std::string::npos || text.size() - dot > 10) return std::nullopt;
    return std::pair<std::int64_t, int>{std::stoll(text.substr(0, dot) + text.substr(dot + 1)), static_cast<int>(text.size() - dot - 1)};
}

/// 15 -> "15", 1250 -> "1.250", "2.5" -> "2,5"
std::string Page::number(const Json& value) const {
    const auto known = scaled(value);
    return known ? number_in(model::number_words(known->first, known->second), language_) : words(value);
}

std::string Page::amount(const Json& count, const Json& unit, const Json& period) const {
    const auto known = model::find_unit(standard_.units, words(unit));
    const auto value = scaled(count);
    const bool one = value && takes_one(value->first, value->second, language_);
    auto text = fmt::format("{} {}", number(count), known ? unit_words(standard_.units[known], one, language_) : words(unit));
    if (!words(period).empty()) text += fmt::format(" {} {}", pick("pr.", "per"), period_words(words(period), language_));
    return text;
}

std::string Page::outcome(const std::string& word) const {
    if (word == "FORSLAG") return pick("Sagen ligger inden for standarden: der kan foreslås en bevilling.", "The case lies within the standard: a grant can be proposed.");
    if (word == "SKØN") return pick("Intet taler imod, men et menneske skal vurdere, før der kan foreslås noget.", "Nothing speaks against it, but a person must assess before anything can be proposed.");
    if (word == "MANGLER") return pick("Der mangler oplysninger, som kan få betydning.", "Facts are missing that may matter.");
    if (word == "UDENFOR") return pick("Sagen ligger uden for standarden. Det er ikke et afslag: kommunen skal vurdere konkret og fravige standarden, hvor behovet kræver det.",
                                       "The case lies outside the standard. That is no refusal: the municipality must assess concretely and depart from the standard where the need requires it.");
    return pick("En del ligger inden for standarden; resten skal vurderes.", "A part lies within the standard; the rest must be assessed.");
}

void Page::wishes() {
    for (const auto& part : decision_["ønsker"]) {
        const auto& wish = part["ønske"];
        if (!wish.is_null()) {
            const auto& stay = part["ophold"];
            const auto when = stay.is_null() ? std::string{} : fmt::format(" {} {} {} {}", pick("fra", "from"), date(stay["fra"]), pick("til", "to"), date(stay["til"]));
            const auto what = wish.contains("norm") ? words(wish["norm"]) : stay.is_null() ? amount(wish) : amount(wish["mængde"], wish["enhed"], nullptr);
            line(fmt::format("{}: {}{} → {}", pick("Ønske", "Wish"), what, when, words(part["udfald"])));
        }
        if (!part["omfang"].is_null()) line(fmt::format("{}: {}", pick("Omfang", "Amount"), amount(part["omfang"])));
        if (!part["højst"].is_null()) line(fmt::format("{}: {}", pick("Højst muligt i denne sag", "At most in this case"), amount(part["højst"])));
        if (!part["ud_over"].is_null() && number(part["ud_over"]) != "0")
            line(fmt::format("{}: {}", pick("Ønsket ud over det", "Wished for beyond that"), amount(part["ud_over"], wish["enhed"], wish["periode"])));
        if (!part["ophold"].is_null()) stay_prices(part["ophold"]["pris"]);
    }
}

/// What a part of a stay costs: the rate on its dates, and what it comes to. What is free stands among the prices.
void Page::stay_prices(const Json& prices) {
    for (const auto& price : prices) {
        if (price["øre"] == 0) continue;
        auto text = number_in(model::money_words(price["øre"].get<std::int64_t>()), language_);
        if (const auto per = words(price["pr"]); !per.empty()) text += fmt::format(" {} {}", pick("pr.", "per"), period_words(per, language_));
        if (price["i_alt"].is_number_integer()) text += fmt::format(", {} {}", pick("i alt", "in all"), number_in(model::money_words(price["i_alt"].get<std::int64_t>()), language_));
        line(fmt::format("    {}: {}", words(price["norm"]), text));
    }
}

const Json& Page::norm_named(const Json& path) const {
    static const Json none = Json::object();
    for (const auto& norm : decision_["normer"])
        if (norm["norm"] == path) return norm;
    return none;
}

/// The words of a norm that decides, for the case worker to read beside the result.
void Page::norm_text(const Json& norm) {
    if (!norm.contains("afgør") || norm["afgør"] != true) return;
    if (const auto text = words(norm["tekst"]["sag"]); !text.empty()) line("    " + text);
}

/// Whether a price or deadline applies, when that is not known.
std::string Page::unsettled(const Json& norm) const {
    if (!norm.contains("sandhed") || norm["sandhed"] == "sand") return "";
    return fmt::format(" ({}: {})", pick("om det gælder", "whether it applies"), truth_words(words(norm["rolle"]), words(norm["sandhed"]), language_));
}

/// "opfyldt", "gælder ikke"; nothing for a consideration of words alone: whether that is at hand no table can know.
std::string Page::norm_state(const Json& norm) const {
    const auto role = words(norm["rolle"]);
    if (role == "hensyn" && norm["sandhed"] == "sand" && norm["oplysninger"].empty() && norm["skøn"].empty()) return "";
    return truth_words(role, words(norm["sandhed"]), language_);
}

/// Prices and deadlines stand in lists of their own: they follow from a decision, they do not carry it.
void Page::norms(bool deciding) {
    bool first = true;
    for (const auto& norm : decision_["normer"]) {
        const auto role = words(norm["rolle"]);
        if (norm["afgør"] != deciding || role == "pris" || role == "frist") continue;
        if (first) deciding ? heading("Det afgør sagen", "What decides the case") : heading("I øvrigt", "Otherwise");
        first = false;
        const auto state = norm_state(norm);
        line(fmt::format("{:<14} {}{}", state.empty() ? pick("indgår", "weighed") : state, words(norm["norm"]), marks(norm)));
        norm_text(norm);
    }
}

/// "hos borgeren", "fra cpr": who can tell, or where it can be looked up.
std::string Page::supplier(const Json& missing) const {
    const auto whom = words(missing["hos"]);
    if (whom.empty()) return "";
    const auto input = std::find_if(standard_.inputs.begin(), standard_.inputs.end(), [&](const auto& i) { return i.name == words(missing["oplysning"]); });
    const bool person = input != standard_.inputs.end() && input->from_part;
    return fmt::format(" ({} {})", person ? pick("hos", "from") : pick("fra", "from"), model::name_words(whom));
}

void Page::missing() {
    if (decision_["mangler"].empty()) return;
    heading("Det mangler vi at få at vide (spørg i denne rækkefølge)", "What we still need to know (ask in this order)");
    for (const auto& item : decision_["mangler"]) {
        auto text = words(item["spørgsmål"]).empty() ? model::name_words(words(item["oplysning"])) : words(item["spørgsmål"]);
        text += supplier(item);
        if (item["ved_ikke"] == true) text += pick(" – svaret var »ved ikke«", " – the answer was “ved ikke” (don't know)");
        line(text);
    }
}

/// What the person must have before her when she answers: the standard's words, and whether it is at hand.
void Page::considerations(const Json& paths) {
    for (const auto& path : paths) {
        const auto& norm = norm_named(path);
        const auto state = norm_state(norm);
        line(fmt::format("    {}{}: {}", pick("indgår", "weighed"), state.empty() ? "" : " (" + state + ")", words(norm["tekst"]["sag"])));
    }
}

void Page::assessments() {
    if (!decision_["skøn_åbne"].empty()) {
        heading("Det skal vurderes af et menneske", "What a person must assess");
        for (const auto& item : decision_["skøn_åbne"]) {
            line(fmt::format("{}: {}", base::capitalised(model::name_words(words(item["rolle"]))),
                             words(item["spørgsmål"]).empty() ? model::name_words(words(item["skøn"])) : words(item["spørgsmål"])));
            considerations(item["hensyn"]);
        }
    }
    if (!decision_["skøn_brugt"].empty()) {
        heading("Vurderinger, der er lagt til grund", "Assessments relied on");
        for (const auto& item : decision_["skøn_brugt"]) {
            const auto& value = item["svar"];
            const auto answer = value.is_boolean() ? (value.get<bool>() ? pick("ja", "yes") : pick("nej", "no")) : value.is_string() ? words(value) : number(value);
            line(fmt::format("{}: {}, {} ({}): {}", model::name_words(words(item["skøn"])), answer, words(item["af"]), model::name_words(words(item["rolle"])), words(item["fordi"])));
        }
    }
}

/// The parts of a stay have another rate than the first one.
bool Page::rate_changes(const Json& price) const {
    for (const auto& part : decision_["ønsker"])
        if (!part["ophold"].is_null())
            for (const auto& cost : part["ophold"]["pris"])
                if (cost["norm"] == price["norm"] && cost["øre"] != price["øre"]) return true;
    return false;
}

std::string Page::price(const Json& price) const {
    const auto kind = words(price["art"]), payer = model::name_words(words(price["betales_af"]));
    const auto paid_by = payer.empty() ? "" : fmt::format("{} {}", pick("betales af", "paid by"), payer);
    std::string text;
    if (rate_changes(price)) return pick("satsen skifter undervejs; se hver del af opholdet", "the rate changes on the way; see each part of the stay");
    if (kind == "egen_udgift") return paid_by.empty() ? price_words(kind, language_) : paid_by;
    if (kind == "modregnes") text = price_words(kind, language_);
    else if (price["øre"] == 0) text = price_words("gratis", language_);
    else if (price["øre"].is_number_integer()) text = number_in(model::money_words(price["øre"].get<std::int64_t>()), language_);
    else if (kind == "mod_betaling") text = price_words(kind, language_) + pick("; beløbet er ukendt", "; the amount is unknown");
    else text = pick("beløbet er ukendt", "the amount is unknown");
    if (const auto per = words(price["pr"]); !per.empty()) text += fmt::format(" {} {}", pick("pr.", "per"), period_words(per, language_));
    if (!paid_by.empty()) text += ", " + paid_by;
    std::vector<std::string> covered;
    for (const auto& cover : price["dækker"]) covered.push_back(model::name_words(words(cover)));
    if (!covered.empty()) text += fmt::format(" ({} {})", pick("dækker", "covers"), diag::joined(covered, language_));
    return text;
}

std::string Page::deadline(const Json& deadline) const {
    auto text = deadline_words(words(deadline["art"]), language_);
    if (!deadline["dato"].is_null()) text += " " + date(deadline["dato"]);
    else if (const auto event = words(deadline["hændelse"]); !event.empty())
        text = language_ == diag::Language::danish ? fmt::format("datoen kendes, når »{}« er oplyst", model::name_words(event))
                                                   : fmt::format("the date is known once “{}” is given", model::name_words(event));
    text += fmt::format(" – {}", duty_words(words(deadline["pligt"]), language_));
    if (deadline["lukkedag"] == true) text += pick("; dagen er en lukkedag", "; that day is closed");
    return text;
}

void Page::prices_and_deadlines() {
    if (!decision_["pris"].empty()) heading("Pris", "Price");
    for (const auto& item : decision_["pris"]) {
        const auto& norm = norm_named(item["norm"]);
        line(fmt::format("{}: {}{}", model::name_words(words(item["norm"])), price(item) + unsettled(norm), marks(norm)));
        norm_text(norm);
    }
    if (!decision_["frister"].empty()) heading("Frister", "Deadlines");
    for (const auto& item : decision_["frister"]) {
        const auto& norm = norm_named(item["norm"]);
        line(fmt::format("{}: {}{}", model::name_words(words(item["norm"])), deadline(item) + unsettled(norm), marks(norm)));
        norm_text(norm);
    }
}

/// Whom the party turns to, with how to reach them; and where that hangs on what is not known.
void Page::contacts() {
    if (decision_["henvendelse"].empty()) return;
    heading("Henvendelse", "Whom to turn to");
    for (const auto& item : decision_["henvendelse"]) {
        const auto title = words(item["til"]);
        const auto& norm = norm_named(item["norm"]);
        if (item["sandhed"] != "sand") {
            line(fmt::format("{}{}{}", title, unsettled(norm), marks(norm)));
            continue;
        }
        std::string reach;
        for (const auto& contact : standard_.contacts)
            if (contact.title == title)
                for (const auto& part : contact.lines)
                    if (part.kind == model::Contact::Line::Kind::phone || part.kind == model::Contact::Line::Kind::mail || part.kind == model::Contact::Line::Kind::web) reach += ", " + part.words;
        line(title + reach + marks(norm));
    }
}

void Page::complaint() {
    const auto& complaint = decision_["klage"];
    std::string text;
    if (const auto by = words(complaint["af"]); !by.empty()) text += fmt::format("{} {}. ", base::capitalised(model::name_words(by)), pick("kan klage", "may complain"));
    if (!complaint["dato"].is_null()) text += fmt::format("{} {}. ", pick("Senest", "No later than"), date(complaint["dato"]));
    if (const auto to = words(complaint["til"]); !to.empty()) text += fmt::format("{} {}. ", pick("Sendes til", "Sent to"), model::name_words(to));
    if (const auto beyond = words(complaint["videre_til"]); !beyond.empty()) text += fmt::format("{} {}. ", pick("Videre til", "Then to"), model::name_words(beyond));
    if (!text.empty()) {
        heading("Klage", "Complaint");
        line(text.substr(0, text.size() - 1));
    }
    if (!decision_["partshøring"].empty()) {
        heading("Parten skal høres om", "The party must be heard about");
        for (const auto& fact : decision_["partshøring"]) line(model::name_words(words(fact)));
    }
}

std::string Page::written() {
    const auto& module = decision_["modul"];
    out_ = fmt::format("{}\n{} {}{}\n\n{}: {}\n", standard_.title, pick("Afgørelsesdato", "Date of decision"), date(decision_["afgørelsesdato"]),
                       words(decision_["ydelse"]).empty() ? "" : fmt::format(", {} {}", pick("ydelsen", "service"), model::name_words(words(decision_["ydelse"]))),
                       words(decision_["udfald"]), outcome(words(decision_["udfald"])));
    wishes();
    norms(true);
    missing();
    assessments();
    prices_and_deadlines();
    contacts();
    complaint();
    norms(false);
    out_ += fmt::format("\n{} {}, {} {}, {} {}\n", pick("Standard", "Standard"), words(module["standard"]), pick("udgave", "edition"), words(module["udgave"]),
                        pick("kilde", "source"), words(module["kilde_hash"]).substr(0, 12));
    return out_;
}

}  // namespace

std::string decision_text(const std::string& decision, const model::Standard& standard, diag::Language language) {
    const auto json = read(decision);
    return Page(json, standard, language).written();
}

}  // namespace kvs::driver
