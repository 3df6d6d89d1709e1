"""Speeches: label, stage direction, words; asides and what goes on after them. (Guidelines, 7.2.2)"""

from __future__ import annotations

import re

from lxml import etree

from teipress.encode.piece import Piece, trimmed
from teipress.encode.tei import add_token
from teipress.model import Mark


def speeches(piece: Piece) -> None:
    """What stands before the first label goes on; each label opens its speech; after an aside the speech resumes."""
    at = 0
    if piece.speakers:
        _numbered(piece, piece.speakers[0].span.start)
    for number, mark in enumerate(piece.speakers):
        _resumed(piece, at, mark.span.start)
        following = piece.speakers[number + 1 :]
        stop = following[0].span.start if following else len(piece.text)
        at = min(mark.target.end, stop) if mark.target else stop
        _speech(piece, mark, at)
    _resumed(piece, at, len(piece.text))


_NUMBER = re.compile(r"\s*\[?[0-9]{1,3}\.\]?\s*")


def _numbered(piece: Piece, stop: int) -> None:
    """The number of a paragraph before its label belongs to no speech."""
    if _NUMBER.fullmatch(piece.text, 0, stop):
        piece.outline.end_speech()


def _resumed(piece: Piece, start: int, stop: int) -> None:
    if piece.text[start:stop].strip():
        piece.outline.resume()
        piece.unit(piece.outline.content(), "p", start, stop)


def _speech(piece: Piece, mark: Mark, stop: int) -> None:
    attributes = dict(mark.attributes)
    rend = attributes.get("rend", "")
    aside = mark.kind != "label"
    start, stop = trimmed(piece.text, mark.span.start, stop)
    speech = piece.outline.speak(attributes.get("who", ""), rend, aside)
    if not mark.sure:
        speech.set("ana", "#unreviewed")
    if rend == "bracket":
        speech.set("ana", "#insertion.event" + ("" if mark.sure else " #unreviewed"))
    piece.place(speech, start, stop)
    opened = rend in ("parenthesis", "parenthesis-open", "bracket")
    closed = rend in ("parenthesis", "parenthesis-close", "bracket")
    _words(piece, speech, mark, start + opened, stop - closed)
    if closed:
        piece.outline.end_aside()


def _words(piece: Piece, speech: etree._Element, mark: Mark, start: int, stop: int) -> None:
    """Label, a stage direction that belongs to it, and the words."""
    stage = _in_label(piece, mark, "event")
    sign = _in_label(piece, mark, "noteref")  # `Mr Hall [4]: Yes`: the sign begins the words
    label_end = min(inner.span.start if inner else mark.span.end for inner in (stage, sign))
    piece.unit(speech, "speaker", start, label_end)
    if stage:
        for made in piece.elements(speech, *stage.span):
            add_token(made, "label")
        label_end = stage.span.end
    at = _leading_stage(piece, speech, label_end, stop)
    start, stop = trimmed(piece.text, at, stop)
    if start < stop:
        piece.unit(speech, "p", start, stop)


def _in_label(piece: Piece, mark: Mark, kind: str) -> Mark | None:
    """`Healey [looking around]: Yes`: a bracket of this kind inside the label."""
    return next(
        (
            inner
            for inner in piece.body.marks(piece.block.number)
            if inner.phenomenon == "insertion"
            and inner.kind == kind
            and mark.span.start < inner.span.start
            and inner.span.end <= mark.span.end
        ),
        None,
    )


def _leading_stage(piece: Piece, speech: etree._Element, start: int, stop: int) -> int:
    """`Mao: (looking at Kissinger) He is`: a stage direction right after the label stands beside the paragraph."""
    at, _ = trimmed(piece.text, start, stop)
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
