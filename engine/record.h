// SPDX-License-Identifier: Apache-2.0
// One line of a council's event log as people wrote it: names and values are still text.
// Made by log/ (CSV, JSON, SQLite); bound to a Program by bind.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source.h"
#include "calendar/date.h"

namespace termijn {

struct FieldText {
  std::string name;
  std::string value;  ///< as written, trimmed
  Span span;
  Span name_span = {};  ///< of a column: its header; without a place when name and value are one
};

struct EventRecord {
  std::int64_t number = 0;                ///< unique in its log; corrections refer to it
  std::string council;                    ///< empty in a log of one council
  std::string dossier;                    ///< empty: holds for every dossier of the council
  std::string event;                      ///< empty only when this record withdraws another
  Date day;                               ///< when it happened; the last day that it can have been
  std::optional<Date> earliest;           ///< the first day that it can have been: see Event
  std::optional<std::int32_t> time = {};  ///< of an exact day, as in Event
  std::string actor;                      ///< empty: not said
  std::string recorded;  ///< when it was written down: day or instant, ISO 8601; empty: not said
  std::optional<std::int64_t> replaces;   ///< this record corrects (or withdraws) that number
  std::vector<FieldText> fields;          ///< `procedure` and `titel` may stand among them
  std::string reference, source, remark;  ///< kenmerk, bron, opmerking: free text, never judged
  Span span, event_span, actor_span, replaces_span;
};

}  // namespace termijn
