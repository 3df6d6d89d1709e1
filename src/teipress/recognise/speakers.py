"""Who speaks: labels at the head of a block, or in round brackets inside another's speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from teipress.model import Block, Mark, Span

_INTERJECTION = re.compile(r"\((?P<label>[A-Z][^:()\[\]\n]{1,60}?):\s")


def read_speakers(blocks: Sequence[Block]) -> tuple[tuple[Mark, ...], tuple[Block, ...]]:
    """Marks of phenomenon `speaker`, and the blocks with the role `speech` where they continue one."""
    marks: list[Mark] = []
    for block in blocks:
        if block.class_ == "document":
            marks += _interjections(block)
    return tuple(marks), tuple(blocks)


def _interjections(block: Block) -> Iterator[Mark]:
    found = _INTERJECTION.match(block.text)
    if found and block.text.endswith(")"):
        span = Span(0, found.end("label") + 1)
        yield Mark(
            block.number, span, "speaker", "interjection", "interjection", None, (("rend", "parenthesis"),)
        )
