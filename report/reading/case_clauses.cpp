// SPDX-License-Identifier: Apache-2.0
// Clauses of cases: what happened, and what is expected.
#include <algorithm>

#include "report/reading/clauses.h"

namespace termijn::reading {
namespace {

using K = Keyword;

bool has(const ast::Clause& clause, K flag) {
  return std::ranges::find(clause.flags, flag) != clause.flags.end();
}

std::string day_text(const Names& names, const ast::Day& day, const Rare<ast::Time>& time = {}) {
  const auto text = plain_date(day.date, names.language());
  return time ? names.say(Word::read_at_time, {text, clock_text(time->second)}) : text;
}

/// The names of cases are those of a log, which may be other words for an event.
std::string event_text(const Names& names, const std::string& name) {
  const auto& events = names.symbols().events;
  if (events.find(name)) return names.label(events, name);
  for (std::size_t i = 0; i < events.places().size(); ++i) {
    const auto& event = names.at(events.places()[i]);
    const auto* also = clause_of(event, K::also);
    if (also != nullptr &&
        std::ranges::any_of(also->names, [&](const auto& each) { return each.text == name; }))
      return names.label(event.label);
  }
  return name;
}

ReadLine on(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  const auto event = event_text(names, clause.names.front().text);
  const auto first = day_text(names, clause.days.front(), clause.time);
  Word form = Word::read_on;
  if (has(clause, K::between)) form = Word::read_on_between;
  if (has(clause, K::at_latest)) form = Word::read_on_latest;
  ReadLine line = plain(names.say(form, {first, event, day_text(names, clause.days.back())}));
  const auto& fields = names.symbols().fields;
  for (const auto& value : clause.values) {
    const auto label = fields.find(value.field.text)
                           ? names.quoted(names.label(fields, value.field.text))
                           : names.say(Word::read_typed, {value.field.text});
    line.under.push_back(plain(names.say(
        Word::read_value_of,
        {label, fields.find(value.field.text) ? names.value(fields, value.field.text, value.value)
                                              : value.value})));
  }
  return line;
}

std::string expected(const Names& names, const ast::Clause& clause) {
  const auto& name = clause.names.front().text;
  const auto day = day_text(names, clause.days.front(), clause.time);
  if (has(clause, K::end)) return names.say(Word::read_expect_end, {day, names.norm(name)});
  if (has(clause, K::mistake))
    return names.say(has(clause, K::no) ? Word::read_expect_no_mistake : Word::read_expect_mistake,
                     {day, names.label(names.symbols().mistakes, name)});
  return names.say(Word::read_expect_state,
                   {day, names.norm(name), state_text(names, clause.more_names.front().text)});
}

/// `in lezing x is y` is written as a condition on a field would be.
ast::Expression as_reading(ast::Expression node) {
  if (node.kind == ast::Expression::Kind::equals) node.kind = ast::Expression::Kind::reading;
  for (auto& child : node.children) child = as_reading(child);
  return node;
}

ReadLine expect(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  std::string text = expected(names, clause);
  if (clause.days.size() > 1)
    text = names.say(Word::read_in_period, {text, day_text(names, clause.days.back())});
  std::vector<ast::Expression> readings;
  for (const auto& node : clause.readings) readings.push_back(as_reading(node));
  return with_condition(names, std::move(text), readings, Word::read_in_reading_one,
                        Word::read_in_reading_many);
}

constexpr ClauseRow rows[] = {{K::on, on}, {K::expect, expect}};

}  // namespace

std::span<const ClauseRow> case_rows() {
  return rows;
}

}  // namespace termijn::reading
