// SPDX-License-Identifier: Apache-2.0
// Case by case: a leaf that is still open takes each of its values, until the demands are met or
// cannot be.
#include "explore/attainable.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "engine/judge.h"
#include "explore/values.h"

namespace termijn {
namespace {

using Op = Condition::Op;

/// The truths that a condition can still have, a bit for each.
using Truths = unsigned;
constexpr Truths every_truth = 0b111;
constexpr Truths only(Truth truth) {
  return 1U << static_cast<unsigned>(truth);
}

Truths negate(Truths truths) {
  return (truths & only(Truth::unknown)) | (truths & only(Truth::no) ? only(Truth::yes) : 0) |
         (truths & only(Truth::yes) ? only(Truth::no) : 0);
}

/// Of two that must both hold, or of which one must.
Truths combine(Truths a, Truths b, bool both) {
  Truths result = 0;
  for (const auto x : {Truth::no, Truth::unknown, Truth::yes}) {
    for (const auto y : {Truth::no, Truth::unknown, Truth::yes}) {
      if ((a & only(x)) && (b & only(y))) result |= only(both ? std::min(x, y) : std::max(x, y));
    }
  }
  return result;
}

class Cases {
 public:
  Cases(const Program& program, Index subject, std::span<const Demand> demands)
      : program_(program), subject_(subject), demands_(demands) {}

  bool can_be_met() {
    if (++tried_ > most_cases) return true;  // nothing is proven
    open_.reset();
    bool is_settled = true;
    for (const auto& demand : demands_) {
      const auto truths = truths_of(demand.condition);
      if ((truths & only(demand.truth)) == 0) return false;
      is_settled &= truths == only(demand.truth);
    }
    if (is_settled || !open_) return true;
    const auto leaf = *open_;
    for (const auto value : domain_of(leaf)) {
      assigned_[leaf] = value;
      if (can_be_met()) return true;
    }
    assigned_.erase(leaf);
    return false;
  }

 private:
  static constexpr std::size_t most_cases = 20000;
  static constexpr std::int32_t missing = INT32_MIN;

  /// What varies: a field of the latest event of a type, a fact, a reading, or whether something
  /// happened.
  enum class Kind : std::uint8_t { value, reading, happened };
  using Leaf = std::tuple<Kind, Index, Index, ConditionId>;

  Truths truths_of(ConditionId id) {
    if (id == no_condition) return only(Truth::yes);
    const auto& row = program_.conditions[id];
    const auto truths = plain(row, id);
    return row.negated ? negate(truths) : truths;
  }

  Truths plain(const Condition& row, ConditionId id) {
    switch (row.op) {
      case Op::any:
      case Op::all: {
        auto truths = only(row.op == Op::all ? Truth::yes : Truth::no);
        for (const auto child : children_of(program_, row))
          truths = combine(truths, truths_of(child), row.op == Op::all);
        return truths;
      }
      case Op::negation:
        return negate(truths_of(children_of(program_, row).front()));
      case Op::concept_:
        return truths_of(program_.concepts[row.a].condition);
      case Op::happened:
        return happened(row, id);
      case Op::reading: {
        const auto choice = value_of({Kind::reading, row.a, nothing, no_condition});
        if (!choice) return only(Truth::yes) | only(Truth::no);
        return only(*choice == row.b ? Truth::yes : Truth::no);
      }
      default:
        return of_value(row);
    }
  }

  Truths happened(const Condition& row, ConditionId id) {
    const bool is_plain = row.child_count == 0;
    if (is_plain && row.b == nothing && row.a == subject_) return only(Truth::yes);
    const auto truth = value_of({Kind::happened, row.a, row.b, is_plain ? no_condition : id});
    return truth ? only(static_cast<Truth>(*truth)) : every_truth;
  }

  Truths of_value(const Condition& row) {
    const auto& field = program_.fields[row.a];
    auto owner = nothing;
    if (field.kind == Field::Kind::field) {
      owner = row.owner == nothing ? subject_ : row.owner;
      if (owner == nothing || !has_field(program_, owner, row.a)) return of(row, missing);
    }
    const auto value = value_of({Kind::value, owner, row.a, no_condition});
    return value ? of(row, *value) : every_truth;
  }

  static Truths of(const Condition& row, std::int32_t value) {
    if (row.op == Op::known) return only(value != missing ? Truth::yes : Truth::no);
    if (value == missing) return only(Truth::unknown);
    return only(holds(row, value) ? Truth::yes : Truth::no);
  }

  std::optional<std::int32_t> value_of(const Leaf& leaf) {
    const auto found = assigned_.find(leaf);
    if (found != assigned_.end()) return found->second;
    if (!open_) open_ = leaf;
    return std::nullopt;
  }

  std::vector<std::int32_t> domain_of(const Leaf& leaf) const {
    const auto& [kind, first, second, condition] = leaf;
    switch (kind) {
      case Kind::reading: {
        std::vector<std::int32_t> choices;
        for (std::size_t i = 0; i < program_.readings[first].choices.size(); ++i)
          choices.push_back(static_cast<std::int32_t>(i));
        return choices;
      }
      case Kind::happened:
        if (condition == no_condition)
          return {static_cast<std::int32_t>(Truth::no), static_cast<std::int32_t>(Truth::yes)};
        return {static_cast<std::int32_t>(Truth::no), static_cast<std::int32_t>(Truth::unknown),
                static_cast<std::int32_t>(Truth::yes)};
      case Kind::value:
        break;
    }
    auto values = values_apart(program_, second);
    values.push_back(missing);
    return values;
  }

  const Program& program_;
  Index subject_;
  std::span<const Demand> demands_;
  std::map<Leaf, std::int32_t> assigned_;
  std::optional<Leaf> open_;
  std::size_t tried_ = 0;
};

}  // namespace

bool is_attainable(const Program& program, Index subject, std::span<const Demand> demands) {
  return Cases(program, subject, demands).can_be_met();
}

}  // namespace termijn
