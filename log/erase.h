// SPDX-License-Identifier: Apache-2.0
// Erasing a dossier in two steps, on two days: what goes is announced in the log, then its content
// is taken away. Number and hash stay, so the chain still holds.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "calendar/date.h"
#include "engine/record.h"

namespace termijn {

struct DossierOf {
  std::string council, dossier;
};

/// What goes with a dossier though it stood in another one: a correction moved it here, and without
/// that correction it would count there again.
struct MovedRow {
  std::int64_t number = 0;
  DossierOf from;
  std::int64_t moved_by = 0;  ///< the correction that took it away from there
};

struct Announcement {
  std::int64_t number = 0;         ///< of the row that says it
  std::vector<std::int64_t> rows;  ///< what will be erased
  std::vector<MovedRow> moved;     ///< of those: what stood in another dossier
  Date day;                        ///< on which it was announced
  std::string word;                ///< who erases has to give it back
  bool is_new = false;
  bool remains =
      false;  ///< erased, but the file could not be rewritten: old pages may be left in it
};

/// Every dossier of which there are events that were not erased, in order of name; or also those of
/// which erasing was announced, whatever became of it.
enum class Erased : std::uint8_t { left_out, included };
Result<std::vector<DossierOf>> log_dossiers(const std::string& path,
                                            Erased erased = Erased::left_out);

/// What erasing `dossier` would also take from others; in the order of the numbers.
std::vector<MovedRow> moved_into(std::span<const EventRecord> records, const DossierOf& dossier);

/// Adds a row that says what will go; the one that is there when it says the same. Events of the
/// dossier, what they corrected, and withdrawals of them.
Result<Announcement> announce_erasure(const std::string& path, const DossierOf& dossier,
                                      Date today);

/// What was announced; the faults when that was today, with another word, not at all, or when the
/// dossier has grown since. Erased content is overwritten in the file; `remains` says when old
/// pages may be left. Erasing again what is erased does no harm, and does what was left undone.
Result<Announcement> erase(const std::string& path, const DossierOf& dossier,
                           const std::string& word, Date today);

}  // namespace termijn
