// SPDX-License-Identifier: Apache-2.0
// What concepts rest on, also through other concepts. Private to dsl/.
#pragma once

#include <cstdint>
#include <vector>

#include "dsl/checks.h"

namespace termijn::checks {

/// Looked at once and without recursion from concept to concept: a rule set may have thousands
/// that rest on each other.
class ConceptGraph {
 public:
  static constexpr int deepest = 64;  // as of one condition, see grammar/condition.cpp

  /// Reports each circle of concepts once, at the first of them, and what nests too deep.
  explicit ConceptGraph(Context& context);

  /// Levels of nesting, those of the concepts that the condition uses included.
  int depth(const ast::Expression& node) const;
  /// Fields that a concept reads from its subject, also through other concepts; positions in
  /// Symbols::fields, each once.
  const std::vector<std::uint16_t>& fields_needed(std::uint16_t concept_) const {
    return nodes_[concept_].needed;
  }

 private:
  enum class Mark : std::uint8_t { fresh, on_path, done };
  struct Node {
    Mark mark = Mark::fresh;
    std::vector<std::uint16_t> uses;  // in the order of the text
    std::size_t next = 0;             // of uses, to be followed
    int depth = 1;
    std::vector<std::uint16_t> needed;
  };

  std::optional<std::uint16_t> used_by(const ast::Expression& node) const;
  void collect(const ast::Expression& node, std::vector<std::uint16_t>& uses) const;
  void follow(std::uint16_t root);
  void report_circle(std::uint16_t first);
  void finish(std::uint16_t concept_);
  void need(const ast::Expression& node, std::vector<bool>& seen,
            std::vector<std::uint16_t>& needed) const;
  const ast::Declaration& at(std::uint16_t concept_) const {
    return context_.at(context_.symbols.concepts.places()[concept_]);
  }

  Context& context_;
  std::vector<Node> nodes_;          // by position in Symbols::concepts
  std::vector<std::uint16_t> path_;  // from a root to what is followed now
};

}  // namespace termijn::checks
