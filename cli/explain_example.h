// SPDX-License-Identifier: Apache-2.0
// Runs the example on the card of a code, to see what termijn says about it.
#pragma once

#include <string>
#include <string_view>

#include "base/explain_card.h"
#include "cli/console.h"

namespace termijn::cli {

/// Lines that start with `$ termijn` make it commands; otherwise it is a part of a rule file.
bool is_command_example(std::string_view example);

/// A byte that cannot be shown is `\xHH` in an example.
std::string unescaped(std::string_view example);

/// Rules are checked with the shared vocabulary before them. Commands are run in a new folder that
/// is removed again; files that they need stand before them, from `=== name` to `===`, and
/// `< file` behind a command is its standard input. Nothing is said when no folder can be made.
Overheard run_example(std::string_view example, Language language);

}  // namespace termijn::cli
