// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "office/agenda_json.h"
#include "office/report_table.h"

namespace termijn {

std::string report_json(const AgendaScene& scene, const ReportTable& table) {
  Json out = agenda_head_json(scene, "termijn.annual_report/1");
  out["year"] = table.year;
  out["rows"] = Json::array();
  for (const ReportRow& row : table.rows) {
    const DossierVerdict& dossier = scene.verdict.dossiers[row.dossier];
    const bool is_known =
        !is_secret(scene, row.dossier) && dossier.procedure < scene.program.procedures.size();
    Json entry = agenda_dossier_json(scene, row.dossier);
    entry["procedure"] = is_known ? Json(scene.program.procedures[dossier.procedure].id) : Json();
    const bool has_phase =
        is_known && dossier.phase < scene.program.procedures[dossier.procedure].phases.size();
    entry["phase"] =
        has_phase ? Json(scene.program.procedures[dossier.procedure].phases[dossier.phase].id)
                  : Json();
    entry["first_day"] = iso(row.first);
    entry["last_day"] = iso(row.last);
    entry["days"] = row.days;
    entry["running"] = row.is_running;
    entry["breaches"] = row.breaches;
    out["rows"].push_back(std::move(entry));
  }
  return json_text(out);
}

}  // namespace termijn
