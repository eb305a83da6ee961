// SPDX-License-Identifier: Apache-2.0
// Runs a program that others wrote and that may be absent.
#pragma once

#include <string>

namespace termijn::testing {

/// A file in the folder for temporary files, gone at the end.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, const std::string& text);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// `command -v`: is there such a program?
bool has_program(const std::string& name);

struct Finished {
  std::string output;  ///< without standard error
  int code = 0;
};
/// By the shell.
Finished run(const std::string& command);

}  // namespace termijn::testing
