// SPDX-License-Identifier: Apache-2.0
// All open last days as JSON.
#include "report/deadlines_json.h"

#include <nlohmann/json.hpp>

#include "report/deadlines.h"
#include "report/hindsight_json.h"
#include "report/norm_json.h"

namespace termijn {

std::string deadlines_json(const Program& program, const Verdict& verdict,
                           const Knowledge& knowledge) {
  Json lines = Json::array();
  for (const DeadlineLine& line : deadlines(program, verdict)) {
    const DossierVerdict& dossier = verdict.dossiers[line.dossier];
    const Scene scene{program, dossier, verdict.as_of, Language::dutch};
    Json entry = {{"council", dossier.council},
                  {"dossier", dossier.dossier},
                  {"day", date_json(line.days.safe)},
                  {"arguable", date_json(line.days.arguable)},
                  {"time", time_json(line.days.safe_time)},
                  {"arguable_time", time_json(line.days.arguable_time)},
                  {"days_left", *line.days.safe - verdict.as_of},
                  {"urgency", urgency_id(line.urgency)},
                  {"certain", line.days.certain}};
    Json norm = norm_json(scene, dossier.norms[line.verdict]);
    norm.erase("outcomes");
    entry.update(norm);
    lines.push_back(std::move(entry));
  }
  Json out = {{"format", "termijn.deadlines/1"},
              {"as_of", iso(verdict.as_of)},
              {"wrong", anything_wrong(verdict)},
              {"rules", rules_json(program)},
              {"without_day", without_day(program, verdict)},
              {"not_judged", not_judged(program, verdict).size()},
              {"deadlines", std::move(lines)}};
  add_knowledge(out, knowledge);
  return json_text(out);
}

}  // namespace termijn
