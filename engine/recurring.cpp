// SPDX-License-Identifier: Apache-2.0
#include "engine/recurring.h"

#include <algorithm>

#include "engine/coverage.h"
#include "engine/norm_instance.h"
#include "engine/periods.h"

namespace termijn {
namespace {

using What = Cause::What;

class PeriodFinder {
 public:
  PeriodFinder(const Norm& norm, const Facts& facts, const Judge& judge, std::vector<Cause>& why)
      : norm_(norm), facts_(facts), judge_(judge), why_(why) {}

  std::vector<Instance> run() {
    const auto periods = periods_of(*norm_.recurrence, facts_, judge_);
    if (periods.too_many) return {unjudged(periods)};
    for (const auto event : periods.unknown_length) found_.push_back(of_unknown_length(event));
    for (const auto& period : periods.begun) live_in(period);
    if (found_.empty()) why_not();
    return std::move(found_);
  }

 private:
  /// A place in time that is the same whatever the reading of the law.
  static std::uint32_t place(const NormPeriod& period) {
    return static_cast<std::uint32_t>(period.from - Date::first());
  }

  void live_in(const BegunPeriod& period) {
    if (!norm_.covered.hold(period.days.from)) {
      if (speaks_for(facts_.program, norm_, period.days.from))
        found_.push_back({place(period.days), period.anchor, true,
                          not_covered(norm_, period.days.from, period.anchor), period.days});
      return;
    }
    if (!covers(norm_, period.days.from)) {
      if (why_.empty()) why_.push_back({What::not_covered, period.days.from, period.anchor, {}});
      return;
    }
    Frame frame{norm_, facts_, judge_, {}, period.anchor, true, period.truth, &period.days};
    if (!arises(frame)) return;
    auto outcome = live_from(frame);
    if (is_before_log(period.days, outcome)) return;
    if (period.doubtful != no_event) {
      const auto& anchor = norm_.recurrence->anchor;
      judge_.missing(anchor.condition, judge_.subject_of(period.doubtful), outcome.missing);
    }
    found_.push_back({place(period.days), period.anchor, true, std::move(outcome), period.days});
  }

  /// False when an exception applies; one that is unknown makes the instance so.
  bool arises(Frame& frame) {
    const auto subject = first_subject(frame);
    for (const auto exception : norm_.exceptions) {
      const auto excepted = judge_.truth(exception, subject);
      if (excepted == Truth::unknown) frame.arisen = Truth::unknown;
      if (excepted != Truth::yes) continue;
      why_.push_back({What::excepted,
                      subject.on,
                      frame.trigger,
                      {{exception, nothing, frame.trigger, excepted}}});
      return false;
    }
    return true;
  }

  /// The last day was over before the dossier began: nothing in it can be about that.
  bool is_before_log(const NormPeriod& period, const Outcome& outcome) const {
    return period.is_partial && outcome.deadline &&
           outcome.deadline->last_day < facts_.events.front().day;
  }

  Instance unjudged(const Periods& periods) const {
    const auto& first = periods.begun.front();
    Instance instance{place(first.days), first.anchor, true, {}, first.days};
    instance.outcome.state = State::undetermined;
    instance.outcome.causes.push_back({What::too_many_periods, first.days.from, first.anchor, {}});
    return instance;
  }

  /// A rhythm of which nobody says how long its periods are: the question is all there is to say.
  Instance of_unknown_length(EventIndex event) const {
    const auto day = facts_.events[event].day;
    Instance instance{static_cast<std::uint32_t>(day - Date::first()), event, true, {}, {}};
    instance.outcome.state = State::undetermined;
    instance.outcome.causes.push_back({What::arose, day, event, {}});
    instance.outcome.missing.push_back({norm_.recurrence->parameter, no_event});
    return instance;
  }

  /// The events of the right type that do not begin a rhythm.
  void why_not() {
    const auto& anchor = norm_.recurrence->anchor;
    for (EventIndex i = 0; i < facts_.events.size(); ++i) {
      if (facts_.events[i].type != anchor.event || judge_.truth(anchor, i) != Truth::no) continue;
      Cause cause{What::did_not_arise, facts_.events[i].day, i, {}};
      judge_.why_not(anchor.condition, judge_.subject_of(i), cause.atoms);
      why_.push_back(std::move(cause));
    }
  }

  const Norm& norm_;
  const Facts& facts_;
  const Judge& judge_;
  std::vector<Cause>& why_;
  std::vector<Instance> found_;
};

}  // namespace

std::vector<Instance> live_in_periods(const Norm& norm, const Facts& facts, const Judge& judge,
                                      std::vector<Cause>& why_dormant) {
  return PeriodFinder(norm, facts, judge, why_dormant).run();
}

}  // namespace termijn
