"""What pointers may point at: the elements with an `xml:id` of the files of an edition."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from teipress.edition import Edition
from teipress.validate.file import TEI, XML_ID, local
from teipress.validate.wellformed import read

_T = f"{{{TEI}}}"
#: Entries of a list and where their names stand.
NAMES = {
    "person": ("persName",),
    "personGrp": ("persName", "orgName", "name"),
    "place": ("placeName",),
    "org": ("orgName", "name"),
}


class Target(NamedTuple):
    """An element that can be pointed at: `kind` is its local name, `names` those of a list's entry."""

    id: str
    kind: str
    line: int
    names: tuple[str, ...] = ()
    same: str = ""  # the pointer in @sameAs


def target(element: etree._Element) -> Target:
    """The target that an element with an `xml:id` is."""
    kind = local(element.tag)
    return Target(
        element.get(XML_ID, ""), kind, element.sourceline or 0, names(element), element.get("sameAs", "")
    )


def names(element: etree._Element) -> tuple[str, ...]:
    """The names of a person, place or organisation in a list, without titles and offices."""
    wanted = NAMES.get(local(element.tag), ())
    return tuple(words(name) for kind in wanted for name in element.iterchildren(f"{_T}{kind}"))


def words(element: etree._Element) -> str:
    """The words of a name: notes, offices and what is said of a gap are left out."""
    parts: list[str] = []
    _collect(element, parts)
    return " ".join("".join(parts).split())


def _collect(element: etree._Element, parts: list[str]) -> None:
    parts.append(element.text or "")
    for child in element:
        if local(child.tag) not in ("note", "roleName", "gap", "rdg", "gloss") and isinstance(child.tag, str):
            _collect(child, parts)
        parts.append(child.tail or "")


def targets(tree: etree._ElementTree) -> dict[str, Target]:
    """All targets of a document by id; of several with one id, the first."""
    found: dict[str, Target] = {}
    for element in tree.iter("*"):
        if XML_ID in element.attrib:
            found.setdefault(element.get(XML_ID, ""), target(element))
    return found


@lru_cache(maxsize=512)
def _of_file(path: Path, _stamp: tuple[int, int]) -> Mapping[str, Target] | None:
    file, _ = read(path, str(path))
    return None if file.tree is None else targets(file.tree)


def of_file(path: Path) -> Mapping[str, Target] | None:
    """The targets of a file, read once while it does not change; None where it cannot be read as XML."""
    try:
        state = path.stat()
    except OSError:
        return None
    return _of_file(path, (state.st_mtime_ns, state.st_size))


def authorities(edition: Edition | None) -> dict[Path, Mapping[str, Target]]:
    """The targets of the lists of an edition, by file."""
    if edition is None or not edition.lists.is_dir():
        return {}
    paths = sorted(edition.lists.glob("*.xml"))
    return {path: of_file(path) or {} for path in paths}
