// SPDX-License-Identifier: Apache-2.0
// The first bytes decide; the name of the file does not.
#include "log/read_log.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "log/csv_log.h"
#include "log/event_store.h"
#include "log/file_state.h"
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

/// At most `count` bytes more behind `text`; fewer at the end of the file.
void read_more(std::ifstream& file, std::string& text, std::size_t count) {
  constexpr std::size_t piece = std::size_t{1} << 20;
  while (count > 0 && file) {
    const std::size_t size = text.size();
    const std::size_t wanted = std::min(count, piece);
    text.resize(size + wanted);
    file.read(text.data() + size, static_cast<std::streamsize>(wanted));
    text.resize(size + static_cast<std::size_t>(file.gcount()));
    count -= wanted;
  }
}

}  // namespace

ReadRecords read_log(const std::string& path, Sources& sources, std::size_t most_mebibytes) {
  const auto fault = [&](Code code, std::string detail) {
    return read_records({}, {{code, {}, {path, std::move(detail)}, {}}});
  };
  if (const auto reason = why_not_file(path, Wanted::text)) return read_records({}, {*reason});
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) return fault(Code::log_read_failed, std::generic_category().message(errno));
  std::string text;
  read_more(file, text, sqlite_magic.size());
  if (text == sqlite_magic) return read_store(path);
  const std::size_t most = most_mebibytes << 20;
  read_more(file, text, most + 1 - std::min(most, text.size()));
  if (file.bad()) return fault(Code::log_read_failed, std::generic_category().message(errno));
  if (text.size() > most) return fault(Code::log_too_large, std::to_string(most_mebibytes));

  const auto index = static_cast<std::uint32_t>(sources.size());
  sources.push_back({path, std::move(text)});
  const Source& source = sources.back();
  const std::string_view start = trimmed(std::string_view(source.text).substr(0, 4096));
  const bool is_json = start.starts_with('{') || start.starts_with('[');
  return is_json ? read_json_log(source, index) : read_csv_log(source, index);
}

}  // namespace termijn
