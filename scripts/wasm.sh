#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the package for JavaScript: the engine as WebAssembly with the rules in it, for Node and for pages, and
# tests it when it can (docs/embedding-javascript.md). Safe to run again, from any folder; writes only to build/release,
# build/wasm and tests/browser/node_modules. The arguments go to the test of sizes: `--times` measures.
set -eu
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }
native=build/release/cli/termijn
package=build/wasm/package

step "1. Packages: install what is missing"
sh scripts/install-packages.sh wasm

step "2. For this machine: the command, and the image of the rules (build/release)"
cmake --preset release
cmake --build --preset release --target termijn --parallel "$(nproc)"

step "3. The module (build/wasm)"
# What Emscripten needs of Debian's packages for Node, also when Node itself is another one.
export NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}"
emcmake cmake --preset wasm -D "TERMIJN_RULES_IMAGE=$PWD/build/release/rules/rules-wasm.image"
cmake --build --preset wasm --parallel "$(nproc)"

step "4. The package ($package)"
rm -rf "$package"
mkdir -p "$package"
cp build/wasm/embed/termijn.wasm build/wasm/embed/termijn-compiler.wasm build/wasm/embed/package.json \
  embed/js/termijn.mjs embed/js/termijn.d.ts embed/js/README.md "$package"
node embed/js/rules_json.mjs . "$package/rules.json"
rm -f build/wasm/termijn-*.tgz
if command -v npm >/dev/null 2>&1; then
  (cd build/wasm && npm pack --silent ./package)
else
  echo "skipped: npm is not installed, so nothing is packed"
fi

step "5. Tests"
if [ ! -d tests/browser/node_modules ] && command -v npm >/dev/null 2>&1; then
  (cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund) ||
    echo "skipped: npm could not fetch the packages for the test in a browser"
fi
for test in same_bytes tables bad_input package page numbers; do
  code=0
  node "tests/wasm/$test.mjs" "$package" "$native" . "$@" || code=$?
  if [ "$code" -ne 0 ] && [ "$code" -ne 77 ]; then exit "$code"; fi
done

step "Done: $(ls -d build/wasm/termijn-*.tgz 2>/dev/null || echo "$package")"
