// SPDX-License-Identifier: Apache-2.0
// Texts that people wrote (rule files, logs) and places in them. The lowest header of all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace termijn {

/// A half-open range of bytes in one source; `file` is its index in a `Sources`.
struct Span {
  static constexpr std::uint32_t no_file = 0xffffffff;
  std::uint32_t file = no_file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool has_place() const { return file != no_file; }
  friend bool operator==(const Span&, const Span&) = default;
};

struct Source {
  std::string name;  ///< as shown to people: a path, or `<ingebouwd>/wor/wet.trm`
  std::string text;
};

using Sources = std::vector<Source>;

/// Line and column count from 1; a column is a code point, not a byte.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// Where `offset` (bytes, clipped to the text) lies in `text`.
Position position_of(std::string_view text, std::uint32_t offset);

/// position_of() for many places in one text, which has to outlive it: that is gone through once.
class Positions {
 public:
  explicit Positions(std::string_view text);
  Position at(std::uint32_t offset) const;

 private:
  /// Where a code point starts.
  struct Mark {
    std::size_t offset;
    Position position;
  };
  void step(Mark& mark) const;

  std::string_view text_;
  std::vector<Mark> marks_;  ///< some way apart, also within a line: a line may be the whole text
};

/// The whole line around `offset`, without its line ending.
std::string_view line_around(std::string_view text, std::uint32_t offset);

/// The offset of the first byte that is not UTF-8 or is a NUL; npos when the text is clean.
std::size_t find_bad_byte(std::string_view text);

}  // namespace termijn
