# SPDX-License-Identifier: Apache-2.0
"""Counting days by walking from day to day (docs/language.md section 6, docs/calendar.md)."""
from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)
MONTHS_IN = {"months": 1, "quarters": 3, "years": 12}


def easter(year):
    """Easter Sunday by the almanac: the Sunday after the first full moon of the church from 21 March on."""
    golden = year % 19 + 1
    century = year // 100 + 1
    skipped = 3 * century // 4 - 12
    moon = (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - skipped - 10
    epact = (11 * golden + 20 + moon - skipped) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    full = 44 - epact
    if full < 21:
        full += 30
    full += 7 - (sunday + full) % 7
    return date(year, 3, 1) + timedelta(days=full - 1)


def is_free(calendar, day):
    """Whether a day is on one of the lines of a calendar."""
    cache = calendar.__dict__.setdefault("cache", {})
    if day not in cache:
        cache[day] = any(on_line(line, day) for line in calendar.lines)
    return cache[day]


def on_line(line, day):
    what, since, through = line
    if since and day.year < since or through and day.year > through:
        return False
    if what[0] == "weekday":
        return day.weekday() == what[1]
    if what[0] == "easter":
        return day == easter(day.year) + timedelta(days=what[1])
    if what[0] == "days":
        return day in what[1]
    if what[0] == "range":
        return what[1] <= day <= what[2]
    if what[1] == (2, 29) and day.month == 2 and day.day == 28:
        return False
    return day == yearly(what, day.year)


def yearly(what, year):
    _, (month, number), weekday, instead = what
    day = date(year, month, min(number, monthrange(year, month)[1]))
    if weekday is not None and day.weekday() == weekday:
        day = date(year, instead[0], instead[1])
    return day


def add_months(start, months):
    """The same-numbered day, or the last day of a shorter month."""
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def plain(start, length, sign=1):
    """A length without any calendar."""
    amount, unit = length
    unit = unit.replace("clear ", "")
    if unit == "days":
        return start + sign * amount * DAY
    if unit == "weeks":
        return start + sign * amount * 7 * DAY
    return add_months(start, sign * amount * MONTHS_IN[unit])


class Counter:
    """A counting rule in a world: the conditions of its standstills are decided."""

    def __init__(self, rules, name, truth):
        self.rule = rules.counting[name] if name else None
        self.calendar = rules.calendars[self.rule.calendar] if self.rule and self.rule.calendar else None
        self.still = None
        for calendar, kind, condition in (self.rule.still if self.rule else []):
            if condition is None or truth(condition):
                self.still = (rules.calendars[calendar], kind)
                break

    def free(self, day):
        return self.calendar is not None and is_free(self.calendar, day)

    def stands_still(self, day):
        if self.still is None:
            return False
        holidays, kind = self.still
        if kind == "dag":
            return is_free(holidays, day)
        monday = day - day.weekday() * DAY
        week = [is_free(holidays, monday + i * DAY) for i in range(5)]
        return all(week) if kind == "vakantieweek" else any(week)

    def bare(self, start, length):
        """The end before anything moves it: the n-th day that counts."""
        amount, unit = length
        if unit == "workdays":
            return self.walk(start, amount, self.counts(length))
        end = plain(start, length)
        if self.still is None:
            return end
        return self.walk(start, (end - start).days, self.counts(length))

    def added(self, end, length, sign):
        """An end with a length added to it or taken off: what stands still does not count."""
        other = plain(end, length, sign)
        if self.still is None:
            return other
        return self.walk(end, abs((other - end).days), lambda d: not self.stands_still(d), sign * DAY)

    def counts(self, length):
        """What counts as a day of a length."""
        workdays = length[1] == "workdays"
        return lambda day: not self.stands_still(day) and not (workdays and self.free(day))

    def shifted(self, end, since, until, length):
        """An end after a pause: as much of the term comes after it as there was."""
        counts = self.counts(length)
        left = sum(1 for i in range(1, (end - since).days + 1) if counts(since + i * DAY))
        return self.walk(until, left, counts)

    @staticmethod
    def walk(start, amount, counts, step=DAY):
        day = start
        while amount > 0:
            day += step
            if counts(day):
                amount -= 1
        return day

    def excluded(self, length):
        amount, unit = length
        unit = unit.replace("clear ", "")
        if unit == "quarters":
            amount, unit = 3 * amount, "months"
        for limit_unit, most in self.rule.limits:
            if unit == limit_unit and (most is None or amount > most):
                return True
        return False

    def extended(self, start, end, length, days=None):
        """The last day: moved while it is free, and until enough days are not free. Of a term that was moved the
        minimum looks at the days that it has then."""
        if self.rule is None or self.excluded(length):
            return end
        least = 0
        if self.rule.minimum:
            (wanted, _), since = self.rule.minimum
            if at_least((days, "days") if days is not None else length, since):
                least = wanted
        while True:
            if self.rule.extends and (self.free(end) or self.stands_still(end)):
                end += DAY
            elif least and self.count_free(start, end) < least:
                end += DAY
            else:
                return end

    def count_free(self, start, end):
        return sum(1 for i in range(1, (end - start).days + 1)
                   if not self.free(start + i * DAY) and not self.stands_still(start + i * DAY))

    def back(self, target, length):
        """Mirrored; with whole days one earlier; moved to an earlier day only by `vervroeging`."""
        amount, unit = length
        if unit.endswith("workdays"):
            end = self.walk(target, amount, lambda d: not self.free(d), -DAY)
        else:
            end = plain(target, length, -1)
        if unit.startswith("clear"):
            end -= DAY
        if self.rule and self.rule.back and not self.excluded(length):
            while self.free(end):
                end -= DAY
        return end

    def not_free_from(self, day):
        while self.free(day) or self.stands_still(day):
            day += DAY
        return day


def at_least(length, other):
    """Whether a term is as long as `other`, which is in days."""
    per = {"days": 1, "workdays": 1, "weeks": 7, "months": 28, "quarters": 90, "years": 365}
    return length[0] * per[length[1]] >= other[0] * per[other[1]]
