// SPDX-License-Identifier: Apache-2.0
// A dossier that is being made up: events, what is known of them, and what must stay unknown.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/bind.h"
#include "engine/program.h"
#include "engine/record.h"

namespace termijn {

/// A value, or that nobody may record it.
struct SketchValue {
  Index field = nothing;
  std::optional<std::int32_t> value;
  friend bool operator==(const SketchValue&, const SketchValue&) = default;
};

struct SketchEvent {
  Index type = nothing;
  Date day;
  std::vector<SketchValue> values;
  std::optional<Date> earliest = std::nullopt;  ///< as in Event
  friend bool operator==(const SketchEvent&, const SketchEvent&) = default;
};

struct Sketch {
  std::vector<SketchEvent> events;  ///< as they were thought of; any order of days
  std::vector<SketchValue> facts;   ///< of the dossier; a parameter is a number in `lengths`
  std::vector<Period> lengths;
  friend bool operator==(const Sketch&, const Sketch&) = default;
};

/// A value as a log has it; `lengths`: those of the log.
std::string value_text(const Field& field, std::int32_t value, std::span<const Period> lengths);

/// False when it was given another value, or must stay unknown.
bool set_value(std::vector<SketchValue>& values, Index field, std::optional<std::int32_t> value);

/// As the evaluator takes it: one dossier, its facts on its first event, as ever the first role
/// that may act acts.
BoundLog log_of(const Program& program, const Sketch& sketch, Index procedure);

/// As people would have written it.
std::vector<EventRecord> records_of(const Program& program, const Sketch& sketch, Index procedure,
                                    const std::string& dossier);

}  // namespace termijn
