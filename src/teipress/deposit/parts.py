"""Records with a section for every file, written a few hundred at a time so that memory stays flat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from pathlib import Path

from lxml import etree

from teipress.transform.saxon import Stylesheet

_PLACE = re.compile(r"<\?(documents|files) ?\?>")
_ELEMENT = {"documents": "document", "files": "file"}
_BATCH = 200


def pieces(door: Stylesheet, tree: etree._Element, text: str) -> Iterator[str]:
    """A record in pieces: where it has the processing instruction `documents` or `files`, the sections of all of them."""
    plain = _PLACE.split(text)
    for number, piece in enumerate(plain):
        if number % 2 == 0:
            yield piece
        else:
            for some in _batches(tree, _ELEMENT[piece]):
                yield door.run(some, mode="parts").pages[piece]


def _batches(tree: etree._Element, name: str) -> Iterator[etree._Element]:
    """Inventories with at most `_BATCH` of the elements named."""
    elements = tree.findall(name)
    for start in range(0, len(elements), _BATCH):
        some = etree.Element(tree.tag, dict(tree.attrib))
        some.extend(deepcopy(element) for element in elements[start : start + _BATCH])
        yield some


def write_pieces(path: Path, made: Iterable[str]) -> None:
    """Write a file of a private folder piece by piece, in UTF-8 with LF."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(made)
