// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <nlohmann/json.hpp>

#include "office/agenda_json.h"
#include "office/year.h"

namespace termijn {
namespace {

Json done_json(const AgendaScene& scene, const YearDone& done) {
  const NormVerdict& verdict = scene.verdict.dossiers[done.dossier].norms[done.verdict];
  Json entry = agenda_dossier_json(scene, done.dossier);
  entry["state"] = state_id(done.norm_state);
  entry["urgency"] = state_id(done.state);
  entry["since"] = date_json(counted_outcome(verdict).since);
  entry["times_done"] = counted_outcome(verdict).times_done;
  return entry;
}

Json duty_json(const AgendaScene& scene, const YearDuty& duty) {
  const Norm& norm = scene.program.norms[duty.norm];
  const auto role = [&](Index index) {
    return index < scene.program.roles.size() ? Json(scene.program.roles[index].id) : Json();
  };
  const auto many =
      std::ranges::find_if(norm.acts, [](const Pattern& act) { return act.times > 1; });
  Json entry = {{"norm", norm.id},
                {"label", label_json(norm.label)},
                {"class", class_id(norm.class_)},
                {"citation", citations_json(norm.citations)},
                {"mark", mark_id(norm.mark)},
                {"holder", role(norm.holder)},
                {"claimant", role(norm.claimant)},
                {"day", date_json(duty.last_day)},
                {"yearly", norm.recurrence->is_yearly()},
                {"times", many == norm.acts.end() ? 1 : many->times},
                {"disputed", duty.is_disputed},
                {"done", Json::array()}};
  for (const YearDone& done : duty.done) entry["done"].push_back(done_json(scene, done));
  return entry;
}

}  // namespace

std::string year_json(const AgendaScene& scene, const YearWheel& wheel, bool has_log) {
  Json out = agenda_head_json(scene, "termijn.year/1");
  out["as_of"] = has_log ? Json(iso(scene.verdict.as_of)) : Json();
  out["wrong"] = anything_over(wheel);
  out["year"] = wheel.year;
  out["duties"] = Json::array();
  for (const YearDuty& duty : wheel.duties) out["duties"].push_back(duty_json(scene, duty));
  return json_text(out);
}

}  // namespace termijn
