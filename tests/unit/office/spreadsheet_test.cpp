// SPDX-License-Identifier: Apache-2.0
#include "office/spreadsheet.h"

#include <vector>

#include <gtest/gtest.h>

namespace termijn {
namespace {

std::string row(const std::vector<std::string>& cells) {
  return spreadsheet_row(cells);
}

TEST(Spreadsheet, QuotesAndSeparates) {
  EXPECT_EQ(row({"a", "", "b;c", "d\"e", "f\ng"}), "a;;\"b;c\";\"d\"\"e\";\"f\ng\"\r\n");
}

TEST(Spreadsheet, LetsNoCellBeAFormula) {
  for (const std::string start : {"=", "+", "-", "@", "\t", "\r"})
    EXPECT_EQ(row({start + "1"}).find('\''), start == "\r" ? 1U : 0U) << start;
  EXPECT_EQ(row({"  =1"}), "'  =1\r\n");
  EXPECT_EQ(row({"a\n=1"}), "\"a\n'=1\"\r\n");
  EXPECT_EQ(row({"A-12 (1+1=2)"}), "A-12 (1+1=2)\r\n");
}

}  // namespace
}  // namespace termijn
