"""A Source cut into blocks: what stands between blank lines, and whether line ends inside them mean anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from teipress.diagnostics import Diagnostic
from teipress.model import Block, Document, Source, Span
from teipress.settings import Settings

_SENTENCE_END = re.compile(r"""[.?!:;]["'”’)\]]*$""")
_JOINED_BY = {True: "spaces (the text is wrapped)", False: "meant"}


def segment(source: Source, settings: Settings) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Cut a source into blocks and decide once for the document whether its lines are wrapped."""
    blocks = tuple(cut(source.text))
    wrapped = is_wrapped(blocks) if settings.lines == "auto" else settings.lines == "wrap"
    found: tuple[Diagnostic, ...] = ()
    if settings.lines == "auto" and any("\n" in block.text for block in blocks):
        message = f"line breaks inside blocks are taken as {_JOINED_BY[wrapped]}"
        found = (
            Diagnostic("LINES-DECIDED", "info", message, source.path, hint="[convert] lines = wrap|keep"),
        )
    return Document(source, blocks, wrapped), found


def cut(text: str) -> Iterator[Block]:
    """The blocks of a text, numbered from 0; no block begins or ends with white space."""
    number = begin = offset = first = 0
    line = 0
    open_ = False
    for line, row in enumerate(text.split("\n"), 1):
        if row.strip():
            if not open_:
                begin, first, open_ = offset, line, True
        elif open_:
            yield _block(text, number, begin, offset, first, line - 1)
            number, open_ = number + 1, False
        offset += len(row) + 1
    if open_:
        yield _block(text, number, begin, len(text), first, line)


def _block(text: str, number: int, begin: int, end: int, first: int, last: int) -> Block:
    raw = text[begin:end].rstrip()
    bare = raw.lstrip()
    return Block(number, bare, begin + len(raw) - len(bare), Span(first, last))


def split(block: Block, offsets: Sequence[int]) -> list[Block]:
    """A block cut at some offsets of its text; the pieces keep the block's class and role, and their own lines."""
    cuts = sorted({offset for offset in offsets if 0 < offset < len(block.text)})
    if not cuts:
        return [block]
    pieces = []
    for start, end in pairwise([0, *cuts, len(block.text)]):
        raw = block.text[start:end].rstrip()
        bare = raw.lstrip()
        if bare:
            begin = start + len(raw) - len(bare)
            first = block.lines.start + block.text.count("\n", 0, begin)
            lines = Span(first, first + bare.count("\n"))
            pieces.append(block._replace(text=bare, start=block.start + begin, lines=lines))
    return pieces


def numbered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with numbers from 0, as marks refer to them."""
    return tuple(
        block if block.number == number else block._replace(number=number)
        for number, block in enumerate(blocks)
    )


def is_row(row: str) -> bool:
    """A line of cells: every bar stands between white space."""
    bars = row.count("|")
    return bool(bars) and len(re.findall(r"(?<!\S)\|(?!\S)", row)) == bars


def is_wrapped(blocks: Sequence[Block]) -> bool:
    """Whether most lines have nearly one length and break inside sentences: then somebody wrapped them."""
    inner = [row.rstrip() for block in blocks for row in block.text.split("\n")[:-1]]
    if len(inner) < 6:
        return False
    widest = sorted(len(row) for row in inner)[int(len(inner) * 0.9)]
    near = sum(widest * 0.75 <= len(row) <= widest * 1.1 for row in inner)
    broken = sum(not _SENTENCE_END.search(row) for row in inner)
    return 40 <= widest <= 130 and near >= 0.7 * len(inner) and broken >= 0.6 * len(inner)
