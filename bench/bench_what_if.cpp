// SPDX-License-Identifier: Apache-2.0
// How long a what-if on one dossier takes in process, and a repair. Medians over the dossiers of a
// log, printed; nothing is asserted.
//   bench_what_if LOG
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

#include "dsl/check.h"
#include "dsl/parse.h"
#include "engine/compile.h"
#include "engine/evaluate.h"
#include "engine/verdict_diff.h"
#include "explore/repair.h"
#include "log/date_text.h"
#include "log/read_log.h"
#include "rules/builtin_rules.h"

namespace {

using namespace termijn;

double median_us(const std::function<void()>& work) {
  constexpr int runs = 101;
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - start;
    times.push_back(time.count());
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

void report(const char* what, std::vector<double> times) {
  std::ranges::sort(times);
  std::printf("%-28s %8.1f us, slowest dossier %8.1f us\n", what, times[times.size() / 2],
              times.back());
}

Program builtin_program() {
  const Sources sources = builtin_rules(Cases::left_out);
  std::vector<ast::File> files;
  for (std::uint32_t i = 0; i < sources.size(); ++i) files.push_back(*parse(sources[i], i));
  return compile(*check(std::move(files)));
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  const Program program = builtin_program();
  Sources read;
  const auto records = read_log(words[1], read);
  if (!records) return 3;
  const auto log = bind(program, *records, {read_date, {}});
  if (!log || log->dossiers.empty()) return 3;
  Date day = Date::first();
  for (const Dossier& dossier : log->dossiers) day = std::max(day, dossier.events.back().day);

  std::vector<double> judging, comparing, whole, repairing;
  for (const Dossier& dossier : log->dossiers) {
    const DossierVerdict before = evaluate(program, *log, dossier, day);
    // The last event a day later.
    const auto changed = [&] {
      Dossier other = dossier;
      other.events.back().day = other.events.back().day + 1;
      return other;
    };
    const Dossier other = changed();
    const DossierVerdict after = evaluate(program, *log, other, day);
    std::size_t differs = 0;
    const auto compare = [&](const DossierVerdict& one) {
      differs += difference({program, before}, {program, one}).pairs.size();
    };
    judging.push_back(
        median_us([&] { differs += evaluate(program, *log, other, day).norms.size(); }));
    comparing.push_back(median_us([&] { compare(after); }));
    whole.push_back(median_us([&] { compare(evaluate(program, *log, changed(), day)); }));
    const auto start = std::chrono::steady_clock::now();
    differs += repairs(program, *log, dossier, before, day).evaluations;
    const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - start;
    repairing.push_back(time.count());
    if (differs == 0) return 1;
  }
  std::printf("%zu dossiers\n", log->dossiers.size());
  report("judging the change", judging);
  report("comparing two verdicts", comparing);
  report("what-if, whole", whole);
  report("repair", repairing);
  return 0;
}
