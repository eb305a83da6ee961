// SPDX-License-Identifier: Apache-2.0
// A row means the same whether it is read the quick way or as a log in JSON: for each table the
// lines of every dossier are those of the dossier alone, which is always read in full.
#include <filesystem>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "batch/dossier_judge.h"
#include "batch/writers.h"
#include "log/sqlite.h"
#include "tests/support/log_text.h"
#include "tests/support/own_place.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

namespace fs = std::filesystem;

constexpr const char* rules =
    "\nfeit kleur \"kleur\" / \"colour\"\n"
    "  waarde  woorden\n"
    "  vraag   \"Welke kleur?\" / \"Which colour?\"\n"
    "\nplicht antwoorden \"antwoorden\" / \"answering\"\n"
    "  grond         Tuinwet 1(2)\n"
    "  zekerheid     V\n"
    "  soort         wet\n"
    "  geldig        vanaf 2000-01-01\n"
    "  procedure     kappen\n"
    "  partij        bestuur\n"
    "  ontstaat bij  eerste aanvraag\n"
    "  behalve als   kleur is bekend of monument of aantal is ten minste 10\n"
    "  binnen        2 weken volgens kaal\n"
    "  vervuld door  2 keer antwoord\n";

struct Table {
  const char* title;
  const char* columns;
  const char* rows;
  const char* code;  ///< the fault of the first dossier, or empty
};

void PrintTo(const Table& table, std::ostream* out) {
  *out << table.title;
}

constexpr const char* with_fields = "dossier, event, date, fields";
constexpr const char* with_number = "number, dossier, event, date";

const Table tables[] = {
    {"plain", with_fields, "('A', 'aanvraag', '2026-01-05', '{\"aantal\": 7}')", ""},
    {"key_twice", with_fields,
     "('A', 'aanvraag', '2026-01-05', '{\"monument\": \"ja\", \"monument\": \"nee\"}')",
     "log.json-wants-value"},
    {"title_twice", with_fields,
     "('A', 'aanvraag', '2026-01-05', '{\"titel\": \"a\", \"titel\": \"b\"}')",
     "log.json-wants-value"},
    {"leading_zero", with_fields, "('A', 'aanvraag', '2026-01-05', '{\"aantal\": 007}')",
     "log.json-wants-value"},
    {"zero", with_fields, "('A', 'aanvraag', '2026-01-05', '{\"aantal\": 0}')", ""},
    {"procedure_in_column_and_field", "dossier, event, date, procedure, fields",
     "('A', 'aanvraag', '2026-01-05', 'kappen', '{\"procedure\": \"kappen\"}')", "log.field-twice"},
    {"procedure_in_either", "dossier, event, date, procedure, fields",
     "('A', 'aanvraag', '2026-01-05', 'kappen', NULL),"
     "('A', 'antwoord', '2026-01-06', NULL, '{\"procedure\": \"kappen\"}'),"
     "('B', 'antwoord', '2026-01-06', NULL, '{\"procedure\": \"kappen\"}'),"
     "('B', 'antwoord', '2026-01-06', 'kappen', '{\"procedure\": \"kappen\"}')",
     ""},
    {"title_in_column_and_field", "dossier, event, date, title, fields",
     "('A', 'aanvraag', '2026-01-05', 'een', '{\"titel\": \"ander\"}')", "log.field-twice"},
    {"number_twice", with_number,
     "(1, 'A', 'aanvraag', '2026-01-05'), (1, 'A', 'antwoord', '2026-01-07')", "log.number-twice"},
    {"number_twice_on_other_days", with_number,
     "(2, 'A', 'aanvraag', '2026-01-05'), (1, 'A', 'antwoord', '2026-01-07'),"
     "(2, 'A', 'antwoord', '2026-01-08')",
     "log.number-twice"},
    {"numbers_of_one_day_run_back", with_number,
     "(4, 'A', 'aanvraag', '2026-01-05'), (3, 'A', 'antwoord', '2026-01-05'),"
     "(2, 'A', 'aanvraag', '2026-01-05'), (1, 'A', 'antwoord', '2026-01-05')",
     ""},
    {"no_number", with_number,
     "(NULL, 'A', 'aanvraag', '2026-01-05'), (1, 'A', 'antwoord', '2026-01-07')",
     "log.json-number-missing"},
    {"no_numbers_at_all", with_number,
     "(NULL, 'A', 'aanvraag', '2026-01-05'), (NULL, 'A', 'antwoord', '2026-01-07')", ""},
    {"number_zero", with_number, "(0, 'A', 'aanvraag', '2026-01-05')", "log.json-wants-number"},
    {"number_as_text", with_number, "('12', 'A', 'aanvraag', '2026-01-05')", ""},
    {"number_with_a_fraction", with_number, "(1.5, 'A', 'aanvraag', '2026-01-05')",
     "log.json-wants-number"},
    {"title_not_utf8", with_fields,
     "('A', 'aanvraag', '2026-01-05', CAST(x'7B22746974656C223A22FF227D' AS TEXT))",
     "log.not-utf8"},
    {"words_not_utf8", with_fields,
     "('A', 'aanvraag', '2026-01-05', CAST(x'7B226B6C657572223A22FF4141414141414141414141414141"
     "414141227D' AS TEXT))",
     "log.not-utf8"},
    {"name_not_utf8", with_fields, "(CAST(x'41FF' AS TEXT), 'aanvraag', '2026-01-05', NULL)",
     "log.not-utf8"},
    {"title_column_not_utf8", "dossier, event, date, title",
     "('A', 'aanvraag', '2026-01-05', CAST(x'FF' AS TEXT))", "log.not-utf8"},
    {"recorded_is_no_moment", "dossier, event, date, recorded",
     "('A', 'aanvraag', '2026-01-05', 'gisteren')", "log.json-moment"},
    {"recorded", "dossier, event, date, recorded",
     "('A', 'aanvraag', '2026-01-05', '2026-01-06T10:00:00+01:00')", ""},
    {"words_of_blanks", with_fields,
     "('A', 'aanvraag', '2026-01-05', '{\"kleur\": \"                    \"}')", ""},
    {"words_in_capitals", with_fields,
     "('A', 'aanvraag', '2026-01-05', '{\"kleur\": \"Onbekend\"}')", ""},
    {"words_behind_a_blank", with_fields,
     "('A', 'aanvraag', '2026-01-05', '{\"kleur\": \" onbekend \"}')", ""},
    {"council_row_null", with_fields,
     "('A', 'aanvraag', '2026-01-05', NULL), (NULL, 'oordeel', '2026-01-04', '{\"monument\": "
     "true}'), ('B', 'aanvraag', '2026-01-05', NULL)",
     ""},
    {"council_row_empty", with_fields,
     "('A', 'aanvraag', '2026-01-05', NULL), ('', 'oordeel', '2026-01-04', '{\"monument\": "
     "true}'), ('B', 'aanvraag', '2026-01-05', NULL)",
     ""},
    {"council_row_empty_blob", with_fields,
     "('A', 'aanvraag', '2026-01-05', NULL), (x'', 'onzin', '2026-01-04', NULL)",
     "bind.unknown-event"},
    {"two_equal_rows", with_fields,
     "('A', 'aanvraag', '2026-01-05', NULL), ('A', 'antwoord', '2026-01-07', NULL),"
     "('A', 'antwoord', '2026-01-07', NULL), ('A', 'Kap', '2026-01-07', NULL)",
     ""},
    {"name_with_blanks", with_fields, "(' A ', 'Aanvraag', '2026-01-05', NULL)", ""},
    {"a_time_is_no_column", "dossier, event, date, time",
     "('A', 'aanvraag', '2026-01-05', '10:00'), ('B', 'aanvraag', '2026-01-05T10:00', NULL)",
     "bind.unknown-field"},
    {"own_fields", "dossier, event, date, monument, aantal",
     "('A', 'aanvraag', '2026-01-05', NULL, NULL), ('B', 'aanvraag', '2026-01-05', 'ja', NULL),"
     "('C', 'aanvraag', '2026-01-05', '', 12)",
     ""},
};

