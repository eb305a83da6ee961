// SPDX-License-Identifier: Apache-2.0
// `termijn term`: one term counted without a log, or a whole table of them judged.
#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/code.h"
#include "cli/choose_rule.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/term_table.h"
#include "log/date_text.h"
#include "log/read_text.h"
#include "log/text_check.h"

namespace termijn::cli {
namespace {

/// A day, perhaps with a time: `2025-12-24T12:00`.
struct From {
  Date day;
  std::optional<std::int32_t> second;  ///< of the day
};

std::optional<std::int32_t> parse_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  int hour = -1, minute = -1;
  const auto read = [](std::string_view digits, int& into) {
    const auto [at, error] = std::from_chars(digits.data(), digits.data() + digits.size(), into);
    return error == std::errc() && at == digits.data() + digits.size() && digits[0] != '-';
  };
  if (!read(text.substr(0, 2), hour) || !read(text.substr(3), minute)) return std::nullopt;
  if (hour > 23 || minute > 59) return std::nullopt;
  return hour * 3600 + minute * 60;
}

/// `T12:00` at the end is a time; everything else is for the day to say.
Result<From> parse_from(std::string_view text) {
  constexpr std::size_t time_size = 6;
  const bool has_time = text.size() > time_size && text[text.size() - time_size] == 'T';
  const auto day = read_date(text.substr(0, text.size() - (has_time ? time_size : 0)), {});
  if (!day) return {std::nullopt, day.diagnostics};
  if (!has_time) return {From{*day, {}}, {}};
  const auto second = parse_time(text.substr(text.size() - time_size + 1));
  if (second) return {From{*day, second}, {}};
  return {std::nullopt, {{Code::cli_bad_start, {}, {std::string(text)}, {}}}};
}

std::string joined(std::span<const std::string> words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

ExitCode answer(const Program& program, const CountedTerm& term, Console& console) {
  say_rules(program, console);
  console.say(console.json() ? term_json(program, term)
                             : term_text(program, term, console.language()));
  return exit_fine;
}

ExitCode one_term(const Options& options, const Program& program, Console& console) {
  const auto& words = options.words;
  const std::string length = joined(std::span(words).subspan(1));
  const auto from = parse_from(words[0]);
  const auto term = parse_term(length);
  const auto rule = choose_rule(program, options.rule);
  Diagnostics faults = rule.diagnostics;
  faults.insert(faults.end(), from.diagnostics.begin(), from.diagnostics.end());
  if (!term) faults.push_back({Code::cli_bad_length, {}, {"termijn term", length}, {}});
  if (!faults.empty()) return console.fail(faults, {}, exit_usage);

  const TermQuestion question{from->day, *term, options.before};
  const bool in_hours = term->length.unit == Unit::hours;
  if (from->second && (!in_hours || options.before || rule->rule.standstill != nullptr)) {
    return console.fail({Code::cli_time_not_here, {}, {words[0]}, {}}, exit_usage);
  }
  if (const auto reason = why_not_countable(question, *rule)) {
    return console.fail(*reason, exit_usage);
  }
  CountedTerm counted = counted_term(program, question, *rule);
  if (from->second) {
    const Instant start = instant_of({from->day, *from->second});
    counted.clock = count_hours(start, term->length.amount);
    counted.limit.raw_end = counted.limit.last_day = counted.clock->until.day;
    counted.limit.provisional |= counted.clock->provisional;
  }
  if (is_beyond_calendar(counted.limit)) {
    return console.fail({Code::cli_beyond_calendar, {}, {}, {}}, exit_usage);
  }
  return answer(program, counted, console);
}

Result<Source> read_table(const std::string& path, std::uint32_t file) {
  auto text = read_text(path);
  if (!text) return {std::nullopt, std::move(text.diagnostics)};
  Source table{path, std::move(*text)};
  if (table.text.empty()) return {std::nullopt, {{Code::cli_table_empty, {}, {path}, {}}}};
  if (const auto reason = why_not_text(table, file)) return {std::nullopt, {*reason}};
  return {std::move(table), {}};
}

ExitCode whole_table(const Options& options, RuleSet& rules, Console& console) {
  Sources& sources = rules.sources;
  const auto file = static_cast<std::uint32_t>(sources.size());
  auto table = read_table(options.table, file);
  sources.push_back(table ? std::move(*table) : Source{options.table, {}});
  if (!table) return console.fail(table.diagnostics, sources, exit_code_for(table.diagnostics));
  const Program& program = *rules.program;
  const JudgedTable judged = judge_table(program, sources.back(), file);
  if (judged.result.rows > 0 || judged.faults.empty()) {
    say_rules(program, console);
    console.say(console.json() ? table_json(program, judged.result)
                               : table_text(program, judged.result, console.language()));
  }
  if (!judged.faults.empty()) return console.fail(judged.faults, sources, exit_input);
  return judged.result.differences.empty() ? exit_fine : exit_something_wrong;
}

Diagnostic missing(std::string what, Language language) {
  const bool dutch = language == Language::dutch;
  return {Code::cli_missing_word,
          {},
          {"term", std::move(what), dutch ? "term DAG LENGTE" : "term DAY LENGTH"},
          {}};
}

}  // namespace

ExitCode run_term(const Options& options, Console& console) {
  const bool has_table = !options.table.empty();
  const bool dutch = options.language == Language::dutch;
  if (!has_table && options.words.size() < 2) {
    const char* what = options.words.empty()
                           ? (dutch ? "de dag en de lengte" : "the day and the length")
                           : (dutch ? "de lengte" : "the length");
    return console.fail(missing(what, options.language), exit_usage);
  }
  if (has_table && (!options.words.empty() || options.before || !options.rule.empty())) {
    return console.fail({Code::cli_table_alone, {}, {}, {}}, exit_usage);
  }
  ExitCode code = exit_fine;
  auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  return has_table ? whole_table(options, *rules, console)
                   : one_term(options, *rules->program, console);
}

}  // namespace termijn::cli
