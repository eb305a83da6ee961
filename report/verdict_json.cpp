// SPDX-License-Identifier: Apache-2.0
// The whole verdict as JSON.
#include "report/verdict_json.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "engine/mistakes.h"
#include "report/finding_text.h"
#include "report/hindsight_json.h"
#include "report/next_text.h"
#include "report/norm_json.h"
#include "report/papers_json.h"

namespace termijn {
namespace {

/// Which norm an entry is about: enough to find it among `norms`.
Json reference_json(const Scene& scene, std::uint32_t position) {
  const NormVerdict& verdict = scene.dossier.norms[position];
  return {{"norm", scene.program.norms[verdict.norm].id}, {"occurrence", verdict.occurrence}};
}

Json findings_json(const Scene& scene) {
  Json out = Json::array();
  for (const Finding& finding : scene.dossier.findings) {
    Json entry = {{"kind", finding_id(finding.kind)}};
    entry.update(reference_json(scene, finding.verdict));
    entry["outcome"] = finding.outcome;
    entry["day"] = date_json(finding.day);
    const Norm& norm = scene.program.norms[scene.dossier.norms[finding.verdict].norm];
    entry["consequence"] = label_json(norm.consequence);
    entry["remedy"] = label_json(can_be_mended(finding.kind) ? norm.remedy : Label{});
    entry["mistakes"] = Json::array();
    for (const ShownMistake* mistake : mistakes_of(scene.dossier, finding))
      entry["mistakes"].push_back(scene.program.mistakes[mistake->mistake].id);
    if (const auto known = hindsight(scene, finding))
      entry["known_afterwards"] = hindsight_json(*known);
    out.push_back(std::move(entry));
  }
  return out;
}

Json next_json(const Scene& scene) {
  Json out = Json::array();
  for (const std::uint32_t position : next_in_order(scene.program, scene.dossier)) {
    out.push_back(reference_json(scene, position));
  }
  return out;
}

Json questions_json(const Scene& scene) {
  Json out = Json::array();
  for (const Question& question : scene.dossier.questions) {
    Json entry = question_json(scene, question.missing);
    entry["decides"] = Json::array();
    for (const std::uint32_t position : question.verdicts) {
      entry["decides"].push_back(reference_json(scene, position));
    }
    out.push_back(std::move(entry));
  }
  return out;
}

Json dossier_json(const Program& program, const DossierVerdict& dossier, Date as_of,
                  const Knowledge& knowledge) {
  const Scene scene{program, dossier, as_of, Language::dutch, false, &knowledge};
  Json out = dossier_head_json(program, dossier);
  out["judged"] = dossier.procedure < program.procedures.size() && !dossier.not_covered;
  out["not_covered"] = dossier.not_covered;
  out["uncovered"] = uncovered_json(program, dossier);
  out["later_events"] = dossier.later_events;
  out["findings"] = findings_json(scene);
  out["mistakes"] = mistakes_json(scene, {});
  out["next"] = next_json(scene);
  out["questions"] = questions_json(scene);
  out["norms"] = Json::array();
  for (const NormVerdict& verdict : dossier.norms)
    out["norms"].push_back(norm_json(scene, verdict));
  return out;
}

}  // namespace

std::string verdict_json(const Program& program, const Verdict& verdict,
                         const Knowledge& knowledge) {
  Json dossiers = Json::array();
  for (const DossierVerdict& dossier : verdict.dossiers) {
    dossiers.push_back(dossier_json(program, dossier, verdict.as_of, knowledge));
  }
  Json out = {{"format", "termijn.verdict/1"},
              {"as_of", iso(verdict.as_of)},
              {"wrong", anything_wrong(verdict)},
              {"rules", rules_json(program)},
              {"dossiers", std::move(dossiers)}};
  add_knowledge(out, knowledge);
  return json_text(out);
}

}  // namespace termijn
