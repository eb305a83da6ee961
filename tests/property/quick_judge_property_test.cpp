// SPDX-License-Identifier: Apache-2.0
// The compiled evaluator against the plain one, which is its oracle: the same verdict on made-up
// dossiers of every procedure. TERMIJN_DOSSIERS says how many; a failure prints the dossier.
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "engine/cases.h"
#include "fast/conclusions.h"
#include "fast/quick_judge.h"
#include "rules/rule_folder.h"
#include "rules/rule_set.h"
#include "tests/support/brief_differences.h"
#include "tests/support/log_text.h"
#include "tests/support/random_dossier.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

const Program& rules_of_the_house() {
  static const Program program = repository_program();
  return program;
}

/// Of which hardly any act has one, and then in norms that are left to the plain evaluator.
const Program& seldom_rules() {
  static const Program program =
      program_of({test_source("docs/tuin.trm"), test_source("property/seldom.trm")});
  return program;
}

/// The rules of the yardstick for speed, in which what is slow would be seen.
const Program& yardstick_rules() {
  static const Program program = [] {
    RuleSet rules;
    read_rule_folder(TERMIJN_SOURCE_DIR "/bench/yardstick/regels", rules);
    rules.first_paper = rules.sources.size();
    return *compile_rules(std::move(rules), false).program;
  }();
  return program;
}

class Comparison {
 public:
  explicit Comparison(const Program& program) : program_(program), plan_(make_plan(program)) {}

  void compare_dossiers(std::uint32_t count);
  void compare(const BoundLog& log, const Dossier& dossier, Date as_of) {
    const auto plain = evaluate_arisen(program_, log, dossier, as_of);
    const DossierVerdict brief = quick_.judge(log, dossier, as_of);
    ASSERT_EQ(brief_differences(program_, plain, brief), "");
    const bool is_exact = std::ranges::none_of(
        dossier.events, [](const Event& event) { return event.earliest.has_value(); });
    if (brief.procedure == nothing || !is_exact) return;
    compare_conclusions(log, dossier, as_of, brief);
  }

  void say(const std::string& what, std::uint32_t count) const {
    std::printf("%u %s: %llu norms lived, %llu left to the plain evaluator\n", count, what.c_str(),
                static_cast<unsigned long long>(quick_.lived()),
                static_cast<unsigned long long>(quick_.left_to_plain()));
  }

 private:
  void compare_conclusions(const BoundLog& log, const Dossier& dossier, Date as_of,
                           const DossierVerdict& brief);

  const Program& program_;
  const Plan plan_;
  QuickJudge quick_{plan_};
  Conclusions conclusions_{plan_};
  RowBuffer rows_;
  BriefVerdict alone_;
};

std::uint32_t wanted_dossiers() {
  const char* wanted = std::getenv("TERMIJN_DOSSIERS");
  return wanted != nullptr ? static_cast<std::uint32_t>(std::atol(wanted)) : 9000;
}

using Told = std::multiset<std::tuple<int, std::uint32_t, std::int32_t>>;

Told told_findings(const DossierVerdict& dossier) {
  Told told;
  for (const Finding& finding : dossier.findings)
    told.emplace(static_cast<int>(finding.kind), finding.verdict,
                 finding.day ? finding.day->days() : 0);
  return told;
}

Told told_findings(const Conclusions& conclusions) {
  Told told;
  for (const BriefFinding& finding : conclusions.findings())
    told.emplace(static_cast<int>(finding.kind), finding.norm, finding.has_day ? finding.day : 0);
  return told;
}

/// The number of the mistake, how sure, and since when.
Told told_mistakes(const DossierVerdict& dossier) {
  Told told;
  for (const ShownMistake& mistake : dossier.mistakes) {
    for (const Sighting& sighting : mistake.sightings)
      told.emplace(mistake.mistake, static_cast<std::uint32_t>(sighting.certainty),
                   sighting.day ? sighting.day->days() : 0);
  }
  return told;
}

