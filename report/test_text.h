// SPDX-License-Identifier: Apache-2.0
// The cases in the rules as a run of tests: what was expected beside what was found, and why.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "engine/cases.h"
#include "engine/state_coverage.h"
#include "report/words.h"

namespace termijn {

struct TestRun {
  std::vector<CaseResult> results;     ///< of the cases that were chosen
  std::size_t left_out = 0;            ///< cases that were not chosen
  std::vector<NormStates> states;      ///< of all norms; empty when cases were left out
  std::vector<Index> versions_asleep;  ///< in Program::norms: no case wakes them

  std::size_t failed() const;
};

/// The failed cases with the explanation of each, what no case reaches, and the score.
std::string test_text(const Program& program, const Sources& sources, const TestRun& run,
                      Language language);

/// The same as JSON, `termijn.test/1`; the shape is docs/json.md.
std::string test_json(const Program& program, const Sources& sources, const TestRun& run);

/// The same as a JUnit report: a suite for each rule file, a test case for each case.
std::string test_junit(const Program& program, const Sources& sources, const TestRun& run,
                       Language language);

/// `rules/wor/art25-advies.trm:12`; empty when the place is not in `sources`.
std::string place_text(const Sources& sources, Span span);

/// Why the norm stands as it was found, as `termijn why` says it; empty for a mistake.
std::string explanation_of(const Program& program, const CaseResult& result,
                           const CaseFailure& failure, Language language);

}  // namespace termijn
