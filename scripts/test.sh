#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds everything twice (plain, and with the address and
# undefined-behaviour sanitizers) and runs all tests on both.
# Safe to run again, from any folder; writes only to build/plain, build/asan and tests/browser/node_modules.
set -eu
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }

step "1. Packages: install what is missing"
sh scripts/install-packages.sh tests

step "2. Packages of npm, for the tests of calendars and pages (docs/adr/0018)"
lock=tests/browser/package-lock.json
kept=tests/browser/node_modules/.termijn-lock
if ! command -v npm >/dev/null 2>&1; then
  echo "skipped: npm is not installed, so tests that need it are skipped"
elif cmp -s "$lock" "$kept"; then
  echo "all packages are installed"
elif (cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund); then
  cp "$lock" "$kept"
else
  echo "skipped: npm could not fetch its packages (is there a network?), so tests that need them are skipped"
fi

step "3. Formatting"
# Another version of clang-format has other opinions, so only that of Debian 12 counts.
if command -v clang-format >/dev/null 2>&1 && clang-format --version | grep -q 'version 14\.'; then
  find base calendar dsl engine fast explore log batch report office learn lsp rules embed cli tests bench \
    \( -name '*.h' -o -name '*.cpp' \) -print0 | xargs -0 clang-format --dry-run -Werror
  echo "all files are formatted"
else
  echo "skipped: there is no clang-format 14 here"
fi

# A compiler cache keeps nothing that was built with precompiled headers.
precompile=ON
if command -v ccache >/dev/null 2>&1; then precompile=OFF; fi
for preset in plain asan; do
  step "4. Build and test: $preset"
  if [ "$preset" = plain ]; then
    cmake --preset plain -D "TERMIJN_PRECOMPILE=$precompile"
  else
    cmake --preset "$preset"
  fi
  cmake --build --preset "$preset" --parallel "$(nproc)"
  ctest --preset "$preset" --parallel "$(nproc)"
done

step "All tests passed, plain and under the sanitizers"
