// SPDX-License-Identifier: Apache-2.0
#include "log/sheet_place.h"

#include <string>

#include <gtest/gtest.h>

namespace termijn::testing {
namespace {

std::string place_of(std::string_view text, std::string_view sign, char delimiter = ';') {
  const auto found = static_cast<std::uint32_t>(text.find(sign));
  const SheetPlace place = sheet_place(text, found, delimiter);
  return column_letters(place.column) + std::to_string(place.row);
}

TEST(SheetPlace, CountsAsASpreadsheetDoes) {
  EXPECT_EQ(place_of("x;a\nb;c", "x"), "A1");
  EXPECT_EQ(place_of("a;x\nb;c", "x"), "B1");
  EXPECT_EQ(place_of("a;b\r\nc;x", "x"), "B2");
  EXPECT_EQ(place_of("a;b\rc;x", "x"), "B2");
  EXPECT_EQ(place_of("a;\"b\nb;b\"\nc;x", "x"), "B2");
  EXPECT_EQ(place_of("a;\"b\"\"\n\";c\n;;x", "x"), "C2");
  EXPECT_EQ(place_of("a;b\n\n\nx", "x"), "A4");
  EXPECT_EQ(place_of("\xef\xbb\xbfsep=;\r\na;x", "x"), "B1");
  EXPECT_EQ(place_of("a,b\tx", "x", '\t'), "B1");
}

TEST(SheetPlace, NamesColumns) {
  EXPECT_EQ(column_letters(0), "A");
  EXPECT_EQ(column_letters(25), "Z");
  EXPECT_EQ(column_letters(26), "AA");
  EXPECT_EQ(column_letters(27 * 26 - 1), "ZZ");
}

}  // namespace
}  // namespace termijn::testing
