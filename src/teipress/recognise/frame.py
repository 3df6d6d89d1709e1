"""The frame of a document: its blocks cut where fields begin, each with its role in the head or in the body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from teipress.model import Block
from teipress.recognise.dateline import dateline
from teipress.recognise.fields import label_at
from teipress.recognise.head import (
    between,
    certain,
    enclosed_role,
    is_classification,
    is_reference,
    place_alone,
)
from teipress.recognise.headings import body_role, is_list
from teipress.segment import split

_HEAD_BLOCKS = 25  # blocks in which fields are looked for
_PARAGRAPH = 250  # characters; a longer line is a paragraph
_LONGEST_HEAD = 6000  # characters of a block of the head
_FULL = 55  # characters; a longer line of a wrapped text goes on in the next


def read_frame(blocks: Sequence[Block], titled: bool, wrapped: bool = False) -> list[Block]:
    """The blocks of a document with their roles. `titled` says that its title stood on the archive page."""
    pieces = _fields_apart(blocks, wrapped)
    roles = _head(pieces, titled)
    return [piece._replace(role=role) for piece, role in zip(pieces, roles, strict=True)]


def _fields_apart(blocks: Sequence[Block], wrapped: bool) -> list[Block]:
    """Cut the blocks of the head before each line that begins with a field's label; see `_head` for where it ends.

    Lines that are whole paragraphs are cut apart everywhere: such a text was saved without blank lines.
    """
    pieces: list[Block] = []
    for number, block in enumerate(blocks):
        pieces += split(block, _cut_at(block.text, number, wrapped)) if "\n" in block.text else [block]
    return pieces


def _cut_at(text: str, number: int, wrapped: bool) -> list[int]:
    starts = [end.end() for end in re.finditer(r"\n", text)]
    rows = [row for row in text.split("\n") if row.strip()]
    if sum(len(row) > _PARAGRAPH for row in rows) > 1 and not is_list(rows):
        return starts
    if number >= _HEAD_BLOCKS or len(text) >= _LONGEST_HEAD:
        return []
    return [at for at in starts if _cuts(text, at, number < 3 and not (wrapped and _goes_over(text, at)))]


def _goes_over(text: str, at: int) -> bool:
    return len(text[: at - 1].rsplit("\n", 1)[-1]) > _FULL


def _cuts(text: str, at: int, early: bool) -> bool:
    """Whether a line begins a field, or in the first blocks (`early`) a dateline or a classification."""
    if early:
        row, before = text[at:].split("\n", 1)[0], text[: at - 1].rsplit("\n", 1)[-1]
        if before.endswith(",") and "," in row.rstrip(",") and place_alone(row):
            return True  # `Committee on Foreign Relations,` / `Washington, D.C.`
        if any(
            len(line) < 120 and (dateline(line) or is_classification(line) or is_reference(line))
            for line in (row, before)
        ):
            return True
    label = label_at(text, at)
    return label is not None and label.marked and text[at : label.span.end].strip()[:1].isupper()


def _head(pieces: Sequence[Block], titled: bool) -> list[str]:
    """Roles of the head up to its last certain block; of what lies between these, short lines are headings."""
    roles = certain(pieces, titled)
    last = max((number for number, role in enumerate(roles) if role), default=-1)
    for number, piece in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        if number > last:
            roles.append(enclosed_role(piece, roles) or body_role(piece, following))
        elif not roles[number]:
            again = any(other.text == piece.text for other in pieces if other is not piece)
            roles[number] = "heading" if again else between(piece, roles, number)
    return roles
