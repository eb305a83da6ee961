// SPDX-License-Identifier: Apache-2.0
// Part of the snapshot: what the life of a norm looked at, so that it is lived again when that
// changes and not otherwise.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/program.h"
#include "fast/mentions.h"

namespace termijn::fast {

/// An event of `type` that comes later, on a day up to `until`, may change the answer.
struct Watch {
  Index type = nothing;
  std::int32_t until = 0;
};

/// Filled while a norm is lived. Later events come on `frontier` or after it: what was read of the
/// days before it stays as it is, and is not written down.
class Trace {
 public:
  static constexpr std::int32_t ever = INT32_MAX;

  explicit Trace(const Mentions& mentions) : mentions_(mentions) {}

  void begin(std::int32_t frontier) {
    frontier_ = frontier;
    now_ = ever;
    watches_.clear();
    until_ = ever;
    is_restless_ = false;
  }

  void watch(Index type, std::int32_t until) {
    if (until < frontier_ || type == nothing) return;
    if (until == now_) until = ever;
    for (Watch& one : watches_) {
      if (one.type != type) continue;
      if (one.until < until) one.until = until;
      return;
    }
    watches_.push_back({type, until});
  }
  /// What is asked of the as-of day from here on is asked of a later one next time; `ever`: no
  /// more.
  void set_now(std::int32_t as_of) { now_ = as_of; }
  /// Everything that a condition mentions.
  void watch_condition(ConditionId condition, std::int32_t until) {
    if (until < frontier_) return;
    for (const Index type : mentions_.of_condition(condition).types) watch(type, until);
  }
  /// As of that day the answer may be another, whatever happens.
  void ends_on(std::int32_t day) {
    if (day < until_) until_ = day;
  }
  /// Every event and every day may change the answer.
  void watch_everything() { is_restless_ = true; }

  const std::vector<Watch>& watches() const { return watches_; }
  std::int32_t until() const { return until_; }
  bool is_restless() const { return is_restless_; }

 private:
  const Mentions& mentions_;
  std::int32_t frontier_ = 0, until_ = ever, now_ = ever;
  bool is_restless_ = false;
  std::vector<Watch> watches_;
};

}  // namespace termijn::fast
