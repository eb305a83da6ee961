#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Changes one thing of the rules at a time (a term, a unit, a trigger, a counting rule, a party, a
# condition, a version), runs the cases and tables about the norms that it can show in, and tells which
# changes none of them notices. Prints a score for each norm; exit code 0 when each survivor is explained
# in tests/mutation/rules-survivors.csv. Names of norms as arguments: only those. --list: the others as
# rows for that file.
set -eu
cd "$(dirname "$0")/.."
cmake --preset release -B build/mutate -DBUILD_TESTING=ON >/dev/null
cmake --build build/mutate --target mutate_rules >&2
exec build/mutate/tests/mutate_rules "$@"
