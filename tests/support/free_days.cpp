// SPDX-License-Identifier: Apache-2.0
#include "tests/support/free_days.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include "tests/support/table.h"

namespace termijn {
namespace {

struct MonthDay {
  int month = 0, day = 0;
};

std::vector<TableRow> rows() {
  Table table = read_table_file("tests/conformance/calendar/free-days.csv");
  if (!table.faults.empty()) throw std::runtime_error(table.faults.front());
  return std::move(table.rows);
}

int year_or(const TableRow& row, std::string_view column, int fallback) {
  return row[column].empty() ? fallback : row.number(column);
}

MonthDay month_day(const std::string& text) {
  if (text.size() != 5) return {};
  return {std::atoi(text.c_str()), std::atoi(text.c_str() + 3)};
}

FreeDays line_of(const TableRow& row, std::size_t reason) {
  FreeDays line;
  line.reason = static_cast<std::uint16_t>(reason);
  line.from_year = year_or(row, "from", 1);
  line.until_year = year_or(row, "until", 9999);
  const std::string& kind = row["kind"];
  if (kind == "weekday") {
    line.kind = FreeDays::Kind::weekday;
    line.weekday = static_cast<Weekday>(row.number("what"));
  } else if (kind == "easter") {
    line.kind = FreeDays::Kind::easter;
    line.offset = row.number("what");
  } else if (kind == "enumerated") {
    line.kind = FreeDays::Kind::enumerated;
    line.date = parse_iso(row["what"]).value();
  } else if (kind == "fixed") {
    line.kind = FreeDays::Kind::fixed;
    const auto [month, day] = month_day(row["what"]);
    const auto [instead_month, instead_day] = month_day(row["instead"]);
    line.month = month;
    line.day = day;
    line.instead_month = instead_month;
    line.instead_day = instead_day;
    if (!row["unless"].empty()) line.unless_weekday = static_cast<Weekday>(row.number("unless"));
  } else {
    throw std::runtime_error(row.place + ": no kind " + kind);
  }
  return line;
}

void insert_naive(const TableRow& row, int year, naive::FreeDays& days) {
  const std::string& kind = row["kind"];
  const std::string& what = row["what"];
  if (kind == "enumerated") {
    if (std::atoi(what.c_str()) != year) return;
    const auto [month, day] = month_day(what.substr(5));
    days.insert({year, month, day});
  } else if (kind == "easter") {
    days.insert(naive::walk(naive::easter(year), row.number("what")));
  } else if (kind == "weekday") {
    for (naive::Day day{year, 1, 1}; day.year == year; day = naive::next(day)) {
      if (naive::weekday(day) == row.number("what")) days.insert(day);
    }
  } else {
    const auto [month, day] = month_day(what);
    const auto [instead_month, instead_day] = month_day(row["instead"]);
    const naive::Day fixed{year, month, day};
    const bool moves = !row["unless"].empty() && naive::weekday(fixed) == row.number("unless");
    days.insert(moves ? naive::Day{year, instead_month, instead_day} : fixed);
  }
}

}  // namespace

DaySet free_days() {
  std::vector<FreeDays> lines;
  for (const TableRow& row : rows()) lines.push_back(line_of(row, lines.size()));
  return {std::move(lines), parse_iso("2005-01-01").value(), parse_iso("2028-12-31").value()};
}

std::vector<std::string> free_day_names() {
  std::vector<std::string> names;
  for (const TableRow& row : rows()) names.push_back(row["name"]);
  return names;
}

naive::FreeDays naive_free_days(int from_year, int until_year) {
  naive::FreeDays days;
  for (const TableRow& row : rows()) {
    const int first = std::max(from_year, year_or(row, "from", 1));
    const int last = std::min(until_year, year_or(row, "until", 9999));
    for (int year = first; year <= last; ++year) insert_naive(row, year, days);
  }
  return days;
}

CountingRule extending_rule(const DaySet& days) {
  CountingRule rule = plain_rule(days);
  rule.rolls = true;
  rule.least_days = 2;
  rule.least_from_days = 3;
  rule.excludes_hours = true;
  rule.excludes_years = true;
  rule.most_days = 90;
  rule.most_weeks = 12;
  rule.most_months = 3;
  return rule;
}

CountingRule plain_rule(const DaySet& days) {
  CountingRule rule;
  rule.free_days = &days;
  return rule;
}

}  // namespace termijn
