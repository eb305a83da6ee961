// SPDX-License-Identifier: Apache-2.0
#include "dsl/concept_graph.h"

#include <algorithm>
#include <span>

#include "base/code.h"

namespace termijn::checks {
namespace {

using Kind = ast::Expression::Kind;

std::span<const ast::Expression> condition_of(const ast::Declaration& concept_) {
  const auto* clause = clause_of(concept_, Keyword::if_);
  return clause == nullptr ? std::span<const ast::Expression>() : clause->condition;
}

bool is_group(const ast::Expression& node) {
  return node.kind == Kind::any || node.kind == Kind::all;
}

/// `en` within `of` needs no brackets; every other group within a group does.
bool is_bracketed(const ast::Expression& child, const ast::Expression& parent) {
  return is_group(child) && is_group(parent) &&
         !(child.kind == Kind::all && parent.kind == Kind::any);
}

}  // namespace

ConceptGraph::ConceptGraph(Context& context)
    : context_(context), nodes_(context.symbols.concepts.names().size()) {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    for (const auto& node : condition_of(at(static_cast<std::uint16_t>(i))))
      collect(node, nodes_[i].uses);
  }
  for (std::size_t i = 0; i < nodes_.size(); ++i) follow(static_cast<std::uint16_t>(i));
}

int ConceptGraph::depth(const ast::Expression& node) const {
  if (const auto used = used_by(node)) return 1 + nodes_[*used].depth;
  int below = 0;
  for (const auto& child : node.children)
    below = std::max(below, depth(child) + (is_bracketed(child, node) ? 1 : 0));
  return is_group(node) ? below : below + 1;
}

std::optional<std::uint16_t> ConceptGraph::used_by(const ast::Expression& node) const {
  if (node.kind != Kind::name || !node.owner.text.empty()) return std::nullopt;
  return context_.symbols.concepts.find(node.names.front().text);
}

void ConceptGraph::collect(const ast::Expression& node, std::vector<std::uint16_t>& uses) const {
  if (const auto used = used_by(node)) uses.push_back(*used);
  for (const auto& child : node.children) collect(child, uses);
}

void ConceptGraph::follow(std::uint16_t root) {
  if (nodes_[root].mark != Mark::fresh) return;
  const auto enter = [&](std::uint16_t concept_) {
    nodes_[concept_].mark = Mark::on_path;
    path_.push_back(concept_);
  };
  enter(root);
  while (!path_.empty()) {
    auto& node = nodes_[path_.back()];
    if (node.next == node.uses.size()) {
      finish(path_.back());
      path_.pop_back();
      continue;
    }
    const auto used = node.uses[node.next++];
    if (nodes_[used].mark == Mark::on_path) report_circle(used);
    if (nodes_[used].mark == Mark::fresh) enter(used);
  }
}

void ConceptGraph::report_circle(std::uint16_t first) {
  std::vector<Span> others;
  const auto start = std::find(path_.begin(), path_.end(), first);
  for (auto other = start + 1; other != path_.end(); ++other)
    others.push_back(at(*other).name.span);
  const auto& name = at(first).name;
  context_.report(Code::check_concept_cycle, name.span, {name.text}, std::move(others));
}

/// Everything that it uses is finished, but for what lies on a circle.
void ConceptGraph::finish(std::uint16_t concept_) {
  auto& node = nodes_[concept_];
  node.mark = Mark::done;
  std::vector<bool> seen(context_.symbols.fields.names().size());
  for (const auto& condition : condition_of(at(concept_))) {
    node.depth = depth(condition);
    need(condition, seen, node.needed);
  }
  if (node.depth <= deepest) return;
  context_.report(Code::check_too_deep, at(concept_).name.span, {std::to_string(deepest)});
  node.depth = 1;  // told; what rests on it is not too deep for that alone
}

void ConceptGraph::need(const ast::Expression& node, std::vector<bool>& seen,
                        std::vector<std::uint16_t>& needed) const {
  const auto add = [&](std::uint16_t field) {
    if (seen[field]) return;
    seen[field] = true;
    needed.push_back(field);
  };
  if (node.kind == Kind::happened || node.kind == Kind::reading) return;
  for (const auto& child : node.children) need(child, seen, needed);
  if (node.names.empty() || !node.owner.text.empty()) return;
  const auto& symbols = context_.symbols;
  const auto& name = node.names.front().text;
  if (const auto field = symbols.fields.find(name)) {
    const auto& declaration = context_.at(symbols.fields.places()[*field]);
    if (declaration.keyword == Keyword::field) add(*field);
  } else if (const auto used = symbols.concepts.find(name)) {
    for (const auto more : nodes_[*used].needed) add(more);
  }
}

}  // namespace termijn::checks
