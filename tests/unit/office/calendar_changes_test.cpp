// SPDX-License-Identifier: Apache-2.0
// A calendar beside an older file.
#include <ctime>

#include <gtest/gtest.h>

#include "office/calendar_export.h"

namespace termijn {
namespace {

const Date day = *Date::from_civil(2026, 4, 2);

CalendarEntry entry(const std::string& uid, std::uint32_t sequence) {
  CalendarEntry made;
  made.uid = uid;
  made.sequence = sequence;
  made.day = day;
  return made;
}

OldEntry old_entry(const std::string& uid, std::uint32_t sequence) {
  return {uid, "s", sequence, day, false};
}

TEST(CalendarChanges, FirstOfANameThatAFileHasTwiceCounts) {
  CalendarExport now;
  now.entries = {entry("a", 3)};
  const std::vector<OldEntry> old = {old_entry("a", 3), old_entry("a", 1), old_entry("b", 1)};
  const CalendarChanges changes = changes_since(old, now);
  EXPECT_TRUE(changes.changed.empty());
  ASSERT_EQ(changes.gone.size(), 1U);
  EXPECT_EQ(changes.gone[0].uid, "b");

  CalendarExport cancelled;
  cancelled.entries = {entry("b", 8), entry("b", 2)};
  const auto entries = cancellations(changes.gone, cancelled);
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].sequence, 8U);
}

TEST(CalendarChanges, OfALargeFileAreFoundWithoutSearchingItForEachDay) {
  constexpr int count = 40'000;
  CalendarExport now;
  std::vector<OldEntry> old;
  for (int i = 0; i < count; ++i) {
    const std::string uid = "1c7d4835-b278-5368-902a-" + std::to_string(100'000 + i);
    now.entries.push_back(entry(uid, 1));
    old.push_back(old_entry(uid, 1));
  }
  const std::clock_t begin = std::clock();
  EXPECT_TRUE(changes_since(old, now).changed.empty());
  EXPECT_EQ(cancellations(old, now).size(), old.size());
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  EXPECT_LT(seconds, 2.0);
}

}  // namespace
}  // namespace termijn
