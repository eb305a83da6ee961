// SPDX-License-Identifier: Apache-2.0
// Secrecy of dossiers.
#include "office/secrecy.h"

#include <algorithm>

#include "report/words.h"

namespace termijn {
namespace {

Index field_of(const Program& program, std::string_view id) {
  const auto found = std::ranges::find(program.fields, id, &Field::id);
  return found == program.fields.end() ? nothing
                                       : static_cast<Index>(found - program.fields.begin());
}

std::optional<std::int32_t> value_of(const Event& event, Index field) {
  for (const FieldValue& value : event.values) {
    if (field != nothing && value.field == field) return value.value;
  }
  return std::nullopt;
}

bool has_field(const EventType& type, Index field) {
  return field != nothing && std::ranges::find(type.fields, field) != type.fields.end();
}

}  // namespace

SecrecyRules::SecrecyRules(const Program& program)
    : secret_(field_of(program, "geheim")),
      until_(field_of(program, "geheim_tot")),
      open_from_(field_of(program, "openbaar_vanaf")) {
  for (const EventType& type : program.events) {
    roles_.push_back(has_field(type, until_)       ? Role::imposes
                     : has_field(type, open_from_) ? Role::ends
                                                   : Role::none);
  }
}

void SecrecyRules::take(const Event& event, std::optional<Secrecy>& secrecy) const {
  const Role role = event.type < roles_.size() ? roles_[event.type] : Role::none;
  const auto secret = value_of(event, secret_), until = value_of(event, until_);
  const auto open_from = value_of(event, open_from_);
  const bool is_denied = secret && *secret == 0;
  if (!is_denied && (secret || until || role == Role::imposes)) {
    const Date from = event.earliest.value_or(event.day);
    const bool goes_on = secrecy && (!secrecy->until || from <= *secrecy->until + 1);
    if (!goes_on) secrecy = Secrecy{from, std::nullopt, event.number};
    secrecy->until = until ? std::optional(Date::from_days(*until)) : std::nullopt;
    secrecy->number = event.number;
  }
  if (!secrecy || !(is_denied || open_from || role == Role::ends)) return;
  const Date last = (open_from ? Date::from_days(*open_from) : event.day) - 1;
  if (secrecy->until && *secrecy->until <= last) return;
  secrecy->until = last;
  secrecy->number = event.number;
}

std::optional<Secrecy> SecrecyRules::of(std::span<const Event> events, Date day,
                                        std::optional<Secrecy> before) const {
  std::optional<Secrecy> secrecy = before;
  for (const Event& event : events) take(event, secrecy);
  if (secrecy && secrecy->until && *secrecy->until < day) return std::nullopt;
  return secrecy;
}

SecretDossiers::SecretDossiers(const Program& program, std::span<const Dossier> dossiers,
                               Date day) {
  const SecrecyRules rules(program);
  for (const Dossier& dossier : dossiers) {
    if (const auto secrecy = rules.of(dossier.events, day)) {
      dossiers_.emplace(std::pair(dossier.council, dossier.dossier), *secrecy);
    }
  }
}

void SecretDossiers::add(const SecretDossiers& other) {
  dossiers_.insert(other.dossiers_.begin(), other.dossiers_.end());
}

void SecretDossiers::add(const std::string& council, const std::string& dossier,
                         const Secrecy& secrecy) {
  dossiers_.emplace(std::pair(council, dossier), secrecy);
}

void SecretDossiers::remove(const std::string& council, const std::string& dossier) {
  dossiers_.erase(std::pair(council, dossier));
}

const Secrecy* SecretDossiers::find(const std::string& council, const std::string& dossier) const {
  const auto found = dossiers_.find(std::pair(council, dossier));
  return found == dossiers_.end() ? nullptr : &found->second;
}

std::string secrecy_text(const Secrecy& secrecy, Language language) {
  const bool dutch = language == Language::dutch;
  if (!secrecy.until) return dutch ? "geheim" : "secret";
  return (dutch ? "geheim tot en met " : "secret up to and including ") +
         plain_date(*secrecy.until, language);
}

}  // namespace termijn
