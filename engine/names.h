// SPDX-License-Identifier: Apache-2.0
// The names of one kind that logs may use, and which of them somebody may have meant.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "engine/program.h"

namespace termijn {

/// Over one table of a Program, which must outlive it; not for several threads at once. Built when
/// it is asked something: short logs ask little.
class NameIndex {
 public:
  template <class Items>
  explicit NameIndex(const Items& items)
      : each_([&items](const Visit& visit) {
          for (std::size_t i = 0; i < items.size(); ++i) {
            std::span<const std::string> also;
            if constexpr (requires { items[i].also; }) also = items[i].also;
            visit(static_cast<Index>(i), items[i].id, also, items[i].name);
          }
        }) {}

  /// Suggested like the others, but not found: names of another kind that may stand here too.
  void suggest(const std::string& name) { more_suggestions_.push_back(name); }

  /// The row of the table with this id, or else the first with this other name; nothing when there
  /// is none.
  Index find(std::string_view name) const;

  /// All rows with this id or other name, the one with the id first.
  std::span<const Index> meanings(std::string_view name) const;

  /// The names that are nearest in themselves or by their labels, nearest first.
  const std::vector<std::string>& all_near(std::string_view name) const;

  /// How many of them a message shows.
  static constexpr std::size_t most_shown = 3;

  /// "`a`, `b`": the names that are nearest in themselves or by their labels, or else `otherwise`.
  std::string near(std::string_view name, const std::string& otherwise) const;
  /// The same, or all names when those are few.
  std::string near_or_all(std::string_view name, const std::string& otherwise) const;

 private:
  using Visit = std::function<void(Index row, const std::string& id,
                                   std::span<const std::string> also, const Label& label)>;

  void build_index() const;
  void build_suggestions() const;

  std::function<void(const Visit&)> each_;
  std::vector<std::string> more_suggestions_;
  mutable std::vector<std::string_view> names_;  // sorted, and their rows
  mutable std::vector<Index> rows_;
  mutable std::vector<Suggestion> suggestions_;
  // A long log makes the same mistake on many lines.
  mutable std::map<std::string, std::vector<std::string>, std::less<>> asked_before_;
};

}  // namespace termijn
