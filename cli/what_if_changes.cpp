// SPDX-License-Identifier: Apache-2.0
#include "cli/what_if_changes.h"

#include <algorithm>
#include <utility>

#include "base/code.h"
#include "cli/today.h"
#include "log/date_text.h"
#include "log/day_range.h"
#include "log/names.h"
#include "log/record_parts.h"

namespace termijn::cli {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  Words words;
  const std::string plain = with_plain_spaces(text);
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t from = plain.find_first_not_of(" \t\r\n", at);
    if (from == std::string::npos) break;
    const std::size_t until = std::min(plain.find_first_of(" \t\r\n", from), plain.size());
    words.push_back(plain.substr(from, until - from));
    at = until;
  }
  return words;
}

std::string joined(const Words& words, std::size_t from, std::size_t until) {
  std::string text;
  for (std::size_t i = from; i < until; ++i) text += (text.empty() ? "" : " ") + words[i];
  return text;
}

/// What stands before the first `on` and `by`, between them, and behind.
struct Sentence {
  std::string event, day, by;
  Words pairs;  ///< `field=value`
};

bool is_word(const std::string& word, std::string_view dutch, std::string_view english) {
  return word == dutch || word == english;
}

/// A value goes on until the next word with a `=` in it; quotes around it are dropped.
Words pairs_of(const Words& words, std::size_t from) {
  Words pairs;
  for (std::size_t i = from; i < words.size(); ++i) {
    if (pairs.empty() || words[i].find('=') != std::string::npos) {
      pairs.push_back(words[i]);
    } else {
      pairs.back() += ' ' + words[i];
    }
  }
  for (std::string& pair : pairs) {
    const std::size_t value = pair.find('=') + 1;
    const bool is_quoted = pair.size() > value + 1 && pair[value] == '"' && pair.back() == '"';
    if (is_quoted) pair = pair.substr(0, value) + pair.substr(value + 1, pair.size() - value - 2);
  }
  return pairs;
}

Sentence sentence_of(std::string_view text) {
  const Words words = words_of(text);
  const auto is_pair = [](const std::string& word) { return word.find('=') != std::string::npos; };
  const auto place = [&](auto first, auto test) {
    return static_cast<std::size_t>(
        std::find_if(words.begin() + static_cast<std::ptrdiff_t>(first), words.end(), test) -
        words.begin());
  };
  const std::size_t pairs = place(std::size_t{0}, is_pair);
  const std::size_t on = std::min(
      pairs, place(std::size_t{0}, [](const auto& word) { return is_word(word, "op", "on"); }));
  const std::size_t by = std::min(
      pairs, place(std::size_t{0}, [](const auto& word) { return is_word(word, "door", "by"); }));
  Sentence out;
  out.event = joined(words, 0, std::min(on, by));
  if (on < pairs) out.day = joined(words, on + 1, on < by ? by : pairs);
  if (by < pairs) out.by = joined(words, by + 1, by < on ? on : pairs);
  out.pairs = pairs_of(words, pairs);
  return out;
}

class Reader {
 public:
  explicit Reader(const Options& options) : options_(options) {}

  Result<std::vector<Given>> read() {
    for (const std::string& text : options_.adds) add(text);
    for (const std::string& text : options_.changes) change(text);
    for (const std::int64_t number : options_.withdrawals) {
      Given& given = begin();
      given.withdraws = true;
      given.record.replaces = number;
    }
    if (!faults_.empty()) return {std::nullopt, std::move(faults_)};
    return {std::move(all_), {}};
  }

 private:
  Given& begin() {
    Given& given = all_.emplace_back();
    given.record.day = today();
    given.record.recorded = iso(today());
    return given;
  }

  void refuse(Option option, const std::string& text) {
    const bool adds = option == Option::add;
    const bool dutch = options_.language == Language::dutch;
    const std::string example =
        adds ? (dutch ? "--add \"advies op 2026-04-07 door or vorm=schriftelijk\""
                      : "--add \"advies on 2026-04-07 by or vorm=schriftelijk\"")
             : (dutch ? "--change 7:dag=2026-04-08" : "--change 7:day=2026-04-08");
    faults_.push_back({Code::cli_bad_change, {}, {option_text(option), text, example}, {}});
  }

  void add(const std::string& text) {
    const Sentence sentence = sentence_of(text);
    Given& given = begin();
    take(given, Option::add, sentence, false);
    if (given.record.event.empty() || !given.has_date) refuse(Option::add, text);
  }

  void change(const std::string& text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const auto number = read_number(trimmed(std::string_view(text).substr(0, colon)));
    const Sentence sentence =
        sentence_of(colon < text.size() ? std::string_view(text).substr(colon + 1) : "");
    Given& given = begin();
    given.record.replaces = number;
    take(given, Option::change, sentence, true);
    const bool says = given.has_date || !given.record.event.empty() ||
                      !given.record.actor.empty() || !given.names.empty();
    if (faults_.empty() && (!number || !says)) refuse(Option::change, text);
  }

  void take(Given& given, Option option, const Sentence& sentence, bool clears) {
    const std::string name = option_text(option);
    take_text(given, Column::event, name, sentence.event, faults_);
    take_text(given, Column::actor, name, sentence.by, faults_);
    if (!sentence.day.empty()) take_day(given, sentence.day);
    for (const std::string& pair : sentence.pairs) take_word(given, option, pair, clears);
  }

  /// What has a place of its own in the sentence may be given as a field too.
  void take_word(Given& given, Option option, const std::string& pair, bool clears) {
    const std::size_t sign = pair.find('=');
    const std::string name = normal_name(pair.substr(0, sign));
    const std::string value = pair.substr(sign + 1);
    const auto column = column_of(name);
    const bool is_day = name == "dag" || name == "day" || column == Column::date;
    if (is_day) return take_day(given, value);
    if (column == Column::event || column == Column::actor)
      return take_text(given, *column, option_text(option), value, faults_);
    // A what-if is about one dossier.
    if (column == Column::dossier || column == Column::council || column == Column::replaces)
      return refuse(option, pair);
    take_pair(given, pair, clears, faults_);
  }

  void take_day(Given& given, const std::string& text) {
    const Result<DayRange> range = read_day_range(text, {});
    faults_.insert(faults_.end(), range.diagnostics.begin(), range.diagnostics.end());
    given.has_date = true;
    if (!range) return;
    given.record.day = range->last;
    given.record.earliest = range->earliest;
    given.record.time = range->time;
  }

  const Options& options_;
  std::vector<Given> all_;
  Diagnostics faults_;
};

}  // namespace

Result<std::vector<Given>> read_changes(const Options& options) {
  return Reader(options).read();
}

}  // namespace termijn::cli
