#include "tests/oracle/generate.h"

#include <algorithm>

#include <fmt/format.h>

namespace kvs::oracle {

namespace {

template <class T>
const T& one_of(Random& random, const std::vector<T>& from) {
    return from[random.below(from.size())];
}

struct Measure {
    std::string unit, period;           // "døgn", "pr. kalenderår"
    std::vector<std::string> others{};  // limits in another unit or period
};

/// The work in hand. Names are numbered through the file, so that each can be named from everywhere.
class Author {
public:
    explicit Author(Random& random) : r_(random) {}
    Line standard();

private:
    bool once_in(std::size_t n) { return r_.once_in(n); }
    std::string name(const char* stem) { return fmt::format("{}{}", stem, ++named_); }
    std::string pick(const std::vector<std::string>& from) { return one_of(r_, from); }
    std::string number(std::size_t below) { return std::to_string(1 + r_.below(below)); }

    void vocabulary(Line& file);
    std::string fact_test();
    std::string assessment_test();
    std::string test();
    std::string when() { return once_in(4) ? (once_in(2) ? "skøn " : "ikke ") + pick(assessed_) : fact_test(); }
    std::string guard() { return once_in(4) ? (once_in(3) ? ", medmindre " : ", hvis ") + (once_in(4) ? std::string("ikke ") : "") + pick(yes_no_) : ""; }
    std::string modal();
    Line norm(int depth);
    std::vector<Line> norms(std::size_t most, int depth);
    Line section(const std::string& head, std::vector<Line> under) { return {"    " + head, std::move(under)}; }
    /// What these lines can stand under: there are enough of them to count, and those that decide nothing are not among them.
    std::string quantifier(const std::vector<Line>& lines) {
        const auto deciding = std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.text.find(": typisk ") == std::string::npos; });
        return pick(deciding > 1 ? std::vector<std::string>{"alle af", "mindst en af", "ingen af", "mindst 2 af", "højst 1 af"} : std::vector<std::string>{"alle af", "mindst en af", "ingen af"});
    }
    Line exception(const std::string& of, const std::string& more = "");
    Line service(int index);
    Line assessments();
    Line scope();
    Line excluded();
    Line included();
    Line prices();
    Line deadlines();
    std::string limit();

    Random& r_;
    int named_ = 0;
    std::vector<std::string> yes_no_{}, hours_{}, years_{}, scales_{}, choices_{}, births_{}, periods_{}, events_{}, assessed_{}, assessed_scales_{};
    std::vector<std::pair<std::string, std::vector<std::string>>> groups_{};  // of them those with parts, `opfylder x undtagen y`
    std::vector<std::string> earlier_{};  // norms that can be named: base norms made before
    Measure measure_{};
    std::vector<std::string> measured_{};  // declarations that a service needs
};

void Author::vocabulary(Line& file) {
    const auto add = [&](std::vector<std::string>& into, const char* stem, const std::string& rest) {
        into.push_back(name(stem));
        file.under.push_back({fmt::format("oplysning {}: {}", into.back(), rest)});
    };
    const std::vector<std::string> from{", af borger", ", fra cpr", ", fra sagen", ", fra erklæringer", ""};
    for (std::size_t i = 0; i < 3 + r_.below(4); ++i) add(yes_no_, "f", "ja eller nej" + pick(from));
    for (std::size_t i = 0; i < 2 + r_.below(2); ++i) add(hours_, "t", "antal timer pr. uge" + pick(from));
    add(years_, "å", "antal år" + pick(from));
    add(scales_, "g", "skala grader" + pick(from));
    add(choices_, "v", "valg mellem hus, lejlighed, botilbud" + pick(from));
    add(births_, "d", "dato" + pick(from));
    add(periods_, "p", "perioder, fra journalen");
    yes_no_.push_back(periods_.back());
    for (int i = 0; i < 2; ++i) {
        events_.push_back(name("h"));
        file.under.push_back({fmt::format("hændelse {}: \"den dag, noget sker\"", events_.back())});
    }
    for (std::size_t i = 0; i < 2 + r_.below(2); ++i) {
        assessed_.push_back(name("s"));
        file.under.push_back({fmt::format("skøn {}: ja eller nej, ved visitator", assessed_.back())});
    }
    assessed_scales_.push_back(name("s"));
    file.under.push_back({fmt::format("skøn {}: skala grader, ved visitator", assessed_scales_.back())});
}

