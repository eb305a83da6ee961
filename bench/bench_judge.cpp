// SPDX-License-Identifier: Apache-2.0
// Judging one dossier, in parts: names bound to the rules, the plain evaluator, the compiled one as
// values of the engine, the compiled one alone, and that for each day of a year. Medians; asserts
// nothing.
//   bench_judge LOG DAY [DOSSIER]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "fast/quick_judge.h"
#include "log/read_log.h"
#include "rules/builtin_program.h"

using namespace termijn;

namespace {

double median(int runs, const std::function<void()>& work) {
  using clock = std::chrono::steady_clock;
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto start = clock::now();
    for (int n = 0; n < 100; ++n) work();
    times.push_back(std::chrono::duration<double, std::micro>(clock::now() - start).count() / 100);
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::fputs("bench_judge LOG DAY [DOSSIER]\n", stderr), 2;
  const Program program = builtin_program();
  const Plan plan = make_plan(program);
  const LogNames names(program);
  Sources sources;
  const auto records = read_log(argv[1], sources);
  const auto as_of = parse_iso(argv[2]);
  if (!records || !as_of) return std::fputs("bench_judge: no such log or day\n", stderr), 3;
  const auto log = termijn::bind(names, *records);
  if (!log) return std::fputs("bench_judge: the log cannot be bound\n", stderr), 3;
  QuickJudge quick(plan);
  for (const Dossier& dossier : log->dossiers) {
    if (argc > 3 && dossier.dossier != argv[3]) continue;
    BoundLog one;
    RowBuffer rows;
    BriefVerdict brief;
    for (const Event& event : dossier.events)
      rows.add(event.day.days(), event.type, event.council_wide, event.values);
    const EventRows view{rows.events, rows.values, log->lengths, dossier.council};
    const Index procedure = evaluate_arisen(program, *log, dossier, *as_of).procedure;
    if (procedure == nothing) continue;
    const auto lived = quick.lived(), left = quick.left_to_plain();
    quick.judge(view, procedure, *as_of, brief);
    std::printf("%s: %zu events, %zu norms arose, %llu lived, %llu left\n", dossier.dossier.c_str(),
                dossier.events.size(), brief.norms.size(),
                static_cast<unsigned long long>(quick.lived() - lived),
                static_cast<unsigned long long>(quick.left_to_plain() - left));
    std::printf("  plain    %8.2f us\n",
                median(21, [&] { evaluate_arisen(program, *log, dossier, *as_of); }));
    std::printf("  compiled %8.2f us as a verdict\n",
                median(21, [&] { quick.judge(*log, dossier, *as_of); }));
    std::printf("  compiled %8.2f us alone\n",
                median(21, [&] { quick.judge(view, procedure, *as_of, brief); }));
    unsigned judged = 0;
    const double year = median(21, [&] {
      judged = 0;
      for (Date day = *as_of - 364; day <= *as_of; day = quick.turn()) {
        quick.judge(view, procedure, day, brief);
        ++judged;
      }
    });
    std::printf("  compiled %8.2f us for the 365 days up to then, judged on %u\n", year, judged);
  }
  return 0;
}
