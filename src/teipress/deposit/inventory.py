"""The inventory: what the metadata files say, as small XML trees (the input of xslt/deposit.xsl).

One tree has the facts of the edition; documents and files, which are many, come as streams of elements.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from lxml import etree

from teipress import __version__
from teipress.conversion import read_record
from teipress.deposit.checked import outcomes
from teipress.deposit.payload import Item, sums
from teipress.deposit.rights import Rights, canonical, label, meaning, rights_of, spdx
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.levels import ROWS, level, requirements

TEI = "{http://www.tei-c.org/ns/1.0}"
#: Identifier of the profile of our bags; the package holds the profile itself (schema/bagit-profile.json).
PROFILE = "urn:uuid:eb118c84-03e4-5121-85cb-f7d5b79267f6"
#: The programs of an edition, and the events of a document's life that each takes part in.
PARTS: dict[str, tuple[str, ...]] = {
    "teipress": ("creation", "validation", "migration"),
    "lxml": ("creation", "validation", "migration"),
    "saxonche": ("validation", "migration"),
    "xmlschema": ("validation",),
    "typst": ("migration",),
    "pagefind": ("migration",),
    "cbor2": ("migration",),
}
_SINGLE = ("title", "subtitle", "publisher", "place", "version", "identifier", "url", "language", "source-language",
           "licence", "licence-text", "rights", "rights-statement", "funder", "abstract")  # fmt: skip
_ADDRESSES = ("licence", "rights-statement")
_MAIL = re.compile(r"<?([^\s<>]+@[^\s<>]+)>?")


def facts(edition: Edition, name: str, date: str, *, draft: bool = False) -> etree._Element:
    """The edition: its configuration, and the programs that made it."""
    root = etree.Element("inventory", name=name, date=date, tool=f"teipress {__version__}", profile=PROFILE)
    if draft:
        root.set("draft", "true")
    _configuration(root, edition)
    for part, number in versions().items():
        etree.SubElement(root, "part", name=part, version=number)
    for row in ROWS:
        etree.SubElement(root, "asks", level=str(row.level)).text = row.words
    return root


def _configuration(root: etree._Element, edition: Edition) -> None:
    config = edition.config
    for key in _SINGLE:
        if value := config.text(f"edition.{key}"):
            etree.SubElement(root, key).text = canonical(value) if key in _ADDRESSES else value
    for editor in config["edition.editors"]:
        row = {str(key): str(value) for key, value in editor.items()}
        if orcid := row.get("orcid"):
            row["orcid"] = orcid.rpartition("/")[2]
        etree.SubElement(root, "editor", row)
    for word in config["edition.keywords"]:
        etree.SubElement(root, "keyword").text = word
    for language in config["edition.languages"]:
        code, name = str(language.get("code", "")), str(language.get("name", ""))
        etree.SubElement(root, "language-name", code=code).text = name
    if organisation := config.text("deposit.organisation"):
        etree.SubElement(root, "organisation").text = organisation
    for key, value in contact(edition).items():
        etree.SubElement(root, key).text = value


def contact(edition: Edition) -> dict[str, str]:
    """Whom to ask, as far as it is stated: `contact` (a name), `email`, `address`."""
    said = edition.config.text("deposit.contact")
    mail = _MAIL.search(said)
    rows = {
        "contact": _MAIL.sub("", said).strip(" ,;"),
        "email": mail[1] if mail else "",
        "address": edition.config.text("deposit.address"),
    }
    return {key: value for key, value in rows.items() if value}


def add_checks(root: etree._Element, found: Sequence[Diagnostic], outputs: Sequence[str]) -> None:
    """What was checked, and with what result."""
    for outcome in outcomes(found, outputs):
        asked = outcome.asked
        etree.SubElement(root, "check", name=asked.name, question=asked.question, said=outcome.said)
    for (code, message), files in _lacking(found).items():
        where = f" ({len(files)} documents)" if len(files) > 1 else ""
        etree.SubElement(root, "lacking", code=code).text = message + where


def _lacking(found: Sequence[Diagnostic]) -> dict[tuple[str, str], set[str]]:
    """What keeps a draft from being a deposit, each once, with the files that it is about."""
    rows: dict[tuple[str, str], set[str]] = {}
    for finding in found:
        if finding.code.startswith("DEPOSIT-"):
            rows.setdefault((finding.code, finding.message), set()).add(finding.file)
    return rows


@cache
def versions() -> dict[str, str]:
    """Python and the programs that are installed, with their versions."""
    known = {"python": ".".join(platform.python_version_tuple()[:2])}
    for part in PARTS:
        try:
            known[part] = version(part)
        except PackageNotFoundError:
            continue
    return known


def documents(edition: Edition) -> Iterator[tuple[etree._Element, Rights]]:
    """Every document, sorted, as `document` element with what is stated of its rights; each is read when its turn comes."""
    for path in sorted(edition.documents.glob("*.xml")):
        tree = etree.parse(path)
        header = tree.find(f"{TEI}teiHeader")
        rights = Rights() if header is None else rights_of(header, edition.config)
        element = _document(path.stem, tree)
        _stated_rights(element, rights)
        element.extend(_events(path.stem, read_record(edition.conversion / f"{path.stem}.json")))
        yield element, rights


def _document(name: str, tree: etree._ElementTree) -> etree._Element:
    """The header of a document, what its level of encoding asks for, and how many doubts it has; not the text."""
    doubts = tree.xpath("count(//*[contains(concat(' ', @ana, ' '), ' #unreviewed ')])")
    element = etree.Element("document", name=name, level=str(level(tree)), unreviewed=f"{doubts:.0f}")
    element.set("language", tree.getroot().get("{http://www.w3.org/XML/1998/namespace}lang", ""))
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


def _stated_rights(element: etree._Element, rights: Rights) -> None:
    for kind, address in (("licence", rights.licence), ("statement", rights.statement)):
        if address:
            named = etree.SubElement(element, kind, label=label(address), meaning=meaning(address))
            named.set("spdx", spdx(address))
            named.text = address


def _events(name: str, record: dict[str, object]) -> Iterator[etree._Element]:
    """What happened to a document, with the programs that did it."""
    if record:
        by = str(record.get("tool", "teipress"))
        yield _event(name, "creation", f"conversion of the plain text to TEI by {by}; its record is source/conversion/{name}.json")  # fmt: skip
    yield _event(
        name,
        "validation",
        "grammar, rules and pointers of the TEI file; the report is validation/report.json",
    )
    yield _event(name, "migration", "rendering of the web and PDF editions from the TEI file")


def _event(name: str, kind: str, detail: str) -> etree._Element:
    event = etree.Element(
        "event", id=f"{name}.{kind}", type=kind, detail=detail, object=f"tei/documents/{name}.xml"
    )
    for part, number in versions().items():
        if kind in PARTS.get(part, ()):
            etree.SubElement(event, "agent", name=part, version=number)
    return event


def described(item: Item, number: int) -> tuple[etree._Element, str]:
    """A file as `file` element with its sums, and its SHA-512."""
    short, long, size = sums(item.source)
    file = etree.Element(
        "file", id=f"f{number:06}", path=item.path, use=item.use, mime=item.format.mime,
        size=str(size), sha256=short, label=item.format.label, document=item.document,
    )  # fmt: skip
    if item.format.pronom:
        file.set("pronom", item.format.pronom)
    return file, long
