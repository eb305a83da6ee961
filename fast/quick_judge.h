// SPDX-License-Identifier: Apache-2.0
// The compiled evaluator: plan + rows + as-of day -> brief verdict. Answers the same as
// evaluate_arisen(); what its plan leaves out, and what hangs on something unknown, it asks the
// plain evaluator, norm by norm.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/evaluate.h"
#include "engine/judge.h"
#include "engine/norm_evaluation.h"
#include "fast/brief.h"
#include "fast/life.h"
#include "fast/plan.h"
#include "fast/rows.h"

namespace termijn {

class Snapshot;

/// Judges one dossier after the other and keeps its memory: one for each thread. The plan must
/// outlive it.
class QuickJudge {
 public:
  explicit QuickJudge(const Plan& plan);
  QuickJudge(const QuickJudge&) = delete;  // its parts point to each other
  QuickJudge& operator=(const QuickJudge&) = delete;

  /// From here on only these norms, by number in Program::norms; null: all. Borrowed.
  void judge_only(const std::vector<bool>* norms) { only_ = norms; }

  /// The norms of a procedure that arose; of no procedure none did.
  void judge(const EventRows& rows, Index procedure, Date as_of, BriefVerdict& out);

  /// The first day after the as-of day of the last verdict on which the same dossier may have
  /// another one; Date::last(): on no later day that there is.
  Date turn() const { return turn_; }

  /// The procedure that the events up to a day tell; nothing when none does.
  Index recognise(const EventRows& rows, Date as_of) const;

  /// The number of the phase that a procedure is in, of the rows that were judged last.
  Index phase(Index procedure);

  /// A whole verdict on rows: `numbers` are those of the events, `procedure` may be nothing. Its
  /// events have no values and no actors, and it has no title.
  DossierVerdict judge(const EventRows& rows, std::span<const std::int64_t> numbers,
                       Index procedure, Date as_of);
  /// The same when the norms were judged last, and are `brief`; that is of no use afterwards.
  DossierVerdict whole(std::span<const std::int64_t> numbers, Index procedure, BriefVerdict& brief);
  /// How many of the rows that were judged last count on their day.
  std::uint32_t count() const { return truths_.count(); }

  /// The same as evaluate_arisen(), but that outcomes of which nothing is unknown have no causes
  /// other than forbidden acts, expiry and another norm that was missed, without the event, and of
  /// their deadline the last day alone.
  DossierVerdict judge(const BoundLog& log, const Dossier& dossier, Date as_of);

  /// How many norms were lived here, and how many by the plain evaluator, so far.
  std::uint64_t lived() const { return lived_; }
  std::uint64_t left_to_plain() const { return left_; }

 private:
  friend class Snapshot;  // lives the same norms, a part at a time

  NormVerdict full(const BriefNorm& one, BriefVerdict& brief) const;
  void norm(const PlanNorm& norm, BriefVerdict& out);
  template <class LiveOnce>
  bool live_in_worlds(const LiveOnce& live_once);
  void learn(std::uint32_t world);
  void read_as(std::uint32_t world);
  void gather(const PlanNorm& norm, BriefVerdict& out);
  static void tell(const PlanNorm& norm, const fast::BriefInstance& instance, BriefVerdict& out);
  void group(BriefNorm& one, std::span<const fast::BriefInstance> lived, BriefVerdict& out);
  void ask_plain(const PlanNorm& norm, BriefVerdict& out);
  void in_order(BriefVerdict& out);
  bool sleeps(const PlanNorm& norm);
  const Facts& facts();
  Date turn_of_rows(const EventRows& rows) const;
  Date turn_of_events(std::span<const Event> events) const;

  const Plan& plan_;
  fast::Truths truths_;
  fast::LastDays days_;
  fast::Lives lives_;
  Date as_of_;
  Date turn_;
  const std::vector<bool>* only_ = nullptr;
  std::uint64_t standard_ = 0;  ///< the world of the standard choices
  /// A way to read the law: as an earlier one, but for one reading.
  struct OneWay {
    std::uint64_t number = 0;
    std::uint32_t other = 0;  ///< in worlds_; the first is the standard
    Index reading = nothing, choice = nothing;
  };
  std::vector<OneWay> worlds_;
  std::uint64_t looked_at_ = 0;  ///< the readings that some world of a norm looked at, as bits
  std::vector<fast::BriefInstance> instances_;
  std::uint32_t world_count_ = 0;
  /// Made when the plain evaluator is asked.
  std::vector<Event> events_;
  std::span<const Event> given_events_;
  std::optional<Facts> facts_;
  World world_;
  RowBuffer rows_;
  BriefVerdict brief_;
  struct Seen {
    std::uint32_t stamp = 0, place = 0, count = 0;
  };
  std::vector<Seen> seen_;  ///< by number in Program::norm_names
  std::uint32_t stamp_ = 0;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order_;  ///< of norms that are not sorted
  std::vector<BriefNorm> sorted_;
  std::uint64_t lived_ = 0, left_ = 0;
};

/// Lives it as the standard has it, and under the other choices of what it looked at. `live_once`
/// appends to instances_; false when something unknown decides.
template <class LiveOnce>
bool QuickJudge::live_in_worlds(const LiveOnce& live_once) {
  instances_.clear();
  world_count_ = 1;
  truths_.touched = 0;
  bool is_lived = live_once(standard_);
  if (!is_lived || truths_.touched == 0) return is_lived;
  if (plan_.weights.empty()) return false;
  worlds_.assign(1, {standard_});
  looked_at_ = 0;
  learn(0);
  for (std::uint32_t at = 1; is_lived && at < worlds_.size(); ++at) {
    read_as(at);
    truths_.touched = 0;
    const auto from = instances_.size();
    is_lived = live_once(worlds_[at].number);
    for (auto i = from; i < instances_.size(); ++i) instances_[i].world = at;
    learn(at);
  }
  world_count_ = static_cast<std::uint32_t>(worlds_.size());
  read_as(0);
  return is_lived && worlds_.size() < most_worlds;
}

}  // namespace termijn
