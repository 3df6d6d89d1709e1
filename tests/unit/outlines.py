"""Cases of tests/cases/recognise that show a text and the outline of its TEI: one unit a line, by what it holds.

    div document
      sp #kissinger
        speaker Kissinger:
        p We agree [to this].

A unit shows its name, its type, `@who`, the tokens of `@rend`, `#unreviewed`, then its plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from teipress.convert import convert
from teipress.encode.plain import CONTAINERS, plain, tokens
from teipress.encode.tei import local

FOLDER = Path(__file__).parent.parent / "cases" / "recognise"
_CASE = re.compile(r"^## (?P<title>.+?)\n(?P<body>.*?)(?=^## |\Z)", re.S | re.M)
_FENCE = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.S | re.M)


class Case(NamedTuple):
    file: str
    title: str
    text: str
    outline: str

    def __str__(self) -> str:
        return f"{self.file}: {self.title}"


def cases(folder: Path = FOLDER) -> list[Case]:
    """All cases with a block `text` and a block `outline`, in the order of the files."""
    return [case for path in sorted(folder.glob("*.md")) for case in _of(path)]


def _of(path: Path) -> Iterator[Case]:
    for case in _CASE.finditer(path.read_text(encoding="utf-8")):
        fences = {fence["kind"]: fence["text"] for fence in _FENCE.finditer(case["body"])}
        if {"text", "outline"} <= fences.keys():
            yield Case(path.stem, case["title"], fences["text"], fences["outline"].rstrip("\n"))


def outline_of(text: str) -> str:
    made, _ = convert(text.encode(), name="case.txt")
    assert made is not None
    element = etree.fromstring(made.tei).find("{*}text")
    assert element is not None
    return "\n".join(row for part in element for row in _rows(part, 0))


def _rows(node: etree._Element, depth: int) -> Iterator[str]:
    container = local(node) in CONTAINERS or local(node) in ("body", "back")
    words = "" if container else plain(node).replace("\n", " / ")
    shown = " ".join(part for part in (_name(node), words) if part)
    if local(node) not in ("body", "back"):
        yield "  " * depth + shown
        depth += 1
    if container:
        for part in node:
            yield from _rows(part, depth)


def _name(node: etree._Element) -> str:
    parts = [local(node), node.get("type") or "", node.get("who") or "", *tokens(node)]
    parts += ["resumed"] if node.get("prev") else []
    parts += (node.get("ana") or "").split()
    return " ".join(part for part in parts if part)
