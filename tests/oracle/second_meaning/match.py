# SPDX-License-Identifier: Apache-2.0
"""Whether the program's answer about one norm is what the worlds say.

The worlds are grouped by the readings and days that the program tells apart. Within a group only what nobody
recorded differs; there the program must say what all worlds say, and `onbepaald` where they do not. It may say
`onbepaald` where the worlds agree only by chance of logic (`f of niet f`): that is counted as weaker.
"""
from itertools import product

from world import SOME_DAY

MOST_GROUPS = 600
# A norm that perhaps never arose and otherwise is settled, without harm to anybody, is settled.
SETTLED = {"vervuld", "uitgeoefend", "beoordeeld", "uitgeput", "opgeheven", "nageleefd"}
# Two answers in which all ended well: the program may give either.
UNHARMED = ({"nageleefd", "opgeheven"}, {"vervuld", "vervallen"}, {"beoordeeld", "vervallen"})
# A duty that is breached, whether or not a late act counted.
BREACHED = {"geschonden", "te_laat_vervuld"}


def differences(paths, instances, tally):
    """Texts about what differs between [(choices, {key: outcome})] and the instances of the program."""
    triggers = {tuple((key, o.trigger) for key, o in found.items()) for _, found in paths}
    vague = any(k[0] == "day" for choices, _ in paths for k in choices)
    uncovered = any(key[0] == "uncovered" for _, found in paths for key in found)
    if vague and (len(triggers) > 1 or uncovered or any(len(found) > 1 for _, found in paths)):
        tally["side by side"] += 1
        return side_by_side(paths, instances)
    keys = {}
    for _, found in paths:
        for key, outcome in found.items():
            keys.setdefault(key, set()).add(outcome.trigger)
    texts, matched = [], set()
    for key, known in keys.items():
        theirs = [n for n in instances if (n["trigger"]["number"] if n["trigger"] else None) in known]
        if key[0] == "uncovered":
            theirs = [n for n in theirs if n["state"] == "niet_gedekt"]
        if not theirs and len(keys) == 1:
            theirs = [n for n in instances if n["state"] != "slapend"]
        matched.update(n["occurrence"] for n in theirs)
        texts += compare_instance([(c, found.get(key)) for c, found in paths], key, theirs, tally)
    for n in instances:
        if n["occurrence"] in matched or n["state"] == "slapend":
            continue
        if all(in_doubt(o) for o in n["outcomes"] if o["state"] != "slapend"):
            tally["weaker"] += 1
        else:
            texts.append(f"the program has an instance of event {n['trigger'] and n['trigger']['number']} "
                         f"that is {n['state']}; the worlds have none")
    return texts


def in_doubt(outcome):
    """An outcome that says itself that a missing fact may make it another."""
    return bool(outcome["missing"]) or any(c["what"].startswith("possibly") for c in outcome["causes"])


def side_by_side(paths, instances):
    """With days that are not known, instances of different worlds stand under one number. Then each state that
    a world has must be told, whichever instance it is of, and none that no world has."""
    outcomes = [o for n in instances for o in n["outcomes"] if o["state"] != "slapend"]
    told = {o["state"] for o in outcomes}
    lived = {o.state for _, found in paths for o in found.values()}
    may = {"nageleefd"} if "geldend" in lived and "nageleefd zolang" in lived else set()
    if may:
        lived.discard("nageleefd zolang")
    mine = {s.split()[0] for s in lived} - {"slapend"}
    alike = [pair for pair in UNHARMED + (BREACHED,) if pair & told and pair & mine]
    told = told.union(*alike) if alike else told
    missing = set() if "onbepaald" in told else mine - told
    sure = {o["state"] for o in outcomes if not in_doubt(o)}
    if missing or sure - mine.union(may, *alike) - {"onbepaald"}:
        return [f"side by side the program says {told}; the worlds {mine}"]
    return []


def compare_instance(mine, key, theirs, tally):
    tally["instances"] += 1
    told = [k for k in {k: None for choices, _ in mine for k in choices} if k[0] in ("reading", "day")]
    options = [list({choices[k]: None for choices, _ in mine if k in choices}) for k in told]
    size = 1
    for option in options:
        size *= len(option)
    if size > MOST_GROUPS:
        tally["too many groups"] += 1
        return []
    for values in product(*options):
        group = dict(zip(told, values))
        worlds = [(c, o) for c, o in mine if all(c.get(k, v) == v for k, v in group.items())]
        outcomes = [o for n in theirs for o in n["outcomes"]]
        about = [o for o in outcomes if allows(o, group)]
        if any(k[0] == "day" for k in told):
            text = among(worlds, about or outcomes, tally) and among(worlds, outcomes, tally)
        else:
            text = compare_group(worlds, about, tally)
        if text:
            return [f"{key} {dict((k[1], str(v)) for k, v in group.items())}: {text}"]
    return []


