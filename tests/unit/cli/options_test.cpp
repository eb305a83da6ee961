// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include <gtest/gtest.h>

namespace termijn::cli {
namespace {

ParsedOptions parse(std::vector<std::string> words) {
  words.insert(words.begin(), "termijn");
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  return parse_options(arguments);
}

std::vector<std::string> codes(const ParsedOptions& parsed) {
  std::vector<std::string> names;
  for (const Diagnostic& fault : parsed.diagnostics) names.emplace_back(code_name(fault.code));
  return names;
}

TEST(Options, DaysAsPeopleWriteThem) {
  const Date seventh = Date::from_civil(2026, 4, 7).value();
  for (const char* text : {"2026-04-07", "07-04-2026", "7-4-2026", "7 april 2026", " 7-4-2026 "}) {
    EXPECT_EQ(parse({"check", "--as-of", text}).options.as_of, seventh) << text;
  }
}

TEST(Options, NoDayIsGuessed) {
  using Codes = std::vector<std::string>;
  const auto faults = [](const char* text) { return codes(parse({"check", "--as-of", text})); };
  EXPECT_EQ(faults(""), Codes{"cli.no-value"});
  EXPECT_EQ(faults("7-4"), Codes{"log.date-unreadable"});
  EXPECT_EQ(faults("7-4-26"), Codes{"log.date-two-digit-year"});
  EXPECT_EQ(faults("31-02-2026"), Codes{"log.date-impossible"});
  EXPECT_EQ(faults("07/04/2026"), Codes{"log.date-ambiguous"});
  EXPECT_EQ(faults("04/27/2026"), Codes{"log.date-month-first"});
}

TEST(Options, NoNameIsShortened) {
  using Codes = std::vector<std::string>;
  for (const char* text : {"--doss", "--as=2026-04-07", "--js"}) {
    EXPECT_EQ(codes(parse({"check", text, "A"})), Codes{"cli.unknown-option"}) << text;
  }
  EXPECT_EQ(parse({"check", "--doss", "A"}).diagnostics.at(0).args.at(1), "`--dossier`");
}

TEST(Options, WordsAndOptionsMixInAnyOrder) {
  const auto parsed =
      parse({"--lang", "en", "why", "a.csv", "--as-of=7-4-2026", "A-12", "beroep", "--json"});
  EXPECT_TRUE(parsed.diagnostics.empty());
  EXPECT_EQ(parsed.options.words, (std::vector<std::string>{"why", "a.csv", "A-12", "beroep"}));
  EXPECT_EQ(parsed.options.language, Language::english);
  EXPECT_EQ(parsed.options.as_of, Date::from_civil(2026, 4, 7));
  EXPECT_TRUE(parsed.options.json);
}

TEST(Options, WordsBehindTwoDashesAreNoOptions) {
  const auto parsed = parse({"check", "--", "--json"});
  EXPECT_TRUE(parsed.diagnostics.empty());
  EXPECT_EQ(parsed.options.words, (std::vector<std::string>{"check", "--json"}));
  EXPECT_FALSE(parsed.options.json);
}

TEST(Options, EveryFaultIsReportedAtOnce) {
  EXPECT_EQ(
      codes(parse({"check", "--asof", "--as-of", "morgen", "--lang", "fr", "--replaces", "-1"})),
      (std::vector<std::string>{"cli.unknown-option", "log.date-unreadable", "cli.bad-language",
                                "cli.bad-number"}));
  EXPECT_EQ(
      codes(parse({"check", "-x", "--json=ja", "--dossier="})),
      (std::vector<std::string>{"cli.unknown-option", "cli.value-not-wanted", "cli.no-value"}));
  EXPECT_EQ(codes(parse({"check", "--dossier", "A", "--dossier", "B", "--as-of"})),
            (std::vector<std::string>{"cli.option-twice", "cli.no-value"}));
}

TEST(Options, ReadingTwiceGivesTheSame) {
  EXPECT_EQ(parse({"check", "--json"}).options.words, parse({"check", "--json"}).options.words);
  EXPECT_TRUE(parse({"check", "--json"}).options.json);
}

TEST(Options, AnOptionOfAnotherCommandIsRefused) {
  const auto parsed = parse({"check", "--date", "7-4-2026", "--json"});
  const std::vector<Option> allowed = {Option::json};
  const auto faults = options_not_in(parsed.options, allowed, "check");
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(code_name(faults[0].code), "cli.option-not-here");
}

}  // namespace
}  // namespace termijn::cli
