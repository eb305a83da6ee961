// SPDX-License-Identifier: Apache-2.0
// Which words and names may stand at a place.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "lsp/workspace.h"

namespace termijn::lsp {

struct Proposal {
  std::string text;
  std::string label;  ///< what the name means, in the language of the reader
  bool is_keyword = false;
};

/// Also in a file that cannot be parsed: what stands before the place decides. The word that is
/// being typed there is left out of account.
std::vector<Proposal> proposals_at(const Workspace& workspace, std::uint32_t file,
                                   std::size_t offset, Language language);

}  // namespace termijn::lsp