Told told_mistakes(const Conclusions& conclusions) {
  Told told;
  for (const BriefMistake& mistake : conclusions.mistakes())
    told.emplace(mistake.mistake, static_cast<std::uint32_t>(mistake.certainty),
                 mistake.seen.has_day ? mistake.seen.day : 0);
  return told;
}

/// The last days for the holder of each norm.
using Days = std::vector<std::tuple<std::optional<Date>, std::optional<Date>>>;

Days days_of(const Program& program, const DossierVerdict& dossier) {
  Days days;
  for (const NormVerdict& one : dossier.norms) {
    const Norm& norm = program.norms[one.norm];
    const bool waits = norm.kind == NormKind::prohibition;
    const auto safe = safe_day(norm, one, norm.holder);
    const auto other = waits ? one.earliest : one.latest;
    days.emplace_back(safe, other == safe ? std::nullopt : other);
  }
  return days;
}

Days days_of(const Conclusions& conclusions, const BriefVerdict& verdict) {
  const auto day = [](bool is_there, std::int32_t number) {
    return is_there ? std::optional(Date::from_days(number)) : std::nullopt;
  };
  Days days;
  for (const BriefNorm& one : verdict.norms) {
    const BriefDays brief = conclusions.days(one);
    days.emplace_back(day(brief.has_safe, brief.safe), day(brief.has_arguable, brief.arguable));
  }
  return days;
}

void Comparison::compare_conclusions(const BoundLog& log, const Dossier& dossier, Date as_of,
                                     const DossierVerdict& brief) {
  rows_.clear();
  for (const Event& event : dossier.events)
    rows_.add(event.day.days(), event.type, event.council_wide, event.values);
  quick_.judge({rows_.events, rows_.values, log.lengths, {}}, brief.procedure, as_of, alone_);
  conclusions_.draw(alone_);
  ASSERT_EQ(told_findings(brief), told_findings(conclusions_));
  const auto plain = evaluate_arisen(program_, log, dossier, as_of);
  ASSERT_EQ(days_of(program_, plain), days_of(conclusions_, alone_));
  const auto whole = evaluate(program_, log, dossier, as_of);
  ASSERT_EQ(told_mistakes(whole), told_mistakes(conclusions_));
}

/// Short ones mostly; some of about as many events as the truths of which fit in one word, and some
/// with an event on the last day that there is.
std::vector<EventRecord> made_up(RandomDossier& random, std::uint32_t seed) {
  if (seed % 20 == 0) return random.records(58 + random.pick(12));
  auto records = seed % 3 == 0 ? random.dense_records() : random.records();
  if (seed % 50 == 7) records.back().day = Date::last();
  return records;
}

void Comparison::compare_dossiers(std::uint32_t count) {
  const LogNames names(program_);
  for (std::uint32_t seed = 1; seed <= count; ++seed) {
    RandomDossier random(program_, seed);
    const auto records = made_up(random, seed);
    const auto as_of = random.as_of(records);
    const auto log = termijn::bind(names, records);
    ASSERT_TRUE(log) << seed << "\n" << told(records, as_of);
    for (const Dossier& dossier : log->dossiers) compare(*log, dossier, as_of);
    ASSERT_FALSE(::testing::Test::HasFatalFailure())
        << "seed " << seed << ", " << told(records, as_of);
  }
  say("made-up dossiers", count);
}

TEST(QuickJudgeTest, AnswersAsThePlainEvaluatorOnAnyDossier) {
  Comparison(rules_of_the_house()).compare_dossiers(wanted_dossiers());
}

TEST(QuickJudgeTest, AnswersAsThePlainEvaluatorOnAnyDossierOfSeldomRules) {
  Comparison(seldom_rules()).compare_dossiers(wanted_dossiers());
}

TEST(QuickJudgeTest, AnswersAsThePlainEvaluatorOnAnyDossierOfTheYardstick) {
  Comparison(yardstick_rules()).compare_dossiers(wanted_dossiers());
}

