"""Where the elements of a document stand: one expat pass gives byte offsets, in document order.

lxml knows lines but no columns, Saxon knows neither. The pass is made only when there is a finding; the n-th element of the
pass is the n-th element of `tree.iter("*")`. Attributes are looked up in their start tag when somebody asks.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple
from xml.parsers import expat

_TAG = re.compile(rb"<[^\"'>]*(?:\"[^\"]*\"[^\"'>]*|'[^']*'[^\"'>]*)*>")
_NAME = re.compile(rb"</?[^\s/>]+")
_ATTRIBUTE = re.compile(rb"\s([^\s=/>\"']+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_NEWLINE = re.compile(rb"\r\n?|\n")
_CONTINUATION = bytes(range(0x80, 0xC0))


class DocumentTypeRefused(ValueError):
    """The document has a document type declaration; no entity of it is ever read."""


class Range(NamedTuple):
    """Half-open range of bytes."""

    start: int
    end: int


class Attribute(NamedTuple):
    """An attribute as written: `whole` is `name="value"`, `value` what stands between the quotes."""

    name: str
    whole: Range
    value: Range


class Positions:
    """Offsets into `data`, which is UTF-8 whatever its declaration says.

    Raises: DocumentTypeRefused, xml.parsers.expat.ExpatError (on the first request for an element).
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._last = (0, 0, 1)  # line start, offset, column: findings of one long line come in order

    @cached_property
    def _offsets(self) -> tuple[array[int], array[int]]:
        starts, ends, open_ = array("q"), array("q"), []
        parser = expat.ParserCreate("utf-8")

        def begin(_name: str, _attributes: object) -> None:
            open_.append(len(starts))
            starts.append(parser.CurrentByteIndex)
            ends.append(-1)

        def finish(_name: str) -> None:
            ends[open_.pop()] = parser.CurrentByteIndex

        def refuse(*_: object) -> None:
            raise DocumentTypeRefused("a document type declaration is refused")

        parser.StartElementHandler = begin
        parser.EndElementHandler = finish
        parser.StartDoctypeDeclHandler = refuse
        parser.Parse(self.data, True)
        return starts, ends

    def __len__(self) -> int:
        return len(self._offsets[0])

    def start_tag(self, element: int) -> Range:
        """The start tag (or empty-element tag) of the n-th element, from `<` to after `>`."""
        start = self._offsets[0][element]
        found = _TAG.match(self.data, start)
        return Range(start, found.end() if found else start + 1)

    def start_name(self, element: int) -> Range:
        """The name in the start tag."""
        start = self._offsets[0][element]
        found = _NAME.match(self.data, start)
        return Range(start + 1, found.end() if found else start + 1)

    def end_name(self, element: int) -> Range | None:
        """The name in the end tag; None for an empty-element tag."""
        start = self._offsets[1][element]
        if self.data[start : start + 2] != b"</":
            return None
        found = _NAME.match(self.data, start)
        return Range(start + 2, found.end() if found else start + 2)

    def end(self, element: int) -> int:
        """The offset after the whole element."""
        if self.end_name(element) is None:
            return self.start_tag(element).end
        return self.data.index(b">", self._offsets[1][element]) + 1

    def content_end(self, element: int) -> int:
        """The offset of the end tag; of an empty-element tag, its end."""
        return self._offsets[1][element] if self.end_name(element) else self.start_tag(element).end

    def attributes(self, element: int) -> tuple[Attribute, ...]:
        """The attributes of the n-th element as they are written."""
        tag = self.start_tag(element)
        return tuple(
            Attribute(m[1].decode("utf-8"), Range(m.start(1), m.end(2)), Range(m.start(2) + 1, m.end(2) - 1))
            for m in _ATTRIBUTE.finditer(self.data, self._offsets[0][element], tag.end)
        )

    def attribute(self, element: int, name: str) -> Attribute | None:
        """The attribute written as `name` (prefix included), or None."""
        return next((a for a in self.attributes(element) if a.name == name), None)

    @cached_property
    def _lines(self) -> array[int]:
        return array("q", [0, *(m.end() for m in _NEWLINE.finditer(self.data))])

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column (in characters) of a byte, both from 1."""
        line = bisect_right(self._lines, offset)
        start = self._lines[line - 1]
        mark = 3 if start == 0 and self.data.startswith(b"\xef\xbb\xbf") else start
        known, at, column = self._last
        if known != start or at > offset or at < mark:
            at, column = mark, 1
        column += len(self.data[at:offset].translate(None, _CONTINUATION))
        self._last = (start, offset, column)
        return line, column

    def element_at(self, line: int, column: int) -> int:
        """The last element whose start tag begins at or before this place."""
        start = self._lines[min(line, len(self._lines)) - 1]
        text = self.line(line)[: max(column - 1, 0)]
        return max(bisect_right(self._offsets[0], start + len(text.encode("utf-8"))) - 1, 0)

    def line(self, number: int) -> str:
        """A source line as it stands, without its end."""
        start = self._lines[number - 1]
        stop = self._lines[number] if number < len(self._lines) else len(self.data)
        return self._decoded(start, stop)

    def _decoded(self, start: int, stop: int) -> str:
        if self._cached[:2] != (start, stop):
            text = self.data[start:stop].decode("utf-8", "replace").removeprefix("\ufeff").rstrip("\r\n")
            self._cached = (start, stop, text)
        return self._cached[2]

    _cached: tuple[int, int, str] = (-1, -1, "")
