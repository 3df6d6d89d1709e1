"""xslt/html.xsl with what it is given: configuration, labels and lists as trees."""

from __future__ import annotations

import base64
import hashlib
import re
import uuid
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from lxml import etree

from teipress.clock import moment
from teipress.edition import Edition
from teipress.files import toolkit_files
from teipress.publish.volume import is_made
from teipress.transform.saxon import Result, Stylesheet, Value

_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_POINTER = re.compile(r"#([^\s#]+)")
_LISTS = ("persons", "places", "organisations")
_TEXTS = ("title", "subtitle", "publisher", "place", "date", "version", "licence", "licence-text", "abstract")


@dataclass(frozen=True)
class Sheets:
    """The door for pages of one edition, compiled once in a process, and the parameters all pages share."""

    stylesheet: Stylesheet
    shared: dict[str, Value]
    lists: dict[str, etree._ElementTree]
    root: Path

    @classmethod
    def of(cls, edition: Edition) -> Sheets:
        """For an edition as it is on the disk now; compiled again only when its stylesheet or configuration changed."""
        own = edition.config.text("xslt.html")
        path = edition.root / own if own else toolkit_files() / "xslt" / "html.xsl"
        times = tuple((str(p), p.stat().st_mtime_ns) for p in _watched(edition, path))
        return _sheets(str(edition.root), str(path), times)

    def page(self, tree: etree._ElementTree, name: str, draft: bool = False) -> Result:
        """The files of one document: address -> text. Raises: StylesheetError."""
        ids = _pointed_at(tree)
        lists = {kind: _part(whole, ids) for kind, whole in self.lists.items()}
        return _sealed(self.stylesheet.run(tree, {**self.shared, **lists, "name": name, "draft": draft}))

    def edition(
        self,
        records: Sequence[bytes],
        header: Path | None,
        when: str,
        shards: int,
        moved: Mapping[str, str] = MappingProxyType({}),
    ) -> Result:
        """The pages of the edition from the records of its documents; `moved`: former name -> name. Raises: StylesheetError."""
        documents = etree.fromstring(b"<documents>" + b"".join(records) + b"</documents>", _parser())
        given: dict[str, Value] = {**self.shared, **self.lists, "root": "", "moment": when}
        front = self.root / "tei" / "front.xml"
        if front.is_file():
            given["front"] = parse(front)
        if header is not None:
            given["header"] = parse(header)
        described = deepcopy(self.shared["edition"])
        assert isinstance(described, etree._Element)
        described.set("shards", str(shards))
        for former, name in sorted(moved.items()):
            etree.SubElement(described, "redirect", {"from": former, "to": name})
        return _sealed(self.stylesheet.run(documents, {**given, "edition": described}))


def _sealed(result: Result) -> Result:
    """The data block of each page, by its hash, in the page's policy: XPath 3.1 has no hash."""
    return replace(result, pages={name: _named_by_hash(page) for name, page in result.pages.items()})


def _named_by_hash(page: str) -> str:
    if not (data := _DATA.search(page)):
        return page
    digest = base64.b64encode(hashlib.sha256(data[1].encode()).digest()).decode()
    return page.replace("script-src 'self'", f"script-src 'self' 'sha256-{digest}'", 1)


def parse(path: Path) -> etree._ElementTree:
    """A document or list, read as hostile: nothing is fetched, nothing expanded. Raises: etree.XMLSyntaxError, OSError."""
    return etree.parse(path, _parser())


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)


@cache
def _sheets(root: str, path: str, _times: tuple[tuple[str, int], ...]) -> Sheets:
    edition = Edition.open(Path(root))
    lists = {
        name: parse(edition.lists / f"{name}.xml")
        for name in _LISTS
        if (edition.lists / f"{name}.xml").is_file()
    }
    lists = {name: tree for name, tree in lists.items() if tree.find(f".//*[@{_ID}]") is not None}
    outputs = edition.config["build.outputs"]
    stylesheet = Stylesheet(Path(path), toolkit_files() / "xslt" / "catalog.xml")
    language = edition.config.text("site.labels") or edition.config.text("edition.language")
    shared: dict[str, Value] = {
        "labels": stylesheet.prepared(labels(language)),
        "edition": _described(edition, tuple(lists)),
        "insertions": edition.config.text("site.insertions"),
        "pdf": "pdf" in outputs,
        "search": bool(edition.config["site.search"]),
        "theme": bool(edition.config["site.css"]),
    }
    return Sheets(stylesheet, shared, lists, edition.root)


def _watched(edition: Edition, stylesheet: Path) -> tuple[Path, ...]:
    lists = (edition.lists / f"{name}.xml" for name in _LISTS)
    files = (stylesheet, *stylesheet.parent.glob("html/*.xsl"), edition.root / "edition.toml", *lists)
    return tuple(path for path in files if path.is_file())


def labels(language: str) -> etree._Element:
    """The words of the interface in a language, what it lacks in English. `language` is BCP 47; its first part decides."""
    folder = toolkit_files() / "xslt" / "labels"
    english = parse(folder / "en.xml").getroot()
    own = folder / f"{language.split('-')[0].lower()}.xml"
    if not own.is_file():
        return english
    tree = parse(own).getroot()
    known = {label.get("key") for label in tree}
    tree.extend([label for label in english if label.get("key") not in known])
    return tree


def _described(edition: Edition, lists: tuple[str, ...]) -> etree._Element:
    """<edition>: what edition.toml says, as the stylesheets read it."""
    config = edition.config
    element = etree.Element("edition")
    stated = {
        "url": config.text("edition.url"),
        "identifier": config.text("edition.identifier"),
        "language": config.text("edition.language"),
        "urn": uuid.uuid5(uuid.NAMESPACE_URL, f"{config['edition.publisher']}/{config['edition.title']}").urn,
        "volume": str("pdf" in config["build.outputs"] and is_made(edition)).lower(),
        **dict.fromkeys(lists, "true"),
    }
    for name, value in stated.items():
        element.set(name, value)
    for name in _TEXTS:
        etree.SubElement(element, name).text = config.text(f"edition.{name}")
    for editor in config["edition.editors"]:
        child = etree.SubElement(element, "editor", role=str(editor.get("role", "")))
        child.text = str(editor.get("name", ""))
        if editor.get("orcid"):
            child.set("orcid", str(editor["orcid"]))
    if not config["edition.date"]:
        element.find("date").text = moment(edition)[0].date().isoformat()  # type: ignore[union-attr]
    return element


def _pointed_at(tree: etree._ElementTree) -> set[str]:
    """The ids that a document's pointers name, wherever these lead."""
    return {name for value in tree.xpath("//@ref | //@who | //@sameAs") for name in _POINTER.findall(value)}


def _part(whole: etree._ElementTree, ids: set[str]) -> etree._Element:
    """The entries of a list with these ids: what one page needs of it."""
    part = etree.Element("list")
    part.extend([deepcopy(entry) for name in sorted(ids) if (entry := _entries(whole).get(name)) is not None])
    return part


@cache
def _entries(whole: etree._ElementTree) -> dict[str, etree._Element]:
    return {entry.get(_ID, ""): entry for entry in whole.iterfind(f".//*[@{_ID}]")}
