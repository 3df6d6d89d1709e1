"""The inventory: one small XML tree of everything the metadata files say (the input of xslt/deposit.xsl)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from lxml import etree

from teipress import __version__
from teipress.deposit.payload import Item, sums
from teipress.edition import Edition
from teipress.levels import level, requirements

TEI = "{http://www.tei-c.org/ns/1.0}"
#: Identifier of the profile of our bags; the package holds the profile itself (schema/bagit-profile.json).
PROFILE = "urn:uuid:eb118c84-03e4-5121-85cb-f7d5b79267f6"
PARTS = ("teipress", "lxml", "saxonche", "typst", "xmlschema", "pagefind", "bagit")
_SINGLE = [
    "title",
    "subtitle",
    "publisher",
    "place",
    "version",
    "identifier",
    "url",
    "language",
    "licence",
    "licence-text",
    "rights",
    "rights-statement",
    "funder",
    "abstract",
]


def inventory(
    edition: Edition, name: str, date: str, checked: Sequence[str], *, draft: bool = False
) -> etree._Element:
    """The tree without files: configuration, headers, events, parts. `checked` are the documents found valid."""
    root = etree.Element("inventory", name=name, date=date, tool=f"teipress {__version__}", profile=PROFILE)
    if draft:
        root.set("draft", "true")
    _configuration(root, edition)
    for path in sorted(edition.documents.glob("*.xml")):
        root.append(_document(path))
    for number, (kind, detail, document) in enumerate(_events(edition, checked), 1):
        etree.SubElement(
            root, "event", id=f"{number:05}", type=kind, date=date, outcome="success", detail=detail,
            agent="teipress", object=f"tei/documents/{document}.xml",
        )  # fmt: skip
    for part, number_of in _versions():
        etree.SubElement(root, "part", name=part, version=number_of)
    return root


def _configuration(root: etree._Element, edition: Edition) -> None:
    config = edition.config
    for key in _SINGLE:
        if value := config.text(f"edition.{key}"):
            etree.SubElement(root, key).text = value
    for editor in config["edition.editors"]:
        etree.SubElement(root, "editor", {str(k): str(v) for k, v in editor.items()})
    for word in config["edition.keywords"]:
        etree.SubElement(root, "keyword").text = word
    for key in ("contact", "organisation"):
        if value := config.text(f"deposit.{key}"):
            etree.SubElement(root, key).text = value


def _document(path: Path) -> etree._Element:
    """The header of a document, what its level of encoding asks for, and how many doubts it has; not the text."""
    tree = etree.parse(path)
    doubts = tree.xpath("count(//*[contains(concat(' ', @ana, ' '), ' #unreviewed ')])")
    element = etree.Element("document", name=path.stem, level=str(level(tree)), unreviewed=f"{doubts:.0f}")
    for row, holds in requirements(tree):
        if not holds:
            etree.SubElement(element, "missing", level=str(row.level)).text = row.words
    declared = tree.find(f".//{TEI}editorialDecl")
    if declared is not None and declared.get("n"):
        element.set("stated", declared.get("n", ""))
    header = etree.SubElement(element, f"{TEI}teiHeader", nsmap={None: TEI[1:-1]})
    # What is said of the encoding is the same in every document and no record uses it.
    header.extend(part for part in tree.iterfind(f"{TEI}teiHeader/*") if part.tag != f"{TEI}encodingDesc")
    return element


def _events(edition: Edition, checked: Sequence[str]) -> Iterable[tuple[str, str, str]]:
    for path in sorted(edition.conversion.glob("*.json")):
        yield "creation", "conversion of the plain text to TEI; the record is in source/conversion", path.stem
    for document in checked:
        yield "validation", "grammar, rules and links of the TEI file; the report is in validation/", document
        yield "migration", "rendering of the web and PDF editions from the TEI file", document


def _versions() -> Iterable[tuple[str, str]]:
    for part in PARTS:
        try:
            yield part, version(part)
        except PackageNotFoundError:
            continue


def add_files(root: etree._Element, items: Iterable[Item]) -> None:
    """Describe files in the inventory, with their sums."""
    for number, item in enumerate(items, 1 + len(root.findall("file"))):
        short, _, size = sums(item.source)
        file = etree.SubElement(
            root, "file", id=f"f{number:06}", path=item.path, use=item.use, mime=item.format.mime,
            size=str(size), sha256=short, label=item.format.label, document=item.document,
        )  # fmt: skip
        if item.format.pronom:
            file.set("pronom", item.format.pronom)
