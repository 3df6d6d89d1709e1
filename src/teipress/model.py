"""What flows through the stages: frozen values, no behaviour beyond reading them.

read      -> Source
segment   -> Document   (Blocks with their class and role)
recognise -> Reading    (the Document plus Marks, Fields, Persons)
encode    -> TEI tree
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

# Every phenomenon has a page in docs/encoding/ and a case file in tests/cases/recognise/.
PHENOMENA = (
    "insertion", "speaker", "date", "name", "heading", "dateline", "participants", "correspondence",
    "enclosure", "notes", "reference", "archive-page", "page", "lines", "stage", "list",
)  # fmt: skip

#: Kind of insertion -> family. Order is that of the taxonomy in the header. (encoding.md, section 2)
FAMILIES: dict[str, str] = {
    kind: family
    for family, kinds in {
        "supplied": "completion qualifier name attribution date dateline letters speaker punctuation restoration conjecture",
        "gloss": "identification variant original alternative",
        "judgement": "correction sic doubt",
        "gap": "redaction omission illegible ellipsis",
        "event": "event physical",
        "note": "note",
        "reference": "noteref citation page part",
        "draft": "deletion",
    }.items()
    for kind in kinds.split()
}

Class = Literal["document", "archive", "chrome"]


class Span(NamedTuple):
    """Half-open range of characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """A plain text as read: UTF-8 decoded, line ends as LF, no byte order mark.

    `path` is the path as the user gave it (for messages), `sha256` that of the bytes received.
    """

    name: str
    path: str
    text: str
    sha256: str = ""


class Block(NamedTuple):
    """What stands between blank lines: `source.text[start:start + len(text)]`, first and last line from 1.

    `role` is what segmentation says of it: `title`, `field`, `dateline`, `participants`, `argument`, `paragraph`,
    `row`, `list`, `signed`, `notes`, `enclosure`, ... and for other classes the ledger's word (`funder`, `navigation`).
    """

    number: int
    text: str
    start: int
    lines: Span
    class_: Class = "document"
    role: str = "paragraph"


class Mark(NamedTuple):
    """A judgement on some characters of one block. Recognition makes marks; only `encode` makes elements.

    `span` covers the whole surface, brackets included. `target` is the words that a mark is *about* where these stand
    outside its brackets: the wrong word before a `correction`, the whole name that a `name` completes, the word of
    a `sic` or `doubt`. `attributes` are TEI attributes that the surface states (`reason`, `quantity`, `unit`, `cert`, `xml:lang`, `n`).
    `sure=False` is written as `#unreviewed`; `candidates` are the other readings, likeliest first.
    """

    block: int
    span: Span
    phenomenon: str
    kind: str
    rule: str
    target: Span | None = None
    attributes: tuple[tuple[str, str], ...] = ()
    sure: bool = True
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a document: `id` is an NCName unique in it. `names` as they stand, fullest first.

    `listable` is false where the authority lists cannot hold this person: an office or initials without a name, or
    a name that several of their entries bear.
    """

    id: str
    names: tuple[str, ...]
    role: str = ""
    sort: str = ""
    listable: bool = True


@dataclass(frozen=True, slots=True)
class Entity:
    """An entry of an authority list (tei/lists): `kind` is `person`, `place` or `org`; `names` all its forms."""

    kind: Literal["person", "place", "org"]
    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says of itself and recognition of a bracket may depend on."""

    profile: str = "auto"
    brackets_by: str = ""  # an xml:id, from edition.toml or the document's own statement
    statements: tuple[
        str, ...
    ] = ()  # "restoration", "deletion", "original", "physical": what notes say of the brackets
    language: str = "en"
    source_language: str = ""  # BCP 47, only where stated
    persons: tuple[Person, ...] = ()
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A source cut into blocks. `wrapped` tells whether line breaks inside a paragraph are spaces."""

    source: Source
    blocks: tuple[Block, ...]
    wrapped: bool = False
    profile: str = "memorandum"


@dataclass(frozen=True, slots=True)
class Field:
    """One statement for the header: `name` such as `title`, `date`, `repository`; where it stood, if it stood."""

    name: str
    value: str
    block: int | None = None
    span: Span | None = None
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as recognised. `marks` are sorted by block, start, then longest first; they nest, never overlap."""

    document: Document
    marks: tuple[Mark, ...] = ()
    fields: tuple[Field, ...] = ()
    persons: tuple[Person, ...] = ()
    facts: Facts = field(default_factory=Facts)
