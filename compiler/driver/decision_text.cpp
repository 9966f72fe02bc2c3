#include "compiler/driver/decision_text.h"

#include <fmt/format.h>
#include <kvs/calendar.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "compiler/base/utf8.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

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

/// 15 -> "15", 1250 -> "1.250", "2.5" -> "2,5"
std::string number(const Json& value) {
    if (value.is_number_integer()) return model::number_words(value.get<std::int64_t>(), 0);
    const auto text = words(value);
    const auto dot = text.find('.');
    if (dot == std::string::npos || text.size() - dot > 10) return text;
    std::string digits = text.substr(0, dot) + text.substr(dot + 1);
    return model::number_words(std::stoll(digits), static_cast<int>(text.size() - dot - 1));
}

std::string date(const Json& value) {
    const auto text = words(value);
    std::int32_t day = 0;
    return kvs_parse_date(text.data(), text.size(), &day) ? model::date_words(day) : text;
}

class Page {
public:
    Page(const Json& decision, std::string_view title, bool danish) : decision_(decision), title_(title), danish_(danish) {}
    std::string written();

private:
    const char* pick(const char* danish, const char* english) const { return danish_ ? danish : english; }
    void heading(const char* danish, const char* english) { out_ += fmt::format("\n{}\n", pick(danish, english)); }
    void line(const std::string& text) { out_ += "  " + text + "\n"; }
    std::string amount(const Json& quantity) const;
    std::string outcome(const std::string& word) const;

    void wishes();
    void norms(bool deciding);
    void missing();
    void assessments();
    void prices();
    void deadlines();
    void complaint();

    const Json& decision_;
    std::string_view title_;
    bool danish_;
    std::string out_;
};

std::string Page::amount(const Json& quantity) const {
    auto text = fmt::format("{} {}", number(quantity["mængde"]), words(quantity["enhed"]));
    if (const auto period = words(quantity["periode"]); !period.empty()) text += fmt::format(" {} {}", pick("pr.", "per"), period);
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
            const auto what = wish.contains("norm") ? words(wish["norm"]) : amount(wish);
            line(fmt::format("{}: {} → {}", pick("Ønske", "Wish"), what, words(part["udfald"])));
        }
        if (!part["omfang"].is_null()) line(fmt::format("{}: {}", pick("Omfang", "Amount"), amount(part["omfang"])));
        if (!part["højst"].is_null()) line(fmt::format("{}: {}", pick("Standarden giver højst", "The standard gives at most"), amount(part["højst"])));
        if (!part["ud_over"].is_null() && number(part["ud_over"]) != "0")
            line(fmt::format("{}: {}", pick("Ud over standarden", "Beyond the standard"), number(part["ud_over"])));
    }
}

void Page::norms(bool deciding) {
    bool first = true;
    for (const auto& norm : decision_["normer"]) {
        if (norm["afgør"] != deciding) continue;
        if (first) deciding ? heading("Det afgør sagen", "What decides the case") : heading("I øvrigt", "Otherwise");
        first = false;
        std::string marks;
        for (const auto& sentence : norm["sætninger"]) marks += fmt::format(" [{}]", words(sentence));
        line(fmt::format("{:<8} {}{}", words(norm["sandhed"]), words(norm["norm"]), marks));
        if (const auto text = words(norm["tekst"]["sag"]); deciding && !text.empty()) line("         " + text);
    }
}

void Page::missing() {
    if (decision_["mangler"].empty()) return;
    heading("Det mangler vi at få at vide (spørg i denne rækkefølge)", "What we still need to know (ask in this order)");
    for (const auto& item : decision_["mangler"]) {
        auto text = words(item["spørgsmål"]).empty() ? model::name_words(words(item["oplysning"])) : words(item["spørgsmål"]);
        if (const auto whom = words(item["hos"]); !whom.empty()) text += fmt::format(" ({} {})", pick("hos", "from"), model::name_words(whom));
        if (item["ved_ikke"] == true) text += pick(" – svaret var »ved ikke«", " – the answer was “don't know”");
        line(text);
    }
}

