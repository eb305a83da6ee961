// SPDX-License-Identifier: Apache-2.0
#include "report/layout.h"

#include <sstream>

#include <gtest/gtest.h>

namespace termijn {
namespace {

TEST(Layout, ColumnsAreCodePoints) {
  EXPECT_EQ(columns("■ één"), 5U);
  EXPECT_EQ(padded("é", 3), "é  ");
}

TEST(Layout, ClippedTextShowsThatItIs) {
  EXPECT_EQ(clipped("cliëntenraad", 12), "cliëntenraad");
  EXPECT_EQ(clipped("cliëntenraad", 6), "cliën…");
}

TEST(Layout, NoLineIsWiderThanThePage) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "één woord ";
  text += std::string(300, 'x') + " einde";
  std::istringstream lines(paragraph("    - ", text));
  std::size_t widest = 0;
  for (std::string line; std::getline(lines, line);) {
    widest = std::max(widest, columns(line));
    EXPECT_TRUE(line.starts_with("    - ") || line.starts_with("      ")) << line;
  }
  EXPECT_EQ(widest, page_width);
}

TEST(Layout, ControlCharactersDoNotReachTheTerminal) {
  const std::string text = paragraph("", "rood\x1b[31m\u009b2Jeinde\nvolgende");
  EXPECT_EQ(text, "rood [31m 2Jeinde volgende\n");
}

TEST(Layout, AnEmptyTextIsNoLine) {
  EXPECT_EQ(paragraph("  regel  ", ""), "");
  EXPECT_EQ(paragraph("  regel  ", "  "), "");
}

TEST(Layout, ASentenceEndsOnce) {
  EXPECT_EQ(sentence("De raad mag"), "De raad mag.");
  EXPECT_EQ(sentence("De raad mag."), "De raad mag.");
}

}  // namespace
}  // namespace termijn
