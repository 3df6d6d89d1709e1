"""One block on its way into the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from teipress.encode.inline import Writer
from teipress.encode.nesting import nest
from teipress.encode.tei import child, last_child
from teipress.model import Block, Mark

if TYPE_CHECKING:
    from teipress.encode.body import Body


class Piece:
    """One block on its way into the outline."""

    def __init__(self, body: Body, block: Block) -> None:
        self.body = body
        self.outline = body.outline
        self.block = block
        self.text = block.text
        marks = body.marks(block.number)
        self.speakers = [mark for mark in marks if mark.phenomenon == "speaker"]
        inline = [mark for mark in marks if mark.phenomenon not in ("speaker", "list")]
        document = body.reading.document
        nodes, refused = nest(inline)
        body.refused += refused
        self.writer = Writer(block.text, nodes, document.wrapped, body.resp)

    def whole(self, mark_phenomenon: str = "insertion") -> Mark | None:
        """The mark that is all of the block."""
        end = len(self.text.rstrip(" .;,"))
        return next(
            (
                mark
                for mark in self.body.marks(self.block.number)
                if mark.phenomenon == mark_phenomenon and mark.span.start == 0 and mark.span.end >= end
            ),
            None,
        )

    def unit(
        self, parent: etree._Element, name: str, start: int = 0, end: int | None = None, **attributes: str
    ) -> etree._Element:
        """A unit with the words `text[start:end]`, its place kept."""
        end = len(self.text) if end is None else end
        made = child(parent, name, attributes=attributes)
        start, end = trimmed(self.text, start, end)
        self.place(made, start, end)
        self.writer.write(made, start, end)
        return made

    def place(self, made: etree._Element, start: int, end: int) -> None:
        self.body.places[made] = (self.block.start + start, self.block.start + end)

    def elements(self, parent: etree._Element, start: int, end: int) -> list[etree._Element]:
        """What the marks of `text[start:end]` are as units of their own, without one round them."""
        before = last_child(parent)
        self.writer.write(parent, start, end)
        made = list(parent if before is None else before.itersiblings())
        for unit in made:
            self.place(unit, start, end)
        return made

    def rows(self, start: int = 0) -> list[tuple[int, int]]:
        """The lines of the block from `start` on, as ranges."""
        rows, at = [], start
        for row in self.text[start:].split("\n"):
            if row.strip():
                rows.append((at, at + len(row)))
            at += len(row) + 1
        return rows


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
