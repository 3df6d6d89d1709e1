"""Facing pages: original left, translation right, and what says the same begins at the same height on both.

The first pass sets one side after the other and tells where every word stands and how high every block is. From that the rows
are dealt out to spreads: a row that is too high for what is left of two pages is cut on both at the same share of its lines.
Later passes keep the cuts and only learn how high the pieces are.

    side = blocks ─▶ slices (a line of a paragraph, else a whole block) ─▶ spreads ─▶ pieces of blocks
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from teipress.publish.runs import Runs, blocks_in, calls, cut, text_of

Json = dict[str, Any]
_WORD_END = re.compile(r"(?<=\S)(?=\s)")
#: Lines that are kept together at a cut, and room for one that a cut may make more.
_TOGETHER, _SPARE = 2, 1


class Slice(NamedTuple):
    """What is not cut any further: its height, what its notes need at the foot, its block, and where the next
    begins in the block's text."""

    height: float
    notes: float
    block: int
    end: int
    kept: bool = False  # with what follows: a heading


class Place(NamedTuple):
    """A part of a row on a spread: which row, and of each side the slices from ... to."""

    row: int
    left: tuple[int, int]
    right: tuple[int, int]


def faced(document: Json) -> Json:
    """A document whose neighbouring pairs are one block, `facing`, with a mark after every word that may end a line."""
    blocks: list[Json] = []
    for is_pair, group in groupby(document["blocks"], lambda block: block["k"] == "pair"):
        if is_pair:
            key = f"{document['name']}.{len(blocks)}"
            blocks.append({"k": "facing", "key": key, "rows": _rows(group)})
        else:
            blocks += group
    return {**document, "blocks": blocks}


def _rows(pairs: Iterable[Json]) -> list[list[list[Json]]]:
    """The blocks of both sides, row by row; a paragraph knows whether one of its side `follows`."""
    rows = []
    before = ["", ""]
    for pair in pairs:
        row: list[list[Json]] = [[], []]
        for side, blocks in enumerate(pair["sides"]):
            for block in blocks:
                if block["k"] == "p":
                    block = {**block, "marked": marked(block["c"]), "follows": before[side] == "p"}
                row[side].append(block)
                before[side] = block["k"]
        rows.append(row)
    return rows


def marked(runs: Runs) -> Runs:
    """Runs with `{"k": "w", "o": offset}` after every word that a space follows."""
    return _marked(runs, 0)[0]


def _marked(runs: Runs, at: int) -> tuple[Runs, int]:
    made: Runs = []
    for run in runs:
        if isinstance(run, str):
            start = 0
            for end in (found.start() for found in _WORD_END.finditer(run)):
                made += [run[start:end], {"k": "w", "o": at + end}]
                start = end
            made += [run[start:]] if run[start:] else []
            at += len(run)
        elif run.get("c"):
            inner, at = _marked(run["c"], at)
            made.append({**run, "c": inner})
        else:
            made.append(run)
    return made, at


def sections(document: Json) -> Iterator[Json]:
    return (block for block in document["blocks"] if block["k"] == "facing")


