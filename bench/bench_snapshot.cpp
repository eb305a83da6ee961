// SPDX-License-Identifier: Apache-2.0
// One long dossier: judged from scratch by its length, and one event more in a snapshot of it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "bench/made_up_rows.h"
#include "fast/quick_judge.h"
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

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1) {
    const Program program = program_in(argv[1]);
    scratch(program, 0, bench::yardstick_mix(program));
    return 0;
  }
  const Program program = builtin_program();
  for (const char* id : {"advies", "mr_advies", "instemming"}) {
    for (std::size_t p = 0; p < program.procedures.size(); ++p) {
      if (program.procedures[p].id != id) continue;
      std::printf("%s\n", id);
      scratch(program, static_cast<Index>(p), bench::even_mix(program.procedures[p]));
    }
  }
  return 0;
}
