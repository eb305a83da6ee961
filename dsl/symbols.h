// SPDX-License-Identifier: Apache-2.0
// What a rule set declares, by kind and name. Filled by check; read by check and compile.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dsl/ast.h"

namespace termijn {

/// Where a declaration stands in the list of files.
struct DeclarationPlace {
  std::uint32_t file = 0;
  std::uint32_t declaration = 0;
};

/// The declarations of one kind; their position is their number everywhere after this.
class SymbolTable {
 public:
  /// False when the name was there already; the first one stays.
  bool add(const std::string& name, DeclarationPlace place);
  std::optional<std::uint16_t> find(std::string_view name) const;
  const std::vector<std::string>& names() const { return names_; }
  const std::vector<DeclarationPlace>& places() const { return places_; }

 private:
  std::vector<std::string> names_;
  std::vector<DeclarationPlace> places_;
  std::map<std::string, std::uint16_t, std::less<>> index_;
};

/// What a procedure names in its own clauses and in those of its norms, directly or through a
/// concept; what no procedure names belongs to every one. Sorted positions in Symbols.
struct ProcedureNames {
  std::vector<std::uint16_t> events, roles;
};

struct Symbols {
  SymbolTable acts, roles, events, concepts, readings, calendars, counting_rules, procedures;
  SymbolTable fields;  ///< fields, facts and parameters: one scope
  SymbolTable cases, papers;
  SymbolTable mistakes, subjects;
  std::vector<DeclarationPlace> norms;                              ///< every version, in order
  std::map<std::string, std::vector<std::uint16_t>> norm_versions;  ///< name -> positions in norms
  std::vector<DeclarationPlace> not_modelled;
  std::vector<ProcedureNames> procedure_names;  ///< by position in procedures
};

/// The clauses of one kind in a declaration.
std::vector<const ast::Clause*> clauses_of(const ast::Declaration& declaration, Keyword keyword);
/// The first, or null.
const ast::Clause* clause_of(const ast::Declaration& declaration, Keyword keyword);

/// Whether one of the words of the clause is this one: `dwingend`.
bool has_flag(const ast::Clause& clause, Keyword flag);

bool is_norm(Keyword keyword);

}  // namespace termijn
