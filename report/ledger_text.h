// SPDX-License-Identifier: Apache-2.0
// How a last day was counted, line by line. Part of why_text.h.
#pragma once

#include <string>
#include <string_view>

#include "report/describe.h"

namespace termijn {

/// `name` in the left column, `text` behind it; empty for an empty text.
std::string ledger_line(Word name, std::string_view text, Language language);

/// Start, length, bare end, shifts, suspension and last day.
/// `possible`: the term runs only if a missing fact turns out so.
std::string ledger_text(const Scene& scene, const Norm& norm, const Deadline& deadline,
                        bool possible);

}  // namespace termijn
