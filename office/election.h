// SPDX-License-Identifier: Apache-2.0
// The plan of an election: what the rules ask before and after the day, made by letting each step
// happen on its last day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/verdict.h"
#include "office/calendar_export.h"

namespace termijn {

/// The procedure of which the plan is made.
inline constexpr std::string_view election_procedure = "verkiezing";

struct ElectionStep {
  std::uint32_t verdict = 0;  ///< position in DossierVerdict::norms
  Date day;
  std::optional<Date> standard_day;  ///< without the council's own paper, when that is another day
  bool after_step = false;           ///< counted from another step, as if that is done on its day
};

struct ElectionPlan {
  Date day;
  DossierVerdict verdict;            ///< with the steps done on their days
  std::vector<ElectionStep> steps;   ///< by day
  std::vector<std::uint32_t> notes;  ///< open norms, for people to judge: positions in `norms`
};

/// Nothing when the rules have no such procedure, or none of its terms looks at a day.
std::optional<ElectionPlan> election_plan(const Program& program, Date day);

/// Notes in `plan` where `standard`, made by the rules alone, has another day.
void compare_with(ElectionPlan& plan, const Program& program, const ElectionPlan& standard,
                  const Program& rules);

/// The steps about which a note is: they cite a part of what it cites (`9(2)a` of `9(2)`). By day.
struct NoteSteps {
  std::vector<ElectionStep> steps;
  bool same_day = false;  ///< there are several, and they end together
};
NoteSteps steps_of_note(const Program& program, const ElectionPlan& plan, std::uint32_t note);

/// The term of `verdict` runs forward, from a step that is supposed to be done on its day.
bool is_after_step(const Norm& norm, const NormVerdict& verdict);

/// How the day of a step was counted; null when it was not.
const Deadline* counted_deadline(const NormVerdict& verdict);

struct PlanScene {
  const Program& program;
  Date as_of;
  Language language;
  std::string_view version;
  std::string dossier;  ///< what the plan is called in a calendar
};

std::string election_page(const PlanScene& scene, const ElectionPlan& plan);
/// `termijn.election/1`; the shape is docs/json.md.
std::string election_json(const PlanScene& scene, const ElectionPlan& plan);
CalendarExport election_calendar(const PlanScene& scene, const ElectionPlan& plan);

}  // namespace termijn
