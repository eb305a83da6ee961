// SPDX-License-Identifier: Apache-2.0
// `termijn read`: a rule, a file of rules or a procedure in words.
#include <algorithm>
#include <optional>

#include "base/nearest.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "engine/names.h"
#include "log/names.h"
#include "report/reading/reader.h"
#include "report/reading_text.h"

namespace termijn::cli {
namespace {

/// `wor/art25-advies.trm`, `art25-advies`: the end of the name of a file, at a slash.
bool is_called(std::string_view file, std::string_view name) {
  constexpr std::string_view extension = ".trm";
  if (!name.ends_with(extension) && file.ends_with(extension)) file.remove_suffix(extension.size());
  if (!file.ends_with(name)) return false;
  return file.size() == name.size() || file[file.size() - name.size() - 1] == '/';
}

Readings readings_of(const RuleSet& rules, const std::string& name, Language language) {
  Readings found = read_named(*rules.checked, normal_name(name), language);
  if (found.empty()) found = read_named(*rules.checked, name, language);
  if (!found.empty()) return found;
  for (std::uint32_t file = 0; file < rules.sources.size(); ++file) {
    if (!is_called(rules.sources[file].name, name)) continue;
    const auto of_file = read_file(*rules.checked, file, language);
    found.insert(found.end(), of_file.begin(), of_file.end());
  }
  return found;
}

}  // namespace

ExitCode run_read(const Options& options, Console& console) {
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code);
  if (!rules) return code;
  const std::string& name = options.words.front();
  const Readings found = readings_of(*rules, name, console.language());
  if (found.empty()) {
    const auto near = nearest(name, declared_names(*rules->checked));
    return console.fail({Code::cli_unknown_norm, {}, {name, quoted_list(near)}, {}}, exit_usage);
  }
  say_rules(*rules->program, console);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0) console.say("\n");
    console.say(reading_text(found[i], console.language()));
  }
  return exit_fine;
}

}  // namespace termijn::cli
