// SPDX-License-Identifier: Apache-2.0
// Finds the command, checks its words and runs it.
#include "cli/dispatch.h"

#include <algorithm>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/command.h"

namespace termijn::cli {
namespace {

/// How many words of `name` stand at the front of `words`: all of them, or 0.
std::size_t matched_words(std::string_view name, const std::vector<std::string>& words) {
  const std::size_t blank = name.find(' ');
  if (words.empty() || words[0] != name.substr(0, blank)) return 0;
  if (blank == std::string_view::npos) return 1;
  return words.size() > 1 && words[1] == name.substr(blank + 1) ? 2 : 0;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  return names;
}

/// `log` and `rules` are only the first half of commands.
std::vector<std::string> second_words(const std::string& first) {
  std::vector<std::string> names;
  for (const std::string& name : command_names()) {
    if (name.starts_with(first + ' ')) names.push_back(name);
  }
  return names;
}

ExitCode no_such_command(const Options& options, Console& console) {
  if (options.words.empty()) {
    return console.fail({Code::cli_no_command, {}, {"termijn", quoted_list(command_names())}, {}},
                        exit_usage);
  }
  const auto halves = second_words(options.words[0]);
  if (!halves.empty() && options.words.size() == 1) {
    return console.fail(
        {Code::cli_no_command, {}, {"termijn " + options.words[0], quoted_list(halves)}, {}},
        exit_usage);
  }
  std::string tried = options.words[0];
  if (!halves.empty()) tried += ' ' + options.words[1];
  auto near = nearest(tried, halves.empty() ? command_names() : halves);
  if (near.empty()) near = halves.empty() ? command_names() : halves;
  return console.fail({Code::cli_unknown_command, {}, {tried, quoted_list(near)}, {}}, exit_usage);
}

Diagnostics check_words(const Command& command, const Options& options, Language language) {
  Diagnostics faults = options_not_in(options, command.options, command.name);
  const std::string usage(command.usage.in(language));
  if (options.words.size() < command.least_words) {
    faults.push_back({Code::cli_missing_word,
                      {},
                      {std::string(command.name), std::string(command.missing.in(language)), usage},
                      {}});
  }
  if (options.words.size() > command.most_words) {
    faults.push_back({Code::cli_extra_word,
                      {},
                      {std::string(command.name), options.words[command.most_words], usage},
                      {}});
  }
  return faults;
}

ExitCode run_command(const Command& command, Options options, std::size_t used, Console& console) {
  options.words.erase(options.words.begin(), options.words.begin() + static_cast<long>(used));
  const Diagnostics faults = check_words(command, options, console.language());
  if (!faults.empty()) return console.fail(faults, {}, exit_usage);
  return command.run(options, console);
}

}  // namespace

ExitCode dispatch(const ParsedOptions& parsed, Console& console) {
  const Options& options = parsed.options;
  const Command* found = nullptr;
  std::size_t used = 0;
  for (const Command& command : commands()) {
    const std::size_t count = matched_words(command.name, options.words);
    if (count == 0) continue;
    found = &command;
    used = count;
  }
  if (options.help) {
    if (found == nullptr && !options.words.empty() && second_words(options.words[0]).empty()) {
      return no_such_command(options, console);
    }
    console.say(found ? command_help(*found, console.language())
                      : general_help(console.language()));
    return exit_fine;
  }
  if (!parsed.diagnostics.empty()) return console.fail(parsed.diagnostics, {}, exit_usage);
  if (found == nullptr) return no_such_command(options, console);
  return run_command(*found, options, used, console);
}

}  // namespace termijn::cli
