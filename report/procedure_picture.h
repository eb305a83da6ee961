// SPDX-License-Identifier: Apache-2.0
// A picture of a procedure: its states, and the events that lead from one to the next.
#pragma once

#include <string>

#include "engine/program.h"
#include "report/layered_layout.h"
#include "report/words.h"

namespace termijn {

/// Black and white, for paper; its text can be selected, and is read aloud by `<desc>`.
std::string procedure_svg(const Program& program, Index procedure, Language language);

/// A Mermaid `stateDiagram-v2`.
std::string procedure_mermaid(const Program& program, Index procedure, Language language);

/// Where the boxes of the picture stand: first the states, then the labels of the moves.
Layout procedure_layout(const Program& program, Index procedure, Language language);

}  // namespace termijn
