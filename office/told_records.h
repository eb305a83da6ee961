// SPDX-License-Identifier: Apache-2.0
// Secrecy of single records: a correction may have moved an event into or out of a secret dossier.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "engine/record.h"
#include "office/secrecy.h"

namespace termijn {

/// The records of which the words may not be told: those of secret dossiers, what they correct and
/// what corrects them; and why not. In the order of their numbers.
class WithheldRecords {
 public:
  WithheldRecords(std::span<const EventRecord> records, const SecretDossiers& secret);

  /// Null when that one may be told.
  const Secrecy* find(std::int64_t number) const;

 private:
  std::map<std::int64_t, Secrecy> numbers_;
};

/// A copy, without titles, remarks, references, sources and other words of people where those are
/// withheld.
std::vector<EventRecord> told_records(const Program& program, std::span<const EventRecord> records,
                                      const SecretDossiers& secret, Language language);

/// What a log is now, and the part of it that was known on a day.
struct LookedBack {
  std::span<const Dossier> now, then;
  std::span<const EventRecord> all, known;
};

/// Who looks back keeps every secret: the dossiers that are secret by what is known now, those that
/// were by what was known then, and those that held an event then which is in a secret one now.
SecretDossiers secrets_looking_back(const Program& program, const LookedBack& log, Date day);

}  // namespace termijn
