// SPDX-License-Identifier: Apache-2.0
// source -> ast. The one door to the grammar.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "dsl/ast.h"
#include "dsl/source_words.h"

namespace termijn {

/// The declarations of one source. Every syntax error of the file is reported, each once; a value
/// comes back even then (without the faulty clauses), so that later stages can report theirs.
/// Limits: 1 MiB of text, nesting of 64 levels; beyond them a diagnostic, never a crash.
/// Without `surface` it is that of the first line which tells; when none does, Dutch, or English
/// for a text that is without errors only then. `words` gets every word.
Result<ast::File> parse(const Source& source, std::uint32_t index,
                        std::optional<Surface> surface = std::nullopt,
                        std::vector<SourceWord>* words = nullptr);

/// The language of the first keyword at the start of a line that only one language has; Dutch when
/// there is none.
Surface surface_of(std::string_view text);

/// Lets the texts of `diagnostic` name words of the language as a file in `surface` has them.
void name_words_in(Surface surface, Diagnostic& diagnostic);

}  // namespace termijn
