// SPDX-License-Identifier: Apache-2.0
// What would differ in a dossier if its log said something else: as text and as JSON.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/bind.h"
#include "engine/record.h"
#include "engine/verdict_diff.h"

namespace termijn {

/// Both verdicts are of `as_of`. Borrowed.
struct WhatIf {
  JudgedDossier before, after;
  const VerdictDifference& difference;
  std::span<const EventRecord> records;  ///< what would be added to the log
  std::string name;                      ///< of the dossier, as people call it
  Date as_of;
  std::uint32_t later_records = 0;  ///< of `records`, that happen after as_of
};

/// A dossier under the log as it is, and as it would be.
struct JudgedWhatIf {
  DossierVerdict before, after;
  VerdictDifference difference;
  std::uint32_t later_records = 0;  ///< of those that would be added, that happen after the day
};

/// `changed`: the log with `added` behind it, bound. The dossier has no events any more when all of
/// them are taken back.
JudgedWhatIf judge_what_if(const Program& program, const BoundLog& log, const Dossier& dossier,
                           const BoundLog& changed, std::span<const EventRecord> added, Date as_of);

/// `records` as lines of a log stand under the head; whoever shows logs makes them.
std::string what_if_text(const WhatIf& what_if, const std::string& records, Language language);
/// `termijn.whatif/1`; the shape is docs/json.md.
std::string what_if_json(const WhatIf& what_if);

/// State, since when, and who can count on which day: how a norm stands, on one line. Dormant for a
/// position that is NormPair::none.
std::string standing_text(const JudgedDossier& judged, std::uint32_t norm, Date as_of,
                          Language language);
/// The sentences behind the second verdict on a norm that the first does not have; of what only the
/// first has when the second has nothing of its own.
std::vector<std::string> reasons_of(const WhatIf& what_if, const NormPair& pair, Language language);

}  // namespace termijn
