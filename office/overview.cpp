// SPDX-License-Identifier: Apache-2.0
#include "office/overview.h"

#include <algorithm>
#include <functional>

#include "office/phrase.h"
#include "report/describe.h"
#include "report/layout.h"

namespace termijn {
namespace {

constexpr Phrase title = {"Overzicht", "Overview"};
constexpr Phrase agreements_title = {"Afspraken", "Agreements"};
constexpr Phrase block_now = {"Nu doen", "Do now"};
constexpr Phrase block_soon = {"Straks (30 dagen)", "Soon (30 days)"};
constexpr Phrase block_agreements = {"Afspraken die aflopen", "Agreements that end"};
constexpr Phrase block_later = {"Later", "Later"};
constexpr Phrase block_waiting = {"Nog niet: hier wordt gewacht", "Not yet: here somebody waits"};
constexpr Phrase block_over = {"Voorbij of fout gegaan", "Over, or gone wrong"};
constexpr Phrase repair_hint = {"wat daarvan nog te herstellen is: `termijn repair`",
                                "what of it can still be cured: `termijn repair`"};
constexpr Phrase block_missed = {"Voorbij", "Over"};
constexpr Phrase block_open = {"Nog na te komen", "Still to be kept"};
constexpr Phrase was = {"was: {0}", "was: {0}"};
constexpr Phrase asked = {"gevraagd: {0}", "asked for: {0}"};
constexpr Phrase one_breach = {"1 fout", "1 breach"};
constexpr Phrase many_breaches = {"{0} fouten", "{0} breaches"};
constexpr Phrase one_question = {"1 gegeven ontbreekt: {0}", "1 fact missing: {0}"};
constexpr Phrase many_questions = {"{0} gegevens ontbreken, het eerste: {1}",
                                   "{0} facts missing, the first: {1}"};
constexpr Phrase hidden_questions = {"gegevens ontbreken: {0}", "facts missing: {0}"};
constexpr Phrase which_procedure = {"Welke procedure is dit?", "Which procedure is this?"};
constexpr Phrase no_lines = {"er is niets te doen", "there is nothing to do"};
constexpr Phrase no_agreements = {"er zijn geen afspraken om op te letten",
                                  "there are no agreements to watch"};
constexpr Phrase one_agreement = {"en 1 afspraak voor later: `termijn overview --agreements`",
                                  "and 1 agreement for later: `termijn overview --agreements`"};
constexpr Phrase many_agreements = {
    "en {0} afspraken voor later: `termijn overview --agreements`",
    "and {0} agreements for later: `termijn overview --agreements`"};

constexpr std::string_view indent = "      ";

std::string head(const AgendaScene& scene, const Phrase& what) {
  const Language language = scene.language;
  const std::string day = say(Word::as_of, language, {long_date(scene.verdict.as_of, language)});
  std::string name(what.in(language));
  const auto& dossiers = scene.verdict.dossiers;
  const bool one_council = !dossiers.empty() && !dossiers.front().council.empty() &&
                           std::ranges::all_of(dossiers, [&](const DossierVerdict& each) {
                             return each.council == dossiers.front().council;
                           });
  if (one_council) name += ' ' + dossiers.front().council;
  return paragraph("", name + " · " + day) + rule_line("=");
}

/// `do 02-04-2026 (nog 9 dagen)`, and for a day that is over or only wished so.
std::string day_of(const AgendaScene& scene, const AgendaLine& line) {
  const HolderDays& days = line.due.days;
  const std::string day = end_text(*days.safe, days.safe_time, scene.language);
  const std::string text = day + " (" + agenda_left(scene, line) + ')';
  if (line.due.kind == DueKind::wish) return fill(asked, scene.language, {text});
  return line.due.urgency == Urgency::overdue ? fill(was, scene.language, {text}) : text;
}

std::string holder_of(const AgendaScene& scene, const AgendaLine& line) {
  const NormVerdict& verdict = scene.verdict.dossiers[line.dossier].norms[line.due.verdict];
  return role_text(scene.program, scene.program.norms[verdict.norm].holder, scene.language);
}

std::string line_text(const AgendaScene& scene, const AgendaLine& line) {
  const bool hidden = is_secret(scene, line.dossier);
  const std::string first = "  " + std::string(state_sign(line.state)) + "   ";
  std::string text =
      paragraph(first, day_of(scene, line) + " · " + agenda_dossier(scene, line.dossier) +
                           (hidden ? " · " + agenda_rule(scene, line) : ""));
  if (!hidden) {
    text += paragraph(indent, sentence(agenda_rule(scene, line)));
    text += paragraph(indent, holder_of(scene, line) + " · " + agenda_remarks(scene, line));
  }
  return text;
}

std::string breach_text(const AgendaScene& scene, const AgendaBreach& breach) {
  const DossierVerdict& dossier = scene.verdict.dossiers[breach.dossier];
  std::string text =
      paragraph("  ■   ", agenda_dossier(scene, breach.dossier) + " · " +
                              counted(breach.count, one_breach, many_breaches, scene.language));
  if (is_secret(scene, breach.dossier)) return text;
  const Finding& finding = dossier.findings[breach.first];
  const Index norm = dossier.norms[finding.verdict].norm;
  std::string what = norm_text(scene.program, norm, scene.language);
  if (finding.day) what += " (" + short_date(*finding.day, scene.language) + ')';
  return text + paragraph(indent, sentence(what)) +
         paragraph(indent, citations_text(scene.program.norms[norm].citations, scene.language));
}

std::string questions_text(const AgendaScene& scene, const AgendaQuestions& questions) {
  const Language language = scene.language;
  const DossierVerdict& dossier = scene.verdict.dossiers[questions.dossier];
  const std::string count = std::to_string(questions.count);
  const std::string name = agenda_dossier(scene, questions.dossier);
  if (is_secret(scene, questions.dossier))
    return paragraph("  ?   ", name + " · " + fill(hidden_questions, language, {count}));
  const Scene one{scene.program, dossier, scene.verdict.as_of, language};
  std::string first(which_procedure.in(language));
  if (dossier.procedure < scene.program.procedures.size() && !dossier.questions.empty()) {
    const Missing& missing = dossier.questions.front().missing;
    first = question_text(one, missing);
    if (missing.event != no_event) first += " (" + event_text(one, missing.event) + ')';
  }
  const std::string text = questions.count == 1 ? fill(one_question, language, {first})
                                                : fill(many_questions, language, {count, first});
  return paragraph("  ?   ", name) + paragraph(indent, text);
}

std::string paper_text(const AgendaScene& scene, const PaperEnd& end) {
  const Language language = scene.language;
  const AgendaState state = state_of(end, scene.verdict.as_of);
  std::string day = short_date(end.last, language) + " (" +
                    days_left(end.last, scene.verdict.as_of, language) + ')';
  if (state == AgendaState::overdue) day = fill(was, language, {short_date(end.last, language)});
  return paragraph("  " + std::string(state_sign(state)) + "   ",
                   day + " · " + scene.program.papers[end.paper].name.in(language)) +
         paragraph(indent, paper_remarks(scene, end));
}

std::string papers_where(const AgendaScene& scene, const Agenda& agenda, auto holds) {
  std::string text;
  for (const PaperEnd& end : agenda.papers) {
    if (holds(end)) text += paper_text(scene, end);
  }
  return text;
}

std::string block(const Phrase& name, Language language, const std::string& lines) {
  if (lines.empty()) return {};
  return '\n' + std::string(name.in(language)) + '\n' + lines;
}

std::string lines_where(const AgendaScene& scene, std::span<const AgendaLine> lines, auto holds) {
  std::string text;
  for (const AgendaLine& line : lines) {
    if (holds(line)) text += line_text(scene, line);
  }
  return text;
}

/// How many agreements are left to the page of agreements.
std::string far_agreements(const AgendaScene& scene, const Agenda& agenda) {
  const auto count = std::ranges::count_if(agenda.lines, [&](const AgendaLine& line) {
    return line.state == AgendaState::on_track && block_of(scene, line) == Block::not_shown;
  });
  if (count == 0) return {};
  return '\n' + paragraph("", counted(static_cast<std::size_t>(count), one_agreement,
                                      many_agreements, scene.language));
}

std::string foot(const AgendaScene& scene) {
  return rule_line("-") + paragraph("", agenda_foot(scene));
}

}  // namespace

Block block_of(const AgendaScene& scene, const AgendaLine& line) {
  if (line.due.kind == DueKind::agreement)
    return is_agreement_in_view(scene, line) ? Block::agreements : Block::not_shown;
  return *line.due.days.safe <= scene.verdict.as_of + soon_days ? Block::soon : Block::later;
}

std::string counters_text(const Agenda& agenda, Language language) {
  std::string text;
  for (const AgendaState state :
       {AgendaState::overdue, AgendaState::near, AgendaState::on_track, AgendaState::missing}) {
    if (!text.empty()) text += "   ";
    text += counter_text(state, agenda.counts[static_cast<std::size_t>(state)], language);
  }
  std::size_t breaches = 0;
  for (const AgendaBreach& breach : agenda.breaches) breaches += breach.count;
  if (breaches > 0) text += "\n  ■ " + counted(breaches, one_breach, many_breaches, language);
  return text;
}

std::string overview_page(const AgendaScene& scene, const Agenda& agenda) {
  const Language language = scene.language;
  const auto on_track = [&](Block wanted) {
    return lines_where(scene, agenda.lines, [&](const AgendaLine& line) {
      return line.state == AgendaState::on_track && block_of(scene, line) == wanted;
    });
  };
  std::string now = lines_where(scene, agenda.lines, is_to_do_now);
  for (const AgendaQuestions& questions : agenda.questions) now += questions_text(scene, questions);
  std::string over = lines_where(scene, agenda.lines, std::mem_fn(&AgendaLine::is_lost));
  for (const AgendaBreach& breach : agenda.breaches) over += breach_text(scene, breach);
  if (!over.empty()) over += paragraph("  ", repair_hint.in(language));
  const std::string agreements =
      on_track(Block::agreements) + papers_where(scene, agenda, std::mem_fn(&PaperEnd::is_in_view));
  const std::string waiting =
      lines_where(scene, agenda.waiting, [](const AgendaLine&) { return true; });
  const std::string blocks = block(block_now, language, now) + block(block_over, language, over) +
                             block(block_soon, language, on_track(Block::soon)) +
                             block(block_agreements, language, agreements) +
                             block(block_later, language, on_track(Block::later)) +
                             block(block_waiting, language, waiting);
  const std::string nothing_to_do = '\n' + std::string(no_lines.in(language)) + '\n';
  return head(scene, title) + "  " + counters_text(agenda, language) + '\n' +
         (blocks.empty() ? nothing_to_do : blocks) + far_agreements(scene, agenda) + foot(scene);
}

std::string agreements_page(const AgendaScene& scene, const Agenda& agenda) {
  const Language language = scene.language;
  const auto of_state = [&](bool overdue) {
    return lines_where(scene, agenda.lines, [&](const AgendaLine& line) {
      const bool is_over = line.state == AgendaState::overdue;
      return line.due.kind == DueKind::agreement && is_over == overdue;
    });
  };
  const auto has_ended = [&](const PaperEnd& end) { return end.last < agenda.as_of; };
  const std::string missed = of_state(true) + papers_where(scene, agenda, has_ended);
  const std::string open = of_state(false) + papers_where(scene, agenda, std::not_fn(has_ended));
  std::string text = head(scene, agreements_title);
  if (missed.empty() && open.empty()) text += std::string(no_agreements.in(language)) + '\n';
  return text + block(block_missed, language, missed) + block(block_open, language, open) +
         foot(scene);
}

}  // namespace termijn
