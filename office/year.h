// SPDX-License-Identifier: Apache-2.0
// What the rules make come back every year or every so many years, and what a log says was done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/bind.h"
#include "office/agenda.h"

namespace termijn {

/// A duty is near in the wheel of the year when this much time is left: a quarter.
inline constexpr std::int32_t year_near_days = 92;

/// What one dossier says of a duty.
struct YearDone {
  std::uint32_t dossier = 0;  ///< position in Verdict::dossiers
  std::uint32_t verdict = 0;  ///< position in DossierVerdict::norms
  AgendaState state = AgendaState::on_track;
  State norm_state{};  ///< on the readings on which the duty is there
};

/// A norm that comes back, in one period.
struct YearDuty {
  Index norm = nothing;          ///< in Program::norms: the version that holds
  std::optional<Date> last_day;  ///< nothing: it runs from an event that no log gives
  std::optional<NormPeriod> period;
  bool is_disputed = false;  ///< on some reading another year is meant
  std::vector<YearDone> done;
};

struct YearWheel {
  int year = 0;
  std::vector<YearDuty> duties;  ///< by act, then by day
};

/// Of the duties that are due in `year`. With `role`, a number in Program::roles, only of the
/// procedures in which that party must do something or is owed something; `nothing`: all.
YearWheel year_wheel(const Program& program, int year, Index role);
/// Of the acts whose procedures are among the dossiers; of all acts when none of them has one.
YearWheel year_wheel(const Program& program, int year, const Verdict& log);
/// Adds what the dossiers say; duties that run from an event get their days.
void add_log(YearWheel& wheel, const Program& program, const Verdict& verdict);

/// The first outcome in which the norm arose, or the first of all.
const Outcome& counted_outcome(const NormVerdict& verdict);

/// Anything in the wheel is over and was not done.
bool anything_over(const YearWheel& wheel);

std::string year_page(const AgendaScene& scene, const YearWheel& wheel, bool has_log);
/// `termijn.year/1`; the shape is docs/json.md.
std::string year_json(const AgendaScene& scene, const YearWheel& wheel, bool has_log);

}  // namespace termijn
