"""What the blocks of a document are and what stands in them: marks, fields and persons; no tree is touched here.

The steps are `recognise`, read from top to bottom; each looks only at what the steps before it found.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from teipress.diagnostics import Diagnostic
from teipress.model import Document, Facts, Field, Mark, Reading
from teipress.recognise.archive import archive_fields
from teipress.recognise.authority import read_names
from teipress.recognise.brackets import read_brackets, statements
from teipress.recognise.dates import read_dates
from teipress.recognise.dialogue import Known
from teipress.recognise.frame import read_frame
from teipress.recognise.lexicon.languages import language_of_archive
from teipress.recognise.notes import link_notes, read_notes
from teipress.recognise.own import own_rules
from teipress.recognise.page import is_page, read_page
from teipress.recognise.people import identify_persons, listed_participants
from teipress.recognise.profile import profile_of, told
from teipress.recognise.references import read_references
from teipress.recognise.speakers import read_speakers
from teipress.recognise.statement import own_fields, own_title, source_language
from teipress.recognise.tail import read_tail
from teipress.segment import numbered
from teipress.settings import Settings

Found = tuple[Diagnostic, ...]


def recognise(document: Document, settings: Settings) -> tuple[Reading, Found]:
    """Read a document: its archive page, its frame, who speaks, dates, brackets, names and notes."""
    document, fields = _framed(document, settings)
    listed = listed_participants(document)
    title = next((field.value for field in fields if field.name == "title"), "") or own_title(document)
    known = Known.of((someone.name.text for _, someone in listed), title)
    spoken, blocks = read_speakers(document.blocks, known, settings.profile)
    document = profile_of(replace(document, blocks=blocks), spoken, settings)
    facts = _facts(document, settings, fields)
    speakers = [mark for mark in spoken if mark.phenomenon == "speaker"]
    people, named, found = identify_persons(document, listed, speakers, facts, title)
    facts = replace(facts, persons=people)
    notes, signs, more = _noted(document, facts, settings, speakers)
    dates, dated = read_dates(document)
    stages = [mark for mark in spoken if mark.phenomenon == "stage"]
    sure = (*named, *stages, *notes, *signs, *dates)
    sure += read_references(document, sure, settings.documents)
    names, doubted = read_names(document, facts, people, sure)
    marks = tuple(sorted((*sure, *names), key=_order))
    reading = Reading(document, marks, (*fields, *own_fields(document)), people, facts)
    return reading, (*told(document, settings), *found, *more, *dated, *doubted)


def _order(mark: Mark) -> tuple[int, int, int]:
    return mark.block, mark.span.start, -mark.span.end


def _framed(document: Document, settings: Settings) -> tuple[Document, tuple[Field, ...]]:
    """Class and role of every block, and what an archive page says."""
    fields: tuple[Field, ...] = ()
    blocks = document.blocks
    if is_page(blocks) if settings.archive_page == "auto" else settings.archive_page == "yes":
        blocks, fields = read_page(blocks, document.wrapped)
    own = [block for block in blocks if block.class_ == "document"]
    first = next((n for n, block in enumerate(blocks) if block.class_ == "document"), len(blocks))
    titled = any(field.name == "title" for field in fields)
    framed = read_tail(read_notes(read_frame(own, titled, document.wrapped)))
    blocks = numbered((*blocks[:first], *framed, *blocks[first + len(own) :]))
    return replace(document, blocks=blocks), archive_fields(fields)


def _facts(document: Document, settings: Settings, fields: Sequence[Field]) -> Facts:
    """What is known beside the blocks; the language of the source is the edition's, what an archive page says, its archive's, what the text says."""
    config = settings.config
    told = next((field.value for field in fields if field.name == "source_language"), "")
    kept = next((language_of_archive(field.value) for field in fields if field.name == "source"), "")
    stated = [name for name in ("restoration", "deletion") if config[f"brackets.{name}"]]
    return Facts(
        profile=document.profile,
        brackets_by=config.text("brackets.by"),
        statements=tuple(dict.fromkeys((*stated, *statements(document)))),
        language=config.text("edition.language"),
        source_language=config.text("edition.source-language") or told or kept or source_language(document),
        entities=settings.entities,
    )


def _noted(
    document: Document, facts: Facts, settings: Settings, speakers: Sequence[Mark]
) -> tuple[Iterable[Mark], Iterable[Mark], Found]:
    """Notes and brackets, the signs among these pointing at their notes."""
    rules = () if settings.untrusted else own_rules(settings.config)[0]
    brackets, found = read_brackets(document, facts, rules, speakers)
    notes, signs, more = link_notes(document, brackets)
    return notes, signs, (*found, *more)
