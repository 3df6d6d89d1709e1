"""What a document says of itself in its own head: title, date, place, subject, from whom to whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from teipress.model import Block, Document, Field, Span
from teipress.recognise.calendar import find, parse
from teipress.recognise.dateline import dateline
from teipress.recognise.fields import label_at
from teipress.recognise.lexicon.languages import language_stated


def own_fields(document: Document) -> tuple[Field, ...]:
    """The fields of the document's head, in its order."""
    read = (_READERS[block.role](block) for block in _own(document) if block.role in _READERS)
    fields = _held([field for each in read for field in each])
    return (*fields, *_of_title(fields))


def own_title(document: Document) -> str:
    """The title in the document's head, or nothing."""
    return next((" ".join(block.text.split()) for block in _own(document) if block.role == "title"), "")


def _own(document: Document) -> Iterator[Block]:
    """The document's blocks up to an enclosure, which has a head of its own."""
    before = takewhile(lambda block: block.role != "enclosure", document.blocks)
    return (block for block in before if block.class_ == "document")


#: Blocks at the beginning and at the end that say what a text is translated from, or where it is kept.
_ENDS = 3


def source_language(document: Document) -> str:
    """BCP 47 tag of the language a document says it is translated from, or of the archive it says it is from; else nothing."""
    ends = (*document.blocks[:_ENDS], *document.blocks[-_ENDS:])
    return next((tag for block in ends if (tag := language_stated(block.text[:1000]))), "")


_TALK = re.compile(r"\b(?:conversation|meeting|talks?|discussion|session|conference|interview|visit)\b", re.I)


def _held(fields: list[Field]) -> list[Field]:
    """A date below the title of a record that was dated above it, or in such a title, is that of the conversation."""
    title = next((field for field in fields if field.name == "title" and field.block is not None), None)
    above = [f for f in fields if title and f.name == "date" and (f.block or 0) < (title.block or 0)]
    if title is None or not above or not _TALK.search(title.value):
        return fields
    below = [f for f in fields if f.name == "date" and f not in above][:1]
    dates = list(find(title.value, times=True))
    stated = [
        Field("held", title.value[slice(*span)], title.block, attributes=value.attributes)
        for span, value in dates
    ]
    return [*fields, *([replace(below[0], name="held")] if below else stated if len(dates) == 1 else [])]


_WRITTEN = (
    r"(?:(?:circular |personal |secret )?(?:telegram|letter|message|memorandum|note|despatch|dispatch|airgram|cablegram|savingram"
    r"|submission|instruction|teletype message|aide-m[eé]moire)s?\b[\w ]{0,20}?)"
)
_PARTIES = re.compile(
    rf"(?:No\. )?(?:\d+\.? +)?(?:{_WRITTEN},? +(?:from |by )?)?(?P<from>(?:the |mr\.? |sir )?[^\W\d_].{{1,200}}?),? to (?P<to>(?:the |mr\.? |sir )?[^\W\d_].{{1,200}})",
    re.I,
)
_NO_PARTY = re.compile(
    r"\b(?:memorandum|minutes|record|notes?|conversation|meeting|report|address|speech|statement|paper|summary|plan|policy|read|visit|attached)\b"
    rf"|{_WRITTEN}$",
    re.I,
)


def _parties(title: Field, has: set[str]) -> Iterator[Field]:
    """From whom and to whom, where the title says it: `Letter From Hall to Stone`, `Bruce to Curtin`."""
    found = _PARTIES.fullmatch(_undated(title.value))
    if (
        found is None
        or {"from", "to"} & has
        or _NO_PARTY.search(found["from"])
        or "between" in found["from"].casefold()
    ):
        return
    if all(found[side].strip("( ").removeprefix("the ")[:1].isupper() for side in ("from", "to")):
        yield Field("from", found["from"].strip(" ,"), title.block)
        yield Field("to", found["to"].strip(" ,"), title.block)


def _undated(title: str) -> str:
    """A title without the place and date at its end."""
    date = next(iter(find(title, times=True)), None)
    if date is None:
        return title.rstrip(" ,.")
    return re.sub(r",\s*[^\W\d_][^,()]{1,30},?\s*$", "", title[: date[0].start]).rstrip(" ,.")


