// SPDX-License-Identifier: Apache-2.0
// source -> ast. The one door to the grammar.
#pragma once

#include "base/diagnostic.h"
#include "dsl/ast.h"

namespace termijn {

/// The declarations of one source. Every syntax error of the file is reported, each once; a value
/// comes back even then (without the faulty clauses), so that later stages can report theirs.
/// Limits: 1 MiB of text, nesting of 64 levels; beyond them a diagnostic, never a crash.
Result<ast::File> parse(const Source& source, std::uint32_t index,
                        Surface surface = Surface::dutch);

}  // namespace termijn
