// SPDX-License-Identifier: Apache-2.0
// Fixed days and the periods of recurring norms, for every start day from 2000 to 2030, against one
// that steps from day to day with the naive calendar.
#include <vector>

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "engine/year_day.h"
#include "tests/support/log_text.h"
#include "tests/support/naive_calendar.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

using Day = naive::Day;

constexpr int first_year = 2000, last_year = 2030;
constexpr int start_days = 11323;

Date date_of(Day day) {
  return Date::from_civil(day.year, day.month, day.day).value();
}

bool is(Day day, YearDay of_year) {
  return day.month == of_year.month && day.day == of_year.day;
}

bool is_lacking(Day day, YearDay of_year) {
  return of_year.month == 2 && of_year.day == 29 && !naive::is_leap_year(day.year);
}

/// Whether a term `voor of_year` (exclusive) or `uiterlijk op of_year` may end on `day`.
bool ends_on(Day day, YearDay of_year, bool exclusive) {
  if (is_lacking(day, of_year)) return is(day, {2, 28});
  return is(exclusive ? naive::next(day) : day, of_year);
}

bool begins_on(Day day, YearDay of_year) {
  return is(day, is_lacking(day, of_year) ? YearDay{3, 1} : of_year);
}

template <class Check>
void each_start(Check check) {
  int count = 0;
  for (Day start{first_year, 1, 1}; start.year <= last_year; start = naive::next(start)) {
    check(start, count++);
    if (::testing::Test::HasFailure()) return;
  }
  EXPECT_EQ(count, start_days);
}

class EveryYear : public ::testing::TestWithParam<YearDay> {};

TEST_P(EveryYear, EndsOnTheFirstDayThatAStepperMeets) {
  for (const bool exclusive : {false, true}) {
    each_start([&](Day start, int) {
      Day end = start;
      while (!ends_on(end, GetParam(), exclusive)) end = naive::next(end);
      EXPECT_EQ(iso(last_day_from(date_of(start), GetParam(), exclusive)), iso(date_of(end)))
          << iso(date_of(start)) << (exclusive ? " voor" : " uiterlijk op");
    });
  }
}

TEST_P(EveryYear, BeginsOnTheLastDayThatAStepperMeetsGoingBack) {
  each_start([&](Day on, int) {
    Day begin = on;
    while (!begins_on(begin, GetParam())) begin = naive::previous(begin);
    EXPECT_EQ(iso(year_start(date_of(on), GetParam())), iso(date_of(begin))) << iso(date_of(on));
  });
}

INSTANTIATE_TEST_SUITE_P(Days, EveryYear,
                         ::testing::Values(YearDay{1, 1}, YearDay{2, 28}, YearDay{2, 29},
                                           YearDay{3, 1}, YearDay{4, 30}, YearDay{5, 1},
                                           YearDay{8, 1}, YearDay{10, 1}, YearDay{12, 31}),
                         [](const auto& tested) {
                           return "of_" + std::to_string(tested.param.month) + "_" +
                                  std::to_string(tested.param.day);
                         });

// --- instances -----------------------------------------------------------------------------

std::string norm(const std::string& name, const std::string& arises, const std::string& term) {
  return "plicht " + name + " \"a\" / \"a\"\n grond Brugwet 1(1)\n zekerheid V\n soort wet\n" +
         " geldig vanaf 1990-01-01\n procedure brug\n partij brugwachter\n " + arises + "\n " +
         term + "\n vervuld door antwoord\n";
}

/// One instance as both tell it.
struct Told {
  std::string from, until, last_day, state;
  friend bool operator==(const Told&, const Told&) = default;
};

void PrintTo(const Told& told, std::ostream* out) {
  *out << told.from << " to " << told.until << " last day " << told.last_day << " " << told.state;
}

std::vector<Told> told_of(const Program& program, const std::string& log, Date as_of) {
  const auto bound_log = bound(program, log);
  const auto verdict = evaluate(program, bound_log, bound_log.dossiers.at(0), as_of);
  std::vector<Told> told;
  for (const auto& one : verdict.norms) {
    if (!one.period) continue;
    const auto& deadline = one.outcomes.at(0).deadline;
    told.push_back({iso(one.period->from), iso(one.period->until),
                    deadline ? iso(deadline->last_day) : "-", std::string(state_id(one.state))});
  }
  return told;
}

/// The state of a period with these acts, by its definition.
std::string state_of(Day from, Day until, Day last_day, const std::vector<Day>& acts, Day as_of,
                     bool is_partial) {
  for (const auto act : acts) {
    if (act < from || act > until) continue;
    if (act <= last_day) return "vervuld";
    return is_partial ? "onbepaald" : "te_laat_vervuld";
  }
  if (as_of <= last_day) return "lopend";
  return is_partial ? "onbepaald" : "geschonden";
}

