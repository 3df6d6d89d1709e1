"""The authority lists of an edition: read from tei/lists/*.xml and a table of names, extended by proposals.

People own the lists. A conversion only adds entries, as text, before the end of the list; every other byte stays. An
entry that was proposed says so in a note, which an editor removes when she has checked it.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import write_atomically
from teipress.model import Entity, Person, Reading
from teipress.recognise.names import read_name

Found = tuple[Diagnostic, ...]
Kind = Literal["person", "place", "org"]

_TEI = "{http://www.tei-c.org/ns/1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
#: Element of an entry -> the kind, the element of its names.
_ENTRIES: dict[str, tuple[Kind, str]] = {
    "person": ("person", "persName"), "place": ("place", "placeName"), "org": ("org", "orgName"),
}  # fmt: skip
_KINDS: dict[str, Kind] = {
    "person": "person", "persname": "person", "place": "place", "placename": "place",
    "org": "org", "orgname": "org", "organisation": "org", "organization": "org",
}  # fmt: skip


class Listing(NamedTuple):
    """Where the entries of a kind stand: file, element of the list, its title."""

    file: str
    element: str
    title: str


_LISTINGS: dict[Kind, Listing] = {
    "person": Listing("persons.xml", "listPerson", "Persons"),
    "place": Listing("places.xml", "listPlace", "Places"),
    "org": Listing("organisations.xml", "listOrg", "Organisations"),
}


class Entry(NamedTuple):
    """An entry to be added: `note` says where it comes from."""

    kind: Kind
    id: str
    names: tuple[str, ...]
    role: str
    note: str


def read_lists(edition: Edition) -> tuple[tuple[Entity, ...], Found]:
    """All entries of an edition's lists and of its table of names; entries of one id are one."""
    entities: dict[str, Entity] = {}
    found: list[Diagnostic] = []
    for path in sorted(edition.lists.glob("*.xml")) if edition.lists.is_dir() else ():
        try:
            _add(entities, _of_xml(path))
        except (OSError, etree.XMLSyntaxError) as error:
            found.append(_unreadable(path, edition, str(error)))
    if table := edition.config.text("names.csv"):
        try:
            _add(entities, _of_table(edition.root / table))
        except (OSError, UnicodeDecodeError, csv.Error, KeyError) as error:
            found.append(_unreadable(edition.root / table, edition, str(error)))
    return tuple(entities.values()), tuple(found)


def _add(entities: dict[str, Entity], more: Iterable[Entity]) -> None:
    for entity in more:
        known = entities.get(entity.id)
        names = dict.fromkeys((*known.names, *entity.names)) if known else dict.fromkeys(entity.names)
        entities[entity.id] = replace(known or entity, names=tuple(names))


def _unreadable(path: Path, edition: Edition, reason: str) -> Diagnostic:
    shown = path.relative_to(edition.root) if path.is_relative_to(edition.root) else path
    return Diagnostic("LIST-UNREADABLE", "error", f"cannot be read: {reason}", str(shown))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _of_xml(path: Path) -> Iterator[Entity]:
    tree = etree.fromstring(path.read_bytes(), _parser())
    for entry in tree.iter(*(_TEI + name for name in _ENTRIES)):
        kind, name = _ENTRIES[str(entry.tag).removeprefix(_TEI)]
        identifier = entry.get(_ID)
        if identifier:
            names = (" ".join("".join(each.itertext()).split()) for each in entry.iterchildren(_TEI + name))
            yield Entity(kind, identifier, tuple(dict.fromkeys(filter(None, names))))


def _of_table(path: Path) -> Iterator[Entity]:
    """A table with the columns `id`, `kind`, `names`; names are divided by `|`."""
    text = path.read_bytes().decode("utf-8-sig")
    dialect = csv.Sniffer().sniff(text.split("\n", 1)[0], ",;\t") if text.strip() else csv.excel
    for row in csv.DictReader(io.StringIO(text), dialect=dialect):
        names = tuple(name.strip() for name in (row["names"] or "").split("|") if name.strip())
        kind = _KINDS.get((row["kind"] or "").strip().casefold())
        if kind and names and (row["id"] or "").strip():
            yield Entity(kind, row["id"].strip(), names)


