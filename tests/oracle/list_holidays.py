# Prints the version of the Python library `holidays` and the Dutch holidays of the years asked for.
# Run by tests/conformance/library_differences_test.cpp: list_holidays.py FIRST_YEAR LAST_YEAR
import sys

import holidays

print("version", holidays.__version__)
first, last = int(sys.argv[1]), int(sys.argv[2])
for day in sorted(holidays.NL(years=range(first, last + 1))):
    if first <= day.year <= last:
        print("holiday", day.isoformat())
