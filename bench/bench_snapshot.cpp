// SPDX-License-Identifier: Apache-2.0
// One dossier of 10 to 10,000 events: judging it from scratch, and one event more in a snapshot of
// it. What the plain evaluator is asked for is told apart. Medians; asserts nothing.
//   bench_snapshot [FOLDER]      # FOLDER: the rules of bench/yardstick
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "bench/made_up_rows.h"
#include "dsl/check.h"
#include "dsl/parse.h"
#include "engine/compile.h"
#include "fast/snapshot.h"
#include "rules/builtin_program.h"
#include "rules/rule_folder.h"

using namespace termijn;

namespace {

constexpr std::uint32_t lengths[] = {10, 100, 1000, 10000};
constexpr int events_a_year = 1000;

double microseconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
      .count();
}

/// -1: of nothing.
double median(std::vector<double> times) {
  if (times.empty()) return -1;
  std::ranges::sort(times);
  return times[times.size() / 2];
}

Program program_in(const std::string& folder) {
  std::error_code error;
  Sources sources;
  for (const auto& path : rule_files(folder, error))
    sources.push_back({path.string(), read_start(path).value_or("")});
  std::vector<ast::File> files;
  for (std::uint32_t i = 0; i < sources.size(); ++i) files.push_back(*parse(sources[i], i));
  return compile(*check(std::move(files)));
}

void from_scratch(const Plan& plan, Index procedure, const bench::Mix& mix) {
  QuickJudge quick(plan);
  for (const std::uint32_t count : lengths) {
    bench::MadeUpRows made(*plan.program, mix, 7);
    const RowBuffer rows = made.rows(count, events_a_year);
    const EventRows view{rows.events, rows.values, rows.lengths, {}};
    const Date as_of = Date::from_days(rows.events.back().day);
    BriefVerdict brief;
    const auto left = quick.left_to_plain();
    std::vector<double> times;
    times.push_back(microseconds([&] { quick.judge(view, procedure, as_of, brief); }));
    const auto asked = quick.left_to_plain() - left;
    const int runs = times.front() > 100000 ? 2 : 30;
    for (int i = 0; i < runs; ++i)
      times.push_back(microseconds([&] { quick.judge(view, procedure, as_of, brief); }));
    const double time = median(times);
    std::printf("  scratch %6u events %12.2f us, %9.4f us an event; %zu answers, %llu norms left\n",
                count, time, time / count, brief.norms.size(),
                static_cast<unsigned long long>(asked));
  }
}

/// A snapshot with rows in it, to which more come.
class Appending {
 public:
  Appending(const Plan& plan, Index procedure, const bench::Mix& mix, std::uint32_t count)
      : made_(*plan.program, mix, 7), snapshot_(plan) {
    const RowBuffer rows = made_.rows(count, events_a_year);
    snapshot_.reset(procedure);
    for (const Period length : rows.lengths) snapshot_.length(length);
    for (const EventRow& row : rows.events) put(rows, row);
    day_ = rows.events.back().day;
    snapshot_.judge(Date::from_days(day_));
  }

  void run(int count) {
    const auto lived = snapshot_.lived();
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < count; ++i) {
      // With the plain evaluator one may take seconds.
      if (std::chrono::steady_clock::now() - start > std::chrono::seconds(5)) break;
      append(i);
    }
    std::vector<double> all = native_;
    all.insert(all.end(), plain_.begin(), plain_.end());
    std::ranges::sort(native_);
    std::printf(
        "%8.2f us all; %4zu native: %8.2f us, slowest tenth %8.2f; %4zu asking: %10.1f us; "
        "%5.1f lived; whole verdict %8.1f us\n",
        median(all), native_.size(), median(native_),
        native_.empty() ? -1 : native_[native_.size() * 9 / 10], plain_.size(), median(plain_),
        static_cast<double>(snapshot_.lived() - lived) / static_cast<double>(all.size()),
        median(wholes_));
  }

 private:
  void put(const RowBuffer& from, const EventRow& row) {
    snapshot_.add(++number_, row.day, row.type, false,
                  std::span(from.values).subspan(row.first_value, row.value_count));
  }

  void append(int i) {
    if (i * 365 / events_a_year != (i + 1) * 365 / events_a_year) ++day_;
    RowBuffer one;
    made_.add(day_, one);
    const auto asked = snapshot_.left_to_plain();
    const double time = microseconds([&] {
      put(one, one.events.front());
      snapshot_.judge(Date::from_days(day_));
    });
    (snapshot_.left_to_plain() == asked ? native_ : plain_).push_back(time);
    if (i % 10 == 0) wholes_.push_back(microseconds([&] { snapshot_.verdict(); }));
  }

  bench::MadeUpRows made_;
  Snapshot snapshot_;
  std::int64_t number_ = 0;
  std::int32_t day_ = 0;
  std::vector<double> native_, plain_, wholes_;
};

void measure(const Program& program, const std::string& name, Index procedure,
             const bench::Mix& mix) {
  const Plan plan = make_plan(program);
  std::printf("%s\n", name.c_str());
  from_scratch(plan, procedure, mix);
  for (const std::uint32_t count : lengths) {
    std::printf("  append  %6u events ", count);
    Appending(plan, procedure, mix, count).run(1001);
  }
}

/// The same rules, of the procedure only the norms that never ask the plain evaluator in such a
/// dossier: what the compiled evaluator costs by itself.
void keep_lived(Program& part, Index procedure, const bench::Mix& mix) {
  auto& norms = part.procedures[procedure].norms;
  const auto all = std::exchange(norms, {});
  std::vector<Index> lived;
  const Plan plan = make_plan(part);
  QuickJudge quick(plan);
  for (const Index norm : all) {
    norms.assign(1, norm);
    const auto left = quick.left_to_plain();
    for (const std::uint32_t count : lengths) {
      bench::MadeUpRows made(part, mix, 7);
      const RowBuffer rows = made.rows(count, events_a_year);
      BriefVerdict brief;
      quick.judge({rows.events, rows.values, rows.lengths, {}}, procedure,
                  Date::from_days(rows.events.back().day), brief);
    }
    if (quick.left_to_plain() == left) lived.push_back(norm);
  }
  norms = lived;
  std::printf("%zu of %zu norms never ask the plain evaluator\n", lived.size(), all.size());
}

void measure_both(Program program, const std::string& name, Index procedure,
                  const bench::Mix& mix) {
  measure(program, name, procedure, mix);
  keep_lived(program, procedure, mix);
  measure(program, name + ", those alone", procedure, mix);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1) {
    Program program = program_in(argv[1]);
    const auto mix = bench::yardstick_mix(program);
    measure_both(std::move(program), argv[1], 0, mix);
    return 0;
  }
  for (const char* id : {"mr_advies", "advies", "zittingsperiode"}) {
    Program program = builtin_program();
    const auto found = std::ranges::find(program.procedures, id, &Procedure::id);
    const auto procedure = static_cast<Index>(found - program.procedures.begin());
    const auto mix = bench::even_mix(*found);
    measure_both(std::move(program), id, procedure, mix);
  }
  return 0;
}
