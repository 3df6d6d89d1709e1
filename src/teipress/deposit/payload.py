"""What goes into the package: each file with its place, its format and its sums."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from teipress.deposit.tree import files_below
from teipress.edition import Edition
from teipress.files import toolkit_files


class Format(NamedTuple):
    """A format's media type, its PRONOM identifier (nationalarchives.gov.uk/PRONOM) and a name for people."""

    mime: str
    pronom: str
    label: str


#: Only what stands here is known: the table of the machine would give other bytes on another.
FORMATS: dict[str, Format] = {
    ".bib": Format("application/x-bibtex", "", "BibTeX record"),
    ".cff": Format("text/yaml", "fmt/818", "Citation File Format"),
    ".css": Format("text/css", "x-fmt/224", "Style sheet"),
    ".html": Format("text/html", "fmt/471", "HTML page"),
    ".js": Format("text/javascript", "x-fmt/423", "Script"),
    ".json": Format("application/json", "fmt/817", "JSON"),
    "LICENSE": Format("text/plain", "x-fmt/111", "Plain text, UTF-8"),
    ".md": Format("text/markdown", "fmt/1149", "Markdown"),
    ".odd": Format("application/tei+xml", "fmt/1476", "TEI ODD"),
    ".otf": Format("font/otf", "fmt/520", "OpenType font"),
    ".pdf": Format("application/pdf", "fmt/479", "PDF/A-3a"),
    ".pf_filter": Format("application/octet-stream", "", "Search index (Pagefind)"),
    ".pf_fragment": Format("application/octet-stream", "", "Search index (Pagefind)"),
    ".pf_index": Format("application/octet-stream", "", "Search index (Pagefind)"),
    ".pf_meta": Format("application/octet-stream", "", "Search index (Pagefind)"),
    ".pagefind": Format("application/octet-stream", "", "Search program (Pagefind)"),
    ".gif": Format("image/gif", "fmt/4", "Image"),
    ".jpeg": Format("image/jpeg", "fmt/43", "Image"),
    ".jpg": Format("image/jpeg", "fmt/43", "Image"),
    ".png": Format("image/png", "fmt/13", "Image"),
    ".ris": Format("application/x-research-info-systems", "", "RIS record"),
    ".rng": Format("application/xml", "fmt/101", "RELAX NG schema"),
    ".sch": Format("application/xml", "fmt/101", "Schematron schema"),
    ".svg": Format("image/svg+xml", "fmt/92", "Image"),
    ".toml": Format("application/toml", "", "TOML"),
    ".ttf": Format("font/ttf", "x-fmt/453", "TrueType font"),
    ".typ": Format("text/plain", "x-fmt/111", "Typst style"),
    ".txt": Format("text/plain", "x-fmt/111", "Plain text, UTF-8"),
    ".xml": Format("application/xml", "fmt/101", "XML"),
    ".xsd": Format("application/xml", "x-fmt/280", "XML Schema"),
    ".xsl": Format("application/xslt+xml", "x-fmt/281", "XSLT stylesheet"),
}
_UNKNOWN = Format("application/octet-stream", "", "Data")
_TEI = Format("application/tei+xml", "fmt/1476", "TEI P5 XML")


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the package: `path` below data/, where its bytes are, and the document it belongs to."""

    path: str
    source: Path
    document: str = ""

    @property
    def use(self) -> str:
        return self.path.split("/", 1)[0] if "/" in self.path else "metadata"

    @property
    def format(self) -> Format:
        name = Path(self.path)
        suffix = name.suffix.lower() or name.name
        if suffix == ".xml" and (
            self.path.startswith(("tei/", "site/tei/", "site/lists/")) or self.path.endswith(".base.xml")
        ):
            return _TEI
        return FORMATS.get(suffix, _UNKNOWN)


def payload(edition: Edition) -> Iterator[Item]:
    """The files of an edition that has been built, in the rooms of the package, sorted."""
    names = {path.stem for path in edition.documents.glob("*.xml")}
    for room, folder in _rooms(edition):
        for inside, path in files_below(folder) if folder.is_dir() else ():
            if not _hidden(inside, path):
                yield Item(f"{room}/{inside}", path, _document(inside, names))
    for path in _named(edition):
        yield Item(f"source/{path.relative_to(edition.root).as_posix()}", path)


def _rooms(edition: Edition) -> tuple[tuple[str, Path], ...]:
    toolkit = toolkit_files()
    return (
        ("tei", edition.root / "tei"),
        ("source/text", edition.texts),
        ("source/conversion", edition.conversion),
        ("schema", toolkit / "schemas"),
        ("site", edition.build / "site"),
        ("pdf", edition.build / "pdf"),
        ("xslt", toolkit / "xslt"),
    )


def _named(edition: Edition) -> list[Path]:
    """edition.toml and what it names: an edition's own stylesheets, schemas, style and fonts (with their folders)."""
    config = edition.config
    single = ("xslt.html", "xslt.print", "print.style", "site.css", "names.csv")
    named = [config.text(key) for key in single] + [*config["schema.extra"], *config["fonts.files"]]
    paths = {edition.root / "edition.toml"}
    for name in filter(None, named):
        path = edition.root / name
        beside = path.parent.rglob("*") if name.endswith(".xsl") and path.parent != edition.root else [path]
        paths.update(p for p in beside if p.is_file() and p.resolve().is_relative_to(edition.root.resolve()))
    return sorted(paths)


def _hidden(inside: str, path: Path) -> bool:
    return path.is_symlink() or any(part.startswith(".") for part in inside.split("/"))


def _document(inside: str, names: set[str]) -> str:
    """The document that a path names: d/NAME/index.html, NAME.pdf, NAME.decisions.toml."""
    folder, _, last = inside.rpartition("/")
    if folder.startswith("d/") and folder[2:] in names:
        return folder[2:]
    return next((name for name in _prefixes(last) if name in names), "")


def _prefixes(stem: str) -> Iterator[str]:
    while stem:
        yield stem
        stem = stem.rpartition(".")[0]


def sums(path: Path) -> tuple[str, str, int]:
    """SHA-256, SHA-512 (hexadecimal) and size of a file, read once, in pieces."""
    short, long, size = hashlib.sha256(), hashlib.sha512(), 0
    with path.open("rb") as source:
        while chunk := source.read(1 << 20):
            short.update(chunk)
            long.update(chunk)
            size += len(chunk)
    return short.hexdigest(), long.hexdigest(), size
