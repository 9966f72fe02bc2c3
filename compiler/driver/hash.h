#pragma once
// The fingerprint of a standard: what a decision and a rendered text name as their source.
#include <span>
#include <string>
#include <string_view>

namespace kvs::driver {

/// SHA-256 in lower-case hex over the texts, each preceded by its length in bytes and a line end, in the order given.
std::string hash_of(std::span<const std::string_view> texts);

}  // namespace kvs::driver
