// SPDX-License-Identifier: Apache-2.0
// The library through termijn.hpp gives the bytes of the command: each row of questions.csv is
// asked of both. And many threads at once get what one gets.
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "embed/termijn.hpp"
#include "tests/support/program_output.h"

namespace {

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string example(const std::string& name) {
  return std::string(TERMIJN_SOURCE_DIR "/examples/") + name;
}

/// question;log;as_of;known_on;dossier;norm
struct Asked {
  std::string about, log, as_of, known_on, dossier, norm;

  std::string command() const {
    std::string out =
        std::string(TERMIJN_BIN) + ' ' + about + ' ' + example(log) + " --json --as-of " + as_of;
    if (about == "why") out += ' ' + dossier + ' ' + norm;
    if (about != "why" && !dossier.empty()) out += " --dossier " + dossier;
    return known_on.empty() ? out : out + " --known-on " + known_on;
  }

  std::string of_library(termijn::Session& session, const std::string& text) const {
    const termijn::Question question{text, as_of, known_on, dossier, norm, {}};
    if (about == "check") return session.check(question);
    if (about == "deadlines") return session.deadlines(question);
    return session.why(question);
  }
};

std::vector<Asked> questions() {
  std::vector<Asked> all;
  std::ifstream file(TERMIJN_TESTS_DIR "/embed/questions.csv");
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    Asked asked;
    std::istringstream cells(line);
    for (std::string* cell :
         {&asked.about, &asked.log, &asked.as_of, &asked.known_on, &asked.dossier, &asked.norm})
      std::getline(cells, *cell, ';');
    all.push_back(asked);
  }
  return all;
}

const termijn::Rules& rules() {
  static const termijn::Rules made = termijn::Rules::builtin();
  return made;
}

TEST(EmbedQuestions, AreAnsweredWithTheBytesOfTheCommand) {
  termijn::Session session(rules());
  const auto all = questions();
  ASSERT_GT(all.size(), 10U);
  std::set<std::string> different;
  for (const Asked& asked : all) {
    const std::string expected = termijn::testing::run(asked.command()).output;
    const std::string found = asked.of_library(session, text_of(example(asked.log)));
    EXPECT_EQ(found, expected) << asked.command();
    different.insert(found);
  }
  EXPECT_EQ(different.size(), all.size()) << "two rows ask the same";
}

TEST(EmbedQuestions, WhatIfIsThatOfTheCommand) {
  termijn::Session session(rules());
  const std::string log = text_of(example("raad-voorbeeld.csv"));
  const termijn::Question question{
      log, "2026-04-20",
      {},  "A-04",
      {},  R"([{"date": "2026-04-10", "dossier": "A-04", "event": "beroep", "actor": "or"}])"};
  const auto expected = termijn::testing::run(
      std::string(TERMIJN_BIN) + " whatif " + example("raad-voorbeeld.csv") +
      " A-04 --add \"beroep op 2026-04-10 door or\" --as-of 2026-04-20 --json");
  EXPECT_EQ(session.what_if(question), expected.output);
}

TEST(EmbedQuestions, ALineIsThatOfTheCommand) {
  termijn::Session session(rules());
  const std::string lines =
      "{\"dossier\": \"A-1\", \"events\": [{\"date\": \"2026-01-12\", \"event\": "
      "\"adviesaanvraag\"}]}\n"
      "{\"dossier\": \"A-2\", \"events\": [{\"date\": \"2026-01-32\", \"event\": "
      "\"adviesaanvraag\"}]}\n";
  const termijn::testing::TemporaryFile file("embed_lines.jsonl", lines);
  const auto expected = termijn::testing::run(std::string(TERMIJN_BIN) + " stream " + file.path() +
                                              " --as-of 2026-03-12");
  std::string found;
  std::istringstream in(lines);
  std::string line;
  for (std::uint64_t number = 1; std::getline(in, line); ++number)
    found += std::string(session.judge_line(line, "2026-03-12", number)) + '\n';
  EXPECT_EQ(found, expected.output);
}

