// SPDX-License-Identifier: Apache-2.0
// On which day something was written down, and since when a log says what it says.
#include "log/known_on.h"

#include <gtest/gtest.h>

#include "tests/unit/log/log_support.h"

namespace termijn::testing {
namespace {

std::string day_text(std::string_view recorded) {
  const auto day = recorded_day(recorded);
  return day ? iso(*day) : "";
}

TEST(RecordedDay, IsTheDayInAmsterdam) {
  EXPECT_EQ(day_text(""), "");
  EXPECT_EQ(day_text("2026-03-02"), "2026-03-02");
  EXPECT_EQ(day_text("2026-03-02T23:59"), "2026-03-02");
  EXPECT_EQ(day_text("2026-03-02T23:00:00Z"), "2026-03-03");
  EXPECT_EQ(day_text("2026-03-02T22:59:59.999Z"), "2026-03-02");
  EXPECT_EQ(day_text("2026-07-02T22:00Z"), "2026-07-03");
  EXPECT_EQ(day_text("2026-03-03T00:30:00+02:00"), "2026-03-02");
  EXPECT_EQ(day_text("2026-03-02T18:00:00-05:30"), "2026-03-03");
}

EventRecord recorded(std::int64_t number, std::string_view day, std::string written,
                     std::optional<std::int64_t> replaces = {}) {
  EventRecord record = event(number, "advies", day);
  record.recorded = std::move(written);
  record.replaces = replaces;
  return record;
}

TEST(KnownOn, LeavesOutWhatWasWrittenDownLater) {
  const std::vector<EventRecord> records = {recorded(1, "2026-03-02", "2026-03-05"),
                                            recorded(2, "2026-03-02", ""),
                                            recorded(3, "2026-03-06", "")};
  const KnownRecords known = known_on(records, *parse_iso("2026-03-05"));
  EXPECT_EQ(known.records.size(), 2u);
  EXPECT_EQ(known.later, std::vector<std::int64_t>{3});
  EXPECT_EQ(known.assumed, std::vector<std::int64_t>{2});
}

TEST(KnownOn, AWholeChainIsKnownWithItsLastPart) {
  const std::vector<EventRecord> records = {recorded(1, "2026-03-09", ""),
                                            recorded(2, "2026-03-08", "2026-03-09", 1),
                                            recorded(3, "2026-03-02", "2026-03-03", 2)};
  EXPECT_TRUE(known_on(records, *parse_iso("2026-03-03")).later.empty());
  EXPECT_EQ(known_on(records, *parse_iso("2026-03-02")).later.size(), 3u);
}

std::string since(const std::vector<EventRecord>& records, std::int64_t number) {
  const auto days = known_since(records);
  const auto found = days.find(number);
  return found == days.end() ? "" : iso(found->second);
}

TEST(KnownSince, ACorrectionThatChangesNothingIsAsOldAsWhatItCorrects) {
  EXPECT_EQ(
      since({recorded(1, "2026-03-02", "2026-03-03"), recorded(2, "2026-03-02", "2026-05-01", 1)},
            2),
      "2026-03-03");
}

TEST(KnownSince, AnEarlierDayIsNewsAndALaterDayIsNot) {
  EXPECT_EQ(
      since({recorded(1, "2026-03-02", "2026-03-03"), recorded(2, "2026-03-01", "2026-05-01", 1)},
            2),
      "2026-05-01");
  EXPECT_EQ(
      since({recorded(1, "2026-03-02", "2026-03-03"), recorded(2, "2026-03-09", "2026-05-01", 1)},
            2),
      "2026-03-03");
}

TEST(KnownSince, AnotherEventFieldOrDossierIsNews) {
  EventRecord other = recorded(2, "2026-03-02", "2026-05-01", 1);
  other.fields.push_back({"gemotiveerd", "ja", {}});
  EXPECT_EQ(since({recorded(1, "2026-03-02", "2026-03-03"), other}, 2), "2026-05-01");
  EXPECT_EQ(since({recorded(1, "2026-03-02", "")}, 1), "");
}

}  // namespace
}  // namespace termijn::testing
