# SPDX-License-Identifier: Apache-2.0
"""Conditions: read them from words, and ask them of a world. In a world everything is known: yes or no."""


def read_condition(r):
    parts = [read_and(r)]
    while r.take_if("of"):
        parts.append(read_and(r))
    return ("or", parts) if len(parts) > 1 else parts[0]


def read_and(r):
    parts = [read_not(r)]
    while r.take_if("en"):
        parts.append(read_not(r))
    return ("and", parts) if len(parts) > 1 else parts[0]


def read_not(r):
    if r.take_if("niet"):
        return ("not", read_not(r))
    if r.take_if("("):
        inner = read_condition(r)
        r.need(")")
        return inner
    if r.take_if("er is"):
        return read_happened(r)
    if r.take_if("lezing"):
        name = r.take()
        r.need("is")
        return ("reading", name, r.take())
    return read_value(r, r.take())


def read_happened(r):
    none = r.take_if("geen")
    event, inner, after = r.take(), None, None
    if r.take_if("waarbij"):
        r.need("(")
        inner = read_condition(r)
        r.need(")")
    if r.take_if("na"):
        after = r.take()
    node = ("happened", event, inner, after)
    return ("not", node) if none else node


def read_value(r, name):
    if not r.take_if("is"):
        return ("holds", name)
    negative = r.take_if("niet")
    if r.take_if("bekend"):
        node = ("known", name)
    elif r.take_if("ten minste"):
        node = ("least", name, int(r.take()))
    elif r.take_if("ten hoogste"):
        node = ("most", name, int(r.take()))
    elif r.take_if("een van"):
        r.need("(")
        node = ("in", name, r.names())
        r.need(")")
    else:
        node = ("in", name, [r.take()])
    return ("not", node) if negative else node


def holds(c, world, event, day):
    """Whether a condition is true, judged on `event` (or none) on `day`."""
    kind = c[0]
    if kind == "or":
        return any(holds(part, world, event, day) for part in c[1])
    if kind == "and":
        return all(holds(part, world, event, day) for part in c[1])
    if kind == "not":
        return not holds(c[1], world, event, day)
    if kind == "reading":
        return world.reading(c[1]) == c[2]
    if kind == "happened":
        return happened(c, world, event, day)
    name = c[1]
    if kind == "holds" and name in world.rules.concepts:
        return holds(world.rules.concepts[name], world, event, day)
    if kind == "known":
        return world.is_known(name, event, day)
    value = world.value(name, event, day)
    if kind == "holds":
        return value is True
    if kind == "least":
        return value >= c[2]
    if kind == "most":
        return value <= c[2]
    return value in c[2]


def happened(c, world, event, day):
    """`er is E waarbij (C) na F`: on or before the day; with `na` on or after the first F."""
    _, name, inner, after = c
    begin = None
    if after:
        firsts = [e.day for e in world.events if e.name == after and e.day <= day]
        if not firsts:
            return False
        begin = min(firsts)
    for e in world.events:
        if e.name != name or e.day > day or (begin and e.day < begin):
            continue
        if inner is None or holds(inner, world, e, day):
            return True
    return False

