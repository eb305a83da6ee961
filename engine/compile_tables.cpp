// SPDX-License-Identifier: Apache-2.0
#include "engine/compile_tables.h"

#include <iterator>

#include "engine/compile_norms.h"
#include "engine/verdict.h"

namespace termijn {
namespace {

using K = Keyword;

MistakeSeverity severity_of(std::string_view id) {
  using enum MistakeSeverity;
  for (const auto severity : {breach, loss, risk}) {
    if (severity_id(severity) == id) return severity;
  }
  return remark;
}

Right right_of(std::string_view id) {
  using enum Right;
  for (const auto right : {advice, consent, information}) {
    if (right_id(right) == id) return right;
  }
  return none;
}

Mistake::Sign sign_of(const ast::Name& norm, const ast::Name& state, const Symbols& symbols) {
  Mistake::Sign sign;
  const auto found = symbols.norm_versions.find(norm.text);
  sign.norm = static_cast<Index>(std::distance(symbols.norm_versions.begin(), found));
  sign.is_signal = state.text == spelling(K::signal, Surface::dutch);
  sign.state = state_of(state.text).value_or(State::dormant);
  return sign;
}

RightRow row_of(const ast::Clause& clause, const Symbols& symbols, ConditionCompiler& conditions) {
  RightRow row;
  row.role = *symbols.roles.find(clause.names.front().text);
  row.right = right_of(clause.more_names.front().text);
  row.mark = mark_of(clause.mark->text);
  for (const auto& citation : clause.citations)
    row.citations.push_back(citation_of(citation, symbols));
  if (clause.quote) row.source = clause.quote->text;
  if (clause.names.size() > 1) row.procedure = *symbols.procedures.find(clause.names[1].text);
  if (!clause.days.empty()) row.from = clause.days[0].date;
  if (clause.days.size() > 1) row.until = clause.days[1].date;
  row.condition = conditions.compile(clause.condition);
  return row;
}

Label text_in(const ast::Declaration& declaration, K keyword) {
  const auto* clause = clause_of(declaration, keyword);
  return clause != nullptr ? label_of(clause->text) : Label{};
}

}  // namespace

Mistake compile_mistake(const ast::Declaration& declaration, const Symbols& symbols) {
  Mistake mistake;
  mistake.id = declaration.name.text;
  mistake.name = label_of(declaration.label);
  mistake.severity = severity_of(clause_of(declaration, K::severity)->names.front().text);
  mistake.mark = mark_of(declaration);
  mistake.citations = citations_of(declaration, symbols);
  mistake.source = source_of(declaration);
  for (const auto& party : clause_of(declaration, K::party)->names)
    mistake.parties.push_back(*symbols.roles.find(party.text));
  mistake.remedy = text_in(declaration, K::remedy);
  mistake.note = text_in(declaration, K::note);
  for (const auto* clause : clauses_of(declaration, K::shown)) {
    for (std::size_t i = 0; i < clause->names.size(); ++i)
      mistake.signs.push_back(sign_of(clause->names[i], clause->more_names[i], symbols));
  }
  return mistake;
}

SubjectTable compile_subject(const ast::Declaration& declaration, const Symbols& symbols,
                             ConditionCompiler& conditions) {
  SubjectTable subject;
  subject.id = declaration.name.text;
  subject.name = label_of(declaration.label);
  subject.note = text_in(declaration, K::note);
  for (const auto* clause : clauses_of(declaration, K::also)) {
    for (const auto& name : clause->names) subject.also.push_back(name.text);
  }
  for (const auto* clause : clauses_of(declaration, K::right))
    subject.rows.push_back(row_of(*clause, symbols, conditions));
  return subject;
}

}  // namespace termijn
