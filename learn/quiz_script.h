// SPDX-License-Identifier: Apache-2.0
// The script of the page of questions: it shows what stands in the page, and asks nothing of
// anybody.
#pragma once

#include <string_view>

namespace termijn {

std::string_view quiz_script();

}  // namespace termijn
