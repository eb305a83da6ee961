// SPDX-License-Identifier: Apache-2.0
// Giving a declared name another, in all files.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "lsp/workspace.h"

namespace termijn::lsp {

struct Renaming {
  std::vector<FoundUse> places;
  std::string refused;  ///< why not, in the language of the reader; empty when it can be done
};

Renaming rename(const Workspace& workspace, const NameUse& name, const std::string& new_name,
                Language language);

}  // namespace termijn::lsp
