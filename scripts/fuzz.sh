#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the fuzz targets with libFuzzer for SECONDS each (default 60), as many at a time as there are
# cores, with the goldens as seeds: `sh scripts/fuzz.sh [SECONDS] [TARGET...]`. New inputs are kept in
# build/fuzz/corpus, inputs that fail in build/fuzz/found. Installs the Debian packages clang-16 and
# libclang-rt-16-dev when they are missing. Exit code 1: an input fails, or the targets do not build;
# 3: there is no clang 16 here and it cannot be installed.
set -eu
cd "$(dirname "$0")/.."
seconds=60
if [ $# -gt 0 ]; then seconds=$1; shift; fi
if [ $# -eq 0 ]; then set -- parse check format evaluate log line door; fi

can_fuzz() {
  command -v clang++-16 >/dev/null 2>&1 &&
    echo 'extern "C" int LLVMFuzzerTestOneInput(const char*, unsigned long) { return 0; }' |
    clang++-16 -x c++ -fsanitize=fuzzer,address,undefined -o build/fuzz/probe - >/dev/null 2>&1
}

mkdir -p build/fuzz/found
sh scripts/install-packages.sh fuzz || echo "termijn: packages could not be installed; looking at what is here" >&2
if ! can_fuzz; then
  echo "termijn: there is no clang++-16 with libFuzzer here (Debian packages clang-16, libclang-rt-16-dev)" >&2
  exit 3
fi

cmake --preset fuzz >/dev/null || exit 1
# shellcheck disable=SC2046 # a list of words
cmake --build --preset fuzz --parallel "$(nproc)" --target $(printf '%s_fuzz ' "$@") || exit 1

# The words of the language, so that changes are words too.
sed -n 's/^TERMIJN_KEYWORD([a-z_]*, "\(.*\)", "\(.*\)").*/\1|\2/p' dsl/keywords.def |
  tr '|' '\n' | sort -u | sed 's/.*/"&"/' >build/fuzz/words.dict

# One target, with the folders of its seeds.
export seconds
run='
set -- "$1" $(cat build/fuzz/tests/$1_fuzz.seeds)
name=$1
shift
mkdir -p build/fuzz/corpus/$name
build/fuzz/tests/${name}_fuzz -max_total_time=$seconds -timeout=25 -rss_limit_mb=2048 -max_len=16384 \
  -dict=build/fuzz/words.dict -print_final_stats=1 -artifact_prefix=build/fuzz/found/$name- \
  build/fuzz/corpus/$name "$@" >build/fuzz/$name.log 2>&1 || {
  tail -n 40 build/fuzz/$name.log
  echo "$name: an input fails, see build/fuzz/$name.log and build/fuzz/found"
  exit 1
}
inputs=$(sed -n "s/^stat::number_of_executed_units: *//p" build/fuzz/$name.log)
echo "$name: $inputs inputs in $seconds s, none fails"
'
printf '%s\n' "$@" | xargs -P "$(nproc)" -I{} sh -c "$run" sh {} || exit 1
