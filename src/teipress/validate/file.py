"""A file under examination: its bytes, its tree, and the way from an element to a place."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lxml import etree

from teipress.diagnostics import Diagnostic, Fix, Severity
from teipress.positions import Positions, Range

TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
XML_ID = f"{{{XML}}}id"

_WIDE = 500_000_000
_DECLARED = re.compile(rb"""^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")
_MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8"),
          (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
          (b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"))  # fmt: skip


@dataclass(eq=False)
class File:
    """One file: `name` is the path as the user knows it, `data` its bytes as received, `tree` None where it cannot be parsed."""

    path: Path
    name: str
    data: bytes
    tree: etree._ElementTree | None = None
    encoding: str = "utf-8"
    _order: dict[etree._Element, int] = field(default_factory=dict)

    @cached_property
    def text(self) -> bytes:
        """The content as UTF-8. Raises: LookupError, UnicodeDecodeError."""
        self.encoding = declared_encoding(self.data)
        if codecs.lookup(self.encoding).name in ("utf-8", "ascii"):
            self.data.decode("utf-8")
            return self.data
        return self.data.decode(self.encoding).encode("utf-8")

    @property
    def fixable(self) -> bool:
        """Whether offsets into `text` are offsets into the file."""
        return self.text is self.data

    @cached_property
    def here(self) -> Path:
        """Where the file really lies: links followed, asked once."""
        return self.path.resolve()

    @cached_property
    def places(self) -> Positions:
        return Positions(self.text)

    @property
    def root(self) -> etree._Element:
        assert self.tree is not None
        return self.tree.getroot()

    @cached_property
    def elements(self) -> list[etree._Element]:
        return list(self.root.iter("*"))

    @cached_property
    def is_wide(self) -> bool:
        """Whether so many elements stand side by side that engines which count siblings at every fault would take hours."""
        return len(self.text) > 50_000 and sum(len(each) ** 2 for each in self.elements) > _WIDE

    def order(self, element: etree._Element) -> int:
        """The number of an element in document order."""
        if not self._order:
            self._order.update((each, n) for n, each in enumerate(self.elements))
        return self._order[element]

    def tag(self, element: etree._Element) -> Range:
        return self.places.start_tag(self.order(element))

    def written(self, element: etree._Element, name: str) -> tuple[str, Range, Range] | None:
        """An attribute (in lxml's notation) as it is written: name, whole, value."""
        local = name.rpartition("}")[2]
        namespace = name[1:].rpartition("}")[0]
        for attribute in self.places.attributes(self.order(element)):
            prefix, _, bare = attribute.name.rpartition(":")
            if bare == local and bool(prefix) == bool(namespace) and prefix != "xmlns":
                return attribute
        return None

    def token(self, element: etree._Element, name: str, number: int) -> Range:
        """The n-th word of an attribute's value; the whole attribute where it cannot be told."""
        found = self.written(element, name)
        if found is None:
            return self.tag(element)
        words = list(re.finditer(rb"[^\s]+", self.text[slice(*found[2])]))
        if number >= len(words):
            return found[1]
        return Range(found[2].start + words[number].start(), found[2].start + words[number].end())

    @cached_property
    def _numbers(
        self,
    ) -> tuple[dict[etree._Element, int], dict[tuple[etree._Element | None, str, int], etree._Element]]:
        """The number of each element among those of its name in its parent; and the elements by parent, name and number."""
        numbers: dict[etree._Element, int] = {}
        counts: Counter[tuple[etree._Element | None, str]] = Counter()
        found: dict[tuple[etree._Element | None, str, int], etree._Element] = {}
        for element in self.elements:
            parent, tag = element.getparent(), str(element.tag)
            counts[parent, tag] += 1
            numbers[element] = counts[parent, tag]
            found[parent, tag, counts[parent, tag]] = element
        return numbers, found

    def at_path(self, path: str) -> etree._Element:
        """The element of an XPath 3.1 `path()`, or the nearest round it."""
        found = self._numbers[1]
        element = self.root
        for step in re.findall(r"/Q(\{[^}]*\}[^/\[]+)\[(\d+)\]", path)[1:]:
            inner = found.get((element, step[0].removeprefix("{}"), int(step[1])))
            if inner is None:
                break
            element = inner
        return element

    def _step(self, element: etree._Element) -> str:
        numbers, found = self._numbers
        tag, number = str(element.tag), numbers[element]
        name = local(tag) if shown(tag) == local(tag) else f"*:{local(tag)}"
        alone = number == 1 and (element.getparent(), tag, 2) not in found
        return name if alone else f"{name}[{number}]"

    def xpath(self, element: etree._Element, attribute: str = "") -> str:
        """The way to an element or attribute; the default element namespace is TEI's."""
        steps = [self._step(each) for each in _upwards(element)][::-1]
        return "/" + "/".join(steps) + (f"/@{shown(attribute)}" if attribute else "")

    def anchor(self, element: etree._Element, attribute: str = "") -> str:
        """The way from the nearest `xml:id`: it stays the same when other things move."""
        steps: list[str] = []
        for each in _upwards(element):
            if identity := each.get(XML_ID):
                steps.append(f"#{identity}")
                break
            steps.append(self._step(each))
        return "/".join(steps[::-1]) + (f"/@{shown(attribute)}" if attribute else "")

    def finding(
        self,
        code: str,
        severity: Severity,
        message: str,
        element: etree._Element | None,
        place: Range | None = None,
        *,
        attribute: str = "",
        hint: str = "",
        fix: Fix | None = None,
    ) -> Diagnostic:
        """A finding on `place`, else on the attribute (in lxml's notation), else on the start tag of `element`."""
        if place is None and element is not None:
            found = self.written(element, attribute) if attribute else None
            place = found[1] if found else self.tag(element)
        start, end = place or Range(0, 0)
        line, column = self.places.line_column(start)
        end_line, end_column = self.places.line_column(end)
        return Diagnostic(
            code, severity, message, self.name, line, column, end_line, end_column,
            xpath="" if element is None else self.xpath(element, attribute),
            hint=hint, excerpt=self.places.line(line), fix=fix if self.fixable else None,
            anchor="" if element is None else self.anchor(element, attribute),
        )  # fmt: skip


def declared_encoding(data: bytes) -> str:
    """The encoding by byte order mark, else by the XML declaration, else UTF-8 (XML 1.0, appendix F)."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    found = _DECLARED.match(data)
    return found[1].decode("ascii") if found else "utf-8"


def local(tag: object) -> str:
    """The local name of an element or attribute."""
    return str(tag).rpartition("}")[2]


def shown(tag: object) -> str:
    """A name as people write it: TEI's without prefix, `xml:id`, others as `{namespace}name`."""
    name = str(tag)
    if name.startswith(f"{{{XML}}}"):
        return "xml:" + local(name)
    return local(name) if name.startswith(f"{{{TEI}}}") else name


def _upwards(element: etree._Element) -> Iterator[etree._Element]:
    yield element
    yield from element.iterancestors()
