// SPDX-License-Identifier: Apache-2.0
// From which day a paper may go, and what is wrong with a table of periods.
#include "log/retention.h"

#include <gtest/gtest.h>

#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::Codes;
using testing::codes;
using testing::event;
using Records = std::vector<EventRecord>;

RetentionTable table(const std::string& rows) {
  return read_retention(
      {"t.csv", "# een lijst\nkind_nl;kind_en;events;from;length;term_begins;source\n" + rows}, 0);
}

/// The days as one text: `1:2026-05-03 `, or `1:? `.
std::string days(const std::string& rows, const Records& records) {
  const RetentionTable read = table(rows);
  EXPECT_EQ(codes(read.faults), Codes{});
  std::string all;
  for (const KeptPaper& paper : kept_papers(read.rules, records)) {
    all += std::to_string(paper.number) + ':' +
           (paper.may_go_from ? iso(*paper.may_go_from) : "?") + ' ';
  }
  return all;
}

TEST(Retention, ALengthBehindTheEventItself) {
  EXPECT_EQ(days("a;b;uitslag;event;3 maanden;;x",
                 Records{event(1, "uitslag", "2026-02-02"), event(2, "iets")}),
            "1:2026-05-03 ");
}

TEST(Retention, ALengthBehindALaterEvent) {
  const std::string rows = "a;b;stemming;uitslag;1 maand;;x";
  EXPECT_EQ(
      days(rows, Records{event(1, "stemming", "2026-02-02"), event(2, "uitslag", "2026-01-01")}),
      "1:? ");
  EXPECT_EQ(
      days(rows, Records{event(1, "stemming", "2026-02-02"), event(2, "uitslag", "2026-02-04"),
                         event(3, "uitslag", "2026-03-01")}),
      "1:2026-03-05 ");
}

TEST(Retention, UntilTheEndOfTheNextTerm) {
  const std::string rows = "a;b;verslag;term;;begin;x";
  const Records records{event(1, "begin", "2020-01-01"), event(2, "verslag", "2020-01-01"),
                        event(3, "verslag", "2023-06-01"), event(4, "begin", "2024-01-01"),
                        event(5, "begin", "2028-01-01")};
  EXPECT_EQ(days(rows, records), "2:2028-01-01 3:2028-01-01 ");
  EXPECT_EQ(days(rows, Records(records.begin(), records.begin() + 4)), "2:? 3:? ");
}

TEST(Retention, EachCouncilHasTermsOfItsOwn) {
  Records records{event(1, "verslag", "2020-02-01"), event(2, "begin", "2021-01-01"),
                  event(3, "begin", "2024-01-01")};
  records[2].council = "ander";
  EXPECT_EQ(days("a;b;verslag;term;;begin;x", records), "1:? ");
}

TEST(Retention, APaperWithoutAnEventIsInNoLog) {
  EXPECT_EQ(days("a;b;;term;;begin;x", Records{event(1, "verslag")}), "");
}

TEST(Retention, FaultsOfATableAreNamed) {
  EXPECT_EQ(codes(table("a;b;e;event;;;x").faults), Codes{"log.retention-length"});
  EXPECT_EQ(codes(table("a;b;e;event;3 werkdagen;;x").faults), Codes{"log.retention-length"});
  EXPECT_EQ(codes(table("a;b;e;event;lang;;x").faults), Codes{"log.retention-length"});
  EXPECT_EQ(codes(table("a;b;e;;1 jaar;;x").faults), Codes{"log.retention-start"});
  EXPECT_EQ(codes(table("a;b;e;term;1 jaar;;x").faults), Codes{"log.retention-start"});
  EXPECT_EQ(codes(table("a;b;e;event;1 jaar;;").faults), Codes{"log.case-cell-empty"});
  EXPECT_EQ(codes(read_retention({"t", "kind_nl;kind_en;events;from;length;source\n"}, 0).faults),
            Codes{"log.column-missing"});
}

}  // namespace
}  // namespace termijn
