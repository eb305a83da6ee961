// SPDX-License-Identifier: Apache-2.0
// A small program and verdict made by hand, so that the reports are tested without the evaluator.
#pragma once

#include "engine/verdict.h"

namespace termijn::testing {

/// Positions in sample_program().
enum SampleNorm : Index { sample_power, sample_prohibition, sample_duty };
enum SampleEvent : Index { sample_request, sample_notice };

/// An act, two roles, a yes/no field, two readings of when a clock starts, and three norms.
Program sample_program();

Date day(int year, int month, int day_of_month);

/// A dossier with a request (nr 1, 2026-01-12) and a notice (nr 2, 2026-03-03).
DossierVerdict sample_dossier();

/// The power with one month after the notice: bare end 3 April 2026, moved to 7 April.
Deadline sample_deadline();
/// An outcome of the power in `state` with that deadline.
Outcome sample_outcome(State state);
NormVerdict sample_norm(Index norm, State state, std::vector<Outcome> outcomes);

Verdict sample_verdict(DossierVerdict dossier, Date as_of);

}  // namespace termijn::testing
