// SPDX-License-Identifier: Apache-2.0
// The words behind `termijn` on the command line.
#include "cli/options.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <getopt.h>

#include "base/code.h"
#include "base/nearest.h"
#include "base/whole_number.h"
#include "log/date_text.h"
#include "log/day_range.h"
#include "log/names.h"

namespace termijn::cli {
namespace {

struct OptionInfo {
  std::string name;  ///< `as-of`
  bool takes_value = false;
  bool may_repeat = false;
  std::string example;  ///< of the value
};

OptionInfo option_info(std::string_view id, std::string_view example, bool may_repeat = false) {
  OptionInfo info{std::string(id), !example.empty(), may_repeat, std::string(example)};
  std::ranges::replace(info.name, '_', '-');
  return info;
}

/// In the order of the enum.
const std::vector<OptionInfo>& infos() {
  static const std::vector<OptionInfo> all = {
#define TERMIJN_FLAG(id) option_info(#id, {}),
#define TERMIJN_TEXT(id, example) option_info(#id, example),
#define TERMIJN_LIST(id, member, example) option_info(#id, example, true),
#define TERMIJN_DAY(id, example) option_info(#id, example),
#define TERMIJN_NUMBER(id, example) option_info(#id, example),
#define TERMIJN_AMOUNT(id, example) option_info(#id, example),
#define TERMIJN_OTHER(id, example) option_info(#id, example),
#include "cli/options.def"
  };
  return all;
}

constexpr int first_value = 256;  // above every short option

const OptionInfo& info(Option option) {
  return infos()[static_cast<std::size_t>(option)];
}

/// Of `withdraw` it depends on the command, which may stand behind it.
bool may_be_repeated(Option option) {
  return info(option).may_repeat || option == Option::withdraw;
}

std::vector<::option> getopt_table() {
  std::vector<::option> table;
  for (const OptionInfo& from : infos()) {
    table.push_back({from.name.c_str(), from.takes_value ? required_argument : no_argument, nullptr,
                     first_value + static_cast<int>(table.size())});
  }
  table.push_back({});
  return table;
}

Diagnostic fault(Code code, std::vector<std::string> args) {
  return {code, {}, std::move(args), {}};
}

/// `meant`: the full name of what was shortened.
Diagnostic unknown_option(std::string text, const Options& options, const std::string& meant = {}) {
  text = text.substr(0, text.find('='));
  std::vector<std::string> names;
  for (const OptionInfo& each : infos()) names.push_back("--" + each.name);
  auto near = meant.empty() ? nearest(text, names) : std::vector{meant};
  if (near.empty()) near = {"--help"};
  return fault(Code::cli_unknown_option,
               {text, quoted_list(near),
                options.words.empty() ? "termijn" : "termijn " + options.words.front()});
}

std::optional<std::int64_t> parse_number(std::string_view text) {
  const auto number = whole_number<std::int64_t>(text);
  return number > 0 ? number : std::nullopt;
}

class Reader {
 public:
  void take(Option option, const char* value);
  /// What depends on the command, which may stand anywhere.
  void finish();
  ParsedOptions result;

 private:
  void take_text(Option option, std::string_view value, std::string& into);
  /// With read_date() or, for the day of an event, read_day_range().
  template <class Day>
  void take_day(Option option, std::string_view value, Result<Day> (*read)(std::string_view, Span),
                std::optional<Day>& into);
  void take_number(Option option, std::string_view value, std::optional<std::int64_t>& into);
  /// Of something that is counted.
  void take_amount(Option option, std::string_view value, std::optional<std::int64_t>& into);
  void take_language(std::string_view value);
  void take_keywords(std::string_view value);

