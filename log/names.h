// SPDX-License-Identifier: Apache-2.0
// Cells and names as people type them, brought to one form.
#pragma once

#include <string>
#include <string_view>

namespace termijn {

/// Without the spaces at both ends; non-breaking and zero-width ones, tabs and line ends included.
std::string_view trimmed(std::string_view text);

/// Every no-break space as a plain one.
std::string with_plain_spaces(std::string_view text);

/// `Besluit-genomen ` and `besluit  genomen` are both `besluit_genomen`.
std::string normal_name(std::string_view text);

}  // namespace termijn
