// SPDX-License-Identifier: Apache-2.0
// What changes between two days, as JSON.
#include <array>

#include <nlohmann/json.hpp>

#include "report/papers_json.h"
#include "report/reading_json.h"
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

constexpr std::array came_ids = {"began", "ended", "passed"};

std::string_view came_id(Came came) {
  return came_ids.at(static_cast<std::size_t>(came));
}

Json changes_json(const std::vector<ReadChange>& changes) {
  Json out = Json::array();
  for (const ReadChange& change : changes) {
    out.push_back({{"before", change.before ? line_json(*change.before) : Json(nullptr)},
                   {"after", change.after ? line_json(*change.after) : Json(nullptr)}});
  }
  return out;
}

/// Versions that held on neither day; `before` is what they said, `after` what holds now.
Json between_json(const NormChange& change, const RuleReadings& readings) {
  const Index known = change.after != nothing ? change.after : change.before;
  Json out = Json::array();
  for (const Index version : change.between) {
    const auto& reading = readings.norms[version];
    out.push_back({{"valid_from", date_json(reading.from)},
                   {"valid_until", date_json(reading.until)},
                   {"sentences", changes_json(difference(reading, readings.norms[known]).law)}});
  }
  return out;
}

Json right_change_json(const Program& program, const RightChange& change) {
  const SubjectTable& subject = program.subjects[change.subject];
  const RightRow& row = subject.rows[change.row];
  return {{"subject", subject.id},
          {"label", label_json(subject.name)},
          {"body", program.roles[row.role].id},
          {"right", right_id(row.right)},
          {"what", came_id(change.came)},
          {"valid_from", date_json(row.from)},
          {"valid_until", date_json(row.until)},
          {"citation", citations_json(row.citations)}};
}

Json norm_change_json(const Program& program, const NormChange& change,
                      const RuleReadings& readings) {
  const Norm& norm = program.norms[change.after != nothing ? change.after : change.before];
  return {{"norm", norm.id},
          {"label", label_json(norm.label)},
          {"citation", citations_json(norm.citations)},
          {"what", what_ids.at(static_cast<std::size_t>(change.what))},
          {"on", date_json(change.on)},
          {"until", date_json(change.until)},
          {"only_source", is_only_source(change, readings)},
          {"sentences", changes_json(difference_of(change, readings).law)},
          {"source_sentences", changes_json(difference_of(change, readings).source)},
          {"between", between_json(change, readings)},
          {"clauses", clauses_json(change)}};
}

Json free_day_json(const Program& program, const FreeDayChange& change) {
  Json days = Json::array();
  for (const Date day : change.days) days.push_back(iso(day));
  return {{"calendar", program.calendars[change.calendar].id},
          {"what", came_id(change.came)},
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
  out["what"] = came_id(change.came);
  return out;
}

}  // namespace

std::string rules_diff_json(const Program& program, const RulesDiff& diff,
                            const RuleReadings& readings) {
  Json norms = Json::array(), free_days = Json::array(), settings = Json::array();
  Json not_covered = Json::array();
  for (const NormChange& change : diff.norms)
    norms.push_back(norm_change_json(program, change, readings));
  Json rights = Json::array();
  for (const RightChange& change : diff.rights)
    rights.push_back(right_change_json(program, change));
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
       {"changed", has_law_change(diff, readings)},
       {"not_covered", std::move(not_covered)},
       {"norms", std::move(norms)},
       {"free_days", std::move(free_days)},
       {"settings", std::move(settings)},
       {"rights", std::move(rights)}});
}

}  // namespace termijn
