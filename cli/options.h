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
#define TERMIJN_FLAG(id) id,
#define TERMIJN_TEXT(id, example) id,
#define TERMIJN_LIST(id, member, example) id,
#define TERMIJN_DAY(id, example) id,
#define TERMIJN_NUMBER(id, example) id,
#define TERMIJN_AMOUNT(id, example) id,
#define TERMIJN_OTHER(id, example) id,
#include "cli/options.def"
};

/// `--as-of`
std::string option_text(Option option);

struct Options {
#define TERMIJN_FLAG(id) bool id = false;
#define TERMIJN_TEXT(id, example) std::string id;
#define TERMIJN_LIST(id, member, example) std::vector<std::string> member;
#define TERMIJN_DAY(id, example) std::optional<Date> id;
#define TERMIJN_NUMBER(id, example) std::optional<std::int64_t> id;
#define TERMIJN_AMOUNT(id, example) std::optional<std::int64_t> id;
#define TERMIJN_OTHER(id, example)
#include "cli/options.def"
  Language language = Language::dutch;
  std::optional<DayRange> date;           ///< of an event: perhaps not known exactly
  std::optional<Date> to;                 ///< unless the command is `fmt`
  std::optional<Surface> keywords;        ///< of `fmt --to`
  std::optional<std::int64_t> withdraw;   ///< the last one
  std::vector<std::int64_t> withdrawals;  ///< all of them; only `whatif` takes more than one
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
