// SPDX-License-Identifier: Apache-2.0
#include "engine/compile_ledger.h"

#include <algorithm>
#include <map>

#include "engine/compile_norms.h"

namespace termijn {
namespace {

using K = Keyword;

/// What judges nothing only mentions what it cites; how to count and what may be agreed are rules.
LedgerUse::Weight weight_of(const ast::Declaration& declaration) {
  using Weight = LedgerUse::Weight;
  switch (declaration.keyword) {
    case K::subject:
    case K::concept_:
    case K::mistake:
    case K::reading:
      return Weight::mention;
    case K::open_norm:
      return Weight::open;
    default:
      break;
  }
  const auto* kind = is_norm(declaration.keyword) ? clause_of(declaration, K::kind) : nullptr;
  const bool is_open = kind != nullptr && kind->names.front().text == class_id(NormClass::open);
  return is_open ? Weight::open : Weight::rule;
}

class Compiler {
 public:
  explicit Compiler(const Checked& checked) : checked_(checked) {}

  Ledger run() {
    for (const auto place : checked_.symbols().acts.places()) act(at(place));
    for (const auto& file : checked_.files()) {
      for (const auto& declaration : file.declarations) cited_by(declaration);
    }
    return std::move(ledger_);
  }

 private:
  const ast::Declaration& at(DeclarationPlace place) const {
    return checked_.files()[place.file].declarations[place.declaration];
  }

  void act(const ast::Declaration& declaration) {
    LedgerAct act{declaration.name.text, label_of(declaration.label), {}, {}};
    if (const auto* clause = clause_of(declaration, K::text_version))
      act.text_version = iso(clause->days.front().date);
    for (const auto* clause : clauses_of(declaration, K::article)) {
      const auto& article = clause->names.front().text;
      if (clause->numbers.empty()) {
        add(act, article, 0);
        continue;
      }
      const auto last = clause->numbers.back().value;
      for (auto i = clause->numbers.front().value; i <= last; ++i) add(act, article, i);
    }
    ledger_.push_back(std::move(act));
  }

  void add(LedgerAct& act, const std::string& article, int paragraph) {
    auto& entries = of_article_[act.id][article];
    const bool known = std::ranges::any_of(
        entries, [&](std::size_t i) { return act.entries[i].paragraph == paragraph; });
    if (known) return;
    entries.push_back(act.entries.size());
    act.entries.push_back({article, paragraph, {}});
  }

  void cited_by(const ast::Declaration& declaration) {
    const bool says_where = declaration.keyword == K::procedure || declaration.keyword == K::act ||
                            declaration.keyword == K::decided_case ||
                            declaration.keyword == K::example;
    if (says_where) return;
    LedgerUse use{{std::string(spelling(declaration.keyword, Surface::dutch)),
                   std::string(spelling(declaration.keyword, Surface::english))},
                  declaration.name.text,
                  {},
                  weight_of(declaration)};
    if (const auto* reason = clause_of(declaration, K::reason)) use.reason = label_of(reason->text);
    for (const auto& citation : declaration.citations) cite(citation, use);
    for (const auto& clause : declaration.clauses) {
      for (const auto& citation : clause.citations) cite(citation, use);
    }
  }

  void cite(const ast::Citation& citation, const LedgerUse& use) {
    auto& act = ledger_[*checked_.symbols().acts.find(citation.act.text)];
    const auto& articles = of_article_[act.id];
    const auto found = articles.find(citation.article);
    if (found == articles.end()) return;
    for (const auto i : found->second) {
      auto& entry = act.entries[i];
      const bool is_it = citation.paragraph.empty()
                             ? entry.paragraph == 0 || use.name.empty()
                             : std::to_string(entry.paragraph) == citation.paragraph;
      if (is_it) note(entry, use);
    }
  }

  static void note(LedgerEntry& entry, const LedgerUse& use) {
    const auto same = [&](const LedgerUse& other) {
      return other.name == use.name && other.reason.dutch == use.reason.dutch &&
             other.kind.dutch == use.kind.dutch;
    };
    const auto found = std::ranges::find_if(entry.uses, same);
    if (found == entry.uses.end()) {
      entry.uses.push_back(use);
    } else {
      found->weight = std::max(found->weight, use.weight);  // versions of one norm
    }
  }

  const Checked& checked_;
  Ledger ledger_;
  std::map<std::string, std::map<std::string, std::vector<std::size_t>>> of_article_;
};

}  // namespace

Ledger compile_ledger(const Checked& checked) {
  return Compiler(checked).run();
}

}  // namespace termijn
