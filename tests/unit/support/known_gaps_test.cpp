// SPDX-License-Identifier: Apache-2.0
#include "tests/support/known_gaps.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace termijn {
namespace {

TEST(KnownGaps, AFailureMustBeListedAndAListedRowMustFail) {
  const KnownGaps gaps("gaps.csv", "table,id,reason\nexamples,C1,two readings\n");
  EXPECT_EQ(gaps.fault("examples", "C1", false), "");
  EXPECT_EQ(gaps.fault("examples", "C2", true), "");
  EXPECT_NE(gaps.fault("examples", "C1", true), "");
  EXPECT_NE(gaps.fault("examples", "C2", false), "");
  EXPECT_NE(gaps.fault("other", "C1", false), "") << "another table";
  EXPECT_EQ(gaps.ids("examples"), std::set<std::string>{"C1"});
}

TEST(KnownGaps, AGapNeedsAReason) {
  EXPECT_THROW(KnownGaps("gaps.csv", "table,id,reason\nexamples,C1,\n"), std::runtime_error);
  EXPECT_THROW(KnownGaps("gaps.csv", ""), std::runtime_error);
}

TEST(KnownGaps, TheListOfTheRepositoryCanBeRead) {
  EXPECT_NO_THROW(KnownGaps::of_repository());
}

}  // namespace
}  // namespace termijn
