// SPDX-License-Identifier: Apache-2.0
// Clauses of mistakes, subjects, parameters and papers.
#include <algorithm>

#include "engine/program.h"
#include "report/describe.h"
#include "report/reading/clauses.h"

namespace termijn::reading {
namespace {

using K = Keyword;

bool has(const ast::Clause& clause, K flag) {
  return std::ranges::find(clause.flags, flag) != clause.flags.end();
}

ReadLine severity(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  using enum MistakeSeverity;
  const auto& id = clause.names.front().text;
  Word label = Word::severity_remark;
  if (id == severity_id(breach)) label = Word::severity_breach;
  if (id == severity_id(loss)) label = Word::severity_loss;
  if (id == severity_id(risk)) label = Word::severity_risk;
  return plain(names.say(Word::read_severity, {names.word(label)}));
}

ReadLine concerns(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return plain(names.say(Word::read_concerns,
                         {names.all(names.symbols().roles, clause.names, Word::and_word)}));
}

std::string sign_text(const Names& names, const ast::Name& norm, const ast::Name& state) {
  const auto label = names.norm(norm.text);
  if (state.text == spelling(K::signal, Surface::dutch))
    return names.say(Word::read_shown_signal, {label});
  return names.say(Word::read_shown_state, {label, state_text(names, state.text)});
}

ReadLine shown(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  const auto head = names.word(Word::read_shown);
  if (clause.names.size() == 1) {
    const auto sign = sign_text(names, clause.names.front(), clause.more_names.front());
    return plain(names.say(Word::read_both, {head, sign}));
  }
  ReadLine line = plain(std::string(names.word(Word::read_shown_any)));
  for (std::size_t i = 0; i < clause.names.size(); ++i)
    line.under.push_back(plain(sign_text(names, clause.names[i], clause.more_names[i])));
  return line;
}

std::string right_text(const Names& names, std::string_view id) {
  using enum Right;
  Word label = Word::right_none;
  if (id == right_id(advice)) label = Word::right_advice;
  if (id == right_id(consent)) label = Word::right_consent;
  if (id == right_id(information)) label = Word::right_information;
  return std::string(names.word(label));
}

ReadLine right(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  const auto& symbols = names.symbols();
  std::string text =
      names.say(Word::read_right, {names.label(symbols.roles, clause.names.front().text),
                                   right_text(names, clause.more_names.front().text)});
  if (!clause.days.empty())
    text = names.say(Word::read_right_valid, {text, span_text(names, clause.days)});
  ReadLine line = with_condition(names, std::move(text), clause.condition);
  if (clause.names.size() > 1) {
    const auto procedure = names.quoted(names.label(symbols.procedures, clause.names[1].text));
    line.under.push_back({names.say(Word::read_right_procedure, {procedure}), {}, false});
    line.under.back().is_remark = true;
  }
  add_authority(names, clause, line);
  return line;
}

ReadLine standard(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  const Word form = has(clause, K::waivable) ? Word::read_standard_waivable : Word::read_standard;
  ReadLine line = plain(names.say(form, {length_text(names, *clause.length)}));
  add_authority(names, clause, line);
  return line;
}

ReadLine bound(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  std::vector<std::string> lengths;
  if (clause.length) lengths.push_back(length_text(names, *clause.length));
  for (const auto& length : clause.lengths) lengths.push_back(length_text(names, length));
  Word form = Word::read_bound_allowed;
  if (has(clause, K::at_least)) form = Word::read_bound_least;
  if (has(clause, K::at_most)) form = Word::read_bound_most;
  const auto text = names.say(form, {listed(lengths, Word::or_word, names.language())});
  const Word force = has(clause, K::mandatory) ? Word::read_mandatory : Word::read_waivable;
  ReadLine line = plain(names.say(force, {text}));
  add_authority(names, clause, line);
  return line;
}

ReadLine paper_kind(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  const auto& id = clause.names.front().text;
  Word label = Word::read_kind_agreement;
  for (const Word kind :
       {Word::read_kind_regulation, Word::read_kind_covenant, Word::read_kind_collective}) {
    if (id == word(kind, Language::dutch)) label = kind;
  }
  return plain(names.say(Word::read_paper_kind, {names.word(label)}));
}

ReadLine council(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return plain(names.say(Word::read_council, {clause.quote->text}));
}

ReadLine sets(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  const auto& fields = names.symbols().fields;
  const auto& field = clause.names.front().text;
  const std::string value = clause.length
                                ? counted_text(names, length_text(names, *clause.length), clause)
                                : names.value(fields, field, clause.values.front().value);
  ReadLine line = plain(names.say(Word::read_sets, {names.label(fields, field), value}));
  add_authority(names, clause, line);
  return line;
}

constexpr ClauseRow rows[] = {
    {K::severity, severity}, {K::party, concerns, K::mistake}, {K::shown, shown},
    {K::right, right},       {K::standard, standard},          {K::bound, bound},
    {K::allowed, bound},     {K::kind, paper_kind, K::paper},  {K::council, council},
    {K::sets, sets},
};

}  // namespace

std::string state_text(const Names& names, std::string_view id) {
  return std::string(state_label(state_of(id).value_or(State::undetermined), names.language()));
}

std::span<const ClauseRow> table_rows() {
  return rows;
}

}  // namespace termijn::reading
