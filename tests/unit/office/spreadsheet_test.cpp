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
    EXPECT_EQ(row({start + "A1"}).find('\''), start == "\r" ? 1U : 0U) << start;
  EXPECT_EQ(row({"  =1"}), "'  =1\r\n");
  EXPECT_EQ(row({"a\n=1"}), "\"a\n'=1\"\r\n");
  EXPECT_EQ(row({"A-12 (1+1=2)"}), "A-12 (1+1=2)\r\n");
}

TEST(Spreadsheet, LeavesANumberANumber) {
  EXPECT_EQ(row({"-52", "-052", "-", "-1+1", "-1\n=1", "+1"}),
            "-52;-052;'-;'-1+1;\"'-1\n'=1\";'+1\r\n");
}

}  // namespace
}  // namespace termijn
