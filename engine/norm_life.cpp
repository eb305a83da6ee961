// SPDX-License-Identifier: Apache-2.0
#include "engine/norm_life.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/norm_instance.h"

namespace termijn {
namespace {

using What = Cause::What;

/// Whether the norm held on some day of the dossier.
bool meets(const Norm& norm, Date first, Date last) {
  return norm.valid_from <= last && (!norm.valid_until || first < *norm.valid_until);
}

std::vector<Round> rounds_of(const Norm& norm, const Facts& facts) {
  std::vector<Round> rounds(1);
  if (norm.per == nothing) return rounds;
  bool first = true;
  for (const auto& event : facts.events) {
    if (event.type != norm.per) continue;
    if (!std::exchange(first, false) && event.day > rounds.back().from) {
      rounds.back().until = event.day;
      rounds.push_back({event.day, Date::last()});
    }
  }
  return rounds;
}

/// Finds the triggers of a norm and lets an instance live from each.
class Finder {
 public:
  Finder(const Norm& norm, const Facts& facts, World& world, std::vector<Cause>& why)
      : norm_(norm), facts_(facts), judge_(facts, world), why_(why) {}

  std::vector<Instance> run() {
    if (facts_.events.empty()) return {};
    const auto rounds = rounds_of(norm_, facts_);
    for (std::uint32_t r = 0; r < rounds.size(); ++r) {
      if (norm_.triggers.empty()) {
        if (r == 0 || facts_.as_of >= rounds[r].from) from_the_start(r, rounds[r]);
      } else {
        first_in(r, rounds[r]);
        each_in(r, rounds[r]);
      }
    }
    return std::move(found_);
  }

 private:
  Truth arises(const Pattern* pattern, EventIndex event) {
    const Subject subject =
        event == no_event ? Subject{no_event, facts_.as_of} : judge_.subject_of(event);
    Truth result = pattern == nullptr ? Truth::yes : judge_.truth(*pattern, event);
    if (result == Truth::no) {
      if (pattern != nullptr && facts_.events[event].type == pattern->event)
        blocked(*pattern, event);
      return result;
    }
    for (const auto exception : norm_.exceptions) {
      const auto excepted = judge_.truth(exception, subject);
      if (excepted == Truth::yes) {
        why_.push_back(
            {What::excepted, subject.on, event, {{exception, nothing, event, excepted}}});
        return Truth::no;
      }
      if (excepted == Truth::unknown) result = Truth::unknown;
    }
    const auto day = event == no_event ? facts_.events.front().day : facts_.events[event].day;
    const bool covered = event == no_event ? meets(norm_, day, facts_.as_of) : covers(norm_, day);
    if (!covered) {
      why_.push_back({What::not_covered, day, event, {}});
      return Truth::no;
    }
    return result;
  }

  void blocked(const Pattern& pattern, EventIndex event) {
    Cause cause{What::did_not_arise, facts_.events[event].day, event, {}};
    judge_.why_not(pattern.condition, judge_.subject_of(event), cause.atoms);
    why_.push_back(std::move(cause));
  }

  void add(std::uint32_t round, Round days, EventIndex trigger, bool each, Truth arisen) {
    found_.push_back(
        {round, trigger, each, live_from({norm_, facts_, judge_, days, trigger, each, arisen})});
  }

  void from_the_start(std::uint32_t number, Round round) {
    if (const auto arisen = arises(nullptr, no_event); arisen != Truth::no)
      add(number, round, no_event, false, arisen);
  }

  void first_in(std::uint32_t number, Round round) {
    EventIndex sure = no_event, maybe = no_event;
    for (EventIndex i = 0; i < facts_.events.size() && sure == no_event; ++i) {
      if (!round.holds(facts_.events[i].day)) continue;
      for (const auto& trigger : norm_.triggers) {
        if (trigger.each || facts_.events[i].type != trigger.pattern.event) continue;
        const auto arisen = arises(&trigger.pattern, i);
        if (arisen == Truth::yes) sure = i;
        if (arisen == Truth::unknown && maybe == no_event) maybe = i;
      }
    }
    if (sure != no_event) add(number, round, sure, false, Truth::yes);
    if (sure != no_event && maybe != no_event)
      doubt_start(found_.back().outcome, round, maybe);
    else if (sure == no_event && maybe != no_event)
      add(number, round, maybe, false, Truth::unknown);
  }

  /// The norm arose from one event for sure, but perhaps from an earlier one already: what does not
  /// come out the same either way is open.
  void doubt_start(Outcome& outcome, Round round, EventIndex maybe) {
    const auto other = live_from({norm_, facts_, judge_, round, maybe, false, Truth::yes});
    for (const auto& trigger : norm_.triggers) {
      if (facts_.events[maybe].type != trigger.pattern.event) continue;
      judge_.missing(trigger.pattern.condition, judge_.subject_of(maybe), outcome.missing);
    }
    for (const auto exception : norm_.exceptions)
      judge_.missing(exception, judge_.subject_of(maybe), outcome.missing);
    if (other.state != outcome.state) outcome.state = State::undetermined;
    for (const auto* earlier : {&other.deadline, &other.possible}) {
      if (!*earlier || (outcome.deadline && (*earlier)->last_day >= outcome.deadline->last_day))
        continue;
      if (!outcome.possible || (*earlier)->last_day < outcome.possible->last_day)
        outcome.possible = *earlier;
    }
  }

  void each_in(std::uint32_t number, Round round) {
    for (EventIndex i = 0; i < facts_.events.size(); ++i) {
      if (!round.holds(facts_.events[i].day)) continue;
      for (const auto& trigger : norm_.triggers) {
        if (!trigger.each || facts_.events[i].type != trigger.pattern.event) continue;
        const auto arisen = arises(&trigger.pattern, i);
        if (arisen == Truth::no) continue;
        add(number, round, i, true, arisen);
        break;
      }
    }
  }

  const Norm& norm_;
  const Facts& facts_;
  Judge judge_;
  std::vector<Cause>& why_;
  std::vector<Instance> found_;
};

}  // namespace

std::vector<Instance> instances_of(Index norm_name, const Facts& facts, World& world) {
  std::vector<Instance> all;
  for (const auto version : facts.program.norm_names[norm_name].versions) {
    std::vector<Cause> why;
    auto found = live(facts.program.norms[version], facts, world, why);
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  return all;
}

std::vector<Instance> live(const Norm& norm, const Facts& facts, World& world,
                           std::vector<Cause>& why_dormant) {
  return Finder(norm, facts, world, why_dormant).run();
}

}  // namespace termijn
