"""The way of a package: files are laid out and summed, documents described, records written, the bag closed.

Each record may name all that stood before it. The order is that of trust: the map of the package (mets.xml) comes last and
names every other file with its sum.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lxml import etree

from teipress.deposit.bag import Manifests, close_bag, lay_out
from teipress.deposit.checked import report
from teipress.deposit.inventory import described, documents
from teipress.deposit.payload import Item, payload
from teipress.deposit.sections import Sections, write_pieces
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import toolkit_files
from teipress.transform.saxon import Stylesheet


def fill(room: Path, edition: Edition, tree: etree._Element, found: Sequence[Diagnostic]) -> int:
    """Make the bag `room/NAME` of an edition; the number of payload files. `tree` are the facts (inventory.py)."""
    bag, waiting = room / tree.get("name", ""), room / "sections"
    waiting.mkdir()
    (bag / "data").mkdir(parents=True)
    sections = Sections(Stylesheet(toolkit_files() / "xslt" / "deposit.xsl"), tree, waiting)
    with Manifests(bag) as manifests:
        files = _Files(bag / "data", manifests)
        sections.add(files.laid_out(payload(edition)))
        sections.add(files.with_files(element for element, _ in documents(edition)))
        found_json = report(found, edition.config["build.outputs"], tree.get("date", ""))
        sections.add(files.written([("validation/report.json", found_json)]))
        for mode in ("describe", "crate", "readme", "structure"):
            sections.add(files.written(sections.records(mode)))
    info = json.loads(sections.door.run(tree, mode="bag").text)
    close_bag(bag, info, manifests)
    return files.count


class _Files:
    """The payload as it grows: every file has a number, a line in the manifests, and perhaps a document that it belongs to."""

    def __init__(self, data: Path, manifests: Manifests) -> None:
        self.count = 0
        self._data = data
        self._manifests = manifests
        self._of: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)

    def laid_out(self, items: Iterable[Item]) -> Iterator[etree._Element]:
        """Lay files out below data/ and describe them."""
        for item in items:
            lay_out(item, self._data)
            yield self._described(item)

    def written(self, records: Iterable[tuple[str, Iterator[str]]]) -> Iterator[etree._Element]:
        """Write records, then describe them: none of a group names another of it."""
        items = []
        for path, pieces in records:
            write_pieces(self._data / path, pieces)
            items.append(Item(path, self._data / path))
        return map(self._described, items)

    def with_files(self, found: Iterable[etree._Element]) -> Iterator[etree._Element]:
        """Documents with the numbers of their files."""
        for document in found:
            for number, path in self._of.pop(document.get("name", ""), ()):
                etree.SubElement(document, "of", file=f"f{number:06}", path=path)
            yield document

    def _described(self, item: Item) -> etree._Element:
        self.count += 1
        if item.document:
            self._of[item.document].append((self.count, item.path))
        element, long = described(item, self.count)
        self._manifests.add(item.path, element.get("sha256", ""), long)
        return element
