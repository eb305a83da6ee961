// SPDX-License-Identifier: Apache-2.0
// What changes between two days, as JSON.
#include <array>

#include <nlohmann/json.hpp>

#include "report/papers_json.h"
#include "report/rules_diff_text.h"

namespace termijn {
namespace {

constexpr std::array what_ids = {"began", "ended", "changed", "passed"};

Json clauses_json(const NormChange& change) {
  Json out = Json::array();
  for (const ClauseChange& clause : change.clauses) {
    out.push_back(
        {{"clause", clause.keyword.dutch}, {"before", clause.before}, {"after", clause.after}});
  }
  return out;
}

Json norm_change_json(const Program& program, const NormChange& change) {
  const Norm& norm = program.norms[change.after != nothing ? change.after : change.before];
  Json citations = Json::array();
  for (const Citation& citation : norm.citations)
    citations.push_back(citation_text(citation, Language::dutch));
  return {{"norm", norm.id},
          {"label", label_json(norm.label)},
          {"citation", std::move(citations)},
          {"what", what_ids.at(static_cast<std::size_t>(change.what))},
          {"on", date_json(change.on)},
          {"until", date_json(change.until)},
          {"clauses", clauses_json(change)}};
}

Json free_day_json(const Program& program, const FreeDayChange& change) {
  Json days = Json::array();
  for (const Date day : change.days) days.push_back(iso(day));
  return {{"calendar", program.calendars[change.calendar].id},
          {"what", change.began ? "began" : "ended"},
          {"label", label_json(change.reason.name)},
          {"days", std::move(days)},
          {"range", change.is_range},
          {"written", change.written},
          {"citation", citation_text(change.reason.citation, Language::dutch)},
          {"source", change.reason.source},
          {"mark", mark_id(change.reason.mark)}};
}

Json setting_change_json(const Program& program, const SettingChange& change) {
  const Paper& paper = program.papers[change.paper];
  Json out = setting_json(program, paper.settings[change.setting]);
  out["paper"] = paper.id;
  out["what"] = change.began ? "began" : "ended";
  return out;
}

}  // namespace

std::string rules_diff_json(const Program& program, const RulesDiff& diff) {
  Json norms = Json::array(), free_days = Json::array(), settings = Json::array();
  Json not_covered = Json::array();
  for (const NormChange& change : diff.norms) norms.push_back(norm_change_json(program, change));
  for (const FreeDayChange& change : diff.free_days)
    free_days.push_back(free_day_json(program, change));
  for (const SettingChange& change : diff.settings)
    settings.push_back(setting_change_json(program, change));
  for (const Index act : diff.not_covered) not_covered.push_back(program.acts[act].id);
  return json_text(
      {{"format", "termijn.rules_diff/1"},
       {"from", iso(diff.from)},
       {"to", iso(diff.to)},
       {"act", diff.act < program.acts.size() ? Json(program.acts[diff.act].id) : Json(nullptr)},
       {"changed", !diff.empty()},
       {"not_covered", std::move(not_covered)},
       {"norms", std::move(norms)},
       {"free_days", std::move(free_days)},
       {"settings", std::move(settings)}});
}

}  // namespace termijn