def allows(outcome, group):
    """Whether an outcome of the program is about this group of worlds."""
    readings = {k[1]: v for k, v in group.items() if k[0] == "reading"}
    if outcome["readings"] and not any(
            all(readings.get(c["reading"], c["choice"]) == c["choice"] for c in combination)
            for combination in outcome["readings"]):
        return False
    for assumed in outcome["assumed"]:
        day = group.get(("day", assumed["event"]["number"]))
        if day and not assumed["from"] <= str(day) <= assumed["until"]:
            return False
    return True


def among(worlds, outcomes, tally):
    """Days that are not known: an outcome gives the first and the last of its days, and between these may be
    days of another. So what the worlds say must be among what is said of such a day."""
    said = {o["state"] for o in outcomes} or {"slapend"}
    states = {o.state if o else "slapend" for _, o in worlds}
    expected = expected_of(states)
    names = {s.split()[0] for s in states}
    if expected in said or names <= said or names - {"slapend"} in UNHARMED and names & said:
        tally["among"] += 1
        return None
    unsure = expected == "slapend" and said <= SETTLED and all(map(in_doubt, outcomes))
    if unsure or len(worlds) > 1 and "onbepaald" in said or weaker(expected, said):
        tally["weaker"] += 1
        return None
    return f"of this day the program says {said}; the worlds: {states}"


def expected_of(states):
    """The one answer to several states between which only unknown facts decide."""
    if states == {"geldend", "nageleefd zolang"}:
        return "geldend"
    states = {s.split()[0] for s in states}
    rest = states - {"slapend"}
    if len(states) == 1 or len(rest) == 1 and rest <= SETTLED:
        return next(iter(rest or states))
    return "geschonden" if states == BREACHED else "onbepaald"


def weaker(expected, said):
    return expected == "te_laat_vervuld" and said == {"geschonden"}


def compare_group(worlds, theirs, tally):
    states = {o.state if o else "slapend" for _, o in worlds}
    if len(states) > 1:
        tally[f"{sorted(states)} -> {sorted({o['state'] for o in theirs})}"] += 1
    doubt = len(worlds) > 1
    if len(theirs) > 1:
        theirs = [o for o in theirs if o["state"] != "slapend"]
    if not theirs:
        return None if states == {"slapend"} else f"the program has none; the worlds: {states}"
    expected = expected_of(states)
    said = {o["state"] for o in theirs}
    if {s.split()[0] for s in states} - {"slapend"} | said in UNHARMED and (doubt or said <= states):
        expected = next(iter(said))
    if len(said) > 1 and doubt and said <= {s.split()[0] for s in states}:
        tally["versions side by side"] += 1
        return None
    if said != {expected}:
        if doubt and ("onbepaald" in said or weaker(expected, said) or
                      expected == "slapend" and said <= SETTLED and all(map(in_doubt, theirs))):
            tally["weaker"] += 1
            return None
        return f"the program: {said}; the worlds: {expected} {states if len(states) > 1 else ''}"
    tally["certain" if not doubt else "certain in doubt" if expected != "onbepaald" else "undetermined"] += 1
    if not doubt and {o["signalled"] for o in theirs} != {o.signalled if o else False for _, o in worlds}:
        return f"signal: the program says {[o['signalled'] for o in theirs]}"
    return compare_days(worlds, theirs)


def compare_days(worlds, theirs):
    """The last days. While a term stands still its last day is not compared."""
    if any(o and o.suspended for _, o in worlds):
        return None
    lasts = {str(o.last) if o and o.last and o.last < SOME_DAY else None for _, o in worlds}
    days = {o["deadline"] and o["deadline"]["last_day"] for o in theirs}
    if all(in_doubt(o) and not o["deadline"] for o in theirs):
        return None
    if len(worlds) > 1:
        days |= {o["possible"] and o["possible"]["last_day"] for o in theirs}
        if len(lasts) > 1 or lasts <= days:
            return None
    return None if days == lasts else f"last day {days}; the worlds: {lasts}"
