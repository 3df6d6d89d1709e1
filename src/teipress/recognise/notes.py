"""Notes gathered at the end, and the signs in the text that point at them.

note = number white space words, at the head of a block or after the end of another note in one line
run  = notes 1, 2, 3 ... in order, to the end of the document or to the reference after them
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from teipress.diagnostics import Diagnostic, at_offset
from teipress.model import Block, Document, Mark, Span
from teipress.segment import split

_FIRST = re.compile(r"\[?(1|[*†])\]?[.)]?\s+(?=\S)")
_NUMBER = re.compile(r"\[?(?P<number>\d{1,3}|[*†‡])(?:\]|[.)])?[ \t\u00a0]+(?=[^\W\d_]|[‘“\"'(\[])")
_REFERENCE = re.compile(r"\[[^\[\]]{1,15}:[^\[\]]{2,80}\]\.?$")
_NAMED = re.compile(r"^(?:see |cf\.? )?(?:foot|end)?note (\d{1,3})(?: (?:above|below))?\.?$", re.I)


def read_notes(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the roles `notes` and `source` at their end; several notes in one line are cut apart."""
    begin = _begin(blocks)
    if begin is None:
        return [_sourced(block, blocks) for block in blocks]
    made = [_sourced(block, blocks) for block in blocks[:begin]]
    expected = 1
    for block in blocks[begin:]:
        if _REFERENCE.fullmatch(block.text):
            made.append(block._replace(role="source"))
        elif _number(block.text) is None and block.text.startswith("["):
            made.append(block._replace(role="addition"))
        else:
            for piece in _apart(block, expected):
                expected = (_number(piece.text) or expected - 1) + 1
                made.append(piece._replace(role="notes"))
    return made


def _sourced(block: Block, blocks: Sequence[Block]) -> Block:
    """The archive's reference, alone in a block of the last third."""
    if (
        _REFERENCE.fullmatch(block.text)
        and re.search(r"\d", block.text)
        and block in blocks[len(blocks) // 2 :]
    ):
        return block._replace(role="source")
    return block


def _number(text: str) -> int | None:
    found = _NUMBER.match(text)
    return int(found["number"]) if found and found["number"].isdigit() else None


def _begin(blocks: Sequence[Block]) -> int | None:
    """Where the notes begin: the last block that begins with 1 and from which the numbers run on to the end."""
    for number in range(len(blocks) - 1, -1, -1):
        if _FIRST.match(blocks[number].text) and _runs(blocks[number:]) and _is_note_like(blocks, number):
            return number
    return None


def _runs(blocks: Sequence[Block]) -> bool:
    """Whether the numbered blocks count up from 1 and are most of what follows."""
    expected, numbered = 1, 0
    for block in blocks:
        found = _number(block.text)
        if found is not None and found >= expected:
            expected, numbered = max(number for number in _numbers(block.text, found)) + 1, numbered + 1
        elif found is not None and expected - found > 3:
            return False
    return numbered * 2 >= sum(not _REFERENCE.fullmatch(block.text) for block in blocks)


def _is_note_like(blocks: Sequence[Block], number: int) -> bool:
    """Numbers with a full stop are paragraphs; a note's number has none, or a sign in the text points at it."""
    text = blocks[number].text
    bare = re.match(r"\[?(?:1|[*†])\]?\s", text) is not None
    signed = any(re.search(r"\[(?:1|\*|†)\]", block.text) for block in blocks[:number])
    return signed or (bare and number > 0 and all(_is_numbered(block.text) for block in blocks[number:]))


def _is_numbered(text: str) -> bool:
    return _number(text) is not None or bool(_REFERENCE.fullmatch(text))


def _numbers(text: str, first: int) -> list[int]:
    """The numbers of the notes that stand in one block."""
    numbers = [first]
    for found in re.finditer(r"(?<=[.!?)’'\"”])\s+(\d{1,3})\s+(?=[A-Z‘“\"'(])", text):
        if int(found[1]) == numbers[-1] + 1:
            numbers.append(int(found[1]))
    for found in re.finditer(r"\s(\d{1,3})\s+(?=(?:See|Document|Ibid|On|Not|Dated)\b)", text):
        if int(found[1]) == numbers[-1] + 1:
            numbers.append(int(found[1]))
    return numbers


def _apart(block: Block, expected: int) -> list[Block]:
    """A line of several notes, cut before each: `2 Document 359 3 Document 339.`"""
    first = _number(block.text)
    if first is None:
        return [block]
    cuts, following = [], first + 1
    for found in re.finditer(r"\s(\d{1,3})\s+(?=[A-Z‘“\"'(])", block.text):
        before = block.text[: found.start()].rstrip()
        ended = before.endswith((".", "!", "?", ")", "’", "'", "”", '"')) or re.search(
            r"\bDocument \d+$", before
        )
        if int(found[1]) == following and ended:
            cuts.append(found.start() + 1)
            following += 1
    return split(block, cuts) if cuts else [block]


def link_notes(
    document: Document, brackets: Iterable[Mark]
) -> tuple[list[Mark], list[Mark], tuple[Diagnostic, ...]]:
    """Marks for the numbers of the notes, the brackets with their signs pointing at these, and what points at nothing."""
    notes = [mark for block in document.blocks for mark in _label(block)]
    ids = {dict(mark.attributes)["n"]: dict(mark.attributes)["id"] for mark in notes}
    signs = [_pointing(document, mark, ids) for mark in brackets]
    found = tuple(_lonely(document, notes, signs)) if notes else ()
    return notes, signs, found


def _label(block: Block) -> Iterator[Mark]:
    if block.class_ == "document" and block.role == "notes" and (found := _NUMBER.match(block.text)):
        number = found["number"]
        name = number if number.isdigit() else {"*": "a", "†": "b", "‡": "c"}[number]
        span = Span(0, len(found[0].rstrip()))
        yield Mark(
            block.number, span, "notes", "label", "note-number", None, (("id", f"n{name}"), ("n", number))
        )


def _sign(document: Document, mark: Mark) -> str:
    block = document.blocks[mark.block]
    return block.text[mark.span.start + 1 : mark.span.end - 1].strip()


def _pointing(document: Document, mark: Mark, ids: dict[str, str]) -> Mark:
    sign = _sign(document, mark) if mark.kind in ("noteref", "citation") else ""
    if mark.kind == "citation":
        named = _NAMED.search(sign)
        sign = named[1] if named else ""
    if sign not in ids:
        return mark
    kept = tuple(row for row in mark.attributes if row[0] != "target")
    return mark._replace(attributes=(*kept, ("target", f"#{ids[sign]}")))


def _lonely(document: Document, notes: Sequence[Mark], marks: Sequence[Mark]) -> Iterator[Diagnostic]:
    """A sign without note, a note without sign."""
    signs = {_sign(document, mark): mark for mark in marks if mark.kind == "noteref"}
    numbers = {dict(mark.attributes)["n"]: mark for mark in notes}
    for sign, mark in signs.items():
        if sign not in numbers:
            yield _placed(document, mark, "NOTE-MISSING", f"there is no note {sign}")
    for number, mark in numbers.items():
        if number not in signs:
            message = f"nothing in the text points at note {number}"
            yield _placed(document, mark, "NOTE-UNREFERENCED", message)


def _placed(document: Document, mark: Mark, code: str, message: str) -> Diagnostic:
    block = document.blocks[mark.block]
    diagnostic = Diagnostic(code, "warning", message, document.source.path)
    return at_offset(
        document.source.text, block.start + mark.span.start, block.start + mark.span.end, diagnostic
    )
