// SPDX-License-Identifier: Apache-2.0
// Texts, fields and numbers of an EventRecord.
#include "log/record_parts.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/code.h"
#include "log/names.h"

namespace termijn {
namespace {

/// Where faults begin, to find those that lie in a record.
class FaultPlaces {
 public:
  explicit FaultPlaces(const Diagnostics& faults) : count_(faults.size()) {
    for (const Diagnostic& fault : faults) {
      if (fault.span.has_place()) places_.emplace_back(fault.span.file, fault.span.begin);
    }
    std::ranges::sort(places_);
  }
  std::size_t count() const { return count_; }
  std::size_t count_in(Span span) const {
    const auto first = std::ranges::lower_bound(places_, std::pair(span.file, span.begin));
    const auto last = std::ranges::upper_bound(places_, std::pair(span.file, span.end));
    return first < last ? static_cast<std::size_t>(last - first) : 0;
  }

 private:
  std::size_t count_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places_;
};

/// A number that is taken or unknown becomes one that nobody has.
void number_apart(std::vector<EventRecord>& records) {
  std::int64_t last = 0;
  for (const EventRecord& record : records) last = std::max(last, record.number);
  std::set<std::int64_t> taken;
  for (EventRecord& record : records) {
    if (record.number == 0 || !taken.insert(record.number).second) record.number = ++last;
  }
}

}  // namespace

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
               Diagnostics& diagnostics, Span name_span) {
  const std::string normal = normal_name(name);
  const auto known = std::ranges::find(record.fields, normal, &FieldText::name);
  if (known == record.fields.end()) {
    record.fields.push_back({normal, std::string(trimmed(value)), span, name_span});
    return;
  }
  diagnostics.push_back({Code::log_field_twice, span, {normal}, {known->span}});
}

std::optional<std::int64_t> read_number(std::string_view text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, fault] = std::from_chars(text.data(), end, number);
  if (fault != std::errc() || rest != end || !is_event_number(number)) return std::nullopt;
  return number;
}

std::vector<EventRecord> sound_records(std::vector<EventRecord> records,
                                       const Diagnostics& faults) {
  const FaultPlaces places(faults);
  std::size_t inside = 0;
  bool all_numbered = true;
  for (EventRecord& record : records) {
    const std::size_t own = places.count_in(record.span);
    inside += own;
    all_numbered = all_numbered && record.number != 0;
    // Whether it belongs to a dossier at all may be what could not be read.
    if (own > 0 && record.dossier.empty()) record.dossier = "?" + std::to_string(record.number);
    if (record.replaces == 0) record.replaces.reset();
  }
  // A row that is no record at all may be the one that another corrects.
  const bool keep_ties = all_numbered && inside == places.count();
  if (!keep_ties) {
    for (EventRecord& record : records) record.replaces.reset();
  }
  std::erase_if(records, [](const EventRecord& r) { return r.event.empty() && !r.replaces; });
  number_apart(records);
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
