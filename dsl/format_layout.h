// SPDX-License-Identifier: Apache-2.0
// pieces -> text. All that the layout decides is here.
#pragma once

#include <string>
#include <vector>

#include "dsl/format_pieces.h"

namespace termijn::formatting {

std::string laid_out(std::vector<Piece> pieces);

}  // namespace termijn::formatting
