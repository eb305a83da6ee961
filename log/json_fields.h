// SPDX-License-Identifier: Apache-2.0
// The fields of one event as a JSON object of texts, for files and stores.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/record.h"

namespace termijn {

/// `{"vorm": "brief"}`
std::string json_fields(std::span<const FieldText> fields);

/// What json_fields() wrote; nothing when `json` is not an object of texts.
std::optional<std::vector<FieldText>> read_json_fields(std::string_view json);

}  // namespace termijn
