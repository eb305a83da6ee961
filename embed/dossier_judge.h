// SPDX-License-Identifier: Apache-2.0
// One dossier after the other: bound and judged by the quick way where it is written as the rules
// write it, else by bind(). For one thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "embed/shown.h"
#include "engine/record.h"
#include "fast/quick_bind.h"
#include "fast/quick_judge.h"

namespace termijn::embed {

class DossierJudge {
 public:
  explicit DossierJudge(const Plan& plan)
      : program_(*plan.program), binder_(*plan.program), judge_(plan), conclusions_(plan, false) {}

  /// Begins a dossier; false when there is no such procedure. An empty name: its events tell it,
  /// and what they leave decides what words mean: then all are met before the first is added.
  bool begin(std::string_view procedure);
  void meet(std::string_view event, std::string_view actor) {
    if (procedure_ == nothing) among_ = binder_.narrowed(among_, event, actor);
  }
  /// Whose papers count; the name must stay until it was judged.
  void of_council(std::string_view council) { council_ = council; }
  /// The next event of it; false when bind() must look at all of them.
  bool add(const TextEvent& event, std::int64_t number);
  /// Likewise, where its fields may tell the procedure as well.
  bool add_telling(const TextEvent& event, std::int64_t number);
  /// All of them; false as above, or when they are not one dossier.
  bool take(std::span<const EventRecord> records);
  /// The dossier that was begun. What is shown lives until the next is judged.
  const Shown& judge(Date as_of);
  /// A dossier that bind() made.
  const Shown& judge(const BoundLog& log, Date as_of);

 private:
  bool take(const EventRecord& record);

  const Program& program_;
  QuickBinder binder_;
  QuickJudge judge_;
  Conclusions conclusions_;
  RowBuffer rows_;
  std::vector<std::int64_t> numbers_;
  std::vector<TextField> fields_;  ///< of one event
  std::vector<TextField> others_;  ///< of them, those that do not tell of the dossier
  std::string_view council_;
  Index procedure_ = nothing;
  QuickBinder::Among among_ = 0;
  BriefVerdict brief_;
  Shown shown_;
};

}  // namespace termijn::embed
