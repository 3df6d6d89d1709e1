"""The data of a PDF: what the edition says of itself, its documents, its indices."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import toolkit_files
from teipress.publish.facing import faced, sections
from teipress.publish.geometry import pieces
from teipress.publish.runs import blocks_in, each_runs, loose, text_of, tidied

if TYPE_CHECKING:
    from lxml import etree

    from teipress.transform.saxon import Stylesheet

Json = dict[str, Any]

#: The few words of a volume that are neither the edition's nor a document's, by language.
WORDS: dict[str, dict[str, str]] = {
    "en": {"contents": "Contents", "persons": "Index of persons", "places": "Index of places", "organisations": "Index of organisations",
           "see": "see", "edition": "Edition", "version": "Version", "rights": "Rights", "licence": "Licence", "cite": "Cite as", "identifier": "Identifier", "form": "Form", "built": "Built to PDF/A-3a and PDF/UA-1; the TEI of every document is attached."},
    "de": {"contents": "Inhalt", "persons": "Personenregister", "places": "Ortsregister", "organisations": "Register der Organisationen",
           "see": "siehe", "edition": "Ausgabe", "version": "Version", "rights": "Rechte", "licence": "Lizenz", "cite": "Zitiervorschlag", "identifier": "Kennung", "form": "Form", "built": "Erstellt als PDF/A-3a und PDF/UA-1; das TEI jedes Dokuments ist beigefügt."},
    "fr": {"contents": "Table des matières", "persons": "Index des personnes", "places": "Index des lieux", "organisations": "Index des organisations",
           "see": "voir", "edition": "Édition", "version": "Version", "rights": "Droits", "licence": "Licence", "cite": "Pour citer", "identifier": "Identifiant", "form": "Forme", "built": "Produit selon PDF/A-3a et PDF/UA-1 ; le TEI de chaque document est joint."},
}  # fmt: skip
DOCUMENT_MODE = "{urn:x-teipress:print}document"
INDEX_MODE = "{urn:x-teipress:print}index"
LISTS = ("persons", "places", "organisations")


def words(edition: Edition) -> dict[str, str]:
    """The page's own words, in the language of the interface where there are some in it."""
    language = edition.config.text("site.labels") or edition.config.text("edition.language")
    return WORDS.get(language.partition("-")[0], WORDS["en"])


def parse(path: Path) -> etree._ElementTree:
    """A TEI file as a tree; nothing outside it is read. Raises: lxml.etree.XMLSyntaxError, OSError."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    return etree.parse(str(path), parser)


@cache
def stylesheet(path: Path) -> Stylesheet:
    """The compiled door, one for each process."""
    from teipress.transform.saxon import Stylesheet

    return Stylesheet(path, toolkit_files() / "xslt" / "catalog.xml")


def door(edition: Edition) -> Path:
    """The stylesheet of print data: the edition's own where it names one."""
    own = edition.config.text("xslt.print")
    return edition.root / own if own else toolkit_files() / "xslt" / "print.xsl"


def document_data(edition: Edition, path: Path) -> tuple[Json, tuple[Diagnostic, ...]]:
    """A document as the template reads it. Raises: XMLSyntaxError, StylesheetError."""
    parameters = {
        "name": path.stem,
        "insertions": edition.config.text("print.insertions"),
        "language": words_language(edition),
    }
    result = stylesheet(door(edition)).run(parse(path), parameters, mode=DOCUMENT_MODE)
    document = tidied(json.loads(result.text))
    if edition.config["print.parallel"] == "facing":
        document = faced(document)
    for entry in document["entries"]:
        entry["pieces"] = pieces(text_of(entry["c"]))
        entry["language"] = entry["language"] or document["lang"]
    for block in blocks_in(document["blocks"]):
        if free := loose(block["c"]):
            block["loose"] = free
    return document, result.diagnostics


def words_language(edition: Edition) -> str:
    """The language of the page's own words."""
    language = edition.config.text("site.labels") or edition.config.text("edition.language")
    return language.partition("-")[0]


def alone(edition: Edition, document: Json) -> Json:
    """The data of a single document's PDF."""
    title = document["title"] or document["name"]
    imprint = [{"label": words(edition)["edition"], "c": [citation(edition)]}]
    of_edition = imprint if edition.config.text("edition.title") else []
    alone = {**document, "matter": [*document["matter"], *of_edition]}
    return {**_common(edition, [alone]), "kind": "document", "title": title, "lang": document["lang"]}


