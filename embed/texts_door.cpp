// SPDX-License-Identifier: Apache-2.0
// termijn.h: rules from texts. Apart from the rest, so that who compiles no rules has no compiler
// in it.
#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include "base/code.h"
#include "embed/rules_door.h"
#include "rules/builtin_rules.h"

namespace termijn::embed {
namespace {

/// The sum of all texts; the built-in rules are below two.
constexpr std::size_t most_mebibytes = 64;

}  // namespace

bool is_usable(const termijn_source* sources, std::size_t count) {
  if (sources == nullptr) return count == 0;
  for (const termijn_source& source : std::span(sources, count)) {
    if (is_broken(source.name) || is_broken(source.text)) return false;
  }
  return true;
}

bool add(std::span<const termijn_source> given, RuleSet& rules) {
  std::size_t left = most_mebibytes << 20U;
  const auto take = [&](std::size_t size) {
    const bool is_too_long = size > left;
    left -= is_too_long ? left : size;
    return !is_too_long;
  };
  const bool is_short =
      std::ranges::all_of(rules.sources, take,
                          [](const Source& read) { return read.text.size(); }) &&
      std::ranges::all_of(given, take, [](const auto& source) { return source.text.size; });
  if (!is_short) {
    const std::string most = std::to_string(most_mebibytes);
    rules.diagnostics.push_back({Code::embed_too_long, {}, {"sources", most}, {}});
    return false;
  }
  for (const termijn_source& source : given)
    rules.sources.push_back({std::string(view_of(source.name)), std::string(view_of(source.text))});
  return true;
}

termijn_status refuse(const RuleSet& rules, termijn_answer** faults) {
  give_faults(faults, rules.diagnostics, rules.sources, Language::english);
  return TERMIJN_FAULTS;
}

termijn_status finish(RuleSet rules, bool has_gaps, termijn_rules** out, termijn_answer** faults) {
  rules = compile_rules(std::move(rules), has_gaps);
  hold_against_acts(rules);
  if (!rules.program || has_errors(rules.diagnostics)) return refuse(rules, faults);
  give_faults(faults, rules.diagnostics, rules.sources, Language::english);
  *out = new_rules(std::move(*rules.program)).release();
  return TERMIJN_OK;
}

}  // namespace termijn::embed

using namespace termijn;
using namespace termijn::embed;

termijn_status termijn_rules_from_texts(uint32_t abi, const termijn_source* sources,
                                        size_t source_count, const termijn_source* papers,
                                        size_t paper_count, termijn_rules** rules,
                                        termijn_answer** faults) {
  return guarded([&] {
    if (const auto status = begin(abi, rules, faults); status != TERMIJN_OK) return status;
    if (!is_usable(sources, source_count) || !is_usable(papers, paper_count)) return TERMIJN_MISUSE;
    if (sources != nullptr && source_count == 0) return TERMIJN_MISUSE;
    RuleSet set;
    if (sources == nullptr) {
#ifndef __EMSCRIPTEN__  // there the texts are a file of the package
      set.sources = builtin_law();
#endif
    } else {
      if (!add({sources, source_count}, set)) return refuse(set, faults);
    }
    set.first_paper = set.sources.size();
    if (!add({papers, paper_count}, set)) return refuse(set, faults);
    return finish(std::move(set), false, rules, faults);
  });
}
