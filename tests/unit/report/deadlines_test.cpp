// SPDX-License-Identifier: Apache-2.0
#include "report/deadlines.h"

#include <gtest/gtest.h>

#include "report/deadlines_text.h"
#include "tests/unit/report/sample.h"

namespace termijn {
namespace {

using testing::day;
using testing::sample_dossier;
using testing::sample_norm;
using testing::sample_outcome;
using testing::sample_program;

Outcome until(State state, Date last_day) {
  Outcome outcome = sample_outcome(state);
  outcome.deadline->last_day = last_day;
  return outcome;
}

/// A prohibition until 20 April and a power until 7 April in one dossier, a lost power in another.
Verdict three_days(Date as_of) {
  Verdict verdict{as_of, {sample_dossier(), sample_dossier()}};
  DossierVerdict& first = verdict.dossiers[0];
  first.norms = {sample_norm(testing::sample_prohibition, State::in_force,
                             {until(State::in_force, day(2026, 4, 20))}),
                 sample_norm(testing::sample_power, State::open, {sample_outcome(State::open)})};
  first.next = {0, 1};
  DossierVerdict& second = verdict.dossiers[1];
  second.dossier = "B-1";
  second.norms = {
      sample_norm(testing::sample_power, State::lapsed, {until(State::lapsed, day(2026, 3, 2))})};
  second.findings = {{FindingKind::right_lost, 0, 0, day(2026, 3, 3)}};
  return verdict;
}

TEST(Deadlines, MostUrgentFirstAndLostOnesAmongThem) {
  const Program program = sample_program();
  const auto lines = deadlines(program, three_days(day(2026, 3, 31)));
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].dossier, 1U);
  EXPECT_EQ(lines[0].urgency, Urgency::overdue);
  EXPECT_EQ(lines[1].days.safe, day(2026, 4, 7));
  EXPECT_EQ(lines[1].urgency, Urgency::near);
  EXPECT_EQ(lines[2].urgency, Urgency::waiting);
}

TEST(Deadlines, OneLineEach) {
  const std::string text =
      deadlines_text(sample_program(), three_days(day(2026, 3, 31)), Language::dutch);
  EXPECT_NE(
      text.find(
          "■ ma 02-03-2026  VERLOPEN               B-1   beroep   ondernemingsraad  wet  WET 5(6)\n"
          "▲ di 07-04-2026  nog 7 dagen            A-12  beroep   ondernemingsraad  wet  WET 5(6)\n"
          "● ma 20-04-2026  wachten, nog 20 dagen  A-12  wachten  ondernemer        wet  WET 5(6); "
          "secundaire bron\n"),
      std::string::npos)
      << text;
}

TEST(Deadlines, TheLastDayItselfIsNotOverdue) {
  const Program program = sample_program();
  EXPECT_EQ(deadlines(program, three_days(day(2026, 4, 7)))[1].urgency, Urgency::near);
  EXPECT_EQ(deadlines(program, three_days(day(2026, 4, 8)))[1].urgency, Urgency::overdue);
}

TEST(Deadlines, ReadingsThatDifferGiveBothDaysAndTheSafeOneCounts) {
  const Program program = sample_program();
  Verdict verdict = three_days(day(2026, 4, 8));
  verdict.dossiers[0].norms[1] =
      sample_norm(testing::sample_power, State::undetermined,
                  {until(State::lapsed, day(2026, 4, 2)), until(State::open, day(2026, 4, 20))});
  const auto lines = deadlines(program, verdict);
  EXPECT_EQ(lines[1].days.safe, day(2026, 4, 2));
  EXPECT_EQ(lines[1].days.arguable, day(2026, 4, 20));
  EXPECT_EQ(lines[1].urgency, Urgency::at_risk);
  const std::string text = deadlines_text(program, verdict, Language::dutch);
  EXPECT_NE(text.find("verdedigbaar t/m ma 20-04-2026"), std::string::npos) << text;
}

TEST(Deadlines, AClockThatStandsOnSomeReadingIsSaid) {
  Verdict verdict = three_days(day(2026, 3, 31));
  Outcome standing = sample_outcome(State::open);
  standing.deadline.reset();
  verdict.dossiers[0].norms[1] = sample_norm(testing::sample_power, State::open,
                                             {until(State::open, day(2026, 4, 2)), standing});
  const std::string text = deadlines_text(sample_program(), verdict, Language::dutch);
  EXPECT_NE(text.find("verdedigbaar zonder laatste dag"), std::string::npos) << text;
}

TEST(Deadlines, NormsWithoutADayAreCounted) {
  Verdict verdict = three_days(day(2026, 3, 31));
  Outcome standing = sample_outcome(State::open);
  standing.deadline.reset();
  verdict.dossiers[0].norms[1] = sample_norm(testing::sample_power, State::open, {standing});
  EXPECT_EQ(without_day(sample_program(), verdict), 1U);
  EXPECT_EQ(deadlines(sample_program(), verdict).size(), 2U);
}

TEST(Deadlines, NothingRunsIsSaid) {
  const std::string text =
      deadlines_text(sample_program(), {day(2026, 3, 31), {}}, Language::dutch);
  EXPECT_NE(text.find("er lopen geen termijnen\n"), std::string::npos) << text;
}

}  // namespace
}  // namespace termijn
