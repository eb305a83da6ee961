// SPDX-License-Identifier: Apache-2.0
// The cases that stand in the rules, run as tests: published decisions and made-up examples.
#pragma once

#include <string>
#include <vector>

#include "engine/bind.h"
#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

/// An expectation that did not come true.
struct CaseFailure {
  Span span;              ///< of the expectation, or of a log line that could not be bound
  std::string expected;   ///< a state or an ISO day
  std::string found;      ///< empty when the norm never arose
  std::string norm = {};  ///< or the mistake that it is about
  Date as_of = {};        ///< the day on which it was judged
};

struct CaseResult {
  Index case_ = nothing;  ///< in Program::cases
  std::vector<CaseFailure> failures;
  Diagnostics diagnostics;  ///< why the log of the case could not be read
  bool passed() const { return failures.empty() && diagnostics.empty(); }
};

std::vector<CaseResult> run_cases(const Program& program);
CaseResult run_case(const Program& program, Index example);  ///< a position in Program::cases

/// The events of a case as a log with one dossier.
Result<BoundLog> log_of(const Program& program, const Case& example);

/// What of one expectation is not so in a verdict on its day; empty when it came true.
std::vector<CaseFailure> failures_of(const Program& program, const CaseExpectation& expected,
                                     const DossierVerdict& dossier);

}  // namespace termijn
