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
  friend std::strong_ordering operator<=>(const DossierKey&, const DossierKey&) = default;
};

/// What makes an instance of a norm the same one as before, whatever its day has become.
struct InstanceStart {
  std::int64_t line = 0;  ///< that first told of the event it arose from; 0: no event
  std::int32_t from = 0;  ///< the first day of its period, in days since 1970; 0: not recurring
  friend std::strong_ordering operator<=>(const InstanceStart&, const InstanceStart&) = default;
};

/// One instance of a norm of a dossier.
struct NormInstance {
  std::string norm;
  /// In the order in which they came into the log, so that a line with an earlier day that is added
  /// later changes no number. What takes the place of one that is gone gets its number.
  std::uint32_t number = 1;
  friend std::strong_ordering operator<=>(const NormInstance&, const NormInstance&) = default;
};

/// What a calendar shows of it.
struct DueValue {
  Date day;
  std::optional<Date> arguable;
  std::optional<std::int32_t> time, arguable_time;
  friend bool operator==(const DueValue&, const DueValue&) = default;
};

struct DateHistory {
  InstanceStart start;
  bool is_there = false;         ///< the norm arose from it, done or not
  std::uint32_t occurrence = 1;  ///< NormVerdict::occurrence, when it was last there
  std::optional<DueValue> now;   ///< nothing: no day any more
  std::optional<DueValue> last;  ///< the last that there was
  bool is_hard = false;          ///< of the last one
  Index norm = nothing;          ///< in Program::norms, of the last one
  std::uint32_t changes = 0;     ///< how often it became another, since there was one
  std::int64_t changed_by = 0;   ///< number of the line that brought the last change
  friend bool operator==(const DateHistory&, const DateHistory&) = default;
};

using DateHistories = std::map<NormInstance, DateHistory>;
/// The one that `verdict` is about, when it was the last that was taken in; null: none.
const std::pair<const NormInstance, DateHistory>* history_of(const DateHistories& histories,
                                                             const NormVerdict& verdict,
                                                             const Program& program);

/// The first line of each chain of corrections: what a line is about, however often corrected.
class FirstLines {
 public:
  explicit FirstLines(std::span<const EventRecord> records);
  std::int64_t of(std::int64_t number) const;

 private:
  std::map<std::int64_t, std::int64_t> first_;  ///< of lines that correct
};

/// Takes in how a dossier stands after line `number`.
void take_verdict(DateHistories& histories, const Program& program, const DossierVerdict& verdict,
                  const FirstLines& first, Date as_of, std::int64_t number);

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
  std::map<std::string, std::vector<std::size_t>> of_council_;
};

/// The dossier is judged after each of its `lines`, always for the same `as_of`: never before its
/// first one, and not after the last when `last`, what the whole log came to, is known already.
DateHistories date_history(const Program& program, const LogNames& names,
                           std::span<const EventRecord> lines, const DossierKey& dossier,
                           Date as_of, const DossierVerdict* last = nullptr);

/// When a line was written down; for one that does not say so the beginning of its day.
Instant moment_of(const EventRecord& record);

}  // namespace termijn
