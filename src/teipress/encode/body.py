"""Blocks become headings, openers, paragraphs, speeches, lists, tables, closers and notes.

The role of a block chooses a row of `ROLES`; marks of the phenomenon `speaker` cut it into speeches. Each unit's place
in the source is kept, from which `flow` knows the breaks between them.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from teipress.encode.flow import Places
from teipress.encode.lists import list_or_table, participants
from teipress.encode.outline import Outline
from teipress.encode.piece import Piece
from teipress.encode.speech import speeches
from teipress.encode.tei import XML_ID, child, local
from teipress.model import Mark, Reading
from teipress.recognise.names import slug


class Body:
    """Writes the `text` of one reading; `refused` are marks that could not nest and stayed characters."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.outline = Outline()
        self.places: Places = {}
        by = reading.facts.brackets_by
        self.resp = f"#{slug(by)}" if by else ""
        self.refused: list[Mark] = []
        self.divisions: dict[int, etree._Element] = {}  # those of enclosures, by the block of their heading
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
        speeches(piece)
    else:
        piece.outline.end_speech()
        _plain_paragraph(piece)


def _plain_paragraph(piece: Piece) -> None:
    whole = piece.whole()
    stands = whole and whole.kind in ("event", "note", "physical") and whole.span.end == len(piece.text)
    if whole and stands and "element" not in dict(whole.attributes):  # `stamp` and `add` are phrases
        _in_content(piece)
    else:
        piece.unit(piece.outline.content(), "p")


def _in_content(piece: Piece) -> None:
    """A block that is one bracket and may stand between paragraphs without one round it."""
    piece.elements(piece.outline.content(), 0, len(piece.text))


def _continuation(piece: Piece) -> None:
    """What follows a speech without a label and belongs to it."""
    if piece.speakers:
        speeches(piece)
    else:
        piece.outline.resume()
        _plain_paragraph(piece)


def _stage(piece: Piece) -> None:
    piece.unit(piece.outline.content(), "stage")


def _list(piece: Piece) -> None:
    if piece.speakers:
        speeches(piece)
        return
    list_or_table(piece, piece.outline.content(), "")


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
    division = piece.body.divisions[piece.block.number] = piece.outline.open_div("enclosure")
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
        list_or_table(piece, piece.outline.content(), "") if "\n" in piece.text else _plain_paragraph(piece)

    return role


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
    "participants": participants,
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
