// SPDX-License-Identifier: Apache-2.0
// What the columns of an event say.
#include "log/event_row.h"

#include <charconv>
#include <utility>

#include "base/code.h"
#include "calendar/clock.h"
#include "calendar/date.h"
#include "log/json_fields.h"

namespace termijn {
namespace {

constexpr std::int64_t first_with_vague_days = 2;
constexpr std::int64_t first_with_times = 3;

/// As a row keeps it: nothing when the day is exact, empty when nobody knows since when.
std::optional<std::string> earliest_text(const std::optional<Date>& earliest) {
  if (!earliest) return std::nullopt;
  return *earliest == Date::first() ? "" : iso(*earliest);
}

/// False when `text` is no first day of a range that ends on the day of the record.
bool read_earliest(const std::optional<std::string>& text, EventRecord& record) {
  if (!text) return true;
  record.earliest = text->empty() ? Date::first() : parse_iso(*text);
  return record.earliest && *record.earliest < record.day;
}

std::optional<std::string> time_text(const std::optional<std::int32_t>& time) {
  return time ? std::optional(clock_text(*time)) : std::nullopt;
}

/// False when `text` is no time that the clock showed on the day of the record.
bool read_time(const std::optional<std::string>& text, EventRecord& record) {
  if (!text) return true;
  record.time = parse_clock(*text);
  return record.time && !record.earliest && is_on_the_clock({record.day, *record.time});
}

std::optional<std::string> decimals(std::optional<std::int64_t> number) {
  return number ? std::optional(std::to_string(*number)) : std::nullopt;
}

std::optional<std::int64_t> number_in(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  std::int64_t number = 0;
  std::from_chars(text->data(), text->data() + text->size(), number);
  return number;
}

std::string insert_sql() {
  std::string names, values;
  for (const std::string_view column : chained_columns) {
    names += std::string(column) + ", ";
    values += "?, ";
  }
  return "INSERT INTO event (" + names + "digest, hash) VALUES (" + values + "?, ?)";
}

}  // namespace

RowTexts row_of(const EventRecord& record, std::int64_t number,
                std::optional<std::int64_t> replaces) {
  return {std::to_string(number),
          record.council,
          record.dossier,
          record.event,
          iso(record.day),
          record.actor,
          record.recorded,
          decimals(replaces),
          json_fields(record.fields),
          record.reference,
          record.source,
          record.remark,
          earliest_text(record.earliest),
          time_text(record.time),
          "event",
          std::nullopt};
}

std::string record_columns(std::int64_t version) {
  const auto since = [&](std::int64_t first, const char* column) {
    return std::string(version >= first ? column : "NULL");
  };
  return "number, council, dossier, event, day, actor, recorded, replaces, fields, reference,"
         " source, remark, " +
         since(first_with_vague_days, "earliest") + ", " + since(first_with_times, "time");
}

EventRecord record_in(const Statement& row, const Database& database) {
  EventRecord record;
  record.number = row.number(0);
  record.council = row.text(1);
  record.dossier = row.text(2);
  record.event = row.text(3);
  record.actor = row.text(5);
  record.recorded = row.text(6);
  record.replaces = row.optional_number(7);
  record.reference = row.text(9);
  record.source = row.text(10);
  record.remark = row.text(11);
  const std::optional<Date> day = parse_iso(row.text(4));
  auto fields = read_json_fields(row.text(8));
  record.day = day.value_or(Date());
  if (!day || !fields || !read_earliest(row.optional_text(12), record) ||
      !read_time(row.optional_text(13), record)) {
    throw StoreError(
        {Code::log_store_bad_row, {}, {database.path(), std::to_string(record.number)}, {}});
  }
  record.fields = std::move(*fields);
  return record;
}

RowWriter::RowWriter(const Database& database) : insert_(database.prepare(insert_sql())) {
  // What was cut off or added by another program would become part of the chain unseen.
  Statement head = database.prepare(
      "SELECT hash FROM head WHERE number = (SELECT coalesce(max(number), 0) FROM event)"
      " AND hash = coalesce((SELECT hash FROM event ORDER BY number DESC LIMIT 1), hash)");
  if (!head.step()) {
    const auto last = database.number("SELECT coalesce(max(number), 0) FROM event");
    throw StoreError({Code::log_head_differs, {}, {database.path(), std::to_string(last)}, {}});
  }
  last_hash_ = head.text(0);
}

void RowWriter::add(RowTexts row) {
  row[salt_column] = fresh_salt();
  const std::string digest = content_digest(row);
  const std::int64_t number = number_in(row[number_column]).value_or(0);
  last_hash_ = link_hash(last_hash_, number, digest);
  insert_.reset();
  for (std::size_t i = 0; i < row.size(); ++i) {
    const int parameter = static_cast<int>(i) + 1;
    if (i == number_column || i == replaces_column) {
      insert_.bind(parameter, number_in(row[i]));
    } else {
      insert_.bind_text(parameter, row[i]);
    }
  }
  const int behind = static_cast<int>(row.size());
  insert_.bind(behind + 1, digest).bind(behind + 2, last_hash_).step();
}

}  // namespace termijn
