// SPDX-License-Identifier: Apache-2.0
// The words behind `termijn` on the command line.
#include "cli/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include <getopt.h>

#include "base/code.h"
#include "base/nearest.h"
#include "log/date_text.h"
#include "log/day_range.h"
#include "log/names.h"

namespace termijn::cli {
namespace {

struct OptionInfo {
  const char* name;
  bool takes_value;
  const char* example;
};

constexpr std::array<OptionInfo, option_count> infos = {
    {{"help", false, ""},
     {"version", false, ""},
     {"lang", true, "--lang en"},
     {"as-of", true, "--as-of 2026-04-07"},
     {"json", false, ""},
     {"dossier", true, "--dossier A-12"},
     {"rules", true, "--rules rules"},
     {"event", true, "--event adviesaanvraag"},
     {"date", true, "--date 2026-04-07"},
     {"by", true, "--by ondernemer"},
     {"replaces", true, "--replaces 7"},
     {"withdraw", true, "--withdraw 7"},
     {"before", false, ""},
     {"rule", true, "--rule none"},
     {"table", true, "--table voorbeelden.csv"},
     {"diff", true, "--diff mijn-regels"},
     {"council", true, "--council OR-Noord"},
     {"procedure", true, "--procedure advies"},
     {"body", true, "--body or"},
     {"act", true, "--act WET"},
     {"states", false, ""},
     {"tables", true, "--tables tests/conformance"},
     {"paper", true, "--paper reglement.trm"},
     {"from", true, "--from 2013-01-01"},
     {"to", true, "--to 2026-01-01"},
     {"row", true, "--row beroep_01"},
     {"junit", true, "--junit uitslag.xml"},
     {"check", false, ""},
     {"log", true, "--log gevonden"},
     {"svg", true, "--svg procedure.svg"},
     {"mermaid", false, ""},
     {"known-on", true, "--known-on 2026-04-07"},
     {"preview", false, ""},
     {"kind", true, "--kind events"},
     {"output", true, "--output lijst.csv"},
     {"replace", false, ""},
     {"dry-run", false, ""},
     {"attachment", true, "--attachment brief.pdf"},
     {"skip-conflicts", false, ""}}};

constexpr int first_value = 256;  // above every short option

const OptionInfo& info(Option option) {
  return infos[static_cast<std::size_t>(option)];
}

std::array<::option, option_count + 1> getopt_table() {
  std::array<::option, option_count + 1> table{};
  for (int i = 0; i < option_count; ++i) {
    const OptionInfo& from = infos[static_cast<std::size_t>(i)];
    table[static_cast<std::size_t>(i)] = {
        from.name, from.takes_value ? required_argument : no_argument, nullptr, first_value + i};
  }
  return table;
}

Diagnostic fault(Code code, std::vector<std::string> args) {
  return {code, {}, std::move(args), {}};
}

/// `meant`: the full name of what was shortened.
Diagnostic unknown_option(std::string text, const Options& options, const std::string& meant = {}) {
  text = text.substr(0, text.find('='));
  std::vector<std::string> names;
  for (const OptionInfo& each : infos) names.push_back(std::string("--") + each.name);
  auto near = meant.empty() ? nearest(text, names) : std::vector{meant};
  if (near.empty()) near = {"--help"};
  return fault(Code::cli_unknown_option,
               {text, quoted_list(near),
                options.words.empty() ? "termijn" : "termijn " + options.words.front()});
}

std::optional<std::int64_t> parse_number(std::string_view text) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || at != end || number <= 0) return std::nullopt;
  return number;
}

bool may_be_repeated(Option option) {
  return option == Option::paper || option == Option::attachment;
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
  if (!to_) return;
  const auto& words = result.options.words;
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
    case Option::help:
      options.help = true;
      break;
    case Option::version:
      options.version = true;
      break;
    case Option::json:
      options.json = true;
      break;
    case Option::lang:
      take_language(text);
      break;
    case Option::as_of:
      take_day(option, text, read_date, options.as_of);
      break;
    case Option::date:
      take_day(option, text, read_day_range, options.date);
      break;
    case Option::dossier:
      take_text(option, text, options.dossier);
      break;
    case Option::rules:
      take_text(option, text, options.rules);
      break;
    case Option::event:
      take_text(option, text, options.event);
      break;
    case Option::by:
      take_text(option, text, options.by);
      break;
    case Option::replaces:
      take_number(option, text, options.replaces);
      break;
    case Option::before:
      options.before = true;
      break;
    case Option::rule:
      take_text(option, text, options.rule);
      break;
    case Option::table:
      take_text(option, text, options.table);
      break;
    case Option::diff:
      take_text(option, text, options.diff);
      break;
    case Option::council:
      take_text(option, text, options.council);
      break;
    case Option::procedure:
      take_text(option, text, options.procedure);
      break;
    case Option::body:
      take_text(option, text, options.body);
      break;
    case Option::paper:
      take_text(option, text, options.papers.emplace_back());
      break;
    case Option::from:
      take_day(option, text, read_date, options.from);
      break;
    case Option::to:
      to_ = text;
      break;
    case Option::check:
      options.check = true;
      break;
    case Option::act:
      take_text(option, text, options.act);
      break;
    case Option::states:
      options.states = true;
      break;
    case Option::tables:
      take_text(option, text, options.tables);
      break;
    case Option::row:
      take_text(option, text, options.row);
      break;
    case Option::junit:
      take_text(option, text, options.junit);
      break;
    case Option::log:
      take_text(option, text, options.log);
      break;
    case Option::svg:
      take_text(option, text, options.svg);
      break;
    case Option::mermaid:
      options.mermaid = true;
      break;
    case Option::known_on:
      take_day(option, text, read_date, options.known_on);
      break;
    case Option::preview:
      options.preview = true;
      break;
    case Option::kind:
      take_text(option, text, options.kind);
      break;
    case Option::output:
      take_text(option, text, options.output);
      break;
    case Option::replace:
      options.replace = true;
      break;
    case Option::dry_run:
      options.dry_run = true;
      break;
    case Option::skip_conflicts:
      options.skip_conflicts = true;
      break;
    case Option::attachment:
      take_text(option, text, options.attachments.emplace_back());
      break;
    case Option::withdraw:
      take_number(option, text, options.withdraw);
      break;
  }
}

/// What getopt refused: no value, a value too many, or a name that nobody knows.
Diagnostic refused(int answer, const char* word, const Options& options) {
  const bool is_known = optopt >= first_value && optopt < first_value + option_count;
  if (is_known) {
    const auto option = static_cast<Option>(optopt - first_value);
    if (answer == ':') return no_value(option);
    return fault(Code::cli_value_not_wanted, {option_text(option)});
  }
  if (answer == ':' && optopt == 'o') return no_value(Option::output);
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
  return fault(Code::cli_no_value, {option_text(option), info(option).example});
}

std::string option_text(Option option) {
  return std::string("--") + info(option).name;
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
