// SPDX-License-Identifier: Apache-2.0
// "The nearest declared names are ...": edit distance over a list of names.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace termijn {

/// At most `count` names that plausibly were meant by `word`, nearest first; ties in given order.
std::vector<std::string> nearest(std::string_view word, std::span<const std::string> names,
                                 std::size_t count = 3);

/// A text to compare with, and the name to suggest for it: a label and its id.
struct Suggestion {
  std::string compared, name;
};
std::vector<std::string> nearest(std::string_view word, std::span<const Suggestion> names,
                                 std::size_t count = 3);

/// "`a`, `b`, `c`": names as a message shows them; empty for an empty list.
std::string quoted_list(std::span<const std::string> names);

/// nearest() for a whole run: the same word is looked up once, and after so many words none is. A
/// look-up walks along all names, and who has a hundred unknown names has another problem.
class Suggestions {
 public:
  /// The quoted_list of what is near `word`; may be empty. `names()` gives the names of `kind`, and
  /// is asked only when they are needed.
  template <class Names>
  std::string near(std::string_view kind, std::string_view word, Names names) {
    const std::pair<std::string, std::string> key{kind, word};
    const auto known = given_.find(key);
    if (known != given_.end()) return known->second;
    if (given_.size() >= most_words) return {};
    return given_.emplace(key, quoted_list(nearest(word, names()))).first->second;
  }

 private:
  static constexpr std::size_t most_words = 100;
  std::map<std::pair<std::string, std::string>, std::string> given_;
};

}  // namespace termijn
