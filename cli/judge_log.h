// SPDX-License-Identifier: Apache-2.0
// A log with many dossiers is judged by all processors at once; the answer is the same.
#pragma once

#include "engine/bind.h"
#include "engine/verdict.h"

namespace termijn::cli {

/// What evaluate() gives, in the order of the log.
Verdict judge_log(const Program& program, const BoundLog& log, Date as_of);

}  // namespace termijn::cli
