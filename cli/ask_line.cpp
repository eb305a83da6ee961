// SPDX-License-Identifier: Apache-2.0
#include "cli/ask_line.h"

#include <iostream>

#include <unistd.h>

#include "log/names.h"

namespace termijn::cli {

bool is_at_terminal() {
  return ::isatty(STDIN_FILENO) != 0;
}

bool is_conversation() {
  return is_at_terminal() && ::isatty(STDOUT_FILENO) != 0;
}

std::optional<std::string> ask_line(Console& console, std::string_view prompt) {
  console.say(std::string(prompt) + ": ");
  if (!console.show()) return std::nullopt;
  std::string line;
  const bool is_read = static_cast<bool>(std::getline(std::cin, line));
  if (!is_read) {
    console.say("\n");
    return std::nullopt;
  }
  line = std::string(trimmed(line));
  if (!is_at_terminal()) console.say(line + '\n');
  return line;
}

}  // namespace termijn::cli
