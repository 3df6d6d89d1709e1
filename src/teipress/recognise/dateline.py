"""Datelines: where and when a text was written.

    dateline = [head] place [,] date [received]  |  date place  |  date  |  place [,] `undated`
    head     = what a registry writes before it on the same line: `Cablegram 38[A]`, `Verbatim Minutes (extracts)`
    place    = capitalised words, with particles (`The Hague`, `Newport, Rhode Island`), or `at sea`, `aboard ...`
    received = `[Received July 3—10:45 a. m.]`

A line is a dateline only when nothing else stands in it: a sentence with a date in it is none.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from teipress.model import Span
from teipress.recognise.calendar import DateValue, scan
from teipress.recognise.lexemes import is_dated

_LONGEST = 300  # characters; a longer block is no dateline
_PARTICLES = frozenset(
    [
        "of",
        "the",
        "and",
        "de",
        "del",
        "della",
        "la",
        "le",
        "les",
        "los",
        "las",
        "du",
        "des",
        "da",
        "do",
        "dos",
        "di",
        "den",
        "der",
        "am",
        "an",
        "im",
        "bei",
        "upon",
        "on",
        "sur",
        "près",
        "near",
        "at",
        "in",
        "el",
        "al",
        "e",
        "y",
    ]
)
_NO_PLACES = frozenset(
    [
        "on",
        "at",
        "in",
        "the",
        "since",
        "by",
        "from",
        "to",
        "for",
        "dated",
        "date",
        "dates",
        "time",
        "of",
        "copy",
        "received",
        "until",
        "as",
        "no",
        "number",
        "nr",
        "tel",
        "telno",
        "between",
        "after",
        "before",
        "during",
        "day",
        "week",
        "weekend",
    ]
)
_GENRES = re.compile(
    r"\b(?:cablegram|telegram|savingram|airgram|despatch|dispatch|memorandum|memo|minutes?|minute|letter|notes?|agendum|record|report"
    r"|submission|circular|statement|extracts?|transcript|conversation|meeting|summary|message|paper|draft|copy|telcon)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"[0-9]|\b(?:president|minister|ambassador|secretary|director|chairman|mr|dr)\b", re.IGNORECASE
)
_VESSEL = re.compile(r"(?:at sea|aboard\b.*|on board\b.*|en route\b.*)", re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"[^\W\d_][\w.’'\-]*")
_RECEIVED = re.compile(r"\b(?:received|rec['’]?d\.?)\W*$", re.IGNORECASE)
_AFTERWARDS = re.compile(
    r"(?:[\s.,;:()\[\]*†‡–—-]|\[(?:[0-9]{1,3}|[*†‡]|\?)\]|\b(?:local|standard|summer|daylight|moscow|washington|london|paris|berlin|gmt|time"
    r"|e[sd]t|c[se]t|z)\b)*",
    re.IGNORECASE,
)


_CUT = re.compile(r"\S*[0-9]\S*(?:\s+\[[A-Z]{1,3}\])?|[):;\n]")


class Part(NamedTuple):
    """A part of a dateline that becomes an element: `place` -> placeName, `date` and `received` -> date."""

    kind: Literal["place", "date", "received"]
    span: Span
    value: DateValue | None = None


def dateline(text: str) -> tuple[Part, ...]:
    """The parts of a dateline from left to right, at least a date; nothing where the text is no dateline."""
    dates = list(scan(text, "dateline")) if len(text) <= _LONGEST and is_dated(text) else []
    if not dates:
        return ()
    parts = [_dated(text, span, value) for span, value in dates]
    first, last = parts[0].span, parts[-1].span
    place = place_in(text, 0, first.start)
    after = None if place else _place_after(text, last.end)
    if not (_is_head(text[: place.start if place else first.start]) and _is_rest(text, last.end, after)):
        return ()
    found = place or after
    return tuple(sorted([*parts, *([Part("place", found)] if found else [])], key=lambda part: part.span))


def _dated(text: str, span: Span, value: DateValue) -> Part:
    return Part("received" if _RECEIVED.search(text, 0, span.start) else "date", span, value)


def place_in(text: str, start: int, stop: int) -> Span | None:
    """The place that ends a stretch of text, without its brackets and punctuation."""
    ends = [start + cut.end() for cut in re.finditer(_CUT, text[start:stop])]
    begin = max((end for end in ends if re.search(r"\w", text[end:stop])), default=start)
    begin = _after_genre(text, begin, stop)
    inside = _IN.match(text, begin, stop)
    return _trimmed(text, inside.end() if inside else begin, stop)


_IN = re.compile(r"\s*(?:in|at) (?=(?:the )?[A-Z])")  # `in the Crimea, 3 August 1981`


_HELD = re.compile(r"(?:held|done|made|given|signed)\s+(?:in|at)\s+", re.IGNORECASE)


def _after_genre(text: str, start: int, stop: int) -> int:
    """Where the place begins behind the name of a kind of document: after its comma, or with the capitals at the end."""
    genres = [match.end() for match in _GENRES.finditer(text, start, stop)]
    if held := _HELD.search(text, genres[-1] if genres else start, stop):
        return held.end()
    if not genres:
        return start
    comma = text.find(",", genres[-1], stop)
    if comma >= 0 and re.search(r"\w", text[comma:stop]):
        return comma + 1
    capitals = re.search(r"(?:\b[A-Z][A-Z.]+[\s,]*)+\W*$", text[genres[-1] : stop])
    return genres[-1] + capitals.start() if capitals else genres[-1]


def _trimmed(text: str, start: int, stop: int) -> Span | None:
    inner = re.search(
        r"[^\W_].*?\w\.?(?=(?:\W|\b(?:den|the|le|am|on|dated)\b)*$)", text[start:stop], re.DOTALL
    )
    if inner is None:
        return None
    span = Span(start + inner.start(), start + inner.end())
    words = text[span.start : span.end]
    if words.endswith(".") and not re.search(r"\b(?:[A-Z]\.)+$", words):
        span, words = Span(span.start, span.end - 1), words[:-1]
    balanced = words.count("[") == words.count("]")
    return span if balanced and (_VESSEL.fullmatch(words) or _is_place(words)) else None


def _is_place(words: str) -> bool:
    names = _WORD.findall(words)
    if _NOBODY.search(words):
        return False
    known = all(name[0].isupper() or name.casefold() in _PARTICLES or not name[0].islower() for name in names)
    return (
        known and 0 < len(names) <= 9 and not all(n.casefold().rstrip(".") in _NO_PLACES for n in names)
    ) and names[0].casefold().rstrip(".") not in _NO_PLACES - {"the"}


def _is_head(text: str) -> bool:
    """What may stand before place and date: capitalised words, numbers, brackets; no sentence."""
    if len(text) > 160 or re.match(r"\s*\[[^\]]*[:/]", text):
        return False  # `[AA: M100, November 1939]` cites an archive
    words = [word for word in _WORD.findall(re.sub(r"\([^)]*\)", "", text)) if word[0].islower()]
    unknown = [word for word in words if word not in _PARTICLES | _NO_PLACES]
    return len(unknown) <= (2 if _GENRES.match(text) else 0)


def _place_after(text: str, start: int) -> Span | None:
    stop = next((m.start() for m in re.finditer(r"\[[0-9*†]+\]|\(", text[start:])), len(text) - start)
    return _trimmed(text, start, start + stop)


def _is_rest(text: str, start: int, place: Span | None) -> bool:
    rest = text[start : place.start] + text[place.end :] if place else text[start:]
    return _AFTERWARDS.fullmatch(rest) is not None
