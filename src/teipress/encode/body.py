"""Blocks become headings, openers, paragraphs, speeches, lists, tables, closers and notes.

The role of a block chooses a row of `ROLES`; marks of the phenomenon `speaker` cut it into speeches. Each unit's place
in the source is kept, from which `flow` knows the breaks between them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from teipress.encode.flow import Places
from teipress.encode.inline import Writer, nest
from teipress.encode.outline import Outline
from teipress.encode.tei import XML_ID, add_token, child, last_child, local
from teipress.model import Block, Mark, Reading
from teipress.recognise.names import slug
from teipress.segment import is_row

_CELL = re.compile(r"[ \t]*\|[ \t]*")
_ENUMERATOR = re.compile(r"(?:\(?[0-9]{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)]|[-•–—*·])")


class Body:
    """Writes the `text` of one reading; `refused` are marks that could not nest and stayed characters."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.outline = Outline()
        self.places: Places = {}
        by = reading.facts.brackets_by
        self.resp = f"#{slug(by)}" if by else ""
        self.refused: list[Mark] = []
        self._marks: dict[int, list[Mark]] = {}
        for mark in reading.marks:
            self._marks.setdefault(mark.block, []).append(mark)

    def write(self) -> etree._Element:
        for block in self.reading.document.blocks:
            if block.class_ == "document":
                ROLES.get(block.role, _paragraph)(Piece(self, block))
        return self.outline.finish()

    def marks(self, number: int) -> list[Mark]:
        return self._marks.get(number, [])


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
        start, end = _trimmed(self.text, start, end)
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


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


# Roles


def _title(piece: Piece) -> None:
    _in_place(piece, piece.outline.top("head"))


def _section(piece: Piece) -> None:
    piece.unit(piece.outline.open_div("section"), "head")


def _in_place(piece: Piece, made: etree._Element) -> None:
    """Words into a unit that the outline has made."""
    piece.place(made, 0, len(piece.text))
    piece.writer.write(made, 0, len(piece.text))


def _in_opener(name: str, kind: str = "") -> Callable[[Piece], None]:
    def role(piece: Piece) -> None:
        piece.unit(piece.outline.top("opener"), name, type=kind)

    return role


def _argument(piece: Piece) -> None:
    piece.unit(piece.outline.top("argument"), "p")


def _paragraph(piece: Piece) -> None:
    if piece.speakers:
        _speeches(piece)
    else:
        piece.outline.end_speech()
        _plain_paragraph(piece)


def _plain_paragraph(piece: Piece) -> None:
    whole = piece.whole()
    if whole and whole.kind in ("event", "note", "physical") and whole.span.end == len(piece.text):
        _in_content(piece)
    else:
        piece.unit(piece.outline.content(), "p")


def _in_content(piece: Piece) -> None:
    """A block that is one bracket and may stand between paragraphs without one round it."""
    piece.elements(piece.outline.content(), 0, len(piece.text))


def _continuation(piece: Piece) -> None:
    """What follows a speech without a label and belongs to it."""
    if piece.speakers:
        _speeches(piece)
    else:
        piece.outline.resume()
        _plain_paragraph(piece)


def _stage(piece: Piece) -> None:
    piece.unit(piece.outline.content(), "stage")


def _list(piece: Piece) -> None:
    if piece.speakers:
        _speeches(piece)
        return
    _list_or_table(piece, piece.outline.content(), "")


def _list_or_table(piece: Piece, parent: etree._Element, kind: str) -> None:
    rows = piece.rows()
    if rows and all(is_row(piece.text[start:end]) for start, end in rows):
        _table(piece, parent, rows)
        return
    made = child(parent, "list", type=kind)
    for start, end in _items(piece.text, rows):
        piece.unit(made, "item", start, end)


