// SPDX-License-Identifier: Apache-2.0
// The lessons: their files read without faults, the rules know what they name, they go well, and
// they say nothing that only the rules may say.
#include "learn/exercise.h"

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include <gtest/gtest.h>

#include "learn/exercise_file.h"
#include "learn/exercise_log.h"
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

TEST(Lessons, GoWellWhenNobodyChoosesOtherwise) {
  const Program& program = repository_rules();
  for (const auto& exercise : builtin_exercises()) {
    const auto placed = place(program, exercise, exercise.first_day);
    const auto judged =
        judge_records(program, exercise.procedure, records_of(placed), placed.back().day);
    ASSERT_TRUE(judged) << exercise.id;
    for (const auto& finding : judged->verdict.findings) {
      const auto& norm = program.norms[judged->verdict.norms[finding.verdict].norm];
      EXPECT_GE(finding.kind, FindingKind::attention) << exercise.id << ": " << norm.id;
    }
  }
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

}  // namespace
}  // namespace termijn::testing
