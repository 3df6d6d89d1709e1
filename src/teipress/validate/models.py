"""The schemas that a document names itself: `<?xml-model href="…"?>` (ISO/IEC 19757-11, W3C note xml-model)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from teipress.diagnostics import Diagnostic
from teipress.files import toolkit_files
from teipress.positions import Range
from teipress.validate.file import File

_PSEUDO = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_SCHEME = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")
KINDS = (".rng", ".xsd", ".sch")


class Models(NamedTuple):
    """Schemas that can be used, and why others cannot."""

    schemas: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def models(file: File, root: Path) -> Models:
    """The schemas that a document names: files below `root`, other than the toolkit's own."""
    schemas: list[Path] = []
    found: list[Diagnostic] = []
    for href in _named(file):
        path = (file.here.parent / unquote(href)).resolve()
        if path.suffix.lower() not in KINDS:
            continue
        if _SCHEME.match(href) or not path.is_relative_to(root.resolve()):
            found.append(
                _told(file, href, "SCHEMA-OUTSIDE", "info", "is outside of the edition and not used")
            )
        elif not path.is_file():
            found.append(_told(file, href, "SCHEMA-MISSING", "warning", "is not there"))
        elif path.read_bytes() not in _own().values():
            schemas.append(path)
    return Models(tuple(schemas), tuple(found))


def _named(file: File) -> Iterator[str]:
    for node in file.root.itersiblings(preceding=True):
        if isinstance(node, etree._ProcessingInstruction) and node.target == "xml-model":
            pseudo = {name: one or other for name, one, other in _PSEUDO.findall(node.text or "")}
            if pseudo.get("href"):
                yield pseudo["href"]


@cache
def _own() -> dict[str, bytes]:
    """The toolkit's schemas: a copy of one of them is no other schema."""
    folder = toolkit_files() / "schemas" / "generated"
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in KINDS}


def _told(file: File, href: str, code: str, severity: str, problem: str) -> Diagnostic:
    start = max(file.text.find(href.encode("utf-8")), 0)
    place = Range(start, start + len(href.encode("utf-8")))
    message = f"the schema `{href}` {problem}"
    hint = "a copy in the edition, or --schema, would be"
    return file.finding(code, severity, message, None, place, hint=hint)  # type: ignore[arg-type]
