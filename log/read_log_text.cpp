// SPDX-License-Identifier: Apache-2.0
// The first bytes decide; the name of the file does not.
#include "log/read_log_text.h"

#include <string_view>

#include "log/csv_log.h"
#include "log/json_log.h"
#include "log/names.h"

namespace termijn {
namespace {

/// `null`, `12` or `"..."`: JSON, though no log.
bool is_json_scalar(std::string_view text) {
  if (text == "null" || text == "true" || text == "false") return true;
  const bool is_text = text.size() > 1 && text.find('"', 1) == text.size() - 1;
  const bool is_number = text.find_first_not_of("0123456789.") == text.npos;
  return (text.starts_with('"') && is_text) || (!text.empty() && is_number);
}

bool is_json(std::string_view text) {
  const std::string_view start = trimmed(text.substr(0, 4096));
  return start.starts_with('{') || start.starts_with('[') || is_json_scalar(start);
}

}  // namespace

ReadRecords read_log_text(const Source& source, std::uint32_t file) {
  return is_json(source.text) ? read_json_log(source, file) : read_csv_log(source, file);
}

}  // namespace termijn
