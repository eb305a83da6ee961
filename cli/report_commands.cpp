// SPDX-License-Identifier: Apache-2.0
// `termijn check`, `termijn deadlines` and `termijn why`: a log is judged and reported.
#include <algorithm>

#include "base/code.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "cli/load_log.h"
#include "engine/evaluate.h"
#include "report/check_text.h"
#include "report/deadlines_json.h"
#include "report/deadlines_text.h"
#include "report/layout.h"
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
  const Verdict verdict = evaluate(program, *loaded.log, judged_day(options));
  console.say(options.json ? json(program, verdict, loaded.knowledge)
                           : text(program, verdict, console.language(), loaded.knowledge));
  return anything_wrong(verdict) ? exit_something_wrong : exit_fine;
}

bool has_norm(const Program& program, const std::string& id) {
  return std::ranges::any_of(program.norms, [&](const Norm& norm) { return norm.id == id; });
}

/// By its name, or by what it says in either language.
Diagnostic unknown_norm(const Program& program, const std::string& id) {
  std::vector<Suggestion> names;
  for (const Norm& norm : program.norms) {
    for (const std::string& text : {norm.id, norm.label.dutch, norm.label.english})
      names.push_back({text, norm.id});
  }
  const auto near = nearest(id, names);
  if (near.empty()) return {Code::cli_unknown_norm_far, {}, {id}, {}};
  return {Code::cli_unknown_norm, {}, {id, quoted_list(near)}, {}};
}

}  // namespace

ExitCode run_check(const Options& options, Console& console) {
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
  const std::string& norm = options.words[2];
  const auto found = find_dossier(dossier_names(*loaded.log), name);
  Diagnostics faults = found.diagnostics;
  if (!has_norm(program, norm)) faults.push_back(unknown_norm(program, norm));
  if (!faults.empty()) return console.fail(faults, {}, exit_input);

  const Date day = judged_day(options);
  const DossierVerdict judged = evaluate(program, *loaded.log, loaded.log->dossiers[*found], day);
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
