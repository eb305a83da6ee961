// SPDX-License-Identifier: Apache-2.0
// What the papers of a council set, on which day, and whether an act allows it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

struct Facts;  // judge.h

/// One line of one paper.
struct PaperLine {
  Index paper = nothing;
  const Setting* setting = nullptr;  ///< null: no paper of the council sets it on that day
};
/// At most one paper sets a thing on a day; check refuses more.
PaperLine set_by_paper(const Program& program, std::string_view council, Index field, Date day);

/// The length of a term, and how the paper that gave it wants it counted.
struct GivenLength {
  std::optional<Period> length;  ///< nothing: nobody says how long
  LengthOrigin origin;
  Index counting_rule = nothing;  ///< of a paper that names one
  bool is_agreed = false;  ///< by a paper, and not what the act says: extended only if it says so
};
/// The dossier's own log goes before a paper, a paper that holds on `on` before the default.
GivenLength given_length(Period written, Index parameter, const Facts& facts, Date on);

enum class Comparison : std::uint8_t {
  equal,    ///< what the act says
  differs,  ///< from the act, as it allows
  free,     ///< the act says nothing here
  refused,
  unclear,  ///< whether the act allows it, cannot be said
};
/// How a length stands to the act; `bound`: the one that it lies outside of, if any.
struct Compared {
  Comparison how = Comparison::free;
  const Bound* bound = nullptr;
};
Compared compare_with_act(const Field& parameter, Period length);

/// The fault of a length that an act refuses, or the warning that nobody can say whether it does;
/// nothing for any other. `written`: as a user wrote it.
std::optional<Diagnostic> against_act(const Field& parameter, Period length, std::string written,
                                      Span span);
/// The same of all papers.
Diagnostics against_acts(const Program& program);

}  // namespace termijn
