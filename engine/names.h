// SPDX-License-Identifier: Apache-2.0
// The names of one kind that logs may use, and which of them somebody may have meant.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "engine/program.h"

namespace termijn {

/// Over one table of a Program; not for several threads at once.
class NameIndex {
 public:
  template <class Items>
  explicit NameIndex(const Items& items) {
    for (std::size_t i = 0; i < items.size(); ++i) add(items[i], static_cast<Index>(i));
  }

  /// Suggested like the others, but not found: names of another kind that may stand here too.
  void suggest(const std::string& name) { suggestions_.push_back({name, name}); }

  /// The row of the table with this id, or else the first with this other name; nothing when there
  /// is none.
  Index find(std::string_view name) const;

  /// All rows with this id or other name, the one with the id first.
  std::span<const Index> meanings(std::string_view name) const;

  /// "`a`, `b`": the names that are nearest in themselves or by their labels, or else `otherwise`.
  std::string near(std::string_view name, const std::string& otherwise) const;
  std::string near_or_all(std::string_view name) const { return near(name, quoted_list(names_)); }

 private:
  template <class Item>
  void add(const Item& item, Index index) {
    put(item.id, index, true);
    if constexpr (requires { item.also; }) {
      for (const auto& other : item.also) put(other, index, false);
    }
    add_labels(item.name, item.id);
  }
  void put(const std::string& name, Index index, bool is_id);
  void add_labels(const Label& label, const std::string& id);

  std::map<std::string, std::vector<Index>, std::less<>> index_;
  std::vector<std::string> names_;
  std::vector<Suggestion> suggestions_;
  // A long log makes the same mistake on many lines.
  mutable std::map<std::string, std::string, std::less<>> asked_before_;
};

}  // namespace termijn
