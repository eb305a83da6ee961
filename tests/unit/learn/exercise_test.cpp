// SPDX-License-Identifier: Apache-2.0
// The lessons: their files read without faults, the rules know what they name, they go well, and
// they say nothing that only the rules may say.
#include "learn/exercise.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "engine/names.h"
#include "learn/exercise_file.h"
#include "learn/exercise_log.h"
#include "learn/free_days.h"
#include "tests/support/rules.h"

namespace termijn::testing {
namespace {

/// A number, or a length of time: a term belongs to the rules.
const std::regex& what_only_rules_say() {
  static const std::regex pattern(
      "[0-9]|artikel|article|\\bart\\.|\\b(werkdag|dag(en)? "
      "(na|lang)|week|weken|maand|maanden|jaar|"
      "jaren|weeks?|months?|years?|working days?|(two|three|four|five|six|ten) days)\\b",
      std::regex::icase);
  return pattern;
}

void each_text(const Exercise& exercise, const auto& visit) {
  visit(exercise.intro);
  visit(exercise.title);
  visit(exercise.name);
  for (const auto& moment : exercise.moments) {
    visit(moment.step.text);
    for (const auto& choice : moment.choices) visit(choice.text);
  }
}

/// What the norms say when this step is taken at a moment, the day after and a good while later.
std::set<std::string> outcome_of(const Exercise& exercise, std::span<const PlacedStep> placed,
                                 std::size_t moment, const Step& step) {
  const Program& program = repository_rules();
  auto records = records_of(placed.first(moment));
  const auto number = static_cast<std::int64_t>(records.size()) + 1;
  if (!step.is_waiting()) records.push_back(record_of(exercise, step, placed[moment].day, number));
  std::set<std::string> outcome;
  for (const std::int32_t later : {1, 120}) {
    const auto judged =
        judge_records(program, exercise.procedure, records, placed[moment].day + later);
    EXPECT_TRUE(judged) << exercise.id;
    if (!judged) continue;
    for (const auto& one : judged->verdict.norms)
      outcome.insert(program.norms[one.norm].id + ' ' + std::string(state_id(one.state)));
    if (later == 1) {
      for (const auto& finding : judged->verdict.findings)
        outcome.insert(std::string(finding_id(finding.kind)));
    }
  }
  return outcome;
}

TEST(Lessons, FilesReadWithoutFaults) {
  std::size_t files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(TERMIJN_SOURCE_DIR "/learn/lessons")) {
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    const auto parsed = parse_exercise(text.str());
    for (const auto& fault : parsed.faults)
      ADD_FAILURE() << entry.path().filename() << ':' << fault.line << ": " << fault.what;
    ++files;
  }
  EXPECT_EQ(files, builtin_exercises().size());
  EXPECT_GT(files, 0U);
}

TEST(Lessons, NameOnlyWhatTheRulesKnow) {
  for (const auto& exercise : builtin_exercises()) {
    for (const auto& fault : faults_of(repository_rules(), exercise))
      ADD_FAILURE() << exercise.id << ": " << fault;
  }
}

TEST(Lessons, LeaveTermsAndArticlesToTheRules) {
  for (const auto& exercise : builtin_exercises()) {
    each_text(exercise, [&](const Label& label) {
      EXPECT_FALSE(std::regex_search(label.dutch, what_only_rules_say())) << label.dutch;
      EXPECT_FALSE(std::regex_search(label.english, what_only_rules_say())) << label.english;
    });
  }
}

/// Ids of the roles with whom something goes wrong on the day, when every moment is as written.
std::set<std::string> who_goes_wrong(const Exercise& exercise, std::span<const PlacedStep> placed,
                                     Date as_of) {
  const Program& program = repository_rules();
  const auto judged = judge_records(program, exercise.procedure, records_of(placed), as_of);
  EXPECT_TRUE(judged) << exercise.id;
  std::set<std::string> roles;
  if (!judged) return roles;
  for (const auto& finding : judged->verdict.findings) {
    const auto& norm = program.norms[judged->verdict.norms[finding.verdict].norm];
    if (finding.kind >= FindingKind::attention) continue;
    roles.insert(program.roles[norm.holder].id);
    if (program.roles[norm.holder].id != exercise.misstep)
      ADD_FAILURE() << exercise.id << " on " << iso(as_of) << ": " << norm.id;
  }
  return roles;
}

TEST(Lessons, GoWellWhenNobodyChoosesOtherwise) {
  for (const auto& exercise : builtin_exercises()) {
    const auto placed = place(repository_rules(), exercise, exercise.first_day);
    std::set<std::string> roles;
    for (const auto& step : placed) roles.merge(who_goes_wrong(exercise, placed, step.day));
    // A story in which somebody oversteps says who does; then that must show.
    EXPECT_EQ(roles.contains(exercise.misstep), !exercise.misstep.empty()) << exercise.id;
  }
}

/// Who may choose at a moment chooses something: one choice at least leads to another verdict.
TEST(Lessons, LetPeopleChooseWhatMatters) {
  const Program& program = repository_rules();
  for (const auto& exercise : builtin_exercises()) {
    std::size_t choices = 0;
    const auto placed = place(program, exercise, exercise.first_day);
    for (std::size_t i = 0; i < placed.size(); ++i) {
      const Moment& moment = exercise.moments[placed[i].moment];
      choices += moment.choices.size();
      const auto as_written = outcome_of(exercise, placed, i, moment.step);
      const bool differs = std::ranges::any_of(moment.choices, [&](const Step& choice) {
        return outcome_of(exercise, placed, i, choice) != as_written;
      });
      EXPECT_TRUE(differs || moment.choices.empty()) << exercise.id << ", moment " << i + 1;
    }
    EXPECT_GE(choices, 4U) << exercise.id;
  }
}

TEST(Lessons, NeedNothingThatTheirOwnStoryLacks) {
  std::size_t needs = 0;
  for (const auto& exercise : builtin_exercises()) {
    const auto placed = place(repository_rules(), exercise, exercise.first_day);
    for (std::size_t i = 0; i < placed.size(); ++i) {
      const Moment& moment = exercise.moments[placed[i].moment];
      needs += moment.needs.size();
      EXPECT_TRUE(makes_sense(moment, records_of(std::span(placed).first(i))))
          << exercise.id << ": moment " << i + 1;
      const bool needs_something = !moment.needs.empty() && !moment.needs.front().is_absent;
      EXPECT_NE(makes_sense(moment, {}), needs_something) << exercise.id << ": moment " << i + 1;
    }
  }
  EXPECT_GT(needs, 0U);
}

TEST(Exercise, MovesWithItsFirstDay) {
  const Program& program = repository_rules();
  const Exercise& exercise = *exercise_named("advice");
  // The day of the decision is a Friday, and a month later a day on which the term goes on.
  const auto placed = place(program, exercise, *parse_iso("2026-02-23"));
  ASSERT_EQ(placed.size(), exercise.moments.size());
  EXPECT_EQ(iso(placed[1].day), "2026-03-09");
  EXPECT_EQ(iso(placed[2].day), "2026-03-19");
  EXPECT_EQ(iso(placed[3].day), "2026-03-31");
  EXPECT_EQ(iso(placed[4].day), "2026-04-30");
}

TEST(Exercise, OfEachProcedureComesFromTheExamples) {
  const Program& program = repository_rules();
  std::size_t found = 0;
  for (Index procedure = 0; procedure < program.procedures.size(); ++procedure) {
    const auto example = best_example(program, procedure);
    if (!example) {
      ADD_FAILURE() << program.procedures[procedure].id;
      continue;
    }
    ++found;
    for (const auto& fault : faults_of(program, *example))
      ADD_FAILURE() << example->id << ": " << fault;
  }
  EXPECT_EQ(found, program.procedures.size());
}

TEST(Exercise, OfALogSaysBehindTheRemarkWhoDidWhat) {
  const Program& program = repository_rules();
  EventRecord record;
  record.number = 1;
  record.dossier = "A-1";
  record.event = "adviesaanvraag";
  record.actor = "ondernemer";
  record.day = *parse_iso("2026-01-12");
  record.fields = {{"procedure", "advies", {}}, {"vorm", "mondeling", {}}};
  record.remark = "Op de gang";
  EventRecord decision = record;
  decision.number = 2;
  decision.event = "kennisgeving";
  decision.fields = {{"ingangsdatum", "2026-01-26", {}}};
  decision.remark.clear();
  const auto log = termijn::bind(program, std::vector{record, decision});
  ASSERT_TRUE(log);
  const auto exercise = exercise_of(program, *log, log->dossiers.front(), std::vector{record});
  ASSERT_TRUE(exercise);
  const auto& moments = exercise->moments;
  ASSERT_EQ(moments.size(), 2U);
  EXPECT_EQ(moments[0].step.text.dutch,
            "Op de gang. Ondernemer: adviesaanvraag (vorm: mondeling).");
  EXPECT_EQ(moments[0].step.text.english, "Op de gang. Employer: request for advice (form: oral).");
  // The day moves along when the exercise begins on another day; the text stays true.
  EXPECT_EQ(moments[1].step.text.dutch,
            "Ondernemer: mededeling van het besluit (ingangsdatum: 14 dagen later).");
  EXPECT_EQ(exercise->intro.dutch, "Dit is een dossier uit een logboek.");
}

TEST(Exercise, OfTheRulesIsCalledAnExample) {
  const Program& program = repository_rules();
  const Index procedure = NameIndex(program.procedures).find("kiesrecht");
  const auto example = best_example(program, procedure);
  ASSERT_TRUE(example);
  EXPECT_NE(example->intro.dutch.find("voorbeeld uit de regels"), std::string::npos);
  for (const Moment& moment : example->moments) EXPECT_FALSE(moment.step.text.dutch.empty());
}

/// Whenever the election is placed, every line speaks of the same day, and then the ballot is held.
TEST(Exercises, SayADayTwiceInTheSameWay) {
  const Exercise& election = *exercise_named("verkiezing");
  for (std::int32_t later = 0; later < 40; ++later) {
    std::set<std::string> days;
    for (const auto& step : place(repository_rules(), election, election.first_day + later)) {
      for (const auto& field : step.record.fields) {
        if (field.name == "verkiezing_dag") days.insert(field.value);
      }
      if (step.record.event == "verkiezing_stemming") days.insert(iso(step.day));
    }
    EXPECT_EQ(days.size(), 1U) << later;
  }
}

TEST(Exercises, MeetOnDaysOfWork) {
  const Program& program = repository_rules();
  const auto day = [](const char* text) { return *parse_iso(text); };
  EXPECT_EQ(first_working_day(program, day("2026-12-24")), day("2026-12-24"));
  EXPECT_EQ(first_working_day(program, day("2026-12-25")), day("2026-12-28"));
  EXPECT_TRUE(is_day_off(program, day("2026-04-27")));
  Exercise exercise = *exercise_named("advies");
  const When in_a_week{When::Kind::on_working_day, 7, {}};
  EXPECT_EQ(day_of(program, exercise, in_a_week, {}, day("2026-12-18")), day("2026-12-28"));
}

}  // namespace
}  // namespace termijn::testing
