// SPDX-License-Identifier: Apache-2.0
// How long a council keeps its papers, and what may go by now. Deletes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "calendar/date.h"
#include "calendar/time_limit.h"
#include "engine/record.h"

namespace termijn {

struct RetentionRule {
  enum class Start : std::uint8_t {
    event,  ///< the day of the event itself
    later,  ///< the first `start_event` on or after it
    term,   ///< the second `start_event` after it: then the next term of office has ended
  };
  std::string kind_dutch, kind_english, source;
  std::vector<std::string> events;  ///< to which such a paper belongs; none: no log says it
  Start start = Start::event;
  std::string start_event;
  Period length;  ///< behind the start
};

struct RetentionTable {
  std::vector<RetentionRule> rules;
  Diagnostics faults;
};

/// Columns `kind_nl`, `kind_en`, `events`, `from`, `length`, `term_begins`, `source`.
RetentionTable read_retention(const Source& source, std::uint32_t file);

/// A paper that belongs to an event, and from which day it may go; nothing while what that depends
/// on has not happened.
struct KeptPaper {
  std::size_t rule = 0;
  std::int64_t number = 0;
  std::string council, dossier;
  Date day;
  std::optional<Date> may_go_from;
};

/// In the order of the rules, and within one of the records. `records`: what holds of the log, with
/// the names of events as in the rules.
std::vector<KeptPaper> kept_papers(std::span<const RetentionRule> rules,
                                   std::span<const EventRecord> records);

}  // namespace termijn
