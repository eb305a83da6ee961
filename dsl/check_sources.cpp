// SPDX-License-Identifier: Apache-2.0
// Where what is said comes from, and that it is said to readers of both languages.
#include <algorithm>
#include <vector>

#include "base/code.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

void both_languages(Context& context, const Rare<ast::Text>& text) {
  if (!text || (!is_blank(text->dutch) && !is_blank(text->english))) return;
  context.report(Code::check_empty_text, text->span,
                 {is_blank(text->dutch) ? "@in_dutch" : "@in_english"});
}

/// A norm must have a `grond`; a concept may rest on a decision or on literature instead.
void rests_on_something(Context& context, const ast::Declaration& concept_) {
  const bool has_source =
      clause_of(concept_, K::citation) != nullptr || clause_of(concept_, K::source) != nullptr;
  if (!has_source) context.report(Code::check_no_source, concept_.name.span, {concept_.name.text});
}

/// Each choice of a reading has somebody who defends it.
void defended(Context& context, const ast::Clause& choice) {
  const bool is_defended = choice.quote && choice.mark && !is_blank(choice.quote->text);
  if (is_defended) return;
  context.report(Code::check_nobody_defends, choice.span, {choice.names.front().text});
}

/// Which acts are cited, and which of them as something that was read: marks `V` and `Vo`, or none.
class ReadActs {
 public:
  explicit ReadActs(const Symbols& symbols)
      : acts_(symbols.acts), cited_(acts_.names().size()), read_(acts_.names().size()) {}

  void add(const ast::Declaration& declaration) {
    const bool says_where = declaration.keyword == K::procedure ||
                            declaration.keyword == K::not_modelled ||
                            declaration.keyword == K::decided_case;
    if (says_where) return;
    const auto* mark = clause_of(declaration, K::mark);
    for (const auto& clause : declaration.clauses) {
      const auto* own = clause.mark ? &clause : mark;
      for (const auto& citation : clause.citations) {
        const auto act = acts_.find(citation.act.text);
        if (!act) continue;
        cited_[*act] = true;
        if (own == nullptr || own->mark->text == "V" || own->mark->text == "Vo") read_[*act] = true;
      }
    }
  }
  /// Nobody read it who only has it from others.
  bool needs_text(const std::string& act) const {
    const auto number = acts_.find(act);
    return !number || !cited_[*number] || read_[*number];
  }

 private:
  const SymbolTable& acts_;
  std::vector<bool> cited_, read_;  // by position in Symbols::acts
};

}  // namespace

void sources(Context& context) {
  ReadActs acts(context.symbols);
  context.each_sound([&](const ast::Declaration& declaration) { acts.add(declaration); });
  context.each_sound([&](const ast::Declaration& declaration) {
    both_languages(context, declaration.label);
    for (const auto& clause : declaration.clauses) both_languages(context, clause.text);
    const bool lacks_text = declaration.keyword == K::act &&
                            clause_of(declaration, K::text_version) == nullptr &&
                            acts.needs_text(declaration.name.text);
    if (lacks_text)
      context.report(Code::check_no_text_day, declaration.name.span, {declaration.name.text});
    if (declaration.keyword == K::concept_) rests_on_something(context, declaration);
    if (declaration.keyword != K::reading) return;
    for (const auto* choice : clauses_of(declaration, K::choice)) defended(context, *choice);
  });
}

}  // namespace termijn::checks
