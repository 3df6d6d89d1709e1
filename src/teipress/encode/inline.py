"""Marks inside one block become elements: bracketed insertions, names, dates, references, stage directions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from lxml import etree

from teipress.encode.dated import dated
from teipress.encode.nesting import Node, clipped
from teipress.encode.shapes import BY_PHENOMENON, PHRASE_ONLY, PHRASES, Shape
from teipress.encode.shapes import SHAPES as SHAPES
from teipress.encode.tei import XML_LANG, append, child, local
from teipress.model import Mark, Span

_SPACE = re.compile(r"\s+")


class Writer:
    """Writes ranges of one block's text, with its marks, into elements."""

    def __init__(self, text: str, nodes: Sequence[Node], wrapped: bool, resp: str = "") -> None:
        self._text = text
        self._nodes = nodes
        self._wrapped = wrapped
        self._resp = resp
        self._at = 0  # nodes before this are written; ranges come in order

    def write(self, parent: etree._Element, start: int, end: int) -> None:
        """Write `text[start:end]` into `parent`; white space at its ends is left out."""
        text = self._text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        self._fill(parent, start, end, list(self._within(start, end)))

    def _within(self, start: int, end: int) -> Iterator[Node]:
        while self._at < len(self._nodes) and self._nodes[self._at].end <= start:
            self._at += 1
        for node in self._nodes[self._at :]:
            if node.start >= end:
                return
            yield from clipped(node, start, end)

    def _fill(self, parent: etree._Element, start: int, end: int, nodes: Sequence[Node]) -> None:
        for node in nodes:
            if start < node.start:
                self._characters(parent, start, node.start)
            self._element(parent, node)
            start = node.end
        if start < end:
            self._characters(parent, start, end)

    def _into(self, made: etree._Element, start: int, end: int, nodes: Sequence[Node]) -> None:
        """Fill an element that is new: most hold words alone."""
        words = self._text[start:end]
        if nodes or "\n" in words:
            self._fill(made, start, end, nodes)
        elif words:
            made.text = words

    def _characters(self, parent: etree._Element, start: int, end: int) -> None:
        """Line ends are spaces where the text is wrapped, else `lb`; a hyphen at a line end keeps its break."""
        words = self._text[start:end]
        if "\n" not in words:
            append(parent, words)
            return
        rows = words.split("\n")
        append(parent, rows[0])
        for before, row in pairwise(rows):
            if not self._wrapped:
                child(parent, "lb")
            elif re.search(r"\w-$", before.rstrip()) and row[:1].islower():
                child(parent, "lb", attributes={"break": "no", "ana": "#unreviewed"})
            else:
                append(parent, " ")
            append(parent, row.lstrip() if not self._wrapped else row)

    def _element(self, parent: etree._Element, node: Node) -> None:
        if node.mark.kind == "part" and local(parent) in PHRASE_ONLY:
            self._fill(parent, node.start, node.end, node.inside)  # no label may stand here
        elif node.mark.phenomenon == "insertion":
            shape = SHAPES[node.mark.kind]
            made = _FILL[shape.fill](self, parent, node, shape)
            self._attribute(made, node.mark, shape)
        else:
            self._phrase(parent, node)

    def _phrase(self, parent: etree._Element, node: Node) -> None:
        mark = node.mark
        name = PHRASES.get((mark.phenomenon, mark.kind)) or BY_PHENOMENON.get(mark.phenomenon, "seg")
        if name == "stage" and local(parent) in PHRASE_ONLY:
            self._fill(parent, node.start, node.end, node.inside)
            return
        attributes = {} if mark.kind == "label" else dict(mark.attributes)
        if name == "date":
            name, attributes = dated(attributes)
        made = child(parent, name, attributes=attributes)
        if not mark.sure:
            made.set("ana", "#unreviewed")
        if name == "persName" and (parts := self._name_parts(node)):
            for part, start, end, inside in parts:
                self._fill(child(made, part) if part else made, start, end, inside)
        else:
            self._into(made, node.start, node.end, node.inside)

    def _name_parts(self, node: Node) -> list[tuple[str, int, int, list[Node]]]:
        """`[Leonid] Brezhnev`: the bracket in a forename or surname, the rest of the name in the other."""
        if len(node.inside) != 1 or node.inside[0].mark.kind != "name":
            return []
        bracket = node.inside[0]
        rest = _after_space(self._text, bracket.end)
        if bracket.start == node.start and rest < node.end:
            return [
                ("forename", bracket.start, bracket.end, [bracket]),
                ("", bracket.end, rest, []),
                ("surname", rest, node.end, []),
            ]
        if bracket.end == node.end and node.start < bracket.start:
            gap = _before_space(self._text, bracket.start)
            return [
                ("surname", node.start, gap, []),
                ("", gap, bracket.start, []),
                ("forename", bracket.start, bracket.end, [bracket]),
            ]
        return []

    def words(self, parent: etree._Element, node: Node, shape: Shape) -> etree._Element:
        name, attributes = _allowed(shape, node.mark, parent)
        made = child(parent, name, attributes=attributes)
        start, end = node.mark.span
        if name == "bibl":
            child(made, "idno", _SPACE.sub(" ", self._text[start + 1 : end - 1]))  # characters alone
        else:
            self._into(made, start + 1, end - 1, node.inside)
        return made

    def gap(self, parent: etree._Element, node: Node, shape: Shape) -> etree._Element:
        made = child(parent, "gap", attributes=shape.attributes)
        desc = child(made, "desc")
        desc.text = _SPACE.sub(" ", self._text[node.mark.span.start + 1 : node.mark.span.end - 1])
        return made

    def points(self, parent: etree._Element, node: Node, shape: Shape) -> etree._Element:
        return self._surface(child(parent, "gap", attributes=shape.attributes), node, "[...]")

    def page(self, parent: etree._Element, node: Node, shape: Shape) -> etree._Element:
        number = dict(node.mark.attributes).get("n", "")
        return self._surface(child(parent, "pb"), node, f"[p. {number}]")

    def judgement(self, parent: etree._Element, node: Node, shape: Shape) -> etree._Element:
        made = child(parent, shape.element, attributes=shape.attributes)
        self._before(made, made, node)
        return self._surface(made, node, "[sic]" if shape.element == "sic" else "[?]")

    def choice(self, parent: etree._Element, node: Node, shape: Shape) -> etree._Element:
        made = child(parent, "choice")
        self._before(made, child(made, "sic"), node)
        corr = child(made, "corr", attributes={"cert": dict(node.mark.attributes).get("cert", "")})
        start, end = _corrected(self._text, node.mark.span)
        self._fill(corr, start, end, [n for n in node.inside if n.start >= start and n.end <= end])
        if (start, end) != (node.mark.span.start + 1, node.mark.span.end - 1):
            self._surface(made, node, "")
        return made

    def _before(self, made: etree._Element, holder: etree._Element, node: Node) -> None:
        """The words that a judgement is about, up to its bracket."""
        surface = node.mark.span.start
        end = _before_space(self._text, surface)
        self._fill(holder, node.start, end, [n for n in node.inside if n.end <= end])
        if end == surface:
            made.set("rend", "run-on")

    def _surface(self, made: etree._Element, node: Node, regular: str) -> etree._Element:
        """The wording in @rend where it cannot be regenerated."""
        surface = _SPACE.sub(" ", self._text[slice(*node.mark.span)])
        if surface != regular:
            made.set("rend", f"{made.get('rend', '')} {surface}".strip())
        return made

    def _attribute(self, made: etree._Element, mark: Mark, shape: Shape) -> None:
        if mark.attributes:
            attributes = dict(mark.attributes)
            if not attributes.keys() & {"quantity", "atMost", "extent"}:
                attributes.pop("unit", None)  # a unit of how many says nothing
            allowed = _ATTRIBUTES.get(local(made), ())
            for name, value in attributes.items():
                if name in allowed:
                    made.set(XML_LANG if name == "xml:lang" else name, value)
        if self._resp and shape.element in ("supplied", "gloss", "choice", "note"):
            made.set("resp", self._resp)
        made.set("ana", f"#insertion.{mark.kind}" + ("" if mark.sure else " #unreviewed"))


