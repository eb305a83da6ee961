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

/// All of them in order of file and place, and a closing line with the number of errors. Of more
/// than three that say the same only the places are told, and of a flood only the first.
std::string render(const Diagnostics& diagnostics, const Sources& sources, Language language);

}  // namespace termijn
