"""Where each source line went: an `xml:id` with an offset, a header field, or a named reason to discard it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from teipress.encode.flow import Places
from teipress.encode.tei import XML_ID
from teipress.model import Block, Reading


class Entry(NamedTuple):
    """`line` from 1; `to` is `#p3+0` (element and offset of the line's first character in its words), `header:NAME`,
    `discarded:RULE` or `blank`."""

    line: int
    to: str


def ledger(reading: Reading, places: Places) -> tuple[Entry, ...]:
    """One entry for every line of the source."""
    text = reading.document.source.text
    went: dict[int, str] = {}
    units = sorted((start, str(node.get(XML_ID) or _near(node))) for node, (start, _) in places.items())
    starts = [start for start, _ in units]
    offsets = _line_offsets(text)
    for block in reading.document.blocks:
        for line in range(block.lines.start, block.lines.end + 1):
            went.setdefault(line, _target(block, offsets[line - 1], starts, units))
    return tuple(Entry(line, went.get(line, "blank")) for line in range(1, len(offsets) + 1))


def _target(block: Block, offset: int, starts: list[int], units: list[tuple[int, str]]) -> str:
    if block.class_ == "chrome":
        return f"discarded:{block.role}"
    if block.class_ == "archive":
        return f"header:{block.role}"
    at = max(offset, block.start)
    start, name = units[max(bisect_right(starts, at) - 1, 0)]
    return f"#{name}+{max(at - start, 0)}"


def _near(node: object) -> str:
    """The identifier of the nearest element that has one."""
    from lxml import etree

    assert isinstance(node, etree._Element)
    for up in node.iterancestors():
        if XML_ID in up.attrib:
            return str(up.get(XML_ID))
    return "text"


def _line_offsets(text: str) -> list[int]:
    return [0, *(at + 1 for at in _line_ends(text))]


def _line_ends(text: str) -> Iterator[int]:
    at = text.find("\n")
    while at >= 0:
        yield at
        at = text.find("\n", at + 1)
