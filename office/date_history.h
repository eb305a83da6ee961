// SPDX-License-Identifier: Apache-2.0
// How the days of a dossier came about as its lines were added to the log: what a calendar must
// know to tell what changed, without keeping anything beside the log.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "calendar/clock.h"
#include "engine/bind.h"
#include "office/due.h"

namespace termijn {

struct DossierKey {
  std::string council, dossier;
  friend auto operator<=>(const DossierKey&, const DossierKey&) = default;
};

/// One instance of a norm of a dossier.
struct NormInstance {
  std::string norm;
  std::uint32_t occurrence = 1;
  friend auto operator<=>(const NormInstance&, const NormInstance&) = default;
};

/// What a calendar shows of it.
struct DueValue {
  Date day;
  std::optional<Date> arguable;
  std::optional<std::int32_t> time, arguable_time;
  friend bool operator==(const DueValue&, const DueValue&) = default;
};

struct DateHistory {
  std::optional<DueValue> now;   ///< nothing: no day any more
  std::optional<DueValue> last;  ///< the last that there was
  bool is_hard = false;          ///< of the last one
  Index norm = nothing;          ///< in Program::norms, of the last one
  std::uint32_t changes = 0;     ///< how often it became another, since there was one
  std::int64_t changed_by = 0;   ///< number of the line that brought the last change
};

/// The lines of a log that matter to each dossier: its own, those of its council, and what
/// corrects, moves or withdraws them. Borrows the records.
class LinesOfDossiers {
 public:
  explicit LinesOfDossiers(std::span<const EventRecord> records);
  /// Also those of which every line was taken back.
  std::vector<DossierKey> dossiers() const;
  /// In the order of their numbers.
  std::vector<EventRecord> of(const DossierKey& dossier) const;

 private:
  struct Group {
    std::vector<const EventRecord*> lines;
    bool every_dossier = false;
  };
  std::vector<Group> groups_;
  std::map<DossierKey, std::vector<std::size_t>> of_dossier_;
  std::vector<std::size_t> of_council_;
};

/// The dossier is judged after each of its `lines`, always for the same `as_of`.
std::map<NormInstance, DateHistory> date_history(const Program& program,
                                                 std::span<const EventRecord> lines,
                                                 const DossierKey& dossier, Date as_of,
                                                 const LogForms& forms);

/// When a line was written down; for one that does not say so the beginning of its day.
Instant moment_of(const EventRecord& record);

}  // namespace termijn
