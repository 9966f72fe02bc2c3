// Tables of codes (KLE, Fælles Sprog), and the codes that a service is filed under.
#include <algorithm>

#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"

namespace kvs::model {

namespace {

/// `gælder fra … til …` under a table or one of its codes.
struct Period {
    std::optional<std::int32_t> from, to;
};

Period period_of(Context& context, const syntax::Validity& validity) {
    Period period{day_of(validity.from), validity.to ? day_of(*validity.to) : std::nullopt};
    if (period.from && period.to && *period.to < *period.from)
        context.say(Message::validity_reversed, validity.to->span, {{"from", date_words(*period.from)}, {"to", date_words(*period.to)}});
    return period;
}

const syntax::Validity* validity_in(const syntax::Line& line) {
    const auto* property = std::get_if<syntax::Property>(&line.head);
    return property ? std::get_if<syntax::Validity>(&property->what) : nullptr;
}

/// The same code may stand twice when the days differ: what it covers has been put in other words.
bool overlaps(const Code& a, const Code& b) { return (!a.to || !b.from || *b.from <= *a.to) && (!b.to || !a.from || *a.from <= *b.to); }

void read_code(Context& context, CodeTable& table, const syntax::Line& line, const syntax::CodeText& text) {
    Code code{text.code.raw, text.label.raw, table.from, table.to, line.span};
    Said said;
    for (const auto& below : line.block) {
        if (const auto* validity = validity_in(below)) {
            if (!context.once(said, "gælder fra", below.span)) continue;
            const auto period = period_of(context, *validity);
            code.from = period.from;
            code.to = period.to;
        } else {
            misplaced(context, below, "kode");
        }
    }
    const auto same = std::find_if(table.codes.begin(), table.codes.end(), [&](const Code& other) { return other.code == code.code && overlaps(other, code); });
    if (same != table.codes.end()) {
        if (auto* diagnostic = context.say(Message::duplicate_value, text.code.span, {{"value", code.code}, {"name", table.name}}))
            diagnostic->related.push_back({same->span, Message::first_defined_here, {{"name", code.code}}});
        return;
    }
    table.codes.push_back(std::move(code));
}

void read_table(Context& context, CodeTable& table, const syntax::Line& line) {
    Said said;
    for (const auto& below : line.block)  // first, for it counts for every code, also those above it
        if (const auto* validity = validity_in(below); validity && context.once(said, "gælder fra", below.span)) {
            const auto period = period_of(context, *validity);
            table.from = period.from;
            table.to = period.to;
        }
    for (const auto& below : line.block) {
        const auto* property = std::get_if<syntax::Property>(&below.head);
        const auto* text = property ? std::get_if<syntax::TextProperty>(&property->what) : nullptr;
        if (const auto* code = std::get_if<syntax::CodeText>(&below.head)) {
            read_code(context, table, below, *code);
        } else if (text && text->word == syntax::TextWord::source) {
            if (context.once(said, "kilde", below.span)) table.source = text->text.raw;
        } else if (!validity_in(below) && !(text && text->word == syntax::TextWord::explanation)) {
            misplaced(context, below, "kodetabel");
        }
    }
}

}  // namespace

void read_code_tables(Context& context) {
    for (const auto& source : context.definitions)
        if (source.kind == NameKind::code_table) read_table(context, context.standard.code_tables[{source.id}], *source.line);
}

void read_service_code(Context& context, Id<Service> service, const syntax::Line& line, const syntax::CodeReference& reference) {
    const auto table = find_thing(context, NameKind::code_table, reference.table);
    if (!table) return;
    auto& codes = context.standard.services[service].codes;
    const auto same = std::find_if(codes.begin(), codes.end(), [&](const ServiceCode& other) { return other.table.value == *table && other.code == reference.code.raw; });
    if (same != codes.end()) {
        if (auto* diagnostic = context.say(Message::said_twice, line.span, {{"words", "kode"}}))
            diagnostic->related.push_back({same->span, Message::first_defined_here, {{"name", reference.code.raw}}});
        return;
    }
    codes.push_back({{*table}, reference.code.raw, reference.code.span});
}

}  // namespace kvs::model
