// SPDX-License-Identifier: Apache-2.0
// What was known when: the head of an answer that looks with the eyes of a day, and findings that
// nobody could have seen in time.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "report/describe.h"

namespace termijn {

/// When the records of a log were written down.
struct Knowledge {
  std::map<std::int64_t, Date> since;  ///< per number; not of those of which nobody said it
  std::optional<Date> day;             ///< only what was known on this day was looked at
  std::vector<std::int64_t> later;     ///< then: the numbers that were written down later
  std::vector<std::int64_t> assumed;   ///< then: those of which nobody said when
  std::size_t count = 0;               ///< then: of all records
};

/// A finding that was written down too late to do something about it.
struct Hindsight {
  std::int64_t number = 0;  ///< the record that was written down last, of those that decide
  Date recorded, last_day;
};

/// Nothing when the finding could be seen in time, or when nobody said when its records were
/// written down.
std::optional<Hindsight> hindsight(const Scene& scene, const Finding& finding);
std::string hindsight_text(const Hindsight& hindsight, Language language);

/// `bekend op di 07-04-2026: ...`; empty without a day.
std::string knowledge_text(const Knowledge& knowledge, Language language);
}  // namespace termijn
