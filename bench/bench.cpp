// SPDX-License-Identifier: Apache-2.0
// How long the rules take to read, and a cold `termijn check`. Medians, printed; nothing is
// asserted.
//   termijn_bench [COMMAND LOG]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include "dsl/parse.h"
#include "engine/cases.h"
#include "engine/compile.h"
#include "rules/builtin_rules.h"

extern char** environ;

namespace {

using namespace termijn;

double median_ms(int runs, const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
            .count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

std::vector<ast::File> parse_all(const Sources& sources) {
  std::vector<ast::File> files;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    auto parsed = parse(sources[i], i);
    files.push_back(std::move(*parsed));
  }
  return files;
}

void run_cold(const char* command, const char* log) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  const char* const arguments[] = {command, "check", log, "--as-of", "2026-03-24", nullptr};
  pid_t child = 0;
  if (posix_spawn(&child, command, &actions, nullptr, const_cast<char* const*>(arguments),
                  environ) == 0) {
    waitpid(child, nullptr, 0);
  }
  posix_spawn_file_actions_destroy(&actions);
}

}  // namespace

int main(int count, char** words) {
  const auto sources = builtin_rules(Cases::left_out);
  std::size_t bytes = 0;
  const Source* largest = &sources.front();
  for (const auto& source : sources) {
    bytes += source.text.size();
    if (source.text.size() > largest->text.size()) largest = &source;
  }
  const auto parsed = parse_all(sources);
  const double parse_time = median_ms(51, [&] { parse_all(sources); });
  const double check_time = median_ms(51, [&] { check(parsed); });
  const auto checked = check(parsed);
  const double compile_time = median_ms(51, [&] { compile(*checked); });
  const auto program = compile(*checked);
  const double unit_time = median_ms(51, [&] { parse(*largest, 0); });
  const double case_time = median_ms(11, [&] { run_cases(program); });

  std::printf("rules: %zu files, %zu bytes, %zu norms, %zu cases\n", sources.size(), bytes,
              program.norms.size(), program.cases.size());
  std::printf("parse            %8.3f ms  (%.1f MB/s)\n", parse_time,
              static_cast<double>(bytes) / 1e3 / parse_time);
  std::printf("check            %8.3f ms  (with a copy of the tree)\n", check_time);
  std::printf("compile          %8.3f ms\n", compile_time);
  std::printf("all rules        %8.3f ms\n", parse_time + check_time + compile_time);
  std::printf("largest file     %8.3f ms  (%s, %zu bytes, parse)\n", unit_time,
              largest->name.c_str(), largest->text.size());
  std::printf("all cases        %8.3f ms  (bind and evaluate)\n", case_time);
  if (count > 2) {
    run_cold(words[1], words[2]);
    std::printf("cold check       %8.3f ms  (%s, whole process)\n",
                median_ms(51, [&] { run_cold(words[1], words[2]); }), words[2]);
  }
  return 0;
}
