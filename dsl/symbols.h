// SPDX-License-Identifier: Apache-2.0
// What a rule set declares, by kind and name. Filled by check; read by check and compile.
#pragma once

#include <cstdint>
#include <iterator>
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
  struct Slot {
    std::size_t hash = 0;
    std::uint32_t number = none;
  };
  static constexpr std::uint32_t none = 0xffffffff;

  void grow();
  /// The slot of `name`, or the free one where it belongs.
  std::size_t slot_of(std::string_view name, std::size_t hash) const;

  std::vector<std::string> names_;
  std::vector<DeclarationPlace> places_;
  std::vector<Slot> slots_;  // as many as a power of two, at most half of them taken
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

/// The clauses of one kind in a declaration, as pointers; found while one walks along them.
class Clauses {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = const ast::Clause*;
    using pointer = const value_type*;
    using reference = value_type;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;
    Iterator(const ast::Clause* at, const ast::Clause* end, Keyword keyword)
        : at_(at), end_(end), keyword_(keyword) {
      skip();
    }
    value_type operator*() const { return at_; }
    Iterator& operator++() {
      ++at_;
      skip();
      return *this;
    }
    Iterator operator++(int) {
      auto before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

   private:
    void skip() {
      while (at_ != end_ && at_->keyword != keyword_) ++at_;
    }
    const ast::Clause* at_ = nullptr;
    const ast::Clause* end_ = nullptr;
    Keyword keyword_{};
  };

  Clauses(const ast::Declaration& declaration, Keyword keyword) : keyword_(keyword) {
    if (!declaration.kinds[static_cast<std::size_t>(keyword)]) return;
    begin_ = declaration.clauses.data();
    end_ = begin_ + declaration.clauses.size();
  }
  Iterator begin() const { return {begin_, end_, keyword_}; }
  Iterator end() const { return {end_, end_, keyword_}; }
  bool empty() const { return begin() == end(); }

 private:
  const ast::Clause* begin_ = nullptr;
  const ast::Clause* end_ = nullptr;
  Keyword keyword_;
};
inline Clauses clauses_of(const ast::Declaration& declaration, Keyword keyword) {
  return {declaration, keyword};
}
/// The first, or null.
inline const ast::Clause* clause_of(const ast::Declaration& declaration, Keyword keyword) {
  const auto clauses = clauses_of(declaration, keyword);
  return clauses.empty() ? nullptr : *clauses.begin();
}

/// Whether one of the words of the clause is this one: `dwingend`.
bool has_flag(const ast::Clause& clause, Keyword flag);
/// Whether it has this one and no other.
inline bool has_only_flag(const ast::Clause& clause, Keyword flag) {
  return clause.flags.size() == 1 && clause.flags.front() == flag;
}

bool is_norm(Keyword keyword);

}  // namespace termijn
