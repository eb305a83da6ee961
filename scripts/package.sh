#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the package for Debian in build/package: the command, the library, headers, rules, pages for man and
# completion. With the argument `try` also tries it in a bare system of its own (needs root and a network):
# installs it there, judges a log, builds the examples in C and C++, takes it away, and looks whether
# anything is left.
set -eu
cd "$(dirname "$0")/.."
sh scripts/install-packages.sh package

build=build/package
cmake --preset release -B "$build" -DCMAKE_INSTALL_PREFIX=/usr
cmake --build "$build" --parallel "$(nproc)"
(cd "$build" && rm -f ./*.deb && cpack -G DEB >/dev/null)
package=$(ls "$build"/termijn_*.deb)
echo "made $package"

# What programs load: at most 3 MB.
rm -rf "$build/unpacked"
dpkg-deb --extract "$package" "$build/unpacked"
library=$(find "$build/unpacked" -name 'libtermijn.so.*' -type f)
size=$(wc -c <"$library")
echo "libtermijn.so: $size bytes"
if [ "$size" -gt 3000000 ]; then
  echo "libtermijn.so is larger than 3 MB" >&2
  exit 1
fi
[ "${1:-}" = try ] || exit 0

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
echo "a bare Debian 12 in $root"
debootstrap --variant=minbase bookworm "$root" >/dev/null
chroot "$root" apt-get install -y --no-install-recommends g++ cmake make >/dev/null
mkdir "$root/try"
cp -r examples "$package" "$root/try/"
(cd "$root" && find . -xdev -not -path './proc/*' -not -path './var/*' -not -path './etc/ld.so.cache' | sort) \
  >"$build/before.txt"
chroot "$root" sh -eu -c '
  apt-get install -y --no-install-recommends /try/termijn_*.deb >/dev/null
  cd /try
  termijn --version
  code=0; termijn check examples/raad-voorbeeld.csv --as-of 2026-03-12 >/try/out.txt || code=$?
  [ "$code" -eq 1 ]
  for each in c cpp; do
    cmake -S examples/embed-$each -B /try/build-$each >/dev/null
    cmake --build /try/build-$each >/dev/null
    /try/build-$each/embed_$each >/try/out-$each.txt
  done
  [ -s /usr/share/man/man1/termijn.1.gz ] || [ -s /usr/share/man/man1/termijn.1 ]
  apt-get purge -y --autoremove termijn >/dev/null
  rm -r /try/out*.txt /try/build-*'
(cd "$root" && find . -xdev -not -path './proc/*' -not -path './var/*' -not -path './etc/ld.so.cache' | sort) \
  >"$build/after.txt"
if ! diff "$build/before.txt" "$build/after.txt"; then
  echo "the package leaves something behind, or took something away" >&2
  exit 1
fi
echo "installed, used and taken away again; nothing is left"
