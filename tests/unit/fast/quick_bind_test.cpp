// SPDX-License-Identifier: Apache-2.0
// A text that is bound the quick way is bound as bind() does it, or left to bind().
#include "fast/quick_bind.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/log_text.h"
#include "tests/support/rule_text.h"

namespace termijn::testing {
namespace {

constexpr const char* words =
    "\nfeit kleur \"kleur\" / \"colour\"\n"
    "  waarde  woorden\n"
    "  vraag   \"Welke kleur?\" / \"Which colour?\"\n";

class QuickBindTest : public ::testing::Test {
 protected:
  /// The values of an event with one field; nothing: left to bind().
  std::optional<std::vector<FieldValue>> quickly(std::string_view field, std::string_view value) {
    const std::vector<TextField> fields{{field, value}};
    RowBuffer rows;
    if (!binder_.add({"aanvraag", {}, 20000, fields}, nothing, rows)) return std::nullopt;
    return rows.values;
  }
  std::vector<FieldValue> in_full(const std::string& field, const std::string& value) {
    EventRecord record;
    record.number = 1;
    record.dossier = "D";
    record.day = Date::from_days(20000);
    record.event = "aanvraag";
    record.fields = {{field, value, {}}};
    const auto log = termijn::bind(program_, std::vector{record});
    if (!log) return {};
    std::vector<FieldValue> values;
    for (const auto& one : log->dossiers.front().events.front().values) values.push_back(one);
    return values;
  }

  const Program program_ = program_of({test_source("docs/tuin.trm"), {"kleur.trm", words}});
  const QuickBinder binder_{program_};
};

TEST_F(QuickBindTest, ReadsEveryTextAsBindDoesOrLeavesIt) {
  const char* texts[] = {
      "",        "?",       "onbekend",  "Onbekend",   "ONBEKEND",   "unknown",
      "Unknown", "uNKNOWN", " ",         " ? ",        "ja",         "Ja",
      "nee",     "true",    "onwaar",    "rood",       "Rood",       "geel, of onbekend",
      "7",       "-7",      "+7",        "007",        "7.0",        "99999999999",
      "eik",     "Eik",     "mondeling", "2026-02-30", "2026-02-28", "28-2-2026"};
  for (const char* field : {"kleur", "monument", "aantal", "boomsoort", "vorm", "kapdag"}) {
    for (const char* text : texts) {
      const auto quick = quickly(field, text);
      if (!quick) continue;
      const auto full = in_full(field, text);
      ASSERT_EQ(quick->size(), full.size()) << field << " = " << text;
      for (std::size_t i = 0; i < full.size(); ++i) {
        EXPECT_EQ((*quick)[i].field, full[i].field) << field << " = " << text;
        EXPECT_EQ((*quick)[i].value, full[i].value) << field << " = " << text;
      }
    }
  }
}

TEST_F(QuickBindTest, LeavesWordsThatSayNothing) {
  for (const char* text : {"", "?", "onbekend", "Onbekend", "ONBEKEND", "unknown", "UNKNOWN"})
    EXPECT_FALSE(quickly("kleur", text)) << text;
  EXPECT_TRUE(quickly("kleur", "rood"));
}

}  // namespace
}  // namespace termijn::testing
