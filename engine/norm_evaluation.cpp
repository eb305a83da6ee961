// SPDX-License-Identifier: Apache-2.0
// A norm is lived under every combination of readings it looks at, and the outcomes that agree are
// put together.
#include "engine/norm_evaluation.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace termijn {
namespace {

/// The choices of one world for the readings that a norm looked at.
using Picks = std::vector<ReadingPick>;

bool same(const Outcome& a, const Outcome& b) {
  const auto end = [](const std::optional<Deadline>& d) {
    return d ? std::optional(d->end()) : std::nullopt;
  };
  return a.state == b.state && a.since == b.since && end(a.deadline) == end(b.deadline) &&
         end(a.possible) == end(b.possible) && a.signalled == b.signalled &&
         a.maybe_broken == b.maybe_broken && a.missing == b.missing;
}

/// A choice for every reading.
using Choices = std::vector<Index>;

/// Every combination of choices that can matter to one norm, the standard one first.
class Worlds {
 public:
  /// `standard` was lived already.
  Worlds(const Program& program, const World& standard) : program_(program) {
    queue_.push_back(standard.choice);
    learn(standard);
  }

  /// Makes `world` the next one; after the last it is the standard one again, and the answer no.
  bool next(World& world) {
    world.forget();
    const bool is_there = at_ < queue_.size();
    world.choice = queue_[is_there ? at_++ : 0];
    return is_there;
  }

  /// After a world was lived: new combinations of what it touched join the queue.
  void learn(const World& world) {
    known_.insert(world.choice);
    for (std::size_t r = 0; r < world.touched.size(); ++r) {
      if (!world.touched[r]) continue;
      touched_.insert(static_cast<Index>(r));
      for (std::size_t c = 0; c < program_.readings[r].choices.size(); ++c) {
        auto choice = world.choice;
        choice[r] = static_cast<Index>(c);
        if (known_.contains(choice)) continue;
        if (queue_.size() >= most_worlds) {
          is_cut_off_ = true;
          continue;
        }
        known_.insert(choice);
        queue_.push_back(std::move(choice));
      }
    }
  }

  bool is_cut_off() const { return is_cut_off_; }

  /// Of the combination that came at that place.
  Picks picks(std::size_t world) const {
    Picks picks;
    for (const auto r : touched_) picks.push_back({r, queue_[world][r]});
    return picks;
  }

 private:
  const Program& program_;
  std::vector<Choices> queue_;
  std::set<Choices> known_;
  std::set<Index> touched_;
  std::size_t at_ = 1;
  bool is_cut_off_ = false;
};

/// Outcomes of one instance over all worlds.
struct Gathered {
  std::pair<std::uint32_t, EventIndex> key;  ///< tells instances apart, in their order
  EventIndex trigger = no_event;
  std::optional<NormPeriod> period;
  std::vector<std::pair<std::size_t, Outcome>> lived;  ///< the place of the world, and how
};

class NormEvaluation {
 public:
  /// `world` has the standard choices, and has them again afterwards.
  NormEvaluation(const Facts& facts, Index norm, World& world)
      : facts_(facts), norm_(norm), world_(world) {}

  std::vector<NormVerdict> run() {
    world_.forget();
    take();
    // Most norms look at no reading at all.
    if (world_.has_touched()) take_others();
    std::ranges::sort(instances_, {}, &Gathered::key);
    std::vector<NormVerdict> verdicts;
    for (auto& gathered : instances_) verdicts.push_back(merge(std::move(gathered)));
    if (verdicts.empty()) verdicts.push_back(never());
    return verdicts;
  }

 private:
  /// Lives the norm in the world as it is.
  void take() {
    std::vector<Cause> why;
    auto instances = live(facts_.program.norms[norm_], facts_, world_, why);
    for (auto& instance : instances) {
      Gathered& gathered = gathered_of(instance);
      if (gathered.lived.empty()) {
        gathered.trigger = instance.trigger;
        gathered.period = instance.period;
      }
      gathered.lived.emplace_back(count_, std::move(instance.outcome));
    }
    if (instances.empty()) dormant_.emplace_back(count_, std::move(why));
    ++count_;
  }

  Gathered& gathered_of(const Instance& instance) {
    const std::pair key(instance.round, instance.each ? instance.trigger : no_event);
    const auto found = std::ranges::find(instances_, key, &Gathered::key);
    if (found != instances_.end()) return *found;
    instances_.push_back({key, no_event, {}, {}});
    return instances_.back();
  }

  /// Lives it under the other choices of what it looked at.
  void take_others() {
    worlds_.emplace(facts_.program, world_);
    while (worlds_->next(world_)) {
      take();
      worlds_->learn(world_);
    }
  }

