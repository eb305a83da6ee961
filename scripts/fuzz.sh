#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs every fuzz target with libFuzzer for SECONDS (default 60), as many at a time as there are cores,
# with the goldens as seeds: `sh scripts/fuzz.sh [SECONDS] [TARGET...]`. New inputs are kept in
# build/fuzz/corpus, inputs that fail in build/fuzz/found; exit code 1 when there is one. Needs the
# Debian packages clang-16 and libclang-rt-16-dev.
set -eu
cd "$(dirname "$0")/.."
seconds=60
if [ $# -gt 0 ]; then seconds=$1; shift; fi
if [ $# -eq 0 ]; then set -- parse check evaluate log; fi

cmake --preset fuzz >/dev/null
# shellcheck disable=SC2046 # a list of words
cmake --build --preset fuzz --parallel "$(nproc)" --target $(printf '%s_fuzz ' "$@")
mkdir -p build/fuzz/found

# One target; its seeds are the goldens of the same name.
export seconds
run='
seeds=tests/golden/$1
[ "$1" = parse ] && seeds=tests/golden/syntax
mkdir -p build/fuzz/corpus/$1
build/fuzz/tests/$1_fuzz -max_total_time=$seconds -timeout=10 -rss_limit_mb=2048 -max_len=16384 \
  -print_final_stats=1 -artifact_prefix=build/fuzz/found/$1- build/fuzz/corpus/$1 $seeds \
  >build/fuzz/$1.log 2>&1 || { echo "$1: an input fails, see build/fuzz/$1.log"; exit 1; }
inputs=$(sed -n "s/^stat::number_of_executed_units: *//p" build/fuzz/$1.log)
echo "$1: $inputs inputs in $seconds s, none fails"
'
printf '%s\n' "$@" | xargs -P "$(nproc)" -I{} sh -c "$run" sh {}
