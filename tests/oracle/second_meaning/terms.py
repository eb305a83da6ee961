# SPDX-License-Identifier: Apache-2.0
"""The last day of one instance of a norm in one world, and how events move it."""
from datetime import date, timedelta
from types import SimpleNamespace as Record

from conditions import holds
from days import DAY, MONTHS_IN, Counter, add_months, plain, yearly
from rules import Unsupported


def counter(world, name, day):
    return Counter(world.rules, name, lambda c: holds(c, world, None, day))


def the_length(world, what):
    """A length, also when it is a parameter: what the log says of this case, else what is standard."""
    if not isinstance(what, str):
        return what
    said = world.fact(what)
    return said if said is not None else world.rules.parameters[what]


def chosen_term(world, norm, event, day):
    """The first term whose condition holds."""
    for term in norm.terms:
        if term[3] is None or holds(term[3], world, event, day):
            return term
    return None


def fixed_day(what, start, before):
    """Of all years the first whose last day is the day of the start, or later."""
    for year in range(start.year - 1, start.year + 3):
        day = yearly(("yearly", what, None, None), year)
        if before:
            day = date(year, 2, 28) if what == (2, 29) else day - DAY
        if day >= start:
            return day
    raise AssertionError("no year has that day")


def end_of(world, term, start, event, after=None):
    """Record(bare, last, rule, length, start): where the term ends before any event moves it."""
    how, what, rule, _ = term
    count = counter(world, rule, start)
    if how == "open":
        return None
    if how == "same_day":
        return Record(bare=start, last=start, count=None, length=None, start=start, how=how, term=term)
    if how in ("within", "through", "until"):
        length = the_length(world, what)
        if length is None:
            return None
        bare = count.bare(start, length)
        if after and length[1] in MONTHS_IN and count.still is None:
            bare = add_months(after[0], after[1] + length[0] * MONTHS_IN[length[1]])
        last = count.extended(start, bare, length)
        return Record(bare=bare, last=last, count=count, length=length, start=start, how=how, term=term)
    if how == "field":
        day = world.day_in(what, event)
        return Record(bare=day, last=count.extended(start, day, (0, "days")) if rule else day, count=count,
                      length=(0, "days"), start=start, how=how, term=term)
    if how in ("on", "before"):
        day = fixed_day(what, start, how == "before")
        return Record(bare=day, last=day, count=None, length=None, start=start, how=how, term=term)
    if how == "back":
        length, target = what
        day = event.day if target == event.name else world.day_in(target, event)
        last = count.back(day, the_length(world, length))
        return Record(bare=last, last=last, count=None, length=None, start=start, how=how, term=term)
    raise Unsupported("term " + how)


def counted_end(world, length, rule, start):
    """The last day of a length that nothing moves."""
    length = the_length(world, length)
    count = counter(world, rule, start)
    return count.extended(start, count.bare(start, length), length)


def start_of(world, norm, trigger, window, ends):
    """(start day, event) of the clock, or None while it stands. Of events on one day the clause that stands
    first decides."""
    if not norm.clocks:
        return (trigger.day, trigger)
    if ends:
        return min(ends, key=lambda s: s[0])[:2]
    for day in sorted({e.day for e in window}):
        for clock in norm.clocks:
            for e in sorted(window, key=lambda e: (e is not trigger, e.number)):
                if e.day == day and starts(world, clock, e):
                    return (received(world, clock, e), e)
    return None


def ends_of(world, clock, trigger):
    """The clock starts with the bare end of the term of another norm, or with its last day. What is asked of
    the start is asked of the event with which the other term started."""
    from life import others
    _, name, extended = clock
    found = []
    for o in others(world, name, trigger):
        if o.last and o.state != "geschorst":
            day = o.last if extended else o.bare
            found.append((day, o.event, o.months if day == o.bare else None))
    return found


def starts(world, clock, e):
    return e.name == clock[1] and (clock[2] is None or holds(clock[2], world, e, e.day))


def received(world, clock, e):
    """The day as of which the event counts."""
    _, _, _, field, skip = clock
    day = world.day_in(field, e) if field else e.day
    return counter(world, skip, e.day).not_free_from(day) if skip else day


