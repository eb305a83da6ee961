// SPDX-License-Identifier: Apache-2.0
// Where readings or unknown facts lead to several last days: what they have in common once, and of
// each only what differs. Part of why_text.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "report/ledger_text.h"

namespace termijn {

class SharedLedger {
 public:
  SharedLedger(const Scene& scene, const NormVerdict& verdict);

  /// Whether one last day is all there is.
  bool is_one() const { return ends_.size() == 1; }
  /// The lines about days of all outcomes together.
  LedgerLines entries() const;
  /// What an outcome has of them: `1a, ma 01-07-2013`; empty when it has no last day, or the only
  /// one.
  std::string label(const Outcome& outcome) const;

 private:
  struct End {
    const Deadline* deadline;
    LedgerParts parts;
    std::size_t start, length;  ///< positions in what is shared
    std::string label;
    bool is_certain;  ///< in some outcome nothing has to turn out for it
  };
  void add(const std::optional<Deadline>& deadline, bool is_certain);
  const End* find(const Deadline& deadline) const;
  void name_ends();
  LedgerLines all(bool flowing) const;

  const Scene& scene_;
  const Norm& norm_;
  std::vector<End> ends_;
  std::vector<std::string> starts_, lengths_;
  bool is_everywhere_ = true;  ///< every outcome has a last day
  bool is_possible_ = true;    ///< in every outcome a missing fact decides whether the term runs
};

}  // namespace termijn
