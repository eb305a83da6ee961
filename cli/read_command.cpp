// SPDX-License-Identifier: Apache-2.0
// `termijn read`: a rule, a file of rules or a procedure in words.
#include <algorithm>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "cli/write_file.h"
#include "engine/names.h"
#include "log/names.h"
#include "report/procedure_picture.h"
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

/// The procedures among what is read.
std::vector<Index> procedures_in(const Readings& readings, const Program& program) {
  std::vector<Index> out;
  for (const auto& versions : readings) {
    if (versions.front().keyword != spelling(Keyword::procedure, Surface::dutch)) continue;
    const auto found = std::ranges::find(program.procedures, versions.front().id, &Procedure::id);
    out.push_back(static_cast<Index>(found - program.procedures.begin()));
  }
  return out;
}

std::string page(const Readings& readings, const Program& program, Language language) {
  std::string out;
  const auto procedures = procedures_in(readings, program);
  std::size_t next = 0;
  for (const auto& versions : readings) {
    if (!out.empty()) out += '\n';
    out += reading_text(versions, language);
    if (next < procedures.size() && program.procedures[procedures[next]].id == versions.front().id)
      out += '\n' + steps_text(program, procedures[next++], language);
  }
  return out;
}

}  // namespace

ExitCode run_read(const Options& options, Console& console) {
  if (auto fault = over_input(options, options.words.front()))
    return console.fail(std::move(*fault), exit_usage);
  ExitCode code = exit_fine;
  const auto rules = load_rules_or_fail(options, console, code, Cases::included);
  if (!rules) return code;
  const std::string& name = options.words.front();
  const Program& program = *rules->program;
  const Language language = console.language();
  const Readings found = readings_of(*rules, name, language);
  if (found.empty()) {
    const auto near = nearest(name, declared_names(*rules->checked));
    const Code unknown = near.empty() ? Code::cli_unknown_reading_far : Code::cli_unknown_reading;
    return console.fail({unknown, {}, {name, quoted_list(near)}, {}}, exit_input);
  }
  const auto procedures = procedures_in(found, program);
  const bool draws = options.mermaid || !options.svg.empty();
  if (draws && procedures.size() != 1)
    return console.fail({Code::cli_not_one_procedure, {}, {name}, {}}, exit_usage);
  if (!options.svg.empty()) {
    const auto picture = procedure_svg(program, procedures.front(), language);
    if (auto fault = write_file(options.svg, picture))
      return console.fail(std::move(*fault), exit_environment);
  }
  say_rules(program, console);
  if (options.mermaid) {
    console.say(procedure_mermaid(program, procedures.front(), language));
    return exit_fine;
  }
  console.say(console.json() ? reading_json(found, program, procedures, language)
                             : page(found, program, language));
  return exit_fine;
}

}  // namespace termijn::cli