def together(edition: Edition, documents: Iterable[Json], date: datetime) -> Json:
    """The data of the volume: documents by date, then by name."""
    ordered = sorted(documents, key=lambda document: (document["date"] or "9999", document["name"]))
    tag = edition.config.text("edition.language").partition("-")
    language = {"lang": tag[0], **({"region": tag[2]} if len(tag[2]) == 2 else {})}
    return {
        **_common(edition, ordered),
        "kind": "volume",
        "title": edition.config.text("edition.title") or edition.root.name,
        "lang": language,
        "front": _front(edition, date),
        "indices": _indices(edition),
    }


def _common(edition: Edition, documents: Sequence[Json]) -> Json:
    config = edition.config
    return {
        "subtitle": config.text("edition.subtitle"),
        "authors": [editor["name"] for editor in config["edition.editors"] if editor.get("name")],
        "description": config.text("edition.abstract") or None,
        "keywords": list(config["edition.keywords"]),
        "insertions": config.text("print.insertions"),
        "index-by": config.text("print.index"),
        "line-numbers": config.text("print.line-numbers"),
        "two-sided": any(any(sections(document)) for document in documents),
        "documents": list(documents),
        "indices": [],
        "front": None,
        "attach": [
            {"path": f"{document['name']}.xml", "description": f"TEI: {document['title']}"}
            for document in documents
        ],
    }


def _front(edition: Edition, date: datetime) -> Json:
    config, say = edition.config, words(edition)
    place = ", ".join(filter(None, (config.text("edition.place"), config.text("edition.publisher"))))
    rows = (
        ("version", " · ".join(filter(None, (config.text("edition.version"), date.date().isoformat())))),
        ("identifier", config.text("edition.identifier")),
        ("cite", citation(edition)),
        ("licence", config.text("edition.licence-text") or config.text("edition.licence")),
        ("rights", config.text("edition.rights")),
        ("form", say["built"]),
    )
    return {
        "names": [editor["name"] for editor in config["edition.editors"] if editor.get("name")],
        "foot": [line for line in (place, str(date.year)) if line],
        "imprint": [{"label": say[key], "c": [value]} for key, value in rows if value],
        "contents": say["contents"],
    }


def citation(edition: Edition) -> str:
    """How to cite the edition: editors, title, version, publisher, year, identifier or address."""
    config = edition.config
    names = ", ".join(editor["name"] for editor in config["edition.editors"] if editor.get("name"))
    publisher = ", ".join(filter(None, (config.text("edition.publisher"), config.text("edition.date")[:4])))
    version = config.text("edition.version") and f"version {config.text('edition.version')}"
    address = config.text("edition.identifier") or config.text("edition.url")
    return ". ".join(filter(None, (names, config.text("edition.title"), version, publisher, address)))


def _indices(edition: Edition) -> list[Json]:
    say = words(edition)
    return [
        {"title": say[name], "see": say["see"], "entries": _sorted(_entries(edition, path), edition)}
        for name in LISTS
        if (path := edition.lists / f"{name}.xml").is_file()
    ]


def _entries(edition: Edition, path: Path) -> list[Json]:
    parameters = {"language": words_language(edition)}
    result = stylesheet(door(edition)).run(parse(path), parameters, mode=INDEX_MODE)
    listed: list[Json] = json.loads(result.text)
    entries: list[Json] = []
    for entry in listed:
        entries.append({"id": entry["id"], "name": entry["name"], "sort": entry["sort"] or entry["name"]})
        for other in entry["also"]:
            entries.append({"id": entry["id"], "name": other, "sort": other, "see": entry["name"]})
    return entries


def _sorted(entries: list[Json], edition: Edition) -> list[Json]:
    return sorted(entries, key=lambda entry: (sort_key(entry["sort"]), entry["name"], entry.get("see", "")))


def sort_key(name: str) -> str:
    """Letters without accents, case and punctuation: how an index is looked up in most languages."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in plain if c.isalnum() or c.isspace())


def blocks_of(data: Json) -> Iterable[Json]:
    """Every map with runs of every document."""
    for document in data["documents"]:
        yield from each_runs(document)
