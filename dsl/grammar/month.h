// SPDX-License-Identifier: Apache-2.0
// The name of a month, and words that stand for a number.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "dsl/grammar/tokens.h"

namespace termijn::grammar {

template <std::size_t N>
std::optional<int> position_of(const std::pair<Keyword, int> (&words)[N], const char*& at,
                               const char* last, ParseState& state) {
  for (const auto& [keyword, position] : words) {
    if (const auto size = state.match(keyword, at, last)) {
      at += size;
      return position;
    }
  }
  return std::nullopt;
}

struct MonthLeaf : Leaf<MonthLeaf, int> {
  using K = Keyword;

  bool read(const char*& at, const char* last, ParseState& state, int& out) const {
    static constexpr std::pair<K, int> months[] = {
        {K::january, 1},   {K::february, 2}, {K::march, 3},     {K::april, 4},
        {K::may, 5},       {K::june, 6},     {K::july, 7},      {K::august, 8},
        {K::september, 9}, {K::october, 10}, {K::november, 11}, {K::december, 12}};
    const auto found = position_of(months, at, last, state);
    if (found) out = *found;
    return found.has_value();
  }
};
inline const MonthLeaf month{};

}  // namespace termijn::grammar

namespace boost::spirit::x3 {
template <>
struct get_info<termijn::grammar::MonthLeaf> {
  using result_type = std::string;
  std::string operator()(const termijn::grammar::MonthLeaf&) const { return "expect_month"; }
};
}  // namespace boost::spirit::x3
