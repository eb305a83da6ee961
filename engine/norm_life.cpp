// SPDX-License-Identifier: Apache-2.0
#include "engine/norm_life.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "engine/coverage.h"
#include "engine/norm_instance.h"
#include "engine/recurring.h"

namespace termijn {
namespace {

using What = Cause::What;

/// Whether the norm held on some day of the dossier, from `first` until now.
bool meets(const Norm& norm, Date first, const Facts& facts) {
  return facts.reaches(norm.valid_from) && (!norm.valid_until || first < *norm.valid_until);
}

/// Whether its acts are known for some day of the dossier.
bool is_covered(const Norm& norm, Date first, const Facts& facts) {
  return (!norm.covered.from || facts.reaches(*norm.covered.from)) &&
         (!norm.covered.until || first < *norm.covered.until);
}

/// A round begins with the first event and with each later one, on a later day.
std::vector<Round> rounds_of(const Norm& norm, const Facts& facts) {
  std::vector<Round> rounds(1);
  if (norm.per == nothing) return rounds;
  std::optional<Date> last;
  for (const auto& event : facts.events) {
    if (event.type != norm.per || event.day == last) continue;
    if (last) {
      rounds.back().until = event.day;
      rounds.push_back({event.day, Date::last()});
    }
    last = event.day;
  }
  return rounds;
}

/// Broken, or perhaps.
bool is_broken(const Outcome& outcome) {
  return outcome.maybe_broken || outcome.state == State::violated ||
         outcome.state == State::fulfilled_late;
}

/// Finds the triggers of a norm and lets an instance live from each.
class Finder {
 public:
  Finder(const Norm& norm, const Facts& facts, World& world, std::vector<Cause>& why)
      : norm_(norm), facts_(facts), judge_(facts, world), why_(why) {}

  std::vector<Instance> run() {
    if (facts_.events.empty()) return {};
    if (norm_.recurrence) return live_in_periods(norm_, facts_, judge_, why_);
    const auto rounds = rounds_of(norm_, facts_);
    for (std::uint32_t r = 0; r < rounds.size(); ++r) {
      if (norm_.triggers.empty()) {
        from_the_start(r, rounds[r]);
      } else {
        uncovered_in(r, rounds[r]);
        first_in(r, rounds[r]);
        each_in(r, rounds[r]);
      }
    }
    return std::move(found_);
  }

 private:
  /// Whether a norm arises with an event of the right type. The reasons why not go to `why`.
  Truth arises(const Norm& norm, const Pattern& pattern, EventIndex event,
               std::vector<Cause>* why) const {
    const auto subject = judge_.subject_of(event);
    if (!norm.covered.hold(subject.on)) return Truth::no;  // uncovered_in() answers
    Truth result = judge_.truth(pattern, event);
    if (result == Truth::no) {
      if (why != nullptr) why->push_back(blocked(pattern, event));
      return result;
    }
    for (const auto exception : norm.exceptions) {
      const auto excepted = judge_.truth(exception, subject);
      if (excepted == Truth::yes) {
        if (why != nullptr)
          why->push_back(
              {What::excepted, subject.on, event, {{exception, nothing, event, excepted}}});
        return Truth::no;
      }
      if (excepted == Truth::unknown) result = Truth::unknown;
    }
    if (covers(norm, facts_.events[event].day)) return result;
    if (why != nullptr) why->push_back({What::not_covered, facts_.events[event].day, event, {}});
    return Truth::no;
  }

  /// Whether a norm arises with an event by one of its `eerste`.
  Truth arises_first(const Norm& norm, EventIndex event, std::vector<Cause>* why) const {
    auto truth = Truth::no;
    for (const auto& trigger : norm.triggers) {
      if (trigger.each || facts_.events[event].type != trigger.pattern.event) continue;
      truth = std::max(truth, arises(norm, trigger.pattern, event, why));
    }
    return truth;
  }

  /// Whether another version of this norm arose with an earlier event: the first is the first of
  /// all versions.
  Truth arose_before(const Round& round, EventIndex event) const {
    Truth before = Truth::no;
    for (const auto version : facts_.program.norm_names[norm_.name].versions) {
      const auto& other = facts_.program.norms[version];
      if (&other == &norm_) continue;
      for (EventIndex i = 0; i < event; ++i) {
        if (!round.holds(facts_.events[i].day)) continue;
        before = std::max(before, arises_first(other, i, nullptr));
      }
    }
    return before;
  }

  Cause blocked(const Pattern& pattern, EventIndex event) const {
    Cause cause{What::did_not_arise, facts_.events[event].day, event, {}};
    judge_.why_not(pattern.condition, judge_.subject_of(event), cause.atoms);
    return cause;
  }

