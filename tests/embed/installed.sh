#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs a build into an empty folder, builds and runs the examples that embed the library from there,
# compares what they print, and takes everything away again.
#   installed.sh BUILD SOURCE WORK
set -eu
build=$1 source=$2 work=$3
rm -rf "$work"
mkdir -p "$work"
cmake --install "$build" --prefix "$work/root" >/dev/null
lib=$(dirname "$(find "$work/root" -name libtermijn.so)")

# `same NAME`: what stands on standard input is what it should be.
same() {
  if [ -n "${UPDATE_GOLDEN:-}" ]; then cat >"$source/tests/golden/embed/$1.txt"; return; fi
  diff "$source/tests/golden/embed/$1.txt" - || { echo "the example $1 prints something else" >&2; exit 1; }
}

for each in c cpp; do
  cmake -S "$source/examples/embed-$each" -B "$work/$each" -G Ninja -DCMAKE_PREFIX_PATH="$work/root" \
    ${TERMIJN_EXAMPLE_FLAGS:-} >/dev/null
  cmake --build "$work/$each" >/dev/null
  "$work/$each/embed_$each" | same "$each"
done
pkg=$(PKG_CONFIG_PATH="$lib/pkgconfig" pkg-config --cflags --libs termijn)
# shellcheck disable=SC2086 # a list of words
cc -std=c11 "$source/examples/embed-c/embed.c" $pkg -o "$work/by-pkg-config"
LD_LIBRARY_PATH="$lib" "$work/by-pkg-config" | same c
TERMIJN_LIBRARY="$lib/libtermijn.so.1" python3 "$source/examples/embed-python/embed.py" | same python
if command -v sqlite3 >/dev/null 2>&1; then
  LD_LIBRARY_PATH="$lib" sqlite3 -header :memory: <"$source/examples/embed-sql/embed.sql" | same sql
else
  echo "skipped: there is no sqlite3 here, so the example in SQL is not run"
fi
exported=$(nm -D --defined-only "$lib/libtermijn.so" | awk '$2 == "T" { print $3 }' | grep -cv '^termijn_' || true)
[ "$exported" -eq 0 ] || { echo "the library shows more than termijn.h" >&2; exit 1; }
man=$(find "$work/root" -path '*/man1/termijn.1' | head -n 1)
grep -q 'termijn check' "$man"
bash -n "$(find "$work/root" -path '*bash-completion*' -name termijn)"

cmake --build "$build" --target uninstall >/dev/null
left=$(find "$work/root" -type f -o -type l)
[ -z "$left" ] || { echo "uninstalling leaves: $left" >&2; exit 1; }
rm -rf "$work"
