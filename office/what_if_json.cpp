// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "office/difference_json.h"

namespace termijn {
namespace {

Scene scene_of(const JudgedDossier& judged, Date as_of) {
  return {judged.program, judged.verdict, as_of, Language::dutch, true};
}

/// A norm of one verdict without its outcomes; null where it does not arise.
Json norm_or_null(const JudgedDossier& judged, std::uint32_t at, Date as_of) {
  if (at == NormPair::none) return nullptr;
  Json out = norm_json(scene_of(judged, as_of), judged.verdict.norms[at]);
  out.erase("outcomes");
  return out;
}

Json norms_json(const WhatIf& what_if) {
  Json out = Json::array();
  for (const NormPair& pair : what_if.difference.pairs) {
    if (!pair.differs()) continue;
    const Json standing =
        label_json({standing_text(what_if.before, pair.before, what_if.as_of, Language::dutch),
                    standing_text(what_if.before, pair.before, what_if.as_of, Language::english)});
    const Json standing_then =
        label_json({standing_text(what_if.after, pair.after, what_if.as_of, Language::dutch),
                    standing_text(what_if.after, pair.after, what_if.as_of, Language::english)});
    const auto& judged = pair.after == NormPair::none ? what_if.before : what_if.after;
    const auto at = pair.after == NormPair::none ? pair.before : pair.after;
    out.push_back(
        {{"norm", judged.program.norms[judged.verdict.norms[at].norm].id},
         {"differs", {{"state", pair.state}, {"days", pair.days}, {"effect", pair.effect}}},
         {"standing_before", standing},
         {"standing_after", standing_then},
         {"because",
          {{"nl", reasons_of(what_if, pair, Language::dutch)},
           {"en", reasons_of(what_if, pair, Language::english)}}},
         {"before", norm_or_null(what_if.before, pair.before, what_if.as_of)},
         {"after", norm_or_null(what_if.after, pair.after, what_if.as_of)}});
  }
  return out;
}

Json reference_json(const JudgedDossier& judged, std::uint32_t at) {
  const NormVerdict& verdict = judged.verdict.norms[at];
  return {{"norm", judged.program.norms[verdict.norm].id}, {"occurrence", verdict.occurrence}};
}

Json findings_json(const JudgedDossier& judged, const std::vector<std::uint32_t>& positions) {
  Json out = Json::array();
  for (const std::uint32_t at : positions) {
    const Finding& finding = judged.verdict.findings[at];
    const Norm& norm = judged.program.norms[judged.verdict.norms[finding.verdict].norm];
    Json entry = {{"kind", finding_id(finding.kind)}};
    entry.update(reference_json(judged, finding.verdict));
    entry["day"] = date_json(finding.day);
    entry["label"] = label_json(norm.label);
    entry["citation"] = citations_json(norm.citations);
    out.push_back(std::move(entry));
  }
  return out;
}

Json questions_json(const JudgedDossier& judged, const std::vector<std::uint32_t>& positions,
                    Date as_of) {
  Json out = Json::array();
  for (const std::uint32_t at : positions)
    out.push_back(question_json(scene_of(judged, as_of), judged.verdict.questions[at].missing));
  return out;
}

Json next_json(const JudgedDossier& judged, const std::vector<std::uint32_t>& positions) {
  Json out = Json::array();
  for (const std::uint32_t at : positions) out.push_back(reference_json(judged, at));
  return out;
}

Json mistakes_json(const JudgedDossier& judged, const std::vector<std::uint32_t>& positions) {
  Json out = Json::array();
  for (const std::uint32_t at : positions)
    out.push_back(judged.program.mistakes[judged.verdict.mistakes[at].mistake].id);
  return out;
}

Json changes_json(const WhatIf& what_if) {
  Json out = Json::array();
  for (const EventRecord& record : what_if.records) {
    Json fields = Json::object();
    for (const FieldText& field : record.fields) fields[field.name] = field.value;
    const bool withdraws = record.event.empty();
    out.push_back({{"what", withdraws         ? "withdraw"
                            : record.replaces ? "change"
                                              : "add"},
                   {"number", record.number},
                   {"replaces", record.replaces ? Json(*record.replaces) : Json(nullptr)},
                   {"event", withdraws ? Json(nullptr) : Json(record.event)},
                   {"day", withdraws ? Json(nullptr) : Json(iso(record.day))},
                   {"by", record.actor.empty() ? Json(nullptr) : Json(record.actor)},
                   {"fields", std::move(fields)}});
  }
  return out;
}

bool is_wrong(const JudgedDossier& judged, Date as_of) {
  return anything_wrong({as_of, {judged.verdict}});
}

}  // namespace

Json difference_json(const WhatIf& what_if) {
  const auto& [before, after, difference, records, name, as_of, later] = what_if;
  return {{"norms", norms_json(what_if)},
          {"findings",
           {{"gone", findings_json(before, difference.gone_findings)},
            {"new", findings_json(after, difference.new_findings)}}},
          {"mistakes",
           {{"gone", mistakes_json(before, difference.gone_mistakes)},
            {"new", mistakes_json(after, difference.new_mistakes)}}},
          {"questions",
           {{"gone", questions_json(before, difference.gone_questions, as_of)},
            {"new", questions_json(after, difference.new_questions, as_of)}}},
          {"next",
           {{"gone", next_json(before, difference.gone_next)},
            {"new", next_json(after, difference.new_next)}}}};
}

std::string what_if_json(const WhatIf& what_if) {
  const auto& [before, after, difference, records, name, as_of, later] = what_if;
  Json out = {{"format", "termijn.whatif/1"},
              {"as_of", iso(as_of)},
              {"stored", false},
              {"rules", rules_json(after.program)},
              {"wrong_before", is_wrong(before, as_of)},
              {"wrong_after", is_wrong(after, as_of)},
              {"same", difference.is_empty()},
              {"later_changes", later},
              {"changes", changes_json(what_if)},
              {"before", dossier_head_json(before.program, before.verdict)},
              {"after", dossier_head_json(after.program, after.verdict)}};
  out.update(difference_json(what_if));
  return json_text(out);
}

}  // namespace termijn
