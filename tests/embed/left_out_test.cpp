// SPDX-License-Identifier: Apache-2.0
// The library without the texts that the smallest module for JavaScript leaves out: no answer ever
// needs one of them. What is left out has no name and no message.
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/code.h"
#include "base/code_text.h"
#include "embed/line.h"
#include "embed/log_forms.h"
#include "embed/questions.h"
#include "report/word_pair.h"
#include "rules/builtin_program.h"

namespace termijn::embed {
namespace {

TEST(LeftOutTexts, AreWhatTheModuleLeavesOut) {
  EXPECT_TRUE(rule_code_texts().empty());
  EXPECT_TRUE(command_code_texts().empty());
  EXPECT_TRUE(reading_words().empty());
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Every log of the tests and examples, sound or not.
std::vector<std::string> logs() {
  std::vector<std::string> all;
  for (const char* folder : {"/tests/golden/log", "/tests/golden/bind", "/tests/golden/embed",
                             "/tests/golden/check", "/tests/golden/cli", "/examples"}) {
    const std::string path = TERMIJN_SOURCE_DIR + std::string(folder);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      const auto kind = entry.path().extension();
      if (kind == ".csv" || kind == ".json" || kind == ".jsonl") all.push_back(text_of(entry));
    }
  }
  return all;
}

class LeftOut : public ::testing::Test {
 protected:
  /// Everything that can be asked with it; the codes of what is wrong are kept.
  void ask(const Question& question) {
    for (const auto about : {check, deadlines, why, what_if}) {
      const Answer answer = about(asker_, question);
      for (const Diagnostic& fault : answer.faults) {
        codes_.insert(std::string(code_name(fault.code)));
        for (const Language language : {Language::dutch, Language::english})
          EXPECT_NE(message_of(fault, language), "")
              << question.dossier << ' ' << question.norm << ' ' << question.log;
      }
    }
  }
  void ask_line(const std::string& line, Date as_of) {
    std::string answer;
    judge_.judge(asker_, line, as_of, 1, answer);
    for (const char* empty : {R"("code":"")", R"("message":"")"})
      EXPECT_EQ(answer.find(empty), std::string::npos) << line << '\n' << answer;
  }

  const Program program_ = builtin_program();
  const Plan plan_ = make_plan(program_);
  const LogNames names_{program_, log_forms()};
  const Asker asker_{program_, names_, Language::dutch};
  LineJudge judge_{plan_};
  std::set<std::string> codes_;
};

TEST_F(LeftOut, IsMissedInNoAnswerAboutALog) {
  const auto all = logs();
  ASSERT_GT(all.size(), 20U);
  const Date as_of = Date::from_civil(2026, 4, 20).value();
  for (const std::string& log : all) {
    ask({log, "2026-04-20", {}, "A-04", {}, {}});
    ask({log, "2026-04-20", {}, {}, {}, {}});
    std::istringstream lines(log);
    for (std::string line; std::getline(lines, line);) ask_line(line, as_of);
  }
  std::ifstream file(TERMIJN_TESTS_DIR "/embed/lines.tsv");
  for (std::string row; std::getline(file, row);) {
    const std::string line = row.substr(row.find('\t') + 1);
    ask_line(line, as_of);
    ask({line, "2026-04-20", {}, {}, {}, {}});
  }
  EXPECT_GT(codes_.size(), 30U);
}

/// Every question that can be wrong in itself.
TEST_F(LeftOut, IsMissedInNoQuestionThatMakesNoSense) {
  const std::string log = text_of(TERMIJN_SOURCE_DIR "/examples/raad-voorbeeld.csv");
  const std::string two =
      R"([{"date":"2026-01-12","council":"Noord","dossier":"A","event":"adviesaanvraag"},)"
      R"({"date":"2026-01-12","council":"Zuid","dossier":"A","event":"adviesaanvraag"}])";
  const std::string day = "2026-04-20";
  const std::vector<std::array<std::string_view, 6>> questions = {
      {},
      {log, "morgen", "gisteren"},
      {log, day, "2026-02-30"},
      {log, day, {}, "A-99"},
      {log, day, {}, "A-04", "adviseer"},
      {log, day, {}, "A-04", "zzzzzzzz"},
      {log, day, {}, "geheel anders", "zzzzzzzz"},
      {two, day, {}, "A", "adviseren"},
      {"[]", day, {}, "A", "adviseren"},
      {log, day, {}, "A-04", "adviseren", "[]"},
      {log, day, {}, "A-04", "adviseren", "{\"x\":1}"},
      {log, day, {}, "A-04", "adviseren", R"([{"date":"2026-04-10","event":"beroep"}])"},
      {log,
       day,
       {},
       "A-04",
       "adviseren",
       R"([{"date":"2026-04-10","dossier":"A-04","event":"vlucht"}])"},
      {log,
       day,
       {},
       "A-04",
       "adviseren",
       R"([{"date":"2026-04-10","dossier":"A-04","event":"beroep","replaces":99}])"}};
  for (const auto& [log_, as_of, known_on, dossier, norm, changes] : questions)
    ask({log_, as_of, known_on, dossier, norm, changes});
  for (const char* code : {"cli.unknown-dossier", "cli.ambiguous-dossier", "cli.unknown-norm",
                           "cli.unknown-norm-far", "embed.bad-day", "embed.lacks"})
    EXPECT_TRUE(codes_.contains(code)) << code;
}

}  // namespace
}  // namespace termijn::embed
