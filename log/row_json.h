// SPDX-License-Identifier: Apache-2.0
// A row of a table of events as an event of a log in JSON: its columns are the keys of an event,
// and what is no such key is a field.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace termijn {

inline constexpr std::array<std::string_view, 13> event_keys = {
    "number", "date",      "earliest", "council",  "dossier", "event", "actor",
    "title",  "procedure", "recorded", "replaces", "remark",  "fields"};
bool is_event_key(std::string_view name);

/// One row, column by column; a NULL is left out.
class RowJson {
 public:
  void add(std::string_view column, std::string_view value);
  /// As add(), but an empty text is said too: of `earliest` it means that nobody knows since when.
  void add_also_empty(std::string_view column, std::string_view value);
  /// The event, and ready for the next row.
  std::string take();

 private:
  std::string keyed_, fields_;
};

}  // namespace termijn
