// SPDX-License-Identifier: Apache-2.0
// How long the whole rule library takes to parse and check on one core, beside a scanner written by
// hand that does no more than find the words of the same bytes. Asserts nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "dsl/check.h"
#include "dsl/parse.h"
#include "rules/builtin_rules.h"

namespace {

using namespace termijn;

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double wall_ms() {
  return std::chrono::duration<double, std::milli>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

struct Cost {
  double cpu = 0, wall = 0;
};

/// What `work` costs; what it makes is thrown away outside the clock.
template <class Work>
Cost cost_of(Work work) {
  const double cpu = cpu_ms(), wall = wall_ms();
  const auto made = work();
  return {cpu_ms() - cpu, wall_ms() - wall};
}

struct Costs {
  double median_cpu = 0, least_cpu = 0, median_wall = 0;
};

template <class Work>
Costs costs_of(Work work) {
  constexpr int runs = 101;
  std::vector<double> cpu, wall;
  for (int i = 0; i < runs; ++i) {
    const auto cost = cost_of(work);
    cpu.push_back(cost.cpu);
    wall.push_back(cost.wall);
  }
  std::sort(cpu.begin(), cpu.end());
  std::sort(wall.begin(), wall.end());
  return {cpu[runs / 2], cpu.front(), wall[runs / 2]};
}

bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

/// Counts words, texts and signs, byte by byte.
std::size_t scan(std::string_view text) {
  std::size_t found = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      ++at;
    } else if (c == '#') {
      while (at < text.size() && text[at] != '\n') ++at;
    } else if (c == '"') {
      for (++at; at < text.size() && text[at] != '"' && text[at] != '\n';) ++at;
      at += at < text.size() ? 1 : 0;
      ++found;
    } else {
      do ++at;
      while (is_word_char(c) && at < text.size() && is_word_char(text[at]));
      ++found;
    }
  }
  return found;
}

std::vector<std::size_t> scan_all(const Sources& sources) {
  std::vector<std::size_t> found;
  for (const auto& source : sources) found.push_back(scan(source.text));
  return found;
}

std::vector<ast::File> parse_all(const Sources& sources) {
  std::vector<ast::File> files;
  files.reserve(sources.size());
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    auto parsed = parse(sources[i], i);
    files.push_back(std::move(*parsed));
  }
  return files;
}

void print(const char* name, const Costs& costs, std::size_t bytes) {
  std::printf("%-24s %8.3f ms cpu, least %8.3f, wall %8.3f %8.1f MB/s\n", name, costs.median_cpu,
              costs.least_cpu, costs.median_wall,
              static_cast<double>(bytes) / 1e3 / costs.median_cpu);
}

}  // namespace

int main() {
  const auto sources = builtin_rules(Cases::left_out);
  std::size_t bytes = 0;
  for (const auto& source : sources) bytes += source.text.size();
  const auto parse_and_check = [&] { return check(parse_all(sources)); };
  const auto first = cost_of(parse_and_check);

  const auto files = parse_all(sources);
  std::size_t declarations = 0, clauses = 0, words = 0;
  for (const auto& file : files) {
    declarations += file.declarations.size();
    for (const auto& declaration : file.declarations) clauses += declaration.clauses.size();
  }
  for (const auto count : scan_all(sources)) words += count;
  std::printf("%zu files, %zu bytes, %zu words, %zu declarations, %zu clauses; one core\n",
              sources.size(), bytes, words, declarations, clauses);
  print("scan, written by hand", costs_of([&] { return scan_all(sources); }), bytes);
  print("parse", costs_of([&] { return parse_all(sources); }), bytes);
  print("check", costs_of([&] { return faults_of(files); }), bytes);
  print("parse and check", costs_of(parse_and_check), bytes);
  print("the same, first time", {first.cpu, first.cpu, first.wall}, bytes);
  return 0;
}
