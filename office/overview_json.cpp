// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "office/agenda_json.h"
#include "office/overview.h"

namespace termijn {
namespace {

Json breach_json(const AgendaScene& scene, const AgendaBreach& breach) {
  Json entry = agenda_dossier_json(scene, breach.dossier);
  entry["count"] = breach.count;
  const bool hidden = is_secret(scene, breach.dossier);
  const DossierVerdict& dossier = scene.verdict.dossiers[breach.dossier];
  const Finding& finding = dossier.findings[breach.first];
  const Norm& norm = scene.program.norms[dossier.norms[finding.verdict].norm];
  entry["norm"] = hidden ? Json() : Json(norm.id);
  entry["label"] = hidden ? Json() : label_json(norm.label);
  entry["day"] = hidden ? Json() : date_json(finding.day);
  return entry;
}

Json questions_json(const AgendaScene& scene, const AgendaQuestions& questions) {
  Json entry = agenda_dossier_json(scene, questions.dossier);
  entry["count"] = questions.count;
  entry["questions"] = Json::array();
  if (is_secret(scene, questions.dossier)) return entry;
  const DossierVerdict& dossier = scene.verdict.dossiers[questions.dossier];
  const Scene one{scene.program, dossier, scene.verdict.as_of, scene.language};
  for (const Question& question : dossier.questions)
    entry["questions"].push_back(question_json(one, question.missing));
  return entry;
}

Json paper_json(const AgendaScene& scene, const PaperEnd& end) {
  const Paper& paper = scene.program.papers[end.paper];
  return {{"paper", paper.id},         {"label", label_json(paper.name)},
          {"kind", paper.kind},        {"council", paper.council ? Json(*paper.council) : Json()},
          {"source", paper.source},    {"state", state_id(state_of(end, scene.verdict.as_of))},
          {"last_day", iso(end.last)}, {"days_left", end.last - scene.verdict.as_of},
          {"in_view", end.is_in_view}};
}

}  // namespace

std::string overview_json(const AgendaScene& scene, const Agenda& agenda) {
  Json out = agenda_head_json(scene, "termijn.overview/1");
  Json counts = Json::object();
  for (const AgendaState state :
       {AgendaState::overdue, AgendaState::near, AgendaState::on_track, AgendaState::missing})
    counts[state_id(state)] = agenda.counts[static_cast<std::size_t>(state)];
  out["counts"] = std::move(counts);
  for (const char* name : {"lines", "waiting", "breaches", "questions"}) out[name] = Json::array();
  for (const AgendaLine& line : agenda.lines) out["lines"].push_back(agenda_line_json(scene, line));
  for (const AgendaLine& line : agenda.waiting)
    out["waiting"].push_back(agenda_line_json(scene, line));
  for (const AgendaBreach& breach : agenda.breaches)
    out["breaches"].push_back(breach_json(scene, breach));
  for (const AgendaQuestions& questions : agenda.questions)
    out["questions"].push_back(questions_json(scene, questions));
  out["ending_papers"] = Json::array();
  for (const PaperEnd& end : agenda.papers) out["ending_papers"].push_back(paper_json(scene, end));
  return json_text(out);
}

}  // namespace termijn
