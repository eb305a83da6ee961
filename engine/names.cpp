// SPDX-License-Identifier: Apache-2.0
#include "engine/names.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace termijn {

Index NameIndex::find(std::string_view name) const {
  const auto found = meanings(name);
  return found.empty() ? nothing : found.front();
}

std::span<const Index> NameIndex::meanings(std::string_view name) const {
  if (names_.empty()) build_index();
  const auto found = std::ranges::equal_range(names_, name);
  const auto first = static_cast<std::size_t>(found.begin() - names_.begin());
  return std::span(rows_).subspan(first, found.size());
}

const std::vector<std::string>& NameIndex::all_near(std::string_view name) const {
  constexpr std::size_t most = 12;  // to choose from
  const auto known = asked_before_.find(name);
  if (known != asked_before_.end()) return known->second;
  if (suggestions_.empty()) build_suggestions();
  return asked_before_.emplace(name, nearest(name, suggestions_, most)).first->second;
}

std::string NameIndex::near(std::string_view name, const std::string& otherwise) const {
  const std::span<const std::string> names = all_near(name);
  return names.empty() ? otherwise : quoted_list(names.first(std::min(names.size(), most_shown)));
}

std::string NameIndex::near_or_all(std::string_view name, const std::string& otherwise) const {
  constexpr std::size_t most = 12;  // that anybody reads
  std::vector<std::string> all;
  std::set<std::string_view> seen;
  each_([&](Index, const std::string& id, std::span<const std::string> also, const Label&) {
    if (seen.insert(id).second) all.push_back(id);
    for (const auto& other : also) {
      if (seen.insert(other).second) all.push_back(other);
    }
  });
  return near(name, all.size() > most ? otherwise : quoted_list(all));
}

void NameIndex::build_index() const {
  std::vector<std::tuple<std::string_view, bool, Index>> all;
  each_([&](Index row, const std::string& id, std::span<const std::string> also, const Label&) {
    all.emplace_back(id, false, row);
    for (const auto& other : also) all.emplace_back(other, true, row);
  });
  std::ranges::sort(all);
  for (const auto& [name, is_other, row] : all) {
    names_.push_back(name);
    rows_.push_back(row);
  }
}

void NameIndex::build_suggestions() const {
  std::set<std::string_view> seen;
  each_([&](Index, const std::string& id, std::span<const std::string> also, const Label& label) {
    if (seen.insert(id).second) suggestions_.push_back({id, id});
    for (const auto& other : also) {
      if (seen.insert(other).second) suggestions_.push_back({other, other});
    }
    for (std::string text : {label.dutch, label.english}) {
      std::ranges::replace(text, ' ', '_');  // as names in logs are read
      suggestions_.push_back({std::move(text), id});
    }
  });
  for (const auto& name : more_suggestions_) suggestions_.push_back({name, name});
}

}  // namespace termijn
