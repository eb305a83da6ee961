// SPDX-License-Identifier: Apache-2.0
// The reader of conformance tables: a table that is read wrongly would test nothing.
#include "tests/support/table.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace termijn {
namespace {

using Faults = std::vector<std::string>;

TEST(ReadTable, TakesTheDelimiterFromTheHeader) {
  const Table commas = read_table("t", "a,b\n1;2,3\n");
  ASSERT_EQ(commas.rows.size(), 1u);
  EXPECT_EQ(commas.rows[0]["a"], "1;2");
  const Table semicolons = read_table("t", "a;b\n1,2;3\n");
  ASSERT_EQ(semicolons.rows.size(), 1u);
  EXPECT_EQ(semicolons.rows[0]["a"], "1,2");
  EXPECT_EQ(semicolons.rows[0]["b"], "3");
}

TEST(ReadTable, QuotedCells) {
  const Table table = read_table("t", "a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\nlast,\n");
  ASSERT_TRUE(table.faults.empty()) << table.faults[0];
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(table.rows[0]["a"], "x, \"y\"");
  EXPECT_EQ(table.rows[0]["b"], "two\nlines");
  EXPECT_EQ(table.rows[1]["b"], "");
  EXPECT_EQ(table.rows[1].place, "t:4");
}

TEST(ReadTable, PassesOverCommentsEmptyLinesMarkAndReturns) {
  const Table table =
      read_table("t", "\xEF\xBB\xBF# about\r\na;b\r\n\r\n# more\r\n1;\"2\"\r\n# end");
  ASSERT_TRUE(table.faults.empty()) << table.faults[0];
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(table.rows[0]["b"], "2");
  EXPECT_EQ(table.rows[0].place, "t:5");
}

TEST(ReadTable, ReportsEveryFaultyRowWithItsPlace) {
  const Table table = read_table("t", "a,b\n1\n1,2,3\n\"1\"x,2\n4,5\n6,\"7");
  EXPECT_EQ(table.faults,
            (Faults{"t:2: 1 cells where the header has 2", "t:3: 3 cells where the header has 2",
                    "t:4: text behind a closing quote", "t:6: quote that is not closed"}));
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(table.rows[0]["a"], "4");
}

TEST(ReadTable, ATextWithoutHeaderIsAFault) {
  EXPECT_EQ(read_table("t", "").faults, Faults{"t: no header line"});
  EXPECT_EQ(read_table("t", "# only\n").faults, Faults{"t: no header line"});
}

TEST(ReadTable, AFileThatIsNotThereIsAFault) {
  EXPECT_EQ(read_table_file("tests/none.csv").faults, Faults{"tests/none.csv: cannot be read"});
}

TEST(TableRow, NamesThePlaceOfAMissingColumn) {
  const Table table = read_table("t", "a,n\nx,12\n");
  const TableRow& row = table.rows.at(0);
  EXPECT_EQ(row.number("n"), 12);
  EXPECT_THROW(row.number("a"), std::invalid_argument);
  try {
    row["c"];
    FAIL() << "no exception";
  } catch (const std::out_of_range& error) {
    EXPECT_STREQ(error.what(), "t:2: no column c");
  }
}

}  // namespace
}  // namespace termijn
