// SPDX-License-Identifier: Apache-2.0
// Diagnostics as text for people: message, place, source line with caret, the way out.
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace termijn {

/// One diagnostic, several lines, ending in a newline:
///   fout[syntax.verwacht]: ...
///     --> rules/wor/art25.trm:18:13
///      |
///   18 |   binnen  1 moon
///      |             ^^^^
///      = hulp: ...
std::string render(const Diagnostic& diagnostic, const Sources& sources, Language language);

/// All of them in order of file and place, and a closing line with the number of errors.
std::string render(const Diagnostics& diagnostics, const Sources& sources, Language language);

}  // namespace termijn
