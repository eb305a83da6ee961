// SPDX-License-Identifier: Apache-2.0
// Cells, places and the signs that stand between them.
#include "log/csv.h"

#include <gtest/gtest.h>

#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::at;
using testing::Codes;
using testing::codes;
using Cells = std::vector<std::vector<std::string>>;

Cells cells(const CsvTable& table) {
  Cells all;
  for (const CsvRow& row : table.rows) {
    all.emplace_back();
    for (const CsvCell& cell : row.cells) all.back().push_back(cell.text);
  }
  return all;
}

Cells cells(std::string_view text) {
  return cells(read_csv(text, 0));
}

TEST(Csv, TheHeaderDecidesTheDelimiter) {
  EXPECT_EQ(cells("a;b\n1,5;2\n"), (Cells{{"a", "b"}, {"1,5", "2"}}));
  EXPECT_EQ(cells("a,b\n1;5,2\n"), (Cells{{"a", "b"}, {"1;5", "2"}}));
  EXPECT_EQ(cells("a\tb\n1;5\t2\n"), (Cells{{"a", "b"}, {"1;5", "2"}}));
  EXPECT_EQ(cells("\"a,b,c\";d\n1;2\n"), (Cells{{"a,b,c", "d"}, {"1", "2"}}));
}

TEST(Csv, ASeparatorLineIsObeyed) {
  EXPECT_EQ(cells("sep=,\r\na;x,b\r\n1,2\r\n"), (Cells{{"a;x", "b"}, {"1", "2"}}));
}

TEST(Csv, EveryLineEndCounts) {
  const Cells expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
  EXPECT_EQ(cells("a;b\n1;2\n3;4"), expected);
  EXPECT_EQ(cells("a;b\r\n1;2\r\n3;4\r\n"), expected);
  EXPECT_EQ(cells("a;b\r1;2\r3;4\r"), expected);
}

TEST(Csv, AByteOrderMarkIsSkipped) {
  EXPECT_EQ(cells("\xef\xbb\xbf"
                  "a;b\n"),
            (Cells{{"a", "b"}}));
}

TEST(Csv, QuotedCellsHoldDelimitersQuotesAndLines) {
  EXPECT_EQ(cells("a;b\n\"x;y\";\"zei \"\"ja\"\"\"\n\"een\r\ntwee\";3\n"),
            (Cells{{"a", "b"}, {"x;y", "zei \"ja\""}, {"een\r\ntwee", "3"}}));
}

TEST(Csv, AQuoteInsideAnUnquotedCellIsAnOrdinarySign) {
  EXPECT_EQ(cells("a;b\nnaam=\"x y\";5\" buis\n"),
            (Cells{{"a", "b"}, {"naam=\"x y\"", "5\" buis"}}));
}

TEST(Csv, SpacesAroundAQuotedCellAreNotPartOfIt) {
  EXPECT_EQ(cells("a,b\n1, \"x, y\" \n"), (Cells{{"a", "b"}, {"1", "x, y"}}));
}

TEST(Csv, BlankRowsAreLeftOut) {
  EXPECT_EQ(cells("\n;;\na;b\n\n;\n1;2\n \xc2\xa0;\n"), (Cells{{"a", "b"}, {"1", "2"}}));
}

TEST(Csv, AnEmptyTextHasNoRows) {
  EXPECT_EQ(cells(""), Cells{});
  EXPECT_EQ(cells("\n\n"), Cells{});
}

TEST(Csv, PlacesPointAtTheRawCell) {
  const std::string text =
      "\xef\xbb\xbf"
      "a;b\r\n\"x \"\"y\"\"\"; z \r\n";
  const CsvTable table = read_csv(text, 7);
  ASSERT_EQ(table.rows.size(), 2U);
  const CsvRow& row = table.rows[1];
  EXPECT_EQ(at(text, row.span), "\"x \"\"y\"\"\"; z ");
  EXPECT_EQ(at(text, row.cells[0].span), "\"x \"\"y\"\"\"");
  EXPECT_EQ(at(text, row.cells[1].span), " z ");
  EXPECT_EQ(row.cells[1].span.file, 7U);
}

TEST(Csv, AnUnclosedQuoteIsReportedWhereItOpens) {
  const std::string text = "a;b\n1;2\n3;\"vier\n5;6\n";
  const CsvTable table = read_csv(text, 0);
  EXPECT_EQ(codes(table.diagnostics), Codes{"log.csv-unclosed-quote"});
  EXPECT_EQ(table.diagnostics.at(0).span.begin, text.find('"'));
  EXPECT_EQ(cells(table), (Cells{{"a", "b"}, {"1", "2"}}));
}

TEST(Csv, TextBehindAClosingQuoteIsReportedAndTheOtherRowsStay) {
  const CsvTable table = read_csv("a;b\n\"x\"y;2\n3;4\n", 0);
  EXPECT_EQ(codes(table.diagnostics), Codes{"log.csv-text-behind-quote"});
  EXPECT_EQ(cells(table), (Cells{{"a", "b"}, {"3", "4"}}));
}

TEST(Csv, NothingIsReadBelowABrokenHeader) {
  const CsvTable table = read_csv("\"a\"x;b\n1;2\n", 0);
  EXPECT_EQ(codes(table.diagnostics), Codes{"log.csv-text-behind-quote"});
  EXPECT_TRUE(table.rows.empty());
}

}  // namespace
}  // namespace termijn
