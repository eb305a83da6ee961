// SPDX-License-Identifier: Apache-2.0
// `termijn check`, `termijn deadlines` and `termijn why`: a log is judged and reported.
#include <algorithm>
#include <optional>

#include "base/code.h"
#include "cli/command.h"
#include "cli/intact.h"
#include "cli/judge_log.h"
#include "cli/load_log.h"
#include "engine/evaluate.h"
#include "report/check_text.h"
#include "report/deadlines_json.h"
#include "report/deadlines_text.h"
#include "report/layout.h"
#include "report/norm_name.h"
#include "report/verdict_json.h"
#include "report/why_json.h"
#include "report/why_text.h"

namespace termijn::cli {
namespace {

using TextReport = std::string (*)(const Program&, const Verdict&, Language, const Knowledge&);
using JsonReport = std::string (*)(const Program&, const Verdict&, const Knowledge&);

std::string known_deadlines_text(const Program& program, const Verdict& verdict, Language language,
                                 const Knowledge& knowledge) {
  return knowledge_text(knowledge, language) + deadlines_text(program, verdict, language);
}

ExitCode report(const Options& options, Console& console, TextReport text, JsonReport json) {
  const LoadedLog loaded = load_log(options, console);
  if (!loaded.log) return loaded.code;
  const Program& program = *loaded.rules.program;
  const Verdict verdict = judge_log(program, *loaded.log, judged_day(options), Kept::all, console);
  console.say(options.json ? json(program, verdict, loaded.knowledge)
                           : text(program, verdict, console.language(), loaded.knowledge));
  return anything_wrong(verdict) ? exit_something_wrong : exit_fine;
}

bool begins_norm(const Program& program, const std::string& word) {
  return std::ranges::any_of(program.norms,
                             [&](const Norm& norm) { return norm.id.starts_with(word + '_'); });
}

/// The name of a rule, or its beginning when only one rule that has come up begins so.
std::string full_norm_id(const Program& program, const DossierVerdict& dossier,
                         const std::string& word) {
  if (has_norm(program, word)) return word;
  std::string found;
  for (const NormVerdict& verdict : dossier.norms) {
    const std::string& id = program.norms[verdict.norm].id;
    if (verdict.state == State::dormant || !id.starts_with(word + '_') || id == found) continue;
    if (!found.empty()) return word;
    found = id;
  }
  return found.empty() ? word : found;
}

}  // namespace

ExitCode run_check(const Options& options, Console& console) {
  if (options.all) return run_check_all(options, console);
  Diagnostics faults;
  for (const Option option : {Option::jobs, Option::format, Option::after, Option::keep,
                              Option::from, Option::to, Option::with}) {
    if (options.has(option))
      faults.push_back({Code::cli_needs_option, {}, {option_text(option), "--all"}, {}});
  }
  if (!faults.empty()) return console.fail(faults, {}, exit_usage);
  if (!options.json)
    console.say(paragraph("", not_intact_text(options.words[0], console.language())));
  return report(options, console, check_text, verdict_json);
}

ExitCode run_deadlines(const Options& options, Console& console) {
  return report(options, console, known_deadlines_text, deadlines_json);
}

ExitCode run_why(const Options& options, Console& console) {
  const LoadedLog loaded = load_log(options, console);
  if (!loaded.log) return loaded.code;
  const Program& program = *loaded.rules.program;
  const std::string& name = options.words[1];
  const std::string& word = options.words[2];
  const auto found = find_dossier(dossier_names(*loaded.log), name);
  const Date day = judged_day(options);
  std::optional<DossierVerdict> dossier;
  if (found) dossier = evaluate(program, *loaded.log, loaded.log->dossiers[*found], day);
  const std::string norm = dossier ? full_norm_id(program, *dossier, word) : word;
  Diagnostics faults = found.diagnostics;
  const bool may_be_short = !dossier && begins_norm(program, word);
  if (!has_norm(program, norm) && !may_be_short)
    faults.push_back(unknown_norm(program, norm, dossier ? &*dossier : nullptr));
  if (!faults.empty()) return console.fail(faults, {}, exit_input);

  const DossierVerdict& judged = *dossier;
  if (options.json) {
    console.say(why_json(program, judged, norm, day, loaded.knowledge));
    return exit_fine;
  }
  console.say(knowledge_text(loaded.knowledge, console.language()));
  say_rules(program, console);
  if (loaded.several_councils) console.say(paragraph("", judged.council + '/' + judged.dossier));
  console.say(why_text(program, judged, norm, day, console.language()));
  return exit_fine;
}

}  // namespace termijn::cli
