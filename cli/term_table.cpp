// SPDX-License-Identifier: Apache-2.0
// A table of terms, judged row by row.
#include "cli/term_table.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/code.h"
#include "cli/choose_rule.h"
#include "log/csv.h"
#include "log/date_text.h"

namespace termijn::cli {
namespace {

enum Column : std::size_t { id, start, term, direction, rule, expected, column_count };

struct ColumnNames {
  std::array<std::string_view, 3> names;
  bool required;
};

constexpr std::array<ColumnNames, column_count> columns = {{
    {{"id", "nr", "nummer"}, false},
    {{"start_date", "begindatum", "begin"}, true},
    {{"term", "termijn", "lengte"}, true},
    {{"direction", "richting", ""}, false},
    {{"rule", "telregel", "regel"}, false},
    {{"expected_last_day", "laatste_dag", "verwachte_laatste_dag"}, true},
}};

using Places = std::array<std::optional<std::size_t>, column_count>;

bool is_called(const ColumnNames& column, std::string_view name) {
  return !name.empty() &&
         std::ranges::any_of(column.names, [&](auto each) { return same_name(each, name); });
}

class Judge {
 public:
  Judge(const Program& program, const Source& source, std::uint32_t file)
      : program_(program), source_(source), table_(read_csv(source.text, file)) {}

  JudgedTable run() {
    out_.faults = table_.diagnostics;
    out_.result.faulty = table_.diagnostics.size();
    if (table_.rows.empty()) {
      if (out_.faults.empty())
        out_.faults.push_back({Code::cli_table_empty, {}, {source_.name}, {}});
      return std::move(out_);
    }
    find_columns();
    if (!has_errors(out_.faults)) {
      for (std::size_t i = 1; i < table_.rows.size(); ++i) judge(table_.rows[i]);
    }
    return std::move(out_);
  }

 private:
  void find_columns() {
    const CsvRow& header = table_.rows.front();
    std::string present;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
      present += (i == 0 ? "`" : ", `") + header.cells[i].text + '`';
      for (std::size_t column = 0; column < column_count; ++column) {
        if (!is_called(columns[column], header.cells[i].text)) continue;
        if (places_[column]) {
          fault(Code::cli_table_column_twice, header.cells[i], {header.cells[i].text});
        }
        places_[column] = i;
      }
    }
    for (std::size_t column = 0; column < column_count; ++column) {
      if (places_[column] || !columns[column].required) continue;
      out_.faults.push_back(
          {Code::cli_table_no_column,
           header.span,
           {std::string(columns[column].names[0]), std::string(columns[column].names[1]), present},
           {}});
    }
  }

  void judge(const CsvRow& row) {
    if (row.cells.front().text.starts_with('#')) return;
    const std::size_t faults = out_.faults.size();
    const auto question = question_of(row);
    const auto expected_day = day_of(row, Column::expected);
    const CsvCell rule_cell = cell(row, Column::rule);
    const auto chosen = choose_rule(program_, rule_cell.text, rule_cell.span);
    if (!chosen) out_.faults.push_back(chosen.diagnostics.front());
    if (question && chosen) {
      const Span span = cell(row, Column::term).span;
      if (const auto reason = why_not_countable(*question, *chosen, span)) {
        out_.faults.push_back(*reason);
      }
    }
    if (out_.faults.size() != faults || !question || !expected_day || !chosen) {
      ++out_.result.faulty;
      return;
    }
    CountedTerm counted = counted_term(program_, *question, *chosen);
    if (is_beyond_calendar(counted.limit)) {
      ++out_.result.faulty;
      return fault(Code::cli_beyond_calendar, cell(row, Column::term), {});
    }
    ++out_.result.rows;
    if (counted.limit.last_day == *expected_day) return;
    out_.result.differences.push_back({position_of(source_.text, row.span.begin).line,
                                       cell(row, Column::id).text, *expected_day,
                                       std::move(counted)});
  }

  std::optional<TermQuestion> question_of(const CsvRow& row) {
    const auto from = day_of(row, Column::start);
    const CsvCell term_cell = cell(row, Column::term);
    const auto words = parse_term(term_cell.text);
    if (term_cell.text.empty()) {
      fault(Code::cli_table_empty_cell, term_cell, {name(Column::term)});
    } else if (!words) {
      fault(Code::cli_bad_length, term_cell, {name(Column::term), term_cell.text});
    }
    const CsvCell way = cell(row, Column::direction);
    const auto is = [&](auto... names) { return (same_name(way.text, names) || ...); };
    const bool backward = is("backward", "terug", "achteruit");
    if (!backward && !is("", "forward", "vooruit")) {
      fault(Code::cli_table_bad_direction, way, {way.text});
      return std::nullopt;
    }
    if (!from || !words) return std::nullopt;
    return TermQuestion{*from, *words, backward};
  }

  std::optional<Date> day_of(const CsvRow& row, Column column) {
    const CsvCell found = cell(row, column);
    if (found.text.empty()) {
      fault(Code::cli_table_empty_cell, found, {name(column)});
      return std::nullopt;
    }
    auto day = read_date(found.text, found.span);
    std::ranges::move(day.diagnostics, std::back_inserter(out_.faults));
    return day.value;
  }

  /// An empty cell at the end of the row when the row is too short.
  CsvCell cell(const CsvRow& row, Column column) const {
    if (places_[column] && *places_[column] < row.cells.size()) {
      return row.cells[*places_[column]];
    }
    return {"", {row.span.file, row.span.end, row.span.end}};
  }

  std::string name(Column column) const {
    return places_[column] ? table_.rows.front().cells[*places_[column]].text
                           : std::string(columns[column].names[0]);
  }
  void fault(Code code, const CsvCell& at, std::vector<std::string> args) {
    out_.faults.push_back({code, at.span, std::move(args), {}});
  }

  const Program& program_;
  const Source& source_;
  CsvTable table_;
  Places places_;
  JudgedTable out_;
};

}  // namespace

JudgedTable judge_table(const Program& program, const Source& table, std::uint32_t file) {
  return Judge(program, table, file).run();
}

}  // namespace termijn::cli
