# SPDX-License-Identifier: Apache-2.0
"""The life of a norm in one world (docs/language.md section 4): which instances there are, and their state."""
from datetime import date
from types import SimpleNamespace as Record

from conditions import holds
from days import DAY
from terms import counted_end, run

FAR = date(9999, 12, 31)


def is_valid(norm, day):
    first, end = norm.valid
    return (first is None or day >= first) and (end is None or day < end)


def matches(world, acts, e):
    """(times) of the first act that this event is, or None."""
    for times, name, condition in acts:
        if e.name == name and (condition is None or holds(condition, world, e, e.day)):
            return times
    return None


def triggered_by(world, version, e):
    """`elke` or `eerste` when the event makes an instance of this version."""
    if not is_valid(version, e.day):
        return None
    for which, name, condition in version.triggers:
        if e.name == name and (condition is None or holds(condition, world, e, e.day)):
            return which
    return None


def rounds(world, versions):
    """[(first event's number, first day, first day of the next)]; without `per` one round, the dossier. What
    comes before the first such event is of the first round."""
    per = next((v.per for v in versions if v.per), None)
    starts = []
    for e in world.events:
        if e.name == per and (not starts or starts[-1].day != e.day):
            starts.append(e)
    found = [(0, date.min)] + [(e.number, e.day) for e in starts[1:]]
    ends = [day for _, day in found[1:]] + [FAR]
    return [(number, day, end) for (number, day), end in zip(found, ends)]


def about(world, key, end):
    """The events that are about an instance: of its round, and perhaps each that came later."""
    return [e for e in world.events if e.day < end or world.choices.choose(("about", key, e.number), [False, True])]


def is_covered(world, norm, day):
    """Whether all acts that it cites are known for that day."""
    for act in norm.acts:
        first, end = world.rules.covered.get(act, (None, None))
        if first and day < first or end and day >= end:
            return False
    return True


def plain_outcome(state, trigger):
    """An outcome without a term."""
    return Record(state=state, last=None, bare=None, event=None, months=None, lapsed=False, suspended=False,
                  signalled=False, trigger=trigger)


def instances(world, versions):
    """{key: Outcome} for all versions of one norm."""
    found = {}
    if not versions[0].triggers:
        outcome = prohibition_from_the_start(world, versions[0])
        return {("start", 0): outcome} if outcome else {}
    for number, begin, end in rounds(world, versions):
        had_first = False
        told = False
        for e in [e for e in world.events if begin <= e.day < end]:
            if not is_covered(world, versions[0], e.day):
                for which, name, _ in versions[0].triggers if not told else []:
                    if name == e.name:
                        told = which == "eerste"
                        found["uncovered", e.number] = plain_outcome("niet_gedekt", e.number)
                        break
                continue
            for version in versions:
                which = triggered_by(world, version, e)
                if which is None or which == "eerste" and had_first:
                    continue
                key = ("event", e.number) if which == "elke" else ("round", number)
                if any(holds(c, world, e, e.day) for c in version.unless):
                    found.setdefault(key, plain_outcome("slapend", e.number))
                    continue
                had_first = had_first or which == "eerste"
                found[key] = live(world, version, e, which, (begin, end), about(world, key, end))
                found[key].trigger = e.number
    return found


def live(world, norm, trigger, which, days, events):
    """Acts count from the day of the trigger. The clock of `eerste` may start anywhere in its round; each of
    `elke` has its own, which of all events like its trigger only that one starts."""
    window = [e for e in events if e.day >= trigger.day]
    clock = [e for e in world.events if days[0] <= e.day < days[1]]
    if which == "elke":
        clock = [e for e in world.events if e is trigger or e.day >= trigger.day and e.name != trigger.name]
    term = run(world, norm, trigger, clock, events)
    guessed = world.guessed
    if norm.terms and norm.terms[0][0] == "back":
        window = acts_before(world, norm, trigger)
    if guessed and world.as_of == trigger.day and norm.kind in ("plicht", "bevoegdheid") and not norm.moves:
        if done_on(world, norm, window) is None:
            term.last = None    # it waits on its first day
    state = {"plicht": duty, "bevoegdheid": power, "verbod": prohibition, "open norm": open_norm}[norm.kind]
    state = state(world, norm, trigger, window, term)
    return Record(state=state, last=term.last, bare=term.bare, event=term.event, months=term.months,
                  lapsed=lapses_on(world, norm, trigger) <= (term.last or FAR), suspended=term.suspended,
                  signalled=state in LIVE and signalled(world, norm, trigger, term))


LIVE = {"lopend", "geschorst", "open", "te_beoordelen", "geldend"}


def signalled(world, norm, trigger, term):
    """Attention: so long after the clock started, or as soon as a condition holds."""
    for kind, what, rule in norm.signals:
        if kind == "als":
            if holds(what, world, trigger, world.as_of):
                return True
        elif term.start and world.as_of > counted_end(world, what, rule, term.start):
            return True
    return False


