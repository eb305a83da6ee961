// SPDX-License-Identifier: Apache-2.0
// The style sheet of every page. Part of page.h.
#pragma once

#include <string_view>

namespace termijn {

std::string_view page_style();

}  // namespace termijn
