// SPDX-License-Identifier: Apache-2.0
// Clauses of acts, roles, events, fields, facts, concepts, readings and procedures.
#include "report/reading/clauses.h"

namespace termijn::reading {
namespace {

using K = Keyword;

ReadLine bwb(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return {names.say(Word::read_bwb, {clause.names.front().text}), {}, true};
}

ReadLine act_text(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return plain(
      names.say(Word::read_act_text, {plain_date(clause.days.front().date, names.language())}));
}

ReadLine covered(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return plain(names.say(Word::read_covered, {span_text(names, clause.days)}));
}

ReadLine article(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  const auto& id = clause.names.front().text;
  if (clause.numbers.empty()) return plain(names.say(Word::read_articles, {id}));
  const auto first = std::to_string(clause.numbers.front().value);
  if (clause.numbers.size() == 1)
    return plain(names.say(Word::read_articles_paragraph, {id, first}));
  return plain(names.say(Word::read_articles_paragraphs,
                         {id, first, std::to_string(clause.numbers.back().value)}));
}

/// Words that people type stay as they are.
ReadLine also(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  std::string all;
  for (const auto& name : clause.names)
    all += (all.empty() ? "" : ", ") + names.say(Word::read_typed, {name.text});
  return plain(names.say(Word::read_also, {all}));
}

template <Word form>
ReadLine roles(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return plain(names.say(form, {names.all(names.symbols().roles, clause.names, Word::or_word)}));
}

ReadLine with(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return plain(names.say(Word::read_with,
                         {names.all(names.symbols().fields, clause.names, Word::and_word)}));
}

ReadLine value(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  Word type = Word::read_type_words;
  if (clause.flags.front() == K::yes_or_no) type = Word::read_type_yes_no;
  if (clause.flags.front() == K::date) type = Word::read_type_date;
  if (clause.flags.front() == K::number) type = Word::read_type_number;
  return plain(names.say(Word::read_value, {names.word(type)}));
}

ReadLine choice(const Names& names, const ast::Declaration& owner, const ast::Clause& clause) {
  Word form = Word::read_choice;
  if (owner.keyword == K::reading)
    form = clause.flags.empty() ? Word::read_choice_reading : Word::read_choice_standard;
  ReadLine line = plain(names.say(form, {clause.names.front().text, names.label(clause.text)}));
  add_authority(names, clause, line);
  return line;
}

ReadLine if_(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  ReadLine line = condition_line(names, clause.condition.front());
  const Word form = line.under.empty() ? Word::read_concept_if_one : Word::read_concept_if_many;
  line.text = names.say(form, {line.text});
  return line;
}

ReadLine recognised(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return plain(names.say(Word::read_recognised,
                         {names.all(names.symbols().events, clause.names, Word::and_word)}));
}

ReadLine phase(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return with_condition(
      names,
      names.say(Word::read_phase_start, {clause.names.front().text, names.label(clause.text)}),
      clause.condition);
}

constexpr ClauseRow rows[] = {
    {K::bwb, bwb},
    {K::text_version, act_text, K::act},
    {K::covered, covered},
    {K::article, article},
    {K::also, also},
    {K::by, roles<Word::read_by>},
    {K::to, roles<Word::read_to>},
    {K::with, with},
    {K::value, value},
    {K::choice, choice},
    {K::if_, if_},
    {K::recognised, recognised},
    {K::phase, phase},
};

}  // namespace

std::span<const ClauseRow> vocabulary_rows() {
  return rows;
}

}  // namespace termijn::reading
