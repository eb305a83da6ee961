// SPDX-License-Identifier: Apache-2.0
// What went wrong in snapshots, each in a dossier as small as it can be.
#include "fast/snapshot.h"

#include <algorithm>
#include <initializer_list>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

/// A duty to report that arises from each event of a type; the rest where it is not empty.
std::string duty(const std::string& id, const std::string& event, int weeks,
                 const std::string& per = {}, const std::string& lapses_with = {},
                 const std::string& unless = {}) {
  const auto clause = [](const std::string& words, const std::string& what) {
    return what.empty() ? "" : "  " + words + " " + what + "\n";
  };
  return "\nplicht " + id + " \"" + id + "\" / \"" + id +
         "\"\n"
         "  grond         Tuinwet 1(2)\n"
         "  zekerheid     V\n"
         "  soort         wet\n"
         "  geldig        vanaf 2000-01-01\n"
         "  procedure     kappen\n"
         "  partij        bestuur\n" +
         clause("ontstaat bij elke", event) + clause("per", per) + clause("behalve als", unless) +
         clause("binnen", std::to_string(weeks) + " weken volgens kaal") +
         clause("vervuld door", "verslag") + clause("vervalt met", lapses_with);
}

Program garden(const std::string& rules) {
  return program_of({test_source("docs/tuin.trm"), {"rules.trm", rules}});
}

/// A snapshot, and the same dossier from scratch.
class Open {
 public:
  explicit Open(Program program) : program_(std::move(program)) {}

  void reset(const std::string& procedure) {
    const auto& all = program_.procedures;
    snapshot.reset(
        static_cast<Index>(std::ranges::find(all, procedure, &Procedure::id) - all.begin()));
  }
  std::int64_t put(const std::string& day, const std::string& event,
                   std::initializer_list<FieldValue> values = {}) {
    const auto type = std::ranges::find(program_.events, event, &EventType::id);
    snapshot.add(++number_, parse_iso(day)->days(),
                 static_cast<Index>(type - program_.events.begin()), false,
                 std::span(values.begin(), values.size()));
    return number_;
  }
  Index field(const std::string& id) const {
    const auto& all = program_.fields;
    return static_cast<Index>(std::ranges::find(all, id, &Field::id) - all.begin());
  }

  /// Judges, and says how many instances of a norm there are.
  std::size_t judge(const std::string& day, const std::string& norm) {
    const Date as_of = *parse_iso(day);
    snapshot.judge(as_of);
    BriefVerdict wanted;
    scratch_.judge(snapshot.rows(), snapshot.procedure(), as_of, wanted);
    EXPECT_EQ(told(wanted), told(snapshot.verdict())) << "as of " << day;
    return static_cast<std::size_t>(std::ranges::count_if(
        snapshot.verdict().norms,
        [&](const BriefNorm& one) { return program_.norms[one.norm].id == norm; }));
  }

 private:
  std::string told(const BriefVerdict& verdict) const {
    std::ostringstream out;
    for (const BriefNorm& one : verdict.norms) {
      out << program_.norms[one.norm].id << " #" << one.occurrence << " of "
          << static_cast<std::int64_t>(one.trigger) << " " << state_id(one.state);
      for (const BriefOutcome& outcome : verdict.outcomes_of(one))
        out << " [" << state_id(outcome.state) << " since " << outcome.since << "]";
      out << "\n";
    }
    return out.str();
  }

  const Program program_;
  const Plan plan_ = make_plan(program_);
  QuickJudge scratch_{plan_};
  std::int64_t number_ = 0;

 public:
  Snapshot snapshot{plan_};
};

TEST(Snapshot, AnEventBehindTheStartOfItsRoundIsOneInstance) {
  Open open(garden(duty("een", "antwoord", 1, "bijeenkomst")));
  open.reset("kappen");
  open.put("2024-01-01", "bijeenkomst");
  open.put("2024-01-02", "antwoord");
  EXPECT_EQ(open.judge("2024-01-05", "een"), 1U);
  open.put("2024-02-01", "bijeenkomst");
  open.put("2024-02-02", "antwoord");
  EXPECT_EQ(open.judge("2024-02-05", "een"), 2U);
}

TEST(Snapshot, AnEventBeforeTheStartOfItsRoundOnTheSameDayIsOneInstance) {
  Open open(garden(duty("een", "antwoord", 1, "bijeenkomst")));
  open.reset("kappen");
  open.put("2024-01-01", "bijeenkomst");
  EXPECT_EQ(open.judge("2024-01-05", "een"), 0U);
  open.put("2024-02-01", "antwoord");
  open.put("2024-02-01", "bijeenkomst");
  open.put("2024-02-01", "antwoord");
  EXPECT_EQ(open.judge("2024-02-05", "een"), 2U);
}

TEST(Snapshot, AnEventThatStartsTheRoundItArisesInIsOneInstance) {
  Open open(garden(duty("een", "bijeenkomst", 1, "bijeenkomst")));
  open.reset("kappen");
  open.put("2024-01-01", "bijeenkomst");
  EXPECT_EQ(open.judge("2024-01-05", "een"), 1U);
  open.put("2024-02-01", "bijeenkomst");
  EXPECT_EQ(open.judge("2024-02-05", "een"), 2U);
}

TEST(Snapshot, AJudgmentAfterANewDecisionForbidsItOnce) {
  Open open(repository_program());
  const FieldValue forbidden{open.field("uitvoering_verboden"), 1};
  open.reset("advies");
  open.put("2024-01-01", "besluit");
  open.put("2024-01-02", "uitspraak", {forbidden});
  EXPECT_EQ(open.judge("2024-01-05", "verboden_uitvoering"), 1U);
  open.put("2024-02-01", "besluit");
  open.put("2024-02-02", "uitspraak", {forbidden});
  EXPECT_EQ(open.judge("2024-02-05", "verboden_uitvoering"), 2U);
}

