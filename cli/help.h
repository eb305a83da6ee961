// SPDX-License-Identifier: Apache-2.0
// The texts of `--help`, each with an example.
#pragma once

#include "cli/command.h"

namespace termijn::cli {

extern const CommandText general_help_text, exit_codes_help;
extern const CommandText check_help, deadlines_help, why_help;
extern const CommandText term_help, calendar_help, explain_help, read_help;
extern const CommandText log_import_help, log_add_help, log_show_help;
extern const CommandText csv_help, log_backup_help, log_restore_help, log_merge_help;
extern const CommandText log_attachments_help;
extern const CommandText rules_mistakes_help, right_help, rules_paper_help, rules_diff_help;
extern const CommandText test_help;
extern const CommandText fmt_help, lsp_help;
extern const CommandText rules_check_help, rules_events_help, rules_coverage_help;
extern const CommandText rules_explore_help;

}  // namespace termijn::cli
