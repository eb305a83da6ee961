// SPDX-License-Identifier: Apache-2.0
// docs/adding-a-law.md does what it says: its files are written next to a copy of the rules and its
// commands run, in order. A line `[3]` behind a command is its exit code; other lines must be in
// what it prints.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/support/golden.h"
#include "tests/support/program_output.h"

namespace termijn::testing {
namespace {

namespace fs = std::filesystem;

/// The lines between each pair of ``` in a document.
std::vector<std::vector<std::string>> blocks_of(const std::string& document) {
  std::vector<std::vector<std::string>> blocks;
  bool inside = false;
  std::istringstream in(document);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("```")) {
      inside = !inside;
      if (inside) blocks.emplace_back();
    } else if (inside) {
      blocks.back().push_back(line);
    }
  }
  return blocks;
}

class AddingALaw : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(folder_);
    fs::copy(TERMIJN_SOURCE_DIR "/rules", folder_ / "rules", fs::copy_options::recursive);
  }
  void TearDown() override { fs::remove_all(folder_); }

  /// `# file PATH` and what stands behind it, up to the next or the end of the block.
  void write_files(const std::vector<std::string>& block) {
    std::ofstream file;
    for (const auto& line : block) {
      if (line.starts_with("# file ")) {
        const fs::path path = folder_ / line.substr(7);
        fs::create_directories(path.parent_path());
        file.close();
        file.open(path, std::ios::binary);
      } else {
        file << line << '\n';
      }
    }
  }

  void run_commands(const std::vector<std::string>& block) {
    for (std::size_t at = 0; at < block.size();) {
      ASSERT_TRUE(block[at].starts_with("$ termijn ")) << block[at];
      const auto finished = run("cd '" + folder_.string() + "' && '" TERMIJN_BIN "' " +
                                block[at].substr(10) + " 2>&1");
      const auto& command = block[at];
      int code = 0;
      for (++at; at < block.size() && !block[at].starts_with("$ "); ++at) {
        if (block[at].starts_with('[')) {
          code = std::stoi(block[at].substr(1));
        } else {
          EXPECT_NE(finished.output.find(block[at] + '\n'), std::string::npos)
              << command << " does not print\n"
              << block[at] << "\nbut\n"
              << finished.output;
        }
      }
      EXPECT_EQ(finished.code, code) << command << '\n' << finished.output;
      ++commands_;
    }
  }

  const fs::path folder_ =
      fs::temp_directory_path() / ("termijn_law_" + std::to_string(::getpid()));
  std::size_t commands_ = 0;
};

TEST_F(AddingALaw, WorksAsItIsWritten) {
  for (const auto& block : blocks_of(read_text(TERMIJN_SOURCE_DIR "/docs/adding-a-law.md"))) {
    ASSERT_FALSE(block.empty());
    if (block.front().starts_with("# file ")) {
      write_files(block);
    } else {
      run_commands(block);
    }
  }
  EXPECT_GE(commands_, 5u);
}

}  // namespace
}  // namespace termijn::testing
