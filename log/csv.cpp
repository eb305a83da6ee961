// SPDX-License-Identifier: Apache-2.0
// The reader goes byte by byte over UTF-8: all signs that matter are ASCII.
#include "log/csv.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/code.h"
#include "log/names.h"

namespace termijn {
namespace {

bool ends_line(char c) {
  return c == '\n' || c == '\r';
}

/// Text inside quotes is not looked at.
char delimiter_of(std::string_view text) {
  constexpr std::string_view candidates = ";,\t";
  std::array<std::size_t, candidates.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && ends_line(c)) break;
    const std::size_t candidate = candidates.find(c);
    if (!quoted && candidate != candidates.npos) ++counts[candidate];
  }
  const auto most = std::ranges::max_element(counts);
  return candidates[static_cast<std::size_t>(most - counts.begin())];
}

class Reader {
 public:
  Reader(std::string_view text, std::uint32_t file) : text_(text), file_(file) {
    if (text_.starts_with(csv_start)) at_ = csv_start.size();
    skip_separator_line();
    if (table_.delimiter == '\0') table_.delimiter = delimiter_of(text_.substr(at_));
  }

  CsvTable read() {
    while (at_ < text_.size()) {
      read_row();
      // Without the header the other rows mean nothing.
      if (table_.rows.empty() && !table_.diagnostics.empty()) break;
    }
    return std::move(table_);
  }

 private:
  /// `sep=;` is a line that some programs put on top.
  void skip_separator_line() {
    table_.delimiter = '\0';
    const std::string_view rest = text_.substr(at_);
    if (rest.size() < 6 || !rest.starts_with("sep=") || !ends_line(rest[5])) return;
    table_.delimiter = rest[4];
    at_ += 5;
    end_line();
  }

  void read_row() {
    const std::size_t start = at_;
    const std::size_t faults = table_.diagnostics.size();
    CsvRow row;
    do {
      row.cells.push_back(read_cell());
    } while (take_delimiter());
    row.span = span(start, at_);
    end_line();
    const bool blank = std::ranges::all_of(row.cells, [](const auto& c) { return c.text.empty(); });
    if (!blank && table_.diagnostics.size() == faults) table_.rows.push_back(std::move(row));
  }

  CsvCell read_cell() {
    const std::size_t start = at_;
    const std::size_t first = std::min(text_.find_first_not_of(' ', at_), text_.size());
    if (first < text_.size() && text_[first] == '"') {
      at_ = first;
      return read_quoted();
    }
    while (!at_cell_end()) ++at_;
    return cell(text_.substr(start, at_ - start), start);
  }

  CsvCell read_quoted() {
    const std::size_t start = at_++;
    std::string text;
    while (true) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == text_.npos) {
        table_.diagnostics.push_back(
            {Code::log_csv_unclosed_quote, span(start, start + 1), {}, {}});
        at_ = text_.size();
        return {};
      }
      text += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (at_ >= text_.size() || text_[at_] != '"') break;
      text += text_[at_++];
    }
    const CsvCell result = cell(text, start);
    refuse_text_behind_quote();
    return result;
  }

  void refuse_text_behind_quote() {
    const std::size_t start = at_;
    while (!at_cell_end()) ++at_;
    const std::string_view behind = trimmed(text_.substr(start, at_ - start));
    if (behind.empty()) return;
    table_.diagnostics.push_back(
        {Code::log_csv_text_behind_quote, span(start, at_), {std::string(behind)}, {}});
  }

  CsvCell cell(std::string_view text, std::size_t start) const {
    return {std::string(trimmed(text)), span(start, at_)};
  }

  bool at_cell_end() const {
    return at_ >= text_.size() || text_[at_] == table_.delimiter || ends_line(text_[at_]);
  }

  bool take_delimiter() {
    if (at_ >= text_.size() || text_[at_] != table_.delimiter) return false;
    ++at_;
    return true;
  }

  /// CRLF, LF and CR each end one line.
  void end_line() {
    if (at_ < text_.size() && text_[at_] == '\r') {
      ++at_;
      if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    } else if (at_ < text_.size() && text_[at_] == '\n') {
      ++at_;
    }
  }

  Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::string_view text_;
  std::uint32_t file_;
  std::size_t at_ = 0;
  CsvTable table_;
};

}  // namespace

CsvTable read_csv(std::string_view text, std::uint32_t file) {
  return Reader(text, file).read();
}

}  // namespace termijn
