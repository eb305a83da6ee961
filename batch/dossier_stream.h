// SPDX-License-Identifier: Apache-2.0
// database -> dossiers, one after the other in the order of their names, each as rows for the
// compiled evaluator. Holds one dossier in memory, and what holds for whole councils.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/event_table.h"
#include "batch/field_memo.h"
#include "engine/bind.h"
#include "fast/quick_bind.h"

namespace termijn::batch {

using DossierKey = std::pair<std::string, std::string>;  ///< council and dossier

struct StreamedDossier {
  DossierKey name;
  Index procedure = nothing;  ///< as the log says it
  RowBuffer rows;             ///< in order of time
  std::vector<std::int64_t> numbers;
  /// When rows do not say everything: other words, corrections, days that are not exact. Then
  /// `rows` is empty, and this is the dossier or what is wrong with it.
  std::optional<Result<BoundLog>> bound;
  Sources sources;  ///< of the places in the faults of `bound`
};

/// Rows that concern more than their own dossier; read once, before all dossiers.
struct CommonRows {
  std::map<std::string, std::vector<std::string>, std::less<>> of_council;  ///< as JSON
  /// Corrections and what they correct, for each dossier that they touch: as JSON.
  std::map<DossierKey, std::vector<std::string>> of_dossier;
};
CommonRows read_common_rows(const Database& database, const EventTable& table);

/// A dossier as a log of its own, with what holds for its council and what corrects it. The faults
/// have their places in the source that is added. Without dossiers when it has no rows.
Result<BoundLog> bind_whole(const Database& database, const EventTable& table,
                            const CommonRows& common, const LogNames& names, const DossierKey& name,
                            Sources& sources);

/// What binding to one set of rules asks.
struct RuleNames {
  const LogNames& names;
  const QuickBinder& binder;
};

class DossierStream {
 public:
  /// The dossiers in [`from`, `until`); nothing: no bound. Each row is read once and bound to each
  /// of `rules`. All that is given must outlive it.
  DossierStream(const std::string& path, const EventTable& table, const CommonRows& common,
                std::span<const RuleNames> rules, const std::optional<DossierKey>& from,
                const std::optional<DossierKey>& until);

  /// One dossier, for each of the rules; false after the last one.
  bool next(std::span<StreamedDossier> out);
  std::uint64_t events() const { return events_; }  ///< read so far

 private:
  bool is_same_dossier() const;
  void take_name();
  struct Binding {
    RuleNames rules;
    FieldMemo memo;
    bool is_plain = true;  ///< rows say everything of this dossier so far
  };
  bool take_row(Binding& binding, StreamedDossier& out);
  void bind_slowly(const Binding& binding, StreamedDossier& out);

  Database database_;
  const EventTable& table_;
  const CommonRows& common_;
  std::vector<Binding> bindings_;
  Statement rows_;
  bool has_row_ = false;
  DossierKey name_;
  std::uint64_t events_ = 0;
};

}  // namespace termijn::batch
