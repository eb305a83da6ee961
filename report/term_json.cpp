// SPDX-License-Identifier: Apache-2.0
// One counted term, and a table of them, as JSON.
#include <nlohmann/json.hpp>

#include "report/norm_json.h"
#include "report/term_text.h"

namespace termijn {
namespace {

Json clock_json(const std::optional<ClockTerm>& clock) {
  if (!clock) return nullptr;
  return {{"from", local_text(clock->from)},
          {"until", local_text(clock->until)},
          {"clock_moved_seconds", clock->clock_moved}};
}

Json counted_json(const Program& program, const CountedTerm& term) {
  const TimeLimit& limit = term.limit;
  const DaySet* days = term.rule.rule.free_days;
  return {{"start", iso(limit.start)},
          {"length", length_json(limit.length)},
          {"backward", limit.backward},
          {"clear", limit.clear},
          {"counting_rule", term.rule.id},
          {"raw_end", iso(limit.raw_end)},
          {"shortened_month", limit.shortened_month},
          {"excluded", excluded_json(limit.excluded)},
          {"pauses", pauses_json(program, limit)},
          {"shifts", shifts_json(program, limit)},
          {"last_day", iso(limit.last_day)},
          {"advice", date_json(term.advice)},
          {"clock", clock_json(term.clock)},
          {"provisional", limit.provisional},
          {"known_from", days ? Json(iso(days->known_from())) : Json(nullptr)},
          {"known_until", days ? Json(iso(days->known_until())) : Json(nullptr)}};
}

}  // namespace

std::string term_json(const Program& program, const CountedTerm& term) {
  Json out = {{"format", "termijn.term/1"}};
  out.update(counted_json(program, term));
  return json_text(out);
}

std::string table_json(const Program& program, const TableResult& result) {
  Json differences = Json::array();
  for (const TableDifference& row : result.differences) {
    differences.push_back({{"row", row.row},
                           {"id", row.id},
                           {"expected", iso(row.expected)},
                           {"counted", counted_json(program, row.counted)}});
  }
  return json_text({{"format", "termijn.term_table/1"},
                    {"rows", result.rows},
                    {"agree", result.rows - result.differences.size()},
                    {"differences", std::move(differences)}});
}

}  // namespace termijn
