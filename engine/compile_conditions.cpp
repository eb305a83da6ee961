// SPDX-License-Identifier: Apache-2.0
#include "engine/compile_conditions.h"

#include <span>

namespace termijn {

using Kind = ast::Expression::Kind;
using Op = Condition::Op;

ConditionId ConditionCompiler::compile(std::span<const ast::Expression> optional) {
  return optional.empty() ? no_condition : compile(optional.front());
}

ConditionId ConditionCompiler::compile(const ast::Expression& node) {
  Condition row;
  row.negated = node.negated;
  row.span = node.span;
  std::vector<ConditionId> children;
  for (const auto& child : node.children) children.push_back(compile(child));
  switch (node.kind) {
    case Kind::any:
      row.op = Op::any;
      break;
    case Kind::all:
      row.op = Op::all;
      break;
    case Kind::negation:
      row.op = Op::negation;
      break;
    case Kind::name:
      name(node, row);
      break;
    case Kind::equals:
    case Kind::known:
    case Kind::at_least:
    case Kind::at_most:
      compare(node, row);
      break;
    case Kind::happened:
      row.op = Op::happened;
      row.a = *symbols_.events.find(node.names[0].text);
      if (node.names.size() > 1) row.b = *symbols_.events.find(node.names[1].text);
      break;
    case Kind::reading:
      row.op = Op::reading;
      row.a = *symbols_.readings.find(node.names[0].text);
      row.b = choice_index(program_.readings[row.a].choices, node.values[0].text);
      break;
  }
  row.first_child = static_cast<std::uint32_t>(program_.children.size());
  row.child_count = static_cast<std::uint32_t>(children.size());
  program_.children.insert(program_.children.end(), children.begin(), children.end());
  program_.conditions.push_back(std::move(row));
  return static_cast<ConditionId>(program_.conditions.size() - 1);
}

void ConditionCompiler::name(const ast::Expression& node, Condition& out) const {
  if (const auto concept_ = symbols_.concepts.find(node.names[0].text);
      concept_ && node.owner.text.empty()) {
    out.op = Op::concept_;
    out.a = *concept_;
    return;
  }
  out.op = Op::yes;
  compare(node, out);
}

void ConditionCompiler::compare(const ast::Expression& node, Condition& out) const {
  out.a = *symbols_.fields.find(node.names[0].text);
  if (!node.owner.text.empty()) out.owner = *symbols_.events.find(node.owner.text);
  out.number = node.number.value;
  if (node.kind == Kind::known) out.op = Op::known;
  if (node.kind == Kind::at_least) out.op = Op::at_least;
  if (node.kind == Kind::at_most) out.op = Op::at_most;
  if (node.kind == Kind::equals) {
    out.op = Op::one_of;
    for (const auto& value : node.values) {
      out.values.push_back(choice_index(program_.fields[out.a].choices, value.text));
    }
  }
}

}  // namespace termijn
