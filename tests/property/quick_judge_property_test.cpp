// SPDX-License-Identifier: Apache-2.0
// The compiled evaluator against the plain one, which is its oracle: the same verdict on made-up
// dossiers of every procedure. TERMIJN_DOSSIERS says how many; a failure prints the dossier.
#include <cstdlib>
#include <string>

#include <gtest/gtest.h>

#include "fast/quick_judge.h"
#include "tests/support/brief_differences.h"
#include "tests/support/log_text.h"
#include "tests/support/random_dossier.h"

namespace termijn::testing {
namespace {

std::uint32_t wanted_dossiers() {
  const char* wanted = std::getenv("TERMIJN_DOSSIERS");
  return wanted != nullptr ? static_cast<std::uint32_t>(std::atol(wanted)) : 3000;
}

TEST(QuickJudge, AnswersAsThePlainEvaluatorOnAnyDossier) {
  const Program program = repository_program();
  const Plan plan = make_plan(program);
  QuickJudge quick(plan);
  const LogNames names(program);
  const std::uint32_t count = wanted_dossiers();
  for (std::uint32_t seed = 1; seed <= count; ++seed) {
    RandomDossier random(program, seed);
    const auto records = random.records();
    const auto as_of = random.as_of(records);
    const auto log = termijn::bind(names, records);
    ASSERT_TRUE(log) << seed << "\n" << told(records, as_of);
    for (const Dossier& dossier : log->dossiers) {
      const auto plain = evaluate_arisen(program, *log, dossier, as_of);
      const auto brief = quick.judge(*log, dossier, as_of);
      ASSERT_EQ(brief_differences(program, plain, brief), "")
          << "seed " << seed << ", " << told(records, as_of);
    }
  }
  RecordProperty("lived", std::to_string(quick.lived()));
  RecordProperty("left_to_plain", std::to_string(quick.left_to_plain()));
  std::printf("%u dossiers: %llu norms lived, %llu left to the plain evaluator\n", count,
              static_cast<unsigned long long>(quick.lived()),
              static_cast<unsigned long long>(quick.left_to_plain()));
}

}  // namespace
}  // namespace termijn::testing
