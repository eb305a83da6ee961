// SPDX-License-Identifier: Apache-2.0
// The first bytes decide; the name of the file does not.
#include "log/read_log.h"

#include <string_view>
#include <utility>

#include "base/code.h"
#include "log/csv_log.h"
#include "log/event_store.h"
#include "log/json_log.h"
#include "log/names.h"
#include "log/text_check.h"

namespace termijn {
namespace {

ReadRecords read_store(const std::string& path) {
  const Result<EventStore> store = EventStore::open(path, EventStore::Access::read);
  if (!store) return read_records({}, store.diagnostics);
  return {store->read(), {}};
}

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

ReadRecords read_log(const std::string& path, Sources& sources, std::size_t most_mebibytes) {
  auto text = read_text(path, most_mebibytes);
  if (!text) return read_records({}, std::move(text.diagnostics));
  if (text->starts_with(sqlite_magic)) {
    if (!is_standard_input(path)) return read_store(path);
    return read_records({}, {{Code::log_input_is_database, {}, {}, {}}});
  }
  const auto index = static_cast<std::uint32_t>(sources.size());
  sources.push_back({path, std::move(*text)});
  const Source& source = sources.back();
  return is_json(source.text) ? read_json_log(source, index) : read_csv_log(source, index);
}

}  // namespace termijn
