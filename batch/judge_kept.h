// SPDX-License-Identifier: Apache-2.0
// log -> the table of every dossier, when most of it was found on an earlier night: what nothing
// was added to, and no day has changed, is not read again.
#pragma once

#include <functional>
#include <string>

#include "base/progress.h"
#include "batch/judge_all.h"

namespace termijn::batch {

struct KeptWishes {
  std::string log, kept;  ///< paths; `kept` is one for which is_kept() holds
  std::string rules;      ///< a hash of all that decides
  Date as_of;
};

/// The same text as judge_all() with a TableWriter. For logs of Termijn only: of other databases
/// nobody knows what was changed in them. Begins anew when the log is another, rows of it were
/// erased, the rules are others or the day lies before the one of the last night. What `kept` holds
/// is the new night's when this returns counts, and else what it was.
Result<BatchCounts> judge_kept(const Plan& plan, const LogForms& forms, const KeptWishes& wishes,
                               const std::function<bool(const std::string&)>& show,
                               const Progress& progress);

}  // namespace termijn::batch
