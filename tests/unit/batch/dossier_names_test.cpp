// SPDX-License-Identifier: Apache-2.0
// Dossiers are told apart by name in whatever way a database keeps the names: each dossier once,
// with all its events, for every number of threads, and the rest behind any of them.
#include <filesystem>
#include <memory>
#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "batch/judge_all.h"
#include "batch/writers.h"
#include "log/sqlite.h"
#include "tests/support/log_text.h"
#include "tests/support/own_place.h"

namespace termijn::testing {
namespace {

namespace fs = std::filesystem;

struct Keeping {
  const char* title;
  const char*
      table;  ///< its columns `council`, `dossier`, `event` and `date`, and what orders them
  const char* council;  ///< of dossier `i`, from 1 to 60, in SQL
  const char* dossier;
};

void PrintTo(const Keeping& keeping, std::ostream* out) {
  *out << keeping.title;
}

constexpr const char* texts =
    "CREATE TABLE kept (council TEXT, dossier TEXT, event TEXT, date TEXT);"
    "CREATE INDEX by_name ON kept (council, dossier, date);";
constexpr const char* anything =
    "CREATE TABLE kept (council, dossier, event, date);"
    "CREATE INDEX by_name ON kept (council, dossier, date);";

const Keeping keepings[] = {
    {"texts", texts, "'R' || (i % 3)", "'D-' || i"},
    {"no_index", "CREATE TABLE kept (council, dossier, event, date);", "'R' || (i % 3)",
     "'D' || i"},
    {"no_council_said", texts, "NULL", "'D-' || i"},
    {"empty_and_no_council", texts, "iif(i % 2, NULL, '')", "'D-' || i"},
    {"slashes", texts, "'R/' || (i % 2)", "'2026/' || i"},
    {"capitals",
     "CREATE TABLE kept (council TEXT, dossier TEXT COLLATE NOCASE, event TEXT, date TEXT);"
     "CREATE INDEX by_name ON kept (council, dossier, date);",
     "'R'", "iif(i % 2, 'd', 'D') || (i / 2)"},
    {"whole_numbers",
     "CREATE TABLE kept (council TEXT NOT NULL, dossier INTEGER, event TEXT, date TEXT,"
     " PRIMARY KEY (council, dossier, event)) WITHOUT ROWID;",
     "'R'", "i - 30"},
    {"large_numbers", anything, "'R'", "1234567890123456000 + i"},
    {"numbers_and_texts", anything, "'R'", "iif(i % 2, i, i || 'a')"},
    {"fractions", anything, "'R'", "i / 4.0"},
    {"numbers_of_councils", anything, "i % 3", "i"},
    {"far_from_each_other", texts, "'R'", "iif(i < 3, char(i + 64), 'zzzz' || i)"},
    {"signs_of_a_table", texts, "'R' || char(9) || 'x'",
     "'a\\' || char(iif(i % 2, 9, 10), 1) || i"},
    {"not_in_letters", texts, "'Räd'", "'é' || char(i + 9000)"},
};

class DossierNames : public ::testing::TestWithParam<Keeping> {
 protected:
  static const Plan& plan() {
    static const Program program = repository_program();
    static const Plan plan = make_plan(program);
    return plan;
  }

  DossierNames() {
    fs::remove(path_);
    const Database database(path_, Database::Access::create, 0);
    const auto& [title, table, council, dossier] = GetParam();
    database.execute(std::string(table) +
                     "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)"
                     " INSERT INTO kept SELECT " +
                     council + ", " + dossier +
                     ", e.column1, e.column2 FROM n, (VALUES ('adviesaanvraag', '2026-01-12'),"
                     " ('besluit', '2026-03-02')) AS e;"
                     "CREATE VIEW termijn_event AS SELECT * FROM kept");
  }
  ~DossierNames() override { fs::remove(path_); }

  std::string table(std::size_t jobs, const std::optional<batch::DossierKey>& after) const {
    std::string text;
    batch::TableWriter first(plan());
    const auto counts = batch::judge_all(
        plan(), {}, {path_, *Date::from_civil(2026, 4, 1), jobs, after}, first,
        [] { return std::make_unique<batch::TableWriter>(plan()); },
        [&](const std::string& part) {
          text += part;
          return true;
        },
        {});
    EXPECT_TRUE(counts);
    return text;
  }

  /// The dossiers in order, each with its lines without the names.
  static std::vector<std::pair<batch::DossierKey, std::string>> dossiers_in(
      const std::string& text) {
    std::vector<std::pair<batch::DossierKey, std::string>> all;
    for (std::size_t at = 0; at < text.size();) {
      const auto first = text.find('\t', at), second = text.find('\t', first + 1);
      const auto end = text.find('\n', at) + 1;
      batch::DossierKey name{text.substr(at, first - at),
                             text.substr(first + 1, second - first - 1)};
      if (all.empty() || all.back().first != name) all.emplace_back(std::move(name), "");
      all.back().second += text.substr(second, end - second);
      at = end;
    }
    return all;
  }

  const std::string path_ = own_place("names.db");
};

TEST_P(DossierNames, AreEachThereOnceWithAllTheirEvents) {
  const std::string text = table(1, std::nullopt);
  const auto all = dossiers_in(text);
  std::set<batch::DossierKey> names;
  for (const auto& [name, lines] : all) {
    EXPECT_TRUE(names.insert(name).second) << name.second << " is there twice";
    EXPECT_EQ(lines, all.front().second) << name.second;
  }
  EXPECT_EQ(names.size(), 60U);
  EXPECT_EQ(text.find("niet_beoordeeld"), std::string::npos);
  for (const std::size_t jobs : {2U, 3U, 8U, 64U}) EXPECT_EQ(table(jobs, std::nullopt), text);
}

TEST_P(DossierNames, GoOnBehindAnyOfThem) {
  const auto all = dossiers_in(table(1, std::nullopt));
  for (const std::size_t place : {std::size_t{0}, all.size() / 3, all.size() - 1}) {
    const auto& name = all[place].first;
    const std::string typed = name.first.empty() ? name.second : name.first + '/' + name.second;
    const auto found = batch::find_name(path_, typed);
    ASSERT_TRUE(found && *found) << typed;
    std::string council, dossier;
    batch::write_name((*found)->first, council);
    batch::write_name((*found)->second, dossier);
    EXPECT_EQ(batch::DossierKey(council, dossier), name);
    const std::vector rest(all.begin() + static_cast<std::ptrdiff_t>(place) + 1, all.end());
    for (const std::size_t jobs : {1U, 2U, 8U})
      EXPECT_EQ(dossiers_in(table(jobs, **found)), rest) << typed << ", threads: " << jobs;
  }
}

INSTANTIATE_TEST_SUITE_P(Keepings, DossierNames, ::testing::ValuesIn(keepings),
                         [](const auto& one) { return std::string(one.param.title); });

}  // namespace
}  // namespace termijn::testing
