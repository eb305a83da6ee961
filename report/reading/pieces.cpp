// SPDX-License-Identifier: Apache-2.0
// Events, lengths, days and articles in words. Conditions: conditions.cpp.
#include "report/reading/pieces.h"

#include <span>

#include "engine/compile_norms.h"
#include "report/describe.h"

namespace termijn::reading {

ReadLine plain(std::string text) {
  return {std::move(text), {}, false};
}

ReadLine event_line(const Names& names, const ast::EventPattern& pattern) {
  std::string text = names.quoted(names.label(names.symbols().events, pattern.event.text));
  if (pattern.times)
    text = names.say(Word::read_times, {std::to_string(pattern.times->value), text});
  return with_condition(names, std::move(text), pattern.condition);
}

ReadLine events_line(const Names& names, std::string_view head,
                     std::span<const ast::EventPattern> events, Word several) {
  if (events.size() == 1) {
    ReadLine line = event_line(names, events.front());
    line.text = names.say(Word::read_both, {head, line.text});
    return line;
  }
  ReadLine line = plain(names.say(several, {head}));
  for (const auto& event : events) line.under.push_back(event_line(names, event));
  return line;
}

std::string length_text(const Names& names, const ast::Length& length) {
  if (!length.parameter.text.empty())
    return names.say(Word::read_parameter_length,
                     {names.label(names.symbols().fields, length.parameter.text)});
  const std::string text = period_text(length.period, names.language());
  return length.clear ? names.say(Word::read_clear, {text}) : text;
}

std::string counted_text(const Names& names, const std::string& length, const ast::Clause& clause) {
  if (!clause.counting_rule) return length;
  return names.say(Word::read_counted, {length, names.label(names.symbols().counting_rules,
                                                            clause.counting_rule->text)});
}

std::string year_day_text(const Names& names, int day, int month) {
  const auto id = static_cast<Word>(static_cast<int>(Word::january) + month - 1);
  return std::to_string(day) + ' ' + std::string(names.word(id));
}

std::string span_text(const Names& names, std::span<const ast::Day> days) {
  const std::string from = plain_date(days.front().date, names.language());
  if (days.size() == 1) return names.say(Word::read_from, {from});
  return names.say(Word::read_from_until, {from, plain_date(days[1].date, names.language())});
}

std::string article_text(const Names& names, const ast::Citation& citation) {
  std::string text = names.say(Word::read_article, {citation.article});
  if (!citation.paragraph.empty()) text += names.say(Word::read_paragraph, {citation.paragraph});
  if (!citation.letter.empty()) text += names.say(Word::read_letter, {citation.letter});
  if (citation.sentence)
    text += names.say(Word::read_sentence, {std::to_string(citation.sentence->value)});
  return text + ' ' + citation.act.text;
}

std::string articles_text(const Names& names, std::span<const ast::Citation> citations) {
  std::vector<std::string> parts;
  for (const auto& citation : citations) parts.push_back(article_text(names, citation));
  return listed(parts, Word::and_word, names.language());
}

std::string mark_text(const Names& names, const ast::Name& mark) {
  return std::string(mark_label(mark_of(mark.text), names.language()));
}

void add_authority(const Names& names, const ast::Clause& clause, ReadLine& line) {
  const auto add = [&](Word word, const std::string& text) {
    line.under.push_back({names.say(word, {text}), {}, true});
  };
  if (!clause.citations.empty()) add(Word::read_ground, articles_text(names, clause.citations));
  if (clause.quote) add(Word::read_source, clause.quote->text);
  if (clause.mark) add(Word::read_mark, mark_text(names, *clause.mark));
}

}  // namespace termijn::reading
