// SPDX-License-Identifier: Apache-2.0
#include "learn/quiz_results.h"

#include <array>
#include <vector>

#include "office/phrase.h"
#include "office/sheet.h"
#include "office/spreadsheet.h"
#include "report/words.h"

namespace termijn {
namespace {

constexpr std::array<Phrase, 10> heads = {{{"dag", "day"},
                                           {"les", "lesson"},
                                           {"vraag", "question"},
                                           {"soort", "kind"},
                                           {"niveau", "level"},
                                           {"regel", "rule"},
                                           {"artikel", "article"},
                                           {"goed", "right"},
                                           {"gekozen", "chosen"},
                                           {"fout", "mistake"}}};

std::string head_row(Language language) {
  std::vector<std::string> cells;
  for (const Phrase& head : heads) cells.push_back(head.text(language));
  Sheet sheet;
  sheet.row(cells);
  return sheet.text();
}

std::vector<std::string> cells_of(const QuizAnswer& answer, Date today, Language language) {
  const QuizQuestion& question = *answer.question;
  const bool is_right = answer.chosen == question.right;
  std::string chosen, mistake;
  if (answer.chosen) chosen = question.options[*answer.chosen].text.in(language);
  if (answer.chosen && !is_right)
    mistake = slip_name(question.options[*answer.chosen].slip).in(language);
  return {iso(today),
          question.lesson,
          "q" + question.id(),  // `7/3` alone is a day to a spreadsheet
          quiz_kind_name(question.kind).in(language),
          std::to_string(question.level),
          question.topic,
          question.article.in(language),
          std::string(word(is_right ? Word::yes : Word::no, language)),
          chosen,
          mistake};
}

}  // namespace

std::optional<std::string> with_results(std::string_view former,
                                        std::span<const QuizAnswer> answers, Date today,
                                        Language language) {
  const bool is_ours = former.starts_with(head_row(Language::dutch)) ||
                       former.starts_with(head_row(Language::english));
  if (!former.empty() && (!is_ours || !former.ends_with("\r\n"))) return std::nullopt;
  std::string out = former.empty() ? head_row(language) : std::string(former);
  for (const QuizAnswer& answer : answers)
    out += spreadsheet_row(cells_of(answer, today, language));
  return out;
}

}  // namespace termijn
