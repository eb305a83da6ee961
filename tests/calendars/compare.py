#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a program that others wrote reads in our calendars, beside what we say ourselves.

A reader prints a line for each event, with tabs between: method, uid, sequence, first day, end, `day` or `time`, status, class,
number of alarms, stamp, summary, description with `|` for a line end.

  compare.py --termijn COMMAND READER WORDS...      reads with that program
  compare.py --termijn COMMAND --can-fail READER... changes the file first, and must then see a difference
"""

import argparse
import datetime
import json
import pathlib
import random
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = HERE.parent.parent / "examples"
AS_OF = "2026-03-24"
HARD_LETTERS = "aé€𝄞中—;,\"'«»ñ ß"


def made_log(letters: str) -> str:
    """Dossiers whose names are hard to write down, in a procedure with two readings."""
    seeded = random.Random(20260324)
    lines = ["nr;datum;dossier;gebeurtenis;door;velden;vastgelegd"]
    number = 0
    moments = ["", "2026-03-01", "2026-03-01T23:30:00+01:00", "2026-03-01T12:00:00Z"]
    for dossier in range(40):
        name = f"D{dossier}-" + "".join(seeded.choice(letters) for _ in range(seeded.randrange(1, 40))) + "x"
        quoted = '"' + name.replace('"', '""') + '"'
        first = datetime.date(2026, 1, 12) + datetime.timedelta(days=seeded.randrange(0, 20))
        for days, event, fields in [
                (0, "adviesaanvraag", "vorm=schriftelijk"), (35, "advies", ""),
                (49, "bekendmaking", "vorm=mondeling volgt_advies=nee definitief=ja"),
                (60, "kennisgeving", "vorm=schriftelijk gemotiveerd=ja volgt_advies=nee definitief=ja aan_de_raad=ja")]:
            number += 1
            by = "or" if event == "advies" else "ondernemer"
            day = first + datetime.timedelta(days=days)
            lines.append(f"{number};{day.isoformat()};{quoted};{event};{by};{fields};{seeded.choice(moments)}")
    return "\n".join(lines) + "\n"


class Checker:
    def __init__(self, termijn: str, reader: list[str], folder: pathlib.Path):
        self.termijn, self.reader, self.folder = termijn, reader, folder
        self.faults: list[str] = []
        self.events = 0

    def expect(self, holds: bool, fault: str) -> None:
        if not holds:
            self.faults.append(fault)

    def run(self, *words: str) -> bytes:
        done = subprocess.run([self.termijn, *words], capture_output=True, check=False)
        self.expect(done.returncode in (0, 1), f"termijn {' '.join(words)}: {done.returncode} {done.stderr.decode()}")
        return done.stdout

    def read(self, path: pathlib.Path) -> list[list[str]]:
        done = subprocess.run([*self.reader[:1], *[w.replace("{}", str(path)) for w in self.reader[1:]]],
                              capture_output=True, check=False, text=True)
        self.expect(done.returncode == 0, f"{path.name}: the reader refuses it: {done.stderr[:300]}")
        return [line.split("\t") for line in done.stdout.splitlines()]

    def check_bytes(self, name: str, file: bytes) -> None:
        self.expect(not file.startswith(b"\xef\xbb\xbf"), f"{name}: a byte order mark")
        self.expect(file.endswith(b"\r\n") and b"\n" not in file.replace(b"\r\n", b""), f"{name}: line ends")
        for line in file.split(b"\r\n"):
            self.expect(len(line) <= 75, f"{name}: a line of {len(line)} octets")
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                self.faults.append(f"{name}: folded within a character")

    def check_log(self, log: pathlib.Path, as_of: str, soft: bool, change=None) -> None:
        words = [str(log), "--as-of", as_of]
        options = words + (["--soft"] if soft else [])
        name = f"{log.name}{' --soft' if soft else ''}"
        file = self.run("ics", *options)
        self.expect(file == self.run("ics", *options), f"{name}: not the same bytes twice")
        self.check_bytes(name, file)
        path = self.folder / "calendar.ics"
        path.write_bytes(change(file) if change else file)
        rows = self.read(path)
        told = {entry["uid"]: entry for entry in json.loads(self.run("ics", *options, "--json"))["entries"]}
        self.expect(len(told) == len(rows), f"{name}: {len(rows)} events read, {len(told)} told")
        calendar: dict[str, list[str]] = {}
        for row in rows + rows:  # imported twice
            calendar[row[1]] = row
        self.expect(len(calendar) == len(told), f"{name}: {len(calendar)} events after importing twice")
        known = {(d["council"], d["dossier"], d["norm"], d["occurrence"]): d
                 for d in json.loads(self.run("deadlines", *words, "--json"))["deadlines"]}
        for row in rows:
            self.check_event(name, row, told.get(row[1]), known)
        self.events += len(rows)

    def check_event(self, name: str, row: list[str], entry, known) -> None:
        if entry is None or len(row) != 12:
            self.faults.append(f"{name}: unknown event {row}")
            return
        method, _, sequence, start, end, form, status, class_, alarms, stamp, summary, description = row
        day = datetime.date.fromisoformat(entry["day"])
        want = ["PUBLISH", str(entry["sequence"]), entry["day"], (day + datetime.timedelta(days=1)).isoformat(), "day",
                "CONFIRMED", "PRIVATE" if entry["secret"] else "PUBLIC", "1", entry["stamp"], entry["summary"]]
        found = [method, sequence, start, end, form, status, class_, alarms, stamp, summary]
        self.expect(want == found, f"{name}: told {want}, read {found}")
        self.expect(0 < len(summary) <= 60, f"{name}: a summary of {len(summary)} characters")
        self.expect("|" in description, f"{name}: a description of one line")
        if entry["norm"] is None:
            return
        deadline = known.get((entry["council"], entry["dossier"], entry["norm"], entry["occurrence"]))
        self.expect(deadline is not None, f"{name}: {entry['norm']} is no deadline")
        if deadline is not None:
            self.expect((deadline["day"], deadline["arguable"]) == (entry["day"], entry["arguable"]),
                        f"{name}: {entry['norm']} is on {deadline['day']}, exported on {entry['day']}")

    def check_cancelled(self, log: pathlib.Path, as_of: str) -> None:
        file = self.run("ics", str(log), "--as-of", as_of, "--cancelled")
        self.check_bytes(f"{log.name} --cancelled", file)
        path = self.folder / "cancelled.ics"
        path.write_bytes(file)
        rows = self.read(path)
        told = json.loads(self.run("ics", str(log), "--as-of", as_of, "--cancelled", "--json"))["entries"]
        self.expect(len(told) > 0, f"{log.name}: nothing was withdrawn")
        self.expect(sorted([e["uid"], str(e["sequence"]), e["day"]] for e in told) == sorted(r[1:4] for r in rows),
                    f"{log.name} --cancelled: told {told}, read {rows}")
        for row in rows:
            self.expect((row[0], row[6]) == ("CANCEL", "CANCELLED") and int(row[2]) > 0, f"{log.name}: {row}")
        self.events += len(rows)


def one_day_later(file: bytes) -> bytes:
    return file.replace(b"DTSTART;VALUE=DATE:202604", b"DTSTART;VALUE=DATE:202605", 1)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--termijn", required=True)
    parser.add_argument("--can-fail", action="store_true")
    # python3-icalendar 4.0 drops a backslash that stands before a comma or a semicolon: it unescapes twice. The other
    # readers get backslashes.
    parser.add_argument("--no-backslash", action="store_true")
    parser.add_argument("reader", nargs=argparse.REMAINDER)
    words = parser.parse_args()
    package = next((pathlib.Path(word).parent for word in words.reader if word.endswith("package.json")), None)
    if package is not None and not (package / "node_modules" / "ical.js").is_dir():
        print("skipped: ical.js is not installed; run npm ci --ignore-scripts in tests/browser")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        checker = Checker(words.termijn, words.reader, folder)
        made = folder / "namen.csv"
        made.write_text(made_log(HARD_LETTERS if words.no_backslash else HARD_LETTERS + "\\"), encoding="utf-8")
        if words.can_fail:
            checker.check_log(made, AS_OF, False, one_day_later)
            print(f"{len(checker.faults)} differences seen, as it must be")
            return 0 if checker.faults else 1
        logs = [made, *sorted(HERE.glob("*.csv")), *sorted(EXAMPLES.glob("*.csv"))]
        for log in logs:
            for soft in (False, True):
                checker.check_log(log, AS_OF, soft)
        checker.check_cancelled(HERE / "verbeterd.csv", AS_OF)
    for fault in checker.faults[:20]:
        print(fault)
    print(f"{checker.events} events read in {len(logs)} logs, {len(checker.faults)} differences")
    return 1 if checker.faults or checker.events == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