  std::optional<std::string> to_;
};

void Reader::take_text(Option option, std::string_view value, std::string& into) {
  if (trimmed(value).empty()) result.diagnostics.push_back(no_value(option));
  into = trimmed(value);
}

template <class Day>
void Reader::take_day(Option option, std::string_view value,
                      Result<Day> (*read)(std::string_view, Span), std::optional<Day>& into) {
  if (trimmed(value).empty()) {
    result.diagnostics.push_back(no_value(option));
    return;
  }
  const Result<Day> day = read(value, {});
  into = day.value;
  std::ranges::copy(day.diagnostics, std::back_inserter(result.diagnostics));
}

void Reader::take_number(Option option, std::string_view value, std::optional<std::int64_t>& into) {
  into = parse_number(value);
  if (into) return;
  result.diagnostics.push_back(
      fault(Code::cli_bad_number, {option_text(option), std::string(value)}));
}

void Reader::take_amount(Option option, std::string_view value, std::optional<std::int64_t>& into) {
  into = parse_number(value);
  if (into) return;
  result.diagnostics.push_back(
      fault(Code::cli_bad_amount, {option_text(option), std::string(value), "@whole_number"}));
}

void Reader::take_language(std::string_view value) {
  if (value == "en") {
    result.options.language = Language::english;
  } else if (value != "nl") {
    result.diagnostics.push_back(fault(Code::cli_bad_language, {std::string(value)}));
  }
}

void Reader::take_keywords(std::string_view value) {
  if (value == "nl") {
    result.options.keywords = Surface::dutch;
  } else if (value == "en") {
    result.options.keywords = Surface::english;
  } else {
    result.diagnostics.push_back(fault(Code::cli_bad_keywords, {std::string(value)}));
  }
}

void Reader::finish() {
  const auto& words = result.options.words;
  const bool takes_several = !words.empty() && words.front() == "whatif";
  if (std::ranges::count(result.options.given, Option::withdraw) > 1 && !takes_several)
    result.diagnostics.push_back(fault(Code::cli_option_twice, {option_text(Option::withdraw)}));
  if (result.options.kinds.size() > 1 && !words.empty() && words.front() != "quiz")
    result.diagnostics.push_back(fault(Code::cli_option_twice, {option_text(Option::kind)}));
  if (!to_) return;
  if (!words.empty() && words.front() == "fmt") {
    take_keywords(*to_);
  } else {
    take_day(Option::to, *to_, read_date, result.options.to);
  }
}

void Reader::take(Option option, const char* value) {
  Options& options = result.options;
  const std::string_view text = value != nullptr ? std::string_view(value) : std::string_view();
  if (options.has(option) && info(option).takes_value && !may_be_repeated(option)) {
    result.diagnostics.push_back(fault(Code::cli_option_twice, {option_text(option)}));
  }
  options.given.push_back(option);
  switch (option) {
#define TERMIJN_FLAG(id) \
  case Option::id:       \
    options.id = true;   \
    break;
#define TERMIJN_TEXT(id, example)        \
  case Option::id:                       \
    take_text(option, text, options.id); \
    break;
#define TERMIJN_LIST(id, member, example)                   \
  case Option::id:                                          \
    take_text(option, text, options.member.emplace_back()); \
    break;
#define TERMIJN_DAY(id, example)                   \
  case Option::id:                                 \
    take_day(option, text, read_date, options.id); \
    break;
#define TERMIJN_NUMBER(id, example)        \
  case Option::id:                         \
    take_number(option, text, options.id); \
    break;
#define TERMIJN_AMOUNT(id, example)        \
  case Option::id:                         \
    take_amount(option, text, options.id); \
    break;
#define TERMIJN_OTHER(id, example)
#include "cli/options.def"
    case Option::lang:
      take_language(text);
      break;
    case Option::date:
      take_day(option, text, read_day_range, options.date);
      break;
    case Option::withdraw:
      take_number(option, text, options.withdraw);
      if (options.withdraw) options.withdrawals.push_back(*options.withdraw);
      break;
    case Option::to:
      to_ = text;
      break;
  }
}

/// What getopt refused: no value, a value too many, or a name that nobody knows.
Diagnostic refused(int answer, const char* word, const Options& options) {
  const bool is_known =
      optopt >= first_value && optopt < first_value + static_cast<int>(infos().size());
  if (optopt == 'o' && answer == ':') return no_value(Option::output);
  if (is_known) {
    const auto option = static_cast<Option>(optopt - first_value);
    if (answer == ':') return no_value(option);
    return fault(Code::cli_value_not_wanted, {option_text(option)});
  }
  const bool is_short = optopt != 0;
  const std::string text = is_short ? std::string("-") + static_cast<char>(optopt) : word;
  return unknown_option(text, options);
}

/// getopt also takes the beginning of a name; a next version may have another one that begins so.
bool is_whole(std::string_view word, Option option) {
  return word.substr(0, word.find('=')) == option_text(option);
}

}  // namespace

Diagnostic no_value(Option option) {
  return fault(Code::cli_no_value,
               {option_text(option), option_text(option) + ' ' + info(option).example});
}

std::string option_text(Option option) {
  return "--" + info(option).name;
}

bool Options::has(Option option) const {
  return std::ranges::find(given, option) != given.end();
}

ParsedOptions parse_options(std::span<char* const> arguments) {
  std::vector<char*> words(arguments.begin(), arguments.end());
  words.push_back(nullptr);  // getopt wants argv as main() gets it
  const auto table = getopt_table();
  const int count = static_cast<int>(arguments.size());
  Reader reader;
  optind = 0;  // start over: getopt keeps its place between calls
  opterr = 0;
  // `-`: words in their place, as code 1, so that the messages know the command already.
  for (;;) {
    const auto at = static_cast<std::size_t>(std::max(1, optind));
    const int answer = getopt_long(count, words.data(), "-:ho:", table.data(), nullptr);
    if (answer == -1) break;
    if (answer == 1) {
      reader.result.options.words.emplace_back(optarg);
    } else if (answer == 'h') {
      reader.take(Option::help, nullptr);
    } else if (answer == 'o') {
      reader.take(Option::output, optarg);
    } else if (answer == '?' || answer == ':') {
      const char* word = words[static_cast<std::size_t>(std::max(1, optind - 1))];
      reader.result.diagnostics.push_back(refused(answer, word, reader.result.options));
    } else if (const auto option = static_cast<Option>(answer - first_value);
               is_whole(words[at], option)) {
      reader.take(option, optarg);
    } else {
      reader.result.diagnostics.push_back(
          unknown_option(words[at], reader.result.options, option_text(option)));
    }
  }
  for (int i = std::max(1, optind); i < count; ++i) {  // behind `--`
    reader.result.options.words.emplace_back(words[static_cast<std::size_t>(i)]);
  }
  reader.finish();
  return std::move(reader.result);
}

Diagnostics options_not_in(const Options& options, std::span<const Option> allowed,
                           std::string_view command) {
  Diagnostics diagnostics;
  for (const Option option : options.given) {
    if (option == Option::help || option == Option::version || option == Option::lang) continue;
    if (std::ranges::find(allowed, option) != allowed.end()) continue;
    diagnostics.push_back(
        fault(Code::cli_option_not_here, {option_text(option), std::string(command)}));
  }
  return diagnostics;
}

}  // namespace termijn::cli
