// SPDX-License-Identifier: Apache-2.0
// From an expectation that failed to a message, and on to the next line that makes sense.
#pragma once

#include <string>

#include "dsl/grammar/state.h"

namespace termijn::grammar {

/// Reports that `wanted` (a key of phrases.def, `kw:N`, or quoted characters) did not stand at
/// `where`.
void report_expected(ParseState& state, const char* where, const std::string& wanted);

/// Whether the line at `at` was meant to start a declaration, as far as one can tell.
bool starts_declaration(const ParseState& state, const char* at);

/// The first line below the last word before `where` whose first word can start a declaration or a
/// clause.
const char* next_start(const ParseState& state, const char* where);

}  // namespace termijn::grammar
