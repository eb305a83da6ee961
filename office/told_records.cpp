// SPDX-License-Identifier: Apache-2.0
#include "office/told_records.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "engine/names.h"

namespace termijn {
namespace {

/// Which record corrects which.
class Ties {
 public:
  explicit Ties(std::span<const EventRecord> records) {
    for (const EventRecord& record : records) by_number_.try_emplace(record.number, &record);
  }

  const EventRecord* replaced_by(const EventRecord& record) const {
    if (!record.replaces || *record.replaces >= record.number) return nullptr;
    const auto found = by_number_.find(*record.replaces);
    return found == by_number_.end() ? nullptr : found->second;
  }

  /// The record that says to which dossier this one belongs.
  const EventRecord& home_of(const EventRecord& record) const {
    const EventRecord* at = &record;
    while (at->dossier.empty()) {
      const EventRecord* old = replaced_by(*at);
      if (old == nullptr) break;
      at = old;
    }
    return *at;
  }

 private:
  std::unordered_map<std::int64_t, const EventRecord*> by_number_;
};

/// Of what holds for every dossier of the council.
bool says_secret(const EventRecord& record) {
  return std::ranges::any_of(record.fields, [](const FieldText& field) {
    return field.name == "geheim" || field.name == "geheim_tot";
  });
}

std::string told_value(const Program& program, const NameIndex& fields, const FieldText& field,
                       Language language) {
  if (field.name == "titel" || field.name == "title") return {};
  const Index known = fields.find(field.name);
  const bool is_words = known != nothing && program.fields[known].type == ValueType::words &&
                        field.value != "onbekend" && field.value != "?";
  return is_words ? (language == Language::dutch ? "geheim" : "secret") : field.value;
}

}  // namespace

WithheldRecords::WithheldRecords(std::span<const EventRecord> records,
                                 const SecretDossiers& secret) {
  const Ties ties(records);
  for (const EventRecord& record : records) {
    const EventRecord& home = ties.home_of(record);
    const Secrecy* why = home.dossier.empty() ? nullptr : secret.find(home.council, home.dossier);
    const bool is_secret = home.dossier.empty() ? says_secret(record) : why != nullptr;
    if (!is_secret) continue;
    const Secrecy found = why != nullptr ? *why : Secrecy{record.day, std::nullopt, record.number};
    for (const EventRecord* at = &record; at != nullptr; at = ties.replaced_by(*at)) {
      if (!numbers_.emplace(at->number, found).second) break;
    }
  }
  for (const EventRecord& record : records) {
    if (!record.replaces) continue;
    const auto old = numbers_.find(*record.replaces);
    if (old != numbers_.end()) numbers_.emplace(record.number, old->second);
  }
}

const Secrecy* WithheldRecords::find(std::int64_t number) const {
  const auto found = numbers_.find(number);
  return found == numbers_.end() ? nullptr : &found->second;
}

std::vector<EventRecord> told_records(const Program& program, std::span<const EventRecord> records,
                                      const SecretDossiers& secret, Language language) {
  const WithheldRecords withheld(records, secret);
  const NameIndex fields(program.fields);
  std::vector<EventRecord> told(records.begin(), records.end());
  for (EventRecord& record : told) {
    if (withheld.find(record.number) == nullptr) continue;
    record.reference.clear();
    record.source.clear();
    record.remark.clear();
    for (FieldText& field : record.fields)
      field.value = told_value(program, fields, field, language);
  }
  return told;
}

SecretDossiers secrets_looking_back(const Program& program, const LookedBack& log, Date day) {
  SecretDossiers secret(program, log.now, day);
  secret.add(SecretDossiers(program, log.then, day));
  const WithheldRecords withheld(log.all, secret);
  const Ties ties(log.known);
  for (const EventRecord& record : log.known) {
    const Secrecy* why = withheld.find(record.number);
    const EventRecord& home = ties.home_of(record);
    if (why != nullptr && !home.dossier.empty()) secret.add(home.council, home.dossier, *why);
  }
  return secret;
}

}  // namespace termijn
