// SPDX-License-Identifier: Apache-2.0
// Clauses that say where a rule comes from and what it means to people.
#include "engine/compile_norms.h"
#include "report/reading/clauses.h"

namespace termijn::reading {
namespace {

using K = Keyword;

ReadLine source(std::string text) {
  return {std::move(text), {}, true};
}

ReadLine step(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  std::string steps;
  for (const auto& name : clause.names) steps += (steps.empty() ? "" : ", ") + name.text;
  return source(names.say(Word::read_step, {steps}));
}

ReadLine citation(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return source(names.say(Word::read_grounds, {articles_text(names, clause.citations)}));
}

ReadLine bron(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return source(names.say(Word::read_sources, {clause.quote->text}));
}

ReadLine mark(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return source(names.say(Word::read_marks, {mark_text(names, *clause.mark), clause.mark->text}));
}

ReadLine text_version(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return source(
      names.say(Word::read_text_version, {plain_date(clause.days.front().date, names.language())}));
}

ReadLine class_(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  const auto& id = clause.names.front().text;
  Word found = Word::read_class_statute;
  if (id == class_id(NormClass::open)) found = Word::read_class_open;
  if (id == class_id(NormClass::agreement)) found = Word::read_class_agreement;
  if (id == class_id(NormClass::regulation)) found = Word::read_class_regulation;
  return plain(std::string(names.word(found)));
}

ReadLine valid(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return plain(names.say(Word::read_valid, {span_text(names, clause.days)}));
}

template <Word form>
ReadLine text(const Names& names, const ast::Declaration&, const ast::Clause& clause) {
  return plain(names.say(form, {names.label(clause.text)}));
}

constexpr ClauseRow rows[] = {
    {K::step, step},
    {K::citation, citation},
    {K::source, bron},
    {K::mark, mark},
    {K::kind, class_},
    {K::valid, valid},
    {K::text_version, text_version},
    {K::note, text<Word::read_note>},
    {K::reason, text<Word::read_reason>},
    {K::consequence, text<Word::read_consequence>},
    {K::remedy, text<Word::read_remedy>},
    {K::question, text<Word::read_question>},
};

}  // namespace

std::span<const ClauseRow> source_rows() {
  return rows;
}

}  // namespace termijn::reading