def propose(edition: Edition, persons: Sequence[Person], document: str, used: Iterable[Entity] = ()) -> Found:
    """Add the persons of a document who are not yet listed, each with a note that says so.

    `used` are the entries that the document points at; those known from the table of names alone are added, too.
    """
    try:
        known = _ids(edition.lists, state(edition.lists))
        note = f"Proposed from {document}; not checked."
        new = [_entry_of(person, note) for person in persons if person.listable]
        new += [Entry(e.kind, e.id, e.names, "", "From the table of names.") for e in used]
        for kind, listing in _LISTINGS.items():
            entries = [entry for entry in new if entry.kind == kind and entry.id not in known]
            if entries:
                path = edition.lists / listing.file
                before = path.read_bytes() if path.is_file() else b""
                write_atomically(path, extended(before, entries, edition.config.text("edition.title")))
    except (OSError, etree.XMLSyntaxError, ValueError) as error:
        return (_unreadable(edition.lists, edition, str(error)),)
    return ()


def state(lists: Path) -> str:
    """The state of the lists in a folder, by their names and bytes."""
    parts = ((path.name.encode(), path.read_bytes()) for path in sorted(lists.glob("*.xml")))
    return hashlib.sha256(b"\0".join(part for pair in parts for part in pair)).hexdigest()


@lru_cache(maxsize=4)
def _ids(lists: Path, state: str) -> frozenset[str]:
    """The identifiers of all entries; read again when the lists are in another state."""
    return frozenset(entity.id for file in lists.glob("*.xml") for entity in _of_xml(file))


def used_entities(reading: Reading) -> tuple[Entity, ...]:
    """The entries of the lists that a document points at."""
    refs = {value for mark in reading.marks for name, value in mark.attributes if name in ("ref", "who")}
    ids = {ref.rpartition("#")[2] for value in refs for ref in value.split() if not ref.startswith("#")}
    return tuple(entity for entity in reading.facts.entities if entity.id in ids)


def extended(before: bytes, entries: Sequence[Entry], title: str = "") -> bytes:
    """A list with more entries of one kind; all that stood stays as it stood. Raises ValueError where no list is closed."""
    listing = _LISTINGS[entries[0].kind]
    if not before:
        words = {"title": escape(title or listing.title), "head": listing.title, "element": listing.element}
        return _NEW.format(entries=_rows(entries, "      "), **words).encode()
    at = before.rfind(f"</{listing.element}>".encode())
    if at < 0:
        raise ValueError(f"{listing.file} has no {listing.element} that is closed")
    line = before[before.rfind(b"\n", 0, at) + 1 : at]
    indent = line.decode() if not line.strip() else ""
    at -= len(indent)
    result = before[:at] + _rows(entries, indent + "  ").encode() + b"\n" + before[at:]
    etree.fromstring(result, _parser())
    return result


def _rows(entries: Sequence[Entry], indent: str) -> str:
    return "\n".join(indent + row for entry in entries for row in _row(entry))


def _row(entry: Entry) -> list[str]:
    name = _ENTRIES[entry.kind][1]
    return [
        f"<{entry.kind} xml:id={quoteattr(entry.id)}>",
        *(f"  <{name}>{escape(form)}</{name}>" for form in entry.names),
        *([f"  <occupation>{escape(entry.role)}</occupation>"] if entry.role else []),
        f'  <note type="provenance">{escape(entry.note)}</note>',
        f"</{entry.kind}>",
    ]


def _entry_of(person: Person, note: str) -> Entry:
    return Entry("person", person.id, tuple(_name_forms(person)), person.role, note)


def _name_forms(person: Person) -> list[str]:
    """The forms that are names, without titles, fullest first; initials and offices alone are left out."""
    forms = []
    for name in map(read_name, person.names):
        words = [name.surname, *name.given] if name.surname_first else [*name.given, name.surname]
        form = " ".join(filter(None, (*words, name.suffix)))
        if len(name.surname) > 1 and not re.fullmatch(r"(?:[A-Z]\.?){1,4}", form):
            forms.append(form.title() if form.isupper() else form)
    return list(dict.fromkeys(forms))


_NEW = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>{head}</title>
      </titleStmt>
      <publicationStmt>
        <p>Part of the edition “{title}”.</p>
      </publicationStmt>
      <sourceDesc>
        <p>Collected from the documents of the edition.</p>
      </sourceDesc>
    </fileDesc>
  </teiHeader>
  <standOff>
    <{element}>
{entries}
    </{element}>
  </standOff>
</TEI>
"""