std::string Author::fact_test() {
    switch (r_.below(14)) {
        case 0: return fmt::format("{} {} {} timer pr. uge", pick(hours_), pick({"er mindst", "er højst", "er mere end", "er mindre end", "er", "er ikke"}), number(12));
        case 1: return fmt::format("{} er fra {} til og med {} år", pick(years_), number(20), 21 + r_.below(20));
        case 2: return fmt::format("{} {} {}", pick(scales_), pick({"er mindst", "er højst", "er", "er ikke"}), pick({"lette", "svære"}));
        case 3: return fmt::format("{} er en af hus, lejlighed", pick(choices_)) + (once_in(2) ? " eller lignende" : "");
        case 4: return fmt::format("{} er {}", pick(choices_), pick({"hus", "lejlighed", "botilbud"}));
        case 5: return fmt::format("alder regnet fra {}{} {} {} år", pick(births_), once_in(2) ? " til " + pick(events_) : "", pick({"er mindst", "er højst", "er mere end", "er mindre end", "er"}), number(40));
        case 6: return hours_.size() < 2 ? pick(yes_no_) : fmt::format("summen af {} og {} {} {} timer pr. uge", hours_[0], hours_[1], pick({"er mindst", "er højst", "er mere end"}), number(20));
        case 7: return fmt::format("{} er {} 1. januar {}", pick(births_), pick({"mindst", "højst"}), 1990 + r_.below(30));
        case 8: return "ved ikke " + pick(yes_no_);
        default: return pick(yes_no_);
    }
}

std::string Author::assessment_test() {
    switch (r_.below(6)) {
        case 0: return fmt::format("{} {} {}", pick(assessed_scales_), pick({"er mindst", "er højst", "er"}), pick({"lette", "svære"}));
        case 1: return fmt::format("skøn {}, uanset svaret", pick(assessed_));
        default: return "skøn " + pick(assessed_);
    }
}

std::string Author::test() {
    if (once_in(6) && !earlier_.empty()) return pick(earlier_);
    if (once_in(8) && !groups_.empty()) {
        const auto& [group, parts] = one_of(r_, groups_);
        return fmt::format("opfylder {} undtagen {}", group, pick(parts));
    }
    return once_in(6) ? assessment_test() : fact_test();
}

std::string Author::modal() { return once_in(4) ? pick({"skal ", "som udgangspunkt ", "som hovedregel ", "normalvis ", "kun ", "skal ikke ", "typisk ", "som udgangspunkt ikke "}) : ""; }

/// A condition, alone or a group with norms under it.
Line Author::norm(int depth) {
    const auto own = name("n");
    Line line;
    line.loose = true;
    if (depth > 0 && once_in(4)) {
        line.under = norms(3, depth - 1);
        line.text = fmt::format("{}: {}{}", own, quantifier(line.under), guard());
    } else {
        line.text = fmt::format("{}: {}{}{}", own, modal(), test(), guard());
        if (once_in(8)) line.under = {exception(own)};
    }
    return line;
}

std::vector<Line> Author::norms(std::size_t most, int depth) {
    std::vector<Line> made;
    std::vector<std::string> fresh;
    for (std::size_t i = 0; i < 1 + r_.below(most); ++i) {
        made.push_back(norm(depth));
        fresh.push_back(made.back().text.substr(0, made.back().text.find(':')));
    }
    if (depth == 2)
        for (const auto& line : made) {
            std::vector<std::string> parts;
            for (const auto& under : line.under)
                if (under.text[0] == 'n') parts.push_back(under.text.substr(0, under.text.find(':')));
            if (parts.size() > 2) groups_.emplace_back(line.text.substr(0, line.text.find(':')), parts);
        }
    if (depth == 2)  // only what stands at the top of a section, and only from the next section on: no circles, no norm that names what it stands under
        earlier_.insert(earlier_.end(), fresh.begin(), fresh.end());
    return made;
}

Line Author::exception(const std::string& of, const std::string& more) {
    const auto own = name("u");
    const auto special = once_in(3) ? "i særlige tilfælde " : "";
    Line line{fmt::format("{}: {}undtagelse fra {}{}", own, special, of, more)};
    switch (r_.below(3)) {
        case 0: line.text += ", hvis " + when(); break;
        case 1: line.under = {{fmt::format("hvis {}", when())}}; break;
        default: line.under = {{"hvis alle af", {{fmt::format("{}: {}", name("n"), fact_test())}, {fmt::format("{}: {}", name("n"), assessment_test())}}}};
    }
    if (once_in(6)) line.under.push_back({fmt::format("{}: undtagelse fra {}, hvis {}", name("u"), own, fact_test())});
    return line;
}

Line Author::assessments() {
    std::vector<Line> under{{fmt::format("{}: skøn {}", name("n"), assessed_[0]), {}, true}};
    if (once_in(2)) under.push_back({fmt::format("{}: {}", name("n"), assessment_test()), {}, true});
    if (once_in(3)) under.push_back({fmt::format("{}: {} indgår i {}{}", name("n"), pick(yes_no_), assessed_[0], guard()), {}, true});
    return section("vurdering", std::move(under));
}

