"""Cases of bracketed insertions, written in Markdown: anyone can add one without knowing Python.

A case is a heading, a text in a fence, and one line for each bracket of the text, in order:

    - `[we]` completion
    - `[Tiran]` correction of `Tehran`, `cert=low`, unreviewed

after the kind: the words it is about, attributes, and `unreviewed` where the rule doubts. What is not said is not asked,
but for `unreviewed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from teipress.model import Block, Document, Facts, Mark, Source, Span
from teipress.recognise.brackets import balanced, read_brackets, statements
from teipress.recognise.frame import read_frame
from teipress.recognise.statement import source_language
from teipress.segment import numbered

FOLDER = Path(__file__).resolve().parent.parent / "cases" / "recognise"
_CASE = re.compile(
    r"^## (?P<title>[^\n]+)\n\n```text\n(?P<text>.*?)\n```\n\n(?P<lines>(?:- [^\n]+\n?)+)", re.M | re.S
)
_LINE = re.compile(r"^- `(?P<surface>\[.*\])` (?P<kind>\w+)(?: of `(?P<target>[^`]+)`)?(?P<rest>.*)$")


class Expected(NamedTuple):
    """What one bracket should be."""

    surface: str
    kind: str
    target: str
    attributes: frozenset[str]
    unreviewed: bool


class Case(NamedTuple):
    file: str
    title: str
    text: str
    expected: tuple[Expected, ...]


def cases(pattern: str = "insertion-*.md") -> list[Case]:
    """All cases of the files that match."""
    return [case for path in sorted(FOLDER.glob(pattern)) for case in _read(path)]


def _read(path: Path) -> Iterator[Case]:
    for found in _CASE.finditer(path.read_text("utf-8")):
        lines = tuple(_expected(line) for line in found["lines"].splitlines())
        yield Case(path.stem, found["title"], found["text"], lines)


def _expected(line: str) -> Expected:
    found = _LINE.match(line)
    assert found, f"not a line of a case: {line}"
    rest = found["rest"]
    attributes = frozenset(re.findall(r"`([\w:]+=[^`]+)`", rest))
    return Expected(found["surface"], found["kind"], found["target"] or "", attributes, "unreviewed" in rest)


def document(text: str) -> Document:
    """A document of the blocks of a text."""
    blocks = []
    for number, found in enumerate(re.finditer(r"(?s).+?(?=\n\n|\Z)", text)):
        start = found.start() + len(found[0]) - len(found[0].lstrip("\n"))
        first = text.count("\n", 0, start) + 1
        words = found[0].strip("\n")
        blocks.append(Block(number, words, start, Span(first, first + words.count("\n"))))
    return Document(Source("case", "case.txt", text), numbered(read_frame(blocks, titled=True)))


def judged(text: str) -> list[tuple[str, Mark | None, str]]:
    """Every bracket of a text with its mark, if it has one, and the words the mark is about."""
    read = document(text)
    facts = Facts(statements=statements(read), source_language=source_language(read))
    marks, _ = read_brackets(read, facts)
    at = {(mark.block, mark.span.start): mark for mark in marks}
    return [
        (block.text[start:end], mark, block.text[slice(*mark.target)] if mark and mark.target else "")
        for block in read.blocks
        for start, end, _ in balanced(block.text)[0]
        for mark in [at.get((block.number, start))]
    ]
