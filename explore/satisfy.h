// SPDX-License-Identifier: Apache-2.0
// What must be in a dossier for a condition to be true, false or unknown in it.
#pragma once

#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"
#include "explore/sketch.h"

namespace termijn {

/// What a condition is about: an event of the sketch (or none), and the day on which.
struct SketchSubject {
  static constexpr std::size_t none = SIZE_MAX;
  std::size_t event = none;
  Date on;
};

/// The sketch with what the condition needs, in each way that differs, the simplest first. Nothing
/// of it is certain until the evaluator has looked: an event that is added for one leaf may undo
/// another. Empty: none of the ways that are tried can do it.
std::vector<Sketch> satisfy(const Program& program, const Sketch& sketch, ConditionId condition,
                            Truth wanted, SketchSubject subject);

/// The sketch with one more event that surely, perhaps or not matches the pattern.
std::vector<Sketch> with_event(const Program& program, const Sketch& sketch, const Pattern& pattern,
                               Date day, Truth wanted);

/// The same with as many events as the pattern asks (`2 keer`).
std::vector<Sketch> with_acts(const Program& program, const Sketch& sketch, const Pattern& pattern,
                              Date day, Truth wanted);

}  // namespace termijn