/// The stories of the rules themselves, on each day on which something happens in them, the day
/// before and the day after, on each day that they expect something, and long after.
TEST(QuickJudgeTest, AnswersAsThePlainEvaluatorOnEveryCase) {
  const Program& program = rules_of_the_house();
  Comparison comparison(program);
  std::uint32_t count = 0;
  for (const Case& example : program.cases) {
    const auto log = log_of(program, example);
    ASSERT_TRUE(log) << example.id;
    std::set<Date> days;
    for (const CaseEvent& event : example.events) {
      for (const int away : {-1, 0, 1, 400}) days.insert(event.day + away);
    }
    for (const CaseExpectation& expected : example.expectations) {
      for (const int away : {-1, 0, 1}) days.insert(expected.as_of + away);
    }
    for (const Dossier& dossier : log->dossiers) {
      for (const Date as_of : days) {
        comparison.compare(*log, dossier, as_of);
        ++count;
        ASSERT_FALSE(::testing::Test::HasFatalFailure()) << example.id << " as of " << iso(as_of);
      }
    }
  }
  comparison.say("days of cases", count);
}

/// Prohibitions for as long as something holds, and open norms that ask for attention since then:
/// each condition that can change from day to day.
Program program_of_conditions() {
  Sources sources = {test_source("golden/vocabulary.trm")};
  std::string rules;
  int number = 0;
  for (const char* condition :
       {"antwoord.vorm is schriftelijk", "antwoord.gemotiveerd", "niet antwoord.gemotiveerd",
        "er is geen antwoord", "er is antwoord waarbij (gemotiveerd)",
        "er is geen bezwaar waarbij (gemotiveerd) na antwoord", "monument en er is geen kap",
        "bezwaar.gemotiveerd is bekend of antwoord.gemotiveerd en niet monument",
        "er is antwoord na bezwaar", "niet (er is bezwaar en antwoord.vorm is mondeling)"}) {
    const std::string name = std::to_string(++number);
    const std::string head =
        " \"x\" / \"x\"\n  grond Tuinwet 1(1)\n  zekerheid V\n  soort wet\n  geldig vanaf "
        "2000-01-01\n  procedure kappen\n  partij tuinder jegens bestuur\n  ontstaat bij eerste "
        "aanvraag\n";
    rules += "verbod verbod_" + name + head + "  zolang " + condition + "\n  verboden kap\n\n";
    rules += "open norm open_" + name + head + "  beoordeeld door oordeel\n  signaal als " +
             condition + "\n\n";
  }
  sources.push_back({"conditions.trm", rules});
  return program_of(std::move(sources));
}

TEST(QuickJudgeConditions, ChangeOnTheDaysOnWhichThePlainEvaluatorSaysSo) {
  const Program program = program_of_conditions();
  const Plan plan = make_plan(program);
  const LogNames names(program);
  QuickJudge quick(plan);
  std::set<std::string> changed;
  for (std::uint32_t seed = 1; seed <= 3000; ++seed) {
    RandomDossier random(program, seed);
    const auto records = random.records();
    const auto as_of = random.as_of(records);
    const auto log = termijn::bind(names, records);
    ASSERT_TRUE(log) << seed;
    const Dossier& dossier = log->dossiers.front();
    const auto plain = evaluate_arisen(program, *log, dossier, as_of);
    ASSERT_EQ(brief_differences(program, plain, quick.judge(*log, dossier, as_of)), "")
        << "seed " << seed << ", " << told(records, as_of);
    for (const NormVerdict& norm : plain.norms) {
      const bool is_over = norm.state == State::observed && norm.outcomes[0].since != as_of;
      if (is_over || norm.outcomes[0].signal_day) changed.insert(program.norms[norm.norm].id);
    }
  }
  EXPECT_EQ(changed.size(), 20U) << "some condition never changed";
}

}  // namespace
}  // namespace termijn::testing
