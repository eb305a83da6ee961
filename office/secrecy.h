// SPDX-License-Identifier: Apache-2.0
// Which dossiers are secret and until when. Whatever leaves the program tells of a secret dossier
// its number and dates, never its title, remarks or other words of people.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/date.h"
#include "engine/bind.h"
#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

struct Secrecy {
  Date from;                  ///< the first day that it can have been secret
  std::optional<Date> until;  ///< the last day; nothing: until somebody says that it is over
  std::int64_t number = 0;    ///< the record that said so last
  friend bool operator==(const Secrecy&, const Secrecy&) = default;
};

/// What the rules say of secrecy: rules/algemeen/geheim.trm. Any event may carry `geheim`,
/// `geheim_tot` and `openbaar_vanaf`; a type that lists `geheim_tot` imposes secrecy without it,
/// one that lists `openbaar_vanaf` ends it.
class SecrecyRules {
 public:
  explicit SecrecyRules(const Program& program);

  /// Of the dossier with these events, those of Dossier::events; nothing when it is not secret.
  ///
  /// `day`: on which the paper is made, or the earlier one that it looks at. All events count, also
  /// those of later days: who looks back may not tell what has become secret since.
  /// `before`: what held already when these events began.
  std::optional<Secrecy> of(std::span<const Event> events, Date day,
                            std::optional<Secrecy> before = std::nullopt) const;

 private:
  enum class Role : std::uint8_t { none, imposes, ends };
  void take(const Event& event, std::optional<Secrecy>& secrecy) const;

  Index secret_ = nothing, until_ = nothing, open_from_ = nothing;
  std::vector<Role> roles_;  ///< of each event type
};

/// The secret dossiers of a log.
class SecretDossiers {
 public:
  SecretDossiers() = default;
  SecretDossiers(const Program& program, std::span<const Dossier> dossiers, Date day);

  /// Those of `other` are secret too; what is known of one already stays.
  void add(const SecretDossiers& other);
  void add(const std::string& council, const std::string& dossier, const Secrecy& secrecy);
  void remove(const std::string& council, const std::string& dossier);

  /// Null when that dossier is not secret.
  const Secrecy* find(const std::string& council, const std::string& dossier) const;
  bool contains(const std::string& council, const std::string& dossier) const {
    return find(council, dossier) != nullptr;
  }

 private:
  std::map<std::pair<std::string, std::string>, Secrecy> dossiers_;
};

/// `geheim tot en met 31-12-2026`, `geheim`
std::string secrecy_text(const Secrecy& secrecy, Language language);

}  // namespace termijn
