// SPDX-License-Identifier: Apache-2.0
#include "office/hours_tables.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <span>

#include "base/embedded.h"
#include "log/csv.h"

namespace termijn {

std::span<const EmbeddedText> hours_texts();  // made from office/hours/ by the build

namespace {

using Row = std::map<std::string, std::string>;

/// The rows of a table by the names in its header; lines with `#` are remarks.
std::vector<Row> rows_of(std::string_view name) {
  std::string text;
  for (const EmbeddedText& file : hours_texts()) {
    if (file.name != name) continue;
    for (std::size_t at = 0; at < file.text.size();) {
      const std::size_t end = std::min(file.text.find('\n', at), file.text.size());
      if (file.text[at] != '#') text += std::string(file.text.substr(at, end - at)) + '\n';
      at = end + 1;
    }
  }
  const CsvTable table = read_csv(text, 0);
  std::vector<Row> rows;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    Row& row = rows.emplace_back();
    for (std::size_t c = 0; c < table.rows[i].cells.size(); ++c)
      row[table.rows[0].cells[c].text] = table.rows[i].cells[c].text;
  }
  return rows;
}

Label label_of(const Row& row, const std::string& name) {
  return {row.at(name + "_nl"), row.at(name + "_en")};
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

HoursNorm norm_of(const Row& row) {
  HoursNorm norm{row.at("id"),
                 row.at("council"),
                 row.at("cao"),
                 row.at("use"),
                 row.at("unit"),
                 {},
                 false,
                 {},
                 row.at("source"),
                 row.at("mark"),
                 label_of(row, "label")};
  const auto low = read_amount(row.at("low")), high = read_amount(row.at("high"));
  if (low) norm.amount = HoursRange{*low, high.value_or(*low)};
  norm.is_least = low && !high;
  norm.valid_from = parse_iso(row.at("valid_from"));
  return norm;
}

HoursTables read_tables() {
  HoursTables tables;
  for (const Row& row : rows_of("norms.csv")) tables.norms.push_back(norm_of(row));
  for (const Row& row : rows_of("inputs.csv")) {
    tables.inputs.push_back({row.at("id"), row.at("kind"), read_amount(row.at("value")),
                             label_of(row, "source"), label_of(row, "label")});
  }
  for (const Row& row : rows_of("factors.csv")) {
    tables.factors.push_back(
        {row.at("id"),
         {read_amount(row.at("low")).value_or(0), read_amount(row.at("high")).value_or(0)},
         parse_iso(row.at("date")),
         row.at("source"),
         row.at("mark"),
         label_of(row, "label")});
  }
  for (const Row& row : rows_of("work.csv")) {
    tables.work.push_back(
        {row.at("id"), words_of(row.at("product")), row.at("divided_by"), label_of(row, "label")});
  }
  for (const Row& row : rows_of("counts.csv")) {
    const std::string& with = row.at("with");
    const std::size_t sign = std::min(with.find('='), with.size());
    tables.counts.push_back({row.at("council"), row.at("input"), row.at("what"),
                             words_of(row.at("names")), with.substr(0, sign),
                             with.substr(std::min(sign + 1, with.size()))});
  }
  for (const Row& row : rows_of("councils.csv")) {
    tables.councils.push_back({row.at("id"), row.at("ground"), row.at("mark"),
                               label_of(row, "label"), label_of(row, "text")});
  }
  return tables;
}

template <class Items>
auto find_in(const Items& items, std::string_view id) -> decltype(items.data()) {
  for (const auto& item : items) {
    if (item.id == id) return &item;
  }
  return nullptr;
}

}  // namespace

const HoursInput* HoursTables::input(std::string_view id) const {
  return find_in(inputs, id);
}

const HoursFactor* HoursTables::factor(std::string_view id) const {
  return find_in(factors, id);
}

const HoursCouncil* HoursTables::council(std::string_view id) const {
  return find_in(councils, id);
}

const HoursTables& hours_tables() {
  static const HoursTables tables = read_tables();
  return tables;
}

std::optional<double> read_amount(std::string_view text) {
  std::string plain(text);
  std::ranges::replace(plain, ',', '.');
  double value = 0;
  const char* end = plain.data() + plain.size();
  const auto [at, error] = std::from_chars(plain.data(), end, value, std::chars_format::fixed);
  constexpr double most = 1e6;
  const bool is_fit = error == std::errc() && at == end && !std::signbit(value) && value <= most;
  return is_fit ? std::optional(value) : std::nullopt;
}

}  // namespace termijn
