// SPDX-License-Identifier: Apache-2.0
// The counting rule that a user names, and a term counted by it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "calendar/term_words.h"
#include "engine/program.h"
#include "report/term_text.h"

namespace termijn::cli {

/// The id of a counting rule in the rules; `none` or `workdays` (also in Dutch), which no rule file
/// needs to declare; or an act that a counting rule which extends is based on. Empty: the first
/// counting rule that extends. `span`: where the name was read, for the fault.
Result<CountingRuleInfo> choose_rule(const Program& program, std::string_view name, Span span = {});

/// What is counted.
struct TermQuestion {
  Date from;
  TermWords words;
  bool backward = false;
};

/// Why this cannot be counted by this rule.
std::optional<Diagnostic> why_not_countable(const TermQuestion& question,
                                            const CountingRuleInfo& rule, Span span = {});

/// A term that ends outside the years 1 to 9999 has no last day.
bool is_beyond_calendar(const TimeLimit& limit);

CountedTerm counted_term(const Program& program, const TermQuestion& question,
                         const CountingRuleInfo& rule);

/// Names in any case: `WET` and `wet` are one.
bool same_name(std::string_view a, std::string_view b);

}  // namespace termijn::cli
