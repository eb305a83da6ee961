// SPDX-License-Identifier: Apache-2.0
// What two copies of a log share, lack and contradict.
#include "log/merge.h"

#include <chrono>

#include <gtest/gtest.h>

#include "tests/unit/log/log_support.h"

namespace termijn::testing {
namespace {

EventRecord replacing(EventRecord record, std::int64_t number) {
  record.replaces = number;
  return record;
}

using Numbers = std::vector<std::int64_t>;
using What = MergeConflict::What;

Numbers numbers(const std::vector<EventRecord>& records) {
  Numbers found;
  for (const EventRecord& record : records) found.push_back(record.number);
  return found;
}

const std::vector<EventRecord> shared = {event(1, "a"), event(2, "b")};

std::vector<EventRecord> with(std::vector<EventRecord> more) {
  std::vector<EventRecord> all = shared;
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

TEST(Merge, KnowsWhatIsMissing) {
  const MergePlan plan = merge_plan(with({event(3, "c")}), with({event(3, "d"), event(4, "e")}));
  EXPECT_EQ(plan.shared, 2u);
  EXPECT_EQ(numbers(plan.missing), (Numbers{3, 4}));
  EXPECT_TRUE(plan.conflicts.empty());
}

TEST(Merge, HasNothingToAddToALogThatIsAhead) {
  EXPECT_TRUE(merge_plan(with({event(3, "c")}), shared).missing.empty());
}

TEST(Merge, SharesNothingWithAStranger) {
  EXPECT_EQ(merge_plan(shared, std::vector{event(1, "z")}).shared, 0u);
}

TEST(Merge, PassesOverWhatWasErasedInOne) {
  const std::vector<EventRecord> erased = {event(2, "b"), event(3, "c")};
  const MergePlan plan = merge_plan(erased, with({event(3, "c"), event(4, "d")}));
  EXPECT_EQ(plan.shared, 2u);
  EXPECT_EQ(numbers(plan.missing), Numbers{4});
}

TEST(Merge, BeginsWhereTheChainsPartWhateverTheContent) {
  const auto here = with({event(3, "c")}), there = with({event(3, "c"), event(4, "d")});
  const MergePlan plan = merge_plan(here, there, 2);
  EXPECT_EQ(plan.shared, 2u);
  // Number 3 is behind the beginning, and says the same.
  EXPECT_EQ(numbers(plan.missing), Numbers{4});
  EXPECT_EQ(plan.known.at(3), 3);
  EXPECT_EQ(merge_plan(here, there, 3).shared, 3u);
  EXPECT_EQ(numbers(merge_plan({}, there, 2).missing), (Numbers{3, 4}));
}

TEST(Merge, SeesTwoCorrectionsOfOneEvent) {
  const MergePlan plan = merge_plan(with({replacing(event(3, "b", "2026-03-03"), 2)}),
                                    with({replacing(event(3, "b", "2026-03-04"), 2)}));
  ASSERT_EQ(plan.conflicts.size(), 1u);
  EXPECT_EQ(plan.conflicts.front().what, What::changed_twice);
  EXPECT_EQ(plan.conflicts.front().subject, 2);
}

TEST(Merge, SeesTheSameEventTwice) {
  EventRecord other = event(3, "c");
  other.remark = "anders verteld";
  const MergePlan plan = merge_plan(with({event(3, "c")}), with({other}));
  ASSERT_EQ(plan.conflicts.size(), 1u);
  EXPECT_EQ(plan.conflicts.front().what, What::recorded_twice);
}

TEST(Merge, ANumberOfItsOwnIsNotThatOfTheOther) {
  const MergePlan plan =
      merge_plan(with({event(3, "c"), replacing(event(4, "c", "2026-03-09"), 3)}),
                 with({event(3, "d"), replacing(event(4, "d", "2026-03-10"), 3)}));
  EXPECT_TRUE(plan.conflicts.empty());
}

TEST(Merge, LeavesOutWhatHangsOnAConflict) {
  const MergePlan plan = merge_plan(
      with({event(3, "c")}), with({event(3, "c"), replacing(event(4, "c", "2026-03-09"), 3),
                                   replacing(event(5, "c", "2026-03-10"), 4), event(6, "e")}));
  // Both have number 3, so it is a part of the common beginning.
  EXPECT_EQ(plan.shared, 3u);
  EventRecord late = event(3, "c");
  late.recorded = "2026-05-01";
  const MergePlan again = merge_plan(
      with({event(3, "c")}), with({late, replacing(event(4, "c", "2026-03-09"), 3),
                                   replacing(event(5, "c", "2026-03-10"), 4), event(6, "e")}));
  EXPECT_EQ(again.with_clashing, (Numbers{3, 4, 5}));
  EXPECT_EQ(numbers(without_clashing(again)), Numbers{6});
}

TEST(Merge, KnowsWhatWasMergedBefore) {
  // Number 3 of the other came here as number 4, and its correction as number 5.
  const auto here = with({event(3, "c"), event(4, "d"), replacing(event(5, "d", "2026-03-09"), 4)});
  const auto there = with({event(3, "d"), replacing(event(4, "d", "2026-03-09"), 3), event(5, "e"),
                           replacing(event(6, "d", "2026-03-10"), 4)});
  const MergePlan plan = merge_plan(here, there, 2);
  EXPECT_TRUE(plan.conflicts.empty());
  EXPECT_EQ(numbers(plan.missing), (Numbers{5, 6}));
  const std::vector<EventRecord> batch = batch_of(plan);
  EXPECT_EQ(numbers(batch), (Numbers{10, 11}));
  EXPECT_EQ(batch.at(1).replaces, 5);  // not the number 4 that the other has
}

TEST(Merge, KnowsAWithdrawalThatWasMergedBefore) {
  const MergePlan plan =
      merge_plan(with({event(3, "c"), replacing(event(4, ""), 2)}),
                 with({replacing(event(3, ""), 2), replacing(event(4, "b"), 1)}), 2);
  EXPECT_TRUE(plan.conflicts.empty());
  EXPECT_EQ(numbers(plan.missing), Numbers{4});
}

TEST(Merge, SaysTheSameOnlyOnceForEachThatIsHere) {
  const auto twice = with({event(3, "c"), event(4, "c")});
  EXPECT_TRUE(merge_plan(twice, twice, 2).missing.empty());
  EXPECT_EQ(numbers(merge_plan(with({event(3, "c")}), twice, 2).missing), Numbers{4});
}

TEST(Merge, SeesACorrectionOfWhatWasMergedBefore) {
  const MergePlan plan =
      merge_plan(with({event(3, "c"), event(4, "d"), replacing(event(5, "d", "2026-03-09"), 4)}),
                 with({event(3, "d"), replacing(event(4, "d", "2026-03-10"), 3)}), 2);
  ASSERT_EQ(plan.conflicts.size(), 1u);
  EXPECT_EQ(plan.conflicts.front().what, What::changed_twice);
  EXPECT_EQ(plan.conflicts.front().subject, 4);
}

TEST(Merge, AddsNothingToADossierThatWasErasedHere) {
  EventRecord gone = event(3, "c"), open = event(4, "d");
  gone.dossier = "A";
  open.dossier = "B";
  const MergePlan plan = merge_plan(shared, with({gone, open}), 2, {{"", "A"}});
  ASSERT_EQ(plan.conflicts.size(), 1u);
  EXPECT_EQ(plan.conflicts.front().what, What::erased_here);
  EXPECT_EQ(numbers(without_clashing(plan)), Numbers{4});
}

TEST(Merge, OfMuchTakesNoTimePerPair) {
  constexpr std::int64_t count = 20'000;
  std::vector<EventRecord> here = shared, there = shared;
  for (std::int64_t i = 3; i < count; ++i) {
    here.push_back(event(i, "a" + std::to_string(i)));
    there.push_back(event(i, "b" + std::to_string(i)));
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(merge_plan(here, there, 2).missing.size(), there.size() - 2);
  // All pairs take minutes.
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

}  // namespace
}  // namespace termijn::testing
