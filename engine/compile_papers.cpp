// SPDX-License-Identifier: Apache-2.0
#include "engine/compile_papers.h"

#include <algorithm>
#include <string>

#include "engine/compile_norms.h"

namespace termijn {
namespace {

using K = Keyword;

std::vector<Citation> citations_of(const ast::Clause& clause, const Symbols& symbols) {
  std::vector<Citation> citations;
  for (const auto& citation : clause.citations) citations.push_back(citation_of(citation, symbols));
  return citations;
}

Mark mark_behind(const ast::Clause& clause) {
  return clause.mark ? mark_of(clause.mark->text) : Mark::verified;
}

Bound bound_of(const ast::Clause& clause, const Symbols& symbols) {
  Bound bound;
  if (clause.keyword == K::allowed)
    bound.kind = BoundKind::allowed;
  else
    bound.kind = has_flag(clause, K::at_least) ? BoundKind::least : BoundKind::most;
  if (clause.length) bound.lengths.push_back(clause.length->period);
  for (const auto& length : clause.lengths) bound.lengths.push_back(length.period);
  bound.mandatory = has_flag(clause, K::mandatory);
  bound.citation = citation_of(clause.citations.front(), symbols);
  bound.mark = mark_behind(clause);
  return bound;
}

/// check knows that `text` fits.
std::int32_t value_in(const Field& fact, const std::string& text) {
  switch (fact.type) {
    case ValueType::yes_no:
      return text == "ja" || text == "yes" ? 1 : 0;
    case ValueType::choice:
      for (std::size_t i = 0; i < fact.choices.size(); ++i) {
        if (fact.choices[i].id == text) return static_cast<std::int32_t>(i);
      }
      return 0;
    case ValueType::date:
      return parse_iso(text).value_or(Date{}).days();
    case ValueType::number:
      return std::stoi(text);
    case ValueType::words:
    case ValueType::length:
      break;
  }
  return 0;
}

Setting setting_of(const ast::Clause& clause, const Symbols& symbols, const Program& program) {
  Setting setting;
  setting.value = {*symbols.fields.find(clause.names.front().text), 0};
  if (clause.length) setting.length = clause.length->period;
  if (!clause.values.empty())
    setting.value.value =
        value_in(program.fields[setting.value.field], clause.values.front().value);
  if (clause.counting_rule)
    setting.counting_rule = *symbols.counting_rules.find(clause.counting_rule->text);
  if (clause.quote) setting.source = clause.quote->text;
  setting.span = clause.span;
  return setting;
}

}  // namespace

void compile_bounds(const ast::Declaration& declaration, const Symbols& symbols, Field& parameter) {
  parameter.standard_source = source_of(declaration);
  if (const auto* clause = clause_of(declaration, K::standard)) {
    parameter.standard = clause->length->period;
    parameter.standard_citations = citations_of(*clause, symbols);
    parameter.standard_mark = mark_behind(*clause);
    if (clause->quote) parameter.standard_source = clause->quote->text;
  }
  for (const auto& clause : declaration.clauses) {
    if (clause.keyword == K::bound || clause.keyword == K::allowed)
      parameter.bounds.push_back(bound_of(clause, symbols));
  }
}

Paper compile_paper(const ast::Declaration& declaration, const Symbols& symbols,
                    const Program& program) {
  Paper paper;
  paper.id = declaration.name.text;
  paper.name = label_of(declaration.label);
  paper.kind = clause_of(declaration, K::kind)->names.front().text;
  if (const auto* council = clause_of(declaration, K::council))
    paper.council = council->quote->text;
  paper.valid = days_of(declaration, K::valid);
  paper.source = source_of(declaration);
  paper.span = declaration.name.span;
  for (const auto* clause : clauses_of(declaration, K::sets))
    paper.settings.push_back(setting_of(*clause, symbols, program));
  return paper;
}

DaySpan days_of(const ast::Declaration& declaration, Keyword keyword) {
  DaySpan days;
  const auto* clause = clause_of(declaration, keyword);
  if (clause == nullptr) return days;
  days.from = clause->days.front().date;
  if (clause->days.size() > 1) days.until = clause->days[1].date;
  return days;
}

void limit_to_acts(const Program& program, Norm& norm) {
  for (const auto& citation : norm.citations) {
    const auto& days = program.acts[citation.act].covered;
    const bool narrows_from = days.from && (!norm.covered.from || *norm.covered.from < *days.from);
    const bool narrows_until =
        days.until && (!norm.covered.until || *days.until < *norm.covered.until);
    if (narrows_from) norm.covered.from = days.from;
    if (narrows_until) norm.covered.until = days.until;
    if (narrows_from || (narrows_until && norm.covered_by == nothing))
      norm.covered_by = citation.act;
  }
}

}  // namespace termijn
