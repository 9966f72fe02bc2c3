// The council's view: what a committee votes on, in front of the text that the citizen reads. What is fixed and what may be departed from, who assesses what,
// what stands open, what a named person has accepted, and how the file has read what its source leaves open.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "compiler/backends/text/from_model.h"
#include "compiler/backends/text/typography.h"
#include "compiler/backends/text/wording.h"
#include "compiler/base/utf8.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"
#include "compiler/model/sentence.h"

namespace kvs::backends::text {

using namespace model;

namespace {

Table table_of(const std::vector<std::string>& columns) {
    Table table;
    for (const auto& column : columns) table.columns.push_back(words(column));
    return table;
}

TableRow row_of(const std::vector<std::string>& cells) {
    TableRow row;
    for (const auto& text : cells) row.cells.push_back(cell(text));
    return row;
}

void add_heading(int level, const std::string& text, Blocks& out) { out.push_back({Heading{level, words(typeset(text))}}); }
void add_paragraph(const std::string& text, Blocks& out) { out.push_back({Paragraph{.words = words(typeset(text))}}); }

/// A table under its heading; nothing for an empty one.
void add_table(int level, const std::string& heading, Table table, Blocks& out) {
    if (table.rows.empty()) return;
    add_heading(level, heading, out);
    out.push_back({std::move(table)});
}

std::string title_of(const Service& service) { return service.title.empty() ? base::capitalised(name_words(service.name)) : service.title; }

std::string heading_of(const Section& section) { return section.heading.empty() ? text::heading_of(section.kind, View::case_worker) : section.heading; }

/// "Aflastning: Omfang", or the section alone when there is one service.
std::string place_of(const Standard& standard, const Norm& norm) {
    const auto heading = norm.section ? heading_of(standard.sections[norm.section]) : std::string();
    if (standard.services.size() < 2 || !norm.service || (norm.section && !standard.sections[norm.section].shared_from.empty())) return heading;
    return title_of(standard.services[norm.service]) + ": " + heading;
}

std::string name_of(const Norm& norm) { return norm.label.empty() ? base::capitalised(name_words(norm.name)) : norm.label; }

std::string binding_words(const Standard& standard, const Norm& norm) {
    if (norm.amount) {
        const auto who = part_words(standard, standard.inputs[norm.amount].from_part);
        return who.empty() ? "skøn" : "skøn ved " + who;
    }
    if (norm.price && norm.price->kind == PriceKind::unknown) return "–";
    std::string words = norm.hardness == Hardness::hard ? "ligger fast" : norm.hardness == Hardness::textual ? "vejledende" : hardness_words(norm.hardness);
    std::vector<std::string> exceptions;
    for (const auto& other : standard.norms)
        if (std::find_if(other.exception_of.begin(), other.exception_of.end(), [&](auto id) { return &standard.norms[id] == &norm; }) != other.exception_of.end())
            exceptions.push_back("»" + name_words(other.name) + "«");
    if (!exceptions.empty()) words += fmt::format(", med undtagelse ({})", base::joined(exceptions));
    return words;
}

/// What the norm fixes: an amount, a price, a deadline, a notice; nothing for other norms.
std::string level_words(const Standard& standard, const Norm& norm) {
    std::vector<std::string> parts;
    if (norm.limit) parts.push_back(limit_words(standard.units, *norm.limit));
    if (norm.amount) {
        const auto& input = standard.inputs[norm.amount];
        std::string amount = "efter en konkret vurdering";
        if (input.unit) amount += ", i " + standard.units[input.unit].plural + (input.per ? " " + cadence_words(*input.per) : "");
        parts.push_back(amount);
    }
    if (norm.spread) parts.push_back("fordelt på " + quantity_words(standard.units, *norm.spread) + (norm.spread_per ? " " + cadence_words(*norm.spread_per) : ""));
    if (norm.no_carry_over) parts.push_back("overføres ikke");
    if (norm.price) parts.push_back(price_words(standard, *norm.price));
    for (const auto& deadline : norm.deadlines) parts.push_back(case_voice(deadline_words(standard, deadline), voice_forms(standard, norm.service)));
    if (norm.notice) parts.push_back("varsel: " + quantity_words(standard.units, *norm.notice));
    if (norm.tolerance) parts.push_back("+/- " + quantity_words(standard.units, *norm.tolerance));
    if (norm.choice) parts.push_back(norm.choice->free ? "frit valg" : "intet frit valg");
    return base::joined(parts, ", ");
}

void add_levels(const Standard& standard, base::Id<Norm> id, Table& table) {
    const auto& norm = standard.norms[id];
    if (const auto level = level_words(standard, norm); !level.empty()) {
        const auto name = norm.parent && standard.norms[norm.parent].tiers ? name_of(standard.norms[norm.parent]) + ": " + base::decapitalised(name_of(norm)) : name_of(norm);
        table.rows.push_back(row_of({name, level, binding_words(standard, norm)}));
    }
    for (const auto child : norm.children) add_levels(standard, child, table);
}

Table levels_of(const Standard& standard, const std::vector<base::Id<Section>>& sections) {
    auto table = table_of({"Hvad", "Niveau", "Hvor bindende"});
    for (const auto id : sections)
        for (const auto norm : standard.sections[id].norms) add_levels(standard, norm, table);
    return table;
}

/// Sections that several services share are told once, under a heading of their own.
void add_service_levels(const Standard& standard, Blocks& out) {
    const bool several = standard.services.size() > 1;
    std::vector<base::Id<Section>> shared;
    std::set<std::pair<base::FileId, std::uint32_t>> told;
    add_heading(2, "Serviceniveauet", out);
    auto bases = table_of({"Ydelse", "Hjemmel", "Loven siger"});
    for (const auto& service : standard.services)
        for (const auto section : service.sections)
            for (const auto& basis : standard.sections[section].bases)
                if (basis.modality != Modality::none) bases.rows.push_back(row_of({title_of(service), law_words(standard, basis.reference), std::string(modality_words(basis.modality))}));
    add_table(3, "Hjemmel", std::move(bases), out);
    auto codes = table_of({"Ydelse", "Tabel", "Kode", "Dækker"});
    for (const auto& service : standard.services)
        for (const auto& code : service.codes) codes.rows.push_back(row_of({title_of(service), code_table_words(standard, code), code.code, code_label(standard, code)}));
    add_table(3, "Koder", std::move(codes), out);
    for (const auto& service : standard.services) {
        std::vector<base::Id<Section>> own;
        for (const auto id : service.sections) {
            const auto& section = standard.sections[id];
            if (!several || section.shared_from.empty()) own.push_back(id);
            else if (told.insert({section.span.file, section.span.begin}).second) shared.push_back(id);
        }
        add_table(3, title_of(service), levels_of(standard, own), out);
    }
    add_table(3, "Fælles for flere ydelser", levels_of(standard, shared), out);
}

void add_assessments(const Standard& standard, Blocks& out) {
    auto table = table_of({"Spørgsmål", "Vurderes af"});
    for (const auto& input : standard.inputs) {
        if (input.kind != InputKind::assessment || input.imported) continue;
        table.rows.push_back(row_of({input.question.empty() ? base::capitalised(name_words(input.name)) : input.question, part_words(standard, input.from_part)}));
    }
    if (table.rows.empty()) return;
    add_heading(2, "Det, som mennesker vurderer", out);
    add_paragraph("Disse spørgsmål afgør standarden ikke. De bliver besvaret i hver enkelt sag, af den, der står ved siden af, med navn og begrundelse.", out);
    out.push_back({std::move(table)});
}

void add_open_findings(const CouncilNotes& notes, Blocks& out) {
    add_heading(2, "Det, der bør tages stilling til", out);
    auto urgent = table_of({"Sted", "Fund"}), useful = table_of({"Sted", "Fund"});
    for (const auto& finding : notes.open) (finding.warning ? urgent : useful).rows.push_back(row_of({finding.place, finding.words}));
    if (urgent.rows.empty() && useful.rows.empty()) add_paragraph("Kontrollen af standarden har ingen bemærkninger.", out);
    add_table(3, "Bør ændres eller accepteres", std::move(urgent), out);
    add_table(3, "Godt at vide", std::move(useful), out);
}

void add_accepted_findings(const CouncilNotes& notes, Blocks& out) {
    auto table = table_of({"Fund", "Accepteret af", "Hvornår", "Begrundelse"});
    for (const auto& one : notes.accepted) {
        const auto& by = one.acceptance;
        table.rows.push_back(row_of({one.words, by.by + (by.role.empty() ? "" : " (" + name_words(by.role) + ")"), date_words(by.date), by.reason}));
    }
    if (table.rows.empty()) return;
    add_heading(2, "Fund, som nogen har accepteret", out);
    add_paragraph("Kontrollen har fundet dette, og en navngiven person har besluttet, at det skal stå, som det står.", out);
    out.push_back({std::move(table)});
}

/// A norm of a `fælles` block stands in every service that shares it: it was written once, and is told once.
void add_readings(const Standard& standard, Blocks& out) {
    auto readings = table_of({"Sted", "Ordene", "Læses som"}), remarks = table_of({"Sted", "Bemærkning"});
    std::set<std::pair<base::FileId, std::uint32_t>> told;
    for (const auto& norm : standard.norms) {
        if (!told.insert({norm.span.file, norm.span.begin}).second) continue;
        if (!norm.reading.empty()) readings.rows.push_back(row_of({place_of(standard, norm), norm.as_written.empty() ? name_of(norm) : "»" + norm.as_written + "«", norm.reading}));
        for (const auto& remark : norm.remarks) remarks.rows.push_back(row_of({place_of(standard, norm), remark}));
    }
    if (!readings.rows.empty()) {
        add_heading(2, "Læsninger, som standarden bygger på", out);
        add_paragraph("Her kan ordene forstås på flere måder, eller noget er ikke sagt. Standarden har valgt en læsning, og det er den, der afgør sagerne.", out);
        out.push_back({std::move(readings)});
    }
    add_table(2, "Forfatterens bemærkninger", std::move(remarks), out);
}

void add_rates(const Standard& standard, Blocks& out) {
    auto table = table_of({"Takst", "Gælder fra", "Beløb", "Reguleres"});
    for (const auto& tariff : standard.tariffs)
        for (const auto& rate : tariff.rates) {
            auto amount = rate.oere ? money_words(*rate.oere) : std::string("ikke oplyst");
            if (rate.oere && tariff.per_unit) amount += " pr. " + standard.units[tariff.per_unit].singular;
            const auto regulated = tariff.regulated ? cadence_words(*tariff.regulated) + (tariff.regulated_by.empty() ? "" : " af " + tariff.regulated_by) : std::string("–");
            table.rows.push_back(row_of({base::capitalised(name_words(tariff.name)), date_words(rate.from), amount, regulated}));
        }
    add_table(2, "Takster", std::move(table), out);
}

std::string count_words(std::size_t n, const char* one, const char* more) { return fmt::format("{} {}", n, n == 1 ? one : more); }

}  // namespace

void add_council(const Context& context, const CouncilNotes& notes, Blocks& out) {
    const auto& standard = context.standard;
    const auto urgent = static_cast<std::size_t>(std::count_if(notes.open.begin(), notes.open.end(), [](const auto& finding) { return finding.warning; }));
    out.push_back({Paragraph{.role = Paragraph::Role::lead,
                             .words = words(typeset(fmt::format("Først står det, udvalget skal vide, når det tager stilling til standarden. Derefter følger teksten, som borgeren læser. "
                                                                "Standarden har {}. Kontrollen har fundet {}, der bør ændres eller accepteres. {}",
                                                                count_words(standard.services.size(), "ydelse", "ydelser"), count_words(urgent, "sted", "steder"),
                                                                notes.accepted.empty() ? std::string("Ingen fund er accepteret.")
                                                                                       : count_words(notes.accepted.size(), "fund er accepteret.", "fund er accepteret."))))}});
    add_service_levels(standard, out);
    add_rates(standard, out);
    add_assessments(standard, out);
    add_open_findings(notes, out);
    add_accepted_findings(notes, out);
    add_readings(standard, out);
}

}  // namespace kvs::backends::text
