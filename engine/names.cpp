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

std::string NameIndex::near(std::string_view name, const std::string& otherwise) const {
  auto known = asked_before_.find(name);
  if (known == asked_before_.end()) {
    if (suggestions_.empty()) build_suggestions();
    known = asked_before_.emplace(name, quoted_list(nearest(name, suggestions_))).first;
  }
  return known->second.empty() ? otherwise : known->second;
}

std::string NameIndex::near_or_all(std::string_view name) const {
  std::vector<std::string> all;
  std::set<std::string_view> seen;
  each_([&](Index, const std::string& id, std::span<const std::string> also, const Label&) {
    if (seen.insert(id).second) all.push_back(id);
    for (const auto& other : also) {
      if (seen.insert(other).second) all.push_back(other);
    }
  });
  return near(name, quoted_list(all));
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
