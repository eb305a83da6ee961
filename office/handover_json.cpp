// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "office/agenda_json.h"
#include "office/handover.h"

namespace termijn {
namespace {

Json dossier_json(const AgendaScene& scene, const HandoverPart& part) {
  const std::uint32_t at = part.dossier;
  const DossierVerdict& dossier = scene.verdict.dossiers[at];
  const bool hidden = is_secret(scene, at);
  Json entry = agenda_dossier_json(scene, at);
  const bool is_known = !hidden && dossier.procedure < scene.program.procedures.size();
  entry["procedure"] = is_known ? Json(scene.program.procedures[dossier.procedure].id) : Json();
  const bool has_phase =
      is_known && dossier.phase < scene.program.procedures[dossier.procedure].phases.size();
  entry["phase"] = has_phase
                       ? Json(scene.program.procedures[dossier.procedure].phases[dossier.phase].id)
                       : Json();
  const auto& own = part.events;
  const bool has_days = !hidden && !own.empty();
  entry["first_day"] = has_days ? Json(iso(dossier.events[own.front()].day)) : Json();
  entry["last_day"] = has_days ? Json(iso(dossier.events[own.back()].day)) : Json();
  entry["events"] = hidden ? Json() : Json(own.size());
  entry["breaches"] = part.breaches;
  entry["questions"] = part.questions;
  entry["lines"] = Json::array();
  entry["waiting"] = Json::array();
  for (const AgendaLine* line : part.lines)
    entry["lines"].push_back(agenda_line_json(scene, *line));
  for (const AgendaLine* line : part.waiting)
    entry["waiting"].push_back(agenda_line_json(scene, *line));
  return entry;
}

}  // namespace

std::string handover_json(const AgendaScene& scene, const Agenda& agenda) {
  Json out = agenda_head_json(scene, "termijn.handover/1");
  out["dossiers"] = Json::array();
  for (const HandoverPart& part : handover_parts(scene, agenda))
    out["dossiers"].push_back(dossier_json(scene, part));
  return json_text(out);
}

}  // namespace termijn
