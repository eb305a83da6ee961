#!/usr/bin/env python3
"""Compare the findings of the rules in regels/ with those of the yardstick's reference, code by code.

  compare.py YARDSTICK FILE.db DAY RESULT

YARDSTICK is the folder with ref.py, FILE.db its database, DAY what counts as today, and RESULT either what
`termijn check --json` said, or lines `dossier TAB mistake TAB day TAB last_day` (`-`: no such day). The exit code is 1
when a finding differs. Dossiers without any event by that day have rows of their own, (empty), and what is missing
there does not count: they are not in a log.
"""
import collections
import datetime
import json
import pathlib
import sys

sys.dont_write_bytecode = True  # the folder of the yardstick stays as it is

# Of each mistake the code and which day is that of the finding: the day on which it shows, or the last day of the norm.
BY_LAST_DAY = {
    "R5_SUSPENDED_UNTIL", "R5_TOO_EARLY_BEFORE", "R6_LATE_APPEAL", "R6_OPEN_APPEAL", "R7_OVERDUE", "R8_REQUEST",
    "R8_MEETING", "R8_ADVICE", "R8_DECISION", "R8_IMPLEMENT", "R8_WAIT", "R8_NONE",
}
SAME_CODE = {"R5_TOO_EARLY_BEFORE": "R5_TOO_EARLY"}


def finding(dossier, mistake, day, last_day):
    return int(dossier), SAME_CODE.get(mistake, mistake), (last_day if mistake in BY_LAST_DAY else day) or "-"


def days_of(sign, norm):
    """Of a prohibition that is broken every forbidden act, as it is one instance for all of them."""
    causes = norm["outcomes"][sign["outcome"]]["causes"]
    acts = [cause["day"] for cause in causes if cause["what"] == "forbidden_act"]
    return acts if sign["state"] == "geschonden" and acts else [sign["day"]]


def from_json(text):
    answer = json.loads(text)
    if "dossiers" not in answer:
        sys.exit("RESULT says nothing of dossiers; it begins with: " + text[:200])
    for dossier in answer["dossiers"]:
        norms = {(norm["norm"], norm["occurrence"]): norm for norm in dossier["norms"]}
        for mistake in dossier["mistakes"]:
            for sign in mistake["signs"]:
                norm = norms[sign["norm"], sign["occurrence"]]
                for day in days_of(sign, norm):
                    yield finding(dossier["dossier"], mistake["mistake"], day, norm["latest"])


def from_lines(text):
    for line in text.splitlines():
        yield finding(*line.split("\t"))


def reference(folder, database, today):
    """Its findings, and the dossiers of which nothing has happened by that day: no log says anything of these."""
    sys.path.insert(0, folder)
    import ref
    findings, empty = set(), set()
    for number, term, events in ref.procedures(database):
        findings |= ref.evaluate(number, term, events, today)
        if all(event[2] > today for event in events):
            empty.add(number)
    return findings, empty


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    folder, database, day, result = sys.argv[1:]
    wanted, empty = reference(folder, database, datetime.date.fromisoformat(day))
    text = pathlib.Path(result).read_text()
    found = set(from_json(text) if text.startswith("{") else from_lines(text))
    missing, extra = wanted - found, found - wanted
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for column, findings in enumerate((wanted, missing, extra)):
        for dossier, code, _ in findings:
            counts[code + " (empty)" * (dossier in empty)][column] += 1
    print(f"{'code':20} {'reference':>9} {'missing':>9} {'extra':>9}")
    for code, row in sorted(counts.items()):
        print(f"{code:20} {row[0]:9} {row[1]:9} {row[2]:9}")
    missing = {one for one in missing if one[0] not in empty}
    for name, findings in (("missing", missing), ("extra", extra)):
        for one in sorted(findings)[:10]:
            print(name, *one)
    sys.exit(bool(missing or extra))


main()