void Page::assessments() {
    if (!decision_["skøn_åbne"].empty()) {
        heading("Det skal vurderes af et menneske", "What a person must assess");
        for (const auto& item : decision_["skøn_åbne"])
            line(fmt::format("{}: {}", base::capitalised(model::name_words(words(item["rolle"]))),
                             words(item["spørgsmål"]).empty() ? model::name_words(words(item["skøn"])) : words(item["spørgsmål"])));
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

void Page::prices() {
    if (decision_["pris"].empty()) return;
    heading("Pris", "Price");
    for (const auto& price : decision_["pris"]) {
        std::string text = model::name_words(words(price["norm"])) + ": ";
        if (price["ukendt"] == true) text += pick("beløbet er ukendt", "the amount is unknown");
        else if (!price["øre"].is_number_integer()) text += model::name_words(words(price["art"]));
        else if (price["øre"] == 0) text += pick("gratis", "free");
        else text += model::money_words(price["øre"].get<std::int64_t>());
        if (const auto per = words(price["pr"]); !per.empty()) text += fmt::format(" {} {}", pick("pr.", "per"), per);
        if (const auto payer = words(price["betales_af"]); !payer.empty()) text += fmt::format(", {} {}", pick("betales af", "paid by"), model::name_words(payer));
        std::vector<std::string> covered;
        for (const auto& cover : price["dækker"]) covered.push_back(model::name_words(words(cover)));
        if (!covered.empty()) text += fmt::format(" ({} {})", pick("dækker", "covers"), base::joined(covered, pick(" og ", " and ")));
        line(text);
    }
}

void Page::deadlines() {
    if (decision_["frister"].empty()) return;
    heading("Frister", "Deadlines");
    for (const auto& deadline : decision_["frister"]) {
        std::string text = model::name_words(words(deadline["norm"])) + ": " + model::name_words(words(deadline["art"]));
        if (!deadline["dato"].is_null()) text += " " + date(deadline["dato"]);
        else if (const auto event = words(deadline["hændelse"]); !event.empty())
            text += fmt::format(" ({} »{}«)", pick("datoen afhænger af", "the date depends on"), model::name_words(event));
        text += fmt::format(" – {}", model::name_words(words(deadline["pligt"])));
        if (deadline["lukkedag"] == true) text += pick("; dagen er en lukkedag", "; that day is closed");
        line(text);
    }
}

void Page::complaint() {
    const auto& complaint = decision_["klage"];
    std::string text;
    if (!complaint["dato"].is_null()) text += fmt::format("{} {}. ", pick("Senest", "No later than"), date(complaint["dato"]));
    if (const auto to = words(complaint["til"]); !to.empty()) text += fmt::format("{} {}. ", pick("Sendes til", "Sent to"), model::name_words(to));
    if (const auto by = words(complaint["af"]); !by.empty()) text += fmt::format("{} {}. ", pick("Klages af", "Complaint by"), model::name_words(by));
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
    out_ = fmt::format("{}\n{} {}{}\n\n{}: {}\n", title_, pick("Afgørelsesdato", "Date of decision"), date(decision_["afgørelsesdato"]),
                       words(decision_["ydelse"]).empty() ? "" : fmt::format(", {} {}", pick("ydelsen", "service"), model::name_words(words(decision_["ydelse"]))),
                       words(decision_["udfald"]), outcome(words(decision_["udfald"])));
    wishes();
    norms(true);
    missing();
    assessments();
    prices();
    deadlines();
    complaint();
    norms(false);
    out_ += fmt::format("\n{} {}, {} {}, {} {}\n", pick("Standard", "Standard"), words(module["standard"]), pick("udgave", "edition"), words(module["udgave"]),
                        pick("kilde", "source"), words(module["kilde_hash"]).substr(0, 12));
    return out_;
}

}  // namespace

std::string decision_text(const std::string& decision, std::string_view title, diag::Language language) {
    const auto json = read(decision);
    return Page(json, title, language == diag::Language::danish).written();
}

}  // namespace kvs::driver
