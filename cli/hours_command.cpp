// SPDX-License-Identifier: Apache-2.0
// `termijn hours`: how many hours of support a council needs, by norm and by work.
#include <algorithm>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/today.h"
#include "log/names.h"
#include "office/support_hours.h"

namespace termijn::cli {
namespace {

/// What was asked, with every fault at once.
class Reader {
 public:
  Reader(const HoursTables& tables, const Options& options) : tables_(tables), options_(options) {}

  Result<HoursQuestion> read() {
    question_.on = today();
    question_.seats = options_.seats;
    read_council();
    read_year();
    for (const std::string& word : options_.words) read_input(word);
    if (!faults_.empty()) return {std::nullopt, std::move(faults_)};
    return {std::move(question_), {}};
  }

 private:
  bool is_dutch() const { return options_.language == Language::dutch; }

  void refuse(Code code, std::vector<std::string> args) {
    faults_.push_back({code, {}, std::move(args), {}});
  }

  template <class Items>
  static std::string ids_of(const Items& items) {
    std::vector<std::string> ids;
    for (const auto& item : items) ids.push_back(item.id);
    return quoted_list(ids);
  }

  void read_council() {
    question_.council = normal_name(options_.council);
    if (options_.council.empty()) {
      return refuse(Code::cli_missing_word,
                    {"hours", "--council",
                     is_dutch() ? "hours --council or --seats 9" : "hours --council or --seats 9"});
    }
    if (tables_.council(question_.council) == nullptr) {
      return refuse(Code::cli_unknown_council_kind, {options_.council, ids_of(tables_.councils)});
    }
    if (options_.cao.empty()) return;
    question_.cao = normal_name(options_.cao);
    const auto known = caos_of(tables_, question_.council);
    if (std::ranges::find(known, question_.cao) == known.end()) {
      const std::string none = is_dutch() ? "geen enkele" : "none";
      refuse(Code::cli_unknown_cao, {options_.cao, known.empty() ? none : quoted_list(known)});
    }
  }

  void read_year() {
    if (!options_.year) return;
    constexpr std::int64_t last_year = 9999;
    const auto end = *options_.year <= last_year
                         ? Date::from_civil(static_cast<int>(*options_.year), 12, 31)
                         : std::nullopt;
    if (!end) return refuse(Code::cli_bad_year, {std::to_string(*options_.year)});
    question_.on = *end;
  }

  void read_input(const std::string& word) {
    const std::size_t sign = std::min(word.find('='), word.size());
    const std::string id = normal_name(word.substr(0, sign));
    const HoursInput* input = tables_.input(id);
    if (input == nullptr || input->kind == "fixed")
      return refuse(Code::cli_unknown_input, {word.substr(0, sign), "hours", typed_inputs()});
    if (question_.typed.contains(id)) return refuse(Code::log_field_twice, {id});
    const std::string value(
        trimmed(sign < word.size() ? std::string_view(word).substr(sign + 1) : ""));
    if (input->kind == "choice") return read_choice(id, value);
    const auto amount = read_amount(value);
    const bool divides = std::ranges::any_of(
        tables_.work, [&](const HoursWork& work) { return work.divided_by == id; });
    if (!amount || (divides && *amount <= 0)) {
      return refuse(
          Code::cli_bad_amount,
          {id, value, is_dutch() ? "een getal, zoals 10 of 1,5" : "a number, such as 10 or 1.5"});
    }
    question_.typed[id] = {*amount, *amount};
  }

  void read_choice(const std::string& id, const std::string& value) {
    const HoursFactor* factor = tables_.factor(normal_name(value));
    if (factor == nullptr)
      return refuse(Code::cli_bad_amount, {id, value, ids_of(tables_.factors)});
    question_.typed[id] = factor->amount;
    question_.choices[id] = factor->id;
  }

  std::string typed_inputs() const {
    std::vector<std::string> ids;
    for (const HoursInput& input : tables_.inputs) {
      if (input.kind != "fixed") ids.push_back(input.id);
    }
    return quoted_list(ids);
  }

  const HoursTables& tables_;
  const Options& options_;
  HoursQuestion question_;
  Diagnostics faults_;
};

/// The year that was asked, else the twelve months up to and including today.
std::pair<Date, Date> period_of(const Options& options, Date on) {
  if (options.year)
    return {Date::from_civil(static_cast<int>(*options.year), 1, 1).value_or(on), on};
  return {add_months(on, -12) + 1, on};
}

}  // namespace

ExitCode run_hours(const Options& options, Console& console) {
  const HoursTables& tables = hours_tables();
  auto question = Reader(tables, options).read();
  if (!question) return console.fail(question.diagnostics, {}, exit_usage);
  if (!options.log.empty()) {
    Options reading = options;
    reading.words = {options.log};
    const LoadedLog loaded = load_log(reading, console);
    if (!loaded.log) return loaded.code;
    const auto [from, until] = period_of(options, question->on);
    question->from_log =
        count_for_hours(tables, *loaded.rules.program, *loaded.log, question->council, from, until);
    question->from_log->log = options.log;
  }
  const HoursAnswer answer = support_hours(tables, *question);
  console.say(console.json() ? support_hours_json(tables, *question, answer)
                             : support_hours_text(tables, *question, answer, console.language()));
  return exit_fine;
}

}  // namespace termijn::cli
