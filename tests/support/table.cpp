// SPDX-License-Identifier: Apache-2.0
#include "tests/support/table.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace termijn {
namespace {

struct Record {
  std::size_t line = 0;
  std::vector<std::string> cells;
  std::string fault;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
  }

  /// False at the end; empty lines and comments are passed over.
  bool next(Record& record) {
    while (!text_.empty() && (text_[0] == '#' || text_[0] == '\n' || text_[0] == '\r')) {
      text_.remove_prefix(std::min(text_.find('\n'), text_.size() - 1) + 1);
      ++line_;
    }
    if (text_.empty()) return false;
    if (delimiter_ == 0) choose_delimiter();
    record = {line_, {}, ""};
    while (read_cell(record)) {
    }
    ++line_;
    return true;
  }

 private:
  void choose_delimiter() {
    const std::string_view header = text_.substr(0, text_.find('\n'));
    const auto count = [header](char c) { return std::count(header.begin(), header.end(), c); };
    delimiter_ = count(';') > count(',') ? ';' : ',';
  }

  /// True when another cell follows on the same row.
  bool read_cell(Record& record) {
    std::string cell;
    if (!text_.empty() && text_[0] == '"') {
      read_quoted(cell, record);
    } else {
      const auto length =
          std::min(text_.find_first_of(std::string{delimiter_, '\n'}), text_.size());
      cell = text_.substr(0, length);
      text_.remove_prefix(length);
      if (!cell.empty() && cell.back() == '\r') cell.pop_back();
    }
    record.cells.push_back(std::move(cell));
    if (text_.starts_with('\r')) text_.remove_prefix(1);
    if (text_.empty()) return false;
    const char end = text_[0];
    if (end != delimiter_ && end != '\n') {
      record.fault = "text behind a closing quote";
      text_.remove_prefix(std::min(text_.find('\n'), text_.size()));
      return read_end();
    }
    text_.remove_prefix(1);
    return end == delimiter_;
  }

  bool read_end() {
    if (!text_.empty()) text_.remove_prefix(1);
    return false;
  }

  void read_quoted(std::string& cell, Record& record) {
    text_.remove_prefix(1);
    while (!text_.empty()) {
      const char c = text_[0];
      text_.remove_prefix(1);
      if (c == '"') {
        if (!text_.starts_with('"')) return;
        text_.remove_prefix(1);
      }
      if (c == '\n') ++line_;
      cell += c;
    }
    record.fault = "quote that is not closed";
  }

  std::string_view text_;
  std::size_t line_ = 1;
  char delimiter_ = 0;
};

}  // namespace

const std::string& TableRow::operator[](std::string_view column) const {
  const auto cell = cells.find(column);
  if (cell == cells.end()) {
    throw std::out_of_range(place + ": no column " + std::string(column));
  }
  return cell->second;
}

int TableRow::number(std::string_view column) const {
  const std::string& text = (*this)[column];
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw std::invalid_argument(place + ": no number in column " + std::string(column));
  }
  return value;
}

Table read_table(std::string_view name, std::string_view text) {
  Table table;
  Reader reader(text);
  Record header;
  if (!reader.next(header) || !header.fault.empty()) {
    table.faults.push_back(std::string(name) + ": no header line");
    return table;
  }
  Record record;
  while (reader.next(record)) {
    const std::string place = std::string(name) + ":" + std::to_string(record.line);
    if (record.fault.empty() && record.cells.size() != header.cells.size()) {
      record.fault = std::to_string(record.cells.size()) + " cells where the header has " +
                     std::to_string(header.cells.size());
    }
    if (!record.fault.empty()) {
      table.faults.push_back(place + ": " + record.fault);
      continue;
    }
    TableRow row{place, {}};
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
      row.cells[header.cells[i]] = record.cells[i];
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table read_table_file(const std::string& path) {
  std::ifstream file(std::string(TERMIJN_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!file) return {{}, {path + ": cannot be read"}};
  std::ostringstream text;
  text << file.rdbuf();
  return read_table(path, text.str());
}

}  // namespace termijn
