// SPDX-License-Identifier: Apache-2.0
// The header says what each cell is; then row by row.
#include "log/csv_log.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/code.h"
#include "base/nearest.h"
#include "log/columns.h"
#include "log/csv.h"
#include "log/date_text.h"
#include "log/day_range.h"
#include "log/field_pairs.h"
#include "log/guard.h"
#include "log/names.h"
#include "log/record_parts.h"
#include "log/text_check.h"

namespace termijn {
namespace {

/// What the cells under one header are: a known column, or the field `field`, or pairs.
struct Heading {
  Column column = Column::fields;
  std::string field;
  Span span = {};
  bool is_for_people = false;  ///< says again what stands elsewhere
};

/// Of a list that `termijn csv` made.
bool is_for_people(std::string_view name) {
  return name == "weekdag" || name == "weekday";
}

using Headings = std::vector<Heading>;

Headings headings_of(const CsvRow& header, Diagnostics& diagnostics) {
  Headings headings;
  std::map<std::string, Span, std::less<>> seen;
  for (const CsvCell& cell : header.cells) {
    const std::string name = normal_name(cell.text);
    const std::optional<Column> column = column_of(name);
    headings.push_back(column ? Heading{*column, {}, cell.span}
                              : Heading{Column::fields, name, cell.span, is_for_people(name)});
    if (name.empty()) continue;
    const std::string key = column ? std::string(names_of(*column).dutch) : name;
    const auto [known, is_new] = seen.try_emplace(key, cell.span);
    if (!is_new) {
      diagnostics.push_back({Code::log_column_twice, cell.span, {cell.text}, {known->second}});
    }
  }
  return headings;
}

bool has_column(const Headings& headings, Column column) {
  return std::ranges::any_of(headings, [&](const Heading& h) { return h.column == column; });
}

void require_columns(const Headings& headings, const CsvRow& header, Diagnostics& diagnostics) {
  std::vector<std::string> found;
  for (const CsvCell& cell : header.cells) {
    if (!cell.text.empty()) found.push_back(cell.text);
  }
  for (const Column needed : {Column::date, Column::dossier, Column::event}) {
    if (has_column(headings, needed)) continue;
    const std::string phrase_key = "@column_" + std::string(names_of(needed).english);
    diagnostics.push_back(
        {Code::log_column_missing, header.span, {phrase_key, quoted_list(found)}, {}});
  }
}

class RowReader {
 public:
  RowReader(const Headings& headings, Diagnostics& diagnostics)
      : headings_(headings),
        diagnostics_(diagnostics),
        has_numbers_(has_column(headings, Column::number)),
        has_dates_(has_column(headings, Column::date)),
        has_events_(has_column(headings, Column::event)) {}

  EventRecord read(const CsvRow& row, std::int64_t row_number) {
    record_ = {};
    record_.number = has_numbers_ ? 0 : row_number;
    record_.span = row.span;
    number_given_ = date_given_ = replaces_given_ = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Heading heading = i < headings_.size() ? headings_[i] : Heading{};
      read_cell(heading, row.cells[i]);
    }
    require_parts(row);
    return std::move(record_);
  }

 private:
  void read_cell(const Heading& heading, const CsvCell& raw) {
    if (raw.text.empty() || heading.is_for_people) return;
    const CsvCell cell{unguarded(raw.text), raw.span};
    if (!heading.field.empty()) {
      add_field(record_, heading.field, cell.text, cell.span, diagnostics_, heading.span);
      return;
    }
    switch (heading.column) {
      case Column::fields:
        add_field_pairs(record_, cell.text, cell.span, diagnostics_);
        return;
      case Column::number: {
        number_given_ = true;
        record_.number = number_in(cell).value_or(0);
        return;
      }
      case Column::replaces:
        read_replaced(cell);
        return;
      case Column::date:
        read_day(cell);
        return;
      case Column::recorded:
        record_.recorded = kept(read_moment(cell.text, cell.span)).value_or("");
        return;
      case Column::dossier:
      case Column::event:
      case Column::actor:
      case Column::form:
      case Column::council:
      case Column::procedure:
      case Column::title:
      case Column::reference:
      case Column::source:
      case Column::remark:
        set_text(record_, heading.column, cell.text, cell.span, diagnostics_);
    }
  }

  void read_replaced(const CsvCell& cell) {
    replaces_given_ = true;
    record_.replaces = number_in(cell);
    record_.replaces_span = cell.span;
  }

  void read_day(const CsvCell& cell) {
    date_given_ = true;
    if (const auto day = spreadsheet_day(cell.text)) {
      record_.day = *day;
      diagnostics_.push_back({Code::log_date_from_number, cell.span, {cell.text, iso(*day)}, {}});
      return;
    }
    const auto range = kept(read_day_range(cell.text, cell.span));
    if (!range) return;
    record_.day = range->last;
    record_.earliest = range->earliest;
    record_.time = range->time;
  }

  template <class T>
  std::optional<T> kept(Result<T> result) {
    std::ranges::move(result.diagnostics, std::back_inserter(diagnostics_));
    return std::move(result.value);
  }

  std::optional<std::int64_t> number_in(const CsvCell& cell) {
    const std::optional<std::int64_t> number = read_number(cell.text);
    if (!number) diagnostics_.push_back({Code::log_not_a_number, cell.span, {cell.text}, {}});
    return number;
  }

  /// A missing column was reported already, and so was a cell that could not be read.
  void require_parts(const CsvRow& row) {
    const auto missing = [&](Code code) { diagnostics_.push_back({code, row.span, {}, {}}); };
    if (has_numbers_ && !number_given_) missing(Code::log_number_missing);
    if (has_dates_ && !date_given_) missing(Code::log_date_missing);
    if (has_events_ && record_.event.empty() && !replaces_given_) missing(Code::log_event_missing);
  }

  const Headings& headings_;
  Diagnostics& diagnostics_;
  const bool has_numbers_, has_dates_, has_events_;
  EventRecord record_;
  bool number_given_ = false, date_given_ = false, replaces_given_ = false;
};

}  // namespace

ReadRecords read_csv_log(const Source& source, std::uint32_t file) {
  if (const auto fault = why_not_text(source, file)) return read_records({}, {*fault});
  CsvTable table = read_csv(source.text, file);
  Diagnostics diagnostics = std::move(table.diagnostics);
  if (table.rows.empty()) {
    if (diagnostics.empty())
      diagnostics.push_back({Code::log_empty_file, {file, 0, 0}, {source.name}, {}});
    return read_records({}, std::move(diagnostics));
  }
  const CsvRow& header = table.rows.front();
  const std::size_t before_header = diagnostics.size();
  const Headings headings = headings_of(header, diagnostics);
  require_columns(headings, header, diagnostics);
  const bool header_is_sound = diagnostics.size() == before_header;
  if (table.rows.size() == 1 && diagnostics.empty()) {
    diagnostics.push_back({Code::log_no_rows, header.span, {}, {}});
  }
  std::vector<EventRecord> records;
  RowReader reader(headings, diagnostics);
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    records.push_back(reader.read(table.rows[i], static_cast<std::int64_t>(i)));
  }
  check_numbers(records, diagnostics);
  if (!header_is_sound) records.clear();  // Its rows would give faults that are none.
  return read_records(std::move(records), std::move(diagnostics));
}

}  // namespace termijn