  void add(std::uint32_t round, Round days, EventIndex trigger, bool each, Truth arisen) {
    found_.push_back(
        {round, trigger, each, live_from({norm_, facts_, judge_, days, trigger, each, arisen})});
  }

  /// Exceptions of a norm without a trigger are judged on the day of each act.
  void from_the_start(std::uint32_t number, Round round) {
    const auto day = first_day(facts_);
    if (!meets(norm_, day, facts_)) {
      why_.push_back({What::not_covered, day, no_event, {}});
      return;
    }
    if (!is_covered(norm_, day, facts_)) {
      if (speaks_for(facts_.program, norm_, day))
        found_.push_back({number, no_event, false, not_covered(norm_, day, no_event)});
      return;
    }
    add(number, round, no_event, false, Truth::yes);
    auto& outcome = found_.back().outcome;
    if (outcome.state != State::dormant) return;
    std::move(outcome.causes.begin(), outcome.causes.end(), std::back_inserter(why_));
    found_.pop_back();
  }

  /// Triggers on days for which an act is not known: that is the answer, and later law judges
  /// nothing. The first that later law judges is the first on a day for which it is known.
  void uncovered_in(std::uint32_t number, Round round) {
    bool has_first = false;
    for (EventIndex i = 0; i < facts_.events.size(); ++i) {
      const auto day = facts_.events[i].day;
      const bool is_known = norm_.covered.hold(day) || !speaks_for(facts_.program, norm_, day);
      if (is_known || !round.holds(day)) continue;
      for (const auto& trigger : norm_.triggers) {
        if (facts_.events[i].type != trigger.pattern.event || (!trigger.each && has_first))
          continue;
        has_first |= !trigger.each;
        found_.push_back({number, i, true, not_covered(norm_, day, i)});
        break;
      }
    }
  }

  void first_in(std::uint32_t number, Round round) {
    EventIndex sure = no_event;
    std::vector<EventIndex> maybe;  // that lie before `sure`
    for (EventIndex i = 0; i < facts_.events.size() && sure == no_event; ++i) {
      if (!round.holds(facts_.events[i].day)) continue;
      const auto truth = arises_first(norm_, i, &why_);
      if (truth == Truth::no) continue;
      const auto before = arose_before(round, i);
      if (before == Truth::yes) break;
      if (truth == Truth::yes && before == Truth::no)
        sure = i;
      else
        maybe.push_back(i);
    }
    if (sure == no_event && maybe.empty()) return;
    if (sure != no_event) {
      add(number, round, sure, false, Truth::yes);
    } else {
      add(number, round, maybe.front(), false, Truth::unknown);
      maybe.erase(maybe.begin());
    }
    for (const auto event : maybe) {
      // Open is as open as it gets, and an earlier start gives the earlier day.
      if (found_.back().outcome.state == State::undetermined && found_.back().outcome.possible)
        break;
      doubt_start(found_.back().outcome, round, event);
    }
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
    if (other.state != outcome.state) {
      outcome.maybe_broken = is_broken(outcome) || is_broken(other);
      outcome.state = State::undetermined;
    }
    for (const auto* earlier : {&other.deadline, &other.possible}) {
      if (!*earlier || (outcome.deadline && (*earlier)->end() >= outcome.deadline->end())) continue;
      if (!outcome.possible || (*earlier)->end() < outcome.possible->end())
        outcome.possible = *earlier;
    }
  }

  void each_in(std::uint32_t number, Round round) {
    for (EventIndex i = 0; i < facts_.events.size(); ++i) {
      if (!round.holds(facts_.events[i].day)) continue;
      for (const auto& trigger : norm_.triggers) {
        if (!trigger.each || facts_.events[i].type != trigger.pattern.event) continue;
        const auto arisen = arises(norm_, trigger.pattern, i, &why_);
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

const std::vector<Instance>& instances_of(Index norm_name, const Facts& facts, World& world) {
  if (const auto known = world.lived.find(norm_name); known != world.lived.end())
    return *known->second;
  std::vector<Instance> all;
  for (const auto version : facts.program.norm_names[norm_name].versions) {
    std::vector<Cause> why;
    auto found = live(facts.program.norms[version], facts, world, why);
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  const auto kept = std::make_shared<const std::vector<Instance>>(std::move(all));
  return *world.lived.emplace(norm_name, kept).first->second;
}

std::vector<Instance> live(const Norm& norm, const Facts& facts, World& world,
                           std::vector<Cause>& why_dormant) {
  return Finder(norm, facts, world, why_dormant).run();
}

}  // namespace termijn
