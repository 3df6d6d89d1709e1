"""The persons of a document, from its lists of participants and its labels, and the marks that point at them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from teipress.diagnostics import Diagnostic
from teipress.model import Block, Document, Facts, Mark, Person, Span
from teipress.recognise.fields import label_at
from teipress.recognise.participants import Participant, is_group, participants
from teipress.recognise.persons import persons

_SPOKESMAN = re.compile(r"([^()]+?)\s*\(([^()]+)\)\s*:?")
_FULL_LINE = re.compile(r"([^\n]{56,})\n")
Listed = tuple[tuple[Block, Participant], ...]


def listed_participants(document: Document) -> Listed:
    """Who is named in the document's own lists of participants, and under the heading of a telephone call."""
    own = [block for block in document.blocks if block.class_ == "document"]
    return tuple(
        (block, someone)
        for block, following in zip_longest(own, own[1:])
        for someone in (
            participants(_unwrapped(block.text) if document.wrapped else block.text)
            if block.role == "participants"
            else (*_callers(block.text), *_interviewed(block, following))
        )
    )


_CALL = re.compile(
    r"(?:telcon|telephone (?:call|conversation))\b[^\n]*\n+([^\n/]{2,60})/([^\n/]{2,60})(?:\n|$)", re.I
)


def _callers(text: str) -> Iterator[Participant]:
    """`TELCON`, and in the next line `Ambassador Dobrynin/Secretary Kissinger`."""
    for call in _CALL.finditer(text) if "/" in text else ():
        for number in (1, 2):
            for someone in participants(call[number]):
                start, end = (call.start(number) + at for at in someone.span)
                yield someone._replace(span=Span(start, end))


_INTERVIEW = re.compile(r"interview with (?!an? )(?:the )?([^\W\d_][^\n,:;]{3,60})", re.I)
#: Who asks, on a line of the head: `by Theodore A. Wilkie`.
_BY = re.compile(r"^(?:(?:interviewed|conducted|recorded) )?by ((?-i:[A-Z])[^\n,:;]{3,60})$", re.I | re.M)


def _interviewed(block: Block, following: Block | None) -> Iterator[Participant]:
    """`Interview with Ambassador Harlan Cleaver`, `by Theodore A. Wilkie`: who answers, who asks.

    Who answers may stand alone above `Interviewed by:`.
    """
    headed = block.role in ("title", "heading")
    if headed and following and _ASKED_BY.match(following.text):
        named = participants(block.text) if len(block.text) < 80 and not _TALK.search(block.text) else ()
        yield from (someone for someone in named if len(named) == 1 and someone.name.given)
    answers = _INTERVIEW.search(block.text) if headed else None
    asks = _BY.search(block.text) if headed and (answers or "\n" not in block.text) else None
    for found in filter(None, (answers, asks)):
        for someone in participants(found[1]):
            start, end = (found.start(1) + at for at in someone.span)
            yield someone._replace(span=Span(start, end))


_TALK = re.compile(r"\b(?:interview|history|conversation|talks?|transcript)\b", re.I)
_ASKED_BY = re.compile(r"interviewed by\b|interviewer\b", re.I)


def _unwrapped(text: str) -> str:
    """Full lines run on in the next; every character keeps its place."""
    return _FULL_LINE.sub(r"\1 ", text)


def identify_persons(
    document: Document, listed: Listed, speakers: Sequence[Mark], facts: Facts, title: str
) -> tuple[tuple[Person, ...], tuple[Mark, ...], tuple[Diagnostic, ...]]:
    """The persons; the speaker marks with `who`, and marks for the names and the labels of lists of participants."""
    labels = [_surface(document, mark) for mark in speakers]
    people, who, found = persons(labels, [someone for _, someone in listed], facts, title)
    pointed = [
        _with(mark, "who", " ".join(f"#{one}" for one in who.get(label, ())))
        for mark, label in zip(speakers, labels, strict=True)
    ]
    names = _names(listed, people)
    heads = [head for block in document.blocks for head in _head(block)]
    located = tuple(replace(d, file=document.source.path) for d in found)
    return people, (*pointed, *names, *heads), located


def _surface(document: Document, mark: Mark) -> str:
    """The label for `persons`: of a side that speaks through somebody (`North (KIM):`), that person."""
    block = document.blocks[mark.block]
    surface = block.text[mark.span.start : mark.span.end].lstrip("([").strip()
    if surface.count("]") > surface.count("["):
        surface = surface.replace("]", "", 1)  # `[FIDEL CASTRO:]`
    aside = _SPOKESMAN.fullmatch(surface)
    if not (aside and is_group(aside[1])):
        return surface
    return aside[2].title() if len(aside[2]) > 2 else aside[2]  # `KIM` is a surname here, no initials


def _with(mark: Mark, name: str, value: str) -> Mark:
    return mark._replace(attributes=(*mark.attributes, (name, value))) if value else mark


def _names(listed: Listed, people: Sequence[Person]) -> Iterator[Mark]:
    """A `persName` for each name of a list, pointing at its person."""
    ids = {name: person.id for person in people for name in person.names}
    for block, someone in listed:
        identifier = ids.get(" ".join(someone.name.text.split()))
        if identifier:
            attributes = (("ref", f"#{identifier}"),)
            yield Mark(block.number, someone.span, "name", "person", "participant", None, attributes)


def _head(block: Block) -> Iterator[Mark]:
    """The label of a list of participants becomes its head, the name of a country or side that of a part of it."""
    if block.class_ != "document" or block.role != "participants" or "|" in block.text:
        return
    label = label_at(block.text)
    at = 0
    if label is not None and label.role == "participants":
        at = label.span.end
        yield Mark(block.number, Span(0, at), "list", "head", "participants-label")
    for row in re.finditer(r"[^\n]+", block.text[at:]):
        if is_group(row[0].strip()) and row[0].strip():
            begin = at + row.start() + len(row[0]) - len(row[0].lstrip())
            yield Mark(
                block.number, Span(begin, begin + len(row[0].strip())), "list", "group", "participants-group"
            )