#: `held at the Permanent Headquarters, Porte Dauphine, Paris, XVIe., on`: the last of an address.
_HELD = re.compile(
    r"\bheld (?:in|at) (?:(?:the )?[^,\d]{3,60}, ){1,3}(?P<city>(?![IVX]+e\b)[^\W\d_a-z][\w .'’-]{2,30}?)(?:, [IVX]+e\.?)?,? on\b"
)


def _of_title(fields: Sequence[Field]) -> Iterator[Field]:
    """Date and place that stand in the title alone: `..., Washington, February 3, 1973.`"""
    title = next((field for field in fields if field.name == "title"), None)
    if title is None:
        return
    has = {field.name for field in fields}
    yield from _parties(title, has)
    parts = dateline(title.value)
    for part in parts:
        words = title.value[part.span.start : part.span.end]
        if part.kind not in has and part.kind == "place":
            yield Field("place", words, title.block)
        elif part.kind not in has and part.value and part.kind == "date":
            yield Field("date", words, title.block, attributes=part.value.attributes)
    if not parts and "place" not in has and (held := _HELD.search(title.value)):
        yield Field("place", held["city"], title.block)
    dates = [] if parts or "date" in has else list(find(title.value, times=True))
    if len(dates) == 1:
        yield Field("date", title.value[slice(*dates[0][0])], title.block, attributes=dates[0][1].attributes)


def _value(block: Block) -> tuple[str, Span]:
    """What stands after the label of a field, and where."""
    label = label_at(block.text)
    start = label.span.end if label else 0
    raw = block.text[start:]
    start += len(raw) - len(raw.lstrip(" \t\n|"))
    return " ".join(block.text[start:].split()), Span(start, len(block.text))


def _plain(name: str) -> Callable[[Block], Iterator[Field]]:
    def read(block: Block) -> Iterator[Field]:
        value, span = _value(block)
        if value:
            yield Field(name, value, block.number, span)

    return read


def _title(block: Block) -> Iterator[Field]:
    yield Field("title", " ".join(block.text.split()), block.number, Span(0, len(block.text)))


def _date(block: Block) -> Iterator[Field]:
    value, span = _value(block)
    when = next(iter(find(value, times=True)), None)
    if value:
        yield Field("date", value, block.number, span, when[1].attributes if when else ())


def _dated(block: Block, start: int = 0) -> Iterator[Field]:
    """Place and dates of a dateline that is the block from `start` on."""
    for part in dateline(block.text[start:]):
        span = Span(start + part.span.start, start + part.span.end)
        words = block.text[slice(*span)].replace("[", "").replace("]", "").strip(" ,")
        if part.kind == "place":
            yield Field("place", words, block.number, span)
        elif part.kind == "date" and part.value:
            yield Field("date", words, block.number, span, part.value.attributes)


def _dateline(block: Block) -> Iterator[Field]:
    yield from (fields := list(_dated(block)))
    if not fields and (value := parse(block.text)):
        yield Field("date", block.text, block.number, Span(0, len(block.text)), value.attributes)


#: `Note on the talks on 26 January 1959 in Beijing`, `Note from the talks. Havana, 17 January 1966`
_IN_PLACE = re.compile(r"\s+in (?P<place>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?)\.?$")


#: `From Pyongyang. Received 31 May 1960`
_SENT = re.compile(
    r"From (?P<place>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?)[.,;]? (?i:received|sent|dispatched)\b"
)


def _heading(block: Block) -> Iterator[Field]:
    """Where and when it was, at the end of a heading."""
    text = block.text
    if sent := _SENT.match(text):
        yield Field("place", sent["place"], block.number, Span(*sent.span("place")))
    start = text.rfind(". ") + 2
    if start > 2 and (fields := list(_dated(block, start))):
        yield from fields
        return
    dates = list(find(text))
    if dates and (place := _IN_PLACE.match(text, dates[-1][0].end)):
        span, value = dates[-1]
        yield Field("date", text[slice(*span)], block.number, span, value.attributes)
        yield Field("place", place["place"], block.number, Span(*place.span("place")))


_READERS: dict[str, Callable[[Block], Iterator[Field]]] = {
    "title": _title,
    "heading": _heading,
    "time": _date,
    "date": _date,
    "dateline": _dateline,
    **{name: _plain(name) for name in ("place", "subject", "to", "from")},
}
