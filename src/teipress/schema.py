"""The schema: compiled from its ODD, and what it allows where.

`compile_odd` makes all files of a schema from one ODD by `xslt/odd/`; `Allowed` reads the table made for messages.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from teipress.diagnostics import Diagnostic
from teipress.files import toolkit_files, write_atomically

_NS = "{urn:teipress:odd}"


def generated() -> Path:
    """The folder of the toolkit's own compiled schema: `teipress.rng`, `.xsd`, `.sch`, `allowed.json`, `reference.html`."""
    return toolkit_files() / "schemas" / "generated"


def compile_odd(odd: Path) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """The files of the schema that an ODD specifies (name -> text) and what is wrong with the ODD.

    Nothing is returned where a diagnostic is an error.
    Raises: OSError, lxml.etree.XMLSyntaxError, teipress.transform.saxon.StylesheetError.
    """
    from lxml import etree

    from teipress.transform.saxon import Stylesheet

    data = odd.read_bytes()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    tree = etree.ElementTree(etree.fromstring(data, parser))
    if tree.find(".//{http://www.tei-c.org/ns/1.0}schemaSpec") is None:
        message = "the file specifies no schema: it has no schemaSpec"
        return {}, (Diagnostic("SCHEMA-UNSPECIFIED", "error", message, str(odd)),)
    door = Stylesheet(toolkit_files() / "xslt" / "odd" / "odd.xsl")
    result = door.run(tree, {_NS + "source": hashlib.sha256(data).hexdigest()})
    found = tuple(_placed(d, tree, odd) for d in result.diagnostics)
    if any(d.severity == "error" for d in found):
        return {}, found
    return _with_rules(dict(result.pages)), found


def _with_rules(pages: dict[str, str]) -> dict[str, str]:
    """The files of a schema and the transpiled rules (NAME.sch.xsl), so that checking a document need not transpile."""
    import tempfile

    from teipress.schematron import transpile

    name = next(name for name in pages if name.endswith(".sch"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(pages[name], encoding="utf-8")
        pages[f"{name}.xsl"] = transpile(path).text
    return pages


def _placed(found: Diagnostic, tree: Any, odd: Path) -> Diagnostic:
    """The finding with its file, and the line of the element that its path names."""
    element = tree.getroot().find(relative(found.xpath)) if found.xpath else None
    line = 0 if element is None else element.sourceline or 0
    if not line:
        return replace(found, file=str(odd))
    excerpt = odd.read_text(encoding="utf-8").split("\n")[line - 1]
    start = len(excerpt) - len(excerpt.lstrip()) + 1
    end = len(excerpt.rstrip()) + 1
    return replace(
        found, file=str(odd), line=line, column=start, end_line=line, end_column=end, excerpt=excerpt
    )


def relative(path: str) -> str:
    """An XPath 3.1 `path()` (`/Q{ns}a[1]/Q{ns}b[2]/@c`) as what lxml's `root.find` takes (`{ns}b[2]`); '.' for the root."""
    steps = path.split("/Q{")[2:]
    return "/".join("{" + step.partition("/@")[0] for step in steps) or "."


def write_schema(pages: Mapping[str, str], folder: Path) -> tuple[Path, ...]:
    """Write the files of a schema into a folder; returns their paths."""
    for name, text in pages.items():
        write_atomically(folder / name, text)
    return tuple(folder / name for name in pages)


@dataclass(frozen=True)
class Attribute:
    """An attribute as the schema defines it: `type` in words, `kind` its name (`teidata.pointer`), `values` with their
    meaning (all of them where `closed`)."""

    name: str
    desc: str
    type: str
    kind: str
    list: bool
    required: bool
    closed: bool
    values: Mapping[str, str]


@dataclass(frozen=True)
class Allowed:
    """What is allowed where. Made by `allowed()`; `table` is allowed.json as parsed."""

    table: Mapping[str, Any]

    @property
    def namespace(self) -> str:
        return str(self.table["namespace"])

    @property
    def start(self) -> tuple[str, ...]:
        """The elements that a document may have as its root."""
        return tuple(self.table["start"])

    @property
    def elements(self) -> tuple[str, ...]:
        return tuple(self.table["elements"])

    def gloss(self, element: str) -> str:
        """What an element is, in a word or two; '' for an unknown one."""
        return str(self.table["elements"].get(element, {}).get("gloss", ""))

    def text(self, element: str) -> bool:
        """Whether an element may hold characters."""
        return bool(self.table["elements"][element]["text"])

    def children(self, element: str) -> tuple[str, ...]:
        """All elements that may stand in an element, in the order of its content model, none twice."""
        leaves = self.table["elements"][element]["model"]["leaves"]
        return tuple(dict.fromkeys(name for leaf in leaves for name in self.names_of(leaf)))

    def parents(self, element: str) -> tuple[str, ...]:
        """All elements in which an element may stand."""
        return tuple(parent for parent in self.elements if element in self.children(parent))

    def attributes(self, element: str) -> Mapping[str, Attribute]:
        """The attributes of an element by name, its own first."""
        entry = self.table["elements"][element]
        shared = {name: self.table["attributes"][key] for name, key in entry["shared"].items()}
        return {name: self._attribute(name, row) for name, row in (entry["own"] | shared).items()}

    def expected(self, element: str, before: Sequence[str]) -> tuple[tuple[str, ...], bool]:
        """What may come next in `element` after the children `before`, and whether its content may end there.

        Where `before` itself is not allowed, the answer is for the longest beginning of it that is.
        """
        model = self.table["elements"][element]["model"]
        leaves, next_leaves, leaf = model["leaves"], model["start"], 0
        for name in before:
            found = next((n for n in next_leaves if name in self.names_of(leaves[n - 1])), None)
            if found is None:
                break
            leaf, next_leaves = found, model["follow"][found - 1]
        names = dict.fromkeys(name for n in next_leaves for name in self.names_of(leaves[n - 1]))
        return tuple(names), leaf in model["end"]

    def first_wrong(self, element: str, children: Iterable[str]) -> int | None:
        """Index of the first child that the content of `element` does not allow, or None."""
        model = self.table["elements"][element]["model"]
        leaves, next_leaves = model["leaves"], model["start"]
        for index, name in enumerate(children):
            found = next((n for n in next_leaves if name in self.names_of(leaves[n - 1])), None)
            if found is None:
                return index
            next_leaves = model["follow"][found - 1]
        return None

    def names_of(self, leaf: Sequence[str]) -> tuple[str, ...]:
        """The elements that a leaf of a content model takes: it names elements and classes of elements."""
        classes = self.table["classes"]
        return tuple(name for key in leaf for name in classes.get(key, (key,)))

    def _attribute(self, name: str, row: Mapping[str, Any]) -> Attribute:
        words = self.table["types"].get(row["type"], row["type"])
        flags = (row["list"], row["required"], row["closed"])
        return Attribute(name, row["desc"], words, row["type"], *flags, dict(row["values"]))


@cache
def allowed(path: Path | None = None) -> Allowed:
    """The table of the toolkit's schema, or of another compiled one (its allowed.json)."""
    return Allowed(json.loads((path or generated() / "allowed.json").read_text(encoding="utf-8")))