def acts_before(world, norm, trigger):
    """Of a term that counts back an act counts from the day after the trigger before this one."""
    names = {name for _, name, _ in norm.triggers}
    earlier = [e.day for e in world.events if e.name in names and e.day < trigger.day]
    return [e for e in world.events if not earlier or e.day > max(earlier)]


def others(world, name, trigger):
    """The instances of another norm that count for one: of the same event, otherwise all."""
    found = list(instances(world, world.rules.versions[name]).values())
    return [o for o in found if o.trigger == trigger.number] or found


def lapses_on(world, norm, trigger):
    """The day after the last day of the norm with which this one lapses, when that was missed."""
    for name in norm.lapses_with:
        is_power = world.rules.versions[name][0].kind == "bevoegdheid"
        for other in others(world, name, trigger):
            is_lost = is_power and other.state == "vervallen" and not other.lapsed and world.as_of > (other.last or FAR)
            if other.last and (other.state in ("geschonden", "te_laat_vervuld") or is_lost):
                return other.last + DAY
    return FAR


def done_on(world, norm, window):
    """The day on which the act was done for the last of the times that are needed."""
    counts = {}
    for e in window:
        for i, (times, name, condition) in enumerate(norm.done):
            if e.name == name and (condition is None or holds(condition, world, e, e.day)):
                counts[i] = counts.get(i, 0) + 1
                if counts[i] == times:
                    return e.day
    return None


def ended_on(world, norm, window):
    for e in window:
        if matches(world, norm.ends, e) is not None:
            return e.day
    return None


def duty(world, norm, trigger, window, term):
    last = FAR if term.suspended else term.last or FAR
    done = done_on(world, norm, window) or FAR
    ended = ended_on(world, norm, window) or FAR
    lapse = lapses_on(world, norm, trigger)
    if done <= min(last, ended) and done < lapse:
        return "vervuld"
    if ended <= last and ended != FAR or lapse <= min(last, world.as_of):
        return "vervallen"
    if done != FAR:
        return "te_laat_vervuld"
    if world.as_of > last:
        return "geschonden"
    return "geschorst" if term.suspended else "lopend"


def power(world, norm, trigger, window, term):
    last = FAR if term.suspended else term.last or FAR
    done = done_on(world, norm, window) or FAR
    ended = ended_on(world, norm, window) or FAR
    lapse = lapses_on(world, norm, trigger)
    if done <= min(last, ended) and done < lapse:
        return "uitgeoefend"
    if ended <= last and ended != FAR:
        return "uitgeput"
    if world.as_of > last or lapse <= world.as_of:
        return "vervallen"
    return "geschorst" if term.suspended else "open"


def prohibition(world, norm, trigger, window, term):
    last = FAR if term.suspended else term.last or FAR
    ended = ended_on(world, norm, window) or FAR
    for e in window:
        forbidden = matches(world, norm.forbidden, e) is not None
        in_time = e.day <= last and e.day < ended
        if forbidden and in_time and (norm.as_long is None or holds(norm.as_long, world, e, e.day)):
            return "geschonden"
    if ended <= last and ended != FAR:
        return "opgeheven"
    if world.as_of > last:
        return "nageleefd"
    if norm.as_long is not None and not holds(norm.as_long, world, trigger, world.as_of):
        return "nageleefd zolang"
    return "geldend"


def open_norm(world, norm, trigger, window, term):
    done = done_on(world, norm, window) or FAR
    ended = ended_on(world, norm, window) or FAR
    if done <= ended and done != FAR:
        return "beoordeeld"
    return "vervallen" if ended != FAR else "te_beoordelen"


def prohibition_from_the_start(world, norm):
    """Without a trigger: each act is judged on its own day, exceptions too."""
    events = [e for e in world.events if is_covered(world, norm, e.day)]
    if not world.events or not is_valid(norm, world.as_of) or not is_covered(world, norm, world.as_of):
        return None
    lifted = ended_on(world, norm, events) or FAR
    state = None
    for e in events:
        if e.day >= lifted or matches(world, norm.forbidden, e) is None:
            continue
        if norm.as_long is not None and not holds(norm.as_long, world, e, e.day):
            continue
        if not any(holds(c, world, e, e.day) for c in norm.unless):
            state = "geschonden"
            break
    if state is None and lifted != FAR:
        state = "opgeheven"
    if state is None and any(holds(c, world, None, world.as_of) for c in norm.unless):
        state = "slapend"
    if state is None:
        holding = norm.as_long is None or holds(norm.as_long, world, None, world.as_of)
        state = "geldend" if holding else "nageleefd zolang"
    return plain_outcome(state, None)
