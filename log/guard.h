// SPDX-License-Identifier: Apache-2.0
// Text that a spreadsheet must not take for a formula.
#pragma once

#include <string>
#include <string_view>

namespace termijn {

/// An apostrophe before each line that begins as a formula does: `=`, `+`, `-`, `@` or a tab, also
/// behind blanks, or a carriage return. What begins so behind apostrophes gets one more, so that
/// unguarded() gives back every text.
std::string guarded(std::string_view text);
std::string unguarded(std::string_view text);

}  // namespace termijn
