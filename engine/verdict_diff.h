// SPDX-License-Identifier: Apache-2.0
// What differs between two verdicts on one dossier: after a change in its log, or by other rules.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

/// A verdict with the rules that gave it. Borrowed.
struct JudgedDossier {
  const Program& program;
  const DossierVerdict& verdict;
};

/// An event that has another number in the second verdict: a correction took its place.
struct Renumbered {
  std::int64_t before = 0, after = 0;
};

/// One instance of a norm in both verdicts, by position in DossierVerdict::norms.
struct NormPair {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::uint32_t before = none, after = none;  ///< none: it does not arise there
  bool state = false;                         ///< its state differs, in some outcome
  bool days = false;                          ///< its last days differ
  bool effect = false;  ///< since when, or whether it draws attention, differs
  bool differs() const { return state || days || effect; }
};

/// Positions in the parts of the verdicts. Everything else is the same in both.
struct VerdictDifference {
  bool procedure = false, phase = false;
  std::vector<NormPair> pairs;                               ///< all, those that differ too
  std::vector<std::uint32_t> gone_findings, new_findings;    ///< in findings
  std::vector<std::uint32_t> gone_questions, new_questions;  ///< in questions
  std::vector<std::uint32_t> gone_next, new_next;            ///< in norms: live in one alone
  std::vector<std::uint32_t> gone_mistakes, new_mistakes;    ///< in mistakes

  bool is_empty() const;
};

/// An instance is the same when the same event (or period) brought up the norm of the same name;
/// what then is left of a norm is put together in the order of the days.
VerdictDifference difference(const JudgedDossier& before, const JudgedDossier& after,
                             std::span<const Renumbered> renumbered = {});

}  // namespace termijn
