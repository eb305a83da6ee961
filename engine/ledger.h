// SPDX-License-Identifier: Apache-2.0
// The ledger of the acts: what became of each paragraph that an act lists. Data only; made by
// compile_ledger.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/program.h"

namespace termijn {

/// From the most that can be said of a paragraph to the least.
enum class LedgerStatus : std::uint8_t {
  modelled,      ///< some rule rests on it
  open_norm,     ///< only open norms do: people judge it
  left_out,      ///< `niet gemodelleerd`, with the reason
  mentioned,     ///< only named by what judges nothing: a subject, a concept, a mistake, a reading
  unclassified,  ///< nothing speaks of it
};
std::string_view status_id(LedgerStatus status);  ///< `modelled` ...

/// A declaration that cites the paragraph.
struct LedgerUse {
  Label kind;        ///< the keyword of the declaration in both languages
  std::string name;  ///< empty when it is left out
  Label reason;      ///< why it is left out
  /// What the declaration does with it.
  enum class Weight : std::uint8_t { mention, open, rule };
  Weight weight = Weight::rule;
};

struct LedgerEntry {
  std::string article;
  int paragraph = 0;            ///< 0: the article has no paragraphs
  std::vector<LedgerUse> uses;  ///< in the order of the rules, each once
  LedgerStatus status() const;
  std::string text() const;  ///< `25(6)`
};

struct LedgerAct {
  std::string id;
  Label name;
  std::string text_version;          ///< the day of the text that was read, ISO; may be empty
  std::vector<LedgerEntry> entries;  ///< as the act lists them
  std::size_t count(LedgerStatus status) const;
};

using Ledger = std::vector<LedgerAct>;

}  // namespace termijn