std::string Author::limit() {
    const auto &u = measure_.unit, &p = measure_.period;
    switch (r_.below(10)) {
        case 0: return fmt::format("op til {} {} {}", number(30), u, p);
        case 1: return fmt::format("mindst {} {} {}", number(5), u, p);
        case 2: return fmt::format("fra {} til {} {} {}", number(3), 4 + r_.below(20), u, p);
        case 3: return fmt::format("fra få {} til {} {} {}", u, 4 + r_.below(20), u, p);
        case 4: return fmt::format("højst {} {}", number(30), u);
        case 5: return "højst " + number(12) + " " + pick(measure_.others);
        case 6: return fmt::format("mindre end {} {} {}", 2 + r_.below(20), u, p);
        default: return fmt::format("højst {} {} {}", number(30), u, p);
    }
}

Line Author::scope() {
    std::vector<Line> under;
    if (!once_in(4)) {
        const auto assessed = name("s");
        under.push_back({fmt::format("{}: skøn {}", name("n"), assessed), {}, true});
        measured_.push_back(fmt::format("skøn {}: antal {} {}, ved visitator", assessed, measure_.unit, measure_.period));
    }
    if (once_in(5) || under.empty()) under.push_back({fmt::format("{}: {} {} {}", name("n"), number(6), measure_.unit, measure_.period), {}, true});
    for (std::size_t i = 0; i < r_.below(3); ++i) {
        const auto own = name("n");
        under.push_back({fmt::format("{}: {}{}{}", own, once_in(3) ? pick({"som hovedregel ", "typisk ", "som udgangspunkt "}) : "", limit(), guard()), {}, true});
        if (once_in(2)) continue;
        under.back().loose = false;
        if (once_in(2)) under.push_back(exception(own));
        else under.push_back(exception(own, fmt::format(", {} højst {} {} {}", pick({"yderligere", "i alt"}), 10 + r_.below(30), measure_.unit, measure_.period)));
    }
    if (once_in(3)) {
        std::vector<Line> rows;
        for (const auto* value : {"ingen", "lette", "svære"})
            if (!once_in(4)) rows.push_back({fmt::format("{}: {}", value, limit()), {}, true});
        if (!rows.empty()) under.push_back({fmt::format("{}: efter {}", name("n"), once_in(2) ? pick(scales_) : pick(assessed_scales_)), std::move(rows), true});
    }
    return section("omfang", std::move(under));
}

Line Author::excluded() {
    std::vector<Line> under;
    for (std::size_t i = 0; i < 1 + r_.below(3); ++i) {
        const auto own = name("n");
        Line line{fmt::format("{}: {}\"Noget andet\"", own, once_in(4) ? pick({"som udgangspunkt ", "som hovedregel "}) : ""), {}, true};
        if (once_in(3)) line.text = fmt::format("{}: mens {}", own, pick(yes_no_));
        else if (once_in(4)) line.text += ", hvis " + pick(yes_no_);
        if (once_in(3)) line.under = {exception(own)};
        under.push_back(std::move(line));
    }
    return section("omfatter ikke", std::move(under));
}

Line Author::included() {
    std::vector<Line> under;
    for (std::size_t i = 0; i < 1 + r_.below(2); ++i) {
        Line line{fmt::format("{}: \"Noget\"{}", name("n"), guard()), {}, true};
        if (once_in(3)) line.under = {{fmt::format("{}: \"En del af det\"{}", name("n"), guard()), {}, true}};
        under.push_back(std::move(line));
    }
    return section("omfatter", std::move(under));
}

Line Author::prices() {
    std::vector<Line> under;
    for (std::size_t i = 0; i < 1 + r_.below(3); ++i)
        under.push_back({fmt::format("{}: {}{}", name("n"), pick({"gratis", "takst taksten pr. døgn", "37,50 kr. pr. time", "egen udgift", "ukendt", "mod betaling", "1.250 kr."}), guard()), {}, true});
    return section("pris", std::move(under));
}

Line Author::deadlines() {
    std::vector<Line> under;
    for (std::size_t i = 0; i < 1 + r_.below(2); ++i)
        under.push_back({fmt::format("{}: {} {} {} {} {}{}", name("n"), pick({"senest", "tidligst"}), 1 + r_.below(9), pick({"uger", "hverdage", "dage", "måneder"}), once_in(4) ? "før" : "efter", pick(events_), once_in(5) ? ", første dag med" : guard()), {}, true});
    return section("frister", std::move(under));
}

