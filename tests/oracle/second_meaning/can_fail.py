# SPDX-License-Identifier: Apache-2.0
"""Shows that the comparison can fail: reads one sentence of the language wrongly at a time, and demands that
some procedure then differs.

    python3 can_fail.py --termijn PATH
"""
import argparse
import sys
import tempfile
from collections import Counter

import conditions
import days
import life
import terms
from compare import compare_block

SEEDS = list(range(120))


def with_start_day(original):
    """Counts the day of the event too."""
    return lambda self, start, length: original(self, start, length) - days.DAY


def without_order(original):
    """Takes `er is A na B` for: strictly after the first B."""
    def happened(c, world, event, day):
        _, name, inner, after = c
        first = min([e.day for e in world.events if e.name == after and e.day <= day], default=None)
        return original(c, world, event, day) and (not after or any(
            e.name == name and first < e.day <= day for e in world.events))
    return happened


# What is changed, where, and the sentence of docs/language.md that it breaks.
CHANGES = (
    ("the day of the event does not count", days.Counter, "bare", with_start_day),
    ("a last day that is free moves", days.Counter, "extended", lambda original:
     lambda self, start, end, length, days=None: end),
    ("`na`: on or after the day of the first", conditions, "happened", without_order),
    ("`eerste` is the first event that qualifies", life, "triggered_by", lambda original:
     lambda world, version, e: "elke" if original(world, version, e) else None),
    ("the clock starts with the earliest event that qualifies", terms, "start_of", lambda original:
     lambda world, norm, trigger, window, ends: (trigger.day, trigger)),
    ("`vervalt bij` ends the duty", life, "ended_on", lambda original: lambda world, norm, window: None),
    ("an act that must happen twice", life, "done_on", lambda original: lambda world, norm, window: next(
        (e.day for e in window if life.matches(world, norm.done, e)), None)),
)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--termijn", default="build/release/cli/termijn")
    termijn = parser.parse_args().termijn
    missed = 0
    for sentence, where, name, change in CHANGES:
        original = getattr(where, name)
        setattr(where, name, change(original))
        with tempfile.TemporaryDirectory() as folder:
            found = compare_block(termijn, folder, SEEDS, Counter())
        setattr(where, name, original)
        seeds = {dossier.split(".")[0] for dossier, *_ in found}
        print(f"{len(seeds):3} of {len(SEEDS)} procedures differ without: {sentence}")
        missed += not seeds
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
