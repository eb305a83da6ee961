// SPDX-License-Identifier: Apache-2.0
#include "report/papers_json.h"

#include <array>

#include <nlohmann/json.hpp>

#include "engine/papers.h"
#include "report/norm_json.h"
#include "report/papers_text.h"

namespace termijn {
namespace {

constexpr std::array from_ids = {"rules", "log", "paper"};
constexpr std::array comparison_ids = {"equal", "differs", "free", "refused", "unclear"};
constexpr std::array bound_ids = {"at_least", "at_most", "allowed"};

template <class Table, class Enum>
Json id_in(const Table& table, Enum value) {
  return table.at(static_cast<std::size_t>(value));
}

Json compared_json(const Field& parameter, Period length) {
  return id_in(comparison_ids, compare_with_act(parameter, length).how);
}

Json bound_json(const Bound* bound) {
  if (bound == nullptr) return nullptr;
  Json lengths = Json::array();
  for (const Period length : bound->lengths) lengths.push_back(length_json(length));
  return {{"kind", id_in(bound_ids, bound->kind)},
          {"lengths", std::move(lengths)},
          {"citation", citation_text(bound->citation, Language::dutch)},
          {"mark", mark_id(bound->mark)}};
}

/// What the act says of a parameter; null when it says nothing.
Json act_json(const Field& parameter) {
  if (!parameter.standard || parameter.standard_citations.empty()) return nullptr;
  return {{"length", length_json(*parameter.standard)},
          {"citation", citations_json(parameter.standard_citations)},
          {"mark", mark_id(parameter.standard_mark)}};
}

Json value_json(const Field& field, const Setting& setting) {
  switch (field.type) {
    case ValueType::length:
      return length_json(setting.length);
    case ValueType::choice:
      return field.choices[static_cast<std::size_t>(setting.value.value)].id;
    case ValueType::date:
      return iso(Date::from_days(setting.value.value));
    case ValueType::number:
      return setting.value.value;
    case ValueType::yes_no:
      return setting.value.value != 0;
    case ValueType::words:
      break;
  }
  return nullptr;
}

Json paper_head_json(const Paper& paper) {
  Json out = {{"id", paper.id},
              {"label", label_json(paper.name)},
              {"kind", paper.kind},
              {"council", paper.council ? Json(*paper.council) : Json(nullptr)}};
  add_days(out, paper.valid);
  out["source"] = paper.source;
  return out;
}

}  // namespace

Json setting_json(const Program& program, const Setting& setting) {
  const Field& field = program.fields[setting.value.field];
  Json out = {{"name", field.id},
              {"label", label_json(field.name)},
              {"value", value_json(field, setting)},
              {"counting_rule", setting.counting_rule < program.counting_rules.size()
                                    ? Json(program.counting_rules[setting.counting_rule].id)
                                    : Json(nullptr)},
              {"source", setting.source}};
  const bool is_length = field.kind == Field::Kind::parameter;
  out["compared"] = is_length ? compared_json(field, setting.length) : Json("free");
  out["act"] = act_json(field);
  out["bound"] =
      is_length ? bound_json(compare_with_act(field, setting.length).bound) : Json(nullptr);
  return out;
}

Json origin_json(const Scene& scene, const LengthOrigin& origin) {
  if (origin.parameter >= scene.program.fields.size()) return nullptr;
  const Field& parameter = scene.program.fields[origin.parameter];
  return {{"parameter", parameter.id},
          {"from", id_in(from_ids, origin.from)},
          {"length", length_json(origin.length)},
          {"paper", origin.paper < scene.program.papers.size()
                        ? Json(scene.program.papers[origin.paper].id)
                        : Json(nullptr)},
          {"event", event_json(scene, origin.event)},
          {"compared", compared_json(parameter, origin.length)},
          {"act", act_json(parameter)}};
}

Json texts_json(const Program& program, const Norm& norm) {
  Json out = Json::array();
  std::vector<Index> told;
  for (const Citation& citation : norm.citations) {
    if (citation.act >= program.acts.size() ||
        std::find(told.begin(), told.end(), citation.act) != told.end())
      continue;
    const Act& act = program.acts[citation.act];
    Json day = act.text_version.empty() ? Json(nullptr) : Json(act.text_version);
    if (told.empty() && norm.text_version) day = iso(*norm.text_version);
    told.push_back(citation.act);
    out.push_back({{"act", act.id}, {"text_version", std::move(day)}});
  }
  return out;
}

void add_days(Json& out, const DaySpan& days) {
  out["from"] = date_json(days.from);
  out["until"] = date_json(days.until);
}

Json paper_heads_json(const Program& program) {
  Json out = Json::array();
  for (const Paper& paper : program.papers) out.push_back(paper_head_json(paper));
  return out;
}

Json uncovered_json(const Program& program, const DossierVerdict& dossier) {
  Json out = Json::array();
  for (const Uncovered& one : dossier.uncovered) {
    Json entry = {{"act", program.acts[one.act].id}, {"events", one.events}};
    add_days(entry, program.acts[one.act].covered);
    out.push_back(std::move(entry));
  }
  return out;
}

std::string papers_json(const Program& program) {
  Json papers = Json::array();
  for (const Paper& paper : program.papers) {
    Json entry = paper_head_json(paper);
    entry["sets"] = Json::array();
    for (const Setting& setting : paper.settings)
      entry["sets"].push_back(setting_json(program, setting));
    papers.push_back(std::move(entry));
  }
  return json_text({{"format", "termijn.papers/1"}, {"papers", std::move(papers)}});
}

}  // namespace termijn
