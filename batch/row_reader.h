// SPDX-License-Identifier: Apache-2.0
// rows of one dossier -> rows for the compiled evaluator, or the dossier bound in full where rows
// do not say everything.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "batch/common_rows.h"
#include "batch/field_memo.h"
#include "fast/quick_bind.h"

namespace termijn::batch {

struct StreamedDossier {
  DossierKey name;
  Index procedure = nothing;  ///< as the log says it
  RowBuffer rows;             ///< in order of time
  std::vector<std::int64_t> numbers;
  /// When rows do not say everything: other words, corrections, days that are not exact. Then
  /// `rows` is empty, and this is the dossier or what is wrong with it.
  std::optional<Result<BoundLog>> bound;
  Sources sources;       ///< of the places in the faults of `bound`
  bool is_gone = false;  ///< all its events were taken back, or moved to other dossiers
};

/// What binding to one set of rules asks.
struct RuleNames {
  const LogNames& names;
  const QuickBinder& binder;
};

/// All that is given must outlive it.
class RowReader {
 public:
  RowReader(const EventTable& table, const CommonRows& common, const RuleNames& rules)
      : table_(table), common_(common), rules_(rules) {}

  /// Another dossier, of which the name is filled in.
  void begin(StreamedDossier& out);
  /// Once for each row, in any order: those of one day by number.
  void take(const Statement& row, StreamedDossier& out);
  /// After the last row. `rows` gives them all once more, when that is needed.
  void finish(StreamedDossier& out, const EachRow& rows);

 private:
  bool asks_more(const Statement& row) const;
  bool take_plain(const Statement& row, StreamedDossier& out);
  /// Takes what the columns beside the fields say of the dossier; false when that cannot be.
  bool take_said(const Statement& row, StreamedDossier& out, Said& said) const;
  /// 0: it is none.
  std::int64_t number_in(const Statement& row, const StreamedDossier& out) const;
  bool is_some_number_twice(const StreamedDossier& dossier) const;

  const EventTable& table_;
  const CommonRows& common_;
  RuleNames rules_;
  FieldMemo memo_;
  bool is_plain_ = true;
  bool is_rising_ = true;  ///< the numbers, so far
};

}  // namespace termijn::batch
