// SPDX-License-Identifier: Apache-2.0
// Why one norm of one dossier stands as it does, as JSON.
#include "report/why_json.h"

#include <nlohmann/json.hpp>

#include "report/hindsight_json.h"
#include "report/norm_json.h"
#include "report/why_text.h"

namespace termijn {

std::string why_json(const Program& program, const DossierVerdict& dossier, std::string_view norm,
                     Date as_of, const Knowledge& knowledge) {
  const Scene scene{program, dossier, as_of, Language::dutch};
  Json instances = Json::array();
  for (const NormVerdict& verdict : dossier.norms) {
    if (program.norms[verdict.norm].id == norm) instances.push_back(norm_json(scene, verdict));
  }
  Json out = {{"format", "termijn.why/1"}, {"as_of", iso(as_of)}, {"rules", rules_json(program)}};
  out.update(dossier_head_json(program, dossier));
  out["norm"] = norm;
  out["text"] = label_json({why_text(program, dossier, norm, as_of, Language::dutch),
                            why_text(program, dossier, norm, as_of, Language::english)});
  out["mistakes"] = mistakes_json(scene, norm);
  out["instances"] = std::move(instances);
  add_knowledge(out, knowledge);
  return json_text(out);
}

}  // namespace termijn
