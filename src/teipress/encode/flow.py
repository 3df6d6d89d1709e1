"""The breaks between units: what the source has between two of them, said in @rend only where the name does not say it."""

from __future__ import annotations

from lxml import etree

from teipress.encode.plain import BREAKS, CONTAINERS, default_break
from teipress.encode.tei import add_token, local, qualified

#: Where the words of a unit stand in the source: absolute offsets.
Places = dict[etree._Element, tuple[int, int]]


def mark_breaks(node: etree._Element, places: Places, source: str, wrapped: bool) -> tuple[int, int] | None:
    """Give the units below `node` their break tokens; returns where the words of `node` begin and end."""
    if local(node) not in CONTAINERS:
        return places.get(node)
    whole: tuple[int, int] | None = None
    for unit in node:
        place = mark_breaks(unit, places, source, wrapped)
        if place is None or (place[0] == place[1] and unit.tag != qualified("cell")):
            continue
        if whole and unit.tag != qualified("cell"):
            _mark(unit, _between(source[whole[1] : place[0]], wrapped))
        whole = (whole[0] if whole else place[0], place[1])
    return _together(places.get(node), whole)


def _together(said: tuple[int, int] | None, inside: tuple[int, int] | None) -> tuple[int, int] | None:
    """A container's own place (with the brackets round a speech) and that of its units."""
    if said is None or inside is None:
        return said or inside
    return min(said[0], inside[0]), max(said[1], inside[1])


def _mark(unit: etree._Element, name: str) -> None:
    if name != default_break(unit):
        add_token(unit, name)


def _between(gap: str, wrapped: bool) -> str:
    """The name of the break that some white space (or nothing) is."""
    lines = gap.count("\n")
    if lines > 1 or gap.strip():
        return "block"
    if lines == 1 and not wrapped:
        return "line"
    return "inline" if gap else "run-on"


def _spaced(row: str) -> str:
    """Runs of white space as one space; most rows have none, and of white space only the space is printable."""
    plain = row.isprintable() and "  " not in row and row[:1] != " " != row[-1:]
    return row if plain else " ".join(row.split())


def canonical(spans: list[tuple[int, int]], source: str, wrapped: bool) -> str:
    """The text that must come back: spans of the source with runs of white space as one space, and their breaks."""
    parts: list[str] = []
    last = None
    for start, end in spans:
        if last is not None:
            parts.append(BREAKS[_between(source[last:start], wrapped)])
        parts.append((" " if wrapped else "\n").join(map(_spaced, source[start:end].split("\n"))))
        last = end
    return "".join(parts)