TEST(EmbedQuestions, RulesFromFilesAndFromMemoryAreTheBuiltInOnes) {
  const std::string log = text_of(example("raad-voorbeeld.csv"));
  const termijn::Question question{log, "2026-04-20"};
  const std::string built_in = termijn::Session(rules()).deadlines(question);
  const std::string folder = TERMIJN_SOURCE_DIR "/rules";
  std::string of_folder = termijn::Session(termijn::Rules::from_folder(folder)).deadlines(question);
  const std::string source = "\"source\": \"" + folder + '"';
  ASSERT_NE(of_folder.find(source), std::string::npos);
  of_folder.replace(of_folder.find(source), source.size(), "\"source\": null");
  EXPECT_EQ(of_folder, built_in);
  const auto paper =
      termijn::Rules::with_papers({{"reglement", text_of(example("reglement-voorbeeld.trm"))}});
  EXPECT_NE(termijn::Session(paper).deadlines(question), built_in);
}

TEST(EmbedQuestions, WhatIsTooLongIsRefused) {
  termijn::Session session(rules());
  const std::string long_line = "{\"events\": [" + std::string(std::size_t{16} << 20U, ' ') + "]}";
  EXPECT_NE(session.judge_line(long_line, "2026-03-12").find("embed.too-long"), std::string::npos);
  EXPECT_THROW(
      termijn::Rules::with_papers({{"paper", std::string((std::size_t{64} << 20U) + 1, ' ')}}),
      termijn::Error);
}

TEST(EmbedQuestions, ALineOnNoDayIsAnErrorThatSaysSo) {
  termijn::Session session(rules());
  try {
    session.judge_line("{}", "today", 3);
    FAIL() << "no error";
  } catch (const termijn::Error& error) {
    EXPECT_EQ(error.status(), TERMIJN_FAULTS);
    EXPECT_NE(error.diagnostics().find("embed.bad-day"), std::string::npos);
  }
}

TEST(EmbedQuestions, ManyThreadsGetWhatOneGets) {
  const std::string log = text_of(example("raad-voorbeeld.csv"));
  const auto ask = [&] { return termijn::Session(rules()).check({log, "2026-04-20"}); };
  const std::string expected = ask();
  std::vector<std::string> found(16);
  std::vector<std::thread> threads;
  for (std::string& each : found) threads.emplace_back([&each, &ask] { each = ask(); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& each : found) EXPECT_EQ(each, expected);
}

TEST(EmbedQuestions, AVerdictOutlivesWhatItCameFrom) {
  const auto verdict = [] {
    return termijn::Session(termijn::Rules::builtin())
        .judge("advies",
               {{"adviesaanvraag", "2026-01-12", "ondernemer", {{"vorm", "schriftelijk"}}}},
               "2026-03-01");
  }();
  const auto norms = verdict.norms();
  ASSERT_FALSE(norms.empty());
  for (const auto& finding : verdict.findings()) EXPECT_LT(finding.norm, norms.size());
  EXPECT_FALSE(verdict.questions().empty());
  EXPECT_FALSE(verdict.wrong());
}

TEST(EmbedQuestions, WhatIsWrongIsThrownWithAllOfIt) {
  termijn::Session session(rules(), termijn::Language::english);
  try {
    session.check(
        {"datum;dossier;gebeurtenis\n32-01-2026;A;advies\n01-01-2026;A;advis\n", "2026-03-01"});
    FAIL();
  } catch (const termijn::Error& error) {
    EXPECT_EQ(error.status(), TERMIJN_FAULTS);
    EXPECT_NE(error.diagnostics().find("32-01-2026"), std::string::npos);
    EXPECT_NE(error.diagnostics().find("`advis`"), std::string::npos);
  }
  EXPECT_THROW(termijn::Rules::from_texts({}), termijn::Error);
}

}  // namespace
