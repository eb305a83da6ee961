#!/usr/bin/env python3
"""Import the yardstick's database once: as the table `termijn_event`, and as a log in JSON for `termijn check`.

  import.py YARDSTICK.db TARGET.db [LOG.json]
"""
import json
import pathlib
import sqlite3
import sys


def import_events(source, target):
    pathlib.Path(target).unlink(missing_ok=True)
    database = sqlite3.connect(target)
    database.execute("ATTACH ? AS source", (source,))
    database.executescript((pathlib.Path(__file__).parent / "import.sql").read_text())
    database.commit()
    return database


def log_of(database):
    rows = database.execute("SELECT dossier, event, date, fields FROM termijn_event ORDER BY dossier, number")
    return [{"dossier": str(dossier), "event": event, "date": date, "fields": json.loads(fields)}
            for dossier, event, date, fields in rows]


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    source, target = sys.argv[1:3]
    if not pathlib.Path(source).is_file():
        sys.exit(f"{source} is not there")
    database = import_events(source, target)
    if len(sys.argv) == 4:
        pathlib.Path(sys.argv[3]).write_text(json.dumps({"events": log_of(database)}))


main()
