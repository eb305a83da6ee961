// SPDX-License-Identifier: Apache-2.0
// record -> event: the names and values of a log get the meaning that the rules declare.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "engine/program.h"
#include "engine/record.h"
#include "engine/verdict.h"

namespace termijn {

struct Dossier {
  std::string council, dossier, title;
  Index procedure = nothing;  ///< as the log says it; nothing: to be recognised from the events
  std::vector<Event> events;  ///< sorted by day, then number; council-wide facts included
};

struct BoundLog {
  std::vector<Dossier> dossiers;  ///< in order of first appearance
  std::vector<Period> lengths;    ///< values of fields of type length
};

/// What the readers of logs know and the engine does not.
struct LogForms {
  /// A day as people write it, or why it cannot be one; null: only yyyy-mm-dd.
  Result<Date> (*read_day)(std::string_view text, Span span) = nullptr;
  /// What a column may be called that is not a field; suggested for a header that nobody knows.
  std::vector<std::string> columns;
};

/// The names of a Program, for who binds many logs: looked up once. The program must outlive it;
/// not for several threads at once.
class LogNames {
 public:
  explicit LogNames(const Program& program, LogForms forms = {});
  LogNames(LogNames&&) noexcept;
  LogNames& operator=(LogNames&&) noexcept;
  ~LogNames();

  struct Tables;
  const Tables& tables() const { return *tables_; }

 private:
  std::unique_ptr<Tables> tables_;
};

/// Applies corrections and withdrawals, then binds. A correction without a dossier belongs to the
/// dossier of what it corrects. Every unknown event, actor, field or value and
/// every correction of a record that is not there is reported, with the nearest declared names.
Result<BoundLog> bind(const Program& program, std::span<const EventRecord> records,
                      const LogForms& forms = {});
Result<BoundLog> bind(const LogNames& names, std::span<const EventRecord> records);

}  // namespace termijn
