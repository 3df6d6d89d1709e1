"""Whether an edited document still has the words of its source (encoding.md, law 1): proven at conversion, told afterwards.

What was generated is kept beside the record of a conversion (`NAME.base.xml`); its text is that of the source. Only documents
that people have edited since are compared.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from lxml import etree

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.validate.file import TEI, File
from teipress.validate.wellformed import read

_MOST = 20
_COMPARABLE = 25_000_000
_BLOCKS = tuple(
    f"{{{TEI}}}{name}"
    for name in "p head item cell l speaker stage dateline opener closer signed salute label note".split()
)


def kept(file: File, edition: Edition | None) -> tuple[Path, ...]:
    """The files of a conversion that decide: its record, and what it generated."""
    if edition is None or file.here.parent != edition.documents_home:
        return ()
    paths = (edition.conversion / f"{file.path.stem}.json", edition.conversion / f"{file.path.stem}.base.xml")
    return paths if all(path.is_file() for path in paths) else ()


def check(file: File, edition: Edition | None) -> Iterator[Diagnostic]:
    """A warning for each block whose words are no longer those of the source."""
    if not (paths := kept(file, edition)) or _untouched(file, paths[0]):
        return
    base, _ = read(paths[1], str(paths[1]))
    if base.tree is None or file.tree is None:
        return
    changes = _changes(_blocks(base.tree), _blocks(file.tree))
    yield from (_told(file, *change) for change in islice(changes, _MOST))


def _untouched(file: File, record: Path) -> bool:
    try:
        known = json.loads(record.read_bytes())
    except (OSError, ValueError):
        return True
    return not isinstance(known, dict) or known.get("tei") == hashlib.sha256(file.data).hexdigest()


def _blocks(tree: etree._ElementTree) -> list[str]:
    from teipress.plaintext import text_of

    return [" ".join(block.split()) for block in text_of(tree).split("\n\n") if block.strip()]


def _changes(old: list[str], new: list[str]) -> Iterator[tuple[str, str, str]]:
    """Blocks that differ: as they were, as they are ('' where there is no counterpart), and the block before them."""
    if len(old) * len(new) > _COMPARABLE:
        old, new = _first(old, new)
    for kind, i, j, k, m in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for n in range(max(j - i, m - k) if kind != "equal" else 0):
            was, now = "".join(old[i + n : j][:1]), "".join(new[k + n : m][:1])
            yield was, now, "".join(new[max(min(k + n, m) - 1, 0) :][:1])


def _first(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    """The first blocks that differ, with the one before: of very many no more is compared."""
    at = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    return old[max(at - 1, 0) : at + 1], new[max(at - 1, 0) : at + 1]


def _told(file: File, old: str, new: str, before: str) -> Diagnostic:
    was, now = _difference(old, new)
    element = _element(file, new or before)
    message = f"the words of the source were “{was}”, now they are “{now}”"
    if not now:
        message = f"the words of the source “{was}” are gone"
    elif not was:
        message = f"“{now}” does not stand in the source"
    hint = (
        "what an editor adds or corrects is encoded (choice, add, note), so that the source can still be read"
    )
    return file.finding("TEXT-CHANGED", "warning", message, element, hint=hint)


def _difference(old: str, new: str) -> tuple[str, str]:
    """The words that differ, without what is equal before and after them."""
    one, other = old.split(), new.split()
    start = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    one, other = one[start:], other[start:]
    end = next(
        (n for n, (a, b) in enumerate(zip(one[::-1], other[::-1], strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return _short(one[: len(one) - end]), _short(other[: len(other) - end])


def _short(words: list[str]) -> str:
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")


def _element(file: File, block: str) -> etree._Element:
    """The block element that begins with these words (else the root); brackets and spaces aside, which the text writes again."""
    wanted = _bare(block)[:60]
    found = [
        each
        for each in file.root.iter(*_BLOCKS)
        if wanted and _bare("".join(map(str, each.itertext()))).startswith(wanted)
    ]
    return found[-1] if found else file.root


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
