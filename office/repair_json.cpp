// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "engine/mistakes.h"
#include "office/letter_form.h"
#include "office/repair.h"
#include "report/finding_text.h"
#include "report/norm_json.h"

namespace termijn {
namespace {

class Writer {
 public:
  Writer(const RepairReport& report, const RepairedDossier& dossier)
      : program_(report.program),
        dossier_(dossier),
        scene_{report.program, dossier.judged, report.as_of, Language::dutch, true} {}

  Json json() const {
    Json out = dossier_head_json(program_, dossier_.judged);
    out["repairs"] = Json::array();
    for (const Repair& repair : dossier_.repairs.repairs)
      out["repairs"].push_back(repair_json(repair));
    out["lawful"] = Json::array();
    for (const LawfulDay& day : dossier_.repairs.lawful) out["lawful"].push_back(lawful_json(day));
    out["questions"] = Json::array();
    for (const AskedRepair& asked : dossier_.repairs.asked)
      out["questions"].push_back(asked_json(asked));
    return out;
  }

 private:
  Json role_json(Index role) const {
    return role < program_.roles.size() ? Json(program_.roles[role].id) : Json(nullptr);
  }

  Json norm_reference(std::uint32_t at) const {
    const NormVerdict& verdict = dossier_.judged.norms[at];
    const Norm& norm = program_.norms[verdict.norm];
    return {{"norm", norm.id},
            {"occurrence", verdict.occurrence},
            {"label", label_json(norm.label)},
            {"holder", role_json(norm.holder)},
            {"citation", citations_json(norm.citations)}};
  }

  Json events_json(std::span<const Proposed> events) const {
    Json out = Json::array();
    for (const Proposed& event : events) {
      Json fields = Json::object();
      for (const FieldValue& one : event.values) {
        const Field& field = program_.fields[one.field];
        fields[field.id] = value_text(field, one.value, dossier_.repairs.lengths);
      }
      out.push_back(
          {{"event", program_.events[event.type].id},
           {"day", iso(event.day)},
           {"by", role_json(event.actor)},
           {"fields", std::move(fields)},
           {"add", proposed_text(program_, event, dossier_.repairs.lengths, Language::english)}});
    }
    return out;
  }

  Json cure_json(const std::optional<Cure>& cure) const {
    if (!cure) return nullptr;
    return {{"events", events_json(cure->events)},
            {"state", state_id(cure->state)},
            {"whole", cure->is_whole},
            {"last_day", date_json(cure->last_day)}};
  }

  Json remedies_json(const Repair& repair) const {
    Json out = Json::array();
    if (!repair.finding) return out;
    const Finding& finding = dossier_.judged.findings[*repair.finding];
    for (const ShownMistake* shown : mistakes_of(dossier_.judged, finding)) {
      const Mistake& mistake = program_.mistakes[shown->mistake];
      out.push_back({{"mistake", mistake.id}, {"remedy", label_json(mistake.remedy)}});
    }
    const Norm& norm = program_.norms[dossier_.judged.norms[repair.verdict].norm];
    if (can_be_mended(finding.kind) && !norm.remedy.dutch.empty())
      out.push_back({{"mistake", nullptr}, {"remedy", label_json(norm.remedy)}});
    return out;
  }

  Json repair_json(const Repair& repair) const {
    Json out = norm_reference(repair.verdict);
    out["state"] = state_id(dossier_.judged.norms[repair.verdict].state);
    out["finding"] = repair.finding
                         ? Json(finding_id(dossier_.judged.findings[*repair.finding].kind))
                         : Json(nullptr);
    out["cure"] = cure_json(repair.cure);
    out["cut_off"] = repair.is_cut_off;
    out["remedies"] = remedies_json(repair);
    out["letters"] = Json::array();
    if (!repair.finding || can_be_mended(dossier_.judged.findings[*repair.finding].kind)) {
      const Index norm = dossier_.judged.norms[repair.verdict].norm;
      for (const LetterForm* form : letters_offered_at(program_.norms[norm].id))
        out["letters"].push_back(form->id);
    }
    out["decided_by"] = repair.questions;
    out["left"] = Json::array();
    for (const std::uint32_t at : repair.left) out["left"].push_back(norm_reference(at));
    return out;
  }

  Json lawful_json(const LawfulDay& day) const {
    Json forbidden = Json::array();
    for (const std::uint32_t at : day.forbidden_by) forbidden.push_back(norm_reference(at));
    Json events = Json::array(), unknown = Json::array();
    for (const Index event : day.events) events.push_back(program_.events[event].id);
    for (const Index field : day.unknown) unknown.push_back(program_.fields[field].id);
    return {{"events", std::move(events)},          {"by", role_json(day.actor)},
            {"forbidden_by", std::move(forbidden)}, {"safe", date_json(day.safe)},
            {"if_known", date_json(day.if_known)},  {"unknown", std::move(unknown)},
            {"arguable", date_json(day.arguable)},  {"first", events_json(day.first)},
            {"sooner", date_json(day.sooner)}};
  }

  Json asked_json(const AskedRepair& asked) const {
    const Question& question = dossier_.judged.questions[asked.question];
    Json out = question_json(scene_, question.missing);
    out["number"] = asked.number;
    out["answers"] = Json::array();
    for (const AnsweredBy& answer : asked.answers) {
      Json states = Json::array();
      for (std::size_t i = 0; i < answer.states.size(); ++i) {
        const NormVerdict& verdict = dossier_.judged.norms[question.verdicts[i]];
        states.push_back({{"norm", program_.norms[verdict.norm].id},
                          {"occurrence", verdict.occurrence},
                          {"state", state_id(answer.states[i])},
                          {"last_day", date_json(answer.last_days[i])}});
      }
      const Field& field = program_.fields[question.missing.field];
      out["answers"].push_back({{"value", value_text(field, answer.value, {})},
                                {"wrong", answer.is_wrong},
                                {"states", std::move(states)}});
    }
    return out;
  }

  const Program& program_;
  const RepairedDossier& dossier_;
  Scene scene_;
};

}  // namespace

std::string repair_json(const RepairReport& report) {
  Json dossiers = Json::array();
  for (const RepairedDossier& dossier : report.dossiers)
    dossiers.push_back(Writer(report, dossier).json());
  const Json out = {
      {"format", "termijn.repair/1"},
      {"as_of", iso(report.as_of)},
      {"stored", false},
      {"rules", rules_json(report.program)},
      {"bounds", {{"evaluations", report.limits.evaluations}, {"days", report.limits.days}}},
      {"dossiers", std::move(dossiers)}};
  return json_text(out);
}

}  // namespace termijn
