// SPDX-License-Identifier: Apache-2.0
// A dossier to learn from: what happens in it, moment by moment, and what somebody could have done
// instead. It holds no date, term or article: days are counted from the first one, and whether a
// choice is right is for the evaluator to say. docs/learning.md is the design.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "engine/bind.h"
#include "engine/program.h"
#include "engine/record.h"
#include "engine/verdict.h"

namespace termijn {

/// Something that a party does, named as a log names it.
struct Step {
  std::string event;  ///< id of an event type; empty: nothing happens, time passes
  std::string actor;  ///< id of a role; empty: not said
  /// Name and value. The value of a day may be `+14`: so many days after the step.
  std::vector<std::pair<std::string, std::string>> fields;
  Label text;  ///< what people see happen; may be empty

  bool is_waiting() const { return event.empty(); }
};

/// When a moment comes, seen from the one before it.
struct When {
  enum class Kind : std::uint8_t {
    after_days,      ///< so many days later
    on_last_day,     ///< on the last day of `norm`, plus `days`
    on_working_day,  ///< so many days later, or the first day after it that is no day off
  };
  Kind kind = Kind::after_days;
  std::int32_t days = 0;
  std::string norm;  ///< id, of on_last_day
};

/// What must have happened, or not, for a moment to make sense; `fields` it must have.
struct Need {
  std::string event;
  std::vector<std::pair<std::string, std::string>> fields;
  bool is_absent = false;
};

struct Moment {
  When when;
  Step step;                  ///< what happens when everybody does well, or as the log has it
  std::vector<Step> choices;  ///< what the same party could do instead; right or wrong
  /// All of them; they only count when somebody chose otherwise.
  std::vector<Need> needs = {};
};

/// Whose place a player takes.
struct Part {
  std::string id, english_id;  ///< `voorzitter`, `chair`
  Label name;
  std::string role;          ///< id of the role for which this part acts
  bool keeps_dates = false;  ///< it also notes the last days: the official secretary
};

struct Exercise {
  std::string id, english_id;
  Label name;             ///< of the lesson: `Advies over een besluit`
  Label title;            ///< of the dossier: `De verhuizing van het magazijn`
  Label intro;            ///< may be empty
  std::string procedure;  ///< id
  Date first_day;
  std::string misstep;  ///< id of the role that goes wrong in this story; empty: nobody does
  std::vector<Part> parts;
  std::vector<Moment> moments;
};

/// A moment that got its day.
struct PlacedStep {
  std::size_t moment = 0;  ///< in Exercise::moments
  Date day;
  EventRecord record;  ///< its event is empty when time passes only
};

/// A dossier as the evaluator takes it, with its verdict.
struct JudgedRecords {
  BoundLog log;  ///< one dossier
  DossierVerdict verdict;
};

/// Binds and judges records of one dossier that follows `procedure`. Faults are those of binding.
Result<JudgedRecords> judge_records(const Program& program, std::string_view procedure,
                                    std::span<const EventRecord> records, Date as_of);
/// The same for who judges many.
Result<JudgedRecords> judge_records(const Program& program, const LogNames& names,
                                    std::string_view procedure,
                                    std::span<const EventRecord> records, Date as_of);

/// The day on which a moment comes, after `before` (in order of time; at least the first day when
/// there is none). Nothing when the norm has no last day there.
std::optional<Date> day_of(const Program& program, const Exercise& exercise, const When& when,
                           std::span<const EventRecord> before, Date previous);
std::optional<Date> day_of(const Program& program, const LogNames& names, const Exercise& exercise,
                           const When& when, std::span<const EventRecord> before, Date previous);

/// The step as a line of the log.
EventRecord record_of(const Exercise& exercise, const Step& step, Date day, std::int64_t number);

/// All moments with their days, from `first_day`; stops at the first that has no day. A field that
/// repeats a day which an earlier one names keeps to that day, wherever its own step comes.
std::vector<PlacedStep> place(const Program& program, const Exercise& exercise, Date first_day);
std::vector<PlacedStep> place(const Program& program, const LogNames& names,
                              const Exercise& exercise, Date first_day);

/// Whether what the moment needs is so among the records.
bool makes_sense(const Moment& moment, std::span<const EventRecord> records);

/// The records among placed steps: without those where time passes only.
std::vector<EventRecord> records_of(std::span<const PlacedStep> steps);

/// What of the exercise the rules do not know, in words for those who wrote it; empty when it is
/// sound: every step binds, every moment has a day, every part acts.
std::vector<std::string> faults_of(const Program& program, const Exercise& exercise);

}  // namespace termijn
