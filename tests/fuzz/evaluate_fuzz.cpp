// SPDX-License-Identifier: Apache-2.0
// Any rules with the cases in them: every case is judged on its days, twice with the same answer.
#include "engine/cases.h"
#include "engine/compile.h"
#include "engine/evaluate.h"
#include "tests/fuzz/target.h"
#include "tests/support/verdict_dump.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace termijn;
  static const Source vocabulary = testing::test_source("golden/evaluate/vocabulary.trm");
  const auto texts = testing::check_texts({vocabulary, {"fuzz.trm", testing::text_of(data, size)}});
  if (!texts.checked) return 0;
  const Program program = compile(*texts.checked);
  // A norm is lived once for each combination of readings; a test of its own goes to the limit.
  constexpr std::size_t most_readings = 6;
  if (program.readings.size() > most_readings) return 0;
  run_cases(program);
  for (const auto& example : program.cases) {
    const auto log = log_of(program, example);
    if (!log) continue;
    for (const auto& expected : example.expectations) {
      const auto once = evaluate(program, *log, log->dossiers.front(), expected.as_of);
      const auto again = evaluate(program, *log, log->dossiers.front(), expected.as_of);
      testing::must(testing::dump(program, once) == testing::dump(program, again));
    }
  }
  return 0;
}
