"""Nothing lost: the words of the PDF, read back through its structure tree, against the words it was made from.

Layers are compared each for itself: the text with what stands round it, and every entry at the foot. White space, soft
hyphens and invisible characters are left out of the comparison, since line breaks make and unmake them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from teipress.publish.facing import ordered, sections
from teipress.publish.pdftext import Element, Reader
from teipress.publish.runs import blocks_in, text_of

Json = dict[str, Any]
_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


class Loss(NamedTuple):
    """Where page and data part: document and element, what should be there and what is."""

    document: str
    id: str
    path: str
    wanted: str
    printed: str


class _Passage(NamedTuple):
    words: str
    document: str = ""
    id: str = ""
    path: str = ""


def losses(pdf: bytes, data: Json, seen: Json, geometry: Json) -> list[Loss]:
    """Every layer that differs, at its first difference."""
    tree = Reader(pdf).tree
    found = _compare(list(_body(data, geometry)), essence("".join(flow(tree))))
    for passages, words in _cuts(data, geometry):
        found += _compare(passages, words)
    notes = [essence(element.text()) for element in tree.walk() if element.type == "Note"]
    wanted = _notes(data, seen, geometry)
    for passage, printed in zip(wanted, notes, strict=False):
        found += _compare([passage], printed)
    if len(wanted) != len(notes):
        found.append(Loss("", "", "", f"{len(wanted)} entries", f"{len(notes)} entries"))
    return found


def essence(text: str) -> str:
    """What of a text a line break cannot change."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def flow(element: Element) -> Iterator[str]:
    """The text without entries, their signs and the table of contents, whose words are made by typst."""
    for kid in element.kids:
        if isinstance(kid, str):
            yield kid
        elif kid.type not in ("Note", "Lbl", "TOC"):
            yield from flow(kid)


def _body(data: Json, geometry: Json) -> Iterator[_Passage]:
    volume = data["kind"] == "volume"
    if volume:
        front = data["front"]
        yield _Passage("".join((data["title"], data["subtitle"], *front["names"], *front["foot"])))
        yield from _rows(front["imprint"], "")
        yield _Passage(front["contents"])
    for document in data["documents"]:
        yield from _document(document, geometry)
    for index, entries in zip(data["indices"], geometry["index"], strict=True):
        if index["entries"]:
            yield _Passage(index["title"])
        for entry in entries:
            yield _Passage(text_of(entry))


def _document(document: Json, geometry: Json) -> Iterator[_Passage]:
    name = document["name"]
    if not document["titled"]:
        yield _Passage(document["title"], name)
    for block in document["blocks"]:
        spreads = geometry["facing"].get(block.get("key"), [])
        pieces = [piece for _, piece in ordered(block, spreads)] if block["k"] == "facing" else [block]
        yield from (_passage(each, name) for each in blocks_in(pieces))
    yield from _rows(document["matter"], name)


def _passage(block: Json, name: str) -> _Passage:
    place = block.get("of", block)
    return _Passage(text_of(block["c"]), name, place.get("id", ""), place.get("path", ""))


def _cuts(data: Json, geometry: Json) -> Iterator[tuple[list[_Passage], str]]:
    """Of each section on facing pages its passages, and the words of its pieces, both side by side and block by block."""
    for document in data["documents"]:
        for section in sections(document):
            pieces = sorted(ordered(section, geometry["facing"][section["key"]]), key=lambda each: each[0])
            words = "".join(text_of(each["c"]) for _, piece in pieces for each in blocks_in([piece]))
            yield [_passage(block, document["name"]) for block in blocks_in([section])], essence(words)


def _rows(rows: list[Json], name: str) -> Iterator[_Passage]:
    for row in rows:
        yield _Passage(f"{row['label']}:{text_of(row['c'])}", name)


def _notes(data: Json, seen: Json, geometry: Json) -> list[_Passage]:
    """For each entry in the order of calls what its place at the foot draws: the head of a stack's item draws for others, too."""
    entries = [(document["name"], entry) for document in data["documents"] for entry in document["entries"]]
    drawn: dict[int, list[str]] = {i: [] for i, _, _ in seen["to"]}
    for stack in geometry["stacks"]:
        for item in stack["items"]:
            drawn[item["at"][0]].append(_item(item, [entry for _, entry in entries], seen, geometry))
    return [
        _Passage("".join(words), entries[i][0], entries[i][1].get("id", ""), entries[i][1].get("path", ""))
        for i, words in drawn.items()
    ]


def _item(item: Json, entries: list[Json], seen: Json, geometry: Json) -> str:
    if part := item.get("part"):
        return ("" if part["go-on"] else seen["labels"][item["entries"][0]]) + text_of(part["c"])
    return "".join(_sign(i, entries, seen, geometry) + text_of(entries[i]["c"]) for i in item["entries"])


def _sign(i: int, entries: list[Json], seen: Json, geometry: Json) -> str:
    if entries[i]["layer"] == "apparatus":
        return str(geometry["lines"].get(str(i), ""))
    return str(seen["labels"][i])


def _compare(passages: list[_Passage], printed: str) -> list[Loss]:
    starts, words = [], []
    at = 0
    for passage in passages:
        starts.append(at)
        words.append(essence(passage.words))
        at += len(words[-1])
    wanted = "".join(words)
    if wanted == printed:
        return []
    place = next(
        (n for n, (a, b) in enumerate(zip(wanted, printed, strict=False)) if a != b),
        min(len(wanted), len(printed)),
    )
    passage = passages[max(bisect_right(starts, place) - 1, 0)]
    around = slice(max(place - 20, 0), place + 40)
    return [Loss(passage.document, passage.id, passage.path, wanted[around], printed[around])]
