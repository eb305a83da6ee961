// SPDX-License-Identifier: Apache-2.0
// The table of subjects: each row says enough, rests on facts alone and can be reached.
#include <algorithm>
#include <set>

#include "base/code.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;
using Kind = ast::Expression::Kind;

/// No beginning is before every day that a row can name.
Validity days_of(const ast::Clause& row) {
  Validity days{Date::first(), std::nullopt};
  if (!row.days.empty()) days.from = row.days.front().date;
  if (row.days.size() > 1) days.until = row.days[1].date;
  return days;
}

bool covers(const Validity& wide, const Validity& narrow) {
  const bool to_the_end = !wide.until || (narrow.until && *narrow.until <= *wide.until);
  return wide.from <= narrow.from && to_the_end;
}

/// A row that is uncertain settles nothing, so what stands behind it still counts.
bool always_holds(const ast::Clause& row) {
  return row.condition.empty() && !(row.mark && row.mark->text == "U");
}

void complete(Context& context, const ast::Declaration& subject, const ast::Clause& row) {
  const auto lacks = [&](K keyword) {
    context.report(Code::check_right_without, row.keyword_span,
                   {subject.name.text, context.word(keyword, row.span)});
  };
  if (row.citations.empty()) lacks(K::citation);
  if (!row.mark) lacks(K::mark);
  const auto days = days_of(row);
  if (days.until && *days.until <= days.from)
    context.report(Code::check_empty_validity, row.days.back().span, {subject.name.text});
}

void reachable(Context& context, const ast::Declaration& subject,
               const std::vector<const ast::Clause*>& rows, std::size_t at) {
  const auto& role = rows[at]->names.front();
  for (std::size_t i = 0; i < at; ++i) {
    const auto& earlier = *rows[i];
    if (earlier.names.front().text != role.text || !always_holds(earlier)) continue;
    if (!covers(days_of(earlier), days_of(*rows[at]))) continue;
    context.report(Code::check_right_unreachable, rows[at]->keyword_span,
                   {subject.name.text, role.text}, {earlier.keyword_span});
    return;
  }
}

/// Finds what only a dossier can answer: what happened, fields of events, the choice of a reading.
class FactsOnly {
 public:
  explicit FactsOnly(Context& context) : context_(context) {}

  void row(const ast::Clause& row) {
    seen_.clear();
    for (const auto& condition : row.condition) walk(condition, nullptr);
  }

 private:
  /// `used`: where the row names the concept that the node stands in.
  void walk(const ast::Expression& node, const ast::Name* used) {
    const bool needs_log =
        node.kind == Kind::happened || node.kind == Kind::reading || !node.owner.text.empty();
    if (needs_log) return report(node.span, used);
    for (const auto& child : node.children) walk(child, used);
    if (node.kind == Kind::name) concept_(node.names.front(), used);
  }

  void concept_(const ast::Name& name, const ast::Name* used) {
    const auto* declaration = context_.find(context_.symbols.concepts, name.text);
    if (declaration == nullptr || !seen_.insert(name.text).second) return;
    if (const auto* clause = clause_of(*declaration, K::if_)) {
      for (const auto& condition : clause->condition)
        walk(condition, used != nullptr ? used : &name);
    }
  }

  void report(Span span, const ast::Name* used) {
    if (used == nullptr) return context_.report(Code::check_right_needs_log, span);
    const bool is_told = std::ranges::any_of(context_.diagnostics, [&](const auto& known) {
      return known.code == Code::check_right_needs_log && known.span == used->span;
    });
    if (!is_told) context_.report(Code::check_right_needs_log, used->span, {}, {span});
  }

  Context& context_;
  std::set<std::string> seen_;  // concepts of this row
};

}  // namespace

void subjects(Context& context) {
  FactsOnly facts_only(context);
  context.each_sound([&](const ast::Declaration& subject) {
    if (subject.keyword != K::subject) return;
    const auto rights = clauses_of(subject, K::right);
    const std::vector<const ast::Clause*> rows(rights.begin(), rights.end());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      complete(context, subject, *rows[i]);
      reachable(context, subject, rows, i);
      facts_only.row(*rows[i]);
    }
  });
}

}  // namespace termijn::checks
