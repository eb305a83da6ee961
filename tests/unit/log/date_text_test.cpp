// SPDX-License-Identifier: Apache-2.0
// Days as people write them: what is read, and why the others are refused.
#include "log/date_text.h"

#include <gtest/gtest.h>

namespace termijn {
namespace {

struct Case {
  const char* text;
  const char* result;  ///< a day, or the stable name of the fault
};

std::string outcome(const Result<Date>& date) {
  if (date) return iso(*date);
  return std::string(code_name(date.diagnostics.at(0).code));
}

std::string day_time(std::string_view text) {
  const auto read = read_day_time(text, {});
  return read ? iso(*read) : std::string(code_name(read.diagnostics.at(0).code));
}

TEST(DayTimeText, IsADayAndATimeOfTheClock) {
  for (const char* text : {"2026-03-05T14:30", "5-3-2026 14:30", "5 maart 2026 14:30 uur",
                           "2026-03-05 14:30:00", "March 5, 2026 14:30"}) {
    EXPECT_EQ(day_time(text), "2026-03-05T14:30") << text;
  }
  EXPECT_EQ(day_time("5-3-2026 9:05"), "2026-03-05T09:05");
  EXPECT_EQ(day_time("2026-03-05T23:59:59"), "2026-03-05T23:59:59");
}

TEST(DayTimeText, OfADayAloneOrOfMidnightHasNoTime) {
  for (const char* text : {"2026-03-05", "5-3-2026 00:00", "2026-03-05T00:00:00"})
    EXPECT_EQ(day_time(text), "2026-03-05") << text;
}

TEST(DayTimeText, RefusesWhatIsNoTimeOfTheClock) {
  for (const char* text : {"2026-03-05T24:00", "2026-03-05T14:60", "2026-03-05T14:30Z",
                           "2026-03-05T14:30+01:00", "2026-03-05T14:30:15.5", "5-3-2026 14:3"}) {
    EXPECT_EQ(day_time(text), "log.bad-time") << text;
  }
  EXPECT_EQ(day_time("2026-03-29T02:30"), "log.time-skipped");
  EXPECT_EQ(day_time("2026-10-25T02:30"), "2026-10-25T02:30");  // came twice
  EXPECT_EQ(day_time("31-2-2026 14:30"), "log.date-impossible");
}

class DateText : public ::testing::TestWithParam<Case> {};

TEST_P(DateText, IsReadAsOneDayOrRefused) {
  EXPECT_EQ(outcome(read_date(GetParam().text, {})), GetParam().result) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Read, DateText,
    ::testing::Values(Case{"2026-04-07", "2026-04-07"}, Case{"2026-4-7", "2026-04-07"},
                      Case{"2026/04/07", "2026-04-07"}, Case{"07-04-2026", "2026-04-07"},
                      Case{"7-4-2026", "2026-04-07"}, Case{"7 april 2026", "2026-04-07"},
                      Case{"7  April  2026", "2026-04-07"}, Case{"7-apr-2026", "2026-04-07"},
                      Case{"7 apr. 2026", "2026-04-07"}, Case{"1 mrt 2026", "2026-03-01"},
                      Case{"1 MAART 2026", "2026-03-01"}, Case{"1 may 2026", "2026-05-01"},
                      Case{"1 mei 2026", "2026-05-01"}, Case{"3 okt 2026", "2026-10-03"},
                      Case{"April 7, 2026", "2026-04-07"}, Case{"29-02-2024", "2024-02-29"},
                      Case{"27/04/2026", "2026-04-27"}, Case{"5/5/2026", "2026-05-05"},
                      Case{"\xc2\xa0"
                           "7\xc2\xa0"
                           "april\xc2\xa0"
                           "2026 ",
                           "2026-04-07"},
                      Case{"7-4-2026 00:00", "2026-04-07"}, Case{"7-4-2026 0:00:00", "2026-04-07"},
                      Case{"2026-04-07T00:00:00", "2026-04-07"}));

INSTANTIATE_TEST_SUITE_P(
    Refused, DateText,
    ::testing::Values(
        Case{"03/04/2026", "log.date-ambiguous"}, Case{"12/11/2026", "log.date-ambiguous"},
        Case{"04/27/2026", "log.date-month-first"}, Case{"7-4-26", "log.date-two-digit-year"},
        Case{"7/4/26", "log.date-two-digit-year"}, Case{"7 april 26", "log.date-two-digit-year"},
        Case{"31-02-2026", "log.date-impossible"}, Case{"29-02-2026", "log.date-impossible"},
        Case{"2026-02-31", "log.date-impossible"}, Case{"2026-13-01", "log.date-impossible"},
        Case{"31/02/2026", "log.date-impossible"}, Case{"31 april 2026", "log.date-impossible"},
        Case{"0-4-2026", "log.date-impossible"}, Case{"7-4-0000", "log.date-impossible"},
        Case{"46119", "log.date-serial"}, Case{"46119,5", "log.date-serial"},
        Case{"46119.25", "log.date-serial"}, Case{"9999999", "log.date-unreadable"},
        Case{"2026", "log.date-unreadable"}, Case{"20260407", "log.date-unreadable"},
        Case{"", "log.date-unreadable"}, Case{"april 2026", "log.date-unreadable"},
        Case{"7 foo 2026", "log.date-unreadable"}, Case{"april 7 mei", "log.date-unreadable"},
        Case{"7-4-202", "log.date-unreadable"}, Case{"7-4-20266", "log.date-unreadable"},
        Case{"7-4/2026", "log.date-unreadable"}, Case{"7.4.2026", "log.date-unreadable"},
        Case{"7-4-2026-1", "log.date-unreadable"}, Case{"7-4-2026x", "log.date-unreadable"},
        Case{"-7-4-2026", "log.date-unreadable"},
        Case{"\xc3\xa9\xc3\xa9n mei 2026", "log.date-unreadable"},
        Case{"7-4-2026 14:05", "log.date-with-time"},
        Case{"2026-03-02T23:30:00Z", "log.date-with-time"},
        Case{"2026-03-02T00:00:00Z", "log.date-with-time"},
        Case{"31-02-2026 00:00", "log.date-impossible"}, Case{"14:05", "log.date-unreadable"}));

TEST(DateTextMessage, AnAmbiguousDateNamesBothReadings) {
  const auto date = read_date("03/04/2026", {});
  EXPECT_EQ(message_of(date.diagnostics.at(0), Language::english),
            "`03/04/2026` can be 2026-04-03 and 2026-03-04");
}

TEST(DateTextMessage, ASerialNumberNamesItsDay) {
  const auto date = read_date("46119", {});
  const std::string help = help_of(date.diagnostics.at(0), Language::dutch);
  EXPECT_NE(help.find("2026-04-07"), std::string::npos) << help;
}

TEST(DateTextMessage, AFaultKeepsItsPlace) {
  const Span place{3, 10, 20};
  EXPECT_EQ(read_date("gisteren", place).diagnostics.at(0).span, place);
}

std::string moment(std::string_view text) {
  const Result<std::string> result = read_moment(text, {});
  return result ? *result : std::string(code_name(result.diagnostics.at(0).code));
}

TEST(Moment, IsGivenBackAsIso) {
  EXPECT_EQ(moment("7-4-2026"), "2026-04-07");
  EXPECT_EQ(moment("7-4-2026 9:05"), "2026-04-07T09:05");
  EXPECT_EQ(moment("2026-04-07T14:05:09.25+02:00"), "2026-04-07T14:05:09.25+02:00");
  EXPECT_EQ(moment("2026-04-07 14:05Z"), "2026-04-07T14:05Z");
}

TEST(Moment, AnImpossibleTimeIsRefused) {
  for (const char* text :
       {"2026-04-07T24:00", "2026-04-07T14:60", "2026-04-07T14:05:60", "2026-04-07T14:05+25:00",
        "2026-04-07T14:05x", "2026-04-07T14:5", "2026-04-07T14:05:09."}) {
    EXPECT_EQ(moment(text), "log.bad-moment") << text;
  }
  EXPECT_EQ(moment("2026-02-31T14:05"), "log.date-impossible");
}

TEST(Moment, IsoIsExact) {
  EXPECT_TRUE(is_iso_moment("2026-04-07"));
  EXPECT_TRUE(is_iso_moment("2026-04-07T14:05:00+02:00"));
  for (const char* text :
       {"", "2026-04-0", "7-4-2026", "2026-04-07 14:05", "2026-04-07T", "2026-02-31"}) {
    EXPECT_FALSE(is_iso_moment(text)) << text;
  }
}

}  // namespace
}  // namespace termijn
