// SPDX-License-Identifier: Apache-2.0
// Lengths in papers that lie outside the bounds of an act.
#include "calendar/length_bound.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;

/// `WET 14(2)g`
std::string text_of(const ast::Citation& citation) {
  std::string text = citation.act.text + ' ' + citation.article;
  if (!citation.paragraph.empty()) text += '(' + citation.paragraph + ')' + citation.letter;
  return text;
}

void setting(Context& context, const ast::Declaration& parameter, const ast::Clause& setting) {
  const auto length = setting.length->period;
  for (const auto& clause : parameter.clauses) {
    const bool is_bound = clause.keyword == K::bound || clause.keyword == K::allowed;
    if (!is_bound || !has_flag(clause, K::mandatory)) continue;
    const auto bound = bound_of(clause);
    const auto fit = fit_of(length, bound.kind, bound.lengths);
    if (fit == Fit::inside) continue;
    return context.report(code_of(bound.kind, fit), setting.span,
                          {length_argument(length), parameter.name.text,
                           length_arguments(bound.lengths), text_of(clause.citations.front())});
  }
}

}  // namespace

WrittenBound bound_of(const ast::Clause& clause) {
  WrittenBound bound{BoundKind::allowed, {}};
  if (clause.keyword != K::allowed)
    bound.kind = has_flag(clause, K::at_least) ? BoundKind::least : BoundKind::most;
  if (clause.length) bound.lengths.push_back(clause.length->period);
  for (const auto& length : clause.lengths) bound.lengths.push_back(length.period);
  return bound;
}

void settings(Context& context) {
  context.each_sound([&](const ast::Declaration& paper) {
    if (paper.keyword != K::paper) return;
    for (const auto* clause : clauses_of(paper, K::sets)) {
      const auto* field = context.find(context.symbols.fields, clause->names.front().text);
      const bool is_length =
          field != nullptr && !field->broken && field->keyword == K::parameter && clause->length;
      if (is_length) setting(context, *field, *clause);
    }
  });
}

}  // namespace termijn::checks
