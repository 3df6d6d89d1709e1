"""From positions to print: what one pass of typst teaches about the next.

The template exports where lines, marks and pieces stand (points from the top of a page); `solve` answers with the line
numbers of the entries and with the stacks: what is drawn at the foot of which page, in which order.
The method is that of two-pass line-keyed apparatus: an entry's number can only be known when its page is made.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import Any

from teipress.publish.facing import sections, spreads
from teipress.publish.runs import cut, seam, text_of

#: A mark stands on the baseline of its line or up to this far below its line's own mark.
_TOLERANCE = 4.0
#: A note of more lines than this may break across pages; its pieces have about two lines each.
_WHOLE, _PIECE = 300, 150

#: What stands for a line number where no line is counted yet: in the title.
_TITLE = "tit."

Json = dict[str, Any]


def first_geometry(data: Json) -> Json:
    """What is known before the first pass: nothing."""
    index: list[Any] = [[] for _ in data["indices"]]
    return {
        "lines": {},
        "pages": {},
        "contents": 0,
        "heads": {},
        "stacks": [],
        "extra": {},
        "index": index,
        "facing": {},
    }


def pieces(text: str) -> int:
    """How many unbreakable pieces a note is reserved in."""
    return 1 if len(text) <= _WHOLE else -(-len(text) // _PIECE)


def solve(seen: Json, data: Json, last: Json) -> Json:
    """The geometry for the next pass. Equal to `last` when nothing moved: then the pages are right.

    Where texts have just been dealt out to facing pages, what stood at the foot stands elsewhere now: it is left to the next pass.
    """
    entries = [entry for document in data["documents"] for entry in document["entries"]]
    lines = _Lines(seen, [data["line-numbers"] == "page" or any(sections(d)) for d in data["documents"]])
    labels = _labels(seen, entries, lines)
    facing = spreads(seen, data, last["facing"])
    stacks, heads = _stacks(seen, entries, labels) if facing.keys() == last["facing"].keys() else ([], {})
    _known_heights(stacks, seen, last)
    return {
        "lines": labels,
        "pages": _pages(seen, lines.shown(seen["every"])),
        "contents": max(seen["contents"], default=0) - min(seen["contents"], default=0),
        "heads": heads,
        "stacks": stacks,
        "extra": _extra(seen, last),
        "facing": facing,
        "index": [_index(index, _places(seen, lines, data["index-by"])) for index in data["indices"]],
    }


class _Lines:
    """Line numbers by position: `number(page, y)` is that of the line at or above a place, counted in its document or page.

    `by_page` says it for each document: texts on facing pages are counted page by page.

    Lines side by side (a pair of columns) are one line.
    """

    def __init__(self, seen: Json, by_page: list[bool]) -> None:
        rows = sorted((page, y) for page, y in seen["lines"])
        apart = (
            row for row, before in zip(rows, [(0, 0.0), *rows], strict=False) if not _beside(before, row)
        )
        self._places = list(apart)
        self._by_page = by_page
        self._documents = [tuple(place) for place in seen["documents"]]

    def number(self, page: int, y: float) -> int:
        document = bisect_right(self._documents, (page, y)) - 1
        start = (page, 0.0) if document < 0 or self._by_page[document] else self._documents[document]
        return bisect_right(self._places, (page, y + _TOLERANCE)) - bisect_left(self._places, start)

    def shown(self, every: int) -> dict[str, list[Any]]:
        """For each page the numbers in its margin, every so many lines, with the heights they stand at."""
        pages: dict[str, list[Any]] = defaultdict(list)
        for page, y in self._places if every else ():
            number = self.number(page, y)
            if number and number % every == 0:
                pages[str(page)].append([y, str(number)])
        return pages


def _beside(one: tuple[int, float], other: tuple[int, float]) -> bool:
    return one[0] == other[0] and other[1] - one[1] < _TOLERANCE


def _pages(seen: Json, numbers: dict[str, list[Any]]) -> dict[str, Json]:
    """What stands round the text of each page: the running head where nothing opens, line numbers in the margin."""
    pages: dict[str, Json] = {}
    opened = dict(seen["openings"])
    running = None
    for page in range(1, seen["last"] + 1):
        opens, running = page in opened, opened.get(page, running)
        record = {"opens": True} if opens else {"running": running} if running else {}
        margin = numbers.get(str(page))
        pages[str(page)] = record | ({"numbers": margin} if margin else {})
    return {page: record for page, record in pages.items() if record}


def _labels(seen: Json, entries: list[Json], lines: _Lines) -> dict[str, str]:
    begins = {i: lines.number(page, y) for i, page, y in seen["from"]}
    ends = {i: lines.number(page, y) for i, page, y in seen["to"]}
    labels = {}
    for i, end in ends.items():
        begin = begins.get(i, end)
        first, last = (str(number) if number else _TITLE for number in (begin, end))
        labels[str(i)] = first if first == last else f"{first}–{last}"
    return labels


def _stacks(
    seen: Json, entries: list[Json], labels: dict[str, str]
) -> tuple[list[Json], dict[str, list[int]]]:
    pages: dict[int, list[tuple[int, int, float]]] = defaultdict(list)
    total: dict[int, int] = defaultdict(int)
    for i, k, _, page, y in seen["pieces"]:
        pages[page].append((i, k, y))
        total[i] += 1
    _bring_back(pages, seen)
    stacks: list[Json] = []
    heads: dict[str, list[int]] = {}
    for page in sorted(pages):
        items = _items(pages[page], seen["layers"], entries, total)
        for at, item in enumerate(items):
            item["lines"] = [labels.get(str(i), "") for i in item["entries"]]
            item["head"] = at == 0 or items[at - 1]["layer"] != item["layer"]
            heads[f"{item['at'][0]}.{item['at'][1]}"] = [len(stacks), at]
        stacks.append({"page": page, "top": pages[page][0][2], "items": items})
    return stacks, heads


def _known_heights(stacks: list[Json], seen: Json, last: Json) -> None:
    """The height of every whole note, from the room it asked for."""
    rooms = {i: room for i, k, room, _, _ in seen["pieces"] if k == 0}
    for stack in stacks:
        for item in stack["items"]:
            i = item["at"][0]
            if item["arrangement"] == "list" and "part" not in item and str(i) not in last["extra"]:
                item["height"] = round(rooms[i], 3)


def _bring_back(pages: dict[int, list[tuple[int, int, float]]], seen: Json) -> None:
    """Put entries of a paragraph whose room typst found only on the next page on the page of their line.

    typst keeps only the first of a line's notes with it. One or two short entries more hang a little into the margin; where there
    are more, or nothing stands at the foot that could take them, they stay.
    """
    lines = {i: page for i, page, _ in seen["to"]}
    for page in sorted(pages):
        late = [
            row for row in pages[page] if lines[row[0]] < page and seen["layers"][row[0]][0] == "paragraph"
        ]
        before = pages.get(page - 1, [])
        hosts = [i for i, _, _ in before if seen["layers"][i][0] == "paragraph"]
        if 0 < len(late) <= 2 and len(late) < len(pages[page]) and hosts:
            pages[page - 1] = [*before, *late]
            pages[page] = [row for row in pages[page] if row not in late]


def _items(
    placed: list[tuple[int, int, float]], layers: list[Any], entries: list[Json], total: dict[int, int]
) -> list[Json]:
    """What is drawn on a page: of a paragraph layer one item with all its entries, of a list layer one for each entry."""
    items: dict[Any, Json] = {}
    for i, k, y in placed:
        arrangement, rank = layers[i]
        layer = entries[i]["layer"]
        key = (layer,) if arrangement == "paragraph" else (layer, i)
        item = items.setdefault(
            key,
            {"layer": layer, "rank": rank, "arrangement": arrangement, "at": [i, k], "y": y, "entries": []},
        )
        item["last"] = k
        if i not in item["entries"]:
            item["entries"].append(i)
    ordered = sorted(items.values(), key=lambda item: (item["rank"], item["layer"]))
    for item in ordered:
        if item["arrangement"] == "list" and (part := _part(item, entries, total)):
            item["part"] = part
    return ordered


def _part(item: Json, entries: list[Json], total: dict[int, int]) -> Json | None:
    """The words of a note that stand on this page, where it goes over several."""
    (i, first), last = item["at"], item["last"]
    count = total[i]
    if first == 0 and last == count - 1:
        return None
    runs = entries[i]["c"]
    text = text_of(runs)
    start, end = (seam(text, len(text) * k // count) for k in (first, last + 1))
    return {"c": cut(runs, start, end), "go-on": first > 0, "goes-on": last < count - 1}


def _extra(seen: Json, last: Json) -> dict[str, float]:
    """More room for the first entry of a page whose stack is higher than what was kept for it."""
    extra = dict(last["extra"])
    tops: dict[int, tuple[float, int]] = {}
    for i, _, _, page, y in seen["pieces"]:
        tops.setdefault(page, (y, i))
    for stack in seen["stacks"]:
        top, i = tops.get(stack["page"], (seen["foot"], -1))
        lacking = stack["height"] - (seen["foot"] - top) - seen["clearance"]
        if i >= 0 and lacking > 0.5:
            extra[str(i)] = round(extra.get(str(i), 0.0) + lacking + 3, 1)
    return extra


def _places(seen: Json, lines: _Lines, by: str) -> dict[str, list[tuple[int, int]]]:
    """Where each name stands: page and line, or page and 0 where the index names pages only."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for name, page, y in sorted(seen["names"], key=lambda row: row[1:]):
        place = (page, lines.number(page, y) if by == "line" else 0)
        if place not in places[name]:
            places[name].append(place)
    return places


def _index(index: Json, places: dict[str, list[tuple[int, int]]]) -> list[Any]:
    """An index: for each entry with a place in the text its name and where, then names that refer to it."""
    rows = []
    for entry in index["entries"]:
        found = places.get(entry["id"], [])
        if found and "see" in entry:
            rows.append([entry["name"], " ", {"k": "em", "c": [index["see"]]}, " ", entry["see"]])
        elif found:
            rows.append([entry["name"], *_locators(found)])
    return rows


def _locators(found: list[tuple[int, int]]) -> list[Any]:
    runs: list[Any] = []
    for page, words in _worded(found):
        runs += [", ", {"k": "page", "p": page, "c": [words]}]
    return runs


def _worded(found: list[tuple[int, int]]) -> list[tuple[int, str]]:
    if any(line for _, line in found):
        return [(page, f"{page}.{line}") for page, line in found]
    ranges = _ranges([page for page, _ in found])
    return [(first, str(first) if first == last else f"{first}–{last}") for first, last in ranges]


def _ranges(pages: list[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for page in pages:
        if ranges and page == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], page)
        else:
            ranges.append((page, page))
    return ranges
