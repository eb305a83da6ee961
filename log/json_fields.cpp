// SPDX-License-Identifier: Apache-2.0
// Fields <-> JSON object.
#include "log/json_fields.h"

#include <utility>

#include "log/json_text.h"

namespace termijn {

std::string json_fields(std::span<const FieldText> fields) {
  std::string json = "{";
  for (const FieldText& field : fields) {
    if (json.size() > 1) json += ", ";
    json += json_quoted(field.name) + ": " + json_quoted(field.value);
  }
  return json + "}";
}

std::optional<std::vector<FieldText>> read_json_fields(std::string_view json) {
  Result<JsonValue> object = read_json(json, Span::no_file, nullptr);
  if (!object || has_errors(object.diagnostics) || object->kind != JsonValue::Kind::object)
    return std::nullopt;
  std::vector<FieldText> fields;
  for (JsonMember& member : object->members) {
    if (member.value.kind != JsonValue::Kind::text) return std::nullopt;
    fields.push_back({std::move(member.name), std::move(member.value.text), {}});
  }
  return fields;
}

}  // namespace termijn
