// SPDX-License-Identifier: Apache-2.0
// A log of many made-up dossiers, with corrections, withdrawals, days that are not exact and facts
// of a whole council.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/random_dossier.h"

namespace termijn::testing {

/// The last event of a dossier was on another day; that was wrong too; or it never was. Said with
/// or without naming the dossier.
inline void correct_last(std::vector<EventRecord>& all, std::size_t first, int how) {
  if (all.size() - first < 2) return;
  for (int times = how == 1 ? 2 : 1; times > 0; --times) {
    EventRecord corrected = all.back();
    corrected.replaces = static_cast<std::int64_t>(all.size());
    corrected.day = corrected.day + 2;
    corrected.earliest.reset();
    if (first % 2 == 0) corrected.dossier.clear();
    if (how == 2) corrected.event.clear();
    if (how == 2) corrected.fields.clear();
    if (how == 2) corrected.actor.clear();
    all.push_back(corrected);
  }
}

/// Dossiers of three councils; of one a fact holds for all its dossiers.
inline std::vector<EventRecord> many_dossiers(const Program& program, std::uint32_t first_seed) {
  constexpr int dossiers = 300;
  std::vector<EventRecord> all;
  for (std::uint32_t seed = first_seed; seed < first_seed + dossiers; ++seed) {
    RandomDossier random(program, seed);
    auto own = random.records();
    for (EventRecord& record : own) {
      record.council = "R" + std::to_string(seed % 3);
      record.dossier = "D-" + std::to_string(seed);
      if (random.pick(40) == 0) record.earliest = record.day - 3;
    }
    const auto first = all.size();
    all.insert(all.end(), own.begin(), own.end());
    if (random.pick(8) == 0) correct_last(all, first, random.pick(3));
  }
  EventRecord fact;
  fact.council = "R1";
  fact.event = "gegevens";
  fact.day = all.front().day;
  fact.fields = {{"toezicht", "nee", {}}};
  all.push_back(fact);
  fact.replaces = static_cast<std::int64_t>(all.size());
  fact.fields = {{"toezicht", "ja", {}}};
  all.push_back(fact);
  for (std::size_t i = 0; i < all.size(); ++i) all[i].number = static_cast<std::int64_t>(i) + 1;
  return all;
}

}  // namespace termijn::testing
