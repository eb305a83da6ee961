// SPDX-License-Identifier: Apache-2.0
#include "log/read_log.h"

#include <utility>

#include "base/code.h"
#include "log/event_store.h"
#include "log/read_log_text.h"
#include "log/text_check.h"

namespace termijn {
namespace {

ReadRecords read_store(const std::string& path) {
  const Result<EventStore> store = EventStore::open(path, EventStore::Access::read);
  if (!store) return read_records({}, store.diagnostics);
  return {store->read(), {}};
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
  return read_log_text(sources.back(), index);
}

}  // namespace termijn
