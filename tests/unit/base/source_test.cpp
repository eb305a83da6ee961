// SPDX-License-Identifier: Apache-2.0
// Places in texts.
#include "base/source.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

namespace termijn {
namespace {

void expect_position(std::string_view text, std::uint32_t offset, std::uint32_t line,
                     std::uint32_t column) {
  const Position position = position_of(text, offset);
  EXPECT_EQ(position.line, line) << text << " at " << offset;
  EXPECT_EQ(position.column, column) << text << " at " << offset;
}

TEST(Source, PositionsCountFromOne) {
  expect_position("", 0, 1, 1);
  expect_position("ab\ncd", 0, 1, 1);
  expect_position("ab\ncd", 4, 2, 2);
}

TEST(Source, ALineEndBelongsToItsLine) {
  expect_position("ab\ncd", 2, 1, 3);
  expect_position("ab\r\ncd", 3, 1, 3);
  expect_position("ab\r\ncd", 4, 2, 1);
}

TEST(Source, TheEndAfterALastLineEndIsANewLine) {
  expect_position("ab\n", 3, 2, 1);
  expect_position("ab\n", 4000000000U, 2, 1);
}

TEST(Source, ColumnsCountCodePoints) {
  expect_position("één x", 6, 1, 5);
  expect_position("é", 1, 1, 1);
}

TEST(Source, AByteOrderMarkHasNoColumn) {
  expect_position(
      "\xEF\xBB\xBF"
      "ab",
      4, 1, 2);
  expect_position(
      "\xEF\xBB\xBF"
      "ab",
      1, 1, 1);
  EXPECT_EQ(line_around("\xEF\xBB\xBF"
                        "ab\nc",
                        0),
            "ab");
}

TEST(Source, ManyPlacesInATextAreThoseOfEachAlone) {
  std::string text = "\xEF\xBB\xBF";
  for (int i = 0; i < 3000; ++i)
    text += i % 700 == 0   ? "\r\n"
            : i % 300 == 0 ? "\n"
            : i % 7 == 0   ? "é\xFF"
            : i % 5 == 0   ? "\r"
                           : "ab";
  for (const std::string_view each : {std::string_view(text), std::string_view(text).substr(3),
                                      std::string_view("a\r"), std::string_view()}) {
    const Positions positions(each);
    for (std::uint32_t offset = 0; offset <= each.size() + 1; ++offset) {
      const Position one = position_of(each, offset), other = positions.at(offset);
      ASSERT_EQ(std::pair(one.line, one.column), std::pair(other.line, other.column)) << offset;
    }
  }
}

TEST(Source, LineAroundLeavesOutTheLineEnding) {
  EXPECT_EQ(line_around("ab\r\ncd\nef", 3), "ab");
  EXPECT_EQ(line_around("ab\r\ncd\nef", 4), "cd");
  EXPECT_EQ(line_around("ab\r\ncd\nef", 8), "ef");
  EXPECT_EQ(line_around("ab\n", 3), "");
  EXPECT_EQ(line_around("ab", 99), "ab");
}

TEST(Source, FindsTheFirstBadByte) {
  using namespace std::string_view_literals;
  EXPECT_EQ(find_bad_byte("alles één"), std::string_view::npos);
  EXPECT_EQ(find_bad_byte("ab\0c"sv), 2U);
  EXPECT_EQ(find_bad_byte("caf\xE9 \0"sv), 3U);
  EXPECT_EQ(find_bad_byte("ab\xE2\x82"sv), 2U);
}

}  // namespace
}  // namespace termijn
