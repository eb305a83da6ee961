// SPDX-License-Identifier: Apache-2.0
// The rules of the repository with English keywords are the same rules: the program finds nothing
// wrong with them and answers every example with the same bytes.
#include <cstdlib>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/support/golden.h"
#include "tests/support/program_output.h"

namespace termijn::testing {
namespace {

namespace fs = std::filesystem;

class EnglishRules : public ::testing::Test {
 protected:
  EnglishRules() : folder_(fs::temp_directory_path() / ("termijn-en-" + std::to_string(getpid()))) {
    fs::copy(fs::path(TERMIJN_SOURCE_DIR) / "rules", folder_, fs::copy_options::recursive);
  }
  ~EnglishRules() override { fs::remove_all(folder_); }

  Finished termijn(const std::string& words) const {
    return run(std::string(TERMIJN_BIN) + " " + words + " --rules '" + folder_.string() + "'");
  }

  /// All answers that look at the whole rule set, one after the other.
  std::string answers() const {
    std::string all;
    for (const auto& entry : fs::directory_iterator(fs::path(TERMIJN_SOURCE_DIR) / "examples")) {
      if (entry.path().extension() != ".csv") continue;
      const auto log = entry.path().string();
      all += termijn("check '" + log + "' --as-of 2026-03-24 --json").output;
      all += termijn("deadlines '" + log + "' --as-of 2026-03-24 --json").output;
    }
    for (const char* words : {"rules events --json", "rules mistakes --json",
                              "calendar 2026 --json", "rules coverage --json", "right --json"})
      all += termijn(words).output;
    return all;
  }

  fs::path folder_;
};

TEST_F(EnglishRules, AnswerAsTheDutchOnes) {
  const auto before = answers();
  ASSERT_GT(before.size(), 100000u);
  const auto turned = run(std::string(TERMIJN_BIN) + " fmt --to en '" + folder_.string() + "'");
  ASSERT_EQ(turned.code, 0);
  EXPECT_NE(read_text(folder_ / "wor/rollen.trm").find("\nrole ondernemer "), std::string::npos);
  EXPECT_EQ(termijn("rules check").code, 0);
  EXPECT_EQ(answers(), before);
}

}  // namespace
}  // namespace termijn::testing
