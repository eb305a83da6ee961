# SPDX-License-Identifier: Apache-2.0
"""A world: one way in which everything that nobody recorded can have been.

The evaluator never meets the unknown. Whenever it asks for a value that is not in the log, for a reading or
for the day of an event that is known as an interval, the world chooses one; `paths` runs the same question
again for every other choice. What is the same in all worlds is certain.
"""
from datetime import date, timedelta
from types import SimpleNamespace as Record

MOST_PATHS = 4000


class TooMany(Exception):
    """More worlds than this comparison walks through."""


class Choices:
    """Remembers what was chosen on one run, and steps to the next run."""

    def __init__(self):
        self.path = []      # (key, options, position)
        self.at = 0
        self.made = {}

    def choose(self, key, options):
        if key in self.made:
            return self.made[key]
        if self.at == len(self.path):
            self.path.append((key, options, 0))
        _, known, position = self.path[self.at]
        self.at += 1
        self.made[key] = known[position]
        return known[position]

    def next_run(self):
        while self.path:
            key, options, position = self.path.pop()
            if position + 1 < len(options):
                self.path.append((key, options, position + 1))
                self.at, self.made = 0, {}
                return True
        return False


def paths(question):
    """[(choices, answer)] for every way to decide what `question(choices)` asks."""
    choices, found = Choices(), []
    while True:
        answer = question(choices)
        found.append((dict(choices.made), answer))
        if len(found) > MOST_PATHS:
            raise TooMany()
        if not choices.next_run():
            return found


# A day that nobody recorded is not before its event; it may be that day, or lie further ahead than any term.
SOME_DAY = date(2070, 1, 1)


class World:
    def __init__(self, rules, dossier, as_of, choices):
        self.rules = rules
        self.choices = choices
        self.as_of = as_of
        self.guessed = False    # a last day rests on a day that nobody recorded
        self.events = []
        for e in dossier.events:
            day = e.day
            if e.earliest is not None and e.earliest <= as_of:
                # What the log has on the as-of day has happened by then.
                days = (min(e.day, as_of) - e.earliest).days + 1
                span = [e.earliest + timedelta(days=i) for i in range(days)]
                day = choices.choose(("day", e.number), span) if days > 1 else span[0]
            if day <= as_of:
                self.events.append(Record(number=e.number, name=e.name, day=day, fields=e.fields))
        self.events.sort(key=lambda e: (e.day, e.number))
        self.begin = min((e.day for e in self.events), default=None)

    def reading(self, name):
        return self.choices.choose(("reading", name), self.rules.readings[name])

    def of_event(self, name, event, day):
        """(event, field): `kennisgeving.vorm` is of the judged event when it is one, else of the latest one."""
        if "." not in name:
            return event, name
        wanted, field = name.split(".")
        if event is not None and event.name == wanted:
            return event, field
        before = [e for e in self.events if e.name == wanted and e.day <= day]
        return (before[-1] if before else None), field

    def fact(self, name):
        """What was said last of the dossier, up to the as-of day."""
        said = [e.fields[name] for e in self.events if name in e.fields]
        return said[-1] if said else None

    def is_known(self, name, event, day):
        if name in self.rules.facts:
            return self.fact(name) is not None
        event, field = self.of_event(name, event, day)
        return event is not None and field in event.fields

    def value(self, name, event, day):
        if name in self.rules.facts:
            found = self.fact(name)
            kind = self.rules.facts[name]
            key = ("fact", name)
        else:
            event, field = self.of_event(name, event, day)
            found = event.fields.get(field) if event is not None else None
            kind = self.rules.fields[field]
            key = ("field", event.number if event else "none", field if event else name)
            name = field
        return found if found is not None else self.choices.choose(key, self.domain(name, kind))

    def domain(self, name, kind):
        """The values that can make a difference."""
        if kind[0] == "yes_no":
            return [False, True]
        if kind[0] == "choice":
            return kind[1]
        if kind[0] == "number":
            found = {c[2] for c in self.rules.conditions if c[1].split(".")[-1] == name} or {0}
            return sorted({n + d for n in found for d in (-1, 0, 1)})
        raise ValueError(f"{name} is no condition")

    def day_in(self, field, event):
        """The day in a field of an event."""
        found = event.fields.get(field)
        self.guessed = self.guessed or found is None
        return found or self.choices.choose(("field", event.number, field), [event.day, SOME_DAY])
