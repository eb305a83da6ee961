// SPDX-License-Identifier: Apache-2.0
// Two chains side by side.
#include "log/kinship.h"

#include <string_view>

#include "log/event_store.h"
#include "log/read_text.h"
#include "log/sqlite.h"
#include "log/store_form.h"
#include "log/text_check.h"

namespace termijn {
namespace {

struct Link {
  std::int64_t number = 0;
  std::string hash;
  friend bool operator==(const Link&, const Link&) = default;
};

std::optional<Link> next(Statement& row) {
  if (!row.step()) return std::nullopt;
  return Link{row.number(0), row.text(1)};
}

/// A list has no chain.
Result<bool> is_store(const std::string& path) {
  if (is_standard_input(path)) return {false, {}};
  const auto text = read_text(path);
  if (!text) return {std::nullopt, text.diagnostics};
  return {text->starts_with(sqlite_magic), {}};
}

constexpr std::string_view links = "SELECT number, hash FROM event ORDER BY number";

}  // namespace

Result<std::int64_t> last_shared_row(const std::string& one, const std::string& other) {
  for (const std::string& path : {one, other}) {
    const auto store = is_store(path);
    if (!store) return {std::nullopt, store.diagnostics};
    if (!*store) return {std::nullopt, {}};
  }
  try {
    const Database first = open_for_reading(one, default_wait_ms);
    const Database second = open_for_reading(other, default_wait_ms);
    for (const Database* each : {&first, &second}) {
      if (version_of(*each) < first_with_chain) return {std::nullopt, {}};
    }
    Statement mine = first.prepare(links), theirs = second.prepare(links);
    std::optional<std::int64_t> shared;
    for (auto link = next(mine); link && link == next(theirs); link = next(mine))
      shared = link->number;
    return {shared, {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

}  // namespace termijn
