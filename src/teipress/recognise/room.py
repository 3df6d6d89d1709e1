"""Whether there is room for one more mark in a block, beside those that are made: it must lie apart, round one, or inside its bracket."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from teipress.model import FAMILIES, Mark, Span

_CELL = 512  # characters


class Room:
    """The marks of one block by the stretches of text they cover, so that each place is compared with its neighbours alone."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._cells: dict[int, list[Mark]] = {}
        for mark in marks:
            for cell in _cells(extent(mark)):
                self._cells.setdefault(cell, []).append(mark)

    def near(self, span: Span) -> Iterator[Mark]:
        """Every mark that may touch a span; one that covers several cells may come more than once."""
        for cell in _cells(span):
            yield from self._cells.get(cell, ())

    def has(self, span: Span) -> bool:
        """Whether a mark of this span would nest with all that are there."""
        return all(_nests(span, mark) for mark in self.near(span))


def _cells(span: Span) -> range:
    return range(span.start // _CELL, span.end // _CELL + 1)


def extent(mark: Mark) -> Span:
    """All that a mark covers: its surface and the words it is about."""
    if mark.target is None:
        return mark.span
    return Span(min(mark.span.start, mark.target.start), max(mark.span.end, mark.target.end))


def encloses(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _nests(span: Span, mark: Mark) -> bool:
    """Apart from a mark, round all of it (of an insertion also just as far), or inside its bracket if that holds words."""
    whole, insertion = extent(mark), mark.phenomenon == "insertion"
    apart = span.end <= whole.start or whole.end <= span.start
    outside = encloses(span, whole) and (insertion or span != whole)
    closed = not insertion or FAMILIES[mark.kind] in ("gap", "judgement")
    return apart or outside or (encloses(mark.span, span) and not closed and span != mark.span)
