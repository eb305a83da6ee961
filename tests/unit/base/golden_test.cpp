// SPDX-License-Identifier: Apache-2.0
// The golden runner itself: it must be able to fail, and its diff must point at the line.
#include "tests/support/golden.h"

#include <cstdlib>
#include <fstream>

namespace termijn::testing {
namespace {

class Golden : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
    file_ = std::filesystem::path(::testing::TempDir()) / (std::string(info->name()) + ".golden");
    std::filesystem::remove(file_);
    const char* const before = std::getenv("UPDATE_GOLDEN");
    if (before) before_ = before;
    unsetenv("UPDATE_GOLDEN");
  }
  void TearDown() override {
    if (!before_.empty()) setenv("UPDATE_GOLDEN", before_.c_str(), 1);
    std::filesystem::remove(file_);
  }
  void write(std::string_view text) const { std::ofstream(file_, std::ios::binary) << text; }

  std::filesystem::path file_;
  std::string before_;
};

TEST_F(Golden, EqualTextMatches) {
  write("a\nb\n");
  EXPECT_TRUE(matches_golden("a\nb\n", file_));
}

TEST_F(Golden, AnotherTextFailsAndShowsTheLines) {
  write("a\nb\nc\n");
  const auto result = matches_golden("a\nx\nc\n", file_);
  EXPECT_FALSE(result);
  EXPECT_NE(std::string(result.message()).find("  a\n- b\n+ x\n  c\n"), std::string::npos)
      << result.message();
}

TEST_F(Golden, AMissingLineEndIsADifference) {
  write("a\n");
  EXPECT_FALSE(matches_golden("a", file_));
}

TEST_F(Golden, AMissingFileFails) {
  EXPECT_FALSE(matches_golden("a\n", file_));
  EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(Golden, UpdateWritesTheFile) {
  setenv("UPDATE_GOLDEN", "1", 1);
  EXPECT_TRUE(matches_golden("new\n", file_));
  unsetenv("UPDATE_GOLDEN");
  EXPECT_EQ(read_text(file_), "new\n");
}

TEST(LineDiff, LeavesOutLinesFarFromAChange) {
  EXPECT_EQ(line_diff("1\n2\n3\n4\n5\n", "1\n2\n3\n4\nx\n"), "  ...\n  3\n  4\n- 5\n+ x\n");
}

}  // namespace
}  // namespace termijn::testing
