// SPDX-License-Identifier: Apache-2.0
// What compile makes of clauses that no case in a rule file can show.
#include "engine/compile.h"

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

TEST(Compile, AttentionAfterWorkingDaysIsCountedByItsRule) {
  const auto program =
      program_of({test_source("golden/evaluate/vocabulary.trm"), {"signaal.trm", R"(
open norm zorg "zorg" / "care"
  grond            Brugwet 1(1)
  zekerheid        V
  soort            open
  geldig           vanaf 2000-01-01
  procedure        brug
  partij           brugwachter
  ontstaat bij     eerste verzoek
  beoordeeld door  oordeel
  signaal          na 5 werkdagen volgens verlengd
)"}});
  const auto log = bound(program, "2024-01-05 verzoek");
  const auto verdict = evaluate(program, log, log.dossiers.at(0), parse_iso("2024-01-06").value());
  const auto& outcome = verdict.norms.at(0).outcomes.at(0);
  ASSERT_TRUE(outcome.signal_day);
  EXPECT_EQ(iso(*outcome.signal_day), "2024-01-12");
}

}  // namespace
}  // namespace termijn::testing
