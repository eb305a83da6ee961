// SPDX-License-Identifier: Apache-2.0
// How a last day was counted, line by line. Part of why_text.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/describe.h"

namespace termijn {

/// `name` in the left column, `text` behind it; empty for an empty text.
std::string ledger_line(Word name, std::string_view text, Language language);

/// Such lines with blanks in the left column, for what stands under a line of the same name.
std::string text_without_name(const std::string& line);

/// The lines of a ledger without their names; a line that is not needed is empty.
struct LedgerParts {
  std::string start, receipt, length, clock, raw_end, pauses, shifts;
  std::string bare_end, unmoved;  ///< the two halves of raw_end
  std::vector<std::string> moves;
  std::string origins;  ///< who says how long it is: whole lines, with their names
  std::string last_day, advice, provisional;
};
LedgerParts ledger_parts(const Scene& scene, const Norm& norm, const Deadline& deadline);

/// Start, length, bare end, shifts, suspension and last day.
/// `possible`: the term runs only if a missing fact turns out so.
std::string ledger_text(const Scene& scene, const Norm& norm, const Deadline& deadline,
                        bool possible);

}  // namespace termijn
