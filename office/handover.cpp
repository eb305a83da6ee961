// SPDX-License-Identifier: Apache-2.0
#include "office/handover.h"

#include <algorithm>
#include <map>
#include <optional>

#include <nlohmann/json.hpp>

#include "office/agenda_json.h"
#include "office/phrase.h"
#include "report/describe.h"
#include "report/layout.h"

namespace termijn {
namespace {

constexpr std::string_view indent = "    ";

constexpr Phrase title = {"Overdracht", "Handover"};
constexpr Phrase no_procedure = {"welke procedure dit is, staat niet in het logboek",
                                 "the log does not say which procedure this is"};
constexpr Phrase phase = {"stand: {0}", "state: {0}"};
constexpr Phrase course = {"van {0} t/m {1}; gebeurtenissen: {2}", "from {0} to {1}; events: {2}"};
constexpr Phrase last_event = {"laatste gebeurtenis: {0}", "last event: {0}"};
constexpr Phrase breaches = {"fouten: {0}", "breaches: {0}"};
constexpr Phrase unknown = {"gegevens die ontbreken: {0}", "facts missing: {0}"};
constexpr Phrase due = {"{0} {1}: {2}", "{0} {1}: {2}"};
constexpr Phrase waits = {"● wachten t/m {0}: {1}", "● wait until {0}: {1}"};
constexpr Phrase no_lines = {"er loopt niets", "nothing is running"};
constexpr Phrase secret = {"vertrouwelijk", "confidential"};
constexpr Phrase empty = {"het logboek bevat geen dossiers", "the log has no dossiers"};

/// What the agenda says of one dossier.
struct Part {
  std::vector<const AgendaLine*> lines, waiting;
  std::size_t breaches = 0, questions = 0;
  bool is_open() const { return !lines.empty() || !waiting.empty() || questions > 0; }
};

std::map<std::uint32_t, Part> parts_of(const Agenda& agenda) {
  std::map<std::uint32_t, Part> parts;
  for (const AgendaLine& line : agenda.lines) parts[line.dossier].lines.push_back(&line);
  for (const AgendaLine& line : agenda.waiting) parts[line.dossier].waiting.push_back(&line);
  for (const AgendaBreach& breach : agenda.breaches) parts[breach.dossier].breaches = breach.count;
  for (const AgendaQuestions& each : agenda.questions) parts[each.dossier].questions = each.count;
  return parts;
}

/// The dossier's own events: what holds for the whole council is no part of its course.
std::vector<EventIndex> own_events(const DossierVerdict& dossier) {
  std::vector<EventIndex> own;
  for (EventIndex i = 0; i < dossier.events.size(); ++i) {
    if (!dossier.events[i].council_wide) own.push_back(i);
  }
  return own;
}

std::string procedure_text(const AgendaScene& scene, const DossierVerdict& dossier) {
  if (dossier.procedure >= scene.program.procedures.size())
    return std::string(no_procedure.in(scene.language));
  const Procedure& procedure = scene.program.procedures[dossier.procedure];
  return procedure.name.in(scene.language) + " (" +
         citations_text(procedure.citations, scene.language) + ')';
}

std::string phase_text(const AgendaScene& scene, const DossierVerdict& dossier) {
  if (dossier.procedure >= scene.program.procedures.size()) return {};
  const auto& phases = scene.program.procedures[dossier.procedure].phases;
  if (dossier.phase >= phases.size()) return {};
  return fill(phase, scene.language, {phases[dossier.phase].name.in(scene.language)});
}

std::string course_text(const AgendaScene& scene, const DossierVerdict& dossier) {
  const auto own = own_events(dossier);
  if (own.empty()) return {};
  const Language language = scene.language;
  const Scene one{scene.program, dossier, scene.verdict.as_of, language};
  const std::string from = short_date(dossier.events[own.front()].day, language);
  const std::string until = short_date(dossier.events[own.back()].day, language);
  return paragraph(indent, fill(course, language, {from, until, std::to_string(own.size())})) +
         paragraph(indent, fill(last_event, language, {event_text(one, own.back())}));
}

std::string dossier_page(const AgendaScene& scene, std::uint32_t at, const Part& part) {
  const Language language = scene.language;
  const DossierVerdict& dossier = scene.verdict.dossiers[at];
  std::string text = '\n' + paragraph("", agenda_dossier(scene, at));
  if (is_secret(scene, at)) {
    text += paragraph(indent, secret.in(language));
  } else {
    text += paragraph(indent, procedure_text(scene, dossier)) +
            paragraph(indent, phase_text(scene, dossier)) + course_text(scene, dossier);
  }
  if (part.breaches > 0)
    text += paragraph(indent, fill(breaches, language, {std::to_string(part.breaches)}));
  if (part.questions > 0)
    text += paragraph(indent, fill(unknown, language, {std::to_string(part.questions)}));
  for (const AgendaLine* line : part.lines) {
    const std::string day = end_text(*line->due.days.safe, line->due.days.safe_time, language) +
                            " (" + agenda_left(scene, *line) + ')';
    text += paragraph(
        indent, fill(due, language, {state_sign(line->state), day, agenda_rule(scene, *line)}));
  }
  for (const AgendaLine* line : part.waiting) {
    const std::string day = end_text(*line->due.days.safe, line->due.days.safe_time, language);
    text += paragraph(indent, fill(waits, language, {day, agenda_rule(scene, *line)}));
  }
  if (!part.is_open()) text += paragraph(indent, no_lines.in(language));
  return text;
}

/// First what asks something, then the rest, each in the order of the log.
std::vector<std::uint32_t> in_order(const AgendaScene& scene,
                                    std::map<std::uint32_t, Part>& parts) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t at = 0; at < scene.verdict.dossiers.size(); ++at) order.push_back(at);
  std::ranges::stable_partition(order, [&](std::uint32_t at) { return parts[at].is_open(); });
  return order;
}

