"""The authority lists of an edition: read from tei/lists/*.xml and a table of names, extended by proposals.

People own the lists. A conversion only adds entries, as text, before the end of the list; every other byte stays. An
entry that was proposed says so in a note, which an editor removes when she has checked it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import write_atomically
from teipress.model import Entity, Person
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


def propose(edition: Edition, persons: Sequence[Person], document: str) -> Found:
    """Add the persons of a document who are not yet listed to tei/lists/persons.xml, each with a note that says so."""
    path = edition.lists / "persons.xml"
    try:
        before = path.read_bytes() if path.is_file() else b""
        known = {entity.id for file in edition.lists.glob("*.xml") for entity in _of_xml(file)}
        new = [person for person in persons if person.id not in known and person.listable]
        if new:
            write_atomically(path, extended(before, new, document, edition.config.text("edition.title")))
    except (OSError, etree.XMLSyntaxError, ValueError) as error:
        return (_unreadable(path, edition, str(error)),)
    return ()


def extended(before: bytes, persons: Sequence[Person], document: str, title: str = "") -> bytes:
    """A list with more persons in it: everything that stood stays as it stood. Raises ValueError for a list without a `listPerson`."""
    if not before:
        return _NEW.format(
            title=escape(title or "Persons"), entries=_entries(persons, document, "      ")
        ).encode()
    at = before.rfind(b"</listPerson>")
    if at < 0:
        raise ValueError("it has no listPerson that is closed")
    line = before[before.rfind(b"\n", 0, at) + 1 : at]
    indent = line.decode() if not line.strip() else ""
    at -= len(indent)
    entries = _entries(persons, document, indent + "  ")
    result = before[:at] + entries.encode() + b"\n" + before[at:]
    etree.fromstring(result, _parser())
    return result


def _entries(persons: Sequence[Person], document: str, indent: str) -> str:
    return "\n".join(_entry(person, document, indent) for person in persons)


def _entry(person: Person, document: str, indent: str) -> str:
    rows = [f"<person xml:id={quoteattr(person.id)}>"]
    rows += [f"  <persName>{escape(name)}</persName>" for name in _name_forms(person)]
    rows += [f"  <occupation>{escape(person.role)}</occupation>"] if person.role else []
    rows += [f'  <note type="provenance">Proposed from {escape(document)}; not checked.</note>', "</person>"]
    return "\n".join(indent + row for row in rows)


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
        <title>Persons</title>
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
    <listPerson>
{entries}
    </listPerson>
  </standOff>
</TEI>
"""
