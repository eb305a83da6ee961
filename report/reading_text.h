// SPDX-License-Identifier: Apache-2.0
// The page of `read`: rules in sentences that can be signed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/reading.h"
#include "report/words.h"

namespace termijn {

/// A declaration; of several versions the last in full and of the others what was otherwise.
std::string reading_text(const std::vector<DeclarationReading>& versions, Language language);

/// The line and its list, broken for a terminal, behind `first`.
std::string read_line_text(std::string_view first, const ReadLine& line);

}  // namespace termijn
