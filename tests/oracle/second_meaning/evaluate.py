# SPDX-License-Identifier: Apache-2.0
"""A second meaning of the rule language, written from docs/language.md alone. As naive as can be: each day is
walked, each thing that is not known is tried in every way (world.py).

    python3 evaluate.py RULES LOG DAY      shows what it finds
"""
import sys
from datetime import date
from pathlib import Path

from life import instances
from log import read_log
from rules import read
from world import TooMany, World, paths


def load(folder):
    rules = read([p.read_text(encoding="utf-8") for p in sorted(Path(folder).rglob("*.trm"))])
    rules.conditions = conditions_of(rules)
    rules.versions = {}
    for norm in rules.norms:
        rules.versions.setdefault(norm.name, []).append(norm)
    return rules


def conditions_of(rules):
    """All comparisons with a number in the rules, to know which values can make a difference."""
    return list(flat([list(rules.concepts.values()), [vars(n) for n in rules.norms]]))


def flat(value):
    if isinstance(value, dict):
        value = list(value.values())
    for part in value if isinstance(value, (list, tuple)) else []:
        if isinstance(part, tuple) and part and part[0] in ("least", "most"):
            yield part
        else:
            yield from flat(part)


def norms_of(rules, procedure):
    """[versions] of each norm of the procedure, in the order of the rules."""
    found = {}
    for norm in rules.norms:
        if procedure in norm.procedures:
            found.setdefault(norm.name, []).append(norm)
    return list(found.values())


def judge(rules, dossier, as_of):
    """{norm: [(choices, {key: outcome})]}, or None instead of the list when there are too many worlds."""
    answers = {}
    for versions in norms_of(rules, dossier.procedure):
        def question(choices, versions=versions):
            return instances(World(rules, dossier, as_of, choices), versions)
        try:
            answers[versions[0].name] = paths(question)
        except TooMany:
            answers[versions[0].name] = None
    return answers


def main(arguments):
    folder, log, day = arguments
    rules = load(folder)
    for name, dossier in read_log(rules, log).items():
        print(name, dossier.procedure)
        for norm, answer in judge(rules, dossier, date.fromisoformat(day)).items():
            for choices, found in answer or []:
                seen = {key: (o.state, str(o.last)) for key, o in found.items()}
                print("  ", norm, seen, {k: str(v) for k, v in choices.items()})


if __name__ == "__main__":
    main(sys.argv[1:])
