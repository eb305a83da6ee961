// SPDX-License-Identifier: Apache-2.0
// The free days of a year, and the last days that change, as JSON.
#include <nlohmann/json.hpp>

#include "report/calendar_text.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

Json free_days_json(const Program& program, const DaySet& days, Date first, Date last) {
  Json out = Json::array();
  for (const FreeDate& date : days.free_dates(first, last)) {
    out.push_back({{"day", iso(date.day)}, {"reasons", reasons_json(program, date.reasons)}});
  }
  return out;
}

Json last_days_json(const std::vector<Deadline>& days) {
  Json out = Json::array();
  for (const Deadline& day : days) out.push_back(iso(day.last_day));
  return out;
}

}  // namespace

std::string calendar_json(const Program& program, int year) {
  const Date first = Date::from_civil(year, 1, 1).value_or(Date::first());
  const Date last = Date::from_civil(year, 12, 31).value_or(Date::last());
  Json calendars = Json::array();
  for (const Calendar& calendar : program.calendars) {
    const DaySet& days = calendar.days;
    calendars.push_back({{"id", calendar.id},
                         {"label", label_json(calendar.name)},
                         {"known_from", iso(days.known_from())},
                         {"known_until", iso(days.known_until())},
                         {"provisional", !days.is_known(first) || !days.is_known(last)},
                         {"not_free", days.count_not_free(first - 1, last)},
                         {"free", free_days_json(program, days, first, last)}});
  }
  return json_text(
      {{"format", "termijn.calendar/1"}, {"year", year}, {"calendars", std::move(calendars)}});
}

std::string changes_json(const Judged& before, const Judged& after) {
  const ChangedDays days = changed_days(before, after);
  Json changes = Json::array();
  for (const ChangedDay& change : days.changed) {
    changes.push_back({{"council", change.council},
                       {"dossier", change.dossier},
                       {"norm", change.norm},
                       {"occurrence", change.occurrence},
                       {"before", last_days_json(change.before)},
                       {"after", last_days_json(change.after)}});
  }
  return json_text({{"format", "termijn.calendar_diff/1"},
                    {"as_of", iso(before.verdict.as_of)},
                    {"compared", days.compared},
                    {"changes", std::move(changes)}});
}

}  // namespace termijn
