# SPDX-License-Identifier: Apache-2.0
"""Reads the declarations that are no norms: words, facts, readings, calendars and counting rules."""
from types import SimpleNamespace as Record

from conditions import read_condition
from rules import UNITS, Unsupported, a_day, day_of_year, is_day_of_year, length
from words import Reader

WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]


def all_of(clauses, name):
    return [words for clause, words in clauses if clause == name]


def value_type(clauses):
    choices = [words[0] for words in all_of(clauses, "keuze")]
    if choices:
        return ("choice", choices)
    what = all_of(clauses, "waarde")[0][0]
    return {"ja": ("yes_no", None), "datum": ("date", None), "getal": ("number", None),
            "woorden": ("words", None)}[what]


def read_field(rules, name, clauses):
    rules.fields[name] = value_type(clauses)


def read_fact(rules, name, clauses):
    rules.facts[name] = value_type(clauses)


def read_parameter(rules, name, clauses):
    standard = all_of(clauses, "standaard")
    rules.parameters[name] = length(Reader(standard[0])) if standard else None


def read_event(rules, name, clauses):
    fields = [w for words in all_of(clauses, "met") for w in words if w != ","]
    rules.events[name] = fields


def read_concept(rules, name, clauses):
    rules.concepts[name] = read_condition(Reader(all_of(clauses, "als")[0]))


def read_reading(rules, name, clauses):
    rules.readings[name] = [words[0] for words in all_of(clauses, "keuze")]


def read_procedure(rules, name, clauses):
    rules.procedures.append(name)


def read_act(rules, name, clauses):
    """`gedekt vanaf DAY tot DAY`: the days on which the act is known."""
    first, last = None, None
    for words in all_of(clauses, "gedekt"):
        r = Reader(words)
        if r.take_if("vanaf"):
            first = a_day(r.take())
        if r.take_if("tot"):
            last = a_day(r.take())
    rules.covered[name] = (first, last)


def read_calendar(rules, name, clauses):
    lines = [free_days(Reader(words)) for words in all_of(clauses, "vrij")]
    known = (None, None)
    for words in all_of(clauses, "volledig"):
        r = Reader(words)
        r.need("vanaf")
        first = a_day(r.take())
        r.need("tot en met")
        known = (first, a_day(r.take()))
    rules.calendars[name] = Record(lines=lines, known=known)


def free_days(r):
    """One line `vrij op ...` as (what, since, through)."""
    r.need("op")
    word = r.peek()
    if word in WEEKDAYS:
        what = ("weekday", WEEKDAYS.index(r.take()))
    elif word == "pasen":
        r.take()
        offset = 0
        if r.peek() in ("min", "plus"):
            sign = -1 if r.take() == "min" else 1
            offset = sign * int(r.take())
            r.take()
        what = ("easter", offset)
    elif is_day_of_year(r):
        what = ("yearly", day_of_year(r), None, None)
        if r.take_if(", valt die op"):
            weekday = WEEKDAYS.index(r.take())
            r.need("dan")
            what = ("yearly", what[1], weekday, day_of_year(r))
    else:
        days = [a_day(r.take())]
        if r.take_if("tot en met"):
            return (("range", days[0], a_day(r.take())), None, None)
        while r.take_if(","):
            days.append(a_day(r.take()))
        return (("days", days), None, None)
    since = through = None
    if r.take_if("vanaf"):
        since = int(r.take())
    if r.take_if("tot en met"):
        through = int(r.take())
    return (what, since, through)


def read_counting(rules, name, clauses):
    rule = Record(calendar=None, extends=False, back=False, minimum=None, limits=[], still=[])
    for clause, words in clauses:
        r = Reader(words)
        if clause == "kalender":
            rule.calendar = r.take()
            if r.peek() == "zonder":
                raise Unsupported("kalender zonder")
        elif clause == "verlenging":
            rule.extends = r.take_if("eerste niet-vrije dag")
        elif clause == "vervroeging":
            rule.back = r.take_if("laatste niet-vrije dag")
        elif clause == "minimum":
            least = length(r)
            r.need("vanaf")
            rule.minimum = (least, length(r))
        elif clause == "uitgezonderd":
            rule.limits = limits(r)
        elif clause == "staat stil in":
            calendar = r.take()
            r.need("per")
            kind = r.take()
            if r.take_if("bron"):
                r.take()
            rule.still.append((calendar, kind, read_condition(r) if r.take_if("als") else None))
    rules.counting[name] = rule


def limits(r):
    """`uren, jaren, meer dan 90 dagen`: (unit, most) with None for every length of the unit."""
    found = []
    while True:
        if r.take_if("meer dan"):
            amount = int(r.take())
            found.append((UNITS[r.take()], amount))
        else:
            word = r.take()
            found.append(({"uren": "hours", "jaren": "years"}[word], None))
        if not r.take_if(","):
            return found


READERS = {"veld": read_field, "feit": read_fact, "parameter": read_parameter, "gebeurtenis": read_event,
           "begrip": read_concept, "lezing": read_reading, "kalender": read_calendar,
           "telregel": read_counting, "procedure": read_procedure, "wet": read_act}
