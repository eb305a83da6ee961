// SPDX-License-Identifier: Apache-2.0
// One log under two sets of rules: what differs in each dossier, as text and as JSON.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/verdict_diff.h"

namespace termijn {

/// A dossier in which the two sets of rules say something else.
struct ComparedDossier {
  DossierVerdict before, after;
  VerdictDifference difference;
  /// Nobody must or may act any more, under either set: it stays as it was judged.
  bool is_closed = false;
};

struct ComparedRules {
  const Program& before;
  const Program& after;
  Date as_of;
  std::vector<ComparedDossier> differing;  ///< in the order of the log
  std::size_t dossiers = 0;                ///< all that were compared
  std::size_t closed = 0;                  ///< of all
  bool several_councils = false;
};

/// Both verdicts are of one dossier on one day. Keeps them when they differ.
void add_compared(ComparedRules& compared, DossierVerdict before, DossierVerdict after);

/// Why a pair differs: a rule that only one set has, how its term is counted, the days that are
/// passed over, and what else stands behind one verdict alone.
std::vector<std::string> compared_reasons(const ComparedRules& compared,
                                          const ComparedDossier& dossier, const NormPair& pair,
                                          Language language);

std::string compared_text(const ComparedRules& compared, Language language);
/// `termijn.compare/1`; the shape is docs/json.md.
std::string compared_json(const ComparedRules& compared);

}  // namespace termijn
