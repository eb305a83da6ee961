// SPDX-License-Identifier: Apache-2.0
#include "report/words.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/unit/report/sample.h"

namespace termijn {
namespace {

using testing::day;

TEST(Words, DatesForPeople) {
  EXPECT_EQ(long_date(day(2026, 4, 7), Language::dutch), "dinsdag 7 april 2026");
  EXPECT_EQ(long_date(day(2026, 4, 7), Language::english), "Tuesday 7 April 2026");
  EXPECT_EQ(short_date(day(2026, 4, 7), Language::dutch), "di 07-04-2026");
  EXPECT_EQ(short_date(day(2026, 4, 7), Language::english), "Tue 2026-04-07");
}

TEST(Words, EveryMonthAndWeekdayHasItsOwnName) {
  std::set<std::string> months, weekdays;
  for (int month = 1; month <= 12; ++month) {
    const std::string text = long_date(day(2026, month, 1), Language::dutch);
    months.insert(text.substr(text.find(" 1 ")));
  }
  for (int i = 0; i < 7; ++i) {
    weekdays.insert(short_date(day(2026, 3, 2) + i, Language::english).substr(0, 3));
  }
  EXPECT_EQ(months.size(), 12U);
  EXPECT_EQ(weekdays, (std::set<std::string>{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}));
  EXPECT_EQ(short_date(day(2026, 3, 1), Language::dutch), "zo 01-03-2026");
}

TEST(Words, DaysLeftSaysTodayAndOverdue) {
  const Date last = day(2026, 4, 7);
  EXPECT_EQ(days_left(last, last - 7, Language::dutch), "nog 7 dagen");
  EXPECT_EQ(days_left(last, last - 1, Language::dutch), "nog 1 dag");
  EXPECT_EQ(days_left(last, last, Language::dutch), "vandaag");
  EXPECT_EQ(days_left(last, last + 1, Language::dutch), "verlopen");
  EXPECT_EQ(days_left(last, last - 7, Language::english), "7 days left");
}

TEST(Words, LengthsAreSingularOrPlural) {
  EXPECT_EQ(period_text({1, Unit::months}, Language::dutch), "1 maand");
  EXPECT_EQ(period_text({2, Unit::weeks}, Language::dutch), "2 weken");
  EXPECT_EQ(period_text({1, Unit::working_days}, Language::dutch), "1 werkdag");
  EXPECT_EQ(period_text({3, Unit::years}, Language::english), "3 years");
}

// The words stand in the table in the order of the enumerations; these are their ends.
TEST(Words, GroupsFollowTheirEnumerations) {
  EXPECT_EQ(state_label(State::dormant, Language::dutch), "slapend");
  EXPECT_EQ(state_label(State::undetermined, Language::dutch), "onbepaald");
  EXPECT_EQ(mark_label(Mark::verified, Language::dutch), "geverifieerd");
  EXPECT_EQ(mark_label(Mark::uncertain, Language::english), "uncertain");
  EXPECT_EQ(class_label(NormClass::statute, Language::dutch), "wet");
  EXPECT_EQ(class_label(NormClass::regulation, Language::dutch), "reglement");
  EXPECT_EQ(finding_label(FindingKind::breach, Language::dutch), "■ FOUT");
  EXPECT_EQ(finding_label(FindingKind::question, Language::english), "? FACT MISSING");
}

TEST(Words, EveryStateIsCalledAsInTheRules) {
  for (int i = 0; i <= static_cast<int>(State::not_covered); ++i) {
    std::string id(state_id(static_cast<State>(i)));
    for (char& sign : id) sign = sign == '_' ? ' ' : sign;
    EXPECT_EQ(state_label(static_cast<State>(i), Language::dutch), id);
  }
}

TEST(Words, SayFillsSlotsInAnyOrderAndLeavesMissingOnesEmpty) {
  EXPECT_EQ(say(Word::event_reference, Language::dutch, {"advies", "ma 02-03-2026", "4"}),
            "advies (nr 4, ma 02-03-2026)");
  EXPECT_EQ(say(Word::as_of, Language::english, {}), "as of ");
}

}  // namespace
}  // namespace termijn
