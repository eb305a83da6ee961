// SPDX-License-Identifier: Apache-2.0
#include "cli/given_event.h"

#include <algorithm>

#include "base/code.h"
#include "base/utf8.h"
#include "engine/names.h"
#include "log/names.h"
#include "log/record_parts.h"

namespace termijn::cli {
namespace {

/// The option that says what in a list has a column of its own.
std::optional<Option> option_of(Column column) {
  switch (column) {
    case Column::date:
      return Option::date;
    case Column::dossier:
      return Option::dossier;
    case Column::event:
      return Option::event;
    case Column::actor:
      return Option::by;
    case Column::council:
      return Option::council;
    case Column::replaces:
      return Option::replaces;
    default:
      return std::nullopt;
  }
}

void refuse(Diagnostics& faults, Code code, std::vector<std::string> args) {
  faults.push_back({code, {}, std::move(args), {}});
}

/// A sign that cannot be shown would make two names that look the same.
bool is_fit(const std::string& name, const std::string& value, Diagnostics& faults) {
  if (printable(value) == value) return true;
  refuse(faults, Code::cli_unfit_text, {name, printable(value)});
  return false;
}

bool refuse_column(Column column, const std::string& name, Diagnostics& faults) {
  if (const auto option = option_of(column)) {
    refuse(faults, Code::cli_column_is_option, {name, option_text(*option)});
    return true;
  }
  if (column == Column::fields) refuse(faults, Code::cli_bad_field, {name});
  const bool is_made = column == Column::number || column == Column::recorded;
  if (is_made) refuse(faults, Code::cli_column_is_made, {name});
  return is_made || column == Column::fields;
}

bool is_same_event(const Program& program, const std::string& a, const std::string& b) {
  const NameIndex events(program.events);
  return a == b || (events.find(a) != nothing && events.find(a) == events.find(b));
}

/// What is said of the whole dossier stands with an event but is not part of it.
bool is_about_dossier(const std::string& field) {
  return field == "titel" || field == "title" || field == "procedure" || field == "geheim" ||
         field == "geheim_tot" || field == "openbaar_vanaf";
}

}  // namespace

void take_text(Given& given, Column column, const std::string& name, const std::string& value,
               Diagnostics& faults) {
  if (is_fit(name, value, faults)) set_text(given.record, column, value, {}, faults);
}

void take_pair(Given& given, const std::string& word, bool clears, Diagnostics& faults) {
  const std::size_t sign = std::min(word.find('='), word.size());
  const std::string name = normal_name(word.substr(0, sign));
  const bool has_value = sign + 1 < word.size() && !trimmed(word.substr(sign + 1)).empty();
  const bool is_cleared = clears && sign < word.size();
  if (!is_fit(printable(word.substr(0, sign)), word, faults)) return;
  if (name.empty() || (!has_value && !is_cleared))
    return refuse(faults, Code::cli_bad_field, {word});
  const std::optional<Column> column = column_of(name);
  if (column && refuse_column(*column, name, faults)) return;
  const std::string known(column ? names_of(*column).dutch : name);
  if (!given.names.insert(known).second) return refuse(faults, Code::log_field_twice, {known});
  if (!has_value) return;
  const std::string value = word.substr(sign + 1);
  if (column) return set_text(given.record, *column, value, {}, faults);
  add_field(given.record, name, value, {}, faults);
}

EventRecord corrected(const Given& given, const EventRecord& old, const Program& program) {
  EventRecord record = given.record;
  const bool same = record.event.empty() || is_same_event(program, record.event, old.event);
  if (record.event.empty()) record.event = old.event;
  if (!given.has_date) {
    record.day = old.day;
    record.earliest = old.earliest;
    record.time = old.time;
  }
  if (same && record.actor.empty()) record.actor = old.actor;
  for (const FieldText& field : old.fields) {
    const bool stays = same || is_about_dossier(field.name);
    const bool is_given = given.names.contains(field.name == "title" ? "titel" : field.name);
    if (stays && !is_given) record.fields.push_back({field.name, field.value, {}});
  }
  const auto keep = [&](Column column, std::string EventRecord::*part) {
    const std::string name(names_of(column).dutch);
    if (!given.names.contains(name)) record.*part = old.*part;
  };
  keep(Column::reference, &EventRecord::reference);
  keep(Column::source, &EventRecord::source);
  keep(Column::remark, &EventRecord::remark);
  return record;
}

}  // namespace termijn::cli
