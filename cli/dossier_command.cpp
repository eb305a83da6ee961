// SPDX-License-Identifier: Apache-2.0
// `termijn dossier`: a dossier as a page.
#include <optional>
#include <set>

#include "cli/command.h"
#include "cli/intact.h"
#include "cli/load_log.h"
#include "cli/secrets.h"
#include "cli/version.h"
#include "cli/write_file.h"
#include "engine/evaluate.h"
#include "office/date_history.h"
#include "office/dossier_page.h"
#include "report/check_text.h"
#include "report/layout.h"

namespace termijn::cli {
namespace {

/// What can be said of the lines of one dossier.
Knowledge knowledge_about(const LoadedLog& loaded, const Dossier& dossier) {
  if (!loaded.knowledge.day) return {};
  std::set<std::int64_t> own;
  for (const EventRecord& record :
       LinesOfDossiers(loaded.all_records).of({dossier.council, dossier.dossier}))
    own.insert(record.number);
  Knowledge knowledge = loaded.knowledge;
  const auto is_other = [&](std::int64_t number) { return !own.contains(number); };
  std::erase_if(knowledge.later, is_other);
  std::erase_if(knowledge.assumed, is_other);
  knowledge.count = own.size();
  return knowledge;
}

}  // namespace

ExitCode run_dossier(const Options& options, Console& console) {
  Options one = options;
  one.dossier = options.words[1];
  const LoadedLog loaded = load_log(one, console);
  if (!loaded.log) return loaded.code;
  const Program& program = *loaded.rules.program;
  const Date day = judged_day(options);
  const Dossier& dossier = loaded.log->dossiers.front();
  ExitCode code = exit_fine;
  const auto secrets = secrets_of(loaded, day, console, code);
  if (!secrets) return code;
  const Verdict verdict = evaluate(program, *loaded.log, day);
  const Scene scene{program, verdict.dossiers.front(), day, console.language()};
  const Secrecy* const secrecy = secrets->find(dossier.council, dossier.dossier);
  const auto records = records_about(loaded, dossier, *secrets, console.language());
  const Knowledge knowledge = knowledge_about(loaded, dossier);
  const std::string not_intact = not_intact_text(options.words[0], console.language());
  const std::string page = dossier_page(
      {scene, records, rules_text(program, verdict, console.language()), std::string(version()),
       secrecy ? std::optional(*secrecy) : std::nullopt, options.secret, &knowledge, not_intact});
  if (options.output.empty()) {
    console.say(page);
  } else if (const auto fault = write_file(options.output, page)) {
    return console.fail(*fault, exit_environment);
  } else {
    console.say(paragraph("", not_intact));
  }
  return exit_fine;
}

}  // namespace termijn::cli
