// SPDX-License-Identifier: Apache-2.0
// Records of a log as text.
#include "cli/log_text.h"

#include <algorithm>
#include <array>

#include "report/describe.h"
#include "report/layout.h"
#include "report/words.h"

namespace termijn::cli {
namespace {

constexpr std::size_t cell_count = 5;
using Row = std::array<std::string, cell_count>;

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

}  // namespace

std::string log_text(std::span<const EventRecord> records, Language language) {
  if (records.empty()) return std::string(word(Word::log_empty, language)) + '\n';
  const bool several = std::ranges::any_of(records, [&](const EventRecord& record) {
    return record.council != records.front().council;
  });
  std::vector<Row> rows;
  std::array<std::size_t, cell_count> widths{};
  for (const EventRecord& record : records) {
    const std::string where =
        several && !record.council.empty() ? record.council + '/' + record.dossier : record.dossier;
    rows.push_back({std::to_string(record.number),
                    day_text(record.day, record.earliest, record.time, language),
                    clipped(where, 24), clipped(record.event.empty() ? "-" : record.event, 40),
                    clipped(record.actor, 20)});
    for (std::size_t i = 0; i < cell_count; ++i) {
      widths[i] = std::max(widths[i], columns(rows.back()[i]));
    }
  }
  std::string out;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    std::string line;
    for (std::size_t i = 0; i < cell_count; ++i) line += padded(rows[at][i], widths[i]) + "  ";
    line += clipped(remarks(records[at], language), 400);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

}  // namespace termijn::cli
