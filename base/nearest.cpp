// SPDX-License-Identifier: Apache-2.0
// "The nearest declared names are ...": edit distance over a list of names.
#include "base/nearest.h"

#include <algorithm>
#include <optional>

namespace termijn {
namespace {

constexpr std::size_t longest_word = 128;   // nobody meant a name by more than this
constexpr std::size_t shortest_prefix = 4;  // shorter beginnings and parts fit too many names
constexpr std::size_t shortest_part = 5;

char folded(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> two_up(b.size() + 1), up(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    two_up.swap(up);
    up.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const char x = folded(a[i - 1]);
      const char y = folded(b[j - 1]);
      row[j] = std::min({up[j] + 1, row[j - 1] + 1, up[j - 1] + (x == y ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && x == folded(b[j - 2]) && y == folded(a[i - 2]);
      if (swapped) row[j] = std::min(row[j], two_up[j - 2] + 1);
    }
  }
  return row[b.size()];
}

/// One stands whole within the other: `vergadering` in `overlegvergadering`.
bool is_part(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  const auto found = std::search(b.begin(), b.end(), a.begin(), a.end(),
                                 [](char x, char y) { return folded(x) == folded(y); });
  return a.size() >= shortest_part && found != b.end();
}

bool begins_alike(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter >= shortest_prefix &&
         std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin(),
                    [](char x, char y) { return folded(x) == folded(y); });
}

const std::string& compared_of(const std::string& name) {
  return name;
}
const std::string& compared_of(const Suggestion& suggestion) {
  return suggestion.compared;
}
const std::string& name_of(const std::string& name) {
  return name;
}
const std::string& name_of(const Suggestion& suggestion) {
  return suggestion.name;
}

/// How far `name` is from `word`; nothing when nobody can have meant it.
std::optional<std::size_t> rank_of(std::string_view word, std::string_view name) {
  const std::size_t longer = std::max(word.size(), name.size());
  const std::size_t shorter = std::min(word.size(), name.size());
  const std::size_t most = std::max<std::size_t>(1, longer / 3);
  if (name.size() > longest_word) return std::nullopt;
  const std::size_t edits = longer - shorter > most ? most + 1 : distance(word, name);
  if (edits <= most && edits < longer) return edits;
  if (begins_alike(word, name)) return longest_word + longer;
  if (is_part(word, name)) return 2 * longest_word + longer;
  return std::nullopt;
}

template <class Item>
std::vector<std::string> nearest_of(std::string_view word, std::span<const Item> items,
                                    std::size_t count) {
  struct Candidate {
    std::size_t rank;
    const std::string* name;
  };
  std::vector<Candidate> candidates;
  if (word.empty() || word.size() > longest_word) return {};
  for (const Item& item : items) {
    if (const auto rank = rank_of(word, compared_of(item))) {
      candidates.push_back({*rank, &name_of(item)});
    }
  }
  std::ranges::stable_sort(candidates, {}, &Candidate::rank);
  std::vector<std::string> result;
  for (const Candidate& candidate : candidates) {
    if (result.size() == count) break;
    if (std::ranges::find(result, *candidate.name) == result.end()) {
      result.push_back(*candidate.name);
    }
  }
  return result;
}

}  // namespace

std::vector<std::string> nearest(std::string_view word, std::span<const std::string> names,
                                 std::size_t count) {
  return nearest_of(word, names, count);
}

std::vector<std::string> nearest(std::string_view word, std::span<const Suggestion> names,
                                 std::size_t count) {
  return nearest_of(word, names, count);
}

std::string quoted_list(std::span<const std::string> names) {
  std::string result;
  for (const std::string& name : names) {
    if (!result.empty()) result += ", ";
    result += "`" + name + "`";
  }
  return result;
}

}  // namespace termijn
