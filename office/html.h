// SPDX-License-Identifier: Apache-2.0
// Text as it may stand in a page.
#pragma once

#include <string>
#include <string_view>

namespace termijn {

/// `text` with what has a meaning in HTML written so that it has none, in an element and in an
/// attribute between double quotes. Control characters other than tab and line end, which no page
/// may have, become a blank.
std::string html_text(std::string_view text);

/// The same for names of rules and files in a narrow column: a line may break behind `_`, `:`, `/`.
std::string html_breakable(std::string_view text);

/// Plain text in which no line may break, for a day in a column.
std::string unbroken(std::string_view text);

}  // namespace termijn
