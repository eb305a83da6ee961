// SPDX-License-Identifier: Apache-2.0
// Event by event, as long as the term runs. Every end is found from the bare end of the one before,
// so that an extension of the counting rule is never counted twice.
#include "engine/norm_moves.h"

#include <algorithm>
#include <utility>

#include "engine/deadline.h"
#include "engine/papers.h"

namespace termijn {
namespace {

using What = Cause::What;
using Rest = Suspension::Rest;

class Mover {
 public:
  Mover(const Frame& frame, Deadline deadline, Doubt doubt)
      : frame_(frame),
        longest_(doubt == Doubt::longest),
        out_{std::move(deadline), {}, false, {}, {}} {}

  Moved run() {
    const auto start = out_.deadline.start_day;
    runs_from_ = start;
    const auto count = frame_.facts.events.size();
    for (EventIndex i = 0, next = 0; i < count; i = next) {
      for (next = i; next < count && frame_.day(next) == frame_.day(i);) ++next;
      if (frame_.day(i) < start) continue;
      if (frame_.day(i) > out_.deadline.last_day || out_.stands_since) break;
      live_day(i, next);
    }
    return std::move(out_);
  }

 private:
  /// The events of one day have no order: the term stands still first, and then it is moved.
  void live_day(EventIndex from, EventIndex to) {
    for (EventIndex i = from; i < to; ++i) {
      if (frame_.day(i) >= runs_from_ && !out_.stands_since) suspend(i);
    }
    for (EventIndex i = from; i < to; ++i) {
      for (const auto& change : frame_.norm.changes) apply(change, i);
    }
  }

  Deadline& deadline() { return out_.deadline; }
  const Term& term() const { return frame_.norm.terms[out_.deadline.term]; }
  const CountingRule& rule() const { return rule_of(frame_.facts.program, out_.deadline); }

  /// The length of a term that begins with `event`; nothing, and asked, when nobody says how long.
  std::optional<Period> length(const Term& term, EventIndex event) {
    const auto given = given_length(term.length, term.parameter, frame_.facts, frame_.day(event));
    if (given.length) return given.length;
    out_.missing.push_back({term.parameter, no_event});
    out_.day_unknown = true;
    return std::nullopt;
  }

  /// Whether the event counts, where `if_unknown` says what an unknown is taken for.
  bool counts(const Pattern& pattern, EventIndex event, bool if_unknown) {
    auto truth = frame_.judge.truth(pattern, event);
    if (truth == Truth::no) return false;
    truth = std::min(truth, frame_.belongs(event));
    if (truth == Truth::unknown) frame_.ask({pattern}, event, out_.missing);
    return truth == Truth::yes || if_unknown;
  }

  void cause(What what, EventIndex event) {
    out_.causes.push_back({what, frame_.day(event), event, {}});
  }

  /// Gives the term another bare end, and extends it again as its counting rule says.
  void end_on(Move::What what, EventIndex event, Date raw_end) {
    const auto limit = with_raw_end(deadline().limit, raw_end, rule());
    deadline().limit.provisional |= limit.provisional;
    // Of a fixed day the bare end is the last day itself, also with `voor` and `tot`.
    const bool ends_before = term().exclusive && term().form == Term::Form::period;
    end_exactly(what, event, raw_end, ends_before ? limit.last_day - 1 : limit.last_day);
  }

  void end_exactly(Move::What what, EventIndex event, Date raw_end, Date last_day) {
    deadline().moves.push_back({what, event, deadline().last_day, last_day, raw_end});
    deadline().last_day = last_day;
    deadline().hours.reset();   // a term that was moved ends with a day
    deadline().advice.reset();  // it was about the day that moves now
  }

  Date later(Date from, Period length) const {
    return count_forward(from, length, rule()).counted_end;
  }

  void suspend(EventIndex from) {
    const auto& suspension = frame_.norm.suspension;
    if (suspension.from.event == nothing || !counts(suspension.from, from, longest_)) return;
    cause(What::suspended, from);
    const auto matches = frame_.find({suspension.until}, frame_.day(from));
    if (matches.maybe != no_event) frame_.ask({suspension.until}, matches.maybe, out_.missing);
    const auto until = longest_ || matches.maybe == no_event ? matches.sure : matches.maybe;
    if (until == no_event) {
      out_.stands_since = frame_.day(from);
      return;
    }
    cause(What::resumed, until);
    resume(frame_.day(from), until);
    runs_from_ = frame_.day(until) + 1;
  }

  /// The bare end when as much of the term comes after `on` as was left on `from`: of a term in
  /// working days so many of these, and no day on which the counting rule stands still.
  Date with_the_rest(Date from, Date on) const {
    const auto end = out_.deadline.bare_end();
    const auto unit =
        out_.deadline.origin.length.unit == Unit::working_days ? Unit::working_days : Unit::days;
    std::int32_t left = 0;
    while (left < end - from && later(from, {left + 1, unit}) <= end) ++left;
    return left == 0 ? on + (end - from) : later(on, {left, unit});
  }

  void resume(Date from, EventIndex until) {
    const auto& suspension = frame_.norm.suspension;
    const auto on = frame_.day(until);
    const auto shifted = with_the_rest(from, on);
    const bool is_counted = term().form == Term::Form::period;
    const bool has_rest = suspension.kind == Rest::at_least || suspension.kind == Rest::exactly;
    const auto rest = has_rest ? length(suspension.rest, until) : Period{};
    if (!rest) return;
    switch (suspension.kind) {
      case Rest::shifts:
        return end_on(Move::What::suspended, until, shifted);
      case Rest::restarts:
        return end_on(Move::What::restarted, until,
                      is_counted ? later(on, deadline().origin.length) : shifted);
      case Rest::at_least:
        return end_on(Move::What::suspended, until, std::max(shifted, later(on, *rest)));
      case Rest::exactly:
        return end_on(Move::What::suspended, until, later(on, *rest));
    }
  }

  void apply(const Change& change, EventIndex event) {
    const bool if_unknown = longest_ != change.shortens;
    if (!counts(change.pattern, event, if_unknown)) return;
    const auto what = change.shortens ? Move::What::shortened : Move::What::extended;
    if (change.field == nothing) {
      const auto more = length(change.more, event);
      if (!more) return;
      const auto raw_end = change.shortens
                               ? count_backward(deadline().bare_end(), *more, rule()).counted_end
                               : later(deadline().bare_end(), *more);
      // A term is never shortened to less than nothing.
      return end_on(what, event, std::max(raw_end, deadline().start_day));
    }
    const auto* value = find_value(frame_.facts.events[event], change.field);
    if (value == nullptr) {
      out_.missing.push_back({change.field, event});
      // A term can be lengthened without bound; it can be shortened to the day of the event itself.
      if (!change.shortens)
        out_.day_unknown = true;
      else if (!longest_)
        end_exactly(what, event, frame_.day(event), frame_.day(event));
      return;
    }
    // A day that was agreed stays that day; one that is not later is no extension.
    const auto day = Date::from_days(value->value);
    const bool changes = change.shortens ? day < deadline().last_day : day > deadline().last_day;
    if (changes) end_exactly(what, event, day, day);
  }

  const Frame& frame_;
  bool longest_;
  Moved out_;
  Date runs_from_;  // an event before it falls within a suspension
};

}  // namespace

Moved moved(const Frame& frame, Deadline deadline, Doubt doubt) {
  return Mover(frame, std::move(deadline), doubt).run();
}

bool can_move(const Norm& norm) {
  return norm.suspension.from.event != nothing || !norm.changes.empty();
}

}  // namespace termijn
