"""Dates and clock times in words, as TEI attributes; datelines as places and dates.

A text is cut into lexemes, each named by one letter, and a date is a pattern over these letters. Words between
lexemes break a date, white space and square brackets do not, so that `30 July [1964]` reads as `30 July 1964`.

    D  number of one or two digits, ordinal or not        Y  year           m  month (M: not an English word)
    w  weekday          t  clock time                     N  date in figures (`1965-02-10`, `14/1/1970`, `1965年2月10日`)
    ,  comma            .  full stop                      -  dash, `to`     /  solidus      &  `and`
    o  `of`, `the`      a  `at`, `on`, `from`             b  `between`      r  `last year`
    c  `circa`          e  `early`, `late`                q  `[?]`          u  `undated`

    date   = day | month Y | N                    `Wednesday, 10 February 1965`  `Feb. 10th, 1965`  `March 1965`
    day    = [w] ( D month | month D | Y month D ) [Y]
    range  = date - date | D-D month [Y] | month D-D [Y]      `10–12 March 1965`  `June 8/9`  `March 30–April 2`
    time   = t | t-t | D-t                                    `4 p.m.`  `10:02–11:20 a.m.`  `1840Z`  `noon`
    moment = [c] (range | date) [q] [, time]  |  time, date

Says only what the text says: without a year there is none in the value (`--03-01`), of a year of two figures neither.
Values are those of att.datable (`@when @from @to @notBefore @notAfter`) and, as soon as a clock time is stated, of
att.datable.iso, to the minute (TEI Guidelines, chapter 13.4 and appendix teidata.temporal); never both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from teipress.model import Span
from teipress.recognise.days import (
    Day,
    clock,
    common,
    figures,
    halves,
    impossible,
    iso,
    moments,
    possible,
    wrong_hour,
    wrong_order,
    wrong_weekday,
)
from teipress.recognise.lexemes import Lexeme, hints, number, runs, weekday, windows

Shape = Literal["dates", "times", "dateline", "whole"]
_YEAR = r"(?:,?o?r?,?Y)"
_DAY = rf"(?:w,?o?)?(?:Do?[mM]{_YEAR}|D\.(?:[mM],?Y|M)|Do?[mM](?!D,?Y)|[mM]o?D{_YEAR}?|Y,?[mM]D|N)"
_DATE = rf"(?:{_DAY}|[mM],?o?r?Y)"
_RANGE = (
    rf"(?:b{_DATE}&{_DATE}|bD&Do?[mM]{_YEAR}?|b[mM]D&D{_YEAR}?"
    rf"|{_DATE}-{_DATE}|{_DATE}/[mM]D{_YEAR}?|D\.?[-/&]D\.?o?[mM]{_YEAR}?|[mM]D[-/&]D{_YEAR}?|[mM][-/]{_DATE})"
)
_TIME = r"(?:[tD]-)?t"
_MOMENT = (
    rf"[ce]*(?:{_DATE},?a?t-{_DATE},?a?t|(?:{_RANGE}|{_DATE})q?(?:[,.]?[-a]?(?P<after>{_TIME}))?"
    rf"|(?P<before>{_TIME}),?a?,?{_DATE}q?)"
)
_DATING = frozenset("mMN")  # a month or figures: no date in running text is without one of them
_UNDATED = rf"u(?:,?-?{_DATE})?"
_YEARS = r"[ce]*(?:Y-D|Y-Y|Y[&/]Y|Y|[mM])q?"
_SHAPES: dict[Shape, re.Pattern[str]] = {
    "dates": re.compile(_MOMENT),
    "times": re.compile(rf"{_MOMENT}|(?P<alone>{_TIME})"),
    "dateline": re.compile(rf"{_MOMENT}|(?P<alone>{_TIME})|{_UNDATED}"),
    "whole": re.compile(rf"{_MOMENT}|(?P<alone>{_TIME})|{_UNDATED}|{_YEARS}"),
}
_LEAD, _REST = re.compile(r"(?i)[\W_]*(?:(?:the|on|le|den|am|du)\W+)*"), re.compile(r"[\W_]*")
_FIGURE = re.compile(r"[0-9]+|noon|midnight", re.IGNORECASE)
_SIGN = re.compile(r"[\[\]]")


class DateValue(NamedTuple):
    """What a date says: TEI attributes, in the order of the Guidelines; none for `undated`.

    `problem` tells what cannot be (31 February; a Monday that was a Sunday); the attributes then hold what remains
    possible. `candidates` are the full dates that figures like `10.2.1965` can mean, the attributes what all share.
    """

    attributes: tuple[tuple[str, str], ...] = ()
    problem: str = ""
    candidates: tuple[str, ...] = ()

    @property
    def day(self) -> str:
        """The first date in it without clock time, or an empty text: what a document is ordered by."""
        values = (value.partition("T")[0] for name, value in self.attributes if name != "cert")
        return next(values, "")

    @property
    def timed(self) -> bool:
        return any(name.endswith("-iso") for name, _ in self.attributes)


def parse(text: str) -> DateValue | None:
    """The value of a text that is a date and nothing else (a field, a cell), or None.

    Here a year, a month or a clock time may stand alone, and `undated` is a value without attributes.
    """
    found = next(scan(text, "whole"), None)
    if found is None or not (
        _LEAD.fullmatch(text, 0, found[0].start) and _REST.fullmatch(text, found[0].end)
    ):
        return None
    return found[1]


def find(text: str, *, times: bool = False) -> Iterator[tuple[Span, DateValue]]:
    """The dates in running text, from left to right: at least a day and a month, or a month and a year.

    With `times` clock times that stand alone, too. Linear in the length of the text.
    """
    end = 0
    starts = (figure.start() for figure in _FIGURE.finditer(text)) if times else hints(text)
    for start, stop, hint in windows(starts):
        stretch = max(start, end), min(stop, len(text)), hint
        for span, value in scan(text, "times" if times else "dates", *stretch):
            end = span.end
            yield span, value


def scan(
    text: str, shape: Shape, start: int = 0, stop: int | None = None, hint: int | None = None
) -> Iterator[tuple[Span, DateValue]]:
    """Everything of a shape in a stretch of text, or what begins in it up to a last `hint`; `find` and `parse` say which shapes there are."""
    whole = len(text)
    for run in runs(text, start, whole if stop is None else stop, whole if hint is None else hint):
        letters = "".join([lexeme.letter for lexeme in run])
        if shape == "dates" and _DATING.isdisjoint(letters):
            continue
        position = 0
        while position < len(run):
            match = _SHAPES[shape].match(letters, position)
            span = balanced(text, run[position].start, run[match.end() - 1].end) if match else None
            if match is None or span is None:
                position += 1
                continue
            position = match.end()
            yield span, _value(run, match)


def balanced(text: str, start: int, end: int) -> Span | None:
    """The span with the bracket that closes or opens it (`30 July [1964]`), None where it would cut a bracket."""
    depth = low = 0
    for sign in _SIGN.findall(text, start, end):
        depth += 1 if sign == "[" else -1
        low = min(low, depth)
    opens, closes = -low, depth - low
    before = re.compile(r"\[\s*").search(text, max(start - 1, 0), start) if opens == 1 else None
    after = re.compile(r"[.,]?\]").match(text, end) if closes == 1 else None
    if opens > 1 or closes > 1 or (opens and not before) or (closes and not after):
        return None
    return Span(before.start() if before else start, after.end() if after else end)


def _value(run: list[Lexeme], match: re.Match[str]) -> DateValue:
    hours = _hours(match) if "t" in match[0] else ()
    clocks = [clock(run[i].text) for i in hours if run[i].letter in "tD"]
    words = run[match.start() : match.end()]
    if hours:
        words = [run[i] for i in range(match.start(), match.end()) if i not in hours]
    stated, candidates = _days(words)
    days, problem = stated, next(filter(None, [*map(impossible, stated), *map(wrong_hour, clocks)]), "")
    if problem:
        days, clocks = [possible(day) for day in days], [hour for hour in clocks if not wrong_hour(hour)]
    values = [value for value in moments(days, halves(clocks)) if value]
    problem = problem or wrong_weekday(weekday(words), stated) or wrong_order(stated)
    return DateValue(_attributes(values, match[0]), problem, candidates)


def _hours(match: re.Match[str]) -> list[int]:
    """The numbers of the lexemes that say a clock time."""
    stated = {i for group in match.re.groupindex for i in range(*match.span(group))}
    return sorted(stated | {i for i in range(match.start(), match.end()) if match.string[i] == "t"})


def _attributes(values: list[str], letters: str) -> tuple[tuple[str, str], ...]:
    names: tuple[str, ...] = ("when",)
    if len(values) == 2:
        names = ("notBefore", "notAfter") if "b" in letters else ("from", "to")
    if "T" in "".join(values):
        names = tuple(name + "-iso" for name in names)
    dated = tuple(zip(names, values, strict=False))
    return (*dated, ("cert", "low")) if dated and ("c" in letters or "q" in letters) else dated


_PARTS = {"D": "day", "m": "month", "M": "month", "Y": "year"}


def _days(lexemes: list[Lexeme]) -> tuple[list[Day], tuple[str, ...]]:
    """One or two days; what the one does not state is taken from the other (`10–12 March 1965`)."""
    rows: list[dict[str, int]] = [{}]
    candidates: tuple[str, ...] = ()
    for lexeme in lexemes:
        if lexeme.letter in "-/&":
            rows.append({})
        elif lexeme.letter == "N":
            readings = figures(lexeme.text)
            candidates = tuple(iso(day) for day in readings) if len(readings) > 1 else ()
            rows[-1] |= common(readings)._asdict()
        elif part := _PARTS.get(lexeme.letter):
            rows[-1][part] = number(lexeme)
    rows = [row for row in rows if row]
    return [Day(**row) for row in (_shared(*rows) if len(rows) == 2 else rows)], candidates


def _shared(left: dict[str, int], right: dict[str, int]) -> list[dict[str, int]]:
    if "month" not in right and "day" not in left:
        return [left, {"year": left["year"] // 100 * 100 + right.get("day", 0)} | right | {"day": 0}]
    month = {"month": left.get("month") or right.get("month", 0)}
    year = {"year": left.get("year") or right.get("year", 0)}
    rows = [year | month | left, year | {"month": month["month"]} | right]
    if Day(**rows[0]) > Day(**rows[1]) and "month" in left and "year" not in left:
        return [left, right]  # "December 30–January 2, 1965" does not name the first year
    return rows
