// SPDX-License-Identifier: Apache-2.0
// What `log import` would do, without doing it.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "cli/log_write.h"

namespace termijn::cli {

/// How many lines of each dossier come in, from which day to which, and the first lines as they
/// were read.
std::string preview_text(const Written& planned, Language language);
std::string preview_json(const Written& planned);

/// Every fault by file, row and column, as a spreadsheet shows them; empty when none is in a list.
std::string problems_text(const Diagnostics& faults, const Sources& sources, Language language);

}  // namespace termijn::cli
