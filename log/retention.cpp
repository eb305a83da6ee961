// SPDX-License-Identifier: Apache-2.0
// A table of retention periods, and the days that follow from it.
#include "log/retention.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/code.h"
#include "base/nearest.h"
#include "calendar/term_words.h"
#include "log/csv.h"
#include "log/names.h"
#include "log/rule_table.h"

namespace termijn {
namespace {

enum Column : std::size_t { kind_nl, kind_en, events, from, length, term_begins, source_column };
constexpr std::array<std::string_view, 7> names = {"kind_nl", "kind_en",     "events", "from",
                                                   "length",  "term_begins", "source"};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(','));
    if (!trimmed(word).empty()) words.emplace_back(trimmed(word));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return words;
}

class Reader {
 public:
  Reader(const Source& source, std::uint32_t file)
      : csv_(read_csv(without_remarks(source.text), file)) {}

  RetentionTable run() {
    table_.faults = csv_.diagnostics;
    if (csv_.rows.empty() || !find_columns()) return std::move(table_);
    for (auto at = csv_.rows.begin() + 1; at != csv_.rows.end(); ++at) read(*at);
    return std::move(table_);
  }

 private:
  bool find_columns() {
    const CsvRow& header = csv_.rows.front();
    std::vector<std::string> found;
    for (const CsvCell& cell : header.cells) found.push_back(cell.text);
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto at = std::ranges::find(found, names[i]);
      places_[i] = static_cast<std::size_t>(at - found.begin());
      if (at != found.end()) continue;
      table_.faults.push_back(
          {Code::log_column_missing, header.span, {std::string(names[i]), quoted_list(found)}, {}});
    }
    return table_.faults.empty();
  }

  const CsvCell& cell(const CsvRow& row, Column column) const {
    static const CsvCell none{};
    return places_[column] < row.cells.size() ? row.cells[places_[column]] : none;
  }

  void read(const CsvRow& row) {
    RetentionRule rule{cell(row, kind_nl).text,
                       cell(row, kind_en).text,
                       cell(row, source_column).text,
                       words_of(cell(row, events).text),
                       RetentionRule::Start::event,
                       "",
                       {0, Unit::days}};
    for (const Column needed : {kind_nl, kind_en, source_column}) {
      if (!cell(row, needed).text.empty()) continue;
      fault(Code::log_case_cell_empty, row.span, std::string(names[needed]));
    }
    read_start(row, rule);
    read_length(row, rule);
    table_.rules.push_back(std::move(rule));
  }

  void read_start(const CsvRow& row, RetentionRule& rule) {
    const CsvCell& start = cell(row, from);
    if (start.text == "event") return;
    rule.start = start.text == "term" ? RetentionRule::Start::term : RetentionRule::Start::later;
    rule.start_event = start.text == "term" ? cell(row, term_begins).text : start.text;
    const bool is_name = normal_name(rule.start_event) == rule.start_event;
    if (rule.start_event.empty() || !is_name) {
      fault(Code::log_retention_start, start.span.has_place() ? start.span : row.span, start.text);
    }
  }

  void read_length(const CsvRow& row, RetentionRule& rule) {
    const CsvCell& cell_of = cell(row, length);
    const bool may_be_empty = rule.start == RetentionRule::Start::term;
    if (cell_of.text.empty() && may_be_empty) return;
    const auto term = parse_term(cell_of.text);
    const bool fits = term && !term->clear && !term->school_weeks &&
                      term->length.unit != Unit::hours && term->length.unit != Unit::working_days;
    if (fits) {
      rule.length = term->length;
    } else {
      fault(Code::log_retention_length, cell_of.span.has_place() ? cell_of.span : row.span,
            cell_of.text);
    }
  }

  void fault(Code code, Span span, std::string what) {
    table_.faults.push_back({code, span, {std::move(what)}, {}});
  }

  CsvTable csv_;
  std::array<std::size_t, names.size()> places_{};
  RetentionTable table_;
};

/// The `count`-th day from `day` on which `event` happened in that council.
std::optional<Date> nth(std::span<const EventRecord> records, const std::string& council,
                        const std::string& event, Date from, std::size_t count) {
  std::vector<Date> days;
  for (const EventRecord& record : records) {
    const bool counts = record.event == event && record.council == council && record.day >= from;
    if (counts) days.push_back(record.day);
  }
  std::ranges::sort(days);
  if (days.size() < count) return std::nullopt;
  return days[count - 1];
}

std::optional<Date> may_go_from(const RetentionRule& rule, std::span<const EventRecord> records,
                                const EventRecord& record) {
  std::optional<Date> start = record.day;
  if (rule.start == RetentionRule::Start::later) {
    start = nth(records, record.council, rule.start_event, record.day, 1);
  } else if (rule.start == RetentionRule::Start::term) {
    start = nth(records, record.council, rule.start_event, record.day + 1, 2);
  }
  if (!start) return std::nullopt;
  // The last day of the length is still a day to keep it.
  if (rule.length.amount == 0) return start;
  return count_forward(*start, rule.length, {}).last_day + 1;
}

}  // namespace

RetentionTable read_retention(const Source& source, std::uint32_t file) {
  return Reader(source, file).run();
}

std::vector<KeptPaper> kept_papers(std::span<const RetentionRule> rules,
                                   std::span<const EventRecord> records) {
  std::vector<KeptPaper> papers;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    for (const EventRecord& record : records) {
      if (std::ranges::find(rules[i].events, record.event) == rules[i].events.end()) continue;
      papers.push_back({i, record.number, record.council, record.dossier, record.day,
                        may_go_from(rules[i], records, record)});
    }
  }
  return papers;
}

}  // namespace termijn