  NormVerdict never() {
    NormVerdict verdict;
    verdict.norm = norm_;
    verdict.outcomes.emplace_back();
    if (!dormant_.empty()) verdict.outcomes.front().causes = std::move(dormant_.front().second);
    return verdict;
  }

  NormVerdict merge(Gathered gathered) {
    NormVerdict verdict;
    verdict.norm = norm_;
    verdict.trigger = gathered.trigger;
    verdict.period = gathered.period;
    for (std::size_t world = 0; world < count_; ++world) {  // in which this instance never arose
      const auto there = std::any_of(gathered.lived.begin(), gathered.lived.end(),
                                     [&](const auto& one) { return one.first == world; });
      if (!there) gathered.lived.emplace_back(world, dormant_in(world));
    }
    for (auto& [world, outcome] : gathered.lived) group(verdict, world, std::move(outcome));
    simplify(verdict);
    summarise(verdict);
    if (worlds_ && worlds_->is_cut_off()) {  // some way to read the law may lead elsewhere
      verdict.state = State::undetermined;
      verdict.open_ended = true;
    }
    return verdict;
  }

  Outcome dormant_in(std::size_t world) const {
    Outcome outcome;
    for (const auto& [other, why] : dormant_) {
      if (other == world) outcome.causes = why;
    }
    return outcome;
  }

  void group(NormVerdict& verdict, std::size_t world, Outcome outcome) {
    auto& all = verdict.outcomes;
    auto found = std::find_if(all.begin(), all.end(),
                              [&](const auto& other) { return same(other, outcome); });
    if (found == all.end()) found = all.insert(all.end(), std::move(outcome));
    found->readings.push_back(worlds_ ? worlds_->picks(world) : Picks());
  }

  /// Leaves out the readings that make no difference to this instance.
  static void simplify(NormVerdict& verdict) {
    if (verdict.outcomes.size() == 1) {
      verdict.outcomes.front().readings.clear();
      return;
    }
    const auto count = verdict.outcomes.front().readings.front().size();
    for (std::size_t r = count; r-- > 0;) {
      if (matters(verdict, r)) continue;
      for (auto& outcome : verdict.outcomes) {
        std::vector<Picks> fewer;
        for (auto& picks : outcome.readings) {
          picks.erase(picks.begin() + static_cast<std::ptrdiff_t>(r));
          if (std::find(fewer.begin(), fewer.end(), picks) == fewer.end()) fewer.push_back(picks);
        }
        outcome.readings = std::move(fewer);
      }
    }
  }

  /// Whether two combinations that differ in pick `r` alone lead to different outcomes.
  static bool matters(const NormVerdict& verdict, std::size_t r) {
    std::map<std::vector<std::pair<Index, Index>>, std::size_t> outcome_of;
    for (std::size_t o = 0; o < verdict.outcomes.size(); ++o) {
      for (const auto& picks : verdict.outcomes[o].readings) {
        std::vector<std::pair<Index, Index>> others;
        for (std::size_t i = 0; i < picks.size(); ++i) {
          if (i != r) others.emplace_back(picks[i].reading, picks[i].choice);
        }
        const auto [found, fresh] = outcome_of.emplace(std::move(others), o);
        if (!fresh && found->second != o) return true;
      }
    }
    return false;
  }

  static void summarise(NormVerdict& verdict) {
    verdict.state = verdict.outcomes.front().state;
    for (const auto& outcome : verdict.outcomes) {
      if (outcome.state != verdict.state) verdict.state = State::undetermined;
      // While a term stands still its last day moves on.
      const bool has_end = outcome.deadline && outcome.state != State::suspended;
      verdict.open_ended |= is_live(outcome.state) && !has_end;
      for (const auto* deadline : {&outcome.deadline, &outcome.possible}) {
        if (!*deadline) continue;
        take_end(verdict, (*deadline)->last_day, (*deadline)->end_time());
        verdict.provisional |= (*deadline)->limit.provisional;
      }
    }
  }

  const Facts& facts_;
  Index norm_;
  World& world_;
  std::optional<Worlds> worlds_;  ///< nothing: it looks at no reading
  std::size_t count_ = 0;         ///< of the worlds that were lived
  std::vector<Gathered> instances_;
  std::vector<std::pair<std::size_t, std::vector<Cause>>> dormant_;
};

}  // namespace

std::vector<NormVerdict> evaluate_norm(const Facts& facts, Index norm, World& world) {
  return NormEvaluation(facts, norm, world).run();
}

}  // namespace termijn
