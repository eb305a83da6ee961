// SPDX-License-Identifier: Apache-2.0
#include "office/handover.h"

#include <algorithm>

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

std::string course_text(const AgendaScene& scene, const DossierVerdict& dossier,
                        const std::vector<EventIndex>& own) {
  if (own.empty()) return {};
  const Language language = scene.language;
  const Scene one{scene.program, dossier, scene.verdict.as_of, language};
  const std::string from = short_date(dossier.events[own.front()].day, language);
  const std::string until = short_date(dossier.events[own.back()].day, language);
  return paragraph(indent, fill(course, language, {from, until, std::to_string(own.size())})) +
         paragraph(indent, fill(last_event, language, {event_text(one, own.back())}));
}

std::string dossier_page(const AgendaScene& scene, const HandoverPart& part) {
  const std::uint32_t at = part.dossier;
  const Language language = scene.language;
  const DossierVerdict& dossier = scene.verdict.dossiers[at];
  std::string text = '\n' + paragraph("", agenda_dossier(scene, at));
  if (is_secret(scene, at)) {
    text += paragraph(indent, secret.in(language));
  } else {
    text += paragraph(indent, procedure_text(scene, dossier)) +
            paragraph(indent, phase_text(scene, dossier)) +
            course_text(scene, dossier, part.events);
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

}  // namespace

std::vector<HandoverPart> handover_parts(const AgendaScene& scene, const Agenda& agenda) {
  std::vector<HandoverPart> parts(scene.verdict.dossiers.size());
  for (std::uint32_t at = 0; at < parts.size(); ++at) {
    parts[at].dossier = at;
    const auto& events = scene.verdict.dossiers[at].events;
    for (EventIndex i = 0; i < events.size(); ++i) {
      if (!events[i].council_wide) parts[at].events.push_back(i);
    }
  }
  for (const AgendaLine& line : agenda.lines) parts[line.dossier].lines.push_back(&line);
  for (const AgendaLine& line : agenda.waiting) parts[line.dossier].waiting.push_back(&line);
  for (const AgendaBreach& breach : agenda.breaches) parts[breach.dossier].breaches = breach.count;
  for (const AgendaQuestions& each : agenda.questions) parts[each.dossier].questions = each.count;
  std::ranges::stable_partition(parts, &HandoverPart::is_open);
  return parts;
}

std::string handover_page(const AgendaScene& scene, const Agenda& agenda) {
  const Language language = scene.language;
  const auto parts = handover_parts(scene, agenda);
  const std::string day = say(Word::as_of, language, {long_date(scene.verdict.as_of, language)});
  std::string text = paragraph("", std::string(title.in(language)) + " · " + day) + rule_line("=");
  if (scene.verdict.dossiers.empty()) text += std::string(empty.in(language)) + '\n';
  for (const HandoverPart& part : parts) text += dossier_page(scene, part);
  return text + rule_line("-") + paragraph("", agenda_foot(scene));
}

}  // namespace termijn
