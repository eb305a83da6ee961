// SPDX-License-Identifier: Apache-2.0
// What reading an EventRecord has in common for every kind of file.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "engine/record.h"
#include "log/columns.h"

namespace termijn {

/// Sets a part that is a name or free text; empty text is no value. Dates, numbers and `fields` are
/// the caller's.
void set_text(EventRecord& record, Column column, std::string_view text, Span span,
              Diagnostics& diagnostics);

/// Adds a field under its normal name, unless the record has it already.
/// `name_span`: of the header, when the name stands there.
void add_field(EventRecord& record, std::string_view name, std::string_view value, Span span,
               Diagnostics& diagnostics, Span name_span = {});

/// Every program can hold numbers up to here exactly, also those that only know floating point.
inline constexpr std::int64_t greatest_number = 999'999'999'999'999;
constexpr bool is_event_number(std::int64_t number) {
  return number > 0 && number <= greatest_number;
}

/// A whole number from 1 to the greatest, in digits.
std::optional<std::int64_t> read_number(std::string_view text);

/// What a text was read into. When it has faults there is no value; `sound` then has what could be
/// read, to look for further faults in names and corrections.
struct ReadRecords : Result<std::vector<EventRecord>> {
  std::vector<EventRecord> sound;
};
ReadRecords read_records(std::vector<EventRecord> records, Diagnostics diagnostics);

/// `records` as `sound` has them: what a fault left open is filled in so that it gives no further
/// one. Corrections stay only when every record and number could be read.
std::vector<EventRecord> sound_records(std::vector<EventRecord> records, const Diagnostics& faults);

/// A number that two records have is a fault of the second one; 0 is no number.
void check_numbers(std::span<const EventRecord> records, Diagnostics& diagnostics);

}  // namespace termijn
