// SPDX-License-Identifier: Apache-2.0
// The page of the morning and the week sheet as one page to read and to print.
#include <algorithm>
#include <functional>

#include "office/agenda_page.h"
#include "office/html.h"
#include "office/overview.h"
#include "office/phrase.h"
#include "office/week.h"
#include "report/describe.h"

namespace termijn {
namespace {

constexpr Phrase title = {"Overzicht", "Overview"};
constexpr Phrase week_title = {"Weekblad", "Week sheet"};
constexpr Phrase block_now = {"Nu doen", "Do now"};
constexpr Phrase block_soon = {"Straks (30 dagen)", "Soon (30 days)"};
constexpr Phrase block_agreements = {"Afspraken die aflopen", "Agreements that end"};
constexpr Phrase ended = {"afgelopen", "ended"};
constexpr Phrase block_later = {"Later", "Later"};
constexpr Phrase block_waiting = {"Nog niet: hier wordt gewacht", "Not yet: here somebody waits"};
constexpr Phrase block_past = {"Voorbij of fout gegaan", "Over, or gone wrong"};
constexpr Phrase block_over = {"Verlopen", "Over"};
constexpr Phrase block_week = {"Deze week (t/m {0})", "This week (until {0})"};
constexpr Phrase block_next = {"Volgende vier weken (t/m {0})", "Next four weeks (until {0})"};
constexpr Phrase no_lines = {"Niets.", "Nothing."};
constexpr Phrase running = {"Stand op {0}, termijn {1}", "As of {0}, termijn {1}"};
constexpr Phrase one_missing = {"1 gegeven ontbreekt", "1 fact missing"};
constexpr Phrase many_missing = {"{0} gegevens ontbreken", "{0} facts missing"};
constexpr Phrase one_breach = {"1 fout", "1 breach"};
constexpr Phrase many_breaches = {"{0} fouten", "{0} breaches"};
constexpr Phrase to_tick = {"te doen", "to do"};

constexpr std::string_view style =
    "ul.counters{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;list-style:none;padding:0}\n"
    ".box{display:inline-block;width:.9em;height:.9em;border:1.5px solid;margin-right:.5em}\n";

std::string item(const std::string& head, const std::string& rest) {
  return "<li><p>" + head + "</p>" + rest + "</li>\n";
}

/// Sign and word of the state, the day, the dossier; then the rule, who, and what must be known.
std::string line_item(const AgendaScene& scene, const AgendaLine& line, bool has_box) {
  const HolderDays& days = line.due.days;
  std::string head = has_box ? "<span class=\"box\" role=\"img\" aria-label=\"" +
                                   html_text(to_tick.in(scene.language)) + "\"></span>"
                             : std::string();
  head += marked(state_sign(line.state), agenda_left(scene, line), tone_of(line.state));
  head += " <strong>" + html_text(long_date(*days.safe, scene.language)) + "</strong> " +
          html_text(agenda_dossier(scene, line.dossier));
  std::string rest = page_line(agenda_rule(scene, line));
  if (!is_secret(scene, line.dossier)) rest += agenda_who(scene, line);
  return item(head, rest);
}

std::string list(const std::string& items) {
  return items.empty() ? std::string() : "<ul class=\"plain\">\n" + items + "</ul>\n";
}

std::string lines_where(const AgendaScene& scene, std::span<const AgendaLine> lines, auto holds) {
  std::string items;
  for (const AgendaLine& line : lines) {
    if (holds(line)) items += line_item(scene, line, false);
  }
  return list(items);
}

std::string counters(const AgendaScene& scene, const Agenda& agenda) {
  std::string items;
  for (const AgendaState state :
       {AgendaState::overdue, AgendaState::near, AgendaState::on_track, AgendaState::missing}) {
    const std::size_t number = agenda.counts[static_cast<std::size_t>(state)];
    const std::string text = counter_text(state, number, scene.language);
    const std::size_t blank = text.find(' ');
    items +=
        "<li>" + marked(text.substr(0, blank), text.substr(blank + 1), tone_of(state)) + "</li>";
  }
  return "<ul class=\"counters\">" + items + "</ul>\n";
}

std::string papers(const AgendaScene& scene, const Agenda& agenda) {
  std::string items;
  for (const PaperEnd& end : agenda.papers) {
    if (!end.is_in_view) continue;
    const AgendaState state = state_of(end, agenda.as_of);
    const std::string left = state == AgendaState::overdue
                                 ? std::string(ended.in(scene.language))
                                 : days_left(end.last, agenda.as_of, scene.language);
    items += item(marked(state_sign(state), left, tone_of(state)) + " <strong>" +
                      html_text(long_date(end.last, scene.language)) + "</strong> " +
                      html_text(scene.program.papers[end.paper].name.in(scene.language)),
                  page_line(paper_remarks(scene, end), "small"));
  }
  return list(items);
}

std::string breaches(const AgendaScene& scene, const Agenda& agenda) {
  std::string items;
  for (const AgendaBreach& breach : agenda.breaches) {
    const DossierVerdict& dossier = scene.verdict.dossiers[breach.dossier];
    const Index norm = dossier.norms[dossier.findings[breach.first].verdict].norm;
    const std::string count = counted(breach.count, one_breach, many_breaches, scene.language);
    const std::string what = is_secret(scene, breach.dossier)
                                 ? std::string()
                                 : page_line(norm_text(scene.program, norm, scene.language));
    items +=
        item(marked("■", count, Tone::bad) + ' ' + html_text(agenda_dossier(scene, breach.dossier)),
             what);
  }
  return list(items);
}

std::string questions(const AgendaScene& scene, const Agenda& agenda) {
  std::string items;
  for (const AgendaQuestions& each : agenda.questions) {
    const DossierVerdict& dossier = scene.verdict.dossiers[each.dossier];
    const Scene one{scene.program, dossier, scene.verdict.as_of, scene.language};
    std::string asked;
    for (const Question& question : dossier.questions) {
      if (!is_secret(scene, each.dossier)) asked += page_line(question_text(one, question.missing));
    }
    const std::string count = counted(each.count, one_missing, many_missing, scene.language);
    items +=
        item(marked("?", count, Tone::ask) + ' ' + html_text(agenda_dossier(scene, each.dossier)),
             asked);
  }
  return list(items);
}

Page frame(const AgendaScene& scene, const Phrase& name) {
  const Language language = scene.language;
  Page made;
  made.language = language;
  made.title = std::string(name.in(language));
  made.running =
      fill(running, language, {plain_date(scene.verdict.as_of, language), scene.version});
  made.head = page_line(say(Word::as_of, language, {long_date(scene.verdict.as_of, language)}));
  made.foot = page_line(agenda_foot(scene));
  made.style = style;
  return made;
}

std::string week_block(const AgendaScene& scene, std::string_view id, const std::string& name,
                       std::span<const AgendaLine> lines) {
  std::string items;
  for (const AgendaLine& line : lines) items += line_item(scene, line, true);
  const std::string body = items.empty() ? page_line(no_lines.in(scene.language)) : list(items);
  return page_section(id, name, body);
}

}  // namespace

std::string overview_html(const AgendaScene& scene, const Agenda& agenda) {
  const Language language = scene.language;
  const auto section = [&](std::string_view id, const Phrase& name, const std::string& body) {
    return page_section(id, name.in(language), body);
  };
  const auto on_track = [&](Block wanted) {
    return lines_where(scene, agenda.lines, [&](const AgendaLine& line) {
      return line.state == AgendaState::on_track && block_of(scene, line) == wanted;
    });
  };
  Page made = frame(scene, title);
  made.head += counters(scene, agenda);
  made.main = section("nu", block_now,
                      lines_where(scene, agenda.lines, is_to_do_now) + questions(scene, agenda));
  made.main += section("voorbij", block_past,
                       lines_where(scene, agenda.lines, std::mem_fn(&AgendaLine::is_lost)) +
                           breaches(scene, agenda));
  made.main += section("straks", block_soon, on_track(Block::soon));
  made.main +=
      section("afspraken", block_agreements, on_track(Block::agreements) + papers(scene, agenda));
  made.main += section("later", block_later, on_track(Block::later));
  made.main += section("wachten", block_waiting,
                       lines_where(scene, agenda.waiting, [](const auto&) { return true; }));
  if (made.main.empty()) made.main = page_line(no_lines.in(language));
  return page(made);
}

std::string week_html(const AgendaScene& scene, const Week& week) {
  const Language language = scene.language;
  Page made = frame(scene, week_title);
  const std::string until = short_date(week.last, language), end = short_date(week.end, language);
  made.main = week_block(scene, "verlopen", std::string(block_over.in(language)), week.over) +
              week_block(scene, "week", fill(block_week, language, {until}), week.now) +
              week_block(scene, "weken", fill(block_next, language, {end}), week.next);
  return page(made);
}

}  // namespace termijn
