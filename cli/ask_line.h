// SPDX-License-Identifier: Apache-2.0
// A question to whoever sits at the terminal, or to a script that answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/console.h"

namespace termijn::cli {

/// Somebody types the answers; otherwise they come from a file or another program.
bool is_at_terminal();

/// Somebody reads what is written, and can answer.
bool is_conversation();

/// One line of standard input after a prompt. Of input that is no terminal the line is shown too,
/// so that what is written reads as a conversation. Nothing at the end of the input.
std::optional<std::string> ask_line(Console& console, std::string_view prompt);

}  // namespace termijn::cli
