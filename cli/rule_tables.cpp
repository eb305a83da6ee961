// SPDX-License-Identifier: Apache-2.0
// Tables with a case a row.
#include "cli/rule_tables.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "log/csv.h"
#include "log/names.h"

namespace termijn::cli {
namespace {

namespace fs = std::filesystem;

/// The words of a line; blanks between quotes do not divide it.
std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == ' ' || c == '\t')) {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// The text with blanks for the lines that start with `#`, so that places stay where they are.
std::string without_comments(std::string text) {
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

class Reader {
 public:
  Reader(const Source& source, std::uint32_t file, RuleTables& out)
      : table_(read_csv(without_comments(source.text), file)), out_(out) {}

  void run() {
    const auto given = column("given"), as_of = column("as_of");
    if (!given || !as_of) return;  // a table about something else
    out_.faults.insert(out_.faults.end(), table_.diagnostics.begin(), table_.diagnostics.end());
    for (std::size_t i = 1; i < table_.rows.size(); ++i) row(table_.rows[i], *given, *as_of);
  }

 private:
  std::optional<std::size_t> column(std::string_view name) const {
    if (table_.rows.empty()) return std::nullopt;
    const auto& cells = table_.rows.front().cells;
    const auto found =
        std::ranges::find_if(cells, [&](const CsvCell& cell) { return cell.text == name; });
    if (found == cells.end()) return std::nullopt;
    return static_cast<std::size_t>(found - cells.begin());
  }

  void row(const CsvRow& row, std::size_t given, std::size_t as_of) {
    TableCase one;
    const auto day = as_of < row.cells.size() ? parse_iso(row.cells[as_of].text) : std::nullopt;
    if (!day || given >= row.cells.size()) return fault(row.span, "as_of");
    one.as_of = *day;
    const CsvCell& cell = row.cells[given];
    for (std::size_t at = 0; at <= cell.text.size();) {
      const auto end = std::min(cell.text.find('|', at), cell.text.size());
      auto record = event(words_of(std::string_view(cell.text).substr(at, end - at)), cell.span);
      if (!record) return fault(cell.span, cell.text.substr(at, end - at));
      if (record->number == 0)
        record->number = one.records.empty() ? 1 : one.records.back().number + 1;
      one.records.push_back(std::move(*record));
      at = end + 1;
    }
    out_.cases.push_back(std::move(one));
  }

  void fault(Span span, std::string what) {
    out_.faults.push_back({Code::cli_rule_table_row, span, {std::move(what)}, {}});
  }

  static std::optional<std::int64_t> number_of(const std::string& text) {
    const bool is_number = !text.empty() && text.size() < 10 &&
                           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return is_number ? std::optional<std::int64_t>(std::stoll(text)) : std::nullopt;
  }

  /// `3 2024-01-02 aanvraag door=tuinder vorm=schriftelijk vervangt=2`
  static std::optional<EventRecord> event(const std::vector<std::string>& words, Span span) {
    EventRecord record;
    record.span = span;
    record.dossier = "D";
    std::size_t next = 0;
    if (!words.empty()) {
      if (const auto number = number_of(words.front())) {
        record.number = *number;
        ++next;
      }
    }
    if (next + 1 >= words.size()) return std::nullopt;
    const auto day = parse_iso(words[next]);
    if (!day) return std::nullopt;
    record.day = *day;
    if (words[next + 1] != "-") record.event = words[next + 1];
    for (auto word = words.begin() + static_cast<std::ptrdiff_t>(next) + 2; word < words.end();
         ++word) {
      if (!property(*word, record)) return std::nullopt;
    }
    return record;
  }

  static bool property(const std::string& word, EventRecord& record) {
    const auto equals = word.find('=');
    if (equals == std::string::npos) return false;
    const auto name = word.substr(0, equals);
    auto value = word.substr(equals + 1);
    if (name == "door") {
      record.actor = std::move(value);
    } else if (name == "dossier") {
      record.dossier = std::move(value);
    } else if (name == "raad") {
      record.council = std::move(value);
    } else if (name == "vervangt") {
      record.replaces = number_of(value);
      return record.replaces.has_value();
    } else {
      record.fields.push_back({name, std::move(value), record.span});
    }
    return true;
  }

  CsvTable table_;
  RuleTables& out_;
};

}  // namespace

RuleTables read_rule_tables(const std::string& folder, Sources& sources) {
  RuleTables tables;
  std::error_code error;
  std::vector<fs::path> paths;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == ".csv") paths.push_back(at->path());
  }
  if (error) {
    tables.faults.push_back({Code::log_not_found, {}, {folder}, {}});
    return tables;
  }
  std::ranges::sort(paths);
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
      tables.faults.push_back({Code::cli_rule_file_unreadable, {}, {path.string()}, {}});
      continue;
    }
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    sources.push_back({path.string(), text});
    Reader(sources.back(), static_cast<std::uint32_t>(sources.size() - 1), tables).run();
  }
  return tables;
}

}  // namespace termijn::cli
