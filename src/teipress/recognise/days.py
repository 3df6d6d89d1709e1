"""Days and clock times as TEI writes them: what is possible, what follows, how it is spelt.

A day may lack its year, its month or its number; 0 stands for what is not stated.
"""

from __future__ import annotations

import calendar
import datetime
import re
from typing import NamedTuple


class Clock(NamedTuple):
    """`half` is `a`, `p` or nothing where the text does not tell; hour 24 only for midnight at the end of a day."""

    hour: int
    minute: int
    half: str
    zone: str = ""


class Day(NamedTuple):
    year: int = 0
    month: int = 0
    day: int = 0


def figures(text: str) -> list[Day]:
    """The days that a date in figures can mean. Years of two figures are left out: their century is not stated."""
    numbers = [int(n) for n in re.findall(r"[0-9]+", text.partition("T")[0])]
    if "/" not in text and "." not in text:
        return [Day(*numbers)]
    first, second, year = numbers[0], numbers[1], numbers[2] if numbers[2] > 99 else 0
    days = {Day(year, second, first), Day(year, first, second)}
    possible = sorted(day for day in days if not impossible(day))
    return possible or [Day(year, second, first)]


def common(days: list[Day]) -> Day:
    return days[0] if len(days) == 1 else Day(year=days[0].year)


def _length(day: Day) -> int:
    """Days of its month; the longest February where no year is stated."""
    return calendar.monthrange(day.year or 2000, day.month)[1]


def impossible(day: Day) -> str:
    """What is wrong with a day, or nothing."""
    if day.day < 29 and 0 < day.month < 13:
        return ""
    if day.month > 12 or (day.day and not day.month and day.year):
        return f"there is no month {day.month}"
    if day.month and day.day > _length(day):
        year = f" {day.year}" if day.year else ""
        return f"{calendar.month_name[day.month]}{year} has no day {day.day}"
    return ""


def possible(day: Day) -> Day:
    if day.month > 12:
        return Day(day.year)
    return day._replace(day=0) if impossible(day) else day


def wrong_weekday(named: int | None, days: list[Day]) -> str:
    """A weekday that does not fit its date; asked from 1923, when the last European country had changed the calendar."""
    if named is None or len(days) != 1 or days[0].year < 1923 or not days[0].day or impossible(days[0]):
        return ""
    actual = datetime.date(*days[0]).weekday()
    return "" if actual == named else f"{iso(days[0])} was a {calendar.day_name[actual]}"


def wrong_order(days: list[Day]) -> str:
    both = len(days) == 2 and bool(days[0].year) == bool(days[1].year)
    return "it ends before it begins" if both and days[1] < days[0] and days[0].year else ""


def clock(text: str) -> Clock:
    word = text.casefold()
    if "noon" in word or "midnight" in word:
        return Clock(12 if "noon" in word else 24, 0, "", "")
    figures = re.findall(r"[0-9]+", word)
    if len(figures) == 1 and len(figures[0]) == 4:
        figures = [figures[0][:2], figures[0][2:]]
    half = re.search(r"[ap](?=\.?\s?m)", word)
    zone = "Z" if word.endswith("z") else ""
    return Clock(int(figures[0]), int(figures[1]) if len(figures) > 1 else 0, half[0] if half else "", zone)


def wrong_hour(clock: Clock) -> str:
    most = 12 if clock.half else 24
    wrong = clock.hour > most or clock.minute > 59 or (clock.hour == 24 and clock.minute)
    return f"there is no time {clock.hour}:{clock.minute:02}" if wrong else ""


def halves(clocks: list[Clock]) -> list[Clock]:
    """Clock times on 24 hours. The first of two without a half takes the one that makes the span shorter."""
    if len(clocks) == 2 and clocks[1].half and not clocks[0].half and clocks[0].hour <= 12:
        end = _minutes(clocks[1])
        half = min("ap", key=lambda h: (end - _minutes(clocks[0]._replace(half=h))) % 1440)
        clocks = [clocks[0]._replace(half=half), clocks[1]]
    plain = [Clock(*divmod(_minutes(clock), 60), "", clock.zone) for clock in clocks]
    return [plain[0]._replace(hour=plain[0].hour % 24), *plain[1:]] if len(plain) == 2 else plain


def _minutes(clock: Clock) -> int:
    hour = clock.hour % 12 + 12 * (clock.half == "p") if clock.half else clock.hour
    return hour * 60 + clock.minute


def moments(days: list[Day], clocks: list[Clock]) -> list[str]:
    """One or two values of TEI's datatypes from days and clock times."""
    if len(clocks) == 2 and len(days) < 2:
        over = clocks[1] < clocks[0]
        days = [days[0], _next(days[0]) if over else days[0]] if days else [Day(), Day()]
    if not clocks:
        return [iso(day) for day in days]
    pairs = zip(days or [Day()], [*clocks, None, None], strict=False)
    return [iso(day) + _at(clock) if clock else iso(day) for day, clock in pairs]


def _next(day: Day) -> Day:
    """The day after; without its date where the text does not tell whether February ends."""
    if not day.month or not day.day or (day.month == 2 and day.day > 27 and not day.year):
        return Day()
    after = datetime.date(day.year or 2001, day.month, day.day) + datetime.timedelta(1)
    return Day(after.year if day.year else 0, after.month, after.day)


def _at(clock: Clock) -> str:
    return f"T{clock.hour:02}:{clock.minute:02}{clock.zone}"


def iso(day: Day) -> str:
    year, month, number = day
    if not month:
        return f"{year:04}" if year else ""
    stated = f"{year:04}-{month:02}" if year else f"--{month:02}"
    return f"{stated}-{number:02}" if number else stated
