// SPDX-License-Identifier: Apache-2.0
// What was added to a log, as text and as JSON (`termijn.added/1`).
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "cli/log_write.h"

namespace termijn::cli {

/// `12 gebeurtenissen toegevoegd aan or.db: nummers 1 t/m 12`, and whether the log is new.
std::string imported_text(const Written& written, Language language);
std::string imported_json(const Written& written);

/// Of one record also what a slip of the pen would have made of it: a new dossier or council,
/// every dossier, a move to another dossier; and of a correction the event as it now is.
std::string added_text(const Written& written, Language language);
std::string added_json(const Written& written);

}  // namespace termijn::cli
