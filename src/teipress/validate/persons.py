"""Whether a pointer to a person, place or organisation fits the name that it stands on: two Kims are soon mixed up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from teipress.diagnostics import Diagnostic
from teipress.validate.file import TEI, local
from teipress.validate.near import nearest
from teipress.validate.targets import Target, words

if TYPE_CHECKING:
    from teipress.validate.pointers import Pointer

_LISTED = {"persName": ("person",), "placeName": ("place",), "orgName": ("org",), "sp": ("person",)}
_TITLES = frozenset(
    "a al ambassador amb and chairman chairwoman comrade de dr foreign general gen lady lord madame minister monsieur mr "
    "mrs ms of premier president prime prof professor secretary senator sir the to von".split()
)


def check(pointer: Pointer) -> Iterator[Diagnostic]:
    """A warning where another entry has all the words of the name and the one pointed at has not."""
    element, target = pointer.element, pointer.target
    kinds = _LISTED.get(local(element.tag), ())
    if target is None or target.kind not in kinds or len(element.get(pointer.name, "").split()) > 1:
        return  # of several persons none has all the words
    name = _name(element)
    wanted = tokens(name)
    if not wanted or not (own := _known(pointer, target)) or wanted <= own:
        return
    better = [each for each, own in _others(pointer, target) if wanted <= own]
    if better:
        message = f"`{pointer.word}` stands on “{name}”, but that is {' or '.join(target.names[:2])}"
        hint = f"did you mean `#{better[0].id}` ({better[0].names[0]})?"
        yield pointer.say("NAME-MISMATCH", message, hint, severity="warning")
    elif not wanted & own and not _initials(name, own) and not _slip(wanted, own):
        message = f"“{name}” has no word in common with {' or '.join(target.names[:2])}"
        hint = f"add the form to `{target.id}`, or correct `{pointer.name}`"
        yield pointer.say("NAME-MISMATCH", message, hint, severity="doubt")


def _name(element: etree._Element) -> str:
    if local(element.tag) == "sp":
        speaker = element.find(f"{{{TEI}}}speaker")
        return "" if speaker is None else re.sub(r"\(.*|:.*", "", words(speaker))
    return words(element)


@lru_cache(maxsize=4096)
def tokens(name: str) -> frozenset[str]:
    """The words of a name for comparison: without case, accents, titles and initials."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    found = re.findall(r"[^\W\d_]+", re.sub(r"['’ʼ‘-]", "", plain))
    return frozenset(each for each in found if len(each) > 1 or not each.isascii()) - _TITLES


def _initials(name: str, own: frozenset[str]) -> bool:
    """`JFK`, `RL`: letters that stand for names are no names."""
    letters = re.sub(r"\W", "", name)
    return letters.isupper() and len(letters) <= 4 and letters[-1].lower() in {each[0] for each in own}


def _slip(wanted: frozenset[str], own: frozenset[str]) -> bool:
    """A label that the source mistypes still names its person."""
    return any(nearest(word, own) for word in wanted if len(word) > 3)


def _known(pointer: Pointer, target: Target) -> frozenset[str]:
    """The words of all names of an entry, those of the list's entry that it is the same as included."""
    known = pointer.linked.names
    if target not in known:
        known[target] = tokens(" ".join((*target.names, *_same(pointer, target))))
    return known[target]


def _same(pointer: Pointer, target: Target) -> tuple[str, ...]:
    path, _, identity = target.same.partition("#")
    known = pointer.linked.other(path).targets if path else None
    entry = known.get(identity) if known else None
    return entry.names if entry else ()


def _others(pointer: Pointer, target: Target) -> Iterator[tuple[Target, frozenset[str]]]:
    """The other entries of the same kind with the words of their names; looked up once for a document."""
    linked = pointer.linked
    if not linked.entries:
        rows = (row for known in (linked.own, *linked.lists.values()) for row in known.values() if row.names)
        linked.entries.extend((row, tokens(" ".join(row.names))) for row in rows)
    for row, words_ in linked.entries:
        if row.kind == target.kind and row.id != target.id:
            yield row, words_