def _participants(piece: Piece) -> None:
    """A list with its label as head; where it has groups, the label heads the argument and each group its own list."""
    heads = [mark for mark in piece.body.marks(piece.block.number) if mark.phenomenon == "list"]
    argument = piece.outline.argument()
    if not heads:
        _list_or_table(piece, argument, "participants")
        return
    stops = [*(mark.span.start for mark in heads[1:]), len(piece.text)]
    if piece.text[: heads[0].span.start].strip():
        _group(piece, argument, None, 0, heads[0].span.start)
    for mark, stop in zip(heads, stops, strict=True):
        if piece.text[mark.span.end : stop].strip():
            _group(piece, argument, mark, mark.span.end, stop)
        elif any(local(part) == "list" for part in argument):
            _group(piece, argument, None, mark.span.start, stop)
        else:
            piece.unit(argument, "head", *mark.span)


def _group(piece: Piece, argument: etree._Element, head: Mark | None, start: int, stop: int) -> None:
    made = child(argument, "list", type="participants")
    if head is not None:
        piece.unit(made, "head", *head.span)
    for a, b in piece.rows(start):
        if a < stop:
            piece.unit(made, "item", a, min(b, stop))


def _items(text: str, rows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The items of a list: a line that is an enumerator alone belongs to the line after it."""
    items: list[tuple[int, int]] = []
    joined = False
    for start, end in rows:
        if joined and items:
            items[-1] = (items[-1][0], end)
        else:
            items.append((start, end))
        joined = bool(_ENUMERATOR.fullmatch(text[start:end].strip()))
    return items


def _table(piece: Piece, parent: etree._Element, rows: list[tuple[int, int]]) -> None:
    table = child(parent, "table")
    for start, end in rows:
        row = child(table, "row")
        at = start
        for bar in [*_CELL.finditer(piece.text, start, end), None]:
            stop = bar.start() if bar else end
            piece.unit(row, "cell", at, stop)
            at = bar.end() if bar else end


def _closer(piece: Piece) -> None:
    closer = piece.outline.bottom("closer")
    if local(closer) == "p":
        _in_place(piece, closer)
    else:
        piece.unit(closer, "signed")


def _valediction(piece: Piece) -> None:
    closer = piece.outline.bottom("closer")
    if local(closer) == "p":
        _in_place(piece, closer)
    else:
        piece.unit(closer, "salute")


def _postscript(piece: Piece) -> None:
    made = piece.outline.bottom("postscript")
    if local(made) == "p":
        _in_place(piece, made)
    else:
        piece.unit(made, "p")


def _trailer(piece: Piece) -> None:
    """What another hand wrote under a letter."""
    _in_place(piece, piece.outline.bottom("trailer"))


def _enclosure(piece: Piece) -> None:
    division = piece.outline.open_div("enclosure")
    whole = piece.whole()
    if whole and whole.kind == "part" and whole.span.end == len(piece.text):
        head = child(division, "head", ana="#insertion.part" + ("" if whole.sure else " #unreviewed"))
        piece.place(head, 0, len(piece.text))
        piece.writer.write(head, 1, len(piece.text) - 1)
    else:
        piece.unit(division, "head")


def _note(piece: Piece) -> None:
    label = next(
        (m for m in piece.body.marks(piece.block.number) if (m.phenomenon, m.kind) == ("notes", "label")),
        None,
    )
    parent = piece.outline.back("notes")
    if label is None:
        piece.unit(parent, "p")
        return
    note = piece.unit(parent, "note")
    if target := dict(label.attributes).get("id"):
        note.set(XML_ID, target)


def _after(kind: str) -> Callable[[Piece], None]:
    def role(piece: Piece) -> None:
        parent = piece.outline.back(kind) if piece.outline.in_back else piece.outline.content()
        piece.unit(parent, "p")

    return role


def _division(kind: str) -> Callable[[Piece], None]:
    def role(piece: Piece) -> None:
        piece.outline.open_div(kind)
        _list_or_table(piece, piece.outline.content(), "") if "\n" in piece.text else _plain_paragraph(piece)

    return role


def _speeches(piece: Piece) -> None:
    """What stands before the first label goes on; each label opens its speech; after an aside the speech resumes."""
    at = 0
    for number, mark in enumerate(piece.speakers):
        _resumed(piece, at, mark.span.start)
        following = piece.speakers[number + 1 :]
        stop = following[0].span.start if following else len(piece.text)
        at = min(mark.target.end, stop) if mark.target else stop
        _speech(piece, mark, at)
    _resumed(piece, at, len(piece.text))


def _resumed(piece: Piece, start: int, stop: int) -> None:
    if piece.text[start:stop].strip():
        piece.outline.resume()
        piece.unit(piece.outline.content(), "p", start, stop)


def _speech(piece: Piece, mark: Mark, stop: int) -> None:
    attributes = dict(mark.attributes)
    rend = attributes.get("rend", "")
    aside = bool(rend)
    start, stop = _trimmed(piece.text, mark.span.start, stop)
    speech = piece.outline.speak(attributes.get("who", ""), rend, aside)
    if not mark.sure:
        speech.set("ana", "#unreviewed")
    if rend == "bracket":
        speech.set("ana", "#insertion.event" + ("" if mark.sure else " #unreviewed"))
    piece.place(speech, start, stop)
    opened = rend in ("parenthesis", "parenthesis-open", "bracket")
    closed = rend in ("parenthesis", "parenthesis-close", "bracket")
    _words(piece, speech, mark, start + opened, stop - closed)
    if aside and rend != "parenthesis-open":
        piece.outline.end_aside()


def _words(piece: Piece, speech: etree._Element, mark: Mark, start: int, stop: int) -> None:
    """Label, a stage direction that belongs to it, and the words."""
    stage = _label_stage(piece, mark)
    label_end = stage.span.start if stage else mark.span.end
    piece.unit(speech, "speaker", start, label_end)
    if stage:
        for made in piece.elements(speech, *stage.span):
            add_token(made, "label")
        label_end = stage.span.end
    at = _leading_stage(piece, speech, label_end, stop)
    start, stop = _trimmed(piece.text, at, stop)
    if start < stop:
        piece.unit(speech, "p", start, stop)


def _label_stage(piece: Piece, mark: Mark) -> Mark | None:
    """`Healey [looking around]: Yes`: the event inside the label."""
    return next(
        (
            inner
            for inner in piece.body.marks(piece.block.number)
            if inner.phenomenon == "insertion"
            and inner.kind == "event"
            and mark.span.start < inner.span.start
            and inner.span.end <= mark.span.end
        ),
        None,
    )


def _leading_stage(piece: Piece, speech: etree._Element, start: int, stop: int) -> int:
    """`Mao: (looking at Kissinger) He is`: a stage direction right after the label stands beside the paragraph."""
    at, _ = _trimmed(piece.text, start, stop)
    found = next(
        (
            mark
            for mark in piece.body.marks(piece.block.number)
            if mark.phenomenon == "stage" and mark.span.start == at and mark.span.end <= stop
        ),
        None,
    )
    if found is None:
        return start
    piece.elements(speech, *found.span)
    return found.span.end


ROLES: dict[str, Callable[[Piece], None]] = {
    "title": _title,
    "heading": _title,
    "section": _section,
    "dateline": _in_opener("dateline"),
    "time": _in_opener("dateline"),
    "date": _in_opener("dateline"),
    "place": _in_opener("dateline"),
    **{
        role: _in_opener("seg", kind)
        for role, kind in {
            **{name: name for name in ("subject", "to", "from", "reference", "classification", "number")},
            "via": "field",
            "letterhead": "field",
            "cc": "copy",
            "recorder": "drafting",
        }.items()
    },
    "salute": _in_opener("salute"),
    "participants": _participants,
    "summary": _argument,
    "paragraph": _paragraph,
    "speech": _continuation,
    "list": _list,
    "table": _list,
    "stage": _stage,
    "signed": _closer,
    "valediction": _valediction,
    "postscript": _postscript,
    "trailer": _trailer,
    "enclosure": _enclosure,
    "distribution": _division("distribution"),
    "notes": _note,
    "source": _after("bibliography"),
    "addition": _after("appendix"),
}
