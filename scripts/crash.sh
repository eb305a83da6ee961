#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The long proof that a log loses nothing: kills writers 500 times, and turns over every single bit of a
# small log. With the arguments KILLS and SEED: so many, and other moments. Takes some minutes.
set -eu
cd "$(dirname "$0")/.."
kills=${1:-500}
seed=${2:-1}
build=${TERMIJN_BUILD:-build/dev}
[ -d "$build" ] || cmake --preset dev -B "$build"
cmake --build "$build" --target crash_harness bit_flips
"$build/tests/crash_harness" "$kills" "$seed"
"$build/tests/bit_flips" 1
