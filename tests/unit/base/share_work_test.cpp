// SPDX-License-Identifier: Apache-2.0
#include "base/share_work.h"

#include <atomic>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

namespace termijn::testing {
namespace {

TEST(ShareWork, DoesAllOfItOnceWithAnyNumberOfThreads) {
  for (const std::size_t most : {0U, 1U, 2U, 7U}) {
    std::vector<std::atomic<int>> done(1000);
    std::atomic<std::size_t> next = 0;
    share_work(most, [&](std::size_t) {
      for (auto i = next++; i < done.size(); i = next++) ++done[i];
    });
    for (const auto& each : done) EXPECT_EQ(each, 1) << most;
  }
}

TEST(ShareWork, ThrowsOnWhatAThreadThrew) {
  std::atomic<int> others = 0;
  const auto work = [&](std::size_t thread) {
    if (thread == 2) throw std::runtime_error("the third");
    ++others;
  };
  EXPECT_THROW(share_work(4, work), std::runtime_error);
  EXPECT_EQ(others, 3);
}

TEST(ShareWork, WaitsForTheOthersWhenItThrowsItself) {
  std::atomic<int> others = 0;
  const auto work = [&](std::size_t thread) {
    if (thread == 0) throw std::runtime_error("the first");
    ++others;
  };
  EXPECT_THROW(share_work(4, work), std::runtime_error);
  EXPECT_EQ(others, 3);
}

TEST(ShareWork, ThrowsOneOfThemWhenAllDo) {
  const auto work = [](std::size_t thread) { throw std::runtime_error(std::to_string(thread)); };
  EXPECT_THROW(share_work(4, work), std::runtime_error);
}

}  // namespace
}  // namespace termijn::testing
