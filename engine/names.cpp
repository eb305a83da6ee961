// SPDX-License-Identifier: Apache-2.0
#include "engine/names.h"

#include <algorithm>

namespace termijn {

Index NameIndex::find(std::string_view name) const {
  const auto found = meanings(name);
  return found.empty() ? nothing : found.front();
}

std::span<const Index> NameIndex::meanings(std::string_view name) const {
  const auto found = index_.find(name);
  if (found == index_.end()) return {};
  return found->second;
}

std::string NameIndex::near(std::string_view name, const std::string& otherwise) const {
  auto known = asked_before_.find(name);
  if (known == asked_before_.end()) {
    known = asked_before_.emplace(name, quoted_list(nearest(name, suggestions_))).first;
  }
  return known->second.empty() ? otherwise : known->second;
}

void NameIndex::put(const std::string& name, Index index, bool is_id) {
  auto& rows = index_[name];
  rows.insert(is_id ? rows.begin() : rows.end(), index);
  if (rows.size() > 1) return;  // suggested already
  names_.push_back(name);
  suggestions_.push_back({name, name});
}

void NameIndex::add_labels(const Label& label, const std::string& id) {
  for (std::string text : {label.dutch, label.english}) {
    std::ranges::replace(text, ' ', '_');  // as names in logs are read
    suggestions_.push_back({std::move(text), id});
  }
}

}  // namespace termijn