struct Dossier {
  Day start, as_of;
  std::vector<Day> acts;  ///< by day
  std::string log;
};

/// A dossier that begins on `start`, with acts and an as-of day, at most `longest` days later, that
/// vary with `seed`.
Dossier dossier_from(Day start, int seed, int longest) {
  Dossier dossier{start, naive::walk(start, 1 + seed * 37 % longest), {}, ""};
  dossier.log = iso(date_of(start)) + " verzoek";
  for (const int days : {seed * 11 % 251, 251 + seed * 17 % 307}) {
    const Day act = naive::walk(start, days);
    if (act > dossier.as_of) break;
    dossier.acts.push_back(act);
    dossier.log += " | " + iso(date_of(act)) + " antwoord";
  }
  return dossier;
}

std::vector<Told> years_by_steps(const Dossier& dossier, YearDay first, YearDay last,
                                 bool exclusive) {
  Day from = dossier.start;
  while (!begins_on(from, first)) from = naive::previous(from);
  std::vector<Told> told;
  while (from <= dossier.as_of) {
    Day last_day = from, until = from;
    while (!ends_on(last_day, last, exclusive)) last_day = naive::next(last_day);
    while (!begins_on(naive::next(until), first)) until = naive::next(until);
    const bool is_partial = from < dossier.start;
    if (!is_partial || last_day >= dossier.start) {
      told.push_back({iso(date_of(from)), iso(date_of(until)), iso(date_of(last_day)),
                      state_of(from, until, last_day, dossier.acts, dossier.as_of, is_partial)});
    }
    from = naive::next(until);
  }
  return told;
}

TEST(EveryYearOfADossier, IsTheSameToAStepper) {
  const auto vocabulary = test_source("golden/evaluate/vocabulary.trm");
  const auto calendar_years = program_of(
      {vocabulary,
       {"a.trm", norm("a", "ontstaat elk jaar vanaf 1 januari", "voor 1 mei volgens kaal")}});
  const auto school_years = program_of({vocabulary,
                                        {"b.trm", norm("b", "ontstaat elk jaar vanaf 1 augustus",
                                                       "uiterlijk op 1 oktober volgens kaal")}});
  each_start([&](Day start, int seed) {
    const auto dossier = dossier_from(start, seed, 900);
    EXPECT_EQ(told_of(calendar_years, dossier.log, date_of(dossier.as_of)),
              years_by_steps(dossier, {1, 1}, {5, 1}, true))
        << dossier.log;
    EXPECT_EQ(told_of(school_years, dossier.log, date_of(dossier.as_of)),
              years_by_steps(dossier, {8, 1}, {10, 1}, false))
        << dossier.log;
  });
}

struct Length {
  int amount;
  naive::Unit unit;
  const char* written;
  int longest;
};

void PrintTo(const Length& length, std::ostream* out) {
  *out << length.written;
}

class EveryRhythm : public ::testing::TestWithParam<Length> {};

TEST_P(EveryRhythm, IsTheSameToAStepper) {
  const auto program = program_of(
      {test_source("golden/evaluate/vocabulary.trm"),
       {"a.trm", norm("a", std::string("ontstaat elke ") + GetParam().written + " na verzoek",
                      "uiterlijk einde van de periode volgens kaal")}});
  each_start([&](Day start, int seed) {
    const auto dossier = dossier_from(start, seed, GetParam().longest);
    std::vector<Told> told;
    Day before = start;
    for (int number = 1; number == 1 || before < dossier.as_of; ++number) {
      const Day until = naive::nominal_end(start, number * GetParam().amount, GetParam().unit);
      const Day from = naive::next(before);
      told.push_back({iso(date_of(from)), iso(date_of(until)), iso(date_of(until)),
                      state_of(from, until, until, dossier.acts, dossier.as_of, false)});
      before = until;
    }
    EXPECT_EQ(told_of(program, dossier.log, date_of(dossier.as_of)), told) << dossier.log;
  });
}

INSTANTIATE_TEST_SUITE_P(Lengths, EveryRhythm,
                         ::testing::Values(Length{30, naive::Unit::days, "30 dagen", 130},
                                           Length{10, naive::Unit::weeks, "10 weken", 300},
                                           Length{1, naive::Unit::months, "1 maand", 200},
                                           Length{12, naive::Unit::months, "12 maanden", 1000},
                                           Length{2, naive::Unit::years, "2 jaar", 1700}),
                         [](const auto& tested) { return "of_" + std::to_string(tested.index); });

}  // namespace
}  // namespace termijn::testing
