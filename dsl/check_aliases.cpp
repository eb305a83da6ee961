// SPDX-License-Identifier: Apache-2.0
// `ook` gives a second name. Several declarations may have it, as long as the procedure of a
// dossier tells which of them is meant.
#include <algorithm>
#include <map>
#include <string_view>

#include "base/code.h"
#include "dsl/checks.h"

namespace termijn::checks {
namespace {

/// A declaration that has a word as its name or as another name.
struct Meaning {
  std::uint16_t index;
  Span span;
};

class Aliases {
 public:
  Aliases(Context& context, const SymbolTable& table,
          std::vector<std::uint16_t> ProcedureNames::*names)
      : context_(context), table_(table), names_(names), belongs_to_(table.names().size()) {
    for (const auto& procedure : context.symbols.procedure_names) {
      for (const auto index : procedure.*names) ++belongs_to_[index];
    }
  }

  void run() {
    const auto& places = table_.places();
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (const auto* clause : clauses_of(context_.at(places[i]), Keyword::also)) {
        for (const auto& name : clause->names) {
          const Meaning alias{static_cast<std::uint16_t>(i), name.span};
          compare(alias, name);
          aliases_[name.text].push_back(alias);
        }
      }
    }
  }

 private:
  /// With the declaration of that name, and with those that had it as another name before.
  void compare(const Meaning& alias, const ast::Name& name) {
    if (const auto index = table_.find(name.text)) {
      const auto& declared = context_.at(table_.places()[*index]).name;
      if (report_clash(alias, name, {*index, declared.span})) return;
    }
    for (const auto& other : aliases_[name.text]) {
      if (report_clash(alias, name, other)) return;
    }
  }

  bool report_clash(const Meaning& alias, const ast::Name& name, const Meaning& other) {
    if (other.index == alias.index || is_common(alias.index) || is_common(other.index)) {
      context_.report(Code::check_declared_twice, name.span, {name.text}, {other.span});
      return true;
    }
    if (const auto* procedure = shared(alias.index, other.index)) {
      context_.report(Code::check_alias_clash, name.span, {name.text, *procedure}, {other.span});
      return true;
    }
    return false;
  }

  bool belongs(std::size_t procedure, std::uint16_t index) const {
    return std::ranges::binary_search(context_.symbols.procedure_names[procedure].*names_, index);
  }

  std::size_t procedures() const { return context_.symbols.procedure_names.size(); }

  /// No procedure tells it from another: it belongs to all of them, or there is one only.
  bool is_common(std::uint16_t index) const { return belongs_to_[index] == procedures(); }

  const std::string* shared(std::uint16_t a, std::uint16_t b) const {
    for (std::size_t i = 0; i < procedures(); ++i) {
      if (belongs(i, a) && belongs(i, b)) return &context_.symbols.procedures.names()[i];
    }
    return nullptr;
  }

  Context& context_;
  const SymbolTable& table_;
  std::vector<std::uint16_t> ProcedureNames::*names_;
  std::vector<std::size_t> belongs_to_;  // how many procedures, by position in the table
  std::map<std::string_view, std::vector<Meaning>> aliases_;
};

}  // namespace

void aliases(Context& context) {
  Aliases(context, context.symbols.events, &ProcedureNames::events).run();
  Aliases(context, context.symbols.roles, &ProcedureNames::roles).run();
}

}  // namespace termijn::checks
