#include "compiler/driver/hash.h"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace kvs::driver {

std::string hash_of(std::span<const std::string_view> texts) {
    sha256_ctx context;
    sha256_init(&context);
    const auto add = [&](std::string_view text) {
        sha256_update(&context, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
    };
    for (const auto text : texts) {
        add(fmt::format("{}\n", text.size()));
        add(text);
    }
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    std::string hex;
    for (const auto byte : digest) hex += fmt::format("{:02x}", byte);
    return hex;
}

}  // namespace kvs::driver
