#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints what python3-icalendar reads in a calendar file; see compare.py for the form."""

import sys

from icalendar import Calendar


def main() -> int:
    with open(sys.argv[1], "rb") as file:
        calendars = Calendar.from_ical(file.read(), multiple=True)
    for calendar in calendars:
        method = str(calendar.get("METHOD", ""))
        for event in calendar.walk("VEVENT"):
            alarms = len(event.walk("VALARM"))
            start, end = event.decoded("DTSTART"), event.decoded("DTEND")
            whole_day = not hasattr(start, "hour") and not hasattr(end, "hour")
            print("\t".join([
                method, str(event["UID"]), str(int(event["SEQUENCE"])), start.isoformat(), end.isoformat(),
                "day" if whole_day else "time", str(event.get("STATUS", "")), str(event.get("CLASS", "")), str(alarms),
                event.decoded("DTSTAMP").strftime("%Y-%m-%dT%H:%M:%SZ"),
                str(event["SUMMARY"]), str(event.get("DESCRIPTION", "")).replace("\n", "|")]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
