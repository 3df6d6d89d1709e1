"""ISO Schematron with XPath 3.1: transpiled to XSLT 3.0 once, then run on documents.

`compile_schematron(path)` gives the rules or says why not; `Rules.run(tree)` gives the findings of one document.
A foreign Schematron schema is code: who runs it decides whether it is trusted.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from teipress.diagnostics import Diagnostic
from teipress.files import toolkit_files, write_atomically

if TYPE_CHECKING:
    from lxml import etree

_SCH = "{http://purl.oclc.org/dsdl/schematron}"
_PHASE = "{urn:teipress:schematron}phase"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. `kind` is `assert`, `report`, or `failure` where the test could not be evaluated (then `text` says why).

    `path` is an XPath 3.1 `path()`; `schema.relative(path)` finds its element with lxml, `attribute` names an attribute of it.
    `role`, `severity`, `flag`, `see` and `id` are the author's words as they stand, '' where there are none.
    `fixes` are QuickFixes as data: {id, title, operations: [{operation, paths, target, node-type, content, ...}]}.
    """

    kind: str
    text: str
    path: str
    test: str
    id: str = ""
    role: str = ""
    severity: str = ""
    flag: str = ""
    see: str = ""
    lang: str = ""
    pattern: str = ""
    rule: str = ""
    diagnostics: tuple[Mapping[str, str], ...] = ()
    properties: tuple[Mapping[str, str], ...] = ()
    fixes: tuple[Mapping[str, Any], ...] = ()

    @property
    def code(self) -> str:
        """The id as a diagnostic code where the author gave it that form (`DATE-ORDER.2` is DATE-ORDER), else ''."""
        stem = self.id.partition(".")[0]
        return stem if "-" in stem and stem.replace("-", "").isalpha() and stem.isupper() else ""

    @property
    def attribute(self) -> str:
        """The attribute that is concerned, as lxml names it; '' for an element."""
        name = self.path.rpartition("/@")[2] if "/@" in self.path else ""
        return name[1:] if name.startswith("Q{") else name


class Rules:
    """Compiled rules. Not shared between threads or processes (Saxon). Raises: StylesheetError where a rule is no XPath."""

    def __init__(self, stylesheet: Path) -> None:
        from teipress.transform.saxon import Stylesheet

        self._stylesheet = Stylesheet(stylesheet)

    def run(self, tree: etree._Element | etree._ElementTree) -> tuple[Finding, ...]:
        """The findings in a document, pattern by pattern, each in document order. Raises: StylesheetError."""
        rows = json.loads(self._stylesheet.run(tree).text)
        paths = _Paths(tree)
        return tuple(_finding(row, paths) for row in rows)


class _Paths:
    """XPath 3.1 paths of the places that rules give (`#12/@name`, the number of an element in document order).

    The children of an element are counted once, however many findings stand among them.
    """

    def __init__(self, tree: etree._Element | etree._ElementTree) -> None:
        self._tree = tree
        self._counted: dict[etree._Element | None, dict[etree._Element, int]] = {}

    @cached_property
    def _elements(self) -> list[etree._Element]:
        return list(self._tree.iter("*"))

    def path(self, place: str) -> str:
        if not place.startswith("#"):
            return place
        number, slash, attribute = place[1:].partition("/")
        element: etree._Element | None = self._elements[int(number) - 1]
        steps: list[str] = []
        while element is not None:
            steps.append(self._step(element))
            element = None if element is self._elements[0] else element.getparent()
        return "/" + "/".join(reversed(steps)) + slash + attribute

    def _step(self, element: etree._Element) -> str:
        tag = str(element.tag)
        name = f"Q{tag}" if tag.startswith("{") else f"Q{{}}{tag}"
        parent = None if element is self._elements[0] else element.getparent()
        if parent is None:
            return f"{name}[1]"
        if parent not in self._counted:
            self._counted[parent] = _numbered(parent)
        return f"{name}[{self._counted[parent][element]}]"


def _numbered(parent: etree._Element) -> dict[etree._Element, int]:
    """The number of each child among those of its name."""
    counts: Counter[str] = Counter()
    numbers: dict[etree._Element, int] = {}
    for child in parent.iterchildren("*"):
        counts[str(child.tag)] += 1
        numbers[child] = counts[str(child.tag)]
    return numbers


