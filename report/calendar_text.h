// SPDX-License-Identifier: Apache-2.0
// The free days of a year with their reasons, and which last days change when free days change:
// the answers of `termijn calendar`.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"
#include "report/words.h"

namespace termijn {

/// Every calendar of the program: what is free every week, and the other free days one by one.
std::string calendar_text(const Program& program, int year, Language language);
/// `termijn.calendar/1`; the shape is docs/json.md.
std::string calendar_json(const Program& program, int year);

/// One log, judged by two sets of rules on the same day.
struct Judged {
  const Program& program;
  const Verdict& verdict;
};

/// A norm of a dossier whose last day differs. Several days: readings or missing facts.
struct ChangedDay {
  std::string council, dossier, norm;
  std::uint16_t occurrence = 1;
  std::vector<Deadline> before, after;  ///< in order of day; empty when there is none
};

struct ChangedDays {
  std::vector<ChangedDay> changed;
  std::size_t compared = 0;  ///< norms with a last day under one of the sets
};

ChangedDays changed_days(const Judged& before, const Judged& after);

/// A line for each last day that changes, with the days that decide, and how many do.
std::string changes_text(const Judged& before, const Judged& after, Language language);
/// `termijn.calendar_diff/1`.
std::string changes_json(const Judged& before, const Judged& after);

}  // namespace termijn
