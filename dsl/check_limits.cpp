// SPDX-License-Identifier: Apache-2.0
// Numbers that compile keeps in 16 bits: refused here long before they would wrap.
#include <map>

#include "base/code.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

constexpr std::size_t most_clauses = 10000;
constexpr int most_sentences = 99;

/// Clauses of a kind have numbers within their declaration; free days within all calendars.
class ClauseCount {
 public:
  explicit ClauseCount(Context& context) : context_(context) {}

  void declaration(const ast::Declaration& declaration) {
    const bool may_have_too_many =
        declaration.keyword == Keyword::calendar || declaration.clauses.size() > most_clauses;
    if (!may_have_too_many) return;
    std::map<Keyword, std::size_t> count;
    for (const auto& clause : declaration.clauses) {
      auto& number = clause.keyword == Keyword::free ? free_days_ : count[clause.keyword];
      if (++number == most_clauses + 1) report(clause);
    }
  }

 private:
  void report(const ast::Clause& clause) {
    context_.report(Code::check_too_many_clauses, clause.keyword_span,
                    {std::to_string(most_clauses), context_.word(clause.keyword, clause.span)});
  }

  Context& context_;
  std::size_t free_days_ = 0;
};

void sentence(Context& context, const ast::Citation& citation) {
  if (!citation.sentence) return;
  const auto& number = *citation.sentence;
  if (number.value < 1 || number.value > most_sentences)
    context.report(Code::check_no_such_sentence, number.span, {std::to_string(number.value)});
}

}  // namespace

void limits(Context& context) {
  ClauseCount count(context);
  context.each_sound([&](const ast::Declaration& declaration) {
    count.declaration(declaration);
    for (const auto& citation : declaration.citations) sentence(context, citation);
    for (const auto& clause : declaration.clauses) {
      for (const auto& citation : clause.citations) sentence(context, citation);
    }
  });
}

}  // namespace termijn::checks
