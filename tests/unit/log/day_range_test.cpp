// SPDX-License-Identifier: Apache-2.0
// Days that are not known exactly, as people write them.
#include "log/day_range.h"

#include <gtest/gtest.h>

#include "log/json_log.h"

namespace termijn {
namespace {

struct Case {
  const char* text;
  const char* result;  ///< `first..last`, `..last`, a day, or the stable names of the faults
};

std::string outcome(std::string_view text) {
  const Result<DayRange> range = read_day_range(text, {});
  std::string faults;
  for (const Diagnostic& fault : range.diagnostics) {
    faults += (faults.empty() ? "" : " ") + std::string(code_name(fault.code));
  }
  if (!range) return faults;
  if (!range->earliest) return iso(range->last);
  return (*range->earliest == Date::first() ? "" : iso(*range->earliest)) + ".." + iso(range->last);
}

class DayRangeText : public ::testing::TestWithParam<Case> {};

TEST_P(DayRangeText, IsReadOrRefused) {
  EXPECT_EQ(outcome(GetParam().text), GetParam().result) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Read, DayRangeText,
    ::testing::Values(Case{"2026-03-01/2026-03-05", "2026-03-01..2026-03-05"},
                      Case{"1-3-2026 / 5-3-2026", "2026-03-01..2026-03-05"},
                      Case{"tussen 1-3-2026 en 5-3-2026", "2026-03-01..2026-03-05"},
                      Case{" Tussen  1 maart 2026  EN 5 mrt 2026", "2026-03-01..2026-03-05"},
                      Case{"tussen\xc2\xa0"
                           "1-3-2026 en 5-3-2026",
                           "2026-03-01..2026-03-05"},
                      Case{"between 2026-03-01 and 2026-03-05", "2026-03-01..2026-03-05"},
                      Case{"1-3-2026 t/m 5-3-2026", "2026-03-01..2026-03-05"},
                      Case{"27/02/2026 T/M 27/03/2026", "2026-02-27..2026-03-27"},
                      Case{"1-3-2026 tot en met 5-3-2026", "2026-03-01..2026-03-05"},
                      Case{"uiterlijk 5-3-2026", "..2026-03-05"},
                      Case{"Uiterlijk op 5 maart 2026", "..2026-03-05"},
                      Case{"niet na 5-3-2026", "..2026-03-05"},
                      Case{"not after 2026-03-05", "..2026-03-05"},
                      Case{"not after 0001-01-01", "0001-01-01"},
                      Case{"tussen 5-3-2026 en 5-3-2026", "2026-03-05"},
                      Case{"2026-03-05/5-3-2026", "2026-03-05"}, Case{"5/5/2026", "2026-05-05"},
                      Case{"2026/03/05", "2026-03-05"}));

INSTANTIATE_TEST_SUITE_P(
    Refused, DayRangeText,
    ::testing::Values(Case{"2026-03-05/2026-03-01", "log.range-runs-back"},
                      Case{"tussen 5-3-2026 en 1-3-2026", "log.range-runs-back"},
                      Case{"tussen 5-3-2026", "log.range-unfinished"},
                      Case{"between 2026-03-01 en 2026-03-05", "log.range-unfinished"},
                      Case{"t/m 5-3-2026", "log.range-unfinished"},
                      Case{"tussen 31-2-2026 en 03/04/2026",
                           "log.date-impossible log.date-ambiguous"},
                      Case{"niet na gisteren", "log.date-unreadable"},
                      Case{"uiterlijk", "log.date-unreadable"},
                      Case{"2026-03-01/05", "log.date-unreadable"},
                      Case{"2026-03-01/2026-02-30", "log.date-impossible"},
                      Case{"03/04/2026", "log.date-ambiguous"}, Case{"", "log.date-unreadable"}));

TEST(DayRangeMessage, ARangeThatRunsBackKeepsItsPlaceAndNamesTheWayOut) {
  const Span place{3, 10, 20};
  const auto range = read_day_range("5-3-2026 t/m 1-3-2026", place);
  EXPECT_EQ(range.diagnostics.at(0).span, place);
  EXPECT_EQ(message_of(range.diagnostics.at(0), Language::english),
            "`5-3-2026 t/m 1-3-2026` runs back: 2026-03-01 is before 2026-03-05");
  const std::string help = help_of(range.diagnostics.at(0), Language::dutch);
  EXPECT_NE(help.find("2026-03-01/2026-03-05"), std::string::npos) << help;
}

std::string json_outcome(const std::string& days) {
  const Source source{"log.json", "[{" + days + R"(, "dossier": "A-1", "event": "a"}])"};
  const auto log = read_json_log(source, 0);
  if (!log) return std::string(code_name(log.diagnostics.at(0).code));
  const std::string json = write_json_log(*log);
  const std::size_t start = json.find("\"date\""), end = json.find(", \"dossier\"");
  return json.substr(start, end - start);
}

TEST(DayRangeJson, StandsInTwoKeysInAnyOrder) {
  const std::string range = R"("date": "2026-03-05", "earliest": "2026-03-01")";
  EXPECT_EQ(json_outcome(range), range);
  EXPECT_EQ(json_outcome(R"("earliest": "2026-03-01", "date": "2026-03-05")"), range);
  const std::string not_after = R"("date": "2026-03-05", "earliest": "")";
  EXPECT_EQ(json_outcome(not_after), not_after);
}

TEST(DayRangeJson, OfOneDayIsThatDay) {
  const std::string exact = R"("date": "2026-03-05")";
  EXPECT_EQ(json_outcome(exact + R"(, "earliest": "2026-03-05")"), exact);
  EXPECT_EQ(json_outcome(exact + R"(, "earliest": null)"), exact);
}

TEST(DayRangeJson, IsRefusedWhenItIsNone) {
  EXPECT_EQ(json_outcome(R"("date": "2026-03-05", "earliest": "2026-03-06")"),
            "log.range-runs-back");
  EXPECT_EQ(json_outcome(R"("date": "2026-03-05", "earliest": "1-3-2026")"), "log.json-date");
  EXPECT_EQ(json_outcome(R"("date": "2026-03-05", "earliest": 7)"), "log.json-wants-text");
  EXPECT_EQ(json_outcome(R"("date": "2026-03-29T02:30")"), "log.time-skipped");
  EXPECT_EQ(json_outcome(R"("date": "2026-03-05T14:30", "earliest": "2026-03-01")"),
            "log.time-of-range");
  EXPECT_EQ(json_outcome(R"("earliest": "2026-03-05")"), "log.json-missing-key");
  EXPECT_EQ(json_outcome(R"("date": "2026-03-01/2026-03-05")"), "log.json-date");
}

}  // namespace
}  // namespace termijn
