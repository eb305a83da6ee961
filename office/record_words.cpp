// SPDX-License-Identifier: Apache-2.0
#include "office/record_words.h"

#include <algorithm>

#include "log/date_text.h"
#include "office/phrase.h"
#include "report/words.h"

namespace termijn {
namespace {

/// The number of the record that says to which dossier a correction belongs.
const EventRecord& first_of(std::span<const EventRecord> records, const EventRecord& record) {
  const EventRecord* at = &record;
  while (at->dossier.empty() && at->replaces) {
    const EventRecord* target = record_numbered(records, *at->replaces);
    if (target == nullptr || target->number >= at->number) break;
    at = target;
  }
  return *at;
}

const Field* field_named(const Program& program, std::string_view id) {
  const auto found = std::ranges::find(program.fields, id, &Field::id);
  return found == program.fields.end() ? nullptr : &*found;
}

std::string value_text(const Field& field, const std::string& value, Language language) {
  if (field.type == ValueType::yes_no) {
    if (value == "ja" || value == "yes") return std::string(word(Word::yes, language));
    if (value == "nee" || value == "no") return std::string(word(Word::no, language));
  }
  if (field.type == ValueType::choice) {
    const auto choice = std::ranges::find(field.choices, value, &Choice::id);
    if (choice != field.choices.end() && !choice->name.in(language).empty())
      return choice->name.in(language);
  }
  if (field.type == ValueType::date) {
    if (const auto day = read_date(value, {})) return long_date(*day, language);
  }
  return value;
}

}  // namespace

const EventRecord* record_numbered(std::span<const EventRecord> records, std::int64_t number) {
  const auto found = std::ranges::find(records, number, &EventRecord::number);
  return found == records.end() ? nullptr : &*found;
}

std::vector<const EventRecord*> records_of(std::span<const EventRecord> records,
                                           const DossierVerdict& dossier) {
  std::vector<const EventRecord*> out;
  for (const EventRecord& record : records) {
    const EventRecord& home = first_of(records, record);
    const bool is_here = home.dossier.empty() || home.dossier == dossier.dossier;
    if (is_here && home.council == dossier.council) out.push_back(&record);
  }
  std::ranges::sort(out, {}, &EventRecord::number);
  return out;
}

std::string reference_text(std::int64_t number, Language language) {
  constexpr Phrase reference = {"nr {0}", "no. {0}"};
  return fill(reference, language, {std::to_string(number)});
}

std::string field_text(const Program& program, const EventRecord& record, std::string_view field,
                       Language language) {
  const Field* known = field_named(program, field);
  for (const FieldText& each : record.fields) {
    if (each.name != field) continue;
    return known == nullptr ? each.value : value_text(*known, each.value, language);
  }
  return {};
}

std::string fields_text(const Program& program, const EventRecord& record, Language language) {
  std::string out;
  for (const FieldText& each : record.fields) {
    if (each.name == "procedure" || each.name == "titel") continue;
    const Field* field = field_named(program, each.name);
    const std::string& label = field == nullptr ? each.name : field->name.in(language);
    out += (out.empty() ? "" : "; ") + (label.empty() ? each.name : label) + ": " +
           (field == nullptr ? each.value : value_text(*field, each.value, language));
  }
  return out;
}

}  // namespace termijn
