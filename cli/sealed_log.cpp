// SPDX-License-Identifier: Apache-2.0
// Making a seal, and holding a log against one.
#include "cli/sealed_log.h"

#include <algorithm>

#include "base/code.h"
#include "cli/load_log.h"
#include "cli/rule_digest.h"
#include "cli/version.h"
#include "log/read_text.h"

namespace termijn::cli {

Seal seal_of(const Verification& log, const RuleSet& rules) {
  Seal seal;
  seal.program = version();
  seal.schema = log.version;
  seal.rows = log.rows;
  seal.number = log.number;
  seal.head = log.head;
  seal.rules = rule_digest(rules);
  seal.calendar = calendar_digest(*rules.program);
  seal.papers = paper_digests(rules);
  return seal;
}

std::optional<Seal> load_seal(const std::string& file, Console& console, ExitCode& code) {
  constexpr std::size_t most_mebibytes = 1;
  const auto text = read_text(file, most_mebibytes);
  if (!text) {
    code = console.fail(text.diagnostics, {}, exit_code_for(text.diagnostics));
    return std::nullopt;
  }
  auto seal = read_seal(*text);
  if (!seal) code = console.fail({Code::log_seal_unreadable, {}, {file}, {}}, exit_input);
  return seal;
}

AgainstSeal compare(const std::string& log, const std::string& file, const Seal& sealed,
                    const Seal& now) {
  AgainstSeal against{file, sealed, now, false};
  if (sealed.rows == 0) {
    against.begins_so = sealed.number == 0 && sealed.head == first_hash;
  } else if (const auto head = head_at(log, sealed.number)) {
    against.begins_so = head->rows == sealed.rows && head->hash == sealed.head;
  }
  return against;
}

std::vector<ComparedPaper> compare_papers(const Seal& sealed, const Seal& now) {
  std::vector<ComparedPaper> all;
  for (const SealedPaper& paper : sealed.papers) {
    const bool is_same =
        std::ranges::find(now.papers, paper.digest, &SealedPaper::digest) != now.papers.end();
    const bool has_name =
        std::ranges::find(now.papers, paper.name, &SealedPaper::name) != now.papers.end();
    all.push_back({paper.name, is_same    ? ComparedPaper::Is::same
                               : has_name ? ComparedPaper::Is::other
                                          : ComparedPaper::Is::not_given});
  }
  for (const SealedPaper& paper : now.papers) {
    const bool is_known = std::ranges::any_of(sealed.papers, [&](const SealedPaper& each) {
      return each.digest == paper.digest || each.name == paper.name;
    });
    if (!is_known) all.push_back({paper.name, ComparedPaper::Is::not_sealed});
  }
  return all;
}

}  // namespace termijn::cli