def spreads(seen: Json, data: Json, last: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Key of a section -> its spreads: parts with their height and, side by side, the pieces of their blocks."""
    rooms = {i: room for i, k, room, _, _ in seen["pieces"] if k == 0}
    made: dict[str, list[Any]] = {}
    base = 0
    for document in data["documents"]:
        for section in sections(document):
            key = section["key"]
            before = last.get(key)
            made[key] = _measured(before, seen, key) if before else _dealt(section, seen, rooms, base)
        base += len(document["entries"])
    return made


def _measured(spreads: list[Any], seen: Json, key: str) -> list[Any]:
    """The same spreads, each part as high as the higher of its pieces turned out."""
    heights: dict[tuple[int, int], float] = defaultdict(float)
    for of, spread, part, height in seen["placed"]:
        if of == key:
            heights[spread, part] = max(heights[spread, part], round(height + seen["leading"], 2))
    return [
        [{**part, "height": heights.get((n, m), part["height"])} for m, part in enumerate(spread)]
        for n, spread in enumerate(spreads)
    ]


def _dealt(section: Json, seen: Json, rooms: Mapping[int, float], base: int) -> list[Any]:
    sides = _Slicer(section["key"], seen, rooms, base)
    rows = [
        (sides.slices(number, 0, row[0]), sides.slices(number, 1, row[1]))
        for number, row in enumerate(section["rows"])
    ]
    room = seen["foot"] - seen["top"] - _SPARE * seen["line"]
    return [
        [_part(section["rows"][place.row], rows[place.row], place) for place in spread]
        for spread in deal(rows, room, seen["note-room"])
    ]


class _Slicer:
    """Cuts the blocks of a section into slices, by what the first pass has seen."""

    def __init__(self, key: str, seen: Json, rooms: Mapping[int, float], base: int) -> None:
        self._rooms, self._base = rooms, base
        self._line, self._leading = seen["line"], seen["leading"]
        self._heights = {tuple(at): height for of, *at, height in seen["heights"] if of == key}
        self._ends: dict[tuple[int, ...], dict[tuple[int, float], int]] = defaultdict(dict)
        for of, *at, offset, page, y in seen["words"]:
            if of == key:
                lines = self._ends[tuple(at)]
                lines[page, y] = max(offset, lines.get((page, y), 0))

    def slices(self, row: int, side: int, blocks: Sequence[Json]) -> list[Slice]:
        return [each for n, block in enumerate(blocks) for each in self._of(block, n, (row, side, n))]

    def _of(self, block: Json, number: int, at: tuple[int, ...]) -> Iterator[Slice]:
        height = self._heights[at] + self._leading
        notes = [
            (offset, self._rooms.get(self._base + i, 0.0))
            for part in blocks_in([block])
            for offset, i in calls(part["c"])
        ]
        heading = block["k"] in ("head", "title", "label")
        if block["k"] != "p":
            yield Slice(height, sum(room for _, room in notes), number, 0, heading)
            return
        lines = max(round(height / self._line), 1)
        ends = [end + 1 for _, end in sorted(self._ends.get(at, {}).items())][: lines - 1]
        start, above = 0, height - self._line * (len(ends) + 1)
        for end in (*ends, len(text_of(block["c"])) + 1):
            foot = sum(room for offset, room in notes if start <= offset < end)
            yield Slice(self._line + above, foot, number, end)
            start, above = end, 0.0


Row = tuple[Sequence[Slice], Sequence[Slice]]


def deal(rows: Sequence[Row], room: float, notes: float) -> list[list[Place]]:
    """Rows on spreads: each page has `room`, less `notes` where a note stands at its foot. Every slice has its place, in order."""
    spreads: list[list[Place]] = [[]]
    page = _Page(room, notes)
    for number, row in enumerate(rows):
        done = (0, 0)
        while done != (len(row[0]), len(row[1])):
            rest = (row[0][done[0] :], row[1][done[1] :])
            taken = page.fitting(rest)
            if taken is None and spreads[-1]:
                spreads.append([])
                page = _Page(room, notes)
                continue
            taken = taken or (len(rest[0]), len(rest[1]))  # higher than a page, and in one piece
            page.take(rest, taken)
            after = (done[0] + taken[0], done[1] + taken[1])
            spreads[-1].append(Place(number, (done[0], after[0]), (done[1], after[1])))
            done = after
    return [spread for spread in spreads if spread]


class _Page:
    """What is left of the two pages of a spread."""

    def __init__(self, room: float, overhead: float) -> None:
        self._room, self._overhead = room, overhead
        self._notes = [0.0, 0.0]

    def fitting(self, rest: Row) -> tuple[int, int] | None:
        """How many slices of each side stand here: all, or on both sides about the same share; None for nothing."""
        count = (len(rest[0]), len(rest[1]))
        most = max(count)
        for lines in range(most, 0, -1):
            taken = (_share(count[0], lines, most), _share(count[1], lines, most))
            if any(taken) and self._fits(rest, taken) and all(map(_may_end, rest, taken)):
                return taken
        return None

    def _fits(self, rest: Row, taken: tuple[int, int]) -> bool:
        height = _height(rest, taken)
        return all(
            height + self._foot(notes + sum(each.notes for each in side[:n])) <= self._room
            for side, n, notes in zip(rest, taken, self._notes, strict=True)
        )

    def _foot(self, notes: float) -> float:
        return notes + self._overhead if notes else 0.0

    def take(self, rest: Row, taken: tuple[int, int]) -> None:
        self._room -= _height(rest, taken)
        for side, n in enumerate(taken):
            self._notes[side] += sum(each.notes for each in rest[side][:n])


def _height(rest: Row, taken: tuple[int, int]) -> float:
    return max(sum(each.height for each in side[:n]) for side, n in zip(rest, taken, strict=True))


def _share(count: int, lines: int, most: int) -> int:
    """As many of `count` as `lines` are of `most`; a few lines stay together."""
    if lines == most:
        return count
    share = round(count * lines / most)
    if count < 2 * _TOGETHER:
        return count if 2 * share > count else 0
    return min(max(share, _TOGETHER), count - _TOGETHER)


def _may_end(side: Sequence[Slice], taken: int) -> bool:
    return not (0 < taken < len(side) and side[taken - 1].kept)


def _part(row: Sequence[Sequence[Json]], slices: Row, place: Place) -> Json:
    ranges = (place.left, place.right)
    height = max(
        sum(each.height for each in side[slice(*of)]) for side, of in zip(slices, ranges, strict=True)
    )
    sides = [_pieces(row[side], slices[side], *ranges[side]) for side in (0, 1)]
    return {"row": place.row, "height": round(height, 2), "sides": sides}


def _pieces(blocks: Sequence[Json], slices: Sequence[Slice], start: int, stop: int) -> list[Json]:
    """The blocks of some slices; of one that is cut, the words that stand here."""
    made = []
    for number, group in groupby(range(start, stop), lambda n: slices[n].block):
        here = list(group)
        first = here[0] > 0 and slices[here[0] - 1].block == number
        last = here[-1] + 1 < len(slices) and slices[here[-1] + 1].block == number
        block = {key: value for key, value in blocks[number].items() if key != "marked"}
        if first or last:
            begin = slices[here[0] - 1].end if first else 0
            block["c"] = cut(block["c"], begin, slices[here[-1]].end)
        made.append(
            block
            | {"n": number}
            | ({"go-on": True, "turn": False} if first else {})
            | ({"goes-on": True} if last else {})
        )
    return made


def ordered(section: Json, spreads: Iterable[Any]) -> Iterator[tuple[tuple[int, int, int], Json]]:
    """The pieces of a section as its pages have them: left page, right page; each with row, side and number of its block."""
    for spread in spreads:
        for side in (0, 1):
            for part in spread:
                for piece in part["sides"][side]:
                    yield (part["row"], side, piece["n"]), piece
