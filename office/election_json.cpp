// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "office/election.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

Json step_json(const PlanScene& scene, const ElectionPlan& plan, const ElectionStep& step) {
  const NormVerdict& verdict = plan.verdict.norms[step.verdict];
  const Norm& norm = scene.program.norms[verdict.norm];
  const Deadline* deadline = counted_deadline(verdict);
  const bool has_length = deadline != nullptr && deadline->limit.length.amount > 0;
  const bool has_start = deadline != nullptr && deadline->start != no_event;
  const bool has_holder = norm.holder < scene.program.roles.size();
  const Json holder = has_holder ? Json(scene.program.roles[norm.holder].id) : Json();
  return {{"norm", norm.id},
          {"label", label_json(norm.label)},
          {"day", iso(step.day)},
          {"standard_day", date_json(step.standard_day)},
          {"kind", kind_id(norm.kind)},
          {"class", class_id(norm.class_)},
          {"mark", mark_id(norm.mark)},
          {"citation", citations_json(norm.citations)},
          {"source", norm.source},
          {"holder", holder},
          {"length", has_length ? length_json(deadline->limit.length) : Json()},
          {"backward", deadline != nullptr && deadline->limit.backward},
          {"after_step", step.after_step},
          {"start_day", has_start ? Json(iso(deadline->start_day)) : Json()}};
}

}  // namespace

std::string election_json(const PlanScene& scene, const ElectionPlan& plan) {
  Json steps = Json::array(), notes = Json::array();
  for (const ElectionStep& step : plan.steps) steps.push_back(step_json(scene, plan, step));
  for (const std::uint32_t note : plan.notes) {
    const Norm& norm = scene.program.norms[plan.verdict.norms[note].norm];
    const NoteSteps about = steps_of_note(scene.program, plan, note);
    Json compared = Json::array();
    for (const ElectionStep& step : about.steps) {
      const Index index = plan.verdict.norms[step.verdict].norm;
      compared.push_back({{"norm", scene.program.norms[index].id}, {"day", iso(step.day)}});
    }
    notes.push_back({{"norm", norm.id},
                     {"label", label_json(norm.label)},
                     {"source", norm.source},
                     {"compared", std::move(compared)},
                     {"same_day", about.same_day}});
  }
  return json_text({{"format", "termijn.election/1"},
                    {"day", iso(plan.day)},
                    {"version", scene.version},
                    {"rules", rules_json(scene.program)},
                    {"steps", std::move(steps)},
                    {"notes", std::move(notes)}});
}

}  // namespace termijn
