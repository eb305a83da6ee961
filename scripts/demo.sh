#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds the command `termijn` and checks two example logs with it.
# Safe to run again, from any folder; writes only to build/release.
set -eu
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }

# `termijn check` answers 1 when something is breached or overdue: that is an answer, not a fault.
check() {
  step "termijn check $*"
  status=0
  build/release/cli/termijn check "$@" || status=$?
  if [ "$status" -gt 1 ]; then
    echo "demo: \`termijn check $*\` ended with code $status" >&2
    exit "$status"
  fi
  echo "(exit code $status)"
}

step "1. Packages: install what is missing"
sh scripts/install-packages.sh

step "2. Build the command in build/release"
cmake --preset release
cmake --build --preset release --parallel "$(nproc)"

step "3. A decided case: appeal on the Monday after a Saturday, seen on 10 October 2011"
check examples/politieregio-twente.csv --as-of 2011-10-10

step "4. The log of a council with sixteen dossiers, seen on 24 March 2026"
check examples/raad-voorbeeld.csv --as-of 2026-03-24

step "Done. Try it yourself: build/release/cli/termijn --help"
