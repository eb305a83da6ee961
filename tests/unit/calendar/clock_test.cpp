// SPDX-License-Identifier: Apache-2.0
// The clock of Amsterdam: every hour of a century against the C library and its time zone files.
#include "calendar/clock.h"

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <limits>

#include <gtest/gtest.h>

namespace termijn {
namespace {

constexpr std::int64_t hour = 3600, day_seconds = 86400;

Date day(const char* text) {
  return parse_iso(text).value();
}

LocalTime at(const char* text, int hours, int minutes = 0) {
  return {day(text), hours * 3600 + minutes * 60};
}

/// Sets the zone of the C library back at the end.
class SystemClock {
 public:
  SystemClock() {
    ::setenv("TZ", "Europe/Amsterdam", 1);
    ::tzset();
  }
  ~SystemClock() {
    ::unsetenv("TZ");
    ::tzset();
  }
};

TEST(Clock, AgreesWithTheSystemOnEveryHourFrom1996To2100) {
  if (!std::filesystem::exists("/usr/share/zoneinfo/Europe/Amsterdam")) {
    GTEST_SKIP() << "no time zone files here (Debian package tzdata): nothing compared";
  }
  const SystemClock amsterdam;
  const std::int64_t first = (day("1996-01-01").days()) * day_seconds;
  const std::int64_t last = (day("2101-01-01").days()) * day_seconds;
  for (std::int64_t seconds = first; seconds < last; seconds += hour) {
    for (const std::int64_t moment : {seconds, seconds + hour - 1}) {
      std::tm there{};
      const std::time_t time = moment;
      ::localtime_r(&time, &there);
      const LocalTime expected{
          Date::from_civil(there.tm_year + 1900, there.tm_mon + 1, there.tm_mday).value(),
          there.tm_hour * 3600 + there.tm_min * 60 + there.tm_sec};
      ASSERT_EQ(local_time({moment}), expected) << moment;
      ASSERT_EQ(is_summer_time({moment}), there.tm_isdst > 0) << moment;
    }
  }
}

TEST(Clock, LocalTimeAndBackIsTheSameInstant) {
  for (std::int64_t seconds = day("2024-01-01").days() * day_seconds;
       seconds < day("2026-01-01").days() * day_seconds; seconds += hour / 2) {
    const LocalTime local = local_time({seconds});
    const Instant earlier = instant_of(local, Hour::earlier);
    const Instant later = instant_of(local, Hour::later);
    ASSERT_TRUE(earlier.seconds == seconds || later.seconds == seconds) << seconds;
    ASSERT_TRUE(later.seconds - earlier.seconds == 0 || later.seconds - earlier.seconds == hour);
  }
}

TEST(Clock, TheDoubleHourOfOctoberHasTwoInstants) {
  const LocalTime half_past_two = at("2025-10-26", 2, 30);
  const Instant earlier = instant_of(half_past_two, Hour::earlier);
  const Instant later = instant_of(half_past_two, Hour::later);
  EXPECT_EQ(later.seconds - earlier.seconds, hour);
  EXPECT_TRUE(is_summer_time(earlier));
  EXPECT_FALSE(is_summer_time(later));
}

TEST(Clock, TheSkippedHourOfMarchIsReadAsIfTheClockHadNotMoved) {
  const Instant skipped = instant_of(at("2025-03-30", 2, 30));
  EXPECT_EQ(local_time(skipped), at("2025-03-30", 3, 30));
  EXPECT_EQ(instant_of(at("2025-03-30", 2, 30), Hour::later), skipped);
}

TEST(Clock, ADayEndsAtItsLastSecondAndHas23To25Hours) {
  const auto hours_of = [](const char* text) {
    return static_cast<double>(last_instant(day(text)).seconds + 1 -
                               first_instant(day(text)).seconds) /
           hour;
  };
  EXPECT_EQ(hours_of("2025-03-30"), 23);
  EXPECT_EQ(hours_of("2025-10-26"), 25);
  EXPECT_EQ(hours_of("2025-10-27"), 24);
  for (Date date = day("2020-01-01"); date < day("2030-01-01"); date = date + 1) {
    ASSERT_EQ(last_instant(date).seconds + 1, first_instant(date + 1).seconds) << iso(date);
    ASSERT_EQ(local_time(last_instant(date)).day, date);
  }
}

TEST(Clock, ShowsNoTimeInTheSkippedHour) {
  EXPECT_TRUE(is_on_the_clock(at("2025-03-30", 1, 59)));
  EXPECT_FALSE(is_on_the_clock(at("2025-03-30", 2)));
  EXPECT_FALSE(is_on_the_clock(at("2025-03-30", 2, 59)));
  EXPECT_TRUE(is_on_the_clock(at("2025-03-30", 3)));
  EXPECT_TRUE(is_on_the_clock(at("2025-10-26", 2, 30)));
}

TEST(Clock, SomethingWithoutATimeMayHaveBeenAtAnyHour) {
  const InstantRange whole = instants_of(day("2025-12-24"), std::nullopt);
  EXPECT_EQ(whole.earliest, first_instant(day("2025-12-24")));
  EXPECT_EQ(whole.latest, last_instant(day("2025-12-24")));
  const InstantRange noon = instants_of(day("2025-12-24"), 12 * 3600);
  EXPECT_EQ(noon.earliest, instant_of(at("2025-12-24", 12)));
  EXPECT_EQ(noon.latest, noon.earliest);
  const InstantRange twice = instants_of(day("2025-10-26"), 9000);
  EXPECT_EQ(twice.latest.seconds - twice.earliest.seconds, 3600);
}

TEST(Clock, ReadsAndWritesHoursMinutesAndSeconds) {
  EXPECT_EQ(parse_clock("00:00"), 0);
  EXPECT_EQ(parse_clock("14:30"), 52200);
  EXPECT_EQ(parse_clock("23:59:59"), 86399);
  for (const char* text : {"", "24:00", "14:60", "14:30:60", "1430", "14-30", "1:300", "14:3",
                           "14:30:", "14:30-15", "a4:30", "14:b0", "14:30:1c", " 4:30", "014:30"}) {
    EXPECT_FALSE(parse_clock(text)) << text;
  }
  EXPECT_EQ(clock_text(52200), "14:30");
  EXPECT_EQ(clock_text(52201), "14:30:01");
  EXPECT_EQ(clock_text(seconds_of_a_day), "24:00");
}

TEST(CountHours, EndAtMidnightOfTheDayBefore) {
  const auto end = ends_at(count_hours(instant_of(at("2025-12-24", 20)), 4));
  EXPECT_EQ(end, (LocalTime{day("2025-12-24"), seconds_of_a_day}));
  EXPECT_EQ(ends_at(count_hours(instant_of(at("2025-12-24", 20)), 5)), at("2025-12-25", 1));
}

TEST(CountHours, RunOnTheClockDayAndNight) {
  const ClockTerm term = count_hours(instant_of(at("2025-12-24", 12)), 72);
  EXPECT_EQ(term.from, at("2025-12-24", 12));
  EXPECT_EQ(term.until, at("2025-12-27", 12));
  EXPECT_EQ(term.end.seconds - term.start.seconds, 72 * hour);
  EXPECT_EQ(term.clock_moved, 0);
  EXPECT_FALSE(term.provisional);
}

TEST(CountHours, TellWhenTheHandsWereMoved) {
  const ClockTerm october = count_hours(instant_of(at("2025-10-25", 12)), 24);
  EXPECT_EQ(october.until, at("2025-10-26", 11));
  EXPECT_EQ(october.clock_moved, -3600);
  const ClockTerm march = count_hours(instant_of(at("2025-03-29", 12)), 24);
  EXPECT_EQ(march.until, at("2025-03-30", 13));
  EXPECT_EQ(march.clock_moved, 3600);
}

TEST(CountHours, NegativeHoursAreNone) {
  const Instant start = instant_of(at("2025-12-24", 12));
  EXPECT_EQ(count_hours(start, -5).end, start);
  EXPECT_EQ(count_hours(start, -5).hours, 0);
}

TEST(CountHours, AreProvisionalBeforeTheRuleAndAtTheEndsOfTheCalendar) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  EXPECT_TRUE(count_hours(instant_of(at("1995-12-31", 12)), 1).provisional);
  EXPECT_FALSE(count_hours(instant_of(at("1996-01-01", 12)), 1).provisional);
  EXPECT_TRUE(count_hours(instant_of(at("2025-12-24", 12)), most).provisional);
  EXPECT_TRUE(count_hours({most}, 1).provisional);
  EXPECT_TRUE(count_hours({least}, most).provisional);
  EXPECT_LE(local_time({most}).day, Date::last());
  EXPECT_GE(local_time({least}).day, Date::first());
}

}  // namespace
}  // namespace termijn
