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

/// Such a line as data, for those who lay it out themselves.
struct LedgerLine {
  Word name;
  std::string text;           ///< never empty
  bool under_former = false;  ///< under a line of the same name, which is not told again
  friend bool operator==(const LedgerLine&, const LedgerLine&) = default;
};
using LedgerLines = std::vector<LedgerLine>;
/// Adds an entry, unless `text` is empty.
void add_entry(LedgerLines& into, Word name, std::string_view text);
void add_entries(LedgerLines& into, const LedgerLines& more);
std::string ledger_lines(const LedgerLines& entries, Language language);

/// The lines of a ledger without their names; a line that is not needed is empty.
struct LedgerParts {
  std::string start, receipt, length, clock, raw_end, pauses, shifts;
  std::string bare_end, unmoved;  ///< the two halves of raw_end
  std::vector<std::string> moves;
  LedgerLines origins;  ///< who says how long it is
  std::string last_day, advice, provisional;
};
LedgerParts ledger_parts(const Scene& scene, const Norm& norm, const Deadline& deadline);

/// Start, length, bare end, shifts, suspension and last day.
/// `possible`: the term runs only if a missing fact turns out so.
LedgerLines ledger_entries(const Scene& scene, const Norm& norm, const Deadline& deadline,
                           bool possible);

}  // namespace termijn
