// SPDX-License-Identifier: Apache-2.0
// A dossier judged twice.
#include <algorithm>

#include "engine/evaluate.h"
#include "office/what_if.h"

namespace termijn {
namespace {

/// Without events when everything was taken back.
Dossier same_dossier(const BoundLog& log, const Dossier& old) {
  for (const Dossier& dossier : log.dossiers) {
    if (dossier.dossier == old.dossier && dossier.council == old.council) return dossier;
  }
  return {old.council, old.dossier, old.title, nothing, {}};
}

std::vector<Renumbered> renumbered(std::span<const EventRecord> added) {
  std::vector<Renumbered> numbers;
  for (const EventRecord& record : added) {
    if (record.replaces && !record.event.empty())
      numbers.push_back({*record.replaces, record.number});
  }
  return numbers;
}

}  // namespace

JudgedWhatIf judge_what_if(const Program& program, const BoundLog& log, const Dossier& dossier,
                           const BoundLog& changed, std::span<const EventRecord> added,
                           Date as_of) {
  JudgedWhatIf judged;
  judged.before = evaluate(program, log, dossier, as_of);
  judged.after = evaluate(program, changed, same_dossier(changed, dossier), as_of);
  judged.difference =
      difference({program, judged.before}, {program, judged.after}, renumbered(added));
  judged.later_records =
      static_cast<std::uint32_t>(std::ranges::count_if(added, [&](const EventRecord& record) {
        return !record.event.empty() && record.earliest.value_or(record.day) > as_of;
      }));
  return judged;
}

}  // namespace termijn
