// SPDX-License-Identifier: Apache-2.0
// Erasing a dossier in two steps, on two days: what goes is announced in the log, then its content
// is taken away. Number and hash stay, so the chain still holds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "calendar/date.h"

namespace termijn {

struct DossierOf {
  std::string council, dossier;
};

struct Announcement {
  std::int64_t number = 0;         ///< of the row that says it
  std::vector<std::int64_t> rows;  ///< what will be erased
  Date day;                        ///< on which it was announced
  std::string word;                ///< who erases has to give it back
  bool is_new = false;
};

/// Every dossier of which there are events that were not erased, in order of name.
Result<std::vector<DossierOf>> log_dossiers(const std::string& path);

/// Adds a row that says what will go; the one that is there when it says the same. Events of the
/// dossier, what they corrected, and withdrawals of them.
Result<Announcement> announce_erasure(const std::string& path, const DossierOf& dossier,
                                      Date today);

/// What was announced; the faults when that was today, with another word, not at all, or when the
/// dossier has grown since. Erased content is overwritten in the file.
Result<Announcement> erase(const std::string& path, const DossierOf& dossier,
                           const std::string& word, Date today);

}  // namespace termijn
