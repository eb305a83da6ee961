// SPDX-License-Identifier: Apache-2.0
// Clauses of norms that say until when: terms, clocks, and what moves a last day.
#include <algorithm>

#include "report/reading/clauses.h"

namespace termijn::reading {
namespace {

using K = Keyword;

bool has(const ast::Clause& clause, K flag) {
  return std::ranges::find(clause.flags, flag) != clause.flags.end();
}

/// The condition of a term, and that it is only looked at when those before it do not hold.
ReadLine alternative(const Names& names, const ast::Declaration& norm, const ast::Clause& clause,
                     std::string text) {
  const bool is_later =
      has_before(norm, clause, {K::within, K::at_latest, K::before, K::through, K::until});
  if (is_later) text = names.say(Word::read_otherwise, {text});
  return with_condition(names, std::move(text), clause.condition);
}

std::string day_of(const Names& names, const ast::Clause& clause) {
  return year_day_text(names, clause.year_day->day, clause.year_day->month);
}

ReadLine within(const Names& names, const ast::Declaration& norm, const ast::Clause& clause) {
  return alternative(names, norm, clause,
                     names.say(Word::read_within,
                               {counted_text(names, length_text(names, *clause.length), clause)}));
}

ReadLine lasts(const Names& names, const ast::Declaration& norm, const ast::Clause& clause) {
  const bool through = clause.keyword == K::through;
  if (clause.year_day) {
    const Word form = through ? Word::read_through_day : Word::read_until_day;
    return alternative(names, norm, clause,
                       names.say(form, {counted_text(names, day_of(names, clause), clause)}));
  }
  const Word form = through ? Word::read_through : Word::read_until;
  const auto length = counted_text(names, length_text(names, *clause.length), clause);
  return alternative(names, norm, clause, names.say(form, {length}));
}

ReadLine before(const Names& names, const ast::Declaration& norm, const ast::Clause& clause) {
  return alternative(
      names, norm, clause,
      counted_text(names, names.say(Word::read_before_day, {day_of(names, clause)}), clause));
}

std::string last_day(const Names& names, const ast::Clause& clause) {
  if (clause.year_day) return names.say(Word::read_on_day, {day_of(names, clause)});
  if (has(clause, K::same_day)) return std::string(names.word(Word::read_same_day));
  if (has(clause, K::end_of_period)) return std::string(names.word(Word::read_end_of_period));
  if (clause.text) return names.say(Word::read_open_term, {names.label(clause.text)});
  const auto& name = clause.names.front().text;
  const auto& fields = names.symbols().fields;
  const bool is_field = fields.find(name).has_value();
  const auto label = names.label(is_field ? fields : names.symbols().events, name);
  if (!clause.length) return names.say(Word::read_day_in_field, {label});
  return names.say(Word::read_length_before, {length_text(names, *clause.length), label});
}

ReadLine at_latest(const Names& names, const ast::Declaration& norm, const ast::Clause& clause) {
  return alternative(names, norm, clause, counted_text(names, last_day(names, clause), clause));
}

ReadLine clock(const Names& names, const ast::Declaration& norm, const ast::Clause& clause) {
  if (!clause.names.empty()) {
    const Word form = clause.flags.empty() ? Word::read_clock_end : Word::read_clock_end_extended;
    return plain(names.say(form, {names.norm(clause.names.front().text)}));
  }
  const auto& event = clause.events.front();
  const bool is_later = has_before(norm, clause, {K::clock});
  std::string text = names.say(is_later ? Word::read_clock_also : Word::read_clock,
                               {names.label(names.symbols().events, event.event.text)});
  if (!clause.more_names.empty())
    text = names.say(Word::read_receipt_field,
                     {text, names.label(names.symbols().fields, clause.more_names.front().text)});
  if (clause.time)
    text = names.say(Word::read_receipt_after, {text, clock_text(clause.time->second)});
  if (clause.counting_rule)
    text =
        names.say(Word::read_receipt_free,
                  {text, names.label(names.symbols().counting_rules, clause.counting_rule->text)});
  ReadLine line = with_condition(names, std::move(text), event.condition);
  add_authority(names, clause, line);
  return line;
}

std::string rest(const Names& names, const ast::Clause& clause) {
  if (has(clause, K::restarts)) return std::string(names.word(Word::read_rest_restarts));
  if (!clause.length) return std::string(names.word(Word::read_rest_shifts));
  return names.say(has(clause, K::at_least) ? Word::read_rest_at_least : Word::read_rest_exactly,
                   {length_text(names, *clause.length)});
}

ReadLine suspended(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  ReadLine line = plain(std::string(names.word(Word::read_suspended)));
  constexpr Word sides[] = {Word::read_suspended_from, Word::read_suspended_until};
  for (std::size_t i = 0; i < 2; ++i) {
    ReadLine side = event_line(names, clause.events[i]);
    side.text = names.say(Word::read_both, {names.word(sides[i]), side.text});
    line.under.push_back(std::move(side));
  }
  line.under.push_back(plain(rest(names, clause)));
  return line;
}

ReadLine changed(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  const bool longer = clause.keyword == K::extended;
  ReadLine event = event_line(names, clause.events.front());
  if (clause.length) {
    const Word form = longer ? Word::read_extended_with : Word::read_shortened_with;
    event.text = names.say(form, {event.text, length_text(names, *clause.length)});
    return event;
  }
  const Word form = longer ? Word::read_extended_until : Word::read_shortened_until;
  const auto day = names.label(names.symbols().fields, clause.names.front().text);
  event.text = names.say(form, {event.text, day});
  return event;
}

constexpr ClauseRow rows[] = {
    {K::within, within},       {K::through, lasts},       {K::until, lasts},
    {K::before, before},       {K::at_latest, at_latest}, {K::clock, clock},
    {K::suspended, suspended}, {K::extended, changed},    {K::shortened, changed},
};

}  // namespace

std::span<const ClauseRow> term_rows() {
  return rows;
}

}  // namespace termijn::reading
