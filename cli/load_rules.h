// SPDX-License-Identifier: Apache-2.0
// The rules that a command works with: from a folder or built in; parsed, checked, compiled.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "cli/options.h"
#include "engine/program.h"
#include "rules/builtin_rules.h"
#include "rules/rule_set.h"

namespace termijn::cli {

/// `compiled`: the built-in rules need not be parsed, when nothing else is asked for.
enum class Form { compiled, written };

/// `--rules`, else the folder in the environment variable TERMIJN_RULES, else the built-in rules.
/// All files that end in .trm, also in folders below, sorted by path. Behind them the files of
/// `--paper`; that an act refuses what one sets is for the caller to say.
/// Built-in cases are left out unless asked for; a folder is always read whole. `checked` is sure
/// to be there only with Form::written.
RuleSet load_rules(const Options& options, Cases cases = Cases::left_out,
                   Form form = Form::compiled);

/// The fault of an act (`--act`) that is not in the rules; nothing when it is, or none was named.
std::optional<Diagnostic> unknown_act(const Program& program, const std::string& act);

}  // namespace termijn::cli
