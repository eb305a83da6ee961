# SPDX-License-Identifier: Apache-2.0
"""Announces in a log, as if it were 6 January 2020, that a dossier will be erased, and prints the word.

announce.py LOG DOSSIER   so that the second step of erasing can be tried on the day of the test
"""
import sqlite3
import sys

import chain

DAY = "2020-01-06"


def main():
    database = sqlite3.connect(sys.argv[1])
    numbers = [row[0] for row in database.execute(
        "SELECT number FROM event WHERE dossier = ? AND kind = 'event' AND salt IS NOT NULL",
        (sys.argv[2],))]
    last, head = database.execute("SELECT number, hash FROM head").fetchone()
    fields = '{"numbers": ",%s,"}' % ",".join(map(str, numbers))
    row = [last + 1, "", sys.argv[2], "", DAY, "", DAY, None, fields, "", "", "", None, None,
           "erasure", "0" * 32]
    digest = chain.sha(chain.content(row))
    link = chain.link(head, last + 1, digest)
    places = ", ".join("?" * (len(row) + 2))
    database.execute(f"INSERT INTO event ({', '.join(chain.COLUMNS)}, digest, hash) VALUES ({places})",
                     (*row, digest, link))
    database.commit()
    print("wis-" + link[:8])


if __name__ == "__main__":
    main()
