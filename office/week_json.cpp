// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "office/agenda_json.h"
#include "office/week.h"

namespace termijn {
namespace {

Json lines_json(const AgendaScene& scene, std::span<const AgendaLine> lines) {
  Json out = Json::array();
  for (const AgendaLine& line : lines) out.push_back(agenda_line_json(scene, line));
  return out;
}

}  // namespace

std::string week_json(const AgendaScene& scene, const Week& week) {
  Json out = agenda_head_json(scene, "termijn.week/1");
  out["this_week_until"] = iso(week.last);
  out["next_weeks_until"] = iso(week.end);
  out["over"] = lines_json(scene, week.over);
  out["this_week"] = lines_json(scene, week.now);
  out["next_weeks"] = lines_json(scene, week.next);
  return json_text(out);
}

}  // namespace termijn
