#pragma once
// Pieces that both schemas are made of. Only this backend's own files include it: nlohmann stays inside.
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "compiler/decision/program.h"

namespace kvs::backends::json {

using Json = nlohmann::ordered_json;

/// An object with exactly these properties, of which `required` must be there.
Json object(Json properties, std::vector<std::string> required, std::string_view description = {});
Json array_of(Json items, std::string_view description = {});
Json text(std::string_view description = {});
Json one_of_texts(const std::vector<std::string>& values, std::string_view description = {});
Json date(std::string_view description = {});
/// The schema, or null.
Json or_null(Json schema);
/// A number with at most so many decimals; not below 0 unless `negative`.
Json number(std::uint8_t decimals, bool negative, std::string_view description = {});
/// Properties in the order given, all of them required.
Json all_required(std::vector<std::pair<std::string, Json>> properties, std::string_view description = {});

}  // namespace kvs::backends::json
