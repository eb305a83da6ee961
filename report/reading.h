// SPDX-License-Identifier: Apache-2.0
// A declaration of the rules in words: plain values. Made in reading/ from the rules as they are
// written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"

namespace termijn {

/// A sentence, or one with a list under it. It ends without a stop; pages add what it needs.
struct ReadLine {
  std::string text;
  std::vector<ReadLine> under;
  bool is_source = false;  ///< it says where a rule comes from, not what it asks
  bool is_remark = false;  ///< it stands beside the list above it and is no item of it
  friend bool operator==(const ReadLine&, const ReadLine&) = default;
};

/// What one clause says, or what follows from the lack of one.
struct ReadSentence {
  std::string clause;  ///< the Dutch keyword; empty when no clause says it
  ReadLine line;
  friend bool operator==(const ReadSentence&, const ReadSentence&) = default;
};

/// A declaration: what it is called and its sentences, in the order of its clauses.
struct DeclarationReading {
  std::string keyword;  ///< `plicht`
  std::string id;       ///< empty for what is left out of the rules
  std::string title;    ///< `Plicht: ...`
  std::optional<Date> from, until;
  std::vector<ReadSentence> sentences;
};

/// What `rules diff` tells in words: all versions of all norms, and the calendars, by their
/// position in the program.
struct RuleReadings {
  std::vector<DeclarationReading> norms, calendars;
};

/// A sentence of which two versions differ. Without `before` it is new, without `after` it is gone.
struct ReadChange {
  std::optional<ReadLine> before, after;
};

/// What differs between two versions of a declaration: of a list only the items that do.
struct ReadDifference {
  std::vector<ReadChange> law;     ///< what it asks
  std::vector<ReadChange> source;  ///< only where it comes from
};

/// The clause that says on which days a version holds: two versions always differ in it.
inline constexpr std::string_view validity_clause = "geldig";

ReadDifference difference(const DeclarationReading& before, const DeclarationReading& after);

}  // namespace termijn
