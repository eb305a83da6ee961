// SPDX-License-Identifier: Apache-2.0
// The table of commands. Their help is in help.cpp.
#include "cli/command.h"

#include "cli/help.h"

namespace termijn::cli {
namespace {

constexpr std::size_t many = 1000;
constexpr CommandText needs_log = {"het logboek (een bestand)", "the log (a file)"};

std::vector<Command> make_commands() {
  using enum Option;
  const std::vector<Option> reading = {as_of, json, dossier, rules, paper};
  return {
      {"check",
       {"check LOGBOEK [--as-of DAG] [--dossier D]", "check LOG [--as-of DAY] [--dossier D]"},
       needs_log,
       1,
       1,
       reading,
       check_help,
       run_check},
      {"deadlines",
       {"deadlines LOGBOEK [--as-of DAG] [--dossier D]",
        "deadlines LOG [--as-of DAY] [--dossier D]"},
       needs_log,
       1,
       1,
       reading,
       deadlines_help,
       run_deadlines},
      {"why",
       {"why LOGBOEK DOSSIER REGEL [--as-of DAG]", "why LOG DOSSIER RULE [--as-of DAY]"},
       {"het logboek, het dossier en de regel", "the log, the dossier and the rule"},
       3,
       3,
       {as_of, json, rules, paper},
       why_help,
       run_why},
      {"term",
       {"term DAG LENGTE [--before] [--rule REGEL] | --table BESTAND",
        "term DAY LENGTH [--before] [--rule RULE] | --table FILE"},
       {"de dag en de lengte", "the day and the length"},
       0,
       5,
       {before, json, rule, rules, table},
       term_help,
       run_term},
      {"calendar",
       {"calendar JAAR | --diff MAP LOGBOEK [--as-of DAG]",
        "calendar YEAR | --diff FOLDER LOG [--as-of DAY]"},
       {"het jaar, of met --diff het logboek", "the year, or with --diff the log"},
       1,
       1,
       {as_of, diff, json, rules},
       calendar_help,
       run_calendar},
      {"right",
       {"right [ONDERWERP ...] [feit=waarde ...] [--body ROL] [--as-of DAG]",
        "right [SUBJECT ...] [fact=value ...] [--body ROLE] [--as-of DAY]"},
       {"het onderwerp waar deze feiten bij horen", "the subject to which these facts belong"},
       0,
       many,
       {as_of, body, json, rules},
       right_help,
       run_right},
      {"explain",
       {"explain [CODE]", "explain [CODE]"},
       {"", ""},
       0,
       1,
       {json},
       explain_help,
       run_explain},
      {"log import",
       {"log import DATABASE BESTAND...", "log import DATABASE FILE..."},
       {"de database en ten minste een bestand", "the database and at least one file"},
       2,
       many,
       {json, rules},
       log_import_help,
       run_log_import},
      {"log add",
       {"log add DATABASE --dossier D --event GEBEURTENIS --date DAG [veld=waarde ...]",
        "log add DATABASE --dossier D --event EVENT --date DAY [field=value ...]"},
       {"de database", "the database"},
       1,
       many,
       {json, rules, council, dossier, event, date, by, replaces, withdraw},
       log_add_help,
       run_log_add},
      {"log show",
       {"log show DATABASE [--dossier D]", "log show DATABASE [--dossier D]"},
       {"de database", "the database"},
       1,
       1,
       {json, dossier},
       log_show_help,
       run_log_show},
      {"rules check",
       {"rules check [--rules MAP]", "rules check [--rules FOLDER]"},
       {"", ""},
       0,
       0,
       {json, rules, paper},
       rules_check_help,
       run_rules_check},
      {"rules paper",
       {"rules paper BESTAND...", "rules paper FILE..."},
       {"ten minste een bestand", "at least one file"},
       1,
       many,
       {json, rules},
       rules_paper_help,
       run_rules_paper},
      {"rules diff",
       {"rules diff --from DAG --to DAG [--act WET]", "rules diff --from DAY --to DAY [--act ACT]"},
       {"", ""},
       0,
       0,
       {from, to, act, json, rules, paper},
       rules_diff_help,
       run_rules_diff},
      {"rules events",
       {"rules events [GEBEURTENIS] [--procedure P]", "rules events [EVENT] [--procedure P]"},
       {"", ""},
       0,
       1,
       {json, rules, procedure},
       rules_events_help,
       run_rules_events},
      {"rules mistakes",
       {"rules mistakes [--rules MAP]", "rules mistakes [--rules FOLDER]"},
       {"", ""},
       0,
       0,
       {json, rules},
       rules_mistakes_help,
       run_rules_mistakes},
      {"rules coverage",
       {"rules coverage [--act WET] [--states [--tables MAP]]",
        "rules coverage [--act ACT] [--states [--tables FOLDER]]"},
       {"", ""},
       0,
       0,
       {act, json, rules, states, tables},
       rules_coverage_help,
       run_rules_coverage},
  };
}

}  // namespace

std::span<const Command> commands() {
  static const std::vector<Command> table = make_commands();
  return table;
}

std::string general_help(Language language) {
  return std::string(general_help_text.in(language));
}

std::string command_help(const Command& command, Language language) {
  const std::string_view usage =
      language == Language::dutch ? "Gebruik: termijn " : "Usage: termijn ";
  return std::string(usage) + std::string(command.usage.in(language)) + "\n\n" +
         std::string(command.help.in(language)) + '\n' + std::string(exit_codes_help.in(language));
}

}  // namespace termijn::cli
