"""The marks of one block as a forest: which lies inside which, and which overlap and stay characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from teipress.encode.shapes import JUDGING, SHAPES
from teipress.model import Mark, Span

#: Brackets nested deeper than this stay characters; TEI written by people has two levels.
DEPTH = 12


@dataclass(slots=True)
class Node:
    """A mark with the characters its element takes, and the marks inside it."""

    start: int
    end: int
    mark: Mark
    inside: list[Node] = field(default_factory=list)


def extent(mark: Mark) -> Span:
    """The characters that the element of a mark holds: its surface and, where it judges words, these."""
    if mark.target is None or mark.phenomenon != "insertion" or SHAPES[mark.kind].fill not in JUDGING:
        return mark.span
    return Span(min(mark.span.start, mark.target.start), max(mark.span.end, mark.target.end))


def nest(marks: Sequence[Mark]) -> tuple[list[Node], list[Mark]]:
    """The marks of one block as a forest, and those that overlap another or lie too deep and stay characters."""
    order = sorted(_widened(marks), key=_order)
    forest: list[Node] = []
    path: list[Node] = []
    refused: list[Mark] = []
    for mark in order:
        start, end = extent(mark)
        while path and path[-1].end <= start:
            path.pop()
        if len(path) >= DEPTH or (path and not _fits(path[-1], start, end)):
            refused.append(mark)
            continue
        node = Node(start, end, mark)
        (path[-1].inside if path else forest).append(node)
        path.append(node)
    return forest, refused


def _widened(marks: Sequence[Mark]) -> Iterator[Mark]:
    """`May 7 [8]`, `Tad Schultz [Szulc]`: a date or name that ends in a word judged wrong holds the judgement, too."""
    judged = [whole for mark in marks if (whole := extent(mark)) is not mark.span]
    if not judged:
        yield from marks
        return
    for mark in marks:
        start, end = mark.span
        for first, last in judged if mark.phenomenon != "insertion" else ():
            if start < first < end < last or first < start < last < end:
                start, end = min(start, first), max(end, last)
        yield mark if (start, end) == mark.span else mark._replace(span=Span(start, end))


def _order(mark: Mark) -> tuple[int, int, bool, int]:
    start, end = extent(mark)
    return start, -end, mark.phenomenon == "insertion", -mark.span.end


def _fits(outer: Node, start: int, end: int) -> bool:
    """Inside, and wholly on one side of the outer bracket: the words before it, or what it encloses."""
    if not (outer.start <= start and end <= outer.end):
        return False
    mark = outer.mark
    if mark.phenomenon != "insertion":
        return True
    if SHAPES[mark.kind].fill in ("gap", "points", "page"):
        return False
    within = mark.span.start < start and end < mark.span.end
    before = mark.target is not None and end <= mark.span.start
    return within or before


def clipped(node: Node, start: int, end: int) -> Iterator[Node]:
    """A node, or where it reaches over the range (a label, a speech) those inside it."""
    if start <= node.start and node.end <= end:
        yield node
    else:
        for inner in node.inside:
            if inner.end > start and inner.start < end:
                yield from clipped(inner, start, end)
