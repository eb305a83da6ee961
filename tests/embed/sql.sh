#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Queries on the extension of SQLite, each file as one connection, against what they printed before.
#   sql.sh EXTENSION TESTS
set -eu
extension=$1 tests=$2
if ! command -v sqlite3 >/dev/null 2>&1; then
  echo "skipped: there is no sqlite3 here"
  exit 0
fi
for file in "$tests"/embed/sql/*.sql; do
  golden=$tests/golden/embed/sql/$(basename "$file" .sql).txt
  # Errors and answers in the order in which they came; the shell goes on behind an error.
  found=$( (printf '.load %s\n.headers on\n' "${extension%.so}"; cat "$file") | sqlite3 :memory: 2>&1) || true
  if [ -n "${UPDATE_GOLDEN:-}" ]; then
    printf '%s\n' "$found" >"$golden"
  elif ! printf '%s\n' "$found" | diff "$golden" -; then
    echo "$file gives something else" >&2
    exit 1
  fi
done
