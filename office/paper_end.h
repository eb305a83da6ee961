// SPDX-License-Identifier: Apache-2.0
// What ends by itself: agreements, and the papers of a council. They come into view some time
// ahead; how long is a parameter of the rules, which a council may set in a paper of its own.
#pragma once

#include <string_view>
#include <vector>

#include "engine/program.h"
#include "engine/verdict.h"

namespace termijn {

/// The parameters that say how long ahead; in rules that have none it is thirty days.
inline constexpr std::string_view agreements_ahead = "afspraak_vooraf";
inline constexpr std::string_view papers_ahead = "stuk_vooraf";

/// The last day that is in view on `day` for a council.
Date in_view_until(const Program& program, std::string_view council, std::string_view parameter,
                   Date day);

/// A paper that ends, or ended, without another one that sets the same from then on.
struct PaperEnd {
  Index paper = nothing;    ///< in Program::papers
  Date last;                ///< on which it holds
  bool is_in_view = false;  ///< soon, or not long ago
};

/// Of papers that began, by their last day.
std::vector<PaperEnd> paper_ends(const Program& program, Date as_of);

}  // namespace termijn
