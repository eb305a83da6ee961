// SPDX-License-Identifier: Apache-2.0
#include "office/week.h"

#include <algorithm>

#include "office/phrase.h"
#include "report/describe.h"
#include "report/layout.h"

namespace termijn {
namespace {

constexpr std::int32_t weeks_ahead = 4;
constexpr std::string_view indent = "      ";

constexpr Phrase title = {"Weekblad", "Week sheet"};
constexpr Phrase block_over = {"Verlopen", "Over"};
constexpr Phrase block_now = {"Deze week (t/m {0})", "This week (until {0})"};
constexpr Phrase block_next = {"Volgende vier weken (t/m {0})", "Next four weeks (until {0})"};
constexpr Phrase no_lines = {"  niets", "  nothing"};
constexpr Phrase is_over = {"verlopen", "overdue"};

std::string line_text(const AgendaScene& scene, const AgendaLine& line) {
  const HolderDays& days = line.due.days;
  const NormVerdict& verdict = scene.verdict.dossiers[line.dossier].norms[line.due.verdict];
  const std::string day = end_text(*days.safe, days.safe_time, scene.language);
  const std::string over = line.due.urgency == Urgency::overdue
                               ? " (" + std::string(is_over.in(scene.language)) + ')'
                               : "";
  const bool hidden = is_secret(scene, line.dossier);
  std::string text = paragraph("  [ ] ", std::string(state_sign(line.state)) + ' ' + day + over +
                                             " · " + agenda_dossier(scene, line.dossier));
  text += paragraph(indent, sentence(agenda_rule(scene, line)));
  if (hidden) return text;
  const std::string who =
      role_text(scene.program, scene.program.norms[verdict.norm].holder, scene.language);
  return text + paragraph(indent, who + " · " + agenda_remarks(scene, line));
}

std::string block(const AgendaScene& scene, const std::string& name,
                  std::span<const AgendaLine> lines) {
  std::string text = '\n' + name + '\n';
  if (lines.empty()) return text + std::string(no_lines.in(scene.language)) + '\n';
  for (const AgendaLine& line : lines) text += line_text(scene, line);
  return text;
}

}  // namespace

Week week_of(const Agenda& agenda) {
  Week week;
  week.first = agenda.as_of;
  week.last = agenda.as_of + (7 - static_cast<int>(agenda.as_of.weekday()));
  week.end = week.last + 7 * weeks_ahead;
  for (const AgendaLine& line : agenda.lines) {
    const Date day = *line.due.days.safe;
    if (day < week.first) {
      week.over.push_back(line);
    } else if (day <= week.end) {
      (day <= week.last ? week.now : week.next).push_back(line);
    }
  }
  const auto by_day = [](const AgendaLine& line) { return *line.due.days.safe; };
  for (auto* lines : {&week.over, &week.now, &week.next})
    std::ranges::stable_sort(*lines, {}, by_day);
  return week;
}

std::string week_page(const AgendaScene& scene, const Week& week) {
  const Language language = scene.language;
  const std::string day = say(Word::as_of, language, {long_date(week.first, language)});
  return paragraph("", std::string(title.in(language)) + " · " + day) + rule_line("=") +
         block(scene, std::string(block_over.in(language)), week.over) +
         block(scene, fill(block_now, language, {short_date(week.last, language)}), week.now) +
         block(scene, fill(block_next, language, {short_date(week.end, language)}), week.next) +
         rule_line("-") + paragraph("", agenda_foot(scene));
}

}  // namespace termijn
