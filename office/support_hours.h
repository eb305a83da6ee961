// SPDX-License-Identifier: Apache-2.0
// How many hours of support a council needs: what norms say and what its work comes to, beside each
// other and never averaged. Each number keeps its source.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/bind.h"
#include "office/hours_tables.h"

namespace termijn {

/// What a log says of a period.
struct HoursFromLog {
  std::string log;
  Date from, until;
  std::map<std::string, std::size_t> counts;  ///< by input
};

struct HoursQuestion {
  std::string council, cao;
  std::optional<std::int64_t> seats;
  std::map<std::string, HoursRange> typed;  ///< by input; of a choice what it stands for
  std::map<std::string, std::string> choices;
  std::optional<HoursFromLog> from_log;
  Date on;  ///< norms that hold then
};

/// A number that was used, and where it came from.
struct HoursNumber {
  enum class From : std::uint8_t { typed, seats, log, factor, fixed };
  std::string id;
  HoursRange amount;
  From from = From::typed;
};

/// One line of the work, in hours a year.
struct HoursLine {
  const HoursWork* work = nullptr;
  std::vector<HoursNumber> numbers;  ///< of the product, the divisor last
  std::vector<std::string> missing;  ///< inputs that nobody gave: then it does not count
  HoursRange year;
};

/// A norm for support, and what it comes to.
struct HoursByNorm {
  const HoursNorm* norm = nullptr;
  bool holds = true;               ///< on the day of the question
  std::optional<HoursRange> week;  ///< nothing without seats, or without a number
  std::optional<HoursRange> year;
};

struct HoursAnswer {
  const HoursCouncil* council = nullptr;
  std::vector<HoursByNorm> norms;
  std::vector<HoursLine> work;
  std::optional<HoursRange> work_year, work_week;  ///< nothing when no line counts
  std::vector<const HoursNorm*> members, examples;
};

/// `question.council` must be in the tables.
HoursAnswer support_hours(const HoursTables& tables, const HoursQuestion& question);

/// Counts what the tables say for a council, from the first day up to and including the last.
HoursFromLog count_for_hours(const HoursTables& tables, const Program& program, const BoundLog& log,
                             const std::string& council, Date from, Date until);

/// The collective agreements of which something is known for a council, each once.
std::vector<std::string> caos_of(const HoursTables& tables, const std::string& council);

std::string support_hours_text(const HoursTables& tables, const HoursQuestion& question,
                               const HoursAnswer& answer, Language language);
/// `termijn.hours/1`; the shape is docs/json.md.
std::string support_hours_json(const HoursTables& tables, const HoursQuestion& question,
                               const HoursAnswer& answer);

/// Where a number came from.
std::string source_of(const HoursTables& tables, const HoursQuestion& question,
                      const HoursNumber& number, Language language);

/// `1,5` in Dutch, `1.5` in English; `13,5 tot 18`.
std::string amount_text(const HoursRange& range, Language language);

}  // namespace termijn
