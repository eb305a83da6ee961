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

}  // namespace termijn
