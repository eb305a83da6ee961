// SPDX-License-Identifier: Apache-2.0
// `termijn overview` and `termijn week`: what is due in all dossiers.
#include <optional>
#include <utility>

#include "base/code.h"
#include "cli/command.h"
#include "cli/judge_log.h"
#include "cli/load_log.h"
#include "cli/secrets.h"
#include "cli/version.h"
#include "cli/write_file.h"
#include "office/handover.h"
#include "office/overview.h"
#include "office/week.h"

namespace termijn::cli {
namespace {

/// A log that was judged, and what of it may be told.
struct Judged {
  const LoadedLog& loaded;
  Verdict verdict;
  SecretDossiers secrets;
};

/// Nothing when that cannot be said; that is reported.
std::optional<Judged> judge(const LoadedLog& loaded, const Options& options, Console& console,
                            ExitCode& code) {
  const Date day = judged_day(options);
  auto secrets = secrets_of(loaded, day, console, code);
  if (!secrets) return std::nullopt;
  return Judged{loaded, judge_log(*loaded.rules.program, *loaded.log, day, Kept::days, console),
                std::move(*secrets)};
}

AgendaScene scene_of(const Judged& judged, Language language) {
  return agenda_scene(*judged.loaded.rules.program, judged.verdict, judged.secrets, language,
                      version());
}

std::string overview_of(const AgendaScene& scene, const Agenda& agenda, const Options& options) {
  if (options.handover)
    return options.json ? handover_json(scene, agenda) : handover_page(scene, agenda);
  if (options.json) return overview_json(scene, agenda);
  return options.agreements ? agreements_page(scene, agenda) : overview_page(scene, agenda);
}

/// Only the agreements, for an answer that tells of nothing else.
void keep_agreements(Agenda& agenda) {
  std::erase_if(agenda.lines,
                [](const AgendaLine& line) { return line.due.kind != DueKind::agreement; });
  agenda.waiting.clear();
  agenda.breaches.clear();
  agenda.questions.clear();
  agenda.counts = {};
  for (const AgendaLine& line : agenda.lines) ++agenda.counts[static_cast<std::size_t>(line.state)];
}

/// `--html`: to a file as well; what went wrong is reported.
std::optional<ExitCode> write_page(const Options& options, Console& console,
                                   const std::string& page) {
  auto fault = write_file(options.html, page);
  if (!fault) return std::nullopt;
  return console.fail(std::move(*fault), exit_environment);
}

bool is_any_over(const Agenda& agenda) {
  return agenda.counts[static_cast<std::size_t>(AgendaState::overdue)] > 0;
}

}  // namespace

ExitCode run_overview(const Options& options, Console& console) {
  if (options.agreements && options.handover) {
    return console.fail({Code::cli_not_together, {}, {"--agreements", "--handover"}, {}},
                        exit_usage);
  }
  const LoadedLog loaded = load_log(options, console);
  if (!loaded.log) return loaded.code;
  ExitCode code = exit_fine;
  const auto judged = judge(loaded, options, console, code);
  if (!judged) return code;
  const AgendaScene scene = scene_of(*judged, console.language());
  Agenda agenda = agenda_of(scene.program, scene.verdict);
  if (!options.dossier.empty()) agenda.papers.clear();  // they are of no dossier
  if (options.agreements) keep_agreements(agenda);
  if (!options.html.empty()) {
    const std::string page =
        options.handover ? handover_html(scene, agenda) : overview_html(scene, agenda);
    if (const auto failed = write_page(options, console, page)) return *failed;
  }
  console.say(overview_of(scene, agenda, options));
  const bool is_wrong = options.agreements ? false : anything_wrong(judged->verdict);
  return is_wrong || is_any_over(agenda) ? exit_something_wrong : exit_fine;
}

ExitCode run_week(const Options& options, Console& console) {
  const LoadedLog loaded = load_log(options, console);
  if (!loaded.log) return loaded.code;
  ExitCode code = exit_fine;
  const auto judged = judge(loaded, options, console, code);
  if (!judged) return code;
  const AgendaScene scene = scene_of(*judged, console.language());
  const Week week = week_of(agenda_of(scene.program, scene.verdict));
  if (!options.html.empty()) {
    if (const auto failed = write_page(options, console, week_html(scene, week))) return *failed;
  }
  console.say(options.json ? week_json(scene, week) : week_page(scene, week));
  const bool is_wrong = anything_wrong(judged->verdict) || !week.over.empty();
  return is_wrong ? exit_something_wrong : exit_fine;
}

}  // namespace termijn::cli
