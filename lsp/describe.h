// SPDX-License-Identifier: Apache-2.0
// What a name is, in words for people.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "lsp/workspace.h"

namespace termijn::lsp {

/// The label that the declaration gives the name.
std::string label_of(const NameUse& use, const ast::Declaration& declaration, Language language);

/// Label, articles, certainty and the rule itself, in Markdown; empty for a name that nobody
/// declares.
std::string description_of(const Workspace& workspace, const NameUse& name, Language language);

}  // namespace termijn::lsp
