// SPDX-License-Identifier: Apache-2.0
#include "cli/expect_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/code.h"
#include "base/nearest.h"
#include "engine/verdict.h"
#include "log/date_text.h"
#include "log/names.h"

namespace termijn::cli {
namespace {

using Words = std::vector<std::string>;

Words words_in(std::string_view text, std::string_view blanks) {
  Words words;
  for (std::size_t at = 0; (at = text.find_first_not_of(blanks, at)) != text.npos;) {
    const auto end = std::min(text.find_first_of(blanks, at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

template <class Things>
std::string near_ids(const Things& things, std::string_view word) {
  std::vector<std::string> ids;
  for (const auto& thing : things) {
    if (std::ranges::find(ids, thing.id) == ids.end()) ids.push_back(thing.id);
  }
  const auto near = nearest(word, ids);
  return near.empty() ? "@no_suggestion" : quoted_list(near);
}

template <class Things>
bool has_id(const Things& things, std::string_view id) {
  return std::ranges::any_of(things, [&](const auto& thing) { return thing.id == id; });
}

class Reader {
 public:
  Reader(const Program& program, const RuleTableRow& row) : program_(program), row_(row) {}

  Result<std::vector<CaseExpectation>> run() {
    const std::string_view text = row_.expect;
    for (std::size_t at = 0; at <= text.size();) {
      const auto end = std::min(text.find('|', at), text.size());
      one(text.substr(at, end - at));
      at = end + 1;
    }
    if (asks_norm_ && !has_id(program_.norms, row_.norm))
      unknown(row_.norm_span, "@kind_norm", row_.norm, near_ids(program_.norms, row_.norm));
    if (!faults_.empty()) return {std::nullopt, std::move(faults_)};
    return {std::move(found_), {}};
  }

 private:
  /// From behind to the front: the readings, the period, and what is expected.
  void one(std::string_view text) {
    CaseExpectation expected;
    expected.as_of = row_.as_of;
    expected.norm = row_.norm;
    expected.span = row_.expect_span;
    Words words = words_in(text, " \t\r\n,");
    const auto in = std::ranges::find(words, "in");
    const Words behind(in, words.end());
    words.erase(in, words.end());
    if (!what(words, expected) || !limits(behind, expected)) {
      faults_.push_back(
          {Code::cli_expect_unreadable, row_.expect_span, {std::string(trimmed(text))}, {}});
    }
    found_.push_back(std::move(expected));
  }

  bool what(std::span<const std::string> words, CaseExpectation& expected) {
    const bool denied = !words.empty() && words.front() == "geen";
    if (denied) words = words.subspan(1);
    const std::string first = words.empty() ? "" : words[0];
    if (first == "fout" || (first == "fase" && !denied)) return named(words, denied, expected);
    asks_norm_ = true;
    if (first == "einde") return end(words.subspan(1), denied, expected);
    if (words.size() != 1) return false;
    if (first == "signaal") {
      expected.signal = !denied;
      return true;
    }
    expected.state = first;
    return !denied && state_of(first).has_value();
  }

  bool named(std::span<const std::string> words, bool denied, CaseExpectation& expected) {
    if (words.size() != 2) return false;
    expected.norm = words[1];
    if (words[0] == "fout") {
      expected.mistake = !denied;
      if (!has_id(program_.mistakes, words[1])) {
        unknown(row_.expect_span, "@kind_mistake", words[1], near_ids(program_.mistakes, words[1]));
      }
      return true;
    }
    expected.phase = true;
    std::vector<Phase> phases;
    for (const auto& procedure : program_.procedures)
      phases.insert(phases.end(), procedure.phases.begin(), procedure.phases.end());
    if (!has_id(phases, words[1]))
      unknown(row_.expect_span, "@kind_phase", words[1], near_ids(phases, words[1]));
    return true;
  }

  bool end(std::span<const std::string> words, bool denied, CaseExpectation& expected) {
    expected.no_end = denied;
    if (denied) return words.empty();
    if (words.size() != 1) return false;
    const auto moment = read_day_time(words[0], row_.expect_span);
    if (!moment) return false;
    expected.last_day = moment->day;
    expected.time = moment->time;
    return true;
  }

  bool limits(std::span<const std::string> words, CaseExpectation& expected) {
    constexpr std::array<std::string_view, 4> of_period = {"in", "de", "periode", "van"};
    if (words.size() > of_period.size() &&
        std::equal(of_period.begin(), of_period.end(), words.begin())) {
      expected.in_period = read_date(words[4], row_.expect_span).value;
      if (!expected.in_period) return false;
      words = words.subspan(5);
    }
    if (words.empty()) return true;
    if (words.size() == 1 || words.front() != "in") return false;
    return std::ranges::all_of(words.subspan(1),
                               [&](const std::string& word) { return reading(word, expected); });
  }

  bool reading(const std::string& word, CaseExpectation& expected) {
    const auto equals = word.find('=');
    if (equals == word.npos) return false;
    const auto id = word.substr(0, equals), choice = word.substr(equals + 1);
    const auto& readings = program_.readings;
    const auto found = std::ranges::find(readings, id, &Reading::id);
    if (found == readings.end()) {
      unknown(row_.expect_span, "@kind_reading", id, near_ids(readings, id));
      return true;
    }
    const auto picked = std::ranges::find(found->choices, choice, &ReadingChoice::id);
    if (picked == found->choices.end()) {
      unknown(row_.expect_span, "@kind_choice", word, near_ids(found->choices, choice));
      return true;
    }
    expected.readings.emplace_back(static_cast<Index>(found - readings.begin()),
                                   static_cast<Index>(picked - found->choices.begin()));
    return true;
  }

  void unknown(Span span, std::string kind, std::string name, std::string near) {
    faults_.push_back(
        {Code::cli_expect_unknown, span, {std::move(kind), std::move(name), std::move(near)}, {}});
  }

  const Program& program_;
  const RuleTableRow& row_;
  std::vector<CaseExpectation> found_;
  Diagnostics faults_;
  bool asks_norm_ = false;
};

}  // namespace

Result<std::vector<CaseExpectation>> read_expectations(const Program& program,
                                                       const RuleTableRow& row) {
  return Reader(program, row).run();
}

}  // namespace termijn::cli
