// SPDX-License-Identifier: Apache-2.0
// What `termijn log purge` says.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "calendar/date.h"
#include "log/erase.h"
#include "log/retention.h"

namespace termijn::cli {

/// A step of erasing a dossier that was taken.
struct Purged {
  std::string path, dossier;
  Announcement announcement;
  bool erased = false;
};
std::string purged_text(const Purged& purged, Language language);
std::string purged_json(const Purged& purged);

/// What erasing a dossier would take from others.
struct TakenAlong {
  DossierOf dossier;
  std::vector<MovedRow> rows;
};

/// What may go by the retention periods on a day.
struct Due {
  std::span<const RetentionRule> rules;
  std::vector<KeptPaper> papers;
  Date as_of;
  std::vector<TakenAlong> taken_along;  ///< of the dossiers of these papers
};
std::string due_text(const Due& due, Language language);
std::string due_json(const Due& due);

}  // namespace termijn::cli
