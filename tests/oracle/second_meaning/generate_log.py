# SPDX-License-Identifier: Apache-2.0
"""Random logs: a few dossiers whose days stand where the terms of the rules end."""
from datetime import timedelta


def write_log(rng, name, as_of, writer):
    """Lines [day, dossier, event, procedure, fields, replaces]; replaces counts the lines of this seed from 1."""
    rows = []
    for number in range(1, rng.randint(2, 4)):
        dossier = f"{name}.{number}"
        for day in days(rng, as_of, writer.lengths or [10]):
            event = rng.choice(writer.events)
            rows.append([day, dossier, event, f"{name}_p", fields(rng, as_of, day), ""])
    if rng.random() < 0.06:
        replaced = rng.randrange(len(rows))
        old = rows[replaced]
        event = "" if rng.random() < 0.3 else rng.choice(writer.events)
        day = as_of - timedelta(days=rng.randint(0, 40))
        rows.append([day, old[1], event, f"{name}_p", fields(rng, as_of, day) if event else "", str(replaced + 1)])
    return [[vague(rng, row), *row[1:]] for row in rows]


def days(rng, as_of, lengths):
    """Days of one dossier: a start so long ago that a term ends about now, and acts around that end."""
    start = as_of - timedelta(days=max(0, rng.choice(lengths) + rng.randint(-4, 4)))
    found = [start]
    for _ in range(rng.randint(0, 5)):
        found.append(rng.choice([
            lambda: rng.choice(found),
            lambda: as_of + timedelta(days=rng.randint(-3, 3)),
            lambda: start + timedelta(days=rng.choice(lengths) + rng.randint(-3, 4)),
            lambda: start + timedelta(days=rng.randint(-5, 15)),
            lambda: start + timedelta(days=rng.randint(0, max(1, (as_of - start).days)))])())
    return found


def fields(rng, as_of, day):
    found = []
    for field, values, chance in (("f_ja", ["ja", "nee"], 0.75), ("f_ook", ["ja", "nee"], 0.75),
                                  ("f_kies", ["x", "y", "z"], 0.75), ("f_tal", ["9", "10", "11"], 0.75),
                                  ("g_ja", ["ja", "nee"], 0.25), ("g_kies", ["x", "y"], 0.25)):
        if rng.random() < chance:
            found.append(f"{field}={rng.choice(values)}")
    if rng.random() < 0.7:
        found.append(f"f_dag={day + timedelta(days=rng.choice([0, 1, 3, 7, 10, 14, 21, 30, 45, -2]))}")
    return " ".join(found)


def vague(rng, row):
    """Now and then a day is known only as an interval."""
    day = row[0]
    if row[-1] == "" and rng.random() < 0.03:
        return f"{day}/{day + timedelta(days=rng.randint(1, 6))}"
    return str(day)
