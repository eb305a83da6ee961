// SPDX-License-Identifier: Apache-2.0
// Whether the log behind an answer is still what was written, said in one line.
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace termijn::cli {

/// A line for whoever relies on the answer, when the pages, the guards or the chain of the log at
/// `path` are not in order. Empty when they are, and for a list, which has no chain. Reads the log
/// once more.
std::string not_intact_text(const std::string& path, Language language);

}  // namespace termijn::cli
