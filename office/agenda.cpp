// SPDX-License-Identifier: Apache-2.0
#include "office/agenda.h"

#include <algorithm>
#include <tuple>

#include "office/phrase.h"
#include "report/check_text.h"
#include "report/describe.h"
#include "report/period_text.h"

namespace termijn {
namespace {

struct StateWords {
  std::string_view id, sign;
  Phrase one, many;
};
constexpr std::array<StateWords, 4> states = {
    {{"overdue", "■", {"1 verlopen", "1 overdue"}, {"{0} verlopen", "{0} overdue"}},
     {"near",
      "▲",
      {"1 binnen 14 dagen", "1 within 14 days"},
      {"{0} binnen 14 dagen", "{0} within 14 days"}},
     {"missing",
      "?",
      {"1 gegeven ontbreekt", "1 fact missing"},
      {"{0} gegevens ontbreken", "{0} facts missing"}},
     {"on_track", "●", {"1 op schema", "1 on track"}, {"{0} op schema", "{0} on track"}}}};

constexpr std::array<std::pair<std::string_view, Phrase>, 4> paper_kinds = {
    {{"reglement", {"reglement", "regulation"}},
     {"convenant", {"convenant", "covenant"}},
     {"cao", {"cao", "collective agreement"}},
     {"afspraak", {"afspraak", "agreement"}}}};
constexpr Phrase secret_rule = {"vertrouwelijk dossier", "confidential dossier"};
constexpr Phrase wished = {"wens, geen wettelijke dag", "a wish, no statutory day"};
constexpr Phrase arguable = {"verdedigbaar t/m {0}", "arguable until {0}"};
constexpr Phrase no_end = {"verdedigbaar zonder laatste dag", "arguable without a last day"};
constexpr Phrase possible = {"mogelijk: er ontbreekt een gegeven", "possible: a fact is missing"};
constexpr Phrase provisional = {"voorlopig", "provisional"};
constexpr Phrase foot = {"termijn {0}; {1}", "termijn {0}; {1}"};

const StateWords& words_of(AgendaState state) {
  return states[static_cast<std::size_t>(state)];
}

/// A wish and an agreement that ends have no urgency of their own, but their day comes near all the
/// same.
AgendaState state_of(const Due& due, Date as_of) {
  if (due.urgency == Urgency::overdue) return AgendaState::overdue;
  const bool has_day = due.kind == DueKind::wish || due.kind == DueKind::agreement;
  const bool comes_near =
      has_day && due.urgency != Urgency::waiting && *due.days.safe - as_of <= near_days;
  const bool is_near =
      comes_near || due.urgency == Urgency::near || due.urgency == Urgency::at_risk;
  return is_near ? AgendaState::near : AgendaState::on_track;
}

/// A power that was let go is gone. A duty is done late rather than never.
bool is_lost(const Norm& norm, const Due& due) {
  return due.urgency == Urgency::overdue && norm.kind == NormKind::power;
}

/// Its day is over on some reading and on no other is there one to come: the facts that are missing
/// are asked for, and a day to plan by there is not.
bool is_only_asked(const AgendaLine& line, Date as_of) {
  const HolderDays& days = line.due.days;
  const bool is_over = line.state == AgendaState::on_track && *days.safe < as_of;
  const bool comes_later = days.open_ended || (days.arguable && *days.arguable >= as_of);
  return is_over && !comes_later;
}

/// Which lines of the page go first, whatever their days.
int place_of(const AgendaLine& line) {
  if (line.is_lost) return 2;
  if (line.state == AgendaState::overdue) return 1;
  return line.state == AgendaState::near ? 0 : 3;
}

/// What goes first on one day: what cannot be had back, what an act asks, what was agreed, a wish.
int weight_of(const Program& program, const DossierVerdict& dossier, const Due& due) {
  const Norm& norm = program.norms[dossier.norms[due.verdict].norm];
  if (due.is_hard) return norm.kind == NormKind::power ? 0 : 1;
  return due.kind == DueKind::wish ? 3 : 2;
}

/// What the lines of days do not tell already.
bool is_breach(const Program& program, const DossierVerdict& dossier, const Finding& finding,
               std::span<const Due> days) {
  if (finding.kind != FindingKind::breach && finding.kind != FindingKind::disputed_breach)
    return false;
  const NormVerdict& verdict = dossier.norms[finding.verdict];
  if (verdict.state == State::fulfilled_late) return false;
  const bool is_told = std::ranges::find(days, finding.verdict, &Due::verdict) != days.end();
  return !is_told && program.norms[verdict.norm].class_ == NormClass::statute;
}

void add_findings(Agenda& agenda, const Program& program, const DossierVerdict& dossier,
                  std::uint32_t at, std::span<const Due> days) {
  AgendaBreach breach{at, 0, 0};
  for (std::uint32_t i = 0; i < dossier.findings.size(); ++i) {
    if (!is_breach(program, dossier, dossier.findings[i], days)) continue;
    if (breach.count++ == 0) breach.first = i;
  }
  if (breach.count > 0) agenda.breaches.push_back(breach);
  const bool is_unknown = dossier.procedure >= program.procedures.size();
  const std::size_t count = dossier.questions.size() + (is_unknown ? 1 : 0);
  if (count > 0) agenda.questions.push_back({at, count});
  agenda.counts[static_cast<std::size_t>(AgendaState::missing)] += count;
}

void join(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += " · ";
  text += more;
}

}  // namespace

std::string_view state_id(AgendaState state) {
  return words_of(state).id;
}

std::string_view state_sign(AgendaState state) {
  return words_of(state).sign;
}

std::string counter_text(AgendaState state, std::size_t number, Language language) {
  const StateWords& words = words_of(state);
  return std::string(words.sign) + ' ' + counted(number, words.one, words.many, language);
}

bool is_to_do_now(const AgendaLine& line) {
  return line.state != AgendaState::on_track && !line.is_lost;
}

Agenda agenda_of(const Program& program, const Verdict& verdict) {
  Agenda agenda;
  agenda.as_of = verdict.as_of;
  for (std::uint32_t at = 0; at < verdict.dossiers.size(); ++at) {
    const DossierVerdict& dossier = verdict.dossiers[at];
    const auto days = due_days(program, dossier, verdict.as_of);
    for (const Due& due : days) {
      const Norm& norm = program.norms[dossier.norms[due.verdict].norm];
      const AgendaLine line{at, state_of(due, verdict.as_of), due, is_lost(norm, due)};
      if (due.urgency != Urgency::waiting && is_only_asked(line, verdict.as_of)) continue;
      if (due.urgency == Urgency::waiting) {
        agenda.waiting.push_back(line);
      } else {
        agenda.lines.push_back(line);
        ++agenda.counts[static_cast<std::size_t>(line.state)];
      }
    }
    add_findings(agenda, program, dossier, at, days);
  }
  const auto order = [&](const AgendaLine& line) {
    return std::tuple(place_of(line), *line.due.days.safe,
                      weight_of(program, verdict.dossiers[line.dossier], line.due));
  };
  agenda.papers = paper_ends(program, verdict.as_of);
  std::ranges::stable_sort(agenda.lines, {}, order);
  std::ranges::stable_sort(agenda.waiting, {}, order);
  return agenda;
}

AgendaScene agenda_scene(const Program& program, const Verdict& verdict,
                         const SecretDossiers& secrets, Language language,
                         std::string_view version) {
  const bool several = std::ranges::any_of(verdict.dossiers, [&](const DossierVerdict& each) {
    return each.council != verdict.dossiers.front().council;
  });
  return {program, verdict, secrets, language, version, several};
}

bool is_secret(const AgendaScene& scene, std::uint32_t dossier) {
  const DossierVerdict& found = scene.verdict.dossiers[dossier];
  return scene.secrets.contains(found.council, found.dossier);
}

bool is_agreement_in_view(const AgendaScene& scene, const AgendaLine& line) {
  const std::string& council = scene.verdict.dossiers[line.dossier].council;
  return *line.due.days.safe <=
         in_view_until(scene.program, council, agreements_ahead, scene.verdict.as_of);
}

AgendaState state_of(const PaperEnd& end, Date as_of) {
  if (end.last < as_of) return AgendaState::overdue;
  return end.last - as_of <= near_days ? AgendaState::near : AgendaState::on_track;
}

std::string paper_remarks(const AgendaScene& scene, const PaperEnd& end) {
  const Paper& paper = scene.program.papers[end.paper];
  std::string text;
  for (const auto& [kind, label] : paper_kinds) {
    if (kind == paper.kind) text = label.in(scene.language);
  }
  if (paper.council) join(text, *paper.council);
  join(text, paper.source);
  return text;
}

std::string agenda_dossier(const AgendaScene& scene, std::uint32_t dossier) {
  const DossierVerdict& found = scene.verdict.dossiers[dossier];
  const bool with_council = scene.several_councils && !found.council.empty();
  const std::string name = with_council ? found.council + '/' + found.dossier : found.dossier;
  return found.title.empty() || is_secret(scene, dossier) ? name : name + ' ' + found.title;
}

std::string agenda_rule(const AgendaScene& scene, const AgendaLine& line) {
  if (is_secret(scene, line.dossier)) return std::string(secret_rule.in(scene.language));
  const DossierVerdict& dossier = scene.verdict.dossiers[line.dossier];
  const NormVerdict& verdict = dossier.norms[line.due.verdict];
  std::string text = norm_text(scene.program, verdict.norm, scene.language);
  const Scene one{scene.program, dossier, scene.verdict.as_of, scene.language};
  const std::string instance = instance_text(one, verdict);
  return instance.empty() ? text : text + " (" + instance + ')';
}

std::string agenda_remarks(const AgendaScene& scene, const AgendaLine& line) {
  const Language language = scene.language;
  const DossierVerdict& dossier = scene.verdict.dossiers[line.dossier];
  const NormVerdict& verdict = dossier.norms[line.due.verdict];
  const Norm& norm = scene.program.norms[verdict.norm];
  const bool is_wish = line.due.kind == DueKind::wish;
  std::string text(is_wish ? wished.in(language) : kind_label(line.due.kind, language));
  if (is_secret(scene, line.dossier)) return text;
  join(text, citations_text(norm.citations, language));
  join(text, doubt_text(norm.mark, language));
  for (const Outcome& outcome : verdict.outcomes) {
    const std::string times = times_text(norm, outcome, language);
    if (times.empty()) continue;
    join(text, times);
    break;
  }
  const HolderDays& days = line.due.days;
  if (days.arguable)
    join(text, fill(arguable, language, {end_text(*days.arguable, days.arguable_time, language)}));
  if (days.open_ended) join(text, no_end.in(language));
  if (!days.certain) join(text, possible.in(language));
  if (verdict.provisional) join(text, provisional.in(language));
  return text;
}

std::string agenda_left(const AgendaScene& scene, const AgendaLine& line) {
  const bool is_over =
      line.due.urgency == Urgency::at_risk ||
      (line.state == AgendaState::on_track && *line.due.days.safe < scene.verdict.as_of);
  if (is_over) return std::string(word(Word::safe_day_over, scene.language));
  return days_left(*line.due.days.safe, scene.verdict.as_of, scene.language);
}

std::string agenda_foot(const AgendaScene& scene) {
  return fill(foot, scene.language,
              {scene.version, rules_text(scene.program, scene.verdict, scene.language)});
}

}  // namespace termijn
