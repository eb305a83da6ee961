// SPDX-License-Identifier: Apache-2.0
#include "office/agenda_json.h"

#include <nlohmann/json.hpp>

#include "report/describe.h"

namespace termijn {

Json agenda_dossier_json(const AgendaScene& scene, std::uint32_t dossier) {
  const DossierVerdict& found = scene.verdict.dossiers[dossier];
  const bool hidden = is_secret(scene, dossier);
  return {{"council", found.council},
          {"dossier", found.dossier},
          {"title", hidden ? Json() : Json(found.title)},
          {"secret", hidden}};
}

Json agenda_line_json(const AgendaScene& scene, const AgendaLine& line) {
  const DossierVerdict& dossier = scene.verdict.dossiers[line.dossier];
  const NormVerdict& verdict = dossier.norms[line.due.verdict];
  const Norm& norm = scene.program.norms[verdict.norm];
  const HolderDays& days = line.due.days;
  const bool hidden = is_secret(scene, line.dossier);
  Json entry = agenda_dossier_json(scene, line.dossier);
  entry["state"] = state_id(line.state);
  entry["urgency"] = urgency_id(line.due.urgency);
  entry["kind"] = kind_id(line.due.kind);
  entry["hard"] = line.due.is_hard;
  entry["lost"] = line.is_lost;
  entry["day"] = date_json(days.safe);
  entry["time"] = time_json(days.safe_time);
  entry["days_left"] = *days.safe - scene.verdict.as_of;
  entry["arguable"] = hidden ? Json() : date_json(days.arguable);
  entry["certain"] = days.certain;
  entry["provisional"] = verdict.provisional;
  entry["norm"] = hidden ? Json() : Json(norm.id);
  entry["occurrence"] = hidden ? Json() : Json(verdict.occurrence);
  entry["label"] = hidden ? Json() : label_json(norm.label);
  entry["citation"] = hidden ? Json() : citations_json(norm.citations);
  const bool has_holder = !hidden && norm.holder < scene.program.roles.size();
  entry["holder"] = has_holder ? Json(scene.program.roles[norm.holder].id) : Json();
  return entry;
}

Json agenda_head_json(const AgendaScene& scene, std::string_view format) {
  return {{"format", format},
          {"as_of", iso(scene.verdict.as_of)},
          {"version", scene.version},
          {"wrong", anything_wrong(scene.verdict)},
          {"rules", rules_json(scene.program)}};
}

}  // namespace termijn
