"""Levels of encoding: each row counts, and the header of a conversion states what its document reaches."""

from __future__ import annotations

import pytest
from lxml import etree

from teipress.convert import convert
from teipress.levels import ROWS, level, requirements

BEST = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt>
<publicationStmt><publisher>B</publisher><availability><licence target="https://example.org">C</licence></availability></publicationStmt>
<sourceDesc><p>D</p></sourceDesc></fileDesc><encodingDesc><editorialDecl><p>E</p></editorialDecl></encodingDesc>
<profileDesc><creation><date when="1965">1965</date></creation><langUsage><language ident="en">English</language></langUsage>
<textClass><keywords><term>F</term></keywords></textClass></profileDesc>
<revisionDesc><change who="#g">G</change></revisionDesc></teiHeader>
<text><body><div><p><persName>H</persName></p></div></body></text></TEI>"""


def tree(xml: str) -> etree._ElementTree:
    return etree.ElementTree(etree.fromstring(xml))


def test_the_best_reaches_five() -> None:
    assert level(tree(BEST)) == 5


@pytest.mark.parametrize(
    ("without", "reached"),
    [
        ("<title>A</title>", 0),
        ("<publisher>B</publisher>", 0),
        ("<sourceDesc><p>D</p></sourceDesc>", 0),
        (' target="https://example.org"', 2),
        ("<p>E</p>", 2),
        ('<language ident="en">English</language>', 2),
        (' when="1965"', 3),
        ("<term>F</term>", 3),
        ("<persName>H</persName>", 3),
        (' who="#g"', 4),
    ],
)
def test_each_row_counts(without: str, reached: int) -> None:
    assert without in BEST
    assert level(tree(BEST.replace(without, ""))) == reached


def test_a_doubt_keeps_from_five() -> None:
    doubted = BEST.replace("<persName>", '<persName ana="#insertion.name #unreviewed">')
    assert [row.words for row, holds in requirements(tree(doubted)) if not holds] == [ROWS[-2].words]


def test_a_conversion_states_its_level() -> None:
    done, _ = convert(b"Memorandum\n\nMoscow, 3 May 1965\n\nMr. Smith agreed [to this].\n", name="a")
    assert done is not None
    root = etree.fromstring(done.tei)
    stated = root.find(".//{*}editorialDecl")
    assert stated is not None
    assert stated.get("n") == str(level(root.getroottree()))
