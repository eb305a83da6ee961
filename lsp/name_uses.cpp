// SPDX-License-Identifier: Apache-2.0
#include "lsp/name_uses.h"

#include <algorithm>
#include <optional>
#include <span>

#include "dsl/symbols.h"

namespace termijn::lsp {
namespace {

using K = Keyword;
using Kind = ast::Expression::Kind;

std::optional<Scope> scope_of_declaration(K keyword) {
  switch (keyword) {
    case K::act:
      return Scope::act;
    case K::calendar:
      return Scope::calendar;
    case K::counting_rule:
      return Scope::counting_rule;
    case K::procedure:
      return Scope::procedure;
    case K::role:
      return Scope::role;
    case K::reading:
      return Scope::reading;
    case K::mistake:
      return Scope::mistake;
    case K::subject:
      return Scope::subject;
    case K::paper:
      return Scope::paper;
    case K::decided_case:
    case K::example:
      return Scope::example;
    case K::not_modelled:
      return std::nullopt;
    default:
      return is_norm(keyword) ? Scope::norm : Scope::value;
  }
}

/// Of the plain names in a clause; those of `blijkt uit` and `recht` are seen to apart.
std::optional<Scope> scope_of_names(K clause) {
  switch (clause) {
    case K::procedure:
      return Scope::procedure;
    case K::party:
    case K::by:
    case K::to:
      return Scope::role;
    case K::with:
    case K::recognised:
    case K::per:
    case K::on:
    case K::at_latest:
    case K::before:
    case K::extended:
    case K::shortened:
    case K::sets:
      return Scope::value;
    case K::calendar:
    case K::stands_still:
      return Scope::calendar;
    case K::clock:
    case K::lapses_with:
    case K::shown:
    case K::expect:
      return Scope::norm;
    default:
      return std::nullopt;
  }
}

class Collector {
 public:
  std::vector<NameUse> collect(const ast::File& file) {
    for (const auto& declaration : file.declarations) {
      if (const auto scope = scope_of_declaration(declaration.keyword))
        add(*scope, declaration.name, true);
      owner_ = declaration.name.text;
      for (const auto& citation : declaration.citations) add(Scope::act, citation.act);
      for (const auto& each : declaration.clauses) clause(each);
      ++index_;
    }
    return std::move(uses_);
  }

 private:
  void add(Scope scope, const ast::Name& name, bool declares = false, std::string owner = {}) {
    if (name.text.empty() || name.span.begin == name.span.end) return;
    uses_.push_back({scope, name.text, std::move(owner), name.span, declares, index_});
  }

  void add_all(Scope scope, std::span<const ast::Name> names) {
    for (const auto& name : names) add(scope, name);
  }

  void clause(const ast::Clause& clause) {
    names(clause);
    for (const auto& citation : clause.citations) add(Scope::act, citation.act);
    for (const auto& event : clause.events) {
      add(Scope::value, event.event);
      for (const auto& each : event.condition) expression(each);
    }
    for (const auto& each : clause.condition) expression(each);
    for (const auto& each : clause.readings) expression(each, Scope::reading);
    if (clause.length) add(Scope::value, clause.length->parameter);
    for (const auto& each : clause.lengths) add(Scope::value, each.parameter);
    if (clause.counting_rule) add(Scope::counting_rule, *clause.counting_rule);
    for (const auto& each : clause.values) value(clause, each);
  }

  void names(const ast::Clause& clause) {
    if (clause.keyword == K::choice) {
      add(Scope::choice, clause.names.front(), true, owner_);
    } else if (clause.keyword == K::right) {
      add(Scope::role, clause.names.front());
      if (clause.names.size() > 1) add(Scope::procedure, clause.names[1]);
    } else if (clause.keyword == K::expect && std::ranges::count(clause.flags, K::mistake) != 0) {
      add_all(Scope::mistake, clause.names);
    } else if (const auto scope = scope_of_names(clause.keyword)) {
      add_all(*scope, clause.names);
    }
    if (clause.keyword == K::party) add_all(Scope::role, clause.more_names);
    if (clause.keyword == K::clock || clause.keyword == K::per)
      add_all(Scope::value, clause.more_names);
  }

  /// `vorm=schriftelijk`, and `stelt regio op noord`, where the field stands among the names.
  void value(const ast::Clause& clause, const ast::FieldValue& value) {
    if (clause.keyword == K::on) add(Scope::value, value.field);
    const ast::Name chosen{{value.value_span}, value.value};
    const bool is_name = value.value_span.end - value.value_span.begin == value.value.size();
    if (is_name) add(Scope::choice, chosen, false, value.field.text);
  }

  /// `bare`: what a name is that stands alone; behind `in lezing` a reading.
  void expression(const ast::Expression& node, Scope bare = Scope::value) {
    add(Scope::value, node.owner);
    add_all(node.kind == Kind::reading ? Scope::reading : bare, node.names);
    for (const auto& value : node.values) add(Scope::choice, value, false, node.names.front().text);
    for (const auto& child : node.children) expression(child, bare);
  }

  std::vector<NameUse> uses_;
  std::uint32_t index_ = 0;
  std::string owner_;  // of choices: the name of the declaration
};

}  // namespace

std::vector<NameUse> name_uses(const ast::File& file) {
  return Collector().collect(file);
}

}  // namespace termijn::lsp
