"""The words of a PDF in reading order, from its structure tree (ISO 32000-1, 14.7 and 14.8): artifacts are not in it.

This reads what typst writes (a classical cross-reference table, no object streams, Flate or no filter, Type 0 fonts with a
ToUnicode map) and nothing else; it is not a reader for PDF files of others.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

_KIDS = re.compile(rb"<<([^<>]*)>>|(\d+) 0 R|(\d+)")
_OPERATOR = re.compile(
    rb"/\w+\s*<</MCID (\d+)[^>]*>>\s*BDC"
    rb"|/Span\s*<</ActualText(?:<([0-9A-Fa-f]*)>|(\())"
    rb"|(BDC\b|BMC\b)|(\bEMC\b)|/(\S+) [-\d.]+ Tf|(\()|<([0-9A-Fa-f]+)>|([-\d.]+) ([-\d.]+) cm\b"
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_SIMPLE = re.compile(rb"([^()\\]*(?:\\.[^()\\]*)*)\)", re.DOTALL)
_ESCAPES: dict[bytes, bytes] = {
    **{b"%o" % code: bytes([code]) for code in range(256)},
    **{b"%02o" % code: bytes([code]) for code in range(64)},
    **{b"%03o" % code: bytes([code]) for code in range(256)},
    b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b"",
}  # fmt: skip


@dataclass
class Run:
    """Glyphs drawn together, from left to right, and where: from the left, and the height of their line."""

    left: float
    height: float
    parts: list[str] = field(default_factory=list)


@dataclass
class Element:
    """A structure element: its type and what it holds, strings and elements in reading order."""

    type: str
    kids: list[str | Element] = field(default_factory=list)

    def text(self) -> str:
        return "".join(kid if isinstance(kid, str) else kid.text() for kid in self.kids)

    def walk(self) -> Iterator[Element]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


class Reader:
    """A PDF as written by typst. Raises: ValueError where it is not one."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        found = re.findall(rb"startxref\s+(\d+)", content)
        if not found:
            raise ValueError("not a PDF: no startxref")
        self._offsets = self._table([int(start) for start in found])
        self._texts: dict[int, dict[int, list[Run]]] = {}
        self._maps: dict[int, dict[int, str]] = {}

    def _table(self, starts: list[int]) -> list[int]:
        """The offsets of typst's own table; an update after it replaces metadata only."""
        found = (re.compile(rb"xref\s+0 (\d+)\s+").match(self._content, start) for start in starts)
        rows = next((row for row in found if row), None)
        if rows is None:
            raise ValueError("not a PDF of typst: no cross-reference table")
        table = self._content[rows.end() : rows.end() + 20 * int(rows[1])]
        return [int(table[at : at + 10]) for at in range(0, len(table), 20)]

    def _object(self, number: int) -> bytes:
        start = self._offsets[number]
        end = self._content.index(b"endobj", start)
        stream = self._content.find(b"stream\n", start, end)
        return self._content[start : end if stream < 0 else stream]

    def _stream(self, number: int) -> bytes:
        head = self._object(number)
        length = re.search(rb"/Length (\d+)", head)
        start = self._offsets[number] + len(head) + len(b"stream\n")
        raw = self._content[start : start + int(length[1])] if length else b""
        return zlib.decompress(raw) if b"/FlateDecode" in head else raw

    @cached_property
    def tree(self) -> Element:
        """The structure tree, from its root."""
        root = re.search(rb"/StructTreeRoot (\d+) 0 R", self._content)
        if root is None:
            raise ValueError("the PDF is not tagged")
        return self._element(self._object(int(root[1])), 0)

    def _element(self, source: bytes, page: int) -> Element:
        kind = re.search(rb"/S/(\w+)", source)
        at = source.rfind(b"/K[")
        end = source.find(b"]", at) if at >= 0 else 0
        own = re.search(rb"/Pg (\d+) 0 R", source[end:])
        page = int(own[1]) if own else page
        element = Element(kind[1].decode() if kind else "StructTreeRoot")
        pending: list[Run] = []
        for inline, reference, number in _KIDS.findall(source, at + 3, end) if at >= 0 else ():
            kid = self._kid(inline, reference, number, page)
            if isinstance(kid, Element):
                element.kids += [_logical(pending), kid]
                pending = []
            else:
                pending += kid
        element.kids.append(_logical(pending))
        return element

    def _kid(self, inline: bytes, reference: bytes, number: bytes, page: int) -> list[Run] | Element:
        if number:
            return self._page(page).get(int(number), [])
        if reference:
            target = self._object(int(reference))
            return self._element(target, page) if b"/StructElem" in target else []
        marked = re.search(rb"/MCID (\d+)", inline)
        where = re.search(rb"/Pg (\d+) 0 R", inline)
        if marked is None:
            return []
        return self._page(int(where[1]) if where else page).get(int(marked[1]), [])

    def _page(self, number: int) -> dict[int, list[Run]]:
        if number not in self._texts:
            page = self._object(number)
            contents = re.search(rb"/Contents (\d+) 0 R", page)
            self._texts[number] = (
                _marked(self._stream(int(contents[1])), self._fonts(page)) if contents else {}
            )
        return self._texts[number]

    def _fonts(self, page: bytes) -> dict[bytes, dict[int, str]]:
        resources = re.search(rb"/Resources (\d+) 0 R", page)
        source = self._object(int(resources[1])) if resources else page
        fonts = re.search(rb"/Font<<(.*?)>>", source, re.DOTALL)
        rows = re.findall(rb"/(\w+) (\d+) 0 R", fonts[1]) if fonts else []
        return {name: self._unicode(int(number)) for name, number in rows}

    def _unicode(self, font: int) -> dict[int, str]:
        if font not in self._maps:
            target = re.search(rb"/ToUnicode (\d+) 0 R", self._object(font))
            self._maps[font] = _characters(self._stream(int(target[1]))) if target else {}
        return self._maps[font]


