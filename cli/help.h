// SPDX-License-Identifier: Apache-2.0
// The texts of `--help`, each with an example.
#pragma once

#include "cli/command.h"

namespace termijn::cli {

extern const CommandText general_help_text, exit_codes_help;
extern const CommandText check_help, deadlines_help, why_help, stream_help, completion_help;
extern const CommandText term_help, calendar_help, explain_help, read_help;
extern const CommandText log_import_help, log_add_help, log_show_help;
extern const CommandText csv_help, log_backup_help, log_restore_help, log_merge_help;
extern const CommandText log_attachments_help;
extern const CommandText rules_mistakes_help, right_help, rules_paper_help, rules_diff_help;
extern const CommandText dossier_help, letter_help;
extern const CommandText test_help;
extern const CommandText fmt_help, lsp_help;
extern const CommandText rules_check_help, rules_events_help, rules_coverage_help;
extern const CommandText rules_explore_help;
extern const CommandText log_verify_help, log_seal_help, log_purge_help;
extern const CommandText ics_help, overview_help, week_help, year_help, election_help;
extern const CommandText what_if_help, repair_help, compare_help, hours_help;
extern const CommandText learn_help, course_help;
extern const CommandText play_help, quiz_help;

}  // namespace termijn::cli
