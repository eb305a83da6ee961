// SPDX-License-Identifier: Apache-2.0
// Only words are compared: what may be the same and looks otherwise counts as changed.
#include "dsl/changed_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "dsl/symbols.h"

namespace termijn {
namespace {

using Names = std::set<std::string, std::less<>>;

struct Declared {
  Keyword keyword{};
  std::string text;  ///< without comments, and with one blank for any layout
};
/// By name, in the order of the files: a norm has one for each version.
using Declarations = std::map<std::string, std::vector<Declared>, std::less<>>;

bool decides(Keyword keyword) {
  return keyword != Keyword::example && keyword != Keyword::decided_case &&
         keyword != Keyword::subject && keyword != Keyword::not_modelled;
}

std::string without_layout(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    std::size_t end = at + 1;
    if (c == '"') end = std::min(text.find_first_of("\"\n", at + 1), text.size() - 1) + 1;
    if (c == '#') end = std::min(text.find('\n', at), text.size());
    if (is_blank && !out.empty() && out.back() != ' ') out += ' ';
    if (!is_blank && c != '#') out += text.substr(at, end - at);
    at = end;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// Of an act only the days for which it is known decide.
std::string deciding_of_act(const ast::Declaration& act, std::string_view text) {
  std::string out;
  for (const ast::Clause& clause : act.clauses) {
    if (clause.keyword != Keyword::covered) continue;
    const std::size_t begin = clause.span.begin;
    out += without_layout(text.substr(begin, clause.span.end - begin)) + ' ';
  }
  return out;
}

Declarations declarations_of(const WrittenRules& rules) {
  Declarations all;
  for (const ast::File& file : rules.files) {
    const std::string_view text = rules.sources[file.source].text;
    for (std::size_t i = 0; i < file.declarations.size(); ++i) {
      const ast::Declaration& one = file.declarations[i];
      if (!decides(one.keyword)) continue;
      const std::size_t begin = one.span.begin;
      const bool is_last = i + 1 == file.declarations.size();
      const std::size_t end = is_last ? text.size() : file.declarations[i + 1].span.begin;
      all[one.name.text].push_back(
          {one.keyword, one.keyword == Keyword::act
                            ? deciding_of_act(one, text)
                            : without_layout(text.substr(begin, end - begin))});
    }
  }
  return all;
}

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Calls `use` with each word that is not in quotes.
template <class Use>
void each_word(std::string_view text, const Use& use) {
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"') {
      const auto end = text.find_first_of("\"\n", at + 1);
      at = end == text.npos ? text.size() : end + 1;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_name_char(text[end])) ++end;
    if (end != at) use(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
}

bool same(const std::vector<Declared>& a, const std::vector<Declared>& b) {
  return std::ranges::equal(a, b, [](const Declared& one, const Declared& other) {
    return one.keyword == other.keyword && one.text == other.text;
  });
}

class Search {
 public:
  Search(const WrittenRules& before, const WrittenRules& after)
      : sides_{declarations_of(before), declarations_of(after)} {}

  std::optional<Names> run() {
    for (std::size_t side = 0; side < sides_.size(); ++side) {
      for (const auto& [name, all] : sides_[side]) {
        const auto other = sides_[1 - side].find(name);
        if (other != sides_[1 - side].end() && same(all, other->second)) continue;
        changed_.insert(name);
        for (const Declared& one : all) {
          if (one.keyword == Keyword::mistake) take_norms_of(one);
        }
      }
    }
    for (std::size_t before = 0; before != changed_.size();) {
      before = changed_.size();
      follow();
    }
    if (has_changed_paper()) return std::nullopt;
    return std::move(changed_);
  }

 private:
  /// A mistake is told of each norm that shows it.
  void take_norms_of(const Declared& mistake) {
    each_word(mistake.text, [&](std::string_view word) {
      if (is_norm_somewhere(word)) changed_.emplace(word);
    });
  }

  /// Who names what changed, changed. Nothing hangs on a mistake.
  void follow() {
    for (const Declarations& side : sides_) {
      for (const auto& [name, all] : side) {
        bool is_changed = changed_.contains(name);
        for (const Declared& one : all) {
          if (one.keyword == Keyword::mistake || is_changed) continue;
          each_word(one.text,
                    [&](std::string_view word) { is_changed |= changed_.contains(word); });
        }
        if (is_changed) changed_.insert(name);
      }
    }
  }

  bool has_changed_paper() const {
    return std::ranges::any_of(sides_, [&](const Declarations& side) {
      return std::ranges::any_of(side, [&](const auto& named) {
        return changed_.contains(named.first) &&
               std::ranges::any_of(
                   named.second, [](const Declared& one) { return one.keyword == Keyword::paper; });
      });
    });
  }

  bool is_norm_somewhere(std::string_view word) const {
    return std::ranges::any_of(sides_, [&](const Declarations& side) {
      const auto found = side.find(word);
      return found != side.end() && is_norm(found->second.front().keyword);
    });
  }

  std::array<Declarations, 2> sides_;
  Names changed_;
};

}  // namespace

std::optional<Names> changed_names(const WrittenRules& before, const WrittenRules& after) {
  return Search(before, after).run();
}

}  // namespace termijn
