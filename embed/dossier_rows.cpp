// SPDX-License-Identifier: Apache-2.0
#include "embed/dossier_rows.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace termijn::embed {
namespace {

/// What is corrected, perhaps more than once, and all that corrects it.
using Chain = std::set<std::size_t>;

class Choice {
 public:
  Choice(const std::string& dossier, const std::vector<EventRow>& rows)
      : dossier_(dossier), rows_(rows), is_kept_(rows.size(), false) {}

  std::vector<bool> make() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].dossier != dossier_) continue;
      is_kept_[i] = true;
      councils_.insert(rows_[i].council);
    }
    if (councils_.empty()) return is_kept_;
    find_chains();
    for (const auto& [first, chain] : chains_) {
      if (!touches(chain)) continue;
      keep(chain);
      for (const std::size_t i : chain) councils_.insert(rows_[i].council);
    }
    // Only now all councils are known.
    for (const auto& [first, chain] : chains_) {
      if (is_of_council(first, chain) && names_council(chain)) keep(chain);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].dossier.empty() && !chained_.contains(i) && is_named(rows_[i].council))
        is_kept_[i] = true;
    }
    return is_kept_;
  }

 private:
  void find_chains() {
    std::map<std::int64_t, std::int64_t> replaces;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const EventRow& row = rows_[i];
      if (row.number) by_number_.emplace(*row.number, i);
      if (row.number && row.replaces) replaces.emplace(*row.number, *row.replaces);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const EventRow& row = rows_[i];
      if (!row.number || !row.replaces) continue;
      std::int64_t first = *row.replaces;
      // A correction has the larger number; one that has not is a fault and ends the chain.
      for (auto next = replaces.find(first); next != replaces.end() && next->second < first;
           next = replaces.find(first))
        first = next->second;
      chained_.insert(i);
      Chain& chain = chains_[first];
      chain.insert(i);
      for (const std::int64_t number : {first, *row.replaces}) {
        const auto found = by_number_.find(number);
        if (found == by_number_.end()) continue;
        chain.insert(found->second);
        chained_.insert(found->second);
      }
    }
  }

  bool touches(const Chain& chain) const {
    return std::ranges::any_of(chain, [&](std::size_t i) { return rows_[i].dossier == dossier_; });
  }
  /// What corrects nothing that is there, has only itself to say whose it is.
  bool is_of_council(std::int64_t first, const Chain& chain) const {
    if (const auto found = by_number_.find(first); found != by_number_.end())
      return rows_[found->second].dossier.empty();
    return std::ranges::all_of(chain, [&](std::size_t i) { return rows_[i].dossier.empty(); });
  }
  bool names_council(const Chain& chain) const {
    return std::ranges::any_of(chain, [&](std::size_t i) { return is_named(rows_[i].council); });
  }
  bool is_named(const std::string& council) const { return councils_.contains(council); }

  void keep(const Chain& chain) {
    for (const std::size_t i : chain) is_kept_[i] = true;
  }

  const std::string& dossier_;
  const std::vector<EventRow>& rows_;
  std::vector<bool> is_kept_;
  std::set<std::string> councils_;
  std::map<std::int64_t, std::size_t> by_number_;
  std::map<std::int64_t, Chain> chains_;  ///< by the number of what stood there first
  std::set<std::size_t> chained_;
};

}  // namespace

std::vector<std::int64_t> missing_targets(const std::vector<EventRow>& rows) {
  std::set<std::int64_t> met, wanted;
  for (const EventRow& row : rows) {
    if (row.number) met.insert(*row.number);
    if (row.replaces) wanted.insert(*row.replaces);
  }
  std::vector<std::int64_t> missing;
  std::ranges::set_difference(wanted, met, std::back_inserter(missing));
  return missing;
}

void keep_concerning(const std::string& dossier, std::vector<EventRow>& rows) {
  const std::vector<bool> is_kept = Choice(dossier, rows).make();
  std::size_t to = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (is_kept[i] && to++ != i) rows[to - 1] = std::move(rows[i]);
  }
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(to), rows.end());
}

void leave_elsewhere(const std::string& dossier, std::vector<EventRecord>& records) {
  std::map<std::int64_t, int> times;
  for (const EventRecord& record : records) {
    if (record.replaces) ++times[*record.replaces];
  }
  for (EventRecord& record : records) {
    const bool is_elsewhere = !record.dossier.empty() && record.dossier != dossier;
    // What is corrected twice is a fault, and its words name what stands there.
    if (!is_elsewhere || !record.replaces || times[*record.replaces] > 1) continue;
    record.event.clear();
    record.actor.clear();
    record.fields.clear();
  }
}

}  // namespace termijn::embed
