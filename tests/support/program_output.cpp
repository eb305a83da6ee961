// SPDX-License-Identifier: Apache-2.0
#include "tests/support/program_output.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <sys/wait.h>
#include <unistd.h>

namespace termijn::testing {

namespace fs = std::filesystem;

TemporaryFile::TemporaryFile(const std::string& name, const std::string& text)
    : path_((fs::temp_directory_path() / (std::to_string(::getpid()) + '_' + name)).string()) {
  std::ofstream(path_, std::ios::binary) << text;
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  fs::remove(path_, ignored);
}

bool has_program(const std::string& name) {
  return run("command -v " + name + " >/dev/null").code == 0;
}

Finished run(const std::string& command) {
  Finished finished;
  std::FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
  if (pipe == nullptr) return {"", 127};
  std::array<char, 4096> buffer{};
  for (std::size_t count = 0; (count = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    finished.output.append(buffer.data(), count);
  }
  const int status = ::pclose(pipe);
  finished.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return finished;
}

}  // namespace termijn::testing
