#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Breaks each rule of the calendar on purpose, one at a time (tests/mutation/calendar.tsv), builds only
# the tests that look at it from a copy, and shows which broken rules no test notices. Rows of engine/
# are for the tests of terms: cases, moving terms, receipt and days of the year. Prints the score; exit
# code 0 when all are noticed. Writes only to build/mutation. Names as arguments: only those rows. Last full run: 147 of 147.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
work=$root/build/mutation
table=tests/mutation/calendar.tsv
calendar_targets="calendar_tests calendar_law_tests"
engine_targets="engine_tests"
terms="*Case*:*MovingTerms*:*Receipt*:*Recurring*:*Periods*:*Days*"
launcher=""
if command -v ccache >/dev/null; then launcher="-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"; fi

mkdir -p "$work/source"
for folder in base calendar cli cmake dsl engine log report rules tests; do
  mkdir -p "$work/source/$folder"
  # Only what changed, so that a second run builds little.
  (cd "$folder" && find . -type f) | while read -r file; do
    if ! cmp -s "$folder/$file" "$work/source/$folder/$file"; then
      mkdir -p "$work/source/$folder/$(dirname "$file")"
      cp "$folder/$file" "$work/source/$folder/$file"
    fi
  done
done
cp CMakeLists.txt "$work/source/"

build() {
  # shellcheck disable=SC2086 # a list of words
  cmake --build "$work/build" --target $1 --parallel "$(nproc)" >"$work/build.log" 2>&1
}

# The tests stop at the first failure; a mutant that never ends counts as noticed.
tests_pass() {
  for target in $1; do
    filter="*"
    if [ "$target" = engine_tests ]; then filter=$terms; fi
    (cd "$work/source" && timeout 300 "$work/build/tests/$target" --gtest_brief=1 --gtest_fail_fast \
      --gtest_filter="$filter" >"$work/tests.log" 2>&1) || return 1
  done
}

cmake -S "$work/source" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
  -DCMAKE_CXX_FLAGS_RELEASE=-O1 $launcher >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
echo "building the calendar and its tests ..."
build "$calendar_targets $engine_targets" || { tail -n 30 "$work/build.log" >&2; exit 1; }
tests_pass "$calendar_targets $engine_targets" || { echo "the tests fail before anything is broken:" >&2; tail -n 30 "$work/tests.log" >&2; exit 1; }

all=0
noticed=0
missed=""
tab=$(printf '\t')
while IFS="$tab" read -r name file old new; do
  case "$name" in '' | '#'*) continue ;; esac
  if [ "$#" -gt 0 ]; then
    case " $* " in *" $name "*) ;; *) continue ;; esac
  fi
  all=$((all + 1))
  if ! OLD=$old NEW=$new awk '
    BEGIN { old = ENVIRON["OLD"]; new = ENVIRON["NEW"] }
    !done && (at = index($0, old)) { $0 = substr($0, 1, at - 1) new substr($0, at + length(old)); done = 1 }
    { print }
    END { exit !done }' "$file" >"$work/mutant"; then
    echo "$name: \`$old\` is not in $file any more: mend the table" >&2
    exit 1
  fi
  cp "$work/mutant" "$work/source/$file"
  case "$file" in
    engine/*) targets=$engine_targets ;;
    *) targets=$calendar_targets ;;
  esac
  if ! build "$targets"; then
    verdict="DOES NOT COMPILE"
  elif tests_pass "$targets"; then
    verdict="MISSED"
  else
    verdict="noticed"
  fi
  cp "$file" "$work/source/$file"
  if [ "$verdict" = noticed ]; then noticed=$((noticed + 1)); else missed="$missed $name"; fi
  printf '%-38s %s\n' "$name" "$verdict"
done <"$table"

echo "score: $noticed of $all broken rules are noticed"
if [ -n "$missed" ]; then
  echo "missed:$missed"
  exit 1
fi
