// SPDX-License-Identifier: Apache-2.0
#include "engine/ledger.h"

#include <algorithm>

namespace termijn {

std::string_view status_id(LedgerStatus status) {
  switch (status) {
    case LedgerStatus::modelled:
      return "modelled";
    case LedgerStatus::open_norm:
      return "open_norm";
    case LedgerStatus::left_out:
      return "left_out";
    case LedgerStatus::mentioned:
      return "mentioned";
    case LedgerStatus::unclassified:
      break;
  }
  return "unclassified";
}

LedgerStatus LedgerEntry::status() const {
  const auto any = [&](LedgerUse::Weight weight) {
    return std::ranges::any_of(
        uses, [&](const LedgerUse& use) { return !use.name.empty() && use.weight == weight; });
  };
  if (any(LedgerUse::Weight::rule)) return LedgerStatus::modelled;
  if (any(LedgerUse::Weight::open)) return LedgerStatus::open_norm;
  if (std::ranges::any_of(uses, [](const LedgerUse& use) { return use.name.empty(); }))
    return LedgerStatus::left_out;
  return uses.empty() ? LedgerStatus::unclassified : LedgerStatus::mentioned;
}

std::string LedgerEntry::text() const {
  return paragraph == 0 ? article : article + '(' + std::to_string(paragraph) + ')';
}

std::size_t LedgerAct::count(LedgerStatus status) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(entries, [&](const auto& entry) { return entry.status() == status; }));
}

}  // namespace termijn