TEST(Snapshot, NothingArisesFromAnEventOnTheLastDayThatThereIs) {
  for (const std::string per : {"", "bijeenkomst"}) {
    Open open(garden(duty("een", "antwoord", 1, per)));
    open.reset("kappen");
    open.put("2024-01-02", "antwoord");
    EXPECT_EQ(open.judge("2024-01-05", "een"), 1U);
    open.put("9999-12-31", "antwoord");
    open.put("9999-12-31", "bijeenkomst");
    open.put("9999-12-31", "antwoord");
    EXPECT_EQ(open.judge("9999-12-31", "een"), 1U);
  }
}

TEST(Snapshot, ANormThatLapsesWithAnotherIsLivedAtOnce) {
  Open open(garden(duty("een", "aanvraag", 1) + duty("twee", "aanvraag", 4, "", "een") +
                   duty("drie", "aanvraag", 8, "", "twee")));
  open.reset("kappen");
  for (int day = 10; day < 30; ++day) open.put("2024-01-" + std::to_string(day), "aanvraag");
  EXPECT_EQ(open.judge("2024-01-29", "drie"), 20U);
  const auto before = open.snapshot.lived();
  open.put("2024-01-30", "aanvraag");
  EXPECT_EQ(open.judge("2024-01-30", "drie"), 21U);
  // The new instance of `een` and the one of which the last day went by, and the others as a whole.
  EXPECT_LE(open.snapshot.lived() - before, 4U);
}

TEST(Snapshot, ANormThatLapsesWithAnotherIsNoNewsWhenItStaysAsItWas) {
  Open open(garden(duty("een", "aanvraag", 1) + duty("twee", "aanvraag", 4, "", "een")));
  open.reset("kappen");
  open.put("2024-01-10", "aanvraag");
  EXPECT_EQ(open.judge("2024-01-10", "twee"), 1U);
  EXPECT_EQ(open.snapshot.news().size(), 2U);
  open.put("2024-01-11", "verslag");
  EXPECT_EQ(open.judge("2024-01-11", "twee"), 1U);
  EXPECT_FALSE(open.snapshot.news().empty());
  open.put("2024-01-12", "verslag");
  EXPECT_EQ(open.judge("2024-01-12", "twee"), 1U);
  EXPECT_TRUE(open.snapshot.news().empty());
}

TEST(Snapshot, AnInstanceThatIsThereNoMoreIsNewsOfThatOneAlone) {
  Open open(garden(duty("een", "aanvraag", 1, "", "", "er is antwoord")));
  open.reset("kappen");
  open.put("2024-01-01", "aanvraag");
  open.put("2024-01-02", "aanvraag");
  EXPECT_EQ(open.judge("2024-01-02", "een"), 2U);
  open.put("2024-01-02", "antwoord");
  EXPECT_EQ(open.judge("2024-01-02", "een"), 1U);
  ASSERT_EQ(open.snapshot.news().size(), 1U);
  EXPECT_EQ(open.snapshot.news().front().state, State::dormant);
  EXPECT_EQ(open.snapshot.news().front().trigger, 1U);
}

TEST(Snapshot, BetweenAChangeAndJudgingThereAreNoAnswers) {
  Open open(garden(duty("een", "aanvraag", 1)));
  open.reset("kappen");
  const auto is_silent = [&] {
    return open.snapshot.verdict().norms.empty() && open.snapshot.news().empty() &&
           open.snapshot.phase() == nothing;
  };
  EXPECT_TRUE(is_silent());
  const auto first = open.put("2024-01-01", "aanvraag");
  EXPECT_TRUE(is_silent());
  EXPECT_EQ(open.judge("2024-01-01", "een"), 1U);
  EXPECT_FALSE(is_silent());
  EXPECT_FALSE(open.snapshot.remove(first + 1));
  EXPECT_FALSE(is_silent());
  EXPECT_TRUE(open.snapshot.remove(first));
  EXPECT_TRUE(is_silent());
  open.put("2024-01-02", "aanvraag");
  EXPECT_EQ(open.judge("2024-01-02", "een"), 1U);
  open.reset("kappen");
  EXPECT_TRUE(is_silent());
  EXPECT_EQ(open.snapshot.procedure(), nothing);
}

TEST(Snapshot, WhatWasCorrectedManyTimesTakesNoMoreRoom) {
  Open open(garden(duty("een", "aanvraag", 1) + duty("twee", "aanvraag als monument", 2)));
  open.reset("kappen");
  open.put("2024-01-01", "aanvraag", {{open.field("monument"), 1}});
  std::int64_t last = open.put("2024-01-02", "aanvraag", {{open.field("aantal"), 1}});
  open.put("2024-01-03", "antwoord");
  std::size_t written_down = 0;
  for (int i = 0; i < 3000; ++i) {
    EXPECT_TRUE(open.snapshot.remove(last));
    last = open.put("2024-01-02", "aanvraag",
                    {{open.field("monument"), i % 2}, {open.field("aantal"), i}});
    EXPECT_EQ(open.judge("2024-01-05", "twee"), i % 2 == 0 ? 0U : 2U);
    written_down = std::max(written_down, open.snapshot.written_down());
  }
  EXPECT_LT(open.snapshot.rows().values.size(), 10U);
  EXPECT_LT(written_down, 3000U);
}

}  // namespace
}  // namespace termijn::testing
