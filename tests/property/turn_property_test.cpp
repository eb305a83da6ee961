// SPDX-License-Identifier: Apache-2.0
// The days between two turns against the plain evaluator, which judges each day anew: until the day
// on which the compiled evaluator says that something may change, nothing does.
// TERMIJN_DOSSIERS says how many; a failure prints the dossier.
#include <algorithm>
#include <cstdlib>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "engine/cases.h"
#include "fast/conclusions.h"
#include "fast/quick_judge.h"
#include "tests/support/library_plan.h"
#include "tests/support/random_dossier.h"

namespace termijn::testing {
namespace {

class TurnTest : public LibraryPlan {
 protected:
  /// Whatever a table tells of a dossier.
  std::string told_of(Index procedure, const BriefVerdict& verdict) {
    conclusions_.draw(verdict);
    std::ostringstream out;
    const auto norm = [&](std::uint32_t position) {
      const BriefNorm& one = verdict.norms[position];
      const BriefDays days = conclusions_.days(one);
      out << program().norms[one.norm].id << " #" << one.occurrence << " " << state_id(one.state);
      if (days.has_safe) out << " " << iso(Date::from_days(days.safe));
      if (days.has_arguable) out << " or " << iso(Date::from_days(days.arguable));
    };
    const auto found = [&](const BriefFinding& one) {
      norm(one.norm);
      if (one.has_day) out << " on " << iso(Date::from_days(one.day));
      for (std::uint32_t i = 0; i < one.acts.count; ++i)
        out << " act " << iso(Date::from_days(verdict.acts[one.acts.first + i]));
      out << "\n";
    };
    out << "procedure " << procedure << "\n";
    for (const BriefFinding& one : conclusions_.findings()) {
      out << finding_id(one.kind) << " ";
      found(one);
    }
    for (const BriefMistake& one : conclusions_.mistakes()) {
      out << program().mistakes[one.mistake].id << certainty_id(one.certainty) << " ";
      found(one.seen);
    }
    for (const std::uint32_t position : conclusions_.next()) {
      out << "next ";
      norm(position);
      out << "\n";
    }
    return out.str();
  }

  std::string plainly(const BoundLog& log, const Dossier& dossier, Date day) {
    DossierVerdict plain = evaluate_arisen(program(), log, dossier, day);
    return told_of(plain.procedure, brief_of(std::move(plain.norms)));
  }

  std::string quickly(const BoundLog& log, const Dossier& dossier, Date day) {
    ++turns_;
    DossierVerdict quick = quick_.judge(log, dossier, day);
    return told_of(quick.procedure, brief_of(std::move(quick.norms)));
  }

  void compare(const BoundLog& log, const Dossier& dossier, Date from, Date to) {
    std::string told;
    Date turn = from;
    for (Date day = from; day <= to; day = day + 1) {
      if (day == turn) {
        told = quickly(log, dossier, day);
        turn = quick_.turn();
        ASSERT_GT(turn, day);
      }
      ++days_;
      ASSERT_EQ(plainly(log, dossier, day), told) << "on " << iso(day) << ", turn " << iso(turn);
    }
  }

  void compare_around(const BoundLog& log, int after) {
    for (const Dossier& dossier : log.dossiers) {
      if (dossier.events.empty()) continue;
      Date first = dossier.events.front().day, last = first;
      for (const Event& event : dossier.events) {
        first = std::min(first, event.day);
        last = std::max(last, event.day);
      }
      // Facts of a council may be years older.
      compare(log, dossier, std::max(first - 2, last - 400), last + after);
    }
  }

  void say(const std::string& what) const {
    std::printf("%s: %llu days, judged on %llu of them\n", what.c_str(),
                static_cast<unsigned long long>(days_), static_cast<unsigned long long>(turns_));
  }

 private:
  QuickJudge quick_{plan()};
  Conclusions conclusions_{plan()};
  std::uint64_t days_ = 0, turns_ = 0;
};

std::uint32_t wanted_dossiers() {
  const char* wanted = std::getenv("TERMIJN_DOSSIERS");
  return wanted != nullptr ? static_cast<std::uint32_t>(std::atol(wanted)) : 400;
}

TEST_F(TurnTest, NothingChangesBeforeTheTurnOfAnyDossier) {
  const LogNames names(program());
  const std::uint32_t count = wanted_dossiers();
  for (std::uint32_t seed = 1; seed <= count; ++seed) {
    RandomDossier random(program(), seed);
    auto records = seed % 3 == 0 ? random.dense_records() : random.records();
    if (seed % 20 == 0) records.back().earliest = records.back().day - 3;
    const auto log = termijn::bind(names, records);
    ASSERT_TRUE(log) << seed;
    compare_around(*log, 150);
    ASSERT_FALSE(HasFatalFailure()) << "seed " << seed << ", " << told(records, records[0].day);
  }
  say("made-up dossiers");
}

TEST_F(TurnTest, NothingChangesBeforeTheTurnOfAnyCase) {
  for (const Case& example : program().cases) {
    const auto log = log_of(program(), example);
    ASSERT_TRUE(log) << example.id;
    compare_around(*log, 60);
    ASSERT_FALSE(HasFatalFailure()) << example.id;
  }
  say("cases");
}

}  // namespace
}  // namespace termijn::testing
