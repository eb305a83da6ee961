// SPDX-License-Identifier: Apache-2.0
// A case for each rule file below golden/explore: what is found in it, in both languages, and that
// the dossier that shows it shows it when it is read back from its file.
#include <algorithm>
#include <array>

#include <gtest/gtest.h>

#include "base/code.h"
#include "engine/compile.h"
#include "engine/evaluate.h"
#include "explore/explore.h"
#include "log/csv_log.h"
#include "log/write_csv.h"
#include "report/explore_text.h"
#include "tests/support/golden.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

struct Explored {
  explicit Explored(const std::string& path)
      : texts(check_texts({test_source("golden/explore/vocabulary.trm"), test_source(path)})),
        program(compile(texts.checked.value())),
        found(explore(program)) {}

  RuleTexts texts;
  Program program;
  Exploration found;
};

/// The states that the log of a finding shows, read back as `termijn check` reads it.
std::vector<std::string> replayed(const Program& program, const Exhibit& exhibit) {
  const Source file{"log.csv",
                    write_csv(records_of(program, exhibit.sketch, exhibit.procedure, "D"))};
  const auto records = read_csv_log(file, 0);
  EXPECT_TRUE(records.diagnostics.empty());
  const auto log = termijn::bind(program, *records);
  EXPECT_TRUE(log.diagnostics.empty());
  const auto verdict = evaluate(program, *log, log->dossiers.front(), exhibit.as_of);
  std::vector<std::string> states;
  for (const auto& shown : exhibit.shows) {
    std::string last;
    for (const auto& one : verdict.norms) {
      if (program.norms[one.norm].name == program.norms[shown.norm].name)
        last = std::string(state_id(one.state));
    }
    states.push_back(program.norms[shown.norm].id + ' ' + last);
  }
  return states;
}

std::vector<std::string> claimed(const Program& program, const Exhibit& exhibit) {
  std::vector<std::string> states;
  for (const auto& shown : exhibit.shows)
    states.push_back(program.norms[shown.norm].id + ' ' + std::string(state_id(shown.state)));
  return states;
}

class FaultyRules : public ::testing::TestWithParam<std::string> {};

TEST_P(FaultyRules, AreShown) {
  const Explored rules(GetParam());
  ASSERT_EQ(rules.found.findings.size(), 1u);
  const auto& finding = rules.found.findings.front();
  std::string text;
  for (const auto language : {Language::dutch, Language::english})
    text += explore_text(rules.program, rules.texts.sources, rules.found, "", language) + '\n';
  EXPECT_TRUE(matches_golden(text, golden_of(GetParam())));
  ASSERT_TRUE(finding.exhibit);
  EXPECT_EQ(replayed(rules.program, *finding.exhibit), claimed(rules.program, *finding.exhibit));
}

INSTANTIATE_TEST_SUITE_P(Explore, FaultyRules,
                         ::testing::ValuesIn(files_below("golden/explore/bad", ".trm")),
                         [](const auto& tested) { return case_name(tested.param); });

class SoundRules : public ::testing::TestWithParam<std::string> {};

TEST_P(SoundRules, GiveNoFinding) {
  const Explored rules(GetParam());
  for (const auto& finding : rules.found.findings)
    ADD_FAILURE() << message_of(finding.diagnostic, Language::english);
}

INSTANTIATE_TEST_SUITE_P(Explore, SoundRules,
                         ::testing::ValuesIn(files_below("golden/explore/good", ".trm")),
                         [](const auto& tested) { return case_name(tested.param); });

TEST(FaultyRules, ShowEveryCode) {
  constexpr std::array codes = {
#define TERMIJN_CODE(id, ...) Code::id,
#include "base/codes/explore.def"
#undef TERMIJN_CODE
  };
  std::string all;
  for (const auto& file : files_below("golden/explore", ".golden")) all += test_source(file).text;
  for (const auto code : codes) {
    const auto shown = "[" + std::string(code_name(code)) + "]";
    EXPECT_NE(all.find(shown), std::string::npos) << shown << " is in no golden file";
  }
}

TEST(Exploring, GivesTheSameTwice) {
  const Explored once("golden/explore/bad/term-too-short.trm");
  const Explored twice("golden/explore/bad/term-too-short.trm");
  EXPECT_EQ(explore_text(once.program, once.texts.sources, once.found, "", Language::dutch),
            explore_text(twice.program, twice.texts.sources, twice.found, "", Language::dutch));
}

TEST(Exploring, StopsWithinItsBounds) {
  const Explored rules("golden/explore/good/term-too-short.trm");
  const auto found = explore(rules.program, {}, {10, 3});
  for (const auto& version : found.versions) {
    EXPECT_LE(version.evaluations, 12u);
    EXPECT_FALSE(version.is_closed && !version.not_found.empty());
  }
}

}  // namespace
}  // namespace termijn::testing
