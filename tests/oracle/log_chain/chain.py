# SPDX-License-Identifier: Apache-2.0
"""Recomputes the chain of a log from the format in docs/log.md, with nothing of the program.

chain.py LOG [SEAL]   prints the head; the exit code is 1 when something does not fit.
"""
import hashlib
import sqlite3
import sys
from pathlib import Path

COLUMNS = ("number council dossier event day actor recorded replaces fields reference source remark"
           " earliest time kind salt").split()
FIRST = "0" * 64


def sha(data):
    return hashlib.sha256(data).hexdigest()


def content(row):
    parts = [b"termijn-event 1\n"]
    for name, value in zip(COLUMNS, row):
        if value is None:
            parts.append(name.encode() + b" -\n")
        else:
            data = value if isinstance(value, bytes) else str(value).encode()
            parts.append(b"%s %d %s\n" % (name.encode(), len(data), data))
    return b"".join(parts)


def link(previous, number, digest):
    return sha(f"termijn-link 1\n{previous}\n{number}\n{digest}\n".encode())


def walk(path):
    """The hash behind each row, and what does not fit."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    cast = [f"CAST({c} AS BLOB)" if c not in ("number", "replaces") else c for c in COLUMNS]
    rows = database.execute(f"SELECT {', '.join(cast)}, digest, hash FROM event ORDER BY number")
    heads, faults, previous = [FIRST], [], FIRST
    for *row, digest, stored in rows:
        if row[-1] is not None and sha(content(row)) != digest:
            faults.append(f"the content of {row[0]} is not that of its digest")
        previous = link(previous, row[0], digest)
        if previous != stored:
            faults.append(f"the hash of {row[0]} is not that of the chain")
        heads.append(stored)
        previous = stored
    kept = database.execute("SELECT events, hash FROM head").fetchall()
    if kept != [(len(heads) - 1, heads[-1])]:
        faults.append("the end that was kept does not agree")
    return heads, faults


def against_seal(heads, seal):
    lines = Path(seal).read_text(encoding="utf-8").splitlines()
    if lines[0] != "termijn-seal 1":
        return ["this is no seal"]
    values = dict(line.split(" ", 1) for line in lines[1:])
    rows = int(values["events"])
    if rows >= len(heads) or heads[rows] != values["head"]:
        return ["the log does not begin with what was sealed"]
    return []


def main():
    heads, faults = walk(sys.argv[1])
    if len(sys.argv) > 2:
        faults += against_seal(heads, sys.argv[2])
    for fault in faults:
        print(fault)
    print(heads[-1])
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
