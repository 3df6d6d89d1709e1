"""References in running text, where what they name is there; else they stay words. (TEI Guidelines 3.7)

Tab A, Enclosure 2, Annex II      the division of the document with that heading
note 5, footnote 5                the note with that number
Document 18                       the text of the edition whose name has that number where this one's has its own
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence

from teipress.model import FAMILIES, Block, Document, Mark, Span
from teipress.recognise.room import Room, encloses

_PART = re.compile(
    r"\b(tab|annex|annexure|appendix|attachment|[ei]nclosure|schedule|addendum)\s+(?:no\.?\s*)?"
    r"((?-i:[IVX]{2,4})|(?-i:[A-Z])|\d{1,2})(?![\w’'-])",
    re.IGNORECASE,
)
#: Not `Document 252, note 4`, `note 1, Document 211` and `note 5 to Document 341`: these are notes of another document.
_NOTE = re.compile(
    r"(?<!\d, )(?<!\d )\b(?:foot)?note\s+(\d{1,3})\b(?!,?\s+(?:(?:to|in|of|on|No|p)\b|Doc|Vol))",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(r"\bDoc(?:ument|\.)\s+(?:No\.?\s*)?(\d{1,4})\b")
_LAST_NUMBER = re.compile(r"\d{1,4}$")
_ROLES = frozenset("paragraph speech list notes summary stage".split())

Resolve = Callable[[re.Match[str]], str]


def read_references(document: Document, marks: Sequence[Mark], documents: Container[str]) -> tuple[Mark, ...]:
    """Marks of phenomenon `reference` with their target, apart from the brackets that are references themselves.

    `documents` are the names of the edition's documents. A division is named by its block, `#block-N`, until it has an identifier.
    """
    taken: dict[int, list[Mark]] = {}
    for mark in marks:
        taken.setdefault(mark.block, []).append(mark)
    rows = _rows(document, marks, documents)
    return tuple(
        mark
        for block in document.blocks
        if block.class_ == "document" and block.role in _ROLES
        for mark in _in_block(block, rows, taken.get(block.number, []))
    )


def _rows(
    document: Document, marks: Sequence[Mark], documents: Container[str]
) -> list[tuple[str, re.Pattern[str], Resolve]]:
    """What can be referred to here, with the function that finds its target; nothing is sought that is not there."""
    parts = {_key(found): f"#block-{block.number}" for block in document.blocks if (found := _heading(block))}
    notes = {
        row["n"]: f"#{row['id']}"
        for mark in marks
        if mark.phenomenon == "notes" and (row := dict(mark.attributes))
    }
    name = document.source.name
    own = _LAST_NUMBER.search(name)

    def other(found: re.Match[str]) -> str:
        assert own is not None
        wanted = name[: own.start()] + found[1].zfill(len(own[0]) if own[0][0] == "0" else 0)
        return f"{wanted}.xml" if wanted != name and wanted in documents else ""

    rows: list[tuple[str, re.Pattern[str], Resolve]] = []
    rows += [("part", _PART, lambda found: parts.get(_key(found), ""))] if parts else []
    rows += [("note", _NOTE, lambda found: notes.get(found[1], ""))] if notes else []
    rows += [("document", _DOCUMENT, other)] if own else []
    return rows


def _heading(block: Block) -> re.Match[str] | None:
    return _PART.match(block.text.lstrip("[ ")) if block.role == "enclosure" else None


def _key(found: re.Match[str]) -> tuple[str, str]:
    return found[1].casefold().replace("inclosure", "enclosure"), found[2].upper()


def _in_block(
    block: Block, rows: Sequence[tuple[str, re.Pattern[str], Resolve]], taken: Sequence[Mark]
) -> Iterator[Mark]:
    room: Room | None = None
    for kind, pattern, resolve in rows:
        for found in pattern.finditer(block.text):
            target, span = resolve(found), Span(*found.span())
            room = room or Room(taken)
            if target and room.has(span) and not any(_refers(mark, span) for mark in room.near(span)):
                attributes = (("target", target),)
                yield Mark(block.number, span, "reference", kind, f"{kind}-referred", None, attributes)


def _refers(mark: Mark, span: Span) -> bool:
    """Whether a mark is a bracket that refers by itself, round this place."""
    return mark.phenomenon == "insertion" and FAMILIES[mark.kind] == "reference" and encloses(mark.span, span)