class RowsTest : public ::testing::TestWithParam<Table> {
 protected:
  static const Plan& plan() {
    static const Program program =
        program_of({test_source("docs/tuin.trm"), {"antwoorden.trm", rules}});
    static const Plan plan = make_plan(program);
    return plan;
  }

  RowsTest() {
    fs::remove(path_);
    const Database database(path_, Database::Access::create, 0);
    const std::string columns = GetParam().columns;
    database.execute("CREATE TABLE termijn_event (" + columns + "); INSERT INTO termijn_event (" +
                     columns + ") VALUES " + GetParam().rows);
  }
  ~RowsTest() override { fs::remove(path_); }

  static Date as_of() { return *Date::from_civil(2026, 4, 1); }

  /// The lines of each dossier.
  std::map<std::string, std::string> table() const {
    std::map<std::string, std::string> lines;
    batch::TableWriter first(plan());
    const auto show = [&](const std::string& text) {
      for (std::size_t at = 0; at < text.size();) {
        const auto start = text.find('\t', at) + 1, end = text.find('\n', at) + 1;
        lines[text.substr(start, text.find('\t', start) - start)] += text.substr(at, end - at);
        at = end;
      }
      return true;
    };
    const auto more = [] { return std::make_unique<batch::TableWriter>(plan()); };
    EXPECT_TRUE(
        batch::judge_all(plan(), {}, {path_, as_of(), 1, std::nullopt}, first, more, show, {}));
    return lines;
  }

  /// The same of one dossier, read in full.
  std::string alone(const batch::DossierKey& name) const {
    batch::StreamedDossier dossier;
    dossier.name = name;
    dossier.bound = batch::read_dossier(*plan().program, {}, path_, name, dossier.sources);
    batch::DossierJudge judge(plan());
    batch::TableWriter writer(plan());
    std::string text;
    writer.write(judge.judge(dossier, as_of()), text);
    return text;
  }

  const std::string path_ = own_place("rows.db");
};

TEST_P(RowsTest, MeanTheSameInADatabaseAndAlone) {
  auto lines = table();
  const auto names = batch::dossier_keys(path_);
  ASSERT_TRUE(names);
  for (const auto& name : *names) EXPECT_EQ(lines[name.second], alone(name));
  EXPECT_EQ(lines.size(), names->size());
}

TEST_P(RowsTest, SayWhatIsWrongWithThem) {
  const auto all = table();
  const std::string lines = all.empty() ? "" : all.begin()->second;
  const auto at = lines.find("niet_beoordeeld\t");
  const std::string code = at == std::string::npos ? "" : lines.substr(lines.find('\t', at) + 1);
  EXPECT_EQ(code.substr(0, code.find('\t')), GetParam().code) << lines;
}

INSTANTIATE_TEST_SUITE_P(Tables, RowsTest, ::testing::ValuesIn(tables),
                         [](const auto& one) { return std::string(one.param.title); });

}  // namespace
}  // namespace termijn::testing
