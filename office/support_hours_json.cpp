// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <nlohmann/json.hpp>

#include "office/support_hours.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

Json range_json(const std::optional<HoursRange>& range) {
  if (!range) return nullptr;
  return {{"low", range->low}, {"high", range->high}};
}

Json norm_source_json(const HoursNorm& norm) {
  return {{"id", norm.id},
          {"label", label_json(norm.label)},
          {"amount", range_json(norm.amount)},
          {"at_least", norm.is_least},
          {"unit", norm.unit},
          {"source", norm.source},
          {"mark", norm.mark},
          {"valid_from", date_json(norm.valid_from)}};
}

Json numbers_json(const HoursTables& tables, const HoursQuestion& question, const HoursLine& line) {
  constexpr std::array from_ids = {"typed", "seats", "log", "factor", "fixed"};
  Json out = Json::array();
  for (const HoursNumber& number : line.numbers) {
    out.push_back(
        {{"input", number.id},
         {"amount", range_json(number.amount)},
         {"from", from_ids.at(static_cast<std::size_t>(number.from))},
         {"source", label_json({source_of(tables, question, number, Language::dutch),
                                source_of(tables, question, number, Language::english)})}});
  }
  return out;
}

Json work_json(const HoursTables& tables, const HoursQuestion& question,
               const HoursAnswer& answer) {
  Json lines = Json::array();
  for (const HoursLine& line : answer.work) {
    const bool counts = line.missing.empty();
    lines.push_back({{"id", line.work->id},
                     {"label", label_json(line.work->label)},
                     {"year", counts ? range_json(line.year) : Json(nullptr)},
                     {"divided_by",
                      line.work->divided_by.empty() ? Json(nullptr) : Json(line.work->divided_by)},
                     {"numbers", numbers_json(tables, question, line)},
                     {"missing", line.missing}});
  }
  return {{"week", range_json(answer.work_week)},
          {"year", range_json(answer.work_year)},
          {"lines", std::move(lines)}};
}

}  // namespace

std::string support_hours_json(const HoursTables& tables, const HoursQuestion& question,
                               const HoursAnswer& answer) {
  Json norms = Json::array(), members = Json::array(), examples = Json::array();
  for (const HoursByNorm& by_norm : answer.norms) {
    Json entry = norm_source_json(*by_norm.norm);
    entry["holds"] = by_norm.holds;
    entry["week"] = range_json(by_norm.week);
    entry["year"] = range_json(by_norm.year);
    norms.push_back(std::move(entry));
  }
  for (const HoursNorm* norm : answer.members) members.push_back(norm_source_json(*norm));
  for (const HoursNorm* norm : answer.examples) examples.push_back(norm_source_json(*norm));
  const Json out = {{"format", "termijn.hours/1"},
                    {"council", answer.council->id},
                    {"cao", question.cao.empty() ? Json(nullptr) : Json(question.cao)},
                    {"seats", question.seats ? Json(*question.seats) : Json(nullptr)},
                    {"norm", std::move(norms)},
                    {"work", work_json(tables, question, answer)},
                    {"members", std::move(members)},
                    {"examples", std::move(examples)}};
  return json_text(out);
}

}  // namespace termijn