Json dossier_json(const AgendaScene& scene, std::uint32_t at, const Part& part) {
  const DossierVerdict& dossier = scene.verdict.dossiers[at];
  const bool hidden = is_secret(scene, at);
  Json entry = agenda_dossier_json(scene, at);
  const bool is_known = !hidden && dossier.procedure < scene.program.procedures.size();
  entry["procedure"] = is_known ? Json(scene.program.procedures[dossier.procedure].id) : Json();
  const bool has_phase =
      is_known && dossier.phase < scene.program.procedures[dossier.procedure].phases.size();
  entry["phase"] = has_phase
                       ? Json(scene.program.procedures[dossier.procedure].phases[dossier.phase].id)
                       : Json();
  const auto own = own_events(dossier);
  const bool has_days = !hidden && !own.empty();
  entry["first_day"] = has_days ? Json(iso(dossier.events[own.front()].day)) : Json();
  entry["last_day"] = has_days ? Json(iso(dossier.events[own.back()].day)) : Json();
  entry["events"] = hidden ? Json() : Json(own.size());
  entry["breaches"] = part.breaches;
  entry["questions"] = part.questions;
  entry["lines"] = Json::array();
  entry["waiting"] = Json::array();
  for (const AgendaLine* line : part.lines)
    entry["lines"].push_back(agenda_line_json(scene, *line));
  for (const AgendaLine* line : part.waiting)
    entry["waiting"].push_back(agenda_line_json(scene, *line));
  return entry;
}

}  // namespace

std::string handover_page(const AgendaScene& scene, const Agenda& agenda) {
  const Language language = scene.language;
  auto parts = parts_of(agenda);
  const std::string day = say(Word::as_of, language, {long_date(scene.verdict.as_of, language)});
  std::string text = paragraph("", std::string(title.in(language)) + " · " + day) + rule_line("=");
  if (scene.verdict.dossiers.empty()) text += std::string(empty.in(language)) + '\n';
  for (const std::uint32_t at : in_order(scene, parts)) text += dossier_page(scene, at, parts[at]);
  return text + rule_line("-") + paragraph("", agenda_foot(scene));
}

std::string handover_json(const AgendaScene& scene, const Agenda& agenda) {
  auto parts = parts_of(agenda);
  Json out = agenda_head_json(scene, "termijn.handover/1");
  out["dossiers"] = Json::array();
  for (const std::uint32_t at : in_order(scene, parts))
    out["dossiers"].push_back(dossier_json(scene, at, parts[at]));
  return json_text(out);
}

}  // namespace termijn
