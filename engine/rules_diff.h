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
  std::vector<Index> between;  ///< versions that began after the first day and ended by the second
};

/// A day of a calendar, a row of the table of subjects, or what a paper sets.
enum class Came : std::uint8_t { began, ended, passed };

struct FreeDayChange {
  Index calendar = nothing;
  std::size_t line = 0;  ///< among the `vrij` clauses of the calendar
  Came came = Came::began;
  std::vector<Date> days;  ///< of days with a date; two of a range
  bool is_range = false;
  std::string written;  ///< of days of every year
  FreeDayReason reason;
};

struct SettingChange {
  Index paper = nothing;
  std::size_t setting = 0;
  Came came = Came::began;
};

/// A row of the table that tells which right a body has on a subject.
struct RightChange {
  Index subject = nothing;
  std::size_t row = 0;
  Came came = Came::began;
};

struct RulesDiff {
  Date from, to;
  Index act = nothing;  ///< only this one
  std::vector<NormChange> norms;
  std::vector<FreeDayChange> free_days;
  std::vector<SettingChange> settings;
  std::vector<RightChange> rights;
  std::vector<Index> not_covered;  ///< acts that the rules do not cover on one of the days

  bool empty() const {
    return norms.empty() && free_days.empty() && settings.empty() && rights.empty();
  }
};

}  // namespace termijn
