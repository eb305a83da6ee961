// SPDX-License-Identifier: Apache-2.0
// Which events and roles belong to which procedure: what the procedure itself and its norms name,
// directly or through concepts.
#include <algorithm>
#include <span>
#include <vector>

#include "dsl/checks.h"

namespace termijn::checks {
namespace {

using K = Keyword;
using Marks = std::vector<std::uint8_t>;  // 1: named

/// What one procedure names.
class Names {
 public:
  explicit Names(const Context& context)
      : context_(context),
        events_(context.symbols.events.names().size()),
        roles_(context.symbols.roles.names().size()),
        concepts_(context.symbols.concepts.names().size()) {}

  void declaration(const ast::Declaration& declaration) {
    for (const auto& clause : declaration.clauses) {
      for (const auto& pattern : clause.events) {
        event(pattern.event.text);
        conditions(pattern.condition);
      }
      conditions(clause.condition);
      const bool names_events = clause.keyword == K::recognised || clause.keyword == K::per ||
                                counts_back_from_event(context_, clause);
      if (names_events) {
        for (const auto& name : clause.names) event(name.text);
      }
      if (clause.keyword == K::party) parties(clause);
    }
    follow_concepts();
  }

  /// Who does the events that are named, and to whom.
  void parties_of_events() {
    for (std::size_t i = 0; i < events_.size(); ++i) {
      if (events_[i] == 0) continue;
      for (const auto& clause : context_.at(context_.symbols.events.places()[i]).clauses) {
        if (clause.keyword == K::by || clause.keyword == K::to) parties(clause);
      }
    }
  }

  const Marks& events() const { return events_; }
  const Marks& roles() const { return roles_; }

 private:
  static void mark(Marks& found, const SymbolTable& table, std::string_view name) {
    if (const auto index = table.find(name); index && *index < found.size()) found[*index] = 1;
  }
  void event(std::string_view name) { mark(events_, context_.symbols.events, name); }
  void parties(const ast::Clause& clause) {
    for (const auto& name : clause.names) mark(roles_, context_.symbols.roles, name.text);
    for (const auto& name : clause.more_names) mark(roles_, context_.symbols.roles, name.text);
  }

  void conditions(std::span<const ast::Expression> nodes) {
    for (const auto& node : nodes) {
      if (!node.owner.text.empty()) event(node.owner.text);
      if (node.kind == ast::Expression::Kind::happened) {
        for (const auto& name : node.names) event(name.text);
      } else if (node.kind == ast::Expression::Kind::name) {
        rest_on(node.names.front().text);
      }
      conditions(node.children);
    }
  }

  void rest_on(std::string_view name) {
    const auto index = context_.symbols.concepts.find(name);
    if (!index || concepts_[*index] != 0) return;
    concepts_[*index] = 1;
    to_follow_.push_back(*index);
  }

  void follow_concepts() {
    while (!to_follow_.empty()) {
      const auto& concept_ = context_.at(context_.symbols.concepts.places()[to_follow_.back()]);
      to_follow_.pop_back();
      for (const auto& clause : concept_.clauses) conditions(clause.condition);
    }
  }

  const Context& context_;
  Marks events_, roles_, concepts_;
  std::vector<std::uint16_t> to_follow_;
};

using ByProcedure = std::vector<Marks>;

/// The marked positions of each, and with each what no procedure has marked.
std::vector<std::vector<std::uint16_t>> with_common(const ByProcedure& named, std::size_t count) {
  Marks is_named(count);
  for (const auto& names : named) {
    for (std::size_t i = 0; i < count; ++i) is_named[i] |= names[i];
  }
  std::vector<std::vector<std::uint16_t>> found(named.size());
  for (std::size_t procedure = 0; procedure < named.size(); ++procedure) {
    for (std::size_t i = 0; i < count; ++i) {
      if (is_named[i] == 0 || named[procedure][i] != 0)
        found[procedure].push_back(static_cast<std::uint16_t>(i));
    }
  }
  return found;
}

}  // namespace

void procedure_names(Context& context) {
  auto& symbols = context.symbols;
  std::vector<Names> named;
  for (const auto place : symbols.procedures.places())
    named.emplace_back(context).declaration(context.at(place));
  for (const auto place : symbols.norms) {
    const auto& norm = context.at(place);
    for (const auto* clause : clauses_of(norm, K::procedure)) {
      for (const auto& name : clause->names) {
        if (const auto index = symbols.procedures.find(name.text)) named[*index].declaration(norm);
      }
    }
  }
  ByProcedure events, roles;
  for (auto& names : named) {
    names.parties_of_events();
    events.push_back(names.events());
    roles.push_back(names.roles());
  }
  const auto all_events = with_common(events, symbols.events.names().size());
  const auto all_roles = with_common(roles, symbols.roles.names().size());
  for (std::size_t i = 0; i < named.size(); ++i)
    symbols.procedure_names.push_back({all_events[i], all_roles[i]});
}

}  // namespace termijn::checks
