// SPDX-License-Identifier: Apache-2.0
// One dossier after the other: bound and judged by the quick way where it is written as the rules
// write it, else by bind(). For one thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/record.h"
#include "fast/quick_bind.h"
#include "fast/quick_judge.h"

namespace termijn::embed {

class DossierJudge {
 public:
  explicit DossierJudge(const Plan& plan) : binder_(*plan.program), judge_(plan) {}

  /// Begins a dossier; false when there is no such procedure. An empty name: its events tell it.
  bool begin(std::string_view procedure);
  /// The next event of it; false when bind() must look at all of them.
  bool add(const TextEvent& event, std::int64_t number);
  /// All of them; false as above, or when they are not one dossier.
  bool take(std::span<const EventRecord> records);
  /// The dossier that was begun, without its name.
  DossierVerdict judge(Date as_of);
  /// A dossier that bind() made.
  DossierVerdict judge(const BoundLog& log, Date as_of) {
    return judge_.judge(log, log.dossiers.front(), as_of);
  }

 private:
  bool take(const EventRecord& record);
  void sort();

  QuickBinder binder_;
  QuickJudge judge_;
  RowBuffer rows_;
  std::vector<std::int64_t> numbers_;
  std::vector<TextField> fields_;  ///< of one event
  Index procedure_ = nothing;
};

}  // namespace termijn::embed