def run(world, norm, trigger, clock_window, window):
    """The term as events moved it: Record(last, suspended).

    last: the last day or None; suspended: stands still on the as-of day.
    """
    nothing = Record(last=None, bare=None, suspended=False, start=None, event=None, months=None)
    world.guessed = False
    ends = [s for clock in norm.clocks if clock[0] == "end" for s in ends_of(world, clock, trigger)]
    started = start_of(world, norm, trigger, clock_window, ends)
    if started is None:
        return nothing
    start, event = started
    nothing.start, nothing.event = start, event
    if not norm.terms:
        return nothing
    term = chosen_term(world, norm, event, event.day)
    # Two terms of months are added up from the first event.
    after = next((m for day, e, m in ends if day == start and e is event), None)
    end = end_of(world, term, start, event, after) if term else None
    if end is None:
        return nothing
    result = moved(world, norm, end, [e for e in window if e.day >= start])
    unmoved = result.bare == end.bare and end.count and end.count.still is None and not after
    if unmoved and end.length and end.length[1] in MONTHS_IN and end.bare == plain(start, end.length):
        result.months = (start, end.length[0] * MONTHS_IN[end.length[1]])
    result.start, result.event = start, event
    return result


def moved(world, norm, end, events):
    """Day by day; what happens on one day has no order. What moves the end while the term stands still waits
    until it goes on."""
    state = Record(bare=end.bare, last=end.last, since=None, rest=None, waiting=[], ended=None)
    for day in sorted({e.day for e in events}):
        today = [e for e in events if e.day == day]
        if state.since is None and day > state.last:
            break
        for e in today:
            end_suspension(world, end, state, e)
        if state.since is None and day > state.last:
            break
        for e in today if state.ended != day else []:
            begin_suspension(world, norm, state, e)
        for e in today:
            for move in norm.moves:
                apply_move(world, end, state, move, e)
        for e in today:
            end_suspension(world, end, state, e)
    if state.since is not None:
        show_moves_of_the_first_day(world, end, state)
    last = state.last - DAY if end.how == "until" else state.last
    return Record(last=last, bare=state.bare, suspended=state.since is not None, months=None)


def show_moves_of_the_first_day(world, end, state):
    """While a term stands still its last day is the one that it had, with what moved it on that day."""
    since, state.since = state.since, None
    for move, event in state.waiting:
        if event.day == since:
            apply_move(world, end, state, move, event)
    state.since = since


def finish(end, bare):
    """Counted on from its bare end and extended again."""
    if end.count is None:
        return bare
    in_workdays = end.length[1] == "workdays"
    return end.count.extended(end.start, bare, end.length, None if in_workdays else (bare - end.start).days)


def add(end, day, length, sign=1):
    return end.count.added(day, length, sign) if end.count else plain(day, length, sign)


def apply_move(world, end, state, move, e):
    sign, name, condition, how, what = move
    if e.name != name or condition is not None and not holds(condition, world, e, e.day):
        return
    if state.since is not None:
        state.waiting.append((move, e))
    elif how == "length":
        state.bare = max(add(end, state.bare, the_length(world, what), sign), end.start)
        state.last = finish(end, state.bare)
    else:
        day = world.day_in(what, e)
        if (day > state.last) if sign > 0 else (day < state.last):
            state.bare = state.last = day


def begin_suspension(world, norm, state, e):
    for name, condition, until, until_condition, rest in norm.suspended:
        if state.since is None and e.name == name and (condition is None or holds(condition, world, e, e.day)):
            state.since, state.rest = e.day, (until, until_condition, rest)
            return


def end_suspension(world, end, state, e):
    if state.since is None:
        return
    until, condition, (how, what) = state.rest
    if e.name != until or condition is not None and not holds(condition, world, e, e.day):
        return
    since, state.since, state.ended = state.since, None, e.day
    left = end.count.shifted(state.bare, since, e.day, end.length) if end.count else state.bare + (e.day - since)
    if how == "shift":
        state.bare = left
        state.last = finish(end, state.bare)
    elif how == "again":
        again = end_of(world, end.term, e.day, None)
        state.bare, state.last = again.bare, again.last
    else:
        least = add(end, e.day, the_length(world, what))
        state.bare = max(left, least) if how == "left" else least
        state.last = finish(end, state.bare)
    waiting, state.waiting = state.waiting, []
    for move, event in waiting:
        apply_move(world, end, state, move, event)
