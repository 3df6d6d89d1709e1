"""How far a document has come: the levels of encoding of the Best Practices for TEI in Libraries, as far as a program can tell.

A level is reached when every row up to it holds. The header states the level in `editorialDecl/@n`, as the Best Practices ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lxml import etree

_TEI = {"t": "http://www.tei-c.org/ns/1.0"}
_HEADER = "/t:TEI/t:teiHeader"
_DATED = " or ".join(f"@{name} or @{name}-iso" for name in ("when", "from", "to", "notBefore", "notAfter"))


class Row(NamedTuple):
    """What a level asks for: `holds` is an XPath 1.0 expression on the document, `words` what is missing where it does not."""

    level: int
    holds: str
    words: str


ROWS: tuple[Row, ...] = (
    Row(1, f"{_HEADER}/t:fileDesc/t:titleStmt/t:title", "a title"),
    Row(1, f"{_HEADER}/t:fileDesc/t:publicationStmt/t:publisher", "a publisher"),
    Row(1, f"{_HEADER}/t:fileDesc/t:sourceDesc/*", "a description of the source"),
    Row(2, f"{_HEADER}/t:fileDesc/t:publicationStmt/t:availability", "a statement of availability"),
    Row(2, "/t:TEI/t:text//t:div", "divisions of the text"),
    Row(3, f"{_HEADER}/t:profileDesc/t:langUsage/t:language", "the languages used"),
    Row(3, f"{_HEADER}/t:encodingDesc/t:editorialDecl/*", "editorial principles"),
    Row(3, f"{_HEADER}//t:publicationStmt/t:availability/t:licence/@target", "a licence with its address"),
    Row(4, "/t:TEI/t:text//*[self::t:persName or self::t:placeName or self::t:orgName]", "names marked in the text"),
    Row(4, f"{_HEADER}/t:profileDesc/t:creation//t:date[{_DATED}]", "a date of creation in regular form"),
    Row(4, f"{_HEADER}/t:profileDesc/t:textClass//t:term", "terms of subject or genre"),
    Row(5, "not(/t:TEI/t:text//*[contains(concat(' ', @ana, ' '), ' #unreviewed ')])", "every doubt of the conversion reviewed"),
    Row(5, f"{_HEADER}/t:revisionDesc/t:change[@who]", "a change in the history that names its author"),
)  # fmt: skip


@cache
def _compiled(holds: str) -> etree.XPath:
    return etree.XPath(f"boolean({holds})", namespaces=_TEI)


def requirements(tree: etree._ElementTree) -> tuple[tuple[Row, bool], ...]:
    """Every row, and whether it holds for a TEI document."""
    return tuple(_asked(tree))


def _asked(tree: etree._ElementTree) -> Iterator[tuple[Row, bool]]:
    return ((row, bool(_compiled(row.holds)(tree))) for row in ROWS)


def level(tree: etree._ElementTree) -> int:
    """The level that a TEI document reaches, 0 to 5."""
    return next((row.level - 1 for row, holds in _asked(tree) if not holds), 5)
