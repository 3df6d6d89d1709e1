"""The data of a page: runs of words, as `xslt/print.xsl` makes them.

A run is a string, or a map with `k` (what it is) and `c` (its runs). Here they are tidied, cut and read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Run = Any  # str | dict[str, Any]
Runs = list[Run]

_SPACE = re.compile(r"[ \t\r\n]+")
#: Bidirectional controls: JSON cannot run code, but these still turn the text round (Unicode TR 9).
BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: Characters that print nothing and that a PDF/A must not ask a font for.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\u2060\ufffe\uffff]")


def text_of(runs: Runs) -> str:
    """The characters of runs, in order."""
    return "".join(run if isinstance(run, str) else text_of(run.get("c", [])) for run in runs)


def tidy(runs: Runs) -> Runs:
    """Runs without space at their ends and with one space where several meet, across runs, too."""
    spaced, _ = _collapse(runs, True)
    return _without_last_space(spaced)


def _collapse(runs: Runs, after_space: bool) -> tuple[Runs, bool]:
    kept: Runs = []
    for run in runs:
        if isinstance(run, str):
            text = _SPACE.sub(" ", _CONTROL.sub("", BIDI.sub("", run)))
            text = text[1:] if after_space and text.startswith(" ") else text
            after_space = text.endswith(" ") if text else after_space
            if text:
                kept.append(text)
        elif "c" in run:
            inner, after_space = _collapse(run["c"], after_space)
            kept.append({**run, "c": inner})
        else:
            after_space = after_space or run["k"] == "br"
            kept.append(run)
    return kept, after_space


def _without_last_space(runs: Runs) -> Runs:
    for at in range(len(runs) - 1, -1, -1):
        run = runs[at]
        if isinstance(run, str):
            return [*runs[:at], run.rstrip(" "), *runs[at + 1 :]]
        if run.get("c"):
            return [*runs[:at], {**run, "c": _without_last_space(run["c"])}, *runs[at + 1 :]]
    return runs


def cut(runs: Runs, start: int, end: int) -> Runs:
    """The runs of characters `start:end`. Maps without characters belong to the part that their place is in."""
    return _cut(runs, start, end, 0)[0]


def _cut(runs: Runs, start: int, end: int, at: int) -> tuple[Runs, int]:
    kept: Runs = []
    for run in runs:
        if isinstance(run, str):
            piece = run[max(start - at, 0) : max(end - at, 0)]
            kept += [piece] if piece else []
            at += len(run)
        elif run.get("c"):
            inner, after = _cut(run["c"], start, end, at)
            kept += [{**run, "c": inner}] if inner else []
            at = after
        elif start <= at < end:
            kept.append(run)
    return kept, at


def seam(text: str, near: int) -> int:
    """Where a text may be cut, nearest to an offset: after a space, or anywhere in a script without spaces."""
    if near <= 0 or near >= len(text):
        return min(max(near, 0), len(text))
    places = [text.rfind(" ", 0, near) + 1, text.find(" ", near) + 1]
    close = [place for place in places if place and abs(place - near) <= 60]
    return min(close, key=lambda place: abs(place - near)) if close else near


def blocks_in(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every map of a block that has runs of its own, in reading order: items and cells, too."""
    for block in blocks:
        if block["k"] == "list":
            for item in block["items"]:
                yield from blocks_in(item["blocks"])
        elif block["k"] == "table":
            for row in block["rows"]:
                yield from ({**cell, "k": "cell", "of": block} for cell in row)
        elif block["k"] == "pair":
            for side in block["sides"]:
                yield from blocks_in(side)
        elif block["k"] == "facing":
            for row in block["rows"]:
                for side in row:
                    yield from blocks_in(side)
        elif "c" in block:
            yield block


def each_runs(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every map with runs of a document: title, blocks, entries, matter."""
    yield from blocks_in(document["blocks"])
    yield from document["entries"]
    yield from document["matter"]


def tidied(value: Any) -> Any:
    """A document with all its runs tidied."""
    if isinstance(value, dict):
        return {key: tidy(inner) if key == "c" else tidied(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [tidied(inner) for inner in value]
    return value


#: A line has at most about so many characters.
_LINE = 85


def calls(runs: Runs, at: int = 0) -> Iterator[tuple[int, int]]:
    """Where in the text which entries are called: offset, number of the entry."""
    for run in runs:
        if isinstance(run, str):
            at += len(run)
            continue
        yield from calls(run.get("c", []), at)
        at += len(text_of(run.get("c", [])))
        if run["k"] in ("to", "call", "sign"):
            yield at, run["i"]


def called(runs: Runs) -> Iterator[int]:
    """The offsets in the text at which entries are called."""
    return (at for at, _ in calls(runs))


def loose(runs: Runs) -> list[str]:
    """Which of `orphan` and `widow` a paragraph must not be guarded against.

    Where a line moves to the next page to keep another company, typst leaves the notes it calls behind (its issue 5314); so
    a paragraph that calls a note in its first line or its last two is broken where the page ends.
    """
    offsets = list(called(runs))
    length = len(text_of(runs))
    orphan = any(at <= _LINE for at in offsets)
    widow = any(at >= length - 2 * _LINE for at in offsets)
    return [name for name, so in (("orphan", orphan), ("widow", widow)) if so]
