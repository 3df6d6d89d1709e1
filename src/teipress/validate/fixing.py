"""Repairs: what a certain fix replaces is replaced; every other byte of the file stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lxml import etree

from teipress.diagnostics import Diagnostic, Fix
from teipress.files import write_atomically
from teipress.validate.file import TEI, XML_ID, File, local
from teipress.validate.wellformed import read

#: Blocks that have an identity (encoding.md, law 6).
IDENTIFIED = frozenset("div head p sp stage item row note list table lg".split())
_ROUNDS = 10


def apply(data: bytes, fixes: Iterable[Fix]) -> tuple[bytes, int]:
    """The bytes with all repairs that do not touch one another, and how many these were."""
    edits: list[Fix] = []
    done = 0
    for fix in sorted(set(fixes), key=lambda each: (each.start, each.end)):
        parts = (fix, *fix.also)
        if all(_apart(part, other) for part in parts for other in edits):
            edits += parts
            done += 1
    for edit in sorted(edits, key=lambda each: each.start, reverse=True):
        data = data[: edit.start] + edit.text.encode("utf-8") + data[edit.end :]
    return data, done


def _apart(one: Fix, other: Fix) -> bool:
    if one.start == one.end == other.start or other.start == other.end == one.start:
        return False
    return one.end <= other.start or other.end <= one.start


def repair(path: Path, find: Callable[[], Iterable[Diagnostic]]) -> int:
    """Write the repairs of what `find()` finds into the file, until nothing is left that can be repaired. How many."""
    total = 0
    for _ in range(_ROUNDS):
        fixes = [each.fix for each in find() if each.fix is not None]
        data, done = apply(path.read_bytes(), fixes)
        if not done:
            break
        write_atomically(path, data)
        total += done
    return total


def identify(path: Path) -> int:
    """Give an `xml:id` to every block of the text that has none: `p12`, numbered on from those there are. How many."""
    file, _ = read(path, str(path))
    if file.tree is None or not file.fixable:
        return 0
    data, done = apply(file.data, _identities(file))
    if done:
        write_atomically(path, data)
    return done


def _identities(file: File) -> Iterator[Fix]:
    taken = {str(each.get(XML_ID)) for each in file.elements if XML_ID in each.attrib}
    counts: dict[str, int] = {}
    for element in file.root.iter(f"{{{TEI}}}*"):
        name = local(element.tag)
        if name not in IDENTIFIED or XML_ID in element.attrib or not _in_text(element):
            continue
        identity = _free(name, counts, taken)
        at = file.places.start_name(file.order(element)).end
        yield Fix(at, at, f' xml:id="{identity}"')


def _in_text(element: etree._Element) -> bool:
    ancestors = element.iterancestors(f"{{{TEI}}}text")
    return next(ancestors, None) is not None


def _free(name: str, counts: dict[str, int], taken: set[str]) -> str:
    while True:
        counts[name] = counts.get(name, 0) + 1
        identity = f"{name}{counts[name]}"
        if identity not in taken:
            taken.add(identity)
            return identity
