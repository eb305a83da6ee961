// SPDX-License-Identifier: Apache-2.0
// termijn.h: rules from a folder. Apart from the rest, which needs no file system.
#include <algorithm>
#include <string>
#include <utility>

#include "base/code.h"
#include "embed/rules_door.h"
#include "rules/rule_folder.h"

using namespace termijn;
using namespace termijn::embed;

termijn_status termijn_rules_from_folder(uint32_t abi, termijn_text folder,
                                         const termijn_source* papers, size_t paper_count,
                                         termijn_rules** rules, termijn_answer** faults) {
  return guarded([&] {
    if (const auto status = begin(abi, rules, faults); status != TERMIJN_OK) return status;
    if (is_broken(folder) || folder.size == 0 || !is_usable(papers, paper_count))
      return TERMIJN_MISUSE;
    RuleSet set;
    const bool has_gaps = !read_rule_folder(std::string(view_of(folder)), set);
    set.first_paper = set.sources.size();
    if (!add({papers, paper_count}, set)) return refuse(set, faults);
    const bool is_other = std::ranges::any_of(set.diagnostics, [](const Diagnostic& fault) {
      return fault.code == Code::embed_other_version;
    });
    const auto status = finish(std::move(set), has_gaps, rules, faults);
    return is_other ? TERMIJN_OTHER_VERSION : status;
  });
}
