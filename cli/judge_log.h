// SPDX-License-Identifier: Apache-2.0
// A log with many dossiers is judged by all processors at once; the answer is the same.
#pragma once

#include "base/progress.h"
#include "cli/console.h"
#include "engine/bind.h"
#include "engine/verdict.h"

namespace termijn::cli {

/// What lists need of a verdict is a small part of it, and many dossiers are many verdicts.
enum class Kept {
  all,
  days,  ///< what arose, its state, last days, findings and questions; not how it came about
};

/// What evaluate() gives, in the order of the log.
Verdict judge_log(const Program& program, const BoundLog& log, Date as_of, Kept kept = Kept::all,
                  const Progress& progress = {});
/// With its progress on a terminal.
Verdict judge_log(const Program& program, const BoundLog& log, Date as_of, Kept kept,
                  const Console& console);

}  // namespace termijn::cli
