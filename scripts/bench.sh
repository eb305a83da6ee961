#!/bin/sh
# Builds the benchmark optimised and prints its figures: reading all rules, the rule cases, a cold check of the
# example council, the calendar, and what one grammar unit costs to compile. Asserts nothing.
set -eu
cd "$(dirname "$0")/.."
# A folder of its own: what the release build is configured with stays as it is.
build=build/bench
cmake --preset release -B "$build" -DTERMIJN_BENCH=ON >/dev/null
cmake --build "$build" --target termijn termijn_bench bench_library bench_editor bench_what_if bench_log \
  bench_overview bench_embed bench_snapshot >/dev/null
echo "the whole rule library, beside a scanner written by hand:"
"$build/bench/bench_library"
"$build/bench/termijn_bench" "$build/cli/termijn" examples/raad-voorbeeld.csv
echo "a what-if and a repair in process, on the example council:"
"$build/bench/bench_what_if" examples/raad-voorbeeld.csv
echo "an editor on all rules:"
"$build/bench/bench_editor"
echo "adding to a log, beside a bare durable insert:"
"$build/bench/bench_log"
echo "the lists of a secretary:"
"$build/bench/bench_overview" "$build/cli/termijn" "$build"
echo "the library, for who embeds it:"
"$build/bench/bench_embed"
echo "a dossier that stays open, and from scratch, by its number of events (some minutes):"
"$build/bench/bench_snapshot"
# Only where Google Benchmark is (Debian package libbenchmark-dev).
if cmake --build "$build" --target bench_calendar >/dev/null 2>&1; then
  echo "the calendar, beside Hinnant's date and std::chrono:"
  "$build/bench/bench_calendar" --benchmark_repetitions=9 \
    --benchmark_report_aggregates_only=true 2>/dev/null | grep _median
fi
unit=$(sed -n 's/.*"command": "\(.*norm_clause.cpp\)",*/\1/p' "$build/compile_commands.json" | head -n 1)
if [ -n "$unit" ]; then
  echo "one grammar unit (dsl/grammar/norm_clause.cpp), optimised:"
  # Without a compiler cache in front, or the second run would measure the cache. Not every sh has `time`.
  start=$(date +%s.%N)
  (cd "$build" && sh -c "$(echo "$unit" | sed 's/^[^ ]*ccache //')")
  echo "$start $(date +%s.%N)" | awk '{ printf "%.1f s\n", $2 - $1 }'
fi
