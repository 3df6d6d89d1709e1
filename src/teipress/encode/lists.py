"""Lists, tables and lists of participants."""

from __future__ import annotations

import re

from lxml import etree

from teipress.encode.piece import Piece
from teipress.encode.tei import child, last_child, local
from teipress.model import Mark
from teipress.segment import is_row

_CELL = re.compile(r"[ \t]*\|[ \t]*")
_ENUMERATOR = re.compile(r"(?:\(?[0-9]{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)]|[-•–—*·])")


def list_or_table(piece: Piece, parent: etree._Element, kind: str) -> None:
    rows = piece.rows()
    if rows and all(is_row(piece.text[start:end]) for start, end in rows):
        _table(piece, parent, rows)
        return
    made = _going_on(parent, "list", kind) if kind else None
    made = child(parent, "list", type=kind) if made is None else made
    for start, end in _items(piece.text, rows):
        piece.unit(made, "item", start, end)


def _going_on(parent: etree._Element, name: str, kind: str) -> etree._Element | None:
    """The list or table that the block before has begun: an archive page has an empty line between rows, too."""
    last = last_child(parent)
    return last if last is not None and local(last) == name and last.get("type", "") == kind else None


def participants(piece: Piece) -> None:
    """A list with its label as head; where it has groups, the label heads the argument and each group its own list."""
    heads = [mark for mark in piece.body.marks(piece.block.number) if mark.phenomenon == "list"]
    argument = piece.outline.argument(going_on=not heads)
    if not heads:
        list_or_table(piece, argument, "participants")
        return
    stops = [*(mark.span.start for mark in heads[1:]), len(piece.text)]
    if piece.text[: heads[0].span.start].strip():
        _group(piece, argument, None, 0, heads[0].span.start)
    for mark, stop in zip(heads, stops, strict=True):
        if piece.text[mark.span.end : stop].strip():
            _group(piece, argument, mark, mark.span.end, stop)
        elif any(local(part) == "list" for part in argument):
            _group(piece, argument, None, mark.span.start, stop)
        else:
            piece.unit(argument, "head", *mark.span)


def _group(piece: Piece, argument: etree._Element, head: Mark | None, start: int, stop: int) -> None:
    made = child(argument, "list", type="participants")
    if head is not None:
        piece.unit(made, "head", *head.span)
    for a, b in piece.rows(start):
        if a < stop:
            piece.unit(made, "item", a, min(b, stop))


def _items(text: str, rows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The items of a list: a line that is an enumerator alone belongs to the line after it."""
    items: list[tuple[int, int]] = []
    joined = False
    for start, end in rows:
        if joined and items:
            items[-1] = (items[-1][0], end)
        else:
            items.append((start, end))
        joined = bool(_ENUMERATOR.fullmatch(text[start:end].strip()))
    return items


def _table(piece: Piece, parent: etree._Element, rows: list[tuple[int, int]]) -> None:
    table = _going_on(parent, "table", "") if len(rows) == 1 else None
    table = child(parent, "table") if table is None else table
    for start, end in rows:
        row = child(table, "row")
        at = start
        for bar in [*_CELL.finditer(piece.text, start, end), None]:
            stop = bar.start() if bar else end
            piece.unit(row, "cell", at, stop)
            at = bar.end() if bar else end
