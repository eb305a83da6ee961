// SPDX-License-Identifier: Apache-2.0
// The words behind `termijn` on the command line, read and checked against the command.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "calendar/date.h"
#include "dsl/keywords.h"
#include "log/day_range.h"

namespace termijn::cli {

enum class Option : std::uint8_t {
  help,
  version,
  lang,
  as_of,
  json,
  dossier,
  rules,
  event,
  date,
  by,
  replaces,
  withdraw,
  before,
  rule,
  table,
  diff,
  council,
  procedure,
  body,
  act,
  states,
  tables,
  paper,
  from,
  to,
  row,
  junit,
  check,
  log,
  svg,
  mermaid,
  known_on,
  preview,
  kind,
  output,
  replace,
  dry_run,
  attachment,
  skip_conflicts
};
inline constexpr int option_count = 39;

/// `--as-of`
std::string option_text(Option option);

struct Options {
  Language language = Language::dutch;
  bool json = false, help = false, version = false, before = false, states = false, check = false;
  bool mermaid = false, preview = false, replace = false, dry_run = false, skip_conflicts = false;
  std::optional<Date> as_of, from, to, known_on;
  std::optional<DayRange> date;  ///< of an event: perhaps not known exactly
  std::optional<std::int64_t> replaces, withdraw;
  std::string dossier, council, rules, event, by, rule, table, diff, procedure, body, act, tables,
      row, junit, log, svg, kind, output;
  std::optional<Surface> keywords;  ///< of `fmt --to`
  std::vector<std::string> papers, attachments;
  std::vector<Option> given;
  std::vector<std::string> words;  ///< everything that is not an option, in order

  bool has(Option option) const;
};

/// Everything that is wrong at once; `options` holds what could be read even then.
struct ParsedOptions {
  Options options;
  Diagnostics diagnostics;
};
ParsedOptions parse_options(std::span<char* const> arguments);

/// Options that were given and are not among `allowed` (help, version and lang always are).
Diagnostics options_not_in(const Options& options, std::span<const Option> allowed,
                           std::string_view command);

/// The fault of a value that is left out: `--dossier` and an example.
Diagnostic no_value(Option option);

}  // namespace termijn::cli
