// SPDX-License-Identifier: Apache-2.0
// Events on one line.
#include "log/given_text.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/unit/log/log_support.h"

namespace termijn {
namespace {

using testing::Codes;
using testing::codes;

ReadRecords given(const std::string& text) {
  return read_given(text, {0, 0, static_cast<std::uint32_t>(text.size())});
}

TEST(GivenText, AnEventHasADayANameAndWhatBelongsToIt) {
  const auto records =
      given("2026-03-02 Besluit-genomen vorm=schriftelijk rust=\"14 dagen\" door=Or dossier=D1");
  ASSERT_TRUE(records);
  ASSERT_EQ(records->size(), 1u);
  const auto& record = records->front();
  EXPECT_EQ(record.number, 1);
  EXPECT_EQ(iso(record.day), "2026-03-02");
  EXPECT_EQ(record.event, "besluit_genomen");
  EXPECT_EQ(record.actor, "or");
  EXPECT_EQ(record.dossier, "D1");
  ASSERT_EQ(record.fields.size(), 2u);
  EXPECT_EQ(record.fields[1].value, "14 dagen");
}

TEST(GivenText, DaysAreWrittenAsInALog) {
  const auto records = given(
      "2026-03-05T14:30 a | tussen 1-3-2026 en 5-3-2026 b | 2026-03-01/2026-03-05 c | uiterlijk "
      "op 5-3-2026 d | 7 april 2026 e | 8 7 april 2026 f");
  ASSERT_TRUE(records);
  ASSERT_EQ(records->size(), 6u);
  EXPECT_EQ((*records)[0].time, (14 * 60 + 30) * 60);
  for (const std::size_t i : {1, 2}) EXPECT_EQ(iso(*(*records)[i].earliest), "2026-03-01");
  EXPECT_EQ((*records)[3].earliest, Date::first());
  EXPECT_EQ(iso((*records)[4].day), "2026-04-07");
  EXPECT_EQ((*records)[4].number, 5);
  EXPECT_EQ((*records)[5].number, 8);
}

TEST(GivenText, NumbersCountUpAndCanBeCorrected) {
  const auto records =
      given("3 2026-03-02 a | 2026-03-03 - vervangt=3\n# een opmerking\n2026-03-04 b");
  ASSERT_TRUE(records);
  ASSERT_EQ(records->size(), 3u);
  EXPECT_EQ((*records)[1].number, 4);
  EXPECT_EQ((*records)[1].event, "");
  EXPECT_EQ((*records)[1].replaces, 3);
  EXPECT_EQ((*records)[2].number, 5);
}

TEST(GivenText, ABarInQuotesDoesNotDivide) {
  const auto records = given("2026-03-02 a titel=\"dit | dat\" | 2026-03-03 b");
  ASSERT_TRUE(records);
  EXPECT_EQ(records->size(), 2u);
}

TEST(GivenText, AFaultHasItsPlace) {
  const auto records = given("2026-03-02 a | 2026-03-03 b vorm");
  ASSERT_EQ(codes(records.diagnostics), Codes{"log.not-a-pair"});
  EXPECT_EQ(records.diagnostics.front().span.begin, 28u);
  // A cell in quotes is longer than its text.
  EXPECT_EQ(read_given("x", {0, 10, 13}).diagnostics.front().span.begin, 10u);
}

TEST(GivenText, EveryFaultIsTold) {
  EXPECT_EQ(codes(given("2026-03-02").diagnostics), Codes{"log.given-no-event"});
  EXPECT_EQ(codes(given("2026-03-02 -").diagnostics), Codes{"log.given-no-event"});
  EXPECT_EQ(codes(given("2026-03-02 a b").diagnostics), Codes{"log.not-a-pair"});
  EXPECT_EQ(codes(given("2026-03-02 a b=1 b=2").diagnostics), Codes{"log.field-twice"});
  EXPECT_EQ(codes(given("2026-03-02 a vervangt=x").diagnostics), Codes{"log.not-a-number"});
  EXPECT_EQ(codes(given("2026-03-02 a b=\"c").diagnostics), Codes{"log.pair-unclosed"});
  EXPECT_EQ(codes(given("gisteren a | 2026-02-30 b").diagnostics),
            (Codes{"log.date-unreadable", "log.date-impossible"}));
}

}  // namespace
}  // namespace termijn
