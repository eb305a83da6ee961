// SPDX-License-Identifier: Apache-2.0
// A place for the files of one test: others, and other builds, run at the same time.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

namespace termijn::testing {

/// A path at which there is no file, nor what SQLite keeps beside one.
inline std::string own_place(const std::string& name) {
  namespace fs = std::filesystem;
  const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
  std::string folder = std::string("termijn-") + test->test_suite_name() + '-' + test->name() +
                       '-' + std::to_string(::getpid());
  std::ranges::replace(folder, '/', '-');
  const fs::path place = fs::path(::testing::TempDir()) / folder;
  fs::create_directories(place);
  for (const char* end : {"", "-wal", "-shm"}) fs::remove(place / (name + end));
  return (place / name).string();
}

}  // namespace termijn::testing
