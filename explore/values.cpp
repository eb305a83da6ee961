// SPDX-License-Identifier: Apache-2.0
#include "explore/values.h"

#include <algorithm>
#include <set>

namespace termijn {
namespace {

using Op = Condition::Op;

std::vector<std::int32_t> numbers_apart(const Program& program, Index field) {
  std::set<std::int32_t> apart;
  for (const auto& row : program.conditions) {
    if (row.a != field || (row.op != Op::at_least && row.op != Op::at_most)) continue;
    apart.insert(row.number);
    apart.insert(row.op == Op::at_least ? row.number - 1 : row.number + 1);
  }
  if (apart.empty()) apart.insert(1);
  return {apart.begin(), apart.end()};
}

}  // namespace

std::vector<std::int32_t> values_apart(const Program& program, Index field) {
  const auto& declared = program.fields[field];
  switch (declared.type) {
    case ValueType::yes_no:
      return {1, 0};
    case ValueType::choice: {
      std::vector<std::int32_t> values;
      for (std::size_t i = 0; i < declared.choices.size(); ++i)
        values.push_back(static_cast<std::int32_t>(i));
      return values;
    }
    case ValueType::number:
      return numbers_apart(program, field);
    case ValueType::length:
      return {14};
    default:
      return {0};
  }
}

bool holds(const Condition& leaf, std::int32_t value) {
  switch (leaf.op) {
    case Op::one_of:
      return std::ranges::find(leaf.values, value) != leaf.values.end();
    case Op::at_least:
      return value >= leaf.number;
    case Op::at_most:
      return value <= leaf.number;
    default:
      return value != 0;
  }
}

bool has_field(const Program& program, Index event, Index field) {
  const auto& fields = program.events[event].fields;
  return std::ranges::find(fields, field) != fields.end();
}

}  // namespace termijn
