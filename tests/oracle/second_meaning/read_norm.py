# SPDX-License-Identifier: Apache-2.0
"""Reads a norm."""
from types import SimpleNamespace as Record

from conditions import read_condition
from rules import (SILENT, Unsupported, a_day, act_list, day_of_year, is_day_of_year, length,
                   rule_and_condition)
from words import Reader


def read_norm(kind, name, clauses):
    n = Record(kind=kind, name=name, cls=None, valid=(None, None), procedures=[], triggers=[], yearly=None,
               rhythm=None, per=None, unless=[], as_long=None, forbidden=[], terms=[], clocks=[], suspended=[],
               moves=[], done=[], ends=[], lapses_with=[], signals=[], acts=[], consequence=False)
    for clause, words in clauses:
        r = Reader(words)
        if clause == "gevolg":
            n.consequence = True
        if clause == "grond":
            n.acts = [w for i, w in enumerate(words) if i == 0 or words[i - 1] == ","]
        if clause in SILENT:
            continue
        read_clause(n, clause, r)
        if not r.done():
            raise Unsupported(f"{name}: {clause} ... {' '.join(r.words[r.at:])}")
    return n


def read_clause(n, clause, r):
    if clause == "soort":
        n.cls = r.take()
    elif clause == "geldig":
        first = a_day(r.take()) if r.take_if("vanaf") else None
        n.valid = (first, a_day(r.take()) if r.take_if("tot") else None)
    elif clause == "procedure":
        n.procedures = r.names()
    elif clause == "ontstaat":
        read_trigger(n, r)
    elif clause == "per":
        n.per = r.take()
    elif clause == "behalve als":
        n.unless.append(read_condition(r))
    elif clause == "zolang":
        n.as_long = read_condition(r)
    elif clause == "verboden":
        n.forbidden = act_list(r)
    elif clause in ("binnen", "uiterlijk", "voor", "tot en met", "tot"):
        n.terms.append(read_term(clause, r))
    elif clause == "klok vanaf":
        n.clocks.append(read_clock(r))
    elif clause == "geschorst":
        n.suspended.append(read_suspension(r))
    elif clause in ("verlengd", "verkort"):
        n.moves.append(read_move(clause, r))
    elif clause in ("vervuld door", "uitgeoefend door", "beoordeeld door"):
        n.done += act_list(r)
    elif clause in ("opgeheven door", "vervalt bij", "uitgeput door"):
        n.ends += act_list(r)
    elif clause == "vervalt met":
        n.lapses_with.append(r.take())
    elif clause == "signaal":
        if r.take_if("als"):
            n.signals.append(("als", read_condition(r), None))
        else:
            r.need("na")
            what = length(r)
            n.signals.append(("na", what, r.take() if r.take_if("volgens") else None))
    else:
        raise Unsupported(clause)


def read_trigger(n, r):
    if r.take_if("bij"):
        which = r.take()
        event = r.take()
        n.triggers.append((which, event, read_condition(r) if r.take_if("als") else None))
    elif r.take_if("elk jaar vanaf"):
        n.yearly = day_of_year(r)
        while not r.done():
            r.take()
    else:
        r.need("elke")
        what = length(r)
        r.need("na")
        event = r.take()
        n.rhythm = (what, event, read_condition(r) if r.take_if("als") else None)


def read_term(clause, r):
    """(how, what, counting rule, condition)."""
    if clause == "uiterlijk":
        if r.take_if("dezelfde dag"):
            return ("same_day", None, None, None)
        if r.take_if("einde van de periode"):
            return ("period",) + (None,) + rule_and_condition(r)
        if r.take_if("op"):
            what = day_of_year(r)
            return ("on",) + (what,) + rule_and_condition(r)
        if r.peek().startswith('"'):
            while not r.done():
                r.take()
            return ("open", None, None, None)
        if r.peek()[0].isdigit() or r.peek(1) == "voor":
            what = length(r)
            r.need("voor")
            return ("back", (what, r.take())) + rule_and_condition(r)
        what = r.take()
        return ("field",) + (what,) + rule_and_condition(r)
    if clause == "voor":
        what = day_of_year(r)
        return ("before",) + (what,) + rule_and_condition(r)
    how = {"binnen": "within", "tot en met": "through", "tot": "until"}[clause]
    if is_day_of_year(r):
        how = {"through": "on", "until": "before"}[how]
        what = day_of_year(r)
    else:
        what = length(r)
    return (how, what) + rule_and_condition(r)


def read_clock(r):
    """(event, condition, receipt): receipt is ('on', field) and/or ('free', rule)."""
    if r.take_if("einde"):
        other = r.take()
        return ("end", other, r.take_if("na verlenging"))
    event = r.take()
    condition = read_condition(r) if r.take_if("als") else None
    receipt_field = r.take() if r.take_if("op") else None
    if r.take_if("ontvangen"):
        raise Unsupported("ontvangen na")
    skip = r.take() if r.take_if("vanaf de eerste niet-vrije dag volgens") else None
    if r.take_if("bron"):
        while not r.done():
            r.take()
    return ("event", event, condition, receipt_field, skip)


def read_suspension(r):
    r.need("vanaf")
    event = r.take()
    condition = read_condition(r) if r.take_if("als") else None
    r.need("tot")
    until = r.take()
    until_condition = read_condition(r) if r.take_if("als") else None
    if r.take_if("schuift op"):
        rest = ("shift", None)
    elif r.take_if("begint opnieuw"):
        rest = ("again", None)
    elif r.take_if("rest ten minste"):
        rest = ("left", length(r))
    else:
        r.need("rest")
        rest = ("exact", length(r))
    return (event, condition, until, until_condition, rest)


def read_move(clause, r):
    """(sign, event, condition, how, what): `met` a length or `tot` a field."""
    r.need("door")
    event = r.take()
    condition = read_condition(r) if r.take_if("als") else None
    sign = 1 if clause == "verlengd" else -1
    if r.take_if("met"):
        return (sign, event, condition, "length", length(r))
    r.need("tot")
    return (sign, event, condition, "field", r.take())
