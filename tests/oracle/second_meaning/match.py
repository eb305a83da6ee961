# SPDX-License-Identifier: Apache-2.0
"""Whether the program's answer about one norm is what the worlds say.

The worlds are grouped by the readings and days that the program tells apart. Within a group only what nobody
recorded differs; there the program must say what all worlds say, and `onbepaald` where they do not.
"""
from datetime import date
from itertools import product

from world import UNKNOWN_DAY

MOST_GROUPS = 600
UNHARMED = {"nageleefd", "opgeheven"}
# A duty that is breached, whether or not a late act counted.
# A norm that perhaps never arose and otherwise is settled, without harm to anybody, is settled.
SETTLED = {"vervuld", "uitgeoefend", "beoordeeld", "uitgeput", "opgeheven", "nageleefd"}
BREACHED = {"geschonden", "te_laat_vervuld"}


def differences(paths, instances, tally):
    keys = {}
    for choices, found in paths:
        for key, outcome in found.items():
            keys.setdefault(key, set()).add(outcome.trigger)
    texts, matched = [], set()
    for key, triggers in keys.items():
        theirs = [n for n in instances if n["trigger"] and n["trigger"]["number"] in triggers]
        matched.update(n["occurrence"] for n in theirs)
        texts += compare_instance(paths, key, theirs, tally)
    for n in instances:
        if n["state"] == "onbepaald" and any(o["missing"] for o in n["outcomes"]):
            tally["weaker"] += n["occurrence"] not in matched
        elif n["occurrence"] not in matched and n["state"] != "slapend":
            texts.append(f"the program has an instance of event {n['trigger'] and n['trigger']['number']} "
                         f"that is {n['state']}; the worlds have none")
    return texts


def compare_instance(paths, key, theirs, tally):
    tally["instances"] += 1
    mine = [(choices, found.get(key)) for choices, found in paths]
    told = [k for k in {k: None for choices, _ in mine for k in choices} if k[0] in ("reading", "day")]
    options = [list({choices[k]: None for choices, _ in mine if k in choices}) for k in told]
    size = 1
    for option in options:
        size *= len(option)
    if size > MOST_GROUPS:
        tally["too many groups"] += 1
        return []
    texts = []
    for values in product(*options):
        group = dict(zip(told, values))
        worlds = [(c, o) for c, o in mine if all(c.get(k, v) == v for k, v in group.items())]
        outcomes = [o for n in theirs for o in n["outcomes"]]
        about = [o for o in outcomes if allows(o, group)]
        if not about and any(o["assumed"] for o in outcomes):
            text = between(worlds, [o["state"] for o in outcomes])
        else:
            text = compare_group(group, worlds, about, tally)
        if text:
            texts.append(f"{key} {dict((k[1], str(v)) for k, v in group.items())}: {text}")
            break
    return texts


def allows(outcome, group):
    """Whether an outcome of the program is about this group of worlds."""
    readings = {k[1]: v for k, v in group.items() if k[0] == "reading"}
    if outcome["readings"] and not any(
            all(readings.get(c["reading"], c["choice"]) == c["choice"] for c in combination)
            for combination in outcome["readings"]):
        return False
    spans = {}
    for assumed in outcome["assumed"]:
        spans.setdefault(assumed["event"]["number"], []).append((assumed["from"], assumed["until"]))
    for k, v in group.items():
        if k[0] == "day" and k[1] in spans and not any(a <= str(v) <= b for a, b in spans[k[1]]):
            return False
    return True


def between(worlds, said):
    """Of days that differ in the last day alone the program shows the first and the last."""
    states = {o.state.split()[0] if o else "slapend" for _, o in worlds}
    if states & SETTLED:
        states.discard("slapend")
    return None if states <= set(said) or "onbepaald" in said else f"on a day between: {said}; the worlds: {states}"


def expected_of(states):
    """The one answer to several states between which only unknown facts decide."""
    if states == {"geldend", "nageleefd zolang"}:
        return "geldend"
    states = {s.split()[0] for s in states}
    if states == UNHARMED:
        return "nageleefd"
    rest = states - {"slapend"}
    if len(states) == 1 or len(rest) == 1 and rest <= SETTLED:
        return next(iter(rest or states))
    return "geschonden" if states == BREACHED else "onbepaald"


def compare_group(group, worlds, theirs, tally):
    states = {o.state if o else "slapend" for _, o in worlds}
    if len(states) > 1:
        tally[f"{sorted(states)} -> {sorted({o['state'] for o in theirs})}"] += 1
    doubt = len(worlds) > 1 or any(UNKNOWN_DAY in c.values() for c, _ in worlds)
    if not theirs:
        return None if states == {"slapend"} else f"the program has none; the worlds: {states}"
    expected = expected_of(states)
    lasts = {o.last if o else None for _, o in worlds}
    said = {o["state"] for o in theirs}
    if said != {expected}:
        if said == {"onbepaald"} and doubt:
            tally["weaker"] += 1
            return None
        return f"the program: {said}; the worlds: {expected} {states if len(states) > 1 else ''}"
    tally["certain" if not doubt else "certain in doubt" if expected != "onbepaald" else "undetermined"] += 1
    return compare_days(worlds, lasts, theirs, doubt)


def compare_days(worlds, lasts, theirs, doubt):
    days = {o["deadline"] and o["deadline"]["last_day"] for o in theirs}
    days = {date.fromisoformat(d) if d else None for d in days}
    if not doubt and days != lasts:
        return f"last day {set(map(str, days))}; the worlds: {set(map(str, lasts))}"
    return None
