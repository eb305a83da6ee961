// SPDX-License-Identifier: Apache-2.0
#include "log/row_json.h"

#include <algorithm>
#include <utility>

#include "log/json_text.h"

namespace termijn {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The members of an object behind those that are there; what is none stays a fault of JSON.
std::string merged(std::string_view object, std::string members) {
  const std::size_t first = object.find_first_not_of(" \t\r\n");
  const std::size_t last = object.find_last_not_of(" \t\r\n");
  if (first == std::string_view::npos) return members;
  const std::string text(object);
  const auto read = read_json(text, 0, {});
  if (!read || has_errors(read.diagnostics) || read->kind != JsonValue::Kind::object)
    return members + (members.empty() ? "" : ", ") + "\"fields\": [" + json_quoted(text) + ']';
  const std::string inside = text.substr(first + 1, last - first - 1);
  if (read->members.empty()) return members;
  return inside + (members.empty() ? "" : ", ") + members;
}

}  // namespace

bool is_event_key(std::string_view name) {
  return std::ranges::find(event_keys, name) != event_keys.end();
}

void RowJson::add(std::string_view column, std::string_view value) {
  // An app fills a column that says nothing with NULL or with an empty text.
  if (!value.empty() || column == "dossier") add_also_empty(column, value);
}

void RowJson::add_also_empty(std::string_view column, std::string_view value) {
  if (column == "fields") {
    fields_ = merged(value, std::move(fields_));
    return;
  }
  std::string text(value);
  // How SQLite itself writes a moment.
  constexpr std::size_t day_size = 10;
  if (column == "date" && text.size() > day_size && text[day_size] == ' ') text[day_size] = 'T';
  const bool is_number = (column == "number" || column == "replaces") && is_digits(text);
  std::string& object = is_event_key(column) ? keyed_ : fields_;
  object += (object.empty() ? "" : ", ") + json_quoted(std::string(column)) + ": " +
            (is_number ? text : json_quoted(text));
}

std::string RowJson::take() {
  std::string event =
      '{' + keyed_ + (keyed_.empty() ? "" : ", ") + "\"fields\": {" + fields_ + "}}";
  keyed_.clear();
  fields_.clear();
  return event;
}

}  // namespace termijn
