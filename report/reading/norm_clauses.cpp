// SPDX-License-Identifier: Apache-2.0
// Clauses of norms: who, when it arises, and what must be done or left. Until when:
// term_clauses.cpp.
#include "report/reading/clauses.h"

namespace termijn::reading {
namespace {

using K = Keyword;
using Which = ast::EventPattern::Which;

ReadLine procedure(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return plain(names.say(Word::read_in_procedure,
                         {names.all(names.symbols().procedures, clause.names, Word::and_word)}));
}

ReadLine party(const Names& names, const ast::Declaration& norm, const ast::Clause& clause) {
  const auto& roles = names.symbols().roles;
  std::string who = names.label(roles, clause.names.front().text);
  if (!clause.more_names.empty()) {
    const auto towards = names.label(roles, clause.more_names.front().text);
    who = names.say(Word::read_towards, {who, towards});
  }
  const auto form = static_cast<Word>(static_cast<int>(Word::read_party_duty) +
                                      static_cast<int>(norm.keyword) - static_cast<int>(K::duty));
  return plain(names.say(form, {who}));
}

ReadLine arises(const Names& names, const ast::Declaration& norm, const ast::Clause& clause) {
  const auto& event = clause.events.front();
  const Word form = event.which == Which::first ? Word::read_arises_first : Word::read_arises_each;
  return with_condition(names,
                        names.say(form, {of_kind(names, norm, Word::read_the_duty),
                                         names.label(names.symbols().events, event.event.text)}),
                        event.condition);
}

ReadLine each_year(const Names& names, const ast::Declaration& norm, const ast::Clause& clause) {
  const auto day = year_day_text(names, clause.year_day->day, clause.year_day->month);
  const auto kind = of_kind(names, norm, Word::read_the_duty);
  if (!clause.text) return plain(names.say(Word::read_each_year, {kind, day}));
  return plain(names.say(Word::read_each_year_named, {kind, day, names.label(clause.text)}));
}

ReadLine every(const Names& names, const ast::Declaration& norm, const ast::Clause& clause) {
  const auto& event = clause.events.front();
  return with_condition(
      names,
      names.say(Word::read_every,
                {of_kind(names, norm, Word::read_the_duty), length_text(names, *clause.length),
                 names.label(names.symbols().events, event.event.text)}),
      event.condition);
}

ReadLine per(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  const auto event = names.label(names.symbols().events, clause.names.front().text);
  if (clause.more_names.empty()) return plain(names.say(Word::read_per, {event}));
  return plain(
      names.say(Word::read_per_field,
                {event, names.label(names.symbols().fields, clause.more_names.front().text)}));
}

ReadLine unless(const Names& names, const ast::Declaration& norm, const ast::Clause& clause) {
  return with_condition(names,
                        names.say(Word::read_unless, {of_kind(names, norm, Word::read_the_duty)}),
                        clause.condition);
}

/// A condition behind one of two heads that it completes.
ReadLine completed(const Names& names, const ast::Clause& clause, Word one, Word many) {
  ReadLine line = condition_line(names, clause.condition.front());
  line.text = names.say(line.under.empty() ? one : many, {line.text});
  return line;
}

ReadLine while_(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return completed(names, clause, Word::read_while_one, Word::read_while_many);
}

ReadLine forbidden(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return events_line(names, names.word(Word::read_forbidden), clause.events, Word::read_each_of);
}

template <Word head>
ReadLine acts(const Names& names, const ast::Declaration& norm, const ast::Clause& clause) {
  return events_line(names, names.say(head, {of_kind(names, norm, Word::read_the_duty)}),
                     clause.events, Word::read_one_of_events);
}

ReadLine lapses_with(const Names& names, const ast::Declaration& norm, const ast::Clause& clause) {
  return plain(names.say(Word::read_lapses_with, {of_kind(names, norm, Word::read_the_duty),
                                                  names.norm(clause.names.front().text)}));
}

ReadLine signal(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  if (!clause.condition.empty())
    return completed(names, clause, Word::read_signal_if_one, Word::read_signal_if_many);
  return plain(names.say(Word::read_signal_after,
                         {counted_text(names, length_text(names, *clause.length), clause)}));
}

constexpr ClauseRow rows[] = {
    {K::procedure, procedure},
    {K::arises, arises},
    {K::each_year, each_year},
    {K::every, every},
    {K::per, per},
    {K::unless, unless},
    {K::while_, while_},
    {K::forbidden, forbidden},
    {K::fulfilled, acts<Word::read_fulfilled>},
    {K::exercised, acts<Word::read_exercised>},
    {K::judged, acts<Word::read_judged>},
    {K::lifted, acts<Word::read_lifted>},
    {K::lapses, acts<Word::read_lapses>},
    {K::exhausted, acts<Word::read_exhausted>},
    {K::lapses_with, lapses_with},
    {K::signal, signal},
    {K::party, party},
};

}  // namespace

std::span<const ClauseRow> norm_rows() {
  return rows;
}

}  // namespace termijn::reading