Line Author::service(int index) {
    Line line{fmt::format("ydelse y{}: \"Ydelse {}\"", index, index)};
    const std::vector<Measure> measures{
        {"døgn", "pr. kalenderår", {"døgn pr. måned", "døgn pr. uge", "døgn pr. år", "døgn hver 2. uge"}}, {"timer", "pr. uge", {"timer pr. måned", "timer pr. dag", "timer pr. år"}},
        {"gange", "pr. måned", {"gange pr. uge", "gange pr. kalenderår"}},  {"uger", "pr. år", {"uger pr. måned", "uger pr. kalenderår"}}};
    measure_ = one_of(r_, measures);
    earlier_.clear();
    groups_.clear();
    auto eligible = norms(4, 2);
    const auto together = once_in(2) ? " " + quantifier(eligible) : "";
    line.under.push_back(section("målgruppe" + together, std::move(eligible)));
    if (once_in(3)) {
        const auto reading = name("s");
        const auto a = name("n"), b = name("n");
        measured_.push_back(fmt::format("skøn {}: valg mellem {}, {}, ved visitator", reading, a, b));
        line.under.push_back(section("målgruppe", {{fmt::format("{}: uafklaret mellem, afgøres af skøn {}", name("n"), reading), {{a + ": " + fact_test()}, {b + ": " + fact_test()}}, true}}));
    }
    if (once_in(3)) line.under.push_back(section("gælder ikke for", norms(3, 2)));
    line.under.push_back(assessments());
    if (!once_in(4)) line.under.push_back(scope());
    if (once_in(2)) line.under.push_back(excluded());
    if (once_in(3)) line.under.push_back(included());
    if (once_in(2)) line.under.push_back(prices());
    if (once_in(2)) line.under.push_back(deadlines());
    if (once_in(3)) line.under.push_back(section("klage", {{fmt::format("{}: inden {} {} efter {}", name("n"), number(6), pick({"uger", "dage", "måneder"}), pick(events_)), {}, true}}));
    if (once_in(3)) line.under.push_back(section("levering", {{fmt::format("{}: sættes på pause, mens {}", name("n"), pick(yes_no_)), {}, true}}));
    if (once_in(3)) line.under.push_back(section("sagsgang", {{fmt::format("{}: skal til stedet{} \"Du ringer.\"", name("n"), guard()), {}, true}}));
    return line;
}

Line Author::standard() {
    Line file;
    file.under = {{"kvalitetsstandard tilfældig: \"Tilfældig\"", {{"    kommune Eksempelby"}}}, {"part borger: du / \"borgeren\""}, {"part visitator: \"visitator\" / \"visitator\""}, {"part kommunen: \"kommunen\" / \"kommunen\""},
                  {"skala grader: ingen, lette, svære"}, {"takst taksten: kr. pr. døgn", {{"fra 1. marts 2025: 132,50 kr."}, {"fra 1. januar 2026: 137 kr."}}},
                  {"kalender kommune: hverdage er mandag-fredag", {{"lukket helligdage, grundlovsdag, juleaften"}}}, {"kontakt stedet: \"Stedet\"", {{"telefon \"12 34 56 78\""}}}};
    vocabulary(file);
    std::vector<Line> services;
    for (int i = 0; i < (once_in(3) ? 2 : 1); ++i) services.push_back(service(i));
    for (const auto& declared : measured_) file.under.push_back({declared});
    for (auto& one : services) file.under.push_back(std::move(one));
    return file;
}

void write(const Line& line, int depth, std::string& out) {
    const auto first = line.text.find_first_not_of(' ');
    out += std::string(static_cast<std::size_t>(depth) * 4, ' ') + line.text.substr(first) + "\n";
    for (const auto& under : line.under) write(under, depth + 1, out);
}

void each_removal(const Line& line, const std::function<void(Line)>& with) {
    for (std::size_t i = 0; i < line.under.size(); ++i) {
        Line less = line;
        less.under.erase(less.under.begin() + static_cast<std::ptrdiff_t>(i));
        with(std::move(less));
        each_removal(line.under[i], [&](Line child) {
            Line changed = line;
            changed.under[i] = std::move(child);
            with(std::move(changed));
        });
    }
}

}  // namespace

Line random_standard(Random& random) { return Author(random).standard(); }

std::string text_of(const Line& standard) {
    std::string out;
    for (const auto& line : standard.under) write(line, 0, out);
    return out;
}

Line reordered(const Line& standard, Random& random) {
    Line other = standard;
    for (auto& line : other.under) line = reordered(line, random);
    if (std::all_of(other.under.begin(), other.under.end(), [](const Line& line) { return line.loose; }))
        for (std::size_t i = other.under.size(); i > 1; --i) std::swap(other.under[i - 1], other.under[random.below(i)]);
    return other;
}

std::vector<Line> smaller(const Line& standard) {
    std::vector<Line> all;
    each_removal(standard, [&](Line less) { all.push_back(std::move(less)); });
    return all;
}

}  // namespace kvs::oracle
