// SPDX-License-Identifier: Apache-2.0
// Chance that is the same on every machine: splitmix64, and no distribution of a library.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace termijn {

class QuizRandom {
 public:
  explicit QuizRandom(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
  }

  /// Below `count`, which is at least 1 and far below 2^32, so that what is left over of the
  /// division tips nothing.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>((next() >> 16U) % count); }

  /// One in `count`.
  bool one_in(std::size_t count) { return below(count) == 0; }

  template <class Item>
  void shuffle(std::span<Item> items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace termijn
