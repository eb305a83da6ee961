#!/bin/sh
# Builds the benchmark optimised and prints its figures: reading all rules, the rule cases, a cold check of the
# example council, the calendar, and what one grammar unit costs to compile. Asserts nothing.
set -eu
cd "$(dirname "$0")/.."
cmake --preset release -DTERMIJN_BENCH=ON >/dev/null
cmake --build --preset release --target termijn termijn_bench >/dev/null
build/release/bench/termijn_bench build/release/cli/termijn examples/raad-voorbeeld.csv
# Only where Google Benchmark is (Debian package libbenchmark-dev).
if cmake --build --preset release --target bench_calendar >/dev/null 2>&1; then
  echo "the calendar, beside Hinnant's date and std::chrono:"
  build/release/bench/bench_calendar --benchmark_repetitions=9 \
    --benchmark_report_aggregates_only=true 2>/dev/null | grep _median
fi
unit=$(sed -n 's/.*"command": "\(.*norm_clause.cpp\)",*/\1/p' build/release/compile_commands.json | head -n 1)
if [ -n "$unit" ]; then
  echo "one grammar unit (dsl/grammar/norm_clause.cpp), optimised:"
  # Without a compiler cache in front, or the second run would measure the cache.
  (cd build/release && time sh -c "$(echo "$unit" | sed 's/^[^ ]*ccache //')")
fi
