// SPDX-License-Identifier: Apache-2.0
// One dossier at a time: each norm is lived under every combination of readings it looks at, and
// the outcomes that agree are put together.
#include "engine/evaluate.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/coverage.h"
#include "engine/findings.h"
#include "engine/judge.h"
#include "engine/mistakes.h"
#include "engine/norm_life.h"
#include "engine/vague_days.h"

namespace termijn {
namespace {

/// The choices of one world for the readings that a norm looked at.
using Picks = std::vector<ReadingPick>;

/// Readings multiply; beyond this many combinations nothing is certain any more.
constexpr std::size_t most_worlds = 1024;

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

Index recognise(const Program& program, std::span<const Event> events) {
  for (const auto& event : events) {
    for (std::size_t p = 0; p < program.procedures.size(); ++p) {
      const auto& types = program.procedures[p].recognised;
      if (std::find(types.begin(), types.end(), event.type) != types.end())
        return static_cast<Index>(p);
    }
  }
  return nothing;
}

Index phase_of(const Facts& facts, const Procedure& procedure) {
  World world(facts.program);
  const Judge judge(facts, world);
  Index phase = nothing;
  for (std::size_t i = 0; i < procedure.phases.size(); ++i) {
    if (judge.truth(procedure.phases[i].condition, {no_event, facts.as_of}) == Truth::yes)
      phase = static_cast<Index>(i);
  }
  return phase;
}

/// Versions of one norm count their instances together, in the order of the days.
void number_occurrences(const Program& program, std::vector<NormVerdict>& verdicts) {
  constexpr std::size_t no_place = SIZE_MAX;
  std::vector<std::size_t> place(program.norm_names.size(), no_place);
  const auto name = [&](const NormVerdict& verdict) { return program.norms[verdict.norm].name; };
  std::size_t names = 0;
  for (const auto& verdict : verdicts) {
    if (place[name(verdict)] == no_place) place[name(verdict)] = names++;
  }
  const auto key = [&](const NormVerdict& verdict) {
    // No trigger is the beginning of the dossier; `no_event` is the largest number.
    return std::pair(place[name(verdict)], verdict.trigger + 1);
  };
  const auto before = [&](const auto& a, const auto& b) { return key(a) < key(b); };
  if (!std::is_sorted(verdicts.begin(), verdicts.end(), before))
    std::stable_sort(verdicts.begin(), verdicts.end(), before);
  std::vector<std::uint32_t> seen(program.norm_names.size(), 0);
  for (auto& verdict : verdicts) verdict.occurrence = ++seen[name(verdict)];
}

/// A norm that arose under one of its versions has no dormant others to show.
void drop_idle_versions(const Program& program, std::vector<NormVerdict>& verdicts) {
  std::vector<bool> arisen(program.norm_names.size(), false), kept = arisen;
  const auto name = [&](const NormVerdict& verdict) { return program.norms[verdict.norm].name; };
  for (const auto& verdict : verdicts) {
    if (verdict.state != State::dormant) arisen[name(verdict)] = true;
  }
  std::erase_if(verdicts, [&](const auto& verdict) {
    if (verdict.state != State::dormant) return false;
    if (arisen[name(verdict)] || kept[name(verdict)]) return true;
    kept[name(verdict)] = true;
    return false;
  });
}

/// Whether an event of each type is in the dossier.
std::vector<bool> types_in(const Facts& facts) {
  std::vector<bool> types(facts.program.events.size(), false);
  for (const auto& event : facts.events) types[event.type] = true;
  return types;
}

/// Nothing in the dossier can make it arise, and so nothing is to be told of why it did not.
bool sleeps(const Norm& norm, const std::vector<bool>& types) {
  return !norm.triggers.empty() && !norm.recurrence &&
         std::ranges::none_of(norm.triggers,
                              [&](const Trigger& trigger) { return types[trigger.pattern.event]; });
}

NormVerdict dormant(Index norm) {
  NormVerdict verdict;
  verdict.norm = norm;
  verdict.outcomes.emplace_back();
  return verdict;
}

/// What of the norms is wanted.
struct Wanted {
  Index only = nothing;
  bool dormant = true;
};

std::vector<NormVerdict> judge_norms(const Facts& facts, Index procedure, Wanted wanted) {
  std::vector<NormVerdict> verdicts;
  World world(facts.program);
  const auto types = types_in(facts);
  const auto& norms = facts.program.norms;
  for (const Index i : facts.program.procedures[procedure].norms) {
    if (wanted.only != nothing && norms[i].name != wanted.only) continue;
    if (sleeps(norms[i], types)) {
      if (wanted.dormant) verdicts.push_back(dormant(i));
      continue;
    }
    for (auto& one : NormEvaluation(facts, i, world).run()) verdicts.push_back(std::move(one));
  }
  drop_idle_versions(facts.program, verdicts);
  return verdicts;
}

/// All but the mistakes.
DossierVerdict judged(const Program& program, const BoundLog& log, const Dossier& dossier,
                      Date as_of, Wanted wanted) {
  DossierVerdict verdict;
  verdict.council = dossier.council;
  verdict.dossier = dossier.dossier;
  verdict.title = dossier.title;
  for (const auto& event : dossier.events) {
    if (event.earliest.value_or(event.day) <= as_of)
      verdict.events.push_back(event);
    else
      ++verdict.later_events;
  }
  verdict.procedure =
      dossier.procedure != nothing ? dossier.procedure : recognise(program, verdict.events);
  if (verdict.procedure == nothing || verdict.events.empty()) return verdict;

  std::vector<VariantVerdicts> all;
  auto variants = variants_of(verdict.events, as_of);
  // Where the days of events differ, a norm may be dormant on some of them only.
  const Wanted here{wanted.only, wanted.dormant || variants.size() > 1};
  for (auto& variant : variants) {
    const Facts facts{program, variant.events, log.lengths, as_of, dossier.council};
    auto norms = judge_norms(facts, verdict.procedure, here);
    all.push_back({std::move(variant), std::move(norms)});
  }
  verdict.norms = merged(program, verdict.events, std::move(all));
  if (!wanted.dormant)
    std::erase_if(verdict.norms, [](const auto& norm) { return norm.state == State::dormant; });
  const Facts facts{program, verdict.events, log.lengths, as_of, dossier.council};
  verdict.phase = phase_of(facts, program.procedures[verdict.procedure]);
  verdict.uncovered = uncovered_by(program, verdict.procedure, verdict.events);
  verdict.not_covered = is_covered_nowhere(program, verdict.procedure, verdict.events);
  number_occurrences(program, verdict.norms);
  draw_conclusions(program, verdict);
  return verdict;
}

}  // namespace

DossierVerdict evaluate(const Program& program, const BoundLog& log, const Dossier& dossier,
                        Date as_of, Index only) {
  auto verdict = judged(program, log, dossier, as_of, {only, true});
  if (!verdict.norms.empty()) verdict.mistakes = shown_mistakes(program, verdict);
  return verdict;
}

DossierVerdict evaluate_arisen(const Program& program, const BoundLog& log, const Dossier& dossier,
                               Date as_of) {
  return judged(program, log, dossier, as_of, {nothing, false});
}

Verdict evaluate(const Program& program, const BoundLog& log, Date as_of) {
  Verdict verdict{as_of, {}};
  for (const auto& dossier : log.dossiers)
    verdict.dossiers.push_back(evaluate(program, log, dossier, as_of));
  return verdict;
}

}  // namespace termijn
