// SPDX-License-Identifier: Apache-2.0
// The rules as they are written, in words. Every clause of the tree is said by the function of its
// kind (clauses.h).
#pragma once

#include <string_view>
#include <vector>

#include "dsl/check.h"
#include "report/reading.h"
#include "report/words.h"

namespace termijn {

/// One declaration in words.
DeclarationReading read_declaration(const Checked& checked, const ast::Declaration& declaration,
                                    Language language);

/// Declarations in words, in the order of the rules; the versions of one norm together.
using Readings = std::vector<std::vector<DeclarationReading>>;

/// All declarations with this name; procedures and norms before what has only the same name.
Readings read_named(const Checked& checked, std::string_view name, Language language);
/// All declarations of one file, by its number in the sources.
Readings read_file(const Checked& checked, std::uint32_t file, Language language);
/// The names of all declarations, to suggest.
std::vector<std::string> declared_names(const Checked& checked);

RuleReadings read_for_diff(const Checked& checked, Language language);

}  // namespace termijn
