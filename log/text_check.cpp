// SPDX-License-Identifier: Apache-2.0
// Kinds of files that are not a text, by their first bytes.
#include "log/text_check.h"

#include <algorithm>

#include "base/code.h"
#include "log/names.h"

namespace termijn {
namespace {

// A byte order mark, or what a header of ASCII letters looks like without one.
bool is_utf16(std::string_view text) {
  if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) return true;
  if (text.size() < 4) return false;
  const bool little = text[0] != 0 && text[1] == 0 && text[2] != 0 && text[3] == 0;
  const bool big = text[0] == 0 && text[1] != 0 && text[2] == 0 && text[3] != 0;
  return little || big;
}

}  // namespace

std::optional<Diagnostic> why_not_text(const Source& source, std::uint32_t file) {
  const std::string_view text = source.text;
  const auto fault = [&](Code code, std::size_t begin, std::size_t end) {
    const Span span{file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    return Diagnostic{code, span, {source.name}, {}};
  };
  if (text.starts_with(sqlite_magic)) return fault(Code::log_is_database, 0, 0);
  // The first line of what is not a text is no help to anybody, so these have no place.
  if (text.starts_with("PK\x03\x04") || text.starts_with("\xd0\xcf\x11\xe0")) {
    return Diagnostic{Code::log_is_workbook, {}, {source.name}, {}};
  }
  if (is_utf16(text)) return Diagnostic{Code::log_is_utf16, {}, {source.name}, {}};
  const std::size_t bad = find_bad_byte(text);
  if (bad != text.npos) {
    return fault(text[bad] == '\0' ? Code::log_nul : Code::log_not_utf8, bad, bad + 1);
  }
  if (trimmed(text).empty()) return fault(Code::log_empty_file, 0, 0);
  return std::nullopt;
}

}  // namespace termijn
