// SPDX-License-Identifier: Apache-2.0
// Texts, fields and numbers of an EventRecord.
#include "log/record_parts.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "log/names.h"

namespace termijn {

void set_text(EventRecord& record, Column column, std::string_view text, Span span,
              Diagnostics& diagnostics) {
  text = trimmed(text);
  if (text.empty()) return;
  switch (column) {
    case Column::dossier:
      record.dossier = text;
      return;
    case Column::council:
      record.council = text;
      return;
    case Column::reference:
      record.reference = text;
      return;
    case Column::source:
      record.source = text;
      return;
    case Column::remark:
      record.remark = text;
      return;
    case Column::event:
      record.event = normal_name(text);
      record.event_span = span;
      return;
    case Column::actor:
      record.actor = normal_name(text);
      record.actor_span = span;
      return;
    case Column::form:
    case Column::procedure:
    case Column::title:
      add_field(record, names_of(column).dutch, text, span, diagnostics);
      return;
    case Column::number:
    case Column::date:
    case Column::recorded:
    case Column::replaces:
    case Column::fields:
      return;
  }
}

void add_field(EventRecord& record, std::string_view name, std::string_view value, Span span,
               Diagnostics& diagnostics) {
  const std::string normal = normal_name(name);
  const auto known = std::ranges::find(record.fields, normal, &FieldText::name);
  if (known == record.fields.end()) {
    record.fields.push_back({normal, std::string(trimmed(value)), span});
    return;
  }
  diagnostics.push_back({Code::log_field_twice, span, {normal}, {known->span}});
}

std::optional<std::int64_t> read_number(std::string_view text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, fault] = std::from_chars(text.data(), end, number);
  const bool fits = number >= 1 && number <= greatest_number;
  if (fault != std::errc() || rest != end || !fits) return std::nullopt;
  return number;
}

std::vector<EventRecord> sound_records(std::vector<EventRecord> records,
                                       const Diagnostics& faults) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> places;
  for (const Diagnostic& fault : faults) {
    if (fault.span.has_place()) places.emplace(fault.span.file, fault.span.begin);
  }
  std::erase_if(records, [&](const EventRecord& record) {
    const auto first = places.lower_bound({record.span.file, record.span.begin});
    const bool is_faulty = first != places.end() && first->first == record.span.file &&
                           first->second <= record.span.end;
    return is_faulty || record.event.empty();
  });
  std::int64_t number = 0;
  for (EventRecord& record : records) {
    record.number = ++number;
    record.replaces.reset();
  }
  return records;
}

ReadRecords read_records(std::vector<EventRecord> records, Diagnostics diagnostics) {
  if (!has_errors(diagnostics)) return {{std::move(records), std::move(diagnostics)}, {}};
  auto sound = sound_records(std::move(records), diagnostics);
  return {{std::nullopt, std::move(diagnostics)}, std::move(sound)};
}

void check_numbers(std::span<const EventRecord> records, Diagnostics& diagnostics) {
  std::unordered_map<std::int64_t, Span> seen;
  for (const EventRecord& record : records) {
    if (record.number == 0) continue;
    const auto [known, is_new] = seen.try_emplace(record.number, record.span);
    if (is_new) continue;
    diagnostics.push_back(
        {Code::log_number_twice, record.span, {std::to_string(record.number)}, {known->second}});
  }
}

}  // namespace termijn
