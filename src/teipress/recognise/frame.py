"""The head and the tail of a document: which blocks are title, dateline, fields, participants, signature, notes.

The head is read block by block until one is none of these; the tail from its end. What lies between are headings,
lists, tables and paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from teipress.model import Block
from teipress.recognise.calendar import parse
from teipress.recognise.dateline import dateline
from teipress.recognise.fields import label_at
from teipress.segment import split

_LONGEST_TITLE = 500
_CLASSES = frozenset(
    "top most secret confidential restricted unclassified classified immediate priority flash routine operational nodis exdis limdis"
    " noforn sensitive eyes only personal niact night action official use limited official strictly private urgent very for copy"
    " xgds gds streng geheim vertraulich".split()
)
_NUMBER = re.compile(r"(?:no\.?\s*)?\d+\.?$", re.I)
_SALUTE = re.compile(
    r"(?:(?:my )?dear(?:est)?\b|sir\b|gentlemen\b|madam\b|excellency\b|your excellency\b|comrades?\b|dear comrades?\b"
    r"|esteemed\b|respected\b|lieber\b|sehr geehrte|уважаем|дорогой).{0,60}[,:!—-]*$"
    r"|[A-Z][a-z]+(?: [A-Z][\w.]*)?\s*(?:--|—|–|,|:)$",
    re.I,
)
_SENTENCE = re.compile(r"[a-z\d)\]’”\"'][.?!][”\"’')\]]*$")
_ENUMERATED = re.compile(r"(?:\(?(?:[IVXLC]{1,6}|[A-Z]|\d{1,2}|[a-z])[.)]\s+)(?=\S)")
_LIST_LINE = re.compile(r"\s*(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|[-•–—*·])(?:\s|$)")
_ENCLOSURE = re.compile(
    r"\[?(?:(?:first |second |third )?(?:enclosure|attachment|annex(?:ure)?|appendix|tab|anlage|addendum|schedule)"
    r"(?:\s+(?:[A-Z]|\d{1,2}|[IVX]{1,4}))?(?:\s+to\b.{0,60})?|\[?(?:enclosure|attachment)\b.{0,40})\]?[:.]?$",
    re.I,
)


def read_frame(blocks: Sequence[Block], titled: bool) -> list[Block]:
    """The blocks of a document with their roles. `titled` says that its title stood on the archive page."""
    pieces = _fields_apart(blocks)
    roles = _head(pieces, titled)
    return [replace(piece, role=role) for piece, role in zip(pieces, roles, strict=True)]


def _fields_apart(blocks: Sequence[Block]) -> list[Block]:
    """Cut the blocks of the head before each line that begins with a field's label; see `_head` for where it ends."""
    pieces: list[Block] = []
    for number, block in enumerate(blocks):
        if number < 25 and "\n" in block.text:
            starts = [m.end() for m in re.finditer(r"\n", block.text)]
            pieces += split(block, [at for at in starts if _cuts(block.text, at)])
        else:
            pieces.append(block)
    return pieces


def _cuts(text: str, at: int) -> bool:
    label = label_at(text, at)
    return label is not None and label.marked and text[at : label.span.end].strip()[:1].isupper()


def _head(pieces: Sequence[Block], titled: bool) -> list[str]:
    roles: list[str] = []
    state = "fields" if titled else "title"
    for number, piece in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        role = "" if state == "body" else _head_role(piece.text, state, following)
        if not role:
            state = "body"
            role = body_role(piece, following)
        elif role == "title" or state == "title":
            state = "fields"
        roles.append(role)
    return roles


def _head_role(text: str, state: str, following: Block | None) -> str:
    """The role of a block of the head, or nothing where the body begins."""
    label = label_at(text)
    if label is not None:
        return label.role
    if state == "title" and is_title(text) and following is not None:
        return "title"
    if is_dateline(text):
        return "dateline"
    if is_classification(text):
        return "classification"
    if "\n" not in text and _SALUTE.fullmatch(text):
        return "salute"
    return "letterhead" if _is_letterhead(text) else ""


def is_title(text: str) -> bool:
    """A line (or two) that is no sentence, no field and no dateline."""
    if len(text) > _LONGEST_TITLE or text.count("\n") > 3 or is_dateline(text) or _SALUTE.fullmatch(text):
        return False
    return (
        not _SENTENCE.search(text)
        or bool(re.search(r"\d{4}\.?$", text))
        or bool(re.match(r"(?:No\. )?\d+\.?\s", text))
    )


def is_dateline(text: str) -> bool:
    return len(text) < 300 and (bool(dateline(text)) or (len(text) < 60 and parse(text) is not None))


def is_classification(text: str) -> bool:
    words = re.findall(r"[\w./-]+", text)
    if not words or len(words) > 8:
        return False
    known = [word for word in words if word.casefold().strip(".") in _CLASSES]
    return bool(known) and all(word in known or _NUMBER.match(word) for word in words)


def _is_letterhead(text: str) -> bool:
    rows = [row for row in text.split("\n") if row.strip()]
    return (
        len(rows) > 1
        and all(len(row) < 60 and not _SENTENCE.search(row) for row in rows)
        and text.split("\n")[0].isupper()
    )


def body_role(block: Block, following: Block | None) -> str:
    """`list`, `table`, `enclosure`, `heading` or `paragraph`."""
    text = block.text
    rows = [row for row in text.split("\n") if row.strip()]
    if len(rows) > 1:
        if all("|" in row for row in rows):
            return "table"
        return "list" if sum(bool(_LIST_LINE.match(row)) for row in rows) * 3 >= len(rows) else "paragraph"
    if len(text) <= 90 and _ENCLOSURE.fullmatch(text):
        return "enclosure"
    return "heading" if following is not None and is_heading(text, following.text) else "paragraph"


def is_heading(text: str, following: str) -> bool:
    """A short line that is no sentence, no bracket and no label, before something longer."""
    if (
        len(text) > 120
        or text[:1] in "[(“\"'‘-–—•"
        or text.endswith((".", ",", ";", ":", "…", "]", ")", "-", "—", "”", '"'))
    ):
        return False
    bare = _ENUMERATED.sub("", text)
    return (
        len(bare.split()) <= 14
        and bool(re.search(r"[^\W\d_]{2}", bare))
        and len(following) > len(text)
        and not parse(text)
    )
