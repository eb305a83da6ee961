// SPDX-License-Identifier: Apache-2.0
// Runs the transcripts in tests/golden/cli: what stands behind `$ ` is run by a shell in a folder
// of its own, and the whole transcript must come out as it is written. UPDATE_GOLDEN=1 rewrites.
//
//   === lijst.csv          a file, until the line `===`
//   $ termijn check x      a command; its output and error output follow
//   [3]                    its exit code, unless that is 0
//   # ...                  a remark; empty lines in front of `$`, `#` and `===` are kept
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/golden.h"

namespace termijn {
namespace {

namespace fs = std::filesystem;

struct Finished {
  std::string output;
  int code = 0;
};

Finished run(const std::string& command, const fs::path& folder) {
  const fs::path script = folder.parent_path() / (folder.filename().string() + ".sh");
  std::ofstream(script) << "exec 2>&1\ncd '" << folder.string() << "' || exit 99\n"
                        << command << '\n';
  Finished finished;
  std::FILE* pipe = ::popen(("sh '" + script.string() + "'").c_str(), "r");
  if (pipe == nullptr) return {"the shell does not start\n", 99};
  std::array<char, 4096> buffer{};
  for (std::size_t count = 0; (count = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    finished.output.append(buffer.data(), count);
  }
  const int status = ::pclose(pipe);
  finished.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  fs::remove(script);
  return finished;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string transcript(const std::vector<std::string>& lines, const fs::path& folder) {
  std::string out;
  const auto starts_block = [&](std::size_t at) {
    return lines[at].starts_with("$ ") || lines[at].starts_with("=== ") ||
           lines[at].starts_with("# ");
  };
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!starts_block(at)) continue;  // the output of a former run
    if (at > 0 && lines[at - 1].empty()) out += '\n';
    out += lines[at] + '\n';
    if (lines[at].starts_with("=== ")) {
      const fs::path file = folder / lines[at].substr(4);
      fs::create_directories(file.parent_path());
      std::ofstream stream(file, std::ios::binary);
      while (++at < lines.size() && lines[at] != "===") {
        stream << lines[at] << '\n';
        out += lines[at] + '\n';
      }
      out += "===\n";
    } else if (lines[at].starts_with("$ ")) {
      const Finished finished = run(lines[at].substr(2), folder);
      out += finished.output;
      if (!finished.output.empty() && finished.output.back() != '\n') out += "[no newline]\n";
      if (finished.code != 0) out += "[" + std::to_string(finished.code) + "]\n";
    }
  }
  return out;
}

std::vector<fs::path> transcripts() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(TERMIJN_TESTS_DIR "/golden/cli")) {
    if (entry.path().extension() == ".cli") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

class Cli : public ::testing::TestWithParam<fs::path> {};

TEST_P(Cli, RunsAsWritten) {
  const fs::path folder = fs::temp_directory_path() / ("termijn_cli_" + GetParam().stem().string() +
                                                       '_' + std::to_string(::getpid()));
  fs::remove_all(folder);  // of a process that was killed and had the same number
  fs::create_directories(folder);
  const std::string path = fs::path(TERMIJN_BIN).parent_path().string() + ':' + std::getenv("PATH");
  ::setenv("PATH", path.c_str(), 1);
  ::setenv("EXAMPLES", TERMIJN_TESTS_DIR "/../examples", 1);
  ::unsetenv("TERMIJN_RULES");
  const std::string text = transcript(lines_of(testing::read_text(GetParam())), folder);
  fs::remove_all(folder);
  EXPECT_TRUE(testing::matches_golden(text, GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Golden, Cli, ::testing::ValuesIn(transcripts()), [](const auto& each) {
  std::string name = each.param.stem().string();
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace termijn
