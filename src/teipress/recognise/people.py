"""The persons of a document, from its lists of participants and its labels, and the marks that point at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from teipress.diagnostics import Diagnostic
from teipress.model import Block, Document, Facts, Mark, Person, Span
from teipress.recognise.fields import label_at
from teipress.recognise.participants import Participant, participants
from teipress.recognise.persons import persons

Listed = tuple[tuple[Block, Participant], ...]


def listed_participants(blocks: Iterable[Block]) -> Listed:
    """Who is named in the document's own lists of participants."""
    return tuple(
        (block, someone)
        for block in blocks
        if block.class_ == "document" and block.role == "participants"
        for someone in participants(block.text)
    )


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
    block = document.blocks[mark.block]
    return block.text[mark.span.start : mark.span.end].lstrip("([").strip()


def _with(mark: Mark, name: str, value: str) -> Mark:
    return replace(mark, attributes=(*mark.attributes, (name, value))) if value else mark


def _names(listed: Listed, people: Sequence[Person]) -> Iterator[Mark]:
    """A `persName` for each name of a list, pointing at its person."""
    ids = {name: person.id for person in people for name in person.names}
    for block, someone in listed:
        identifier = ids.get(" ".join(someone.name.text.split()))
        if identifier:
            attributes = (("ref", f"#{identifier}"),)
            yield Mark(block.number, someone.span, "name", "person", "participant", None, attributes)


def _head(block: Block) -> Iterator[Mark]:
    """The label of a list of participants becomes its head."""
    if block.class_ == "document" and block.role == "participants" and "|" not in block.text:
        label = label_at(block.text)
        if label is not None and label.role == "participants":
            yield Mark(block.number, Span(0, label.span.end), "list", "head", "participants-label")
