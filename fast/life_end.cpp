// SPDX-License-Identifier: Apache-2.0
// The clock of an instance and its last day.
#include <algorithm>
#include <compare>

#include "engine/year_day.h"
#include "fast/life.h"

namespace termijn::fast {
namespace {

constexpr std::int32_t never = INT32_MAX;

}  // namespace

bool Lives::moves(const PlanNorm& norm) const {
  const auto movers = std::span(plan_.types.data() + norm.movers.first, norm.movers.count);
  return std::ranges::any_of(movers, [&](Index type) { return truths_.has(type); });
}

bool Lives::run_clock(const Frame& frame, End& end) {
  if (frame.norm.clock.count == 0) {
    end.has_start = frame.trigger != no_event;
    end.start = frame.trigger;
  } else if (!find_start(frame, end)) {
    return false;
  }
  if (!end.has_start) return true;
  return find_end(frame.norm.terms, end) && !(end.has_day && moves(frame.norm));
}

bool Lives::may_start(const Frame& frame, EventIndex event) const {
  if (!frame.each) return frame.round.holds(truths_.day(event));
  return event == frame.trigger ||
         (truths_.type(event) != truths_.type(frame.trigger) && truths_.day(event) >= frame.start);
}

/// Of the events of one day the clause that stands first goes first, and the trigger.
bool Lives::find_start(const Frame& frame, End& end) {
  struct Key {
    std::int32_t day = never;
    std::uint32_t rank = 0;
    EventIndex event = no_event;
    auto operator<=>(const Key&) const = default;
  };
  Key sure, maybe;
  const auto clock = patterns(frame.norm.clock);
  for (std::size_t c = 0; c < clock.size(); ++c) {
    Truth truth = Truth::no;
    const auto next = [&](EventIndex from) { return truths_.match_from(clock[c], from, truth); };
    EventIndex event =
        next(truths_.first_from(clock[c].event, frame.each ? frame.start : frame.round.from));
    for (; event != no_event; event = next(truths_.next(event))) {
      const Key key{truths_.day(event),
                    static_cast<std::uint32_t>(2 * c + (event == frame.trigger ? 0 : 1)), event};
      if (key.day > sure.day) break;
      if (!frame.each && key.day >= frame.round.until) break;
      if (!may_start(frame, event) || key >= sure) continue;
      if (truth == Truth::yes) sure = key;
      if (truth == Truth::unknown) maybe = std::min(maybe, key);
    }
  }
  if (maybe < sure) return false;
  end.has_start = sure.event != no_event;
  end.start = sure.event;
  watch(frame.norm.clock, sure.day);
  if (!frame.each && end.has_start) watch_rounds(frame, sure.day);
  return true;
}

/// The first term whose condition holds counts.
bool Lives::find_end(Range terms, End& end) {
  for (const PlanTerm& term : std::span(plan_.terms.data() + terms.first, terms.count)) {
    const Truth truth = truths_.truth(term.condition, {end.start, truths_.day(end.start)});
    if (truth == Truth::unknown) return false;
    if (truth == Truth::yes) return count(term, end.start, end);
  }
  return true;
}

bool Lives::count(const PlanTerm& term, EventIndex start, End& end) {
  static const CountingRule none;
  const std::int32_t from = truths_.day(start);
  Period length = term.length;
  if (term.parameter != nothing) {
    // What a paper sets may be counted in a way of its own.
    if (!plan_.program->papers.empty()) return false;
    if (const FieldValue* given = truths_.fact(term.parameter)) {
      length = truths_.rows().lengths[static_cast<std::size_t>(given->value)];
    } else {
      const auto& standard = plan_.program->fields[term.parameter].standard;
      if (!standard) return false;
      length = *standard;
    }
    if (length.unit == Unit::hours) return false;
  }
  const PlanCounting* counting =
      term.counting_rule != nothing ? &plan_.counting[term.counting_rule] : nullptr;
  const CountingRule& fixed = counting != nullptr ? counting->of_fixed_day : none;
  const auto set = [&](LastDay last) {
    end.has_day = true;
    end.day = last.day.days();
    end.provisional = last.provisional;
    return true;
  };
  const auto day_of_field = [&](std::int32_t& day) {
    const FieldValue* value = truths_.value(start, term.field);
    if (value != nullptr) day = Date::from_days(value->value).days();
    return value != nullptr;
  };
  switch (term.form) {
    case Term::Form::open:
    case Term::Form::end_of_period:
      return true;
    case Term::Form::same_day:
      return set({Date::from_days(from), false});
    case Term::Form::field: {
      std::int32_t day = 0;
      if (!day_of_field(day)) return false;
      return set(last_day_forward(Date::from_days(day) - 1, {1, Unit::days}, fixed));
    }
    case Term::Form::before: {
      std::int32_t day = from;
      if (term.field != nothing && !day_of_field(day)) return false;
      return set(last_day_backward(Date::from_days(day), length, fixed,
                                   term.clear ? Backward::clear : Backward::mirrored));
    }
    case Term::Form::year_day:
      return set(
          {last_day_from(Date::from_days(from), {term.month, term.day}, term.exclusive), false});
    case Term::Form::period:
      break;
  }
  const CountingRule* rule = counting != nullptr ? &counting->rule : &none;
  std::uint32_t table = term.table;
  if (counting != nullptr) {
    const auto stills = std::span(plan_.standstills)
                            .subspan(counting->standstills.first, counting->standstills.count);
    for (std::size_t i = 0; i < stills.size(); ++i) {
      const Truth truth = truths_.truth(stills[i].condition, {start, from});
      if (truth == Truth::unknown) return false;
      if (truth == Truth::no) continue;
      rule = &stills[i].rule;
      table += 1 + static_cast<std::uint32_t>(i);
      break;
    }
  }
  if (length.unit == Unit::working_days && rule->free_days == nullptr) return false;
  LastDay last = term.parameter == nothing ? days_.forward(table, from, length, *rule)
                                           : last_day_forward(Date::from_days(from), length, *rule);
  if (term.exclusive) last.day = last.day - 1;
  return set(last);
}

}  // namespace termijn::fast
