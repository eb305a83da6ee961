// SPDX-License-Identifier: Apache-2.0
#include "log/rule_table.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "base/code.h"
#include "base/nearest.h"
#include "log/csv.h"
#include "log/date_text.h"
#include "log/given_text.h"
#include "log/text_check.h"

namespace termijn {
namespace {

enum Column : std::size_t { id, given, as_of, norm, expect, basis, mark, note, column_count };
constexpr std::array<std::string_view, column_count> names = {"id",     "given", "as_of", "norm",
                                                              "expect", "basis", "mark",  "note"};
constexpr std::size_t required_count = basis;

class Reader {
 public:
  Reader(const Source& source, std::uint32_t file)
      : csv_(read_csv(without_remarks(source.text), file)) {}

  RuleTable run() {
    if (csv_.rows.empty()) return std::move(table_);
    find_columns();
    if (!table_.has_cases) return std::move(table_);
    table_.faults = csv_.diagnostics;
    if (!has_all_columns()) return std::move(table_);
    for (auto at = csv_.rows.begin() + 1; at != csv_.rows.end(); ++at) row(*at);
    return std::move(table_);
  }

 private:
  void find_columns() {
    const auto& cells = csv_.rows.front().cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto name = std::ranges::find(names, cells[i].text);
      if (name != names.end()) places_[static_cast<std::size_t>(name - names.begin())] = i;
    }
    table_.has_cases = places_[given].has_value();
  }

  bool has_all_columns() {
    std::vector<std::string> found;
    for (const CsvCell& cell : csv_.rows.front().cells) found.push_back(cell.text);
    bool all = true;
    for (std::size_t column = 0; column < required_count; ++column) {
      if (places_[column]) continue;
      all = false;
      fault(Code::log_column_missing, csv_.rows.front().span,
            {std::string(names[column]), quoted_list(found)});
    }
    return all;
  }

  void row(const CsvRow& csv) {
    if (csv.cells.size() > csv_.rows.front().cells.size()) {
      fault(Code::log_case_long, csv.span,
            {std::to_string(csv.cells.size()), std::to_string(csv_.rows.front().cells.size())});
    }
    RuleTableRow row;
    row.span = csv.span;
    for (std::size_t column = 0; column < required_count; ++column) {
      const CsvCell found = cell(csv, static_cast<Column>(column));
      if (found.text.empty())
        fault(Code::log_case_cell_empty, csv.span, {std::string(names[column])});
    }
    name(cell(csv, id), row);
    day(cell(csv, as_of), row);
    events(cell(csv, given), row);
    row.norm = cell(csv, norm).text, row.norm_span = cell(csv, norm).span;
    row.expect = cell(csv, expect).text, row.expect_span = cell(csv, expect).span;
    row.basis = cell(csv, basis).text, row.mark = cell(csv, mark).text;
    row.note = cell(csv, note).text;
    table_.rows.push_back(std::move(row));
  }

  void name(const CsvCell& cell, RuleTableRow& row) {
    row.id = cell.text;
    const auto [known, is_new] = seen_.try_emplace(cell.text, cell.span);
    if (!is_new && !cell.text.empty())
      table_.faults.push_back({Code::log_case_twice, cell.span, {cell.text}, {known->second}});
  }

  void day(const CsvCell& cell, RuleTableRow& row) {
    if (cell.text.empty()) return;
    const auto day = read_date(cell.text, cell.span);
    std::ranges::copy(day.diagnostics, std::back_inserter(table_.faults));
    if (day) row.as_of = *day;
  }

  void events(const CsvCell& cell, RuleTableRow& row) {
    row.given = cell.text;
    auto records = read_given(cell.text, cell.span);
    std::ranges::move(records.diagnostics, std::back_inserter(table_.faults));
    if (records) row.records = std::move(*records);
  }

  /// An empty cell when the row is too short.
  CsvCell cell(const CsvRow& row, Column column) const {
    const auto place = places_[column];
    if (place && *place < row.cells.size()) return row.cells[*place];
    return {"", {row.span.file, row.span.end, row.span.end}};
  }

  void fault(Code code, Span span, std::vector<std::string> args) {
    table_.faults.push_back({code, span, std::move(args), {}});
  }

  CsvTable csv_;
  std::array<std::optional<std::size_t>, column_count> places_;
  std::map<std::string, Span, std::less<>> seen_;
  RuleTable table_;
};

}  // namespace

std::string without_remarks(std::string text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (text[at] == '#') {
      const auto from = text.begin() + static_cast<std::ptrdiff_t>(at);
      std::fill(from, text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }
    at = end + 1;
  }
  return text;
}

RuleTable read_rule_table(const Source& source, std::uint32_t file) {
  if (auto fault = why_not_text(source, file)) return {false, {}, {std::move(*fault)}};
  return Reader(source, file).run();
}

}  // namespace termijn
