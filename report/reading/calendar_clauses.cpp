// SPDX-License-Identifier: Apache-2.0
// Clauses of calendars and counting rules.
#include "report/describe.h"
#include "report/reading/clauses.h"

namespace termijn::reading {
namespace {

using K = Keyword;
using Kind = ast::FreeDay::Kind;

std::string_view weekday_text(const Names& names, int weekday) {
  return names.word(static_cast<Word>(static_cast<int>(Word::monday) + weekday - 1));
}

std::string days_text(const Names& names, int days) {
  return period_text({days, Unit::days}, names.language());
}

std::string easter_text(const Names& names, int offset) {
  if (offset == 0) return std::string(names.word(Word::read_easter));
  if (offset > 0) return names.say(Word::read_easter_plus, {days_text(names, offset)});
  return names.say(Word::read_easter_minus, {days_text(names, -offset)});
}

std::string dates_text(const Names& names, const ast::FreeDay& line) {
  std::vector<std::string> days;
  for (const auto& day : line.dates) days.push_back(plain_date(day.date, names.language()));
  if (line.kind == Kind::range) return names.say(Word::read_days_through, {days[0], days[1]});
  return listed(days, Word::and_word, names.language());
}

std::string fixed_text(const Names& names, const ast::FreeDay& line) {
  const auto day = year_day_text(names, line.day, line.month);
  if (!line.unless_weekday) return day;
  return names.say(Word::read_unless_weekday,
                   {day, weekday_text(names, static_cast<int>(*line.unless_weekday)),
                    year_day_text(names, line.instead_day, line.instead_month)});
}

std::string kind_text(const Names& names, const ast::FreeDay& line) {
  switch (line.kind) {
    case Kind::weekday:
      return names.say(Word::read_every_weekday,
                       {weekday_text(names, static_cast<int>(line.weekday))});
    case Kind::fixed:
      return fixed_text(names, line);
    case Kind::easter:
      return easter_text(names, line.offset);
    case Kind::enumerated:
    case Kind::range:
      break;
  }
  return dates_text(names, line);
}

ReadLine complete(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return plain(
      names.say(Word::read_complete, {plain_date(clause.days.front().date, names.language()),
                                      plain_date(clause.days.back().date, names.language())}));
}

ReadLine free(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  ReadLine line = plain(names.say(
      Word::read_free, {names.label(clause.text), free_day_text(names, *clause.free_day)}));
  add_authority(names, clause, line);
  return line;
}

ReadLine calendar(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  std::string text = names.say(Word::read_uses_calendar,
                               {names.label(names.symbols().calendars, clause.names.front().text)});
  std::vector<std::string> without;
  for (const auto& number : clause.numbers) without.emplace_back(weekday_text(names, number.value));
  for (const auto& citation : clause.citations)
    without.push_back(names.say(Word::read_freed_by, {article_text(names, citation)}));
  if (!without.empty())
    text = names.say(Word::read_without, {text, listed(without, Word::and_word, names.language())});
  return plain(std::move(text));
}

ReadLine roll(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  const bool rolls = clause.flags.front() == K::next_not_free;
  ReadLine line = plain(std::string(names.word(rolls ? Word::read_roll : Word::read_no_roll)));
  add_authority(names, clause, line);
  return line;
}

ReadLine advance(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  const bool moves = clause.flags.front() == K::last_not_free;
  ReadLine line =
      plain(std::string(names.word(moves ? Word::read_advance : Word::read_no_advance)));
  add_authority(names, clause, line);
  return line;
}

ReadLine minimum(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  ReadLine line = plain(names.say(Word::read_minimum, {days_text(names, clause.numbers[0].value),
                                                       days_text(names, clause.numbers[1].value)}));
  add_authority(names, clause, line);
  return line;
}

std::string limit_text(const Names& names, const Period& limit) {
  if (limit.amount == 0)
    return std::string(
        names.word(limit.unit == Unit::hours ? Word::read_unit_hours : Word::read_unit_years));
  return names.say(Word::read_more_of, {period_text(limit, names.language())});
}

ReadLine excluded(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  std::vector<std::string> limits;
  for (const auto& limit : clause.limits) limits.push_back(limit_text(names, limit));
  ReadLine line =
      plain(names.say(Word::read_excluded, {listed(limits, Word::or_word, names.language())}));
  add_authority(names, clause, line);
  return line;
}

ReadLine stands_still(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  Word form = Word::read_still_days;
  if (clause.flags.front() == K::holiday_week) form = Word::read_still_weeks;
  if (clause.flags.front() == K::school_week) form = Word::read_still_school;
  const auto label = names.label(names.symbols().calendars, clause.names.front().text);
  ReadLine line = with_condition(names, names.say(form, {label}), clause.condition);
  add_authority(names, clause, line);
  return line;
}

constexpr ClauseRow rows[] = {
    {K::free, free},         {K::complete, complete},         {K::calendar, calendar},
    {K::roll, roll},         {K::advance, advance},           {K::least, minimum},
    {K::excluded, excluded}, {K::stands_still, stands_still},
};

}  // namespace

std::string free_day_text(const Names& names, const ast::FreeDay& line) {
  std::string text = kind_text(names, line);
  if (line.from_year != 0)
    text = names.say(Word::read_years_from, {text, std::to_string(line.from_year)});
  if (line.until_year != 0)
    text = names.say(Word::read_years_until, {text, std::to_string(line.until_year)});
  return text;
}

std::span<const ClauseRow> calendar_rows() {
  return rows;
}

}  // namespace termijn::reading
