// SPDX-License-Identifier: Apache-2.0
#include "cli/judge_log.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>
#include <vector>

#include "base/share_work.h"
#include "cli/progress_line.h"
#include "engine/evaluate.h"

namespace termijn::cli {
namespace {

/// Below this many dossiers a thread costs more than it brings.
constexpr std::size_t least_for_a_thread = 100;

std::size_t threads_for(std::size_t dossiers) {
  const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
  return std::clamp<std::size_t>(dossiers / least_for_a_thread, 1, processors);
}

void keep_days(DossierVerdict& verdict) {
  for (NormVerdict& norm : verdict.norms) {
    for (Outcome& outcome : norm.outcomes) outcome.causes = {};
  }
}

DossierVerdict judged(const Program& program, const BoundLog& log, const Dossier& dossier,
                      Date as_of, Kept kept) {
  if (kept == Kept::all) return evaluate(program, log, dossier, as_of);
  DossierVerdict verdict = evaluate_arisen(program, log, dossier, as_of);
  keep_days(verdict);
  return verdict;
}

}  // namespace

Verdict judge_log(const Program& program, const BoundLog& log, Date as_of, Kept kept,
                  const Progress& progress) {
  const std::size_t threads = threads_for(log.dossiers.size());
  Verdict verdict{as_of, std::vector<DossierVerdict>(log.dossiers.size())};
  std::atomic<std::size_t> next = 0, done = 0;
  share_work(threads, [&](std::size_t thread) {
    for (auto at = next++; at < log.dossiers.size(); at = next++) {
      verdict.dossiers[at] = judged(program, log, log.dossiers[at], as_of, kept);
      ++done;
      if (thread == 0) tell(progress, done, log.dossiers.size());
    }
  });
  return verdict;
}

Verdict judge_log(const Program& program, const BoundLog& log, Date as_of, Kept kept,
                  const Console& console) {
  ProgressLine line(console, {"dossiers beoordelen", "judging dossiers"});
  return judge_log(program, log, as_of, kept, line.progress());
}

}  // namespace termijn::cli
