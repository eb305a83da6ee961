// SPDX-License-Identifier: Apache-2.0
#include "dsl/symbols.h"

#include <algorithm>

namespace termijn {

bool SymbolTable::add(const std::string& name, DeclarationPlace place) {
  const auto number = static_cast<std::uint16_t>(names_.size());
  if (!index_.emplace(name, number).second) return false;
  names_.push_back(name);
  places_.push_back(place);
  return true;
}

std::optional<std::uint16_t> SymbolTable::find(std::string_view name) const {
  const auto found = index_.find(name);
  if (found == index_.end()) return std::nullopt;
  return found->second;
}

std::vector<const ast::Clause*> clauses_of(const ast::Declaration& declaration, Keyword keyword) {
  std::vector<const ast::Clause*> found;
  for (const auto& clause : declaration.clauses) {
    if (clause.keyword == keyword) found.push_back(&clause);
  }
  return found;
}

const ast::Clause* clause_of(const ast::Declaration& declaration, Keyword keyword) {
  for (const auto& clause : declaration.clauses) {
    if (clause.keyword == keyword) return &clause;
  }
  return nullptr;
}

bool has_flag(const ast::Clause& clause, Keyword flag) {
  return std::ranges::find(clause.flags, flag) != clause.flags.end();
}

bool is_norm(Keyword keyword) {
  return keyword == Keyword::duty || keyword == Keyword::prohibition || keyword == Keyword::power ||
         keyword == Keyword::open_norm;
}

}  // namespace termijn
