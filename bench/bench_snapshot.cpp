// SPDX-License-Identifier: Apache-2.0
// One long dossier: judged from scratch by its length, and one event more in a snapshot of it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "bench/made_up_rows.h"
#include "fast/snapshot.h"
#include "rules/builtin_program.h"
#include "rules/rule_folder.h"
#include "engine/compile.h"
#include "dsl/parse.h"
#include <fstream>
#include <sstream>

using namespace termijn;

namespace {

double microseconds(int runs, const std::function<void()>& work) {
  using clock = std::chrono::steady_clock;
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto start = clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::micro>(clock::now() - start).count());
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

Program program_in(const std::string& folder) {
  std::error_code error;
  std::vector<ast::File> files;
  Sources sources;
  for (const auto& path : rule_files(folder, error)) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    sources.push_back({path.string(), text.str()});
  }
  for (std::uint32_t i = 0; i < sources.size(); ++i) files.push_back(*parse(sources[i], i));
  return compile(*check(std::move(files)));
}

void scratch(const Program& program, Index procedure, bench::Mix mix) {
  const Plan plan = make_plan(program);
  QuickJudge quick(plan);
  bench::MadeUpRows made(program, mix, 7);
  for (const std::uint32_t count : {10U, 100U, 1000U, 10000U}) {
    const RowBuffer rows = made.rows(count, 1000);
    const EventRows view{rows.events, rows.values, rows.lengths, {}};
    BriefVerdict brief;
    const Date as_of = Date::from_days(rows.events.back().day);
    const auto lived = quick.lived(), left = quick.left_to_plain();
    quick.judge(view, procedure, as_of, brief);
    std::printf("%6u events: %zu answers, %llu lived, %llu left: ", count, brief.norms.size(),
                static_cast<unsigned long long>(quick.lived() - lived),
                static_cast<unsigned long long>(quick.left_to_plain() - left));
    std::fflush(stdout);
    const double time = microseconds(count > 1000 ? 1 : 5, [&] { quick.judge(view, procedure, as_of, brief); });
    std::printf("%10.1f us, %8.4f us an event\n", time, time / count);
  }
}

/// One event more, on the last day or a day later, in a snapshot of `count` events.
void appended(const Plan& plan, Index procedure, bench::Mix mix, int a_year) {
  const Program& program = *plan.program;
  for (const std::uint32_t count : {getenv("ONLY")?10000U:10U, 100U, 1000U, 10000U}) {
    bench::MadeUpRows made(program, mix, 7);
    const RowBuffer rows = made.rows(count, a_year);
    Snapshot snapshot(plan);
    snapshot.reset(procedure);
    for (const Period length : rows.lengths) snapshot.length(length);
    std::int64_t number = 0;
    const auto put = [&](const RowBuffer& from, const EventRow& row) {
      snapshot.add(++number, row.day, row.type, false,
                   std::span(from.values).subspan(row.first_value, row.value_count));
    };
    for (const EventRow& row : rows.events) put(rows, row);
    std::int32_t day = rows.events.back().day;
    snapshot.judge(Date::from_days(day));
    std::vector<double> times, wholes;
    std::map<Index, std::vector<double>> by_type;
    const auto lived = snapshot.lived();
    const int runs = getenv("RUNS") ? atoi(getenv("RUNS")) : count > 1000 ? 101 : 501;
    for (int i = 0; i < runs; ++i) {
      RowBuffer one;
      if (i * 365 / a_year != (i + 1) * 365 / a_year || a_year < 365) ++day;
      if (getenv("ONLY")) made.add(day, bench::event_named(program, getenv("ONLY")), one); else made.add(day, one);
      const auto start = std::chrono::steady_clock::now();
      put(one, one.events.front());
      snapshot.judge(Date::from_days(day));
      const auto end = std::chrono::steady_clock::now();
      const double time = std::chrono::duration<double, std::micro>(end - start).count();
      times.push_back(time);
      by_type[one.events.front().type].push_back(time);
      if (i % 10 == 0) wholes.push_back(microseconds(1, [&] { snapshot.verdict(); }));
    }
    std::ranges::sort(times);
    std::ranges::sort(wholes);
    std::printf("%6u events: append %10.2f us, slowest tenth %10.2f, %6.1f lived, whole verdict %8.1f us\n", count,
                times[times.size() / 2], times[times.size() * 9 / 10],
                static_cast<double>(snapshot.lived() - lived) / runs, wholes[wholes.size() / 2]);
    if (count == 10000) {
      for (auto& [type, all] : by_type) {
        std::ranges::sort(all);
        std::printf("          %-40s %4zu times %10.2f us\n", program.events[type].id.c_str(), all.size(),
                    all[all.size() / 2]);
      }
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1) {
    const Program program = program_in(argv[1]);
    appended(make_plan(program), 0, bench::yardstick_mix(program), getenv("AYEAR") ? atoi(getenv("AYEAR")) : 1000);
    scratch(program, 0, bench::yardstick_mix(program));
    return 0;
  }
  const Program program = builtin_program();
  for (const char* id : {"advies", "mr_advies", "instemming"}) {
    for (std::size_t p = 0; p < program.procedures.size(); ++p) {
      if (program.procedures[p].id != id) continue;
      std::printf("%s\n", id);
      if(!getenv("NOAPP")) appended(make_plan(program), static_cast<Index>(p), bench::even_mix(program.procedures[p]), 1000);
      scratch(program, static_cast<Index>(p), bench::even_mix(program.procedures[p]));
    }
  }
  return 0;
}
