#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs the Debian packages that are missing: those for building, with the argument `tests` also
# those for testing, with `fuzz` those for the fuzz targets, with `wasm` those for WebAssembly, with `package`
# those for making and trying a package. Does nothing when all are there. Called by the other scripts.
set -eu

say() { echo "termijn: $*"; }

has_package() {
  dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null | grep -q '^installed'
}

has_boost() {
  for version in 1.74 1.81 1.83 1.88; do
    if has_package "libboost$version-dev"; then return 0; fi
  done
  return 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  elif [ -t 0 ]; then
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

if ! command -v dpkg-query >/dev/null 2>&1; then
  say "this is not Debian, so nothing is installed. Needed: a C++20 compiler, CMake 3.25, Ninja,"
  say "Boost 1.74 or later, Howard Hinnant's date 3, nlohmann-json 3.11, SQLite 3, libsodium, zlib, GoogleTest 1.12."
  exit 0
fi

missing=""
command -v g++ >/dev/null 2>&1 || missing="$missing g++"
command -v cmake >/dev/null 2>&1 || missing="$missing cmake"
command -v ninja >/dev/null 2>&1 || missing="$missing ninja-build"
packages="libhowardhinnant-date-dev nlohmann-json3-dev libsqlite3-dev libsodium-dev zlib1g-dev pkg-config tzdata"
case "${1:-}" in
  tests)
    packages="$packages libgtest-dev remind python3 python3-holidays python3-icalendar python3-jsonschema"
    packages="$packages libical-dev chromium sqlite3"
    # Node may come from elsewhere than Debian, with npm in it.
    command -v node >/dev/null 2>&1 || missing="$missing nodejs"
    command -v npm >/dev/null 2>&1 || missing="$missing npm"
    ;;
  package) packages="$packages dpkg-dev file debootstrap" ;;
  fuzz) packages="$packages libgtest-dev clang-16 libclang-rt-16-dev" ;;
  wasm)
    packages="$packages emscripten"
    command -v node >/dev/null 2>&1 || missing="$missing nodejs"
    ;;
esac
for package in $packages; do
  has_package "$package" || missing="$missing $package"
done
has_boost || missing="$missing libboost1.81-dev"

if [ -z "$missing" ]; then
  say "all packages are installed"
  exit 0
fi

say "missing packages:$missing"
if ! command -v apt-get >/dev/null 2>&1; then
  say "there is no apt-get here; install these packages and run again:$missing" >&2
  exit 1
fi
if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
  say "you are not root and there is no sudo; ask for: apt-get install$missing" >&2
  exit 1
fi

as_root apt-get update || say "apt-get update failed; trying with the lists that are here" >&2
# Other releases than Debian 12 have other versions of Boost.
case "$missing" in
  *libboost1.81-dev*)
    if ! apt-cache show libboost1.81-dev >/dev/null 2>&1; then
      missing=$(echo "$missing" | sed 's/libboost1\.81-dev/libboost-dev/')
    fi
    ;;
esac
# shellcheck disable=SC2086 # a list of words
as_root apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 $missing || {
  say "could not install; ask for: apt-get install$missing" >&2
  exit 1
}
