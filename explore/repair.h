// SPDX-License-Identifier: Apache-2.0
// For each breach or risk in a dossier the smallest thing that cures it, found among the events
// that the rules know and judged in the dossier itself. docs/whatif-and-repair.md says what is
// claimed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/bind.h"
#include "engine/program.h"
#include "engine/verdict.h"
#include "explore/trial.h"

namespace termijn {

/// What is done on the as-of day, and what becomes of the norm then.
struct Cure {
  std::vector<Proposed> events;
  State state = State::dormant;
  bool is_whole = true;          ///< false: something of it stays, as what was done too late
  std::optional<Date> last_day;  ///< on which the same still does as much; nothing: no such day
};

/// A norm that asks for something, or of which something is wrong.
struct Repair {
  std::uint32_t verdict = 0;             ///< in DossierVerdict::norms
  std::optional<std::uint32_t> finding;  ///< in DossierVerdict::findings; nothing: it runs
  std::optional<Cure> cure;              ///< nothing: no event that was tried does it
  std::vector<std::uint32_t> left;       ///< in DossierVerdict::norms: what is still open
  std::vector<std::uint32_t> questions;  ///< in DossierVerdict::questions: what decides it
  bool is_cut_off = false;               ///< the bounds ended the search
};

/// What becomes of the norms that a question decides when a value is recorded.
struct AnsweredBy {
  std::int32_t value = 0;
  /// In the order of Question::verdicts.
  std::vector<State> states;
  std::vector<std::optional<Date>> last_days;  ///< of those that are live
  bool is_wrong = false;                       ///< it makes a breach or a right that is lost
};

/// A question of the dossier with what each answer leads to.
struct AskedRepair {
  std::uint32_t question = 0;       ///< in DossierVerdict::questions
  std::int64_t number = 0;          ///< of the event with which the answer is recorded
  std::vector<AnsweredBy> answers;  ///< none: a day, a length or words
};

/// The first day on which an act breaks no prohibition.
struct LawfulDay {
  std::vector<Index> events;  ///< types of events for which all of this is the same
  Index actor = nothing;
  std::vector<std::uint32_t> forbidden_by;  ///< in DossierVerdict::norms, on the as-of day
  std::optional<Date> safe;  ///< on every reading, whatever is unknown; nothing: not by waiting
  std::optional<Date>
      if_known;                ///< when what is unknown turns out well; nothing: not before `safe`
  std::vector<Index> unknown;  ///< fields: what decides that
  std::optional<Date> arguable;  ///< on some reading; nothing: not before the other two
  std::vector<Proposed> first;   ///< what, done before, makes it lawful sooner
  std::optional<Date> sooner;    ///< the first lawful day then
};

struct DossierRepairs {
  std::vector<Repair> repairs;     ///< what is wrong first, then what runs, most urgent first
  std::vector<AskedRepair> asked;  ///< in the order of the questions
  std::vector<LawfulDay> lawful;   ///< in the order of the rules
  std::vector<Period> lengths;     ///< that values of type length point to
  std::size_t evaluations = 0;
};

struct RepairLimits {
  std::size_t evaluations = 300;  ///< for each norm
  std::int32_t days = 400;        ///< that a lawful day is looked for ahead
};

/// Deterministic. `judged` is the verdict on `dossier` as of `as_of`.
DossierRepairs repairs(const Program& program, const BoundLog& log, const Dossier& dossier,
                       const DossierVerdict& judged, Date as_of, const RepairLimits& limits = {});

}  // namespace termijn