def _characters(source: bytes) -> dict[int, str]:
    """A ToUnicode map: code -> characters. typst writes single codes and, for runs of codes, ranges."""
    found = {}
    for body in re.findall(rb"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        for code, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", body):
            found[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
    for body in re.findall(rb"beginbfrange(.*?)endbfrange", source, re.DOTALL):
        for first, last, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", body):
            for code in range(int(first, 16), int(last, 16) + 1):
                found[code] = chr(int(text, 16) + code - int(first, 16))
    return found


def _marked(stream: bytes, fonts: dict[bytes, dict[int, str]]) -> dict[int, list[Run]]:
    """The runs of glyphs of each marked-content id of a page. An ActualText stands for what is drawn inside it."""
    texts: dict[int, list[Run]] = {}
    opened: list[int | None] = []  # marked-content id, None for what has none
    silent: list[int] = []  # depths at which an ActualText speaks for its glyphs
    font: dict[int, str] = {}
    at = 0
    while found := _OPERATOR.search(stream, at):
        at = found.end()
        mcid, actual, literal, other, end, name, string, digits, left, height = found.groups()
        if mcid is not None:
            opened.append(int(mcid))
        elif actual is not None or literal:
            raw, at = (bytes.fromhex(actual.decode()), at) if actual is not None else _string(stream, at)
            at = stream.index(b"BDC", at) + 3
            _say(texts, opened, [] if silent else [_unicode_text(raw)])
            opened.append(None)
            silent.append(len(opened))
        elif other:
            opened.append(None)
        elif end:
            silent = [depth for depth in silent if depth < len(opened)]
            opened = opened[:-1]
        elif height:
            _run(texts, opened, float(left), float(height))
        elif name is not None:
            font = fonts.get(name, {})
        else:
            raw, at = _string(stream, at) if string else (bytes.fromhex(digits.decode()), at)
            _say(texts, opened, [] if silent else _drawn(raw, font))
    return texts


def _open(opened: list[int | None]) -> int | None:
    return next((number for number in reversed(opened) if number is not None), None)


def _run(texts: dict[int, list[Run]], opened: list[int | None], left: float, height: float) -> None:
    if (number := _open(opened)) is not None:
        texts.setdefault(number, []).append(Run(left, height))


def _say(texts: dict[int, list[Run]], opened: list[int | None], parts: list[str]) -> None:
    if (number := _open(opened)) is not None:
        runs = texts.setdefault(number, [])
        if not runs:
            runs.append(Run(0.0, 0.0))
        runs[-1].parts.extend(parts)


def _logical(runs: Iterable[Run]) -> str:
    """Glyphs are drawn from left to right: stretches from right to left, within a line, are turned round into reading order.

    In a text that is mostly written so, a mark left of the first word of a line is its last.
    """
    runs = list(runs)
    mostly = _is_mostly_from_the_right(runs)
    ordered: list[str] = []
    stretch: list[Run] = []  # begins and ends with a run from right to left
    after: list[Run] = []  # neutral runs since then
    line = 0.0
    for run in runs:
        direction = _direction(run.parts)
        if run.height != line or direction == "L":
            ordered += _turned(stretch, after, mostly)
            stretch, after, line = [], [], run.height
        if direction == "R":
            stretch, after = [*stretch, *after, run], []
        elif not direction and (stretch or mostly):
            after.append(run)
        else:
            ordered += run.parts
    return "".join([*ordered, *_turned(stretch, after, mostly)])


def _turned(stretch: list[Run], after: list[Run], mostly: bool) -> Iterator[str]:
    """A stretch in reading order; marks behind its last word lie in it only where all is written from the right."""
    yield from _from_the_right([*stretch, *after] if mostly else stretch)
    for run in [] if mostly else after:
        yield from run.parts


def _from_the_right(stretch: list[Run]) -> Iterator[str]:
    for run in sorted(stretch, key=lambda run: -run.left):
        yield from reversed(run.parts)


def _is_mostly_from_the_right(runs: Sequence[Run]) -> bool:
    kinds = Counter(unicodedata.bidirectional(c) for run in runs for part in run.parts for c in part)
    return kinds["R"] + kinds["AL"] > kinds["L"]


def _direction(run: list[str]) -> str:
    """`R` where any letter is written from right to left, `L` where one is from left to right, else nothing."""
    kinds = {unicodedata.bidirectional(c) for part in run for c in part}
    return "R" if kinds & {"R", "AL"} else "L" if kinds & {"L", "EN", "AN"} else ""


def _drawn(raw: bytes, font: dict[int, str]) -> list[str]:
    return [font.get((raw[i] << 8) + raw[i + 1], "\ufffd") for i in range(0, len(raw) - 1, 2)]


def _string(stream: bytes, at: int) -> tuple[bytes, int]:
    """A literal string whose opening parenthesis is before `at`; balanced parentheses may stand in it unescaped."""
    if simple := _SIMPLE.match(stream, at):
        return _ESCAPE.sub(_unescaped, simple[1]), simple.end()
    start, depth = at, 1
    while depth:
        byte = stream[at : at + 1]
        if byte == b"\\":
            at += 1
        elif byte == b"(":
            depth += 1
        elif byte == b")":
            depth -= 1
        elif not byte:
            raise ValueError("a string in the PDF has no end")
        at += 1
    return _ESCAPE.sub(_unescaped, stream[start : at - 1]), at


def _unescaped(found: re.Match[bytes]) -> bytes:
    return _ESCAPES.get(found[1], found[1])


def _unicode_text(raw: bytes) -> str:
    return raw[2:].decode("utf-16-be", "replace") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")
