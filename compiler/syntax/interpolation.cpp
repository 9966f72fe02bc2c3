#include "compiler/base/utf8.h"
#include "compiler/syntax/ast.h"

namespace kvs::syntax {

namespace {

bool starts_name(std::string_view text) {
    const auto c = static_cast<unsigned char>(text.empty() ? ' ' : text.front());
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool in_name(unsigned char c) { return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

/// loft.tal -> loft, tal; empty when it is no such name.
std::vector<std::string> dotted(std::string_view text) {
    std::vector<std::string> result;
    for (;;) {
        const auto dot = text.find('.');
        const auto part = text.substr(0, dot);
        if (!starts_name(part)) return {};
        for (const char c : part)
            if (!in_name(static_cast<unsigned char>(c))) return {};
        result.emplace_back(part);
        if (dot == std::string_view::npos) return result;
        text.remove_prefix(dot + 1);
    }
}

}  // namespace

std::vector<TextPiece> split_interpolation(const Text& text, std::vector<Span>* malformed) {
    std::vector<TextPiece> result;
    // of a long text the indentation has been cut away, so a place in `raw` is no place in the file
    const auto place = [&](std::size_t begin, std::size_t end) {
        if (text.long_text) return text.span;
        return Span{text.span.file, text.span.begin + 1 + static_cast<std::uint32_t>(begin), text.span.begin + 1 + static_cast<std::uint32_t>(end)};
    };
    const std::string_view raw = text.raw;
    std::size_t plain = 0;
    const auto words_until = [&](std::size_t end) {
        if (end > plain) result.push_back({TextPiece::Kind::words, std::string(raw.substr(plain, end - plain)), {}, {}, place(plain, end)});
    };
    for (std::size_t at = 0; at < raw.size();) {
        if (raw[at] == '}' && malformed != nullptr) malformed->push_back(place(at, at + 1));
        if (raw[at] != '{') {
            ++at;
            continue;
        }
        if (raw.substr(at).starts_with("{{")) {    // doubled, as other languages write it: one mistake
            auto end = std::min(raw.find("}}", at), raw.size());
            end = std::min(end == raw.size() ? at + 2 : end + 2, raw.size());
            if (malformed != nullptr) malformed->push_back(place(at, end));
            at = end;
            continue;
        }
        const auto close = raw.find_first_of("{}", at + 1);
        if (close == std::string_view::npos || raw[close] == '{') {
            // shown with the word that stands behind it
            if (malformed != nullptr) malformed->push_back(place(at, std::min(raw.find_first_of(" {\n", at + 1), raw.size())));
            ++at;
            continue;
        }
        const auto inside = raw.substr(at + 1, close - at - 1);
        const auto slash = inside.find('/');
        auto path = slash == std::string_view::npos ? dotted(inside) : std::vector<std::string>{};
        const bool pair = slash != std::string_view::npos && slash > 0 && slash + 1 < inside.size() && inside.find('/', slash + 1) == std::string_view::npos;
        if (path.empty() && !pair) {
            if (malformed != nullptr) malformed->push_back(place(at, close + 1));
            at = close + 1;
            continue;
        }
        words_until(at);
        TextPiece piece{TextPiece::Kind::reference, {}, {}, std::move(path), place(at, close + 1)};
        if (pair) {
            piece.kind = TextPiece::Kind::pair;
            piece.words = inside.substr(0, slash);
            piece.case_words = inside.substr(slash + 1);
        }
        result.push_back(std::move(piece));
        at = plain = close + 1;
    }
    words_until(raw.size());
    return result;
}

}  // namespace kvs::syntax
