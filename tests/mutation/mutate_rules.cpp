// SPDX-License-Identifier: Apache-2.0
// Changes one thing of the rules at a time, and tells which changes no case and no table notices.
// Names as arguments: only those norms and concepts. `--list`: the survivors that are not
// explained, as rows for rules-survivors.csv.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/conformance/rule_tables.h"
#include "tests/mutation/rule_probes.h"
#include "tests/support/log_text.h"
#include "tests/support/table.h"

namespace termijn::testing {
namespace {

using Survivor = std::pair<std::string, std::string>;

std::set<Survivor> explained() {
  std::set<Survivor> found;
  const auto table = read_table_file("tests/mutation/rules-survivors.csv");
  for (const auto& fault : table.faults) throw std::runtime_error(fault);
  for (const auto& row : table.rows) {
    if (row["reason"].empty()) throw std::runtime_error(row.place + ": no reason");
    found.emplace(row["norm"], row["mutation"]);
  }
  return found;
}

/// The survivors that the file does not explain.
int report(const std::map<std::string, MutationScore>& scores, bool as_list) {
  auto known = explained();
  std::size_t all = 0, noticed = 0, unexplained = 0, stale = 0;
  for (const auto& [of, score] : scores) {
    all += score.all;
    noticed += score.noticed;
    if (!as_list) std::printf("%-44s %zu of %zu\n", of.c_str(), score.noticed, score.all);
    for (const auto& what : score.survivors) {
      const bool is_known = known.erase({of, what}) > 0;
      if (!is_known) ++unexplained;
      if (as_list && !is_known) std::printf("%s;%s;\n", of.c_str(), what.c_str());
      if (!as_list) std::printf("    %s %s\n", is_known ? "explained:" : "MISSED:", what.c_str());
    }
  }
  for (const auto& [of, what] : known) {
    if (!scores.contains(of)) continue;
    ++stale;
    if (!as_list)
      std::printf("no survivor any more, take it off the list: %s;%s\n", of.c_str(), what.c_str());
  }
  const double share =
      all == 0 ? 100.0 : 100.0 * static_cast<double>(noticed) / static_cast<double>(all);
  std::fprintf(as_list ? stderr : stdout,
               "score: %zu of %zu changes are noticed (%.1f %%); not explained: %zu\n", noticed,
               all, share, unexplained);
  return unexplained == 0 && stale == 0 ? 0 : 1;
}

int run(const std::set<std::string>& only, bool as_list) {
  Program program = repository_program();
  RuleProbes probes(program);
  probes.add_cases();
  const auto tables = repository_tables(program);
  probes.add_rows(tables);
  const auto failures = probes.failures();
  for (const auto& place : failures)
    std::fprintf(stderr, "fails before anything is changed: %s\n", place.c_str());
  if (!failures.empty()) return 1;
  auto mutants = mutants_of(program);
  std::erase_if(mutants, [&](const RuleMutant& mutant) {
    return !only.empty() && !only.contains(mutant.of);
  });
  return report(probes.run(std::move(mutants)), as_list);
}

}  // namespace
}  // namespace termijn::testing

int main(int count, char** words) {
  std::set<std::string> only(words + 1, words + count);
  const bool as_list = only.erase("--list") > 0;
  try {
    return termijn::testing::run(only, as_list);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
