// SPDX-License-Identifier: Apache-2.0
// The commands of termijn: their names, words, options and what runs them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "cli/options.h"

namespace termijn::cli {

struct CommandText {
  std::string_view dutch, english;
  std::string_view in(Language language) const {
    return language == Language::dutch ? dutch : english;
  }
};

struct Command {
  std::string_view name;        ///< one word or two: `check`, `log add`
  CommandText usage;            ///< without `termijn`: `check LOGBOEK [--as-of DAG]`
  CommandText missing;          ///< what to say when a word is missing: the words it takes
  std::size_t least_words = 0;  ///< behind the name
  std::size_t most_words = 0;
  std::vector<Option> options;
  CommandText help;
  ExitCode (*run)(const Options&, Console&) = nullptr;  ///< options.words without the name
};

std::span<const Command> commands();

/// `--help` without a command.
std::string general_help(Language language);
std::string command_help(const Command& command, Language language);

ExitCode run_check(const Options& options, Console& console);
/// `check --all`.
ExitCode run_check_all(const Options& options, Console& console);
ExitCode run_completion(const Options& options, Console& console);
ExitCode run_stream(const Options& options, Console& console);
ExitCode run_deadlines(const Options& options, Console& console);
ExitCode run_why(const Options& options, Console& console);
ExitCode run_letter(const Options& options, Console& console);
ExitCode run_dossier(const Options& options, Console& console);
ExitCode run_what_if(const Options& options, Console& console);
ExitCode run_repair(const Options& options, Console& console);
ExitCode run_compare(const Options& options, Console& console);
ExitCode run_play(const Options& options, Console& console);
ExitCode run_quiz(const Options& options, Console& console);
ExitCode run_hours(const Options& options, Console& console);
ExitCode run_term(const Options& options, Console& console);
ExitCode run_calendar(const Options& options, Console& console);
ExitCode run_log_import(const Options& options, Console& console);
ExitCode run_log_add(const Options& options, Console& console);
ExitCode run_log_backup(const Options& options, Console& console);
ExitCode run_log_restore(const Options& options, Console& console);
ExitCode run_log_merge(const Options& options, Console& console);
ExitCode run_log_attachments(const Options& options, Console& console);
ExitCode run_csv(const Options& options, Console& console);
ExitCode run_log_verify(const Options& options, Console& console);
ExitCode run_log_seal(const Options& options, Console& console);
ExitCode run_log_purge(const Options& options, Console& console);
ExitCode run_log_show(const Options& options, Console& console);
ExitCode run_rules_events(const Options& options, Console& console);
ExitCode run_rules_mistakes(const Options& options, Console& console);
ExitCode run_read(const Options& options, Console& console);
ExitCode run_explain(const Options& options, Console& console);
ExitCode run_right(const Options& options, Console& console);
ExitCode run_rules_coverage(const Options& options, Console& console);
ExitCode run_rules_explore(const Options& options, Console& console);
ExitCode run_rules_paper(const Options& options, Console& console);
ExitCode run_rules_diff(const Options& options, Console& console);
ExitCode run_test(const Options& options, Console& console);
ExitCode run_fmt(const Options& options, Console& console);
ExitCode run_lsp(const Options& options, Console& console);
ExitCode run_ics(const Options& options, Console& console);
ExitCode run_overview(const Options& options, Console& console);
ExitCode run_week(const Options& options, Console& console);
ExitCode run_year(const Options& options, Console& console);
ExitCode run_election(const Options& options, Console& console);
ExitCode run_learn(const Options& options, Console& console);
ExitCode run_course(const Options& options, Console& console);
ExitCode run_rules_check(const Options& options, Console& console);

}  // namespace termijn::cli
