"""Records with a section for every document and every file, made a few hundred at a time so that memory stays flat.

The stylesheet makes the sections of a batch; they wait on disk, each kind in a file of its own, until the record that has a mark
for them is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from itertools import islice
from pathlib import Path

from lxml import etree

from teipress.transform.saxon import Stylesheet

#: U+FDD0 and U+FDD1 are no characters of any text. In JSON a mark is the last member of its array.
_MARK = re.compile('(,\\s*)?("?)\ufdd0([^\ufdd1]*)\ufdd1"?')
_BATCH = 20
_CHUNK = 1 << 16
#: Sections named NAME.json are members of one array, whatever batch they come from.
_BETWEEN = ",\n"


class Sections:
    """The sections made so far, in files of `folder`; `facts` is the tree of the edition, with what was gathered."""

    def __init__(self, door: Stylesheet, facts: etree._Element, folder: Path) -> None:
        self.door = door
        self.facts = facts
        self._folder = folder
        self._names: dict[str, Path] = {}

    def add(self, elements: Iterable[etree._Element]) -> None:
        """Make the sections of documents or files, and gather what they say of the edition as a whole."""
        waiting = iter(elements)
        while batch := list(islice(waiting, _BATCH)):
            tree = deepcopy(self.facts)
            tree.extend(batch)
            pages = dict(self.door.run(tree, mode="sections").pages)
            self._gathered(pages.pop("gathered"))
            self._keep(pages)

    def _gathered(self, text: str) -> None:
        for old in self.facts.findall("gathered"):
            self.facts.remove(old)
        self.facts.append(etree.fromstring(text))

    def _keep(self, pages: Mapping[str, str]) -> None:
        for name, text in pages.items():
            if text:
                path = self._names.setdefault(name, self._folder / f"{len(self._names)}.part")
                with path.open("a", encoding="utf-8", newline="\n") as out:
                    out.write(_BETWEEN + text if name.endswith(".json") and out.tell() else text)

    def records(self, mode: str) -> Iterator[tuple[str, Iterator[str]]]:
        """The records of a mode, by name; each comes in pieces, its marks replaced."""
        for path, text in sorted(self.door.run(self.facts, mode=mode).pages.items()):
            yield path, self._filled(text)

    def _filled(self, text: str) -> Iterator[str]:
        end = 0
        for mark in _MARK.finditer(text):
            yield text[end : mark.start()]
            if path := self._names.get(mark[3]):
                yield mark[1] or ""
                yield from _read(path)
            elif not mark[2]:
                yield mark[1] or ""
            end = mark.end()
        yield text[end:]


def _read(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as source:
        while chunk := source.read(_CHUNK):
            yield chunk


def write_pieces(path: Path, made: Iterable[str]) -> None:
    """Write a file of a private folder piece by piece, in UTF-8 with LF."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(made)
