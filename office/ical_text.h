// SPDX-License-Identifier: Apache-2.0
// The text form of iCalendar (RFC 5545, 3.1 and 3.3.11): lines, folding and escaping.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace termijn {

/// Adds `name:value` with CRLF, folded at 75 octets and never within a character. `value` stands
/// as it is.
void add_line(std::string& file, std::string_view name, std::string_view value);

/// `value` as TEXT: `\`, `;`, `,` and line ends written so that they mean themselves. Control
/// characters, which no calendar may have, become a blank.
std::string ical_escaped(std::string_view value);
std::string ical_unescaped(std::string_view value);

/// A line without folding: `DTSTART`, `;VALUE=DATE`, `20260407`.
struct IcalLine {
  std::string name, parameters, value;  ///< the name in capitals
};

/// The lines of a file, however they end. Lines without a colon are left out.
std::vector<IcalLine> ical_lines(std::string_view file);

}  // namespace termijn
