// SPDX-License-Identifier: Apache-2.0
// How a last day came about is told in at most twelve lines, whatever the readings: every norm of
// every example, in both languages.
#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/evaluate.h"
#include "log/date_text.h"
#include "log/read_log.h"
#include "report/layout.h"
#include "report/why_text.h"
#include "report/words.h"
#include "tests/support/log_text.h"

namespace termijn {
namespace {

namespace fs = std::filesystem;

constexpr int most_lines = 12;
constexpr std::size_t name_columns = 15;

const std::vector<Word> names_of_days = {
    Word::why_start,    Word::why_receipt,  Word::why_length,  Word::term_clock,
    Word::why_raw_end,  Word::why_pause,    Word::why_shift,   Word::why_move,
    Word::why_last_day, Word::why_possible, Word::term_advice, Word::why_provisional};

bool is_about_days(std::string_view line, Language language) {
  return std::ranges::any_of(names_of_days, [&](Word name) {
    return line.starts_with("  " + padded(word(name, language), name_columns - 2));
  });
}

/// The most lines about days that one instance of a norm has; each instance begins at the margin.
int most_lines_about_days(const std::string& text, Language language) {
  int most = 0, lines = 0;
  bool counts = false;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    const bool is_continued = line.starts_with(std::string(name_columns, ' '));
    if (!line.starts_with("  ") && !line.empty()) lines = 0;
    if (!is_continued) counts = is_about_days(line, language);
    if (counts && ++lines > most) most = lines;
  }
  return most;
}

TEST(WhyLines, ThereAreAtMostTwelveAboutDaysInEveryExample) {
  const Program program = testing::repository_program();
  const std::map<std::string, std::string> as_of = {
      {"politieregio-twente.csv", "2011-10-17"}, {"kunsteducatie-2013.csv", "2013-06-21"},
      {"cassatie-2016.csv", "2016-05-31"},       {"raad-voorbeeld.csv", "2026-03-24"},
      {"mr-voorbeeld.csv", "2026-04-01"},        {"clientenraad-voorbeeld.csv", "2026-10-01"}};
  std::size_t files = 0, told = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(TERMIJN_SOURCE_DIR) / "examples")) {
    if (entry.path().extension() != ".csv") continue;
    ++files;
    ASSERT_TRUE(as_of.contains(entry.path().filename().string())) << entry.path();
    const Date day = parse_iso(as_of.at(entry.path().filename().string())).value();
    Sources sources;
    const auto records = read_log(entry.path().string(), sources);
    ASSERT_TRUE(records) << entry.path();
    const auto log = bind(program, *records, {read_date, {}});
    ASSERT_TRUE(log) << entry.path();
    for (const DossierVerdict& dossier : evaluate(program, *log, day).dossiers) {
      for (const Norm& norm : program.norms) {
        for (const Language language : {Language::dutch, Language::english}) {
          const std::string text = why_text(program, dossier, norm.id, day, language);
          const int lines = most_lines_about_days(text, language);
          told += lines > 0 ? 1 : 0;
          EXPECT_LE(lines, most_lines) << dossier.dossier << ' ' << norm.id << '\n' << text;
        }
      }
    }
  }
  EXPECT_EQ(files, as_of.size());
  EXPECT_GT(told, 100u);
}

}  // namespace
}  // namespace termijn
