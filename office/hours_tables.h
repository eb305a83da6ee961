// SPDX-License-Identifier: Apache-2.0
// What was published on the hours of councils, and how their work is reckoned: the tables in
// office/hours/, which hold every number and its source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"
#include "engine/program.h"

namespace termijn {

/// From `low` to `high`; the same when it is one number.
struct HoursRange {
  double low = 0, high = 0;
};

struct HoursNorm {
  std::string id, council, cao;
  std::string use;                   ///< support, member, example
  std::string unit;                  ///< seat_week, member_year ...
  std::optional<HoursRange> amount;  ///< nothing: no number was found
  bool is_least = false;             ///< `low` at least
  std::optional<Date> valid_from;    ///< nothing: the source does not tell
  std::string source, mark;
  Label label;
};

struct HoursInput {
  std::string id;
  std::string kind;             ///< number, count, choice, fixed
  std::optional<double> value;  ///< of what is fixed, and its source
  Label source;
  Label label;
};

struct HoursFactor {
  std::string id;
  HoursRange amount;
  std::optional<Date> date;
  std::string source, mark;
  Label label;
};

struct HoursWork {
  std::string id;
  std::vector<std::string> product;  ///< inputs
  std::string divided_by;            ///< an input, or empty
  Label label;
};

struct HoursCount {
  std::string council, input;
  std::string what;                ///< events, dossiers, done
  std::vector<std::string> names;  ///< of events, or roles
  std::string field, value;        ///< that the events have; empty: whatever they have
};

struct HoursCouncil {
  std::string id, ground, mark;
  Label label, text;
};

struct HoursTables {
  std::vector<HoursNorm> norms;
  std::vector<HoursInput> inputs;
  std::vector<HoursFactor> factors;
  std::vector<HoursWork> work;
  std::vector<HoursCount> counts;
  std::vector<HoursCouncil> councils;

  const HoursInput* input(std::string_view id) const;
  const HoursFactor* factor(std::string_view id) const;
  const HoursCouncil* council(std::string_view id) const;
};

/// Those in the program.
const HoursTables& hours_tables();

/// `1,5` or `1.5`, not below nought; nothing for anything else.
std::optional<double> read_amount(std::string_view text);

}  // namespace termijn