_FILL: dict[str, Callable[[Writer, etree._Element, Node, Shape], etree._Element]] = {
    "words": Writer.words,
    "gap": Writer.gap,
    "points": Writer.points,
    "page": Writer.page,
    "judgement": Writer.judgement,
    "choice": Writer.choice,
}
_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "supplied": ("reason", "cert"),
    "gap": ("reason", "quantity", "atMost", "unit", "extent", "agent"),
    "foreign": ("xml:lang",),
    "gloss": ("xml:lang", "cert"),
    "ref": ("target", "n"),
    "pb": ("n",),
    "note": ("place", "type"),
    "add": ("hand", "place"),
    "unclear": ("cert", "reason"),
}


def _allowed(shape: Shape, mark: Mark, parent: etree._Element) -> tuple[str, Mapping[str, str]]:
    """The element that may stand here: some are not allowed among phrases. (encoding.md, section 2)"""
    if shape.element == "stage" and local(parent) in PHRASE_ONLY:
        return "note", {"type": "event"}
    said = dict(mark.attributes).get("element", "") if mark.attributes else ""
    if said == "bibl":
        return ("ref", shape.attributes) if local(parent) in PHRASE_ONLY else ("bibl", {})
    if said in ("stamp", "add"):
        return said, {"hand": ""}
    return shape.element, shape.attributes


def _corrected(text: str, span: Span) -> tuple[int, int]:
    """The corrected word alone, without `sic:` before it and the question mark after it."""
    inner = text[span.start + 1 : span.end - 1]
    found = re.fullmatch(
        r"\s*(?:(?:sic|recte|read|correctly|i\. ?e\.)\s*[:;,—–-]?\s+)?(.+?)\s*\??\s*", inner, re.I | re.S
    )
    if found is None:
        return span.start + 1, span.end - 1
    return span.start + 1 + found.start(1), span.start + 1 + found.end(1)


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _before_space(text: str, at: int) -> int:
    while at and text[at - 1].isspace():
        at -= 1
    return at
