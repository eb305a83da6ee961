// SPDX-License-Identifier: Apache-2.0
// Announcements of erasing, and what came of them.
#include "log/tombstones.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>

#include "base/code.h"
#include "log/event_store.h"
#include "log/json_fields.h"
#include "log/read_text.h"
#include "log/row_numbers.h"
#include "log/store_form.h"
#include "log/text_check.h"

namespace termijn {
namespace {

bool is_store(const std::string& path) {
  if (is_standard_input(path)) return false;
  std::array<char, sqlite_magic.size()> start{};
  std::ifstream file(path, std::ios::binary);
  file.read(start.data(), start.size());
  return file && std::string_view(start.data(), start.size()) == sqlite_magic;
}

std::vector<Tombstone> read(const Database& database) {
  std::set<std::int64_t> empty;
  Statement row = database.prepare("SELECT number FROM event WHERE salt IS NULL");
  while (row.step()) empty.insert(row.number(0));
  std::vector<Tombstone> found;
  Statement mark = database.prepare(
      "SELECT number, council, dossier, day, fields FROM event WHERE kind = 'erasure'"
      " ORDER BY number");
  while (mark.step()) {
    Tombstone each{mark.number(0), mark.text(1), mark.text(2), {}, {}, {}};
    const auto day = parse_iso(mark.text(3));
    const auto fields = read_json_fields(mark.text(4));
    if (!day || !fields || fields->size() != 1)
      throw StoreError(
          {Code::log_store_bad_row, {}, {database.path(), std::to_string(each.number)}, {}});
    each.day = *day;
    each.rows = numbers_in(fields->front().value);
    std::ranges::copy_if(each.rows, std::back_inserter(each.erased),
                         [&](std::int64_t number) { return empty.contains(number); });
    found.push_back(std::move(each));
  }
  return found;
}

}  // namespace

Result<std::vector<Tombstone>> tombstones_in(const std::string& path) {
  if (!is_store(path)) return {std::vector<Tombstone>(), {}};
  try {
    const Database database = open_for_reading(path, default_wait_ms);
    const Transaction transaction(database, Transaction::Kind::read);
    if (version_of(database) < first_with_chain) return {std::vector<Tombstone>(), {}};
    return {read(database), {}};
  } catch (const StoreError& error) {
    return {std::nullopt, {error.diagnostic()}};
  }
}

}  // namespace termijn
