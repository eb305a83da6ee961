// SPDX-License-Identifier: Apache-2.0
// What happened in a dossier and which terms ran, in order of time: as a picture and as a table
// with the same rows.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/record.h"
#include "office/page.h"
#include "report/describe.h"

namespace termijn {

struct TimelineRow {
  enum class Kind : std::uint8_t {
    event,
    term,  ///< to act in
    wait,  ///< in which something may not be done yet
  };
  Kind kind = Kind::event;
  Date from, until;              ///< of an event the days between which it lies, mostly one
  bool since_unknown = false;    ///< of an event: nobody knows since when
  std::optional<Date> arguable;  ///< of a term: the other day, which can be defended
  bool certain = true;           ///< false: a missing fact decides whether it runs
  /// When it stood still, both days included.
  std::vector<std::pair<Date, Date>> pauses;
  std::string what, days;                    ///< in words; `days` with names of weekday and month
  std::string who, form, source, reference;  ///< may be empty
};

struct Timeline {
  std::vector<TimelineRow> rows;  ///< by first day; what happened before the terms it starts
  Date as_of;
};

/// `records`: those of the log, for forms and sources. `with_words`: also what people wrote
/// (sources), which is left out of what tells of a secret dossier.
Timeline timeline_of(const Scene& scene, std::span<const EventRecord> records, bool with_words);

/// An `svg` element for in a page, readable in black and white; empty without rows.
std::string timeline_svg(const Timeline& timeline, Language language);
/// The style sheet rules of the picture.
std::string_view timeline_style();
PageTable timeline_table(const Timeline& timeline, Language language);

}  // namespace termijn
