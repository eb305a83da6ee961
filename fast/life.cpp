// SPDX-License-Identifier: Apache-2.0
#include "fast/life.h"

#include <algorithm>
#include <tuple>

#include "engine/year_day.h"

namespace termijn::fast {
namespace {

constexpr std::int32_t never = INT32_MAX;
const std::int32_t first_of_time = Date::first().days();
const std::int32_t last_of_time = Date::last().days();

bool is_valid(const PlanNorm& norm, std::int32_t day) {
  return norm.valid_from <= day && day < norm.valid_until;
}

}  // namespace

bool Lives::live(const PlanNorm& norm, std::vector<BriefInstance>& out) {
  if (norm.plain || truths_.count() == 0) return false;
  Round round{0, first_of_time, last_of_time};
  if (norm.per != nothing) {
    const EventIndex first = truths_.first(norm.per);
    for (EventIndex event = first; event != no_event; event = truths_.next(event)) {
      const std::int32_t day = truths_.day(event);
      if (event == first || day == round.from || day == truths_.day(first)) continue;
      round.until = day;
      if (!in_round(norm, round, out)) return false;
      round = {round.number + 1, day, last_of_time};
    }
  }
  return in_round(norm, round, out);
}

bool Lives::in_round(const PlanNorm& norm, Round round, std::vector<BriefInstance>& out) {
  if (!norm.has_triggers()) return from_the_start(norm, round, out);
  // Days for which an act is not known are rare, and have an answer of their own.
  const auto& rows = truths_.rows().events;
  if (rows.front().day < norm.covered_from || rows[truths_.count() - 1].day >= norm.covered_until)
    return false;
  if (norm.first_triggers.count != 0 && !first_in(norm, round, out)) return false;
  return norm.each_triggers.count == 0 || each_in(norm, round, out);
}

bool Lives::from_the_start(const PlanNorm& norm, Round round, std::vector<BriefInstance>& out) {
  const std::int32_t day = truths_.first_day();
  if (norm.valid_from > as_of_ || day >= norm.valid_until) return true;
  if (norm.covered_from > as_of_ || day >= norm.covered_until) return false;
  const std::int32_t start =
      std::max({day, norm.valid_from, round.from,
                norm.is_covered_since_some_day ? norm.covered_from : norm.valid_from});
  if (!add({norm, round, no_event, false, start}, out)) return false;
  if (out.back().outcome.state == State::dormant) out.pop_back();
  return true;
}

/// Whether the norm arises with an event that its first or each trigger is about.
Truth Lives::arises(const PlanNorm& norm, const PlanPattern& pattern, EventIndex event) {
  if (!is_valid(norm, truths_.day(event))) return Truth::no;
  Truth result = truths_.truth(pattern, event);
  if (result == Truth::no) return result;
  for (const ConditionId exception : conditions(norm.exceptions)) {
    const Truth excepted = truths_.truth(exception, {event, truths_.day(event)});
    if (excepted == Truth::yes) return Truth::no;
    if (excepted == Truth::unknown) result = excepted;
  }
  return result;
}

/// Whether another version of this norm arose with an earlier event.
Truth Lives::arose_before(const PlanNorm& norm, Round round, EventIndex event) {
  Truth before = Truth::no;
  const auto others = std::span(plan_.norm_places).subspan(norm.others.first, norm.others.count);
  for (const Index place : others) {
    const PlanNorm& other = plan_.norms[place];
    for (const PlanPattern& pattern : patterns(other.first_triggers)) {
      for (EventIndex i = truths_.first(pattern.event); i < event; i = truths_.next(i)) {
        if (round.holds(truths_.day(i)) && truths_.day(i) >= other.covered_from &&
            truths_.day(i) < other.covered_until)
          before = std::max(before, arises(other, pattern, i));
      }
    }
  }
  return before;
}

bool Lives::first_in(const PlanNorm& norm, Round round, std::vector<BriefInstance>& out) {
  EventIndex sure = no_event, maybe = no_event;
  for (const PlanPattern& pattern : patterns(norm.first_triggers)) {
    EventIndex event = truths_.first_from(pattern.event, round.from);
    for (; event < sure && truths_.day(event) < round.until; event = truths_.next(event)) {
      const Truth truth = arises(norm, pattern, event);
      if (truth == Truth::unknown) maybe = std::min(maybe, event);
      if (truth == Truth::yes) sure = event;
    }
  }
  if (maybe < sure) return false;
  if (sure == no_event) return true;
  const Truth before = norm.others.count == 0 ? Truth::no : arose_before(norm, round, sure);
  if (before == Truth::yes) return true;
  if (before == Truth::unknown) return false;
  return add({norm, round, sure, false, truths_.day(sure)}, out);
}

bool Lives::each_in(const PlanNorm& norm, Round round, std::vector<BriefInstance>& out) {
  const auto all = patterns(norm.each_triggers);
  for (std::size_t p = 0; p < all.size(); ++p) {
    const bool is_told =
        std::ranges::find(all.first(p), all[p].event, &PlanPattern::event) != all.first(p).end();
    if (is_told) continue;
    EventIndex event = truths_.first_from(all[p].event, round.from);
    for (; event != no_event && truths_.day(event) < round.until; event = truths_.next(event)) {
      for (const PlanPattern& pattern : all.subspan(p)) {
        if (pattern.event != all[p].event) continue;
        const Truth arisen = arises(norm, pattern, event);
        if (arisen == Truth::no) continue;
        if (arisen == Truth::unknown) return false;
        if (!add({norm, round, event, true, truths_.day(event)}, out)) return false;
        break;
      }
    }
  }
  return true;
}

bool Lives::add(const Frame& frame, std::vector<BriefInstance>& out) {
  out.push_back({0, frame.round.number, frame.each ? frame.trigger : no_event, frame.trigger,
                 BriefOutcome{}});
  return live_one(frame, out.back().outcome);
}

bool Lives::live_one(const Frame& frame, BriefOutcome& out) {
  End end;
  if (!run_clock(frame, end)) return false;
  out.has_last_day = end.has_day;
  out.last_day = end.day;
  out.provisional = end.provisional;
  const bool is_known = frame.norm.kind == NormKind::prohibition ? prohibition(frame, end, out)
                                                                 : to_be_done(frame, end, out);
  return is_known && signal(frame, end, out);
}

bool Lives::moves(const PlanNorm& norm) const {
  const auto movers = std::span(plan_.types).subspan(norm.movers.first, norm.movers.count);
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
  using Key = std::tuple<std::int32_t, std::size_t, bool, EventIndex>;
  const Key none{never, 0, false, no_event};
  Key sure = none, maybe = none;
  const auto clock = patterns(frame.norm.clock);
  for (std::size_t c = 0; c < clock.size(); ++c) {
    EventIndex event =
        truths_.first_from(clock[c].event, frame.each ? frame.start : frame.round.from);
    for (; event != no_event; event = truths_.next(event)) {
      const Key key{truths_.day(event), c, event != frame.trigger, event};
      if (std::get<0>(key) > std::get<0>(sure)) break;
      if (!may_start(frame, event) || key >= sure) continue;
      const Truth truth = truths_.truth(clock[c], event);
      if (truth == Truth::yes) sure = key;
      if (truth == Truth::unknown) maybe = std::min(maybe, key);
    }
  }
  if (maybe < sure) return false;
  end.has_start = sure != none;
  end.start = std::get<3>(sure);
  return true;
}

/// The first term whose condition holds counts.
bool Lives::find_end(Range terms, End& end) {
  for (const PlanTerm& term : std::span(plan_.terms).subspan(terms.first, terms.count)) {
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

bool Lives::find(const Frame& frame, Range range, std::int32_t from, EventIndex& found) {
  EventIndex sure = no_event, maybe = no_event;
  for (const PlanPattern& pattern : patterns(range)) {
    if (pattern.times > 1) {
      if (!find_nth(frame, pattern, from, sure, maybe)) return false;
      continue;
    }
    for (EventIndex event = truths_.first_from(pattern.event, from); event < sure;
         event = truths_.next(event)) {
      const Truth truth = truths_.truth(pattern, event);
      if (truth == Truth::no) continue;
      // After the next round began, an act may be about either.
      if (truth == Truth::unknown || truths_.day(event) >= frame.round.until)
        maybe = std::min(maybe, event);
      else
        sure = event;
      break;
    }
  }
  found = sure;
  return maybe >= sure;
}

/// The same for an act that must happen more than once.
bool Lives::find_nth(const Frame& frame, const PlanPattern& pattern, std::int32_t from,
                     EventIndex& sure, EventIndex& maybe) {
  std::uint16_t surely = 0, possibly = 0;
  for (EventIndex event = truths_.first_from(pattern.event, from); event < sure;
       event = truths_.next(event)) {
    const Truth truth = truths_.truth(pattern, event);
    if (truth == Truth::no) continue;
    if (truth == Truth::yes && truths_.day(event) < frame.round.until) ++surely;
    ++possibly;
    if (possibly >= pattern.times && surely < possibly) maybe = std::min(maybe, event);
    if (surely < pattern.times) continue;
    sure = event;
    return true;
  }
  return true;
}

std::int32_t Lives::acts_from(const Frame& frame) const {
  if (!frame.norm.counts_back || frame.trigger == no_event) return frame.start;
  std::int32_t from = truths_.rows().events.front().day;
  for (EventIndex i = 0; i < frame.trigger; ++i) {
    if (truths_.day(i) >= frame.start) break;
    for (const Range range : {frame.norm.first_triggers, frame.norm.each_triggers}) {
      const auto all = patterns(range);
      if (std::ranges::find(all, truths_.type(i), &PlanPattern::event) != all.end())
        from = truths_.day(i) + 1;
    }
  }
  return from;
}

bool Lives::to_be_done(const Frame& frame, const End& end, BriefOutcome& out) {
  struct States {
    State waiting, done, missed, done_late, ended;
  };
  static constexpr States duty{State::running, State::fulfilled, State::violated,
                               State::fulfilled_late, State::lapsed};
  static constexpr States power{State::open, State::exercised, State::lapsed, State::lapsed,
                                State::exhausted};
  static constexpr States open{State::to_judge, State::judged, State::to_judge, State::to_judge,
                               State::lapsed};
  const States& states = frame.norm.kind == NormKind::duty    ? duty
                         : frame.norm.kind == NormKind::power ? power
                                                              : open;
  EventIndex act = no_event, ended = no_event;
  if (!find(frame, frame.norm.acts, acts_from(frame), act)) return false;
  if (!find(frame, frame.norm.ends, frame.start, ended)) return false;
  const auto state = [&](State value, std::int32_t since) {
    out.state = value;
    out.since = since;
    return true;
  };
  const std::int32_t ended_on = ended == no_event ? never : truths_.day(ended);
  if (act != no_event && end.in_time(truths_.day(act)) && truths_.day(act) <= ended_on)
    return state(states.done, truths_.day(act));
  if (ended != no_event && end.in_time(ended_on)) return state(states.ended, ended_on);
  if (end.over(as_of_)) {
    out.expired = true;
    state(states.missed, end.day + 1);
    if (act != no_event && states.done_late != states.missed)
      state(states.done_late, truths_.day(act));
    return true;
  }
  return state(states.waiting, std::min(frame.start, as_of_));
}

/// A prohibition without a trigger has no day on which it arose: the version of the act counts.
bool Lives::holds_on(const Frame& frame, std::int32_t day) const {
  return frame.trigger != no_event ||
         (is_valid(frame.norm, day) && frame.norm.covered_from <= day &&
          day < frame.norm.covered_until);
}

bool Lives::prohibition(const Frame& frame, const End& end, BriefOutcome& out) {
  EventIndex lift = no_event;
  if (!find(frame, frame.norm.ends, frame.start, lift)) return false;
  const std::int32_t lifted_on = lift == no_event ? never : truths_.day(lift);
  out.state = State::in_force;
  out.since = frame.start;
  if (!judge_acts(frame, end, lifted_on, out)) return false;
  if (out.state == State::violated) return true;
  if (lift != no_event && end.in_time(lifted_on)) {
    out.state = State::lifted;
    out.since = lifted_on;
  } else if (end.over(as_of_)) {
    out.state = State::observed;
    out.expired = true;
    out.since = end.day + 1;
  } else if (!holds_on(frame, as_of_)) {
    out.state = State::observed;
    out.since = std::min({frame.norm.valid_until, frame.norm.covered_until, last_of_time});
  } else {
    return hold(frame, out);
  }
  return true;
}

/// All acts are judged, not the first alone: a later one of which something is unknown is a
/// question.
bool Lives::judge_acts(const Frame& frame, const End& end, std::int32_t lifted_on,
                       BriefOutcome& out) {
  std::vector<std::int32_t>& acts = *acts_;
  const auto first = acts.size();
  for (const PlanPattern& pattern : patterns(frame.norm.acts)) {
    for (EventIndex event = truths_.first_from(pattern.event, frame.start); event != no_event;
         event = truths_.next(event)) {
      const std::int32_t day = truths_.day(event);
      if (day >= lifted_on || !end.in_time(day)) break;
      if (!holds_on(frame, day)) continue;
      Truth forbidden = truths_.truth(pattern, event);
      if (forbidden != Truth::no && day >= frame.round.until) forbidden = Truth::unknown;
      if (forbidden != Truth::no)
        forbidden = std::min(forbidden, truths_.truth(frame.norm.while_, {event, day}));
      if (forbidden != Truth::no && frame.trigger == no_event) {
        for (const ConditionId exception : conditions(frame.norm.exceptions)) {
          const Truth excepted = truths_.truth(exception, {event, day});
          if (excepted == Truth::unknown) forbidden = excepted;
          if (excepted == Truth::yes) forbidden = Truth::no;
          if (excepted == Truth::yes) break;
        }
      }
      if (forbidden == Truth::unknown) return false;
      if (forbidden == Truth::yes) acts.push_back(day);
    }
  }
  if (acts.size() == first) return true;
  const auto days = acts.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(days, acts.end());
  acts.erase(std::unique(days, acts.end()), acts.end());
  out.state = State::violated;
  out.since = acts[first];
  out.first_act = static_cast<std::uint32_t>(first);
  out.act_count = static_cast<std::uint32_t>(acts.size() - first);
  return true;
}

bool Lives::hold(const Frame& frame, BriefOutcome& out) {
  const About now{frame.trigger, as_of_};
  if (frame.trigger == no_event) {
    for (const ConditionId exception : conditions(frame.norm.exceptions)) {
      const Truth excepted = truths_.truth(exception, now);
      if (excepted == Truth::unknown) return false;
      if (excepted == Truth::no) continue;
      out.state = State::dormant;
      out.since = as_of_;
      return true;
    }
  }
  if (frame.norm.while_ == no_condition) return true;
  const Truth holds = truths_.truth(frame.norm.while_, now);
  if (holds == Truth::unknown) return false;
  if (holds == Truth::yes) return true;
  out.state = State::observed;
  out.since = unchanged_since(frame, frame.norm.while_, Truth::no);
  return true;
}

/// Looks back from the last event: what was true before it changed does not count. It is asked
/// again only where an event of the day after may have changed it.
std::int32_t Lives::unchanged_since(const Frame& frame, ConditionId condition, Truth now) {
  const std::uint32_t changed_by =
      condition != no_condition ? plan_.nodes[condition].changed_by : 0;
  std::int32_t since = never;
  bool may_differ = true;
  for (EventIndex i = truths_.count(); i-- > 0;) {
    const std::int32_t day = truths_.day(i);
    if (day != since) {
      if (day < frame.start) break;
      if (may_differ && truths_.truth(condition, {frame.trigger, day}) != now) break;
      since = day;
      may_differ = false;
    }
    may_differ |= (changed_by & PlanNode::bit_of(truths_.type(i))) != 0;
  }
  return since == never ? as_of_ : since;
}

bool Lives::signal(const Frame& frame, const End& end, BriefOutcome& out) {
  const PlanNorm& norm = frame.norm;
  if (!is_live(out.state) || (norm.signal_after < 0 && norm.signals.count == 0)) return true;
  if (norm.signal_after >= 0 && end.has_start) {
    End threshold;
    threshold.start = end.start;
    if (!find_end({static_cast<std::uint32_t>(norm.signal_after), 1}, threshold)) return false;
    out.has_signal_day = threshold.has_day;
    out.signal_day = threshold.day;
    out.signalled = threshold.over(as_of_);
  }
  for (const ConditionId condition : conditions(norm.signals)) {
    if (truths_.truth(condition, {frame.trigger, as_of_}) != Truth::yes) continue;
    out.signalled = true;
    const std::int32_t since = unchanged_since(frame, condition, Truth::yes);
    if (!out.has_signal_day || since < out.signal_day) out.signal_day = since;
    out.has_signal_day = true;
  }
  return true;
}

}  // namespace termijn::fast
