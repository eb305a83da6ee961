// SPDX-License-Identifier: Apache-2.0
// What a step would be worth in a dossier: judged by the evaluator, never by who wrote the lesson.
// Part of game.h.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "learn/consequence.h"
#include "learn/exercise.h"

namespace termijn {

/// Worst last.
enum class ChoiceClass : std::uint8_t {
  required,  ///< it fulfils a duty that runs, and does no harm
  allowed,   ///< it does no harm
  risky,     ///< a point for people, or wrong on some readings or answers, or it does not count
  wrong,     ///< it breaks a rule, loses a right or misses an agreement
};
std::string_view class_id(ChoiceClass kind);  ///< `required` ...

/// A dossier on a day.
struct Standing {
  std::vector<EventRecord> records;
  Date day;
  JudgedRecords judged;
};

/// What somebody could do: nothing, or some events on that day.
struct Attempt {
  std::vector<EventRecord> records;
  Date day;
  Index role = nothing;      ///< who does it
  bool day_goes_on = false;  ///< more is to happen on that day
};

struct Weighed {
  ChoiceClass kind = ChoiceClass::allowed;
  std::vector<Effect> effects;
  bool changes = false;  ///< some norm stands differently, or has other days, because of the events
  Standing after;
};

class Referee {
 public:
  Referee(const Program& program, const Exercise& exercise)
      : program_(program), names_(program), exercise_(exercise) {}

  const Program& program() const { return program_; }
  const Exercise& exercise() const { return exercise_; }

  /// Nothing when the records do not bind.
  std::optional<Standing> stand(std::vector<EventRecord> records, Date day) const;
  /// What the attempt does, against the dossier as it stands before. What another party lets slip
  /// on the way is not laid to who acts.
  std::optional<Weighed> weigh(const Standing& before, const Attempt& attempt) const;

  JudgedDossier dossier(const Standing& standing) const {
    return {program_, standing.judged.verdict};
  }
  std::int64_t next_number(const Standing& standing) const;

 private:
  void add_absent_rights(const Standing& before, const Standing& after, const Attempt& attempt,
                         std::vector<Effect>& effects) const;
  void add_end_of_day(const Standing& before, const Standing& after, const Attempt& attempt,
                      std::vector<Effect>& effects) const;

  const Program& program_;
  LogNames names_;  ///< looked up once for all that is judged
  const Exercise& exercise_;
};

ChoiceClass class_of(std::span<const Effect> effects, const Program& program, Index role);

}  // namespace termijn
