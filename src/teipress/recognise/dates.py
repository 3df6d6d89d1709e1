"""Dates in the blocks of a document, as marks; what is wrong with a date becomes a finding."""

from __future__ import annotations

from dataclasses import replace

from teipress.diagnostics import Diagnostic, at_offset
from teipress.model import Block, Document, Mark, Source, Span
from teipress.recognise.calendar import DateValue, find

#: Roles of blocks in which a clock time may stand alone.
_TIMED = frozenset("time date dateline".split())


def read_dates(document: Document) -> tuple[tuple[Mark, ...], tuple[Diagnostic, ...]]:
    """Marks of phenomenon `date` with TEI attributes, in every block of the document itself."""
    marks: list[Mark] = []
    found: list[Diagnostic] = []
    for block in document.blocks:
        if block.class_ == "document":
            for span, value in find(block.text, times=block.role in _TIMED):
                marks.append(_mark(block, span, value))
                found += date_findings(document.source, block, span, value)
    return tuple(marks), tuple(found)


def _mark(block: Block, span: Span, value: DateValue) -> Mark:
    sure = not (value.problem or value.candidates)
    return Mark(block.number, span, "date", "date", "date", None, value.attributes, sure, value.candidates)


def date_findings(source: Source, block: Block, span: Span, value: DateValue) -> list[Diagnostic]:
    """`DATE-IMPOSSIBLE` for what cannot be, `DATE-AMBIGUOUS` for figures with two readings; placed on the source."""
    found = []
    words = block.text[span.start : span.end]
    if value.problem:
        found.append(Diagnostic("DATE-IMPOSSIBLE", "warning", f"`{words}` cannot be: {value.problem}"))
    if value.candidates:
        readings = " or ".join(value.candidates)
        found.append(Diagnostic("DATE-AMBIGUOUS", "doubt", f"`{words}` can mean {readings}"))
    placed = (
        at_offset(source.text, block.start + span.start, block.start + span.end, finding) for finding in found
    )
    return [replace(finding, file=source.path, anchor=words) for finding in placed]
