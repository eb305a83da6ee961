#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Compares the verdicts of the program with those of a second evaluator (tests/oracle/second_meaning) on
# random procedures, first on the seeds that once differed. Argument: the seeds, FROM-TO; without it
# 0-99999, which takes about a quarter of an hour. Exit code 1 when something differs.
set -eu
cd "$(dirname "$0")/.."
command -v python3 >/dev/null || { echo "python3 is not installed" >&2; exit 2; }
cmake --preset release >/dev/null
cmake --build --preset release --target termijn >/dev/null
PYTHONDONTWRITEBYTECODE=1 exec python3 tests/oracle/second_meaning/compare.py \
  --termijn build/release/cli/termijn --regressions --seeds "${1:-0-99999}"
