// SPDX-License-Identifier: Apache-2.0
// What changes between two days in the law as the rules have it. Made by compile_diff.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/program.h"

namespace termijn {

/// The clauses of one kind, as they are written, in two versions of a norm.
struct ClauseChange {
  Label keyword;
  std::vector<std::string> before, after;  ///< empty: no such clause
};

struct NormChange {
  enum class What : std::uint8_t {
    began,
    ended,
    changed,
    passed,  ///< began after the first day and ended before the second
  };
  What what = What::began;
  Index before = nothing, after = nothing;  ///< versions in Program::norms
  std::optional<Date> on;                   ///< since when; of `passed` the first day
  std::optional<Date> until;                ///< of `passed`: the first day without it
  std::vector<ClauseChange> clauses;
};

struct FreeDayChange {
  Index calendar = nothing;
  bool began = true;
  std::vector<Date> days;  ///< of days with a date; two of a range
  bool is_range = false;
  std::string written;  ///< of days of every year
  FreeDayReason reason;
};

struct SettingChange {
  Index paper = nothing;
  std::size_t setting = 0;
  bool began = true;
};

struct RulesDiff {
  Date from, to;
  Index act = nothing;  ///< only this one
  std::vector<NormChange> norms;
  std::vector<FreeDayChange> free_days;
  std::vector<SettingChange> settings;
  std::vector<Index> not_covered;  ///< acts that the rules do not cover on one of the days

  bool empty() const { return norms.empty() && free_days.empty() && settings.empty(); }
};

}  // namespace termijn
