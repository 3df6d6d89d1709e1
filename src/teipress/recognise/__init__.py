"""What the blocks of a document are and what stands in them: marks, fields and persons; no tree is touched here."""

from __future__ import annotations

from dataclasses import replace

from teipress.diagnostics import Diagnostic
from teipress.model import Block, Document, Facts, Field, Mark, Reading, Span
from teipress.recognise.archive import archive_fields
from teipress.recognise.calendar import find, parse
from teipress.recognise.dateline import dateline
from teipress.recognise.dates import read_dates
from teipress.recognise.fields import label_at
from teipress.recognise.frame import read_frame
from teipress.recognise.page import is_page, read_page
from teipress.recognise.speakers import read_speakers
from teipress.segment import numbered
from teipress.settings import Settings

Found = tuple[Diagnostic, ...]


def recognise(document: Document, settings: Settings) -> tuple[Reading, Found]:
    """Read a document: its archive page, its frame, who speaks, dates, brackets and names."""
    document, fields = _framed(document, settings)
    facts = Facts(
        brackets_by=settings.config.text("brackets.by"),
        language=settings.config.text("edition.language"),
        entities=settings.entities,
    )
    speakers, blocks = read_speakers(document.blocks)
    document = replace(document, blocks=blocks)
    brackets, found = _brackets(document, facts)
    dates, more = read_dates(document)
    marks = (*speakers, *brackets, *dates)
    fields = (*fields, *_own_fields(document))
    return Reading(document, tuple(sorted(marks, key=_order)), fields, (), facts), (*found, *more)


def _order(mark: Mark) -> tuple[int, int, int]:
    return mark.block, mark.span.start, -mark.span.end


def _brackets(document: Document, facts: Facts) -> tuple[tuple[Mark, ...], Found]:
    from teipress.recognise.brackets import read_brackets

    marks, found = read_brackets(document, facts)
    return tuple(marks), tuple(found)


def _framed(document: Document, settings: Settings) -> tuple[Document, tuple[Field, ...]]:
    """Class and role of every block, and what an archive page says."""
    fields: tuple[Field, ...] = ()
    blocks = document.blocks
    paged = is_page(blocks) if settings.archive_page == "auto" else settings.archive_page == "yes"
    if paged:
        blocks, fields = read_page(blocks)
    framed: list[Block] = []
    own = [block for block in blocks if block.class_ == "document"]
    titled = any(field.name == "title" for field in fields)
    framed = read_frame(own, titled)
    first = next((n for n, block in enumerate(blocks) if block.class_ == "document"), len(blocks))
    blocks = numbered((*blocks[:first], *framed, *blocks[first + len(own) :]))
    return replace(document, blocks=blocks), archive_fields(fields)


def _own_fields(document: Document) -> tuple[Field, ...]:
    fields: list[Field] = []
    for block in document.blocks:
        if block.class_ != "document":
            continue
        label = label_at(block.text)
        value = block.text[label.span.end :].strip() if label else block.text
        span = Span(label.span.end, len(block.text)) if label else None
        if block.role == "title" and not any(f.name == "title" for f in fields):
            fields.append(Field("title", " ".join(block.text.split()), block.number))
        elif block.role in ("time", "date"):
            when = next(iter(find(value, times=True)), None)
            attributes = when[1].attributes if when else ()
            fields.append(Field("date", value, block.number, span, attributes))
        elif block.role == "place":
            fields.append(Field("place", value, block.number, span))
        elif block.role == "dateline":
            fields += _dateline(block)
    return tuple(fields)


def _dateline(block: Block) -> list[Field]:
    parts = dateline(block.text)
    fields = []
    for part in parts:
        words = block.text[part.span.start : part.span.end]
        name = "place" if part.kind == "place" else "date"
        fields.append(
            Field(
                name,
                words.replace("[", "").replace("]", ""),
                block.number,
                part.span,
                part.value.attributes if part.value else (),
            )
        )
    if not parts and (value := parse(block.text)):
        fields.append(Field("date", block.text, block.number, None, value.attributes))
    return fields
