// SPDX-License-Identifier: Apache-2.0
// Divides the text into events, those into words, and the words into day, event and properties.
#include "log/given_text.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/code.h"
#include "log/columns.h"
#include "log/day_range.h"
#include "log/names.h"

namespace termijn {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// A word as it is meant, without its quotes, and where it stands.
struct Word {
  std::string text;
  std::size_t begin, end;
  std::size_t equals;  ///< of the first `=` outside quotes; npos
};

using Words = std::vector<Word>;

class Reader {
 public:
  Reader(std::string_view text, Span span) : text_(text), span_(span) {}

  ReadRecords run() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto end = end_of_event(at);
      const auto words = words_in(at, end);
      if (!words.empty() && !words.front().text.starts_with('#')) event(words);
      at = end + 1;
    }
    return read_records(std::move(records_), std::move(faults_));
  }

 private:
  /// A `|` between quotes does not divide.
  std::size_t end_of_event(std::size_t at) const {
    bool quoted = false;
    for (; at < text_.size(); ++at) {
      if (text_[at] == '\n' || (text_[at] == '|' && !quoted)) return at;
      if (text_[at] == '"') quoted = !quoted;
    }
    return at;
  }

  Words words_in(std::size_t at, std::size_t end) {
    Words words;
    while ((at = std::min(text_.find_first_not_of(blanks, at), end)) < end) {
      Word word{{}, at, at, std::string::npos};
      bool quoted = false;
      for (; at < end && (quoted || blanks.find(text_[at]) == blanks.npos); ++at) {
        if (text_[at] == '"') {
          quoted = !quoted;
          continue;
        }
        if (text_[at] == '=' && !quoted && word.equals == std::string::npos)
          word.equals = word.text.size();
        word.text += text_[at];
      }
      word.end = at;
      if (quoted) fault(Code::log_pair_unclosed, place(word), word.text.substr(0, word.equals));
      words.push_back(std::move(word));
    }
    return words;
  }

  Span place(std::size_t begin, std::size_t end) const {
    if (span_.end - span_.begin != text_.size()) return span_;
    const auto from = static_cast<std::uint32_t>(begin), to = static_cast<std::uint32_t>(end);
    return {span_.file, span_.begin + from, span_.begin + to};
  }
  Span place(const Word& word) const { return place(word.begin, word.end); }
  void fault(Code code, Span span, std::string what) {
    faults_.push_back({code, span, {std::move(what)}, {}});
  }

  /// A number, the words of a day, the event, and then properties.
  void event(const Words& words) {
    EventRecord record;
    record.span = place(words.front().begin, words.back().end);
    record.dossier = "D";
    record.number = records_.empty() ? 1 : records_.back().number + 1;
    const auto is_property = [](const Word& word) { return word.equals != std::string::npos; };
    const auto name = day(words.begin(), std::ranges::find_if(words, is_property), record);
    if (name != words.end() && !is_property(*name)) {
      record.event_span = place(*name);
      if (name->text != "-") record.event = normal_name(name->text);
      for (auto word = name + 1; word != words.end(); ++word) property(*word, record);
    }
    if (record.event.empty() && !record.replaces)
      fault(Code::log_given_no_event, record.span, quote(words.front().begin, words.back().end));
    records_.push_back(std::move(record));
  }

  std::string quote(std::size_t begin, std::size_t end) const {
    return std::string(text_.substr(begin, end - begin));
  }

  /// Reads the longest day at `from` that leaves a word for the event, and gives that word.
  /// `7 april 2026` begins with a digit that is no number of an event: the day goes first.
  Words::const_iterator day(Words::const_iterator from, Words::const_iterator to,
                            EventRecord& record) {
    if (to - from < 2) return to;
    const auto number = read_number(from->text);
    for (const auto first : {from, from + 1}) {
      for (auto end = to - 1; end > first && (first == from || number); --end) {
        const auto range = day_of(first, end);
        if (!range) continue;
        if (first != from) record.number = *number;
        record.day = range->last;
        record.earliest = range->earliest;
        record.time = range->time;
        return end;
      }
    }
    const auto first = number && to - from > 2 ? from + 1 : from;
    std::ranges::move(day_of(first, to - 1).diagnostics, std::back_inserter(faults_));
    return to - 1;
  }

  Result<DayRange> day_of(Words::const_iterator from, Words::const_iterator to) const {
    const auto end = std::prev(to)->end;
    return read_day_range(text_.substr(from->begin, end - from->begin), place(from->begin, end));
  }

  void property(const Word& word, EventRecord& record) {
    if (word.equals == std::string::npos || word.equals == 0)
      return fault(Code::log_not_a_pair, place(word), word.text);
    const std::string name = normal_name(word.text.substr(0, word.equals));
    const std::string value = word.text.substr(word.equals + 1);
    const auto column = column_of(name);
    if (column == Column::dossier) {
      record.dossier = trimmed(value);
    } else if (column == Column::replaces) {
      record.replaces = read_number(value);
      record.replaces_span = place(word);
      if (!record.replaces) fault(Code::log_not_a_number, place(word), value);
    } else if (column && *column != Column::recorded && *column != Column::fields) {
      set_text(record, *column, value, place(word), faults_);
    } else {
      add_field(record, name, value, place(word), faults_);
    }
  }

  std::string_view text_;
  Span span_;
  std::vector<EventRecord> records_;
  Diagnostics faults_;
};

}  // namespace

ReadRecords read_given(std::string_view text, Span span) {
  return Reader(text, span).run();
}

}  // namespace termijn
