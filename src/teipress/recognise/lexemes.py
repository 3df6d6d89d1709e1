"""The lexemes of dates: figures, names of months and weekdays, and the small words between them.

Letters are those of `calendar`'s grammar. A lexeme of figures has a pattern, a word has an entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

#: English names first, other languages after the bar.
_MONTHS = (
    "january jan|januar jänner janvier января январь yanvarya yanvaria ianvaria enero gennaio",
    "february feb febr|februar feber février fevrier fév февраля февраль fevralya fevralia febrero febbraio",
    "march mar|märz maerz mars марта март marta marzo",
    "april apr|avril avr апреля апрель aprelya aprelia abril aprile",
    "may|mai мая май maya maia mayo maggio",
    "june jun|juni juin июня июнь iyunya iiunia junio giugno",
    "july jul|juli juillet juil июля июль iyulya iiulia julio luglio",
    "august aug|août aout августа август avgusta agosto",
    "september sept sep|septembre сентября сентябрь sentyabrya sentiabria septiembre setiembre settembre",
    "october oct|oktober okt octobre октября октябрь oktyabrya oktiabria octubre ottobre",
    "november nov|novembre ноября ноябрь noyabrya noiabria noviembre",
    "december dec|dezember dez décembre decembre déc декабря декабрь dekabrya dekabria diciembre dicembre",
)
MONTH = {name: number for number, row in enumerate(_MONTHS, 1) for name in row.replace("|", " ").split()}
_ENGLISH = {name for row in _MONTHS for name in row.split("|")[0].split()}
_WEEKDAYS = (
    "monday mon montag lundi понедельник",
    "tuesday tue tues dienstag mardi вторник",
    "wednesday wed mittwoch mercredi среда",
    "thursday thu thur thurs donnerstag jeudi четверг",
    "friday fri freitag vendredi пятница",
    "saturday sat samstag sonnabend samedi суббота",
    "sunday sun sonntag dimanche воскресенье",
)
WEEKDAY = {name: number for number, row in enumerate(_WEEKDAYS) for name in row.split()}

#: Letter -> its words.
_WORDS = {
    "c": "circa ca about around approximately probably",
    "b": "between",
    "o": "of the de den le year",
    "a": "at on from à",
    "&": "and",
    "-": "to through until bis",
    "u": "undated",
}
_LETTER = {
    **{word: letter for letter, row in _WORDS.items() for word in row.split()},
    **dict.fromkeys(WEEKDAY, "w"),
    **{name: "m" if name in _ENGLISH else "M" for name in MONTH},
}
#: Letter and pattern, by what a lexeme begins with; the first that matches counts. `word` stands for all other words.
_FIGURES = (
    ("N", r"(?<![\w./-])(?:[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?(?![\w-])"
          r"|[0-9]{4}\s?年(?:\s?[0-9]{1,2}\s?月(?:\s?[0-9]{1,2}\s?日)?)?"
          r"|[0-9]{1,2}(?P<mark>[./])[0-9]{1,2}(?P=mark)(?:[0-9]{4}|(?<=/)[0-9]{2})(?![\w/-]|\.[0-9]))"),
    ("t", r"(?<![\w.:])(?:[0-9]{1,2}(?:[:.][0-9]{2})?\s?[ap]\.?\s?m\b\.?|[0-9]{1,2}:[0-9]{2}(?![\w:])"
          r"|[0-9]{4}\s?(?:hours|hrs\b\.?|h\b|Z\b)|[0-9]{1,2}h[0-9]{2}\b"
          r"|[0-9]{1,2}(?:[:.][0-9]{2})?\s(?:Uhr|heures?|часов|часа)\b|12\s(?:noon|midnight)\b)"),
    ("Y", r"(?<![\w./$£€#])(?:1[0-9]{3}|20[0-9]{2})(?![\w/]|[.,:][0-9])"),
    ("D", r"(?<![\w$£€#])(?<![0-9][.,:])[0-9]{1,2}(?:st|nd|rd|th|er|d)?(?![\w%]|[.:][0-9]|,[0-9]{3}(?![0-9]))"),
)  # fmt: skip
_NOT_STATED = r"n\.\s?d\.|no\sdate\b|ohne\sDatum\b|sans\sdate\b"
_WORDED = (
    ("t", r"(?<![\w.:])(?:noon|midnight)\b"),
    ("r", r"\b(?:last|this|next|that|the\s(?:same|previous|following))\syear\b"),
    ("u", rf"\b(?:{_NOT_STATED})"),
    ("e", r"\b(?:early|late|mid)\b-?"),
    ("word", r"(?<!\w)[^\W\d_]+\.?"),
)
_SIGNS = (("q", r"(?<=[\[(])\?(?=[\])])"), ("-", r"[-–—‒]"), ("/", r"/"), (",", r"[,;]"), (".", r"\."))
_NAMES = {f"x{number}": letter for number, (letter, _) in enumerate((*_FIGURES, *_WORDED, *_SIGNS))}
_GROUPS = [f"(?P<x{number}>{form})" for number, (_, form) in enumerate((*_FIGURES, *_WORDED, *_SIGNS))]
_BEGUN, _WORD = len(_FIGURES), len(_FIGURES) + len(_WORDED) - 1
#: By what a lexeme begins with: figures, the letters of the phrases, any letter, a sign.
_LEXEME = re.compile(
    rf"(?=[0-9])(?:{'|'.join(_GROUPS[:_BEGUN])})|(?=[elmnostu])(?:{'|'.join(_GROUPS[_BEGUN:_WORD])})|{'|'.join(_GROUPS[_WORD:])}",
    re.IGNORECASE,
)
_BEGINNING = frozenset("DYmMwtNbceu")
_GAP = re.compile(r"[\s\[\]]*")


class Lexeme(NamedTuple):
    """A word, figure or sign that has a place in a date."""

    letter: str
    text: str
    start: int
    end: int


def runs(text: str, start: int, stop: int, hint: int) -> Iterator[list[Lexeme]]:
    """Lexemes with nothing but white space and square brackets between them, from one that can begin a date.

    What begins after the last `hint` is not asked for.
    """
    run: list[Lexeme] = []
    for match in _LEXEME.finditer(text, start, stop):
        letter, form = _NAMES[match.lastgroup or ""], match[0]
        if letter == "word":
            letter = _letter(form)
        begin, end = match.span()
        if run:
            if letter and _GAP.fullmatch(text, run[-1].end, begin):
                run.append(Lexeme(letter, form, begin, end))
                continue
            yield run
            run = []
        if begin > hint:
            return
        if letter in _BEGINNING:
            run.append(Lexeme(letter, form, begin, end))
    if run:
        yield run


@lru_cache(maxsize=4096)
def _letter(text: str) -> str:
    """The letter of a word, if it has a place in a date.

    Of small letters a month of other languages only: "it may 3 times", "in march 10 men".
    """
    name = text.rstrip(".").casefold()
    letter = _LETTER.get(name, "")
    small = letter and letter in "mM" and text[0].islower() and (letter == "m" or len(name) < 4)
    pointed = text.endswith(".") and letter not in ("m", "M", "w", "c", "u")
    return "" if small or pointed else letter


def number(lexeme: Lexeme) -> int:
    """The month, the day or the year that a lexeme names."""
    if lexeme.letter in "mM":
        return MONTH[lexeme.text.rstrip(".").casefold()]
    text = lexeme.text
    return int(text if text.isdecimal() else re.sub(r"\D", "", text))


def weekday(lexemes: Iterable[Lexeme]) -> int | None:
    """The first weekday named, Monday as 0."""
    return next((WEEKDAY[x.text.rstrip(".").casefold()] for x in lexemes if x.letter == "w"), None)


_BEFORE, _AFTER = 40, 70  # characters of a date that can stand round the word or figure that hints at it


_SMALL = "|".join(sorted(name for name in MONTH if name not in _ENGLISH and len(name) > 2))


def _beginnings() -> Iterator[str]:
    """How months begin with a capital, three letters long, by that capital: `(?<=J)(?:AN|UL|UN|an|ul|un)`."""
    forms = sorted({form[:3] for name in MONTH if len(name) > 2 for form in (name.title(), name.upper())})
    for capital, group in groupby(forms, itemgetter(0)):
        yield f"(?<={capital})(?:{'|'.join(form[1:] for form in group)})"


#: A capital that begins a month, or a figure before a small month or between marks of a date.
_HINT = re.compile(
    rf"[{''.join(sorted({name[0].upper() for name in MONTH}))}0-9]"
    rf"(?:(?<=[0-9])(?:[./-][0-9]|\s?年|(?:er|\.)?\s(?:de\s)?(?:{_SMALL}))|{'|'.join(_beginnings())})"
)
_UNDATED = re.compile(rf"undated|\b(?:{_NOT_STATED})", re.IGNORECASE)


def hints(text: str) -> Iterator[int]:
    """Where there may be a date."""
    return (found.start() for found in _HINT.finditer(text))


def windows(starts: Iterable[int]) -> Iterator[tuple[int, int, int]]:
    """Stretches round hints, with the last of these: most of a text has no date, and is passed over quickly."""
    start = stop = last = 0
    for hint in starts:
        left, right = max(hint - _BEFORE, 0), hint + _AFTER
        if left > stop:
            if stop:
                yield start, stop, last
            start = left
        stop, last = right, hint
    if stop:
        yield start, stop, last


def is_dated(text: str) -> bool:
    """Whether there can be a date in a text: a quick no for most."""
    return next(hints(text), None) is not None or _UNDATED.search(text) is not None
