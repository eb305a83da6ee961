// SPDX-License-Identifier: Apache-2.0
// The plan of an election for people and for calendars.
#include <algorithm>

#include "office/calendar_text.h"
#include "office/election.h"
#include "office/phrase.h"
#include "office/uuid.h"
#include "report/describe.h"
#include "report/layout.h"

namespace termijn {
namespace {

constexpr std::string_view indent = "      ";

constexpr Phrase title = {"Tijdpad van de verkiezing op {0}", "Timetable of the election on {0}"};
constexpr Phrase back = {"{0} voor de verkiezing", "{0} before the election"};
constexpr Phrase forth = {"{0} na {1}", "{0} after {1}"};
constexpr Phrase on_the_day = {"op de dag zelf", "on the day itself"};
constexpr Phrase supposed = {"als {0} op {1} is", "if {0} is on {1}"};
constexpr Phrase by_paper = {"volgens het eigen reglement; zonder dat: {0}",
                             "by the council's own regulation; without it: {0}"};
constexpr Phrase until = {"t/m {0}", "until {0}"};
constexpr Phrase block_notes = {"Let op", "Mind"};
constexpr Phrase day_of_step = {"{0}: {1} ({2})", "{0}: {1} ({2})"};
constexpr Phrase same_days = {"Deze tijden eindigen op dezelfde dag.",
                              "These times end on the same day."};
constexpr Phrase explained = {
    "Elke stap staat op zijn laatste dag. Teruggetelde dagen schuiven niet op, ook niet in een "
    "weekend.",
    "Every step is on its last day. Days that are counted back do not move, not in a weekend "
    "either."};
constexpr Phrase foot = {
    "termijn {0}; rekent met het reglement van de raad als dat met --paper is gegeven",
    "termijn {0}; counts by the council's regulation when given with --paper"};
constexpr Phrase made = {"Tijdpad van de verkiezing op {0}; termijn {1}.",
                         "Timetable of the election on {0}; termijn {1}."};

struct StepScene {
  const PlanScene& plan_scene;
  const ElectionPlan& plan;
  const ElectionStep& step;
  Scene scene;
  const NormVerdict& verdict;
  const Norm& norm;
};

StepScene step_scene(const PlanScene& scene, const ElectionPlan& plan, const ElectionStep& step) {
  const NormVerdict& verdict = plan.verdict.norms[step.verdict];
  return {scene,   plan,
          step,    {scene.program, plan.verdict, scene.as_of, scene.language},
          verdict, scene.program.norms[verdict.norm]};
}

std::string event_name(const StepScene& at, EventIndex event) {
  if (event >= at.plan.verdict.events.size()) return {};
  const Index type = at.plan.verdict.events[event].type;
  return at.scene.program.events[type].name.in(at.scene.language);
}

/// `13 weken voor de verkiezing`, `1 week na ...`
std::string counted_text(const StepScene& at) {
  const Language language = at.scene.language;
  const Deadline* deadline = counted_deadline(at.verdict);
  if (deadline == nullptr) return {};
  const Period length = deadline->limit.length;
  if (!deadline->limit.backward && !at.step.after_step)
    return at.step.day == at.plan.day ? std::string(on_the_day.in(language)) : std::string();
  const std::string amount = period_text(length, language);
  if (deadline->limit.backward) return fill(back, language, {amount});
  return fill(forth, language, {amount, event_name(at, deadline->start)});
}

void join(std::string& text, const std::string& more) {
  if (!more.empty()) text += (text.empty() ? "" : " · ") + more;
}

std::string remarks(const StepScene& at) {
  const Language language = at.scene.language;
  std::string text = role_text(at.scene.program, at.norm.holder, language);
  join(text, std::string(class_label(at.norm.class_, language)));
  join(text, authority_text(at.norm.citations, at.norm.source, at.norm.mark, language));
  const Deadline* deadline = counted_deadline(at.verdict);
  if (at.step.after_step && deadline != nullptr) {
    join(text, fill(supposed, language,
                    {event_name(at, deadline->start), short_date(deadline->start_day, language)}));
  }
  if (at.step.standard_day)
    join(text, fill(by_paper, language, {short_date(*at.step.standard_day, language)}));
  return text;
}

std::string step_text(const StepScene& at) {
  const Language language = at.scene.language;
  const bool waits = at.norm.kind == NormKind::prohibition;
  std::string day = short_date(at.step.day, language);
  if (waits) day = fill(until, language, {day});
  const std::string counted = counted_text(at);
  std::string text = paragraph("  [ ] ", counted.empty() ? day : day + "  (" + counted + ')');
  text += paragraph(indent, sentence(norm_text(at.scene.program, at.verdict.norm, language)));
  return text + paragraph(indent, remarks(at));
}

std::string note_text(const PlanScene& scene, const ElectionPlan& plan, std::uint32_t note) {
  const Language language = scene.language;
  const Norm& norm = scene.program.norms[plan.verdict.norms[note].norm];
  const NoteSteps about = steps_of_note(scene.program, plan, note);
  std::string text =
      paragraph(about.same_day ? "  ●   " : "  ▲   ", sentence(norm.label.in(language)));
  for (const ElectionStep& step : about.steps) {
    const StepScene at = step_scene(scene, plan, step);
    text += paragraph(std::string(indent) + "- ",
                      fill(day_of_step, language,
                           {norm_text(scene.program, at.verdict.norm, language),
                            short_date(step.day, language), counted_text(at)}));
  }
  if (about.same_day)
    text += paragraph(indent, same_days.in(language));
  else
    text += paragraph(indent, norm.remedy.in(language));
  return text +
         paragraph(indent, authority_text(norm.citations, norm.source, norm.mark, scene.language));
}

/// `kiezerslijst maken`; in English what the rule says.
std::string short_name(const StepScene& at) {
  if (at.scene.language == Language::english) return at.norm.label.english;
  std::string name = at.norm.id;
  if (name.starts_with(election_procedure)) name.erase(0, election_procedure.size() + 1);
  std::ranges::replace(name, '_', ' ');
  return name;
}

CalendarEntry entry_of(const StepScene& at) {
  const Language language = at.scene.language;
  const PlanScene& scene = at.plan_scene;
  CalendarEntry entry;
  const std::vector<std::string> parts = {"", scene.dossier, at.norm.id,
                                          std::to_string(at.verdict.occurrence)};
  entry.uid = name_of(parts);
  entry.stamp = {std::int64_t{scene.as_of.days()} * seconds_of_a_day};
  entry.day = at.step.day;
  entry.dossier = scene.dossier;
  entry.norm = at.norm.id;
  entry.occurrence = at.verdict.occurrence;
  entry.kind = due_kind(scene.program, at.norm);
  entry.is_hard = entry.kind == DueKind::statute;
  const bool waits = at.norm.kind == NormKind::prohibition;
  entry.summary = plan_summary(short_name(at), waits, scene.dossier, language);
  entry.category = category_text(entry.kind, language);
  entry.description = sentence(norm_text(scene.program, at.verdict.norm, language)) + '\n' +
                      sentence(remarks(at)) + '\n';
  const std::string counted = counted_text(at);
  if (!counted.empty()) entry.description += sentence(counted) + '\n';
  entry.description += fill(made, language, {long_date(at.plan.day, language), scene.version});
  return entry;
}

}  // namespace

std::string election_page(const PlanScene& scene, const ElectionPlan& plan) {
  const Language language = scene.language;
  std::string text = paragraph("", fill(title, language, {long_date(plan.day, language)})) +
                     rule_line("=") + paragraph("", explained.in(language)) + '\n';
  for (const ElectionStep& step : plan.steps) text += step_text(step_scene(scene, plan, step));
  if (!plan.notes.empty()) text += '\n' + std::string(block_notes.in(language)) + '\n';
  for (const std::uint32_t note : plan.notes) text += note_text(scene, plan, note);
  return text + rule_line("-") + paragraph("", fill(foot, language, {scene.version}));
}

CalendarExport election_calendar(const PlanScene& scene, const ElectionPlan& plan) {
  CalendarExport calendar;
  const std::vector<std::string> name = {scene.dossier};
  calendar.name = calendar_name(name, scene.language);
  for (const ElectionStep& step : plan.steps)
    calendar.entries.push_back(entry_of(step_scene(scene, plan, step)));
  return calendar;
}

}  // namespace termijn
