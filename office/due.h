// SPDX-License-Identifier: Apache-2.0
// The days that are due in a dossier, with where each gets its force. Chosen once for calendars,
// overviews and week sheets.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "engine/verdict.h"
#include "report/next_text.h"

namespace termijn {

/// Where a day comes from.
enum class DueKind : std::uint8_t {
  statute,     ///< an act says so
  regulation,  ///< the council's own regulation
  agreement,   ///< the parties agreed it
  wish,        ///< somebody asked for it, and nobody is bound
  open,        ///< an act asks it without a day; the day is a recommendation
};
std::string_view kind_id(DueKind kind);  ///< `statute` ...
std::string_view kind_label(DueKind kind, Language language);

/// The field in which a log keeps the day by which somebody would like an answer.
inline constexpr std::string_view wish_field = "gewenste_dag";

DueKind due_kind(const Program& program, const Norm& norm);

/// One norm of a dossier with a day that still counts.
struct Due {
  std::uint32_t verdict = 0;  ///< position in DossierVerdict::norms
  HolderDays days;            ///< `safe` is always there
  Urgency urgency = Urgency::later;
  DueKind kind = DueKind::statute;
  /// An act sets the day and something is lost after it; not soft: a wish, an agreement, the end of
  /// a time to wait, a power that may lapse without harm.
  bool is_hard = false;
};

/// What can be planned, the safe day first. Left out: what was due on the day on which it arose,
/// and what perhaps was done in time; those are questions, not days.
std::vector<Due> due_days(const Program& program, const DossierVerdict& dossier, Date as_of);

}  // namespace termijn
