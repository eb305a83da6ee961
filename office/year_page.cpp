// SPDX-License-Identifier: Apache-2.0
// The wheel of the year for people.
#include <algorithm>

#include "office/phrase.h"
#include "office/year.h"
#include "report/describe.h"
#include "report/layout.h"
#include "report/period_text.h"

namespace termijn {
namespace {

constexpr std::string_view indent = "      ";

constexpr Phrase title = {"Jaarkalender {0}", "Calendar of duties {0}"};
constexpr Phrase nothing_due = {"de regels noemen voor dit jaar niets dat terugkomt",
                                "the rules name nothing for this year that comes back"};
constexpr Phrase towards = {"{0} jegens {1}", "{0} towards {1}"};
constexpr Phrase times = {"{0} keer", "{0} times"};
constexpr Phrase rhythm = {"elke {0} na {1}", "every {0} after {1}"};
constexpr Phrase open_rhythm = {"de lengte na {0} staat in het reglement",
                                "the length after {0} is in the regulation"};
constexpr Phrase no_day = {"geen vaste dag", "no fixed day"};
constexpr Phrase disputed = {"er is ook een lezing met een ander jaar",
                             "there is also a reading with another year"};
constexpr Phrase done_on = {"{0}: gedaan ({1})", "{0}: done ({1})"};
constexpr Phrase not_done = {"{0}: {1}", "{0}: {1}"};
constexpr Phrase not_yet = {"nog niet gedaan, {0}", "not done yet, {0}"};
constexpr Phrase was_missed = {"verlopen", "overdue"};
constexpr Phrase is_unknown = {"staat niet vast", "not certain"};
constexpr Phrase not_in_log = {"staat niet in het logboek", "not in the log"};

constexpr Phrase no_procedure = {
    "? {0} telt niet mee: welke procedure dit is, staat niet in het logboek. Hoort het hierbij, "
    "zet dan bij een gebeurtenis van dit dossier {1}.",
    "? {0} does not count: the log does not say which procedure it is. If it belongs here, put "
    "{1} with an event of this dossier."};

std::string rhythm_text(const AgendaScene& scene, const Norm& norm) {
  const DossierVerdict none;
  const Scene one{scene.program, none, scene.verdict.as_of, scene.language};
  const std::string anchor = patterns_text(one, {&norm.recurrence->anchor, 1});
  if (norm.recurrence->length.amount == 0) return fill(open_rhythm, scene.language, {anchor});
  return fill(rhythm, scene.language,
              {period_text(norm.recurrence->length, scene.language), anchor});
}

std::string when_text(const AgendaScene& scene, const YearDuty& duty) {
  if (duty.last_day) return short_date(*duty.last_day, scene.language);
  return std::string(no_day.in(scene.language));
}

void join(std::string& text, const std::string& more) {
  if (more.empty()) return;
  text += (text.empty() ? "" : " · ") + more;
}

std::string what_text(const AgendaScene& scene, const YearDuty& duty) {
  const Language language = scene.language;
  const Norm& norm = scene.program.norms[duty.norm];
  std::string text = fill(towards, language,
                          {role_text(scene.program, norm.holder, language),
                           role_text(scene.program, norm.claimant, language)});
  join(text, std::string(class_label(norm.class_, language)) + ' ' +
                 citations_text(norm.citations, language));
  join(text, doubt_text(norm.mark, language));
  if (duty.period && norm.recurrence->is_yearly())
    join(text, period_name(norm, *duty.period, language));
  if (!norm.recurrence->is_yearly()) join(text, rhythm_text(scene, norm));
  for (const Pattern& act : norm.acts) {
    if (act.times <= 1) continue;
    join(text, fill(times, language, {std::to_string(act.times)}));
    break;
  }
  if (duty.is_disputed) join(text, std::string(disputed.in(language)));
  return text;
}

bool is_done(State state) {
  return state == State::fulfilled || state == State::fulfilled_late || state == State::exercised;
}

std::string done_text(const AgendaScene& scene, const YearDone& done) {
  const Language language = scene.language;
  const DossierVerdict& dossier = scene.verdict.dossiers[done.dossier];
  const NormVerdict& verdict = dossier.norms[done.verdict];
  const Norm& norm = scene.program.norms[verdict.norm];
  const std::string name = agenda_dossier(scene, done.dossier);
  const Outcome& outcome = counted_outcome(verdict);
  const std::string state(state_label(done.norm_state, language));
  if (is_done(done.norm_state)) {
    const auto since = outcome.since;
    const std::string on = since ? ' ' + short_date(*since, language) : std::string();
    return fill(done_on, language, {name, state + on});
  }
  std::string text = state;
  if (done.state == AgendaState::overdue) {
    text = was_missed.in(language);
  } else if (done.state == AgendaState::missing) {
    text = is_unknown.in(language);
  } else if (const auto day = holder_days(norm, verdict).safe; day && is_live(done.norm_state)) {
    text = fill(not_yet, language, {days_left(*day, scene.verdict.as_of, language)});
  }
  const std::string count = times_text(norm, outcome, language);
  if (!count.empty()) text += ", " + count;
  return fill(not_done, language, {name, text});
}

std::string duty_text(const AgendaScene& scene, const YearDuty& duty, bool has_log) {
  const Norm& norm = scene.program.norms[duty.norm];
  std::string text =
      paragraph("  [ ] ", when_text(scene, duty) + " · " + sentence(norm.label.in(scene.language)));
  text += paragraph(indent, what_text(scene, duty));
  if (!has_log) return text;
  for (const YearDone& done : duty.done)
    text += paragraph("      " + std::string(state_sign(done.state)) + ' ', done_text(scene, done));
  if (duty.done.empty()) text += paragraph("      ? ", not_in_log.in(scene.language));
  return text;
}

Index act_of(const Norm& norm) {
  return norm.citations.empty() ? nothing : norm.citations.front().act;
}

/// `procedure=a` of `procedure=b`: of the duties about which the log says nothing.
std::string missing_procedures(const AgendaScene& scene, const YearWheel& wheel) {
  std::vector<std::string> names;
  for (const YearDuty& duty : wheel.duties) {
    if (!duty.done.empty()) continue;
    for (const Index procedure : scene.program.norms[duty.norm].procedures) {
      std::string name = "`procedure=" + scene.program.procedures[procedure].id + '`';
      if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
    }
  }
  return listed(names, Word::or_word, scene.language);
}

/// A dossier of which nobody said what it is, can be why a duty seems not to be in the log.
std::string left_out_text(const AgendaScene& scene, const YearWheel& wheel) {
  const std::string procedures = missing_procedures(scene, wheel);
  std::string text;
  if (procedures.empty()) return text;
  for (const DossierVerdict& dossier : scene.verdict.dossiers) {
    if (dossier.procedure != nothing) continue;
    const std::string name = dossier_text(scene.verdict, dossier);
    text += paragraph("", fill(no_procedure, scene.language, {name, procedures}));
  }
  return text.empty() ? text : '\n' + text;
}

}  // namespace

std::string year_page(const AgendaScene& scene, const YearWheel& wheel, bool has_log) {
  const Language language = scene.language;
  std::string head = fill(title, language, {std::to_string(wheel.year)});
  if (has_log)
    head += " · " + say(Word::as_of, language, {long_date(scene.verdict.as_of, language)});
  std::string text = paragraph("", head) + rule_line("=");
  if (wheel.duties.empty()) text += std::string(nothing_due.in(language)) + '\n';
  Index act = nothing;
  for (const YearDuty& duty : wheel.duties) {
    const Index next = act_of(scene.program.norms[duty.norm]);
    if (next != act && next < scene.program.acts.size())
      text += '\n' + scene.program.acts[next].name.in(language) + '\n';
    act = next;
    text += duty_text(scene, duty, has_log);
  }
  if (has_log) text += left_out_text(scene, wheel);
  return text + rule_line("-") + paragraph("", agenda_foot(scene));
}

}  // namespace termijn
