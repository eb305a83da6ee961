// SPDX-License-Identifier: Apache-2.0
// Judging alone: the dossiers of a database are read into memory once, and then judged again and
// again by the compiled evaluator. A line for each number of threads: nanoseconds a dossier and
// events a second, of the median pass. Asserts nothing.
//   bench_dossiers RULES DATABASE DAY [THREADS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "batch/dossier_stream.h"
#include "fast/quick_judge.h"
#include "rules/rule_folder.h"
#include "rules/rule_set.h"

using namespace termijn;

namespace {

struct InMemory {
  Index procedure = nothing;
  RowBuffer rows;
};

std::vector<InMemory> read_all(const Program& program, const char* path, Date as_of) {
  const Database database(path, Database::Access::read, 0);
  const auto table = batch::find_event_table(database);
  const auto common = batch::read_common_rows(database, *table);
  const LogNames names(program);
  const QuickBinder binder(program);
  const Plan plan = make_plan(program);
  const QuickJudge judge(plan);
  const batch::RuleNames rules{names, binder};
  batch::DossierStream stream(database, *table, common, {&rules, 1}, std::nullopt, std::nullopt);
  std::vector<InMemory> all;
  batch::StreamedDossier dossier;
  while (stream.next({&dossier, 1})) {
    const auto& [events, values, lengths] = dossier.rows;
    const Index procedure = dossier.procedure != nothing
                                ? dossier.procedure
                                : judge.recognise({events, values, lengths, {}}, as_of);
    if (procedure != nothing) all.push_back({procedure, dossier.rows});
  }
  return all;
}

/// Seconds in which so many threads each judge all dossiers once.
double pass(const Plan& plan, const std::vector<InMemory>& all, Date as_of, unsigned threads,
            std::size_t& norms) {
  std::vector<std::thread> workers;
  std::vector<std::size_t> found(threads * 16);  // far from each other
  std::vector<double> seconds(threads);
  for (unsigned i = 0; i < threads; ++i) {
    workers.emplace_back([&, i] {
      QuickJudge judge(plan);
      BriefVerdict verdict;
      const auto work = [&] {
        std::size_t count = 0;
        for (const InMemory& one : all) {
          judge.judge({one.rows.events, one.rows.values, one.rows.lengths, {}}, one.procedure,
                      as_of, verdict);
          count += verdict.norms.size();
        }
        found[16 * i] = count;
      };
      work();  // last days are counted once
      const auto start = std::chrono::steady_clock::now();
      work();
      seconds[i] = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    });
  }
  for (auto& worker : workers) worker.join();
  norms = found[0];
  return *std::ranges::max_element(seconds);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return std::fputs("bench_dossiers RULES DATABASE DAY [THREADS]\n", stderr), 2;
  RuleSet rules;
  const bool is_read = read_rule_folder(argv[1], rules);
  rules.first_paper = rules.sources.size();
  rules = compile_rules(std::move(rules), !is_read);
  const auto as_of = parse_iso(argv[3]);
  if (!rules.program || !as_of)
    return std::fputs("bench_dossiers: no such rules or day\n", stderr), 3;
  const Plan plan = make_plan(*rules.program);
  const auto all = read_all(*rules.program, argv[2], *as_of);
  std::size_t events = 0, norms = 0;
  for (const InMemory& one : all) events += one.rows.events.size();
  const unsigned threads = argc > 4 ? static_cast<unsigned>(std::atoi(argv[4])) : 1;
  std::vector<double> times;
  constexpr double long_enough = 5;
  double total = 0;
  for (int i = 0; i < 5 && total < long_enough; ++i) {
    times.push_back(pass(plan, all, *as_of, threads, norms));
    total += times.back();
  }
  std::ranges::sort(times);
  const double seconds = times[times.size() / 2];
  std::printf(
      "%zu dossiers, %zu events, %zu norms in the rules, %zu arose, %u threads: "
      "%.1f ns a dossier, %.2f million events a second\n",
      all.size(), events, rules.program->norms.size(), norms, threads,
      seconds * 1e9 / static_cast<double>(all.size()) / threads,
      static_cast<double>(events) * threads / seconds / 1e6);
  return 0;
}
