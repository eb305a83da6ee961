// SPDX-License-Identifier: Apache-2.0
// The life cycles of norms, told as cases in rule files: every expectation below golden/evaluate
// must come true. A rule file has only made-up acts.
#include "engine/cases.h"

#include <set>

#include <gtest/gtest.h>

#include "base/render.h"
#include "engine/evaluate.h"
#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

constexpr const char* vocabulary = "golden/evaluate/vocabulary.trm";

std::vector<std::string> rule_files() {
  auto files = files_below("golden/evaluate", ".trm");
  std::erase(files, vocabulary);
  return files;
}

/// `golden/evaluate/duty-suspended/rules.trm` as `duty_suspended`.
std::string folder_name(const std::string& path) {
  return case_name(std::filesystem::path(path).parent_path().string());
}

std::string line_of(const Source& source, Span span) {
  return "line " + std::to_string(position_of(source.text, span.begin).line) + ": " +
         std::string(line_around(source.text, span.begin));
}

class Cases : public ::testing::TestWithParam<std::string> {};

TEST_P(Cases, ComeTrue) {
  const Sources sources = {test_source(vocabulary), test_source(GetParam())};
  const auto program = program_of(sources);
  ASSERT_FALSE(program.cases.empty());
  for (const auto& result : run_cases(program)) {
    EXPECT_EQ(render(result.diagnostics, sources, Language::english), "");
    for (const auto& failure : result.failures) {
      ADD_FAILURE() << GetParam() << " " << line_of(sources[1], failure.span) << "\n  expected "
                    << failure.expected << ", found "
                    << (failure.found.empty() ? "no such norm" : failure.found);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Evaluate, Cases, ::testing::ValuesIn(rule_files()),
                         [](const auto& tested) { return folder_name(tested.param); });

TEST(Cases, ExpectEveryStateOfEachKindOfNorm) {
  std::map<NormKind, std::set<std::string>> seen;
  for (const auto& file : rule_files()) {
    const auto program = program_of({test_source(vocabulary), test_source(file)});
    for (const auto& example : program.cases) {
      for (const auto& expected : example.expectations) {
        for (const auto& norm : program.norms) {
          if (norm.id == expected.norm) seen[norm.kind].insert(expected.state);
        }
      }
    }
  }
  const auto all = [&](NormKind kind, std::initializer_list<State> states) {
    for (const auto state : states) {
      EXPECT_TRUE(seen[kind].contains(std::string(state_id(state))))
          << kind_id(kind) << " " << state_id(state);
    }
  };
  using enum State;
  all(NormKind::duty,
      {dormant, running, suspended, fulfilled, violated, fulfilled_late, lapsed, undetermined});
  all(NormKind::prohibition, {dormant, in_force, observed, violated, lifted, undetermined});
  all(NormKind::power, {dormant, open, suspended, exercised, lapsed, exhausted, undetermined});
  all(NormKind::open_norm, {to_judge, judged, lapsed});
}

TEST(Cases, OfTheRepositoryComeTrue) {
  const auto program = repository_program();
  EXPECT_GT(program.cases.size(), 20u);
  for (const auto& result : run_cases(program)) {
    const auto& id = program.cases[result.case_].id;
    EXPECT_TRUE(result.diagnostics.empty()) << id;
    for (const auto& failure : result.failures) {
      ADD_FAILURE() << id << ": expected " << failure.expected << ", found " << failure.found;
    }
  }
}

const Program& failing() {
  static const Program program = program_of({test_source(vocabulary), {"fout.trm", R"(
plicht antwoorden "antwoorden" / "answer"
  grond         Brugwet 1(1)
  zekerheid     V
  soort         wet
  geldig        vanaf 2000-01-01
  procedure     brug
  partij        brugwachter
  ontstaat bij  eerste verzoek
  binnen        2 weken volgens kaal
  vervuld door  antwoord

voorbeeld verkeerde_toestand "verkeerd" / "wrong"
  procedure  brug
  op 2024-01-02 verzoek
  verwacht op 2024-01-03 antwoorden is vervuld
  verwacht op 2024-01-03 antwoorden is lopend
  verwacht einde antwoorden 2024-01-17

voorbeeld onbekend_veld "onbekend" / "unknown"
  procedure  brug
  op 2024-01-02 verzoek vrm=schriftelijk
  verwacht op 2024-01-03 antwoorden is lopend

voorbeeld geen_einde "geen einde" / "no end"
  procedure  brug
  op 2024-01-02 mist
  verwacht einde antwoorden 2024-01-16
)"}});
  return program;
}

TEST(Cases, AFalseExpectationFails) {
  const auto results = run_cases(failing());
  ASSERT_EQ(results.size(), 3u);
  ASSERT_EQ(results[0].failures.size(), 2u);
  EXPECT_FALSE(results[0].passed());
  EXPECT_EQ(results[0].failures[0].expected, "vervuld");
  EXPECT_EQ(results[0].failures[0].found, "lopend");
  EXPECT_EQ(results[0].failures[1].expected, "2024-01-17");
  EXPECT_EQ(results[0].failures[1].found, "2024-01-16");
}

TEST(Cases, ALogThatDoesNotBindFails) {
  const auto results = run_cases(failing());
  ASSERT_EQ(results[1].diagnostics.size(), 1u);
  EXPECT_EQ(code_name(results[1].diagnostics[0].code), "bind.unknown-field");
  EXPECT_FALSE(results[1].passed());
}

TEST(Cases, ANormThatNeverAroseHasNoEnd) {
  const auto results = run_cases(failing());
  ASSERT_EQ(results[2].failures.size(), 1u);
  EXPECT_EQ(results[2].failures[0].found, "");
}

}  // namespace
}  // namespace termijn::testing
