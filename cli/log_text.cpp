// SPDX-License-Identifier: Apache-2.0
// Records of a log as text.
#include "cli/log_text.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "report/describe.h"
#include "report/layout.h"
#include "report/words.h"

namespace termijn::cli {
namespace {

constexpr std::size_t cell_count = 5;

struct Row {
  std::int64_t number = 0;
  std::array<std::string, cell_count> cells;
  std::string rest;
};

std::string remarks(const EventRecord& record, Language language) {
  std::string out;
  const auto add = [&out](const std::string& text) {
    if (text.empty()) return;
    if (!out.empty()) out += ", ";
    out += text;
  };
  for (const FieldText& field : record.fields) add(field.name + '=' + field.value);
  if (record.replaces) {
    const Word how = record.event.empty() ? Word::log_withdraws : Word::log_replaces;
    add(termijn::say(how, language, {std::to_string(*record.replaces)}));
  }
  add(record.reference);
  add(record.source);
  add(record.remark);
  return out;
}

std::string where(const std::string& council, const std::string& dossier, bool several) {
  return clipped(several && !council.empty() ? council + '/' + dossier : dossier, 24);
}

std::vector<Row> rows_of(std::span<const EventRecord> records, bool several, Language language) {
  std::vector<Row> rows;
  for (const EventRecord& record : records) {
    rows.push_back(
        {record.number,
         {std::to_string(record.number),
          day_text(record.day, record.earliest, record.time, language),
          where(record.council, record.dossier, several),
          clipped(record.event.empty() ? "-" : record.event, 40), clipped(record.actor, 20)},
         clipped(remarks(record, language), 400)});
  }
  return rows;
}

std::string numbers_of(std::span<const std::int64_t> numbers) {
  std::string text;
  for (const std::int64_t number : numbers)
    text += (text.empty() ? "" : ", ") + std::to_string(number);
  return text;
}

/// A row may have been announced more than once; the first that did so speaks of it.
void add_tombstones(std::vector<Row>& rows, std::span<const Tombstone> tombstones, bool several,
                    Language language) {
  const bool dutch = language == Language::dutch;
  std::set<std::int64_t> told;
  for (const Tombstone& each : tombstones) {
    const std::string number = std::to_string(each.number);
    const std::string place = where(each.council, each.dossier, several);
    rows.push_back({each.number,
                    {number, day_text(each.day, std::nullopt, std::nullopt, language), place, "-"},
                    clipped((dutch ? "wissen aangekondigd van nr " : "erasing announced of no. ") +
                                numbers_of(each.rows),
                            400)});
    for (const std::int64_t row : each.erased) {
      if (!told.insert(row).second) continue;
      rows.push_back(
          {row,
           {std::to_string(row), "-", place, "-"},
           (dutch ? "inhoud gewist, aangekondigd met nr " : "content erased, announced by no. ") +
               number});
    }
  }
  std::ranges::stable_sort(rows, {}, &Row::number);
}

std::string text_of(const std::vector<Row>& rows) {
  std::array<std::size_t, cell_count> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < cell_count; ++i)
      widths[i] = std::max(widths[i], columns(row.cells[i]));
  }
  std::string out;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < cell_count; ++i) line += padded(row.cells[i], widths[i]) + "  ";
    line += row.rest;
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

}  // namespace

std::string log_text(std::span<const EventRecord> records, Language language) {
  return log_text(records, {}, language);
}

std::string log_text(std::span<const EventRecord> records, std::span<const Tombstone> tombstones,
                     Language language) {
  if (records.empty() && tombstones.empty())
    return std::string(word(Word::log_empty, language)) + '\n';
  std::set<std::string> councils;
  for (const EventRecord& record : records) councils.insert(record.council);
  for (const Tombstone& each : tombstones) councils.insert(each.council);
  const bool several = councils.size() > 1;
  std::vector<Row> rows = rows_of(records, several, language);
  add_tombstones(rows, tombstones, several, language);
  return text_of(rows);
}

}  // namespace termijn::cli