def _finding(row: dict[str, Any], paths: _Paths) -> Finding:
    row["path"] = paths.path(row["path"])
    for fix in row.get("fixes", ()):
        for operation in fix["operations"]:
            operation["paths"] = [paths.path(each) for each in operation["paths"]]
    lists: dict[str, Any] = {key: tuple(row.pop(key, ())) for key in ("diagnostics", "properties", "fixes")}
    return Finding(**row, **lists)


@dataclass(frozen=True, slots=True)
class Compiled:
    """The outcome of compiling: the stylesheet's text, or diagnostics that say why there is none."""

    text: str
    diagnostics: tuple[Diagnostic, ...] = field(default=())


def transpile(path: Path, phase: str = "#DEFAULT") -> Compiled:
    """The XSLT 3.0 that evaluates a Schematron schema; includes are read only from the schema's own folder and below.

    Raises: OSError, lxml.etree.XMLSyntaxError, StylesheetError.
    """
    from teipress.transform.saxon import Stylesheet

    tree, found = _whole(path)
    if found:
        return Compiled("", found)
    door = Stylesheet(toolkit_files() / "xslt" / "schematron" / "transpile.xsl")
    result = door.run(tree, {_PHASE: phase})
    told = tuple(_placed(d, tree, path) for d in result.diagnostics)
    return Compiled("" if any(d.severity == "error" for d in told) else result.text, told)


def compile_schematron(
    path: Path, cache: Path, phase: str = "#DEFAULT"
) -> tuple[Rules | None, tuple[Diagnostic, ...]]:
    """The rules of a Schematron schema, ready to run; what is transpiled is kept in the folder `cache` by its hash.

    Raises: OSError, lxml.etree.XMLSyntaxError, StylesheetError.
    """
    kept = cache / f"{_key(path, phase)}.xsl"
    if kept.is_file():
        return Rules(kept), ()
    made = transpile(path, phase)
    if not made.text:
        return None, made.diagnostics
    write_atomically(kept, made.text)
    return Rules(kept), made.diagnostics


def _key(path: Path, phase: str) -> str:
    """A hash of all that decides: the schema with what it includes, the phase, the transpiler."""
    from lxml import etree

    tree, _ = _whole(path)
    digest = hashlib.sha256(etree.tostring(tree) + phase.encode())
    for module in sorted((toolkit_files() / "xslt" / "schematron").glob("*.xsl")):
        digest.update(module.read_bytes())
    return digest.hexdigest()


def _parsed(path: Path) -> etree._ElementTree:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.ElementTree(etree.fromstring(path.read_bytes(), parser))


def _whole(path: Path) -> tuple[etree._ElementTree, tuple[Diagnostic, ...]]:
    """The schema with its includes in their places; what cannot be included is a diagnostic."""
    tree = _parsed(path)
    found: list[Diagnostic] = []
    _include(tree.getroot(), path, path.resolve().parent, (path.resolve(),), found)
    return tree, tuple(found)


def _include(
    root: etree._Element, path: Path, home: Path, seen: tuple[Path, ...], found: list[Diagnostic]
) -> None:
    for element in [*root.iter(_SCH + "include"), *root.iter(_SCH + "extends")]:
        href = element.get("href")
        if href is None:
            continue
        name, _, fragment = href.partition("#")
        target = (path.parent / name).resolve()
        if reason := _refusal(target, home, seen):
            message = f"`{href}` is not included: {reason}"
            found.append(
                Diagnostic("SCHEMATRON-REFUSED", "error", message, str(path), element.sourceline or 0)
            )
            continue
        included = _parsed(target).getroot()
        if fragment:
            included = next((each for each in included.iter() if each.get("id") == fragment), included)
        _include(included, target, home, (*seen, target), found)
        new = [included] if element.tag == _SCH + "include" else list(included)
        parent = element.getparent()
        assert parent is not None
        for child in reversed(new):
            element.addnext(child)
        parent.remove(element)


def _refusal(target: Path, home: Path, seen: tuple[Path, ...]) -> str:
    """Why a file is not included; '' where it is."""
    if not target.is_relative_to(home):
        return "it is outside the folder of the schema"
    if target in seen:
        return "it includes itself"
    return "" if target.is_file() else "there is no such file"


def _placed(found: Diagnostic, tree: etree._ElementTree, path: Path) -> Diagnostic:
    from teipress.schema import relative

    element = tree.getroot().find(relative(found.xpath)) if found.xpath else tree.getroot()
    return replace(found, file=str(path), line=0 if element is None else element.sourceline or 0)
