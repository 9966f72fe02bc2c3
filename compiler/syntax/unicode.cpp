#include "compiler/syntax/unicode.h"

#include <memory>

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include "compiler/base/utf8.h"

namespace kvs::syntax {

namespace {

const icu::Normalizer2& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* instance = icu::Normalizer2::getNFCInstance(status);    // data compiled into ICU: cannot fail
    return *instance;
}

UScriptCode script_of(char32_t character) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(character), &status);
}

}  // namespace

CharacterKind kind_of(char32_t c) {
    if ((c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029) return CharacterKind::control;
    if (c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return CharacterKind::direction;
    if (c == 0x00AD || c == 0x180E || (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) ||
        (c >= 0xE0000 && c <= 0xE007F))
        return CharacterKind::invisible;
    if (c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) return CharacterKind::space;
    return CharacterKind::ordinary;
}

std::string code_of(char32_t character) { return fmt::format("U+{:04X}", static_cast<std::uint32_t>(character)); }

bool is_composed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    return nfc().isNormalizedUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), status) != 0;
}

std::string composed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    nfc().normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr, status);
    return result;
}

bool is_letter(char32_t character) { return u_isalpha(static_cast<UChar32>(character)) != 0; }

bool is_name_letter(char32_t character) {
    if (character < 0x80) return true;
    UErrorCode status = U_ZERO_ERROR;
    static const USet* const recommended = uspoof_getRecommendedSet(&status);
    return script_of(character) == USCRIPT_LATIN && uset_contains(recommended, static_cast<UChar32>(character)) != 0;
}

bool is_foreign_letter(char32_t character) {
    const auto script = script_of(character);
    return is_letter(character) && script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED;
}

std::optional<std::string> latin_lookalike(char32_t character) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<USpoofChecker, void (*)(USpoofChecker*)> checker(uspoof_open(&status), uspoof_close);
    std::string letter;
    base::append_utf8(letter, character);
    char skeleton[32];
    const auto length = uspoof_getSkeletonUTF8(checker.get(), 0, letter.data(), static_cast<std::int32_t>(letter.size()), skeleton, sizeof skeleton, &status);
    if (U_FAILURE(status) || length <= 0 || length >= static_cast<std::int32_t>(sizeof skeleton)) return std::nullopt;
    auto result = composed(std::string_view(skeleton, static_cast<std::size_t>(length)));
    if (result == letter) return std::nullopt;
    for (std::size_t at = 0; at < result.size();)
        if (const auto c = base::next_code_point(result, at); !is_letter(c) || !is_name_letter(c)) return std::nullopt;
    return result;
}

}  // namespace kvs::syntax
