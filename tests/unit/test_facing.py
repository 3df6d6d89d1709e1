"""Facing pages: every word has its place once, and what says the same stands at the same height."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipress.edition import Edition
from teipress.publish import book
from teipress.publish.facing import Slice, deal, faced, marked
from teipress.publish.runs import text_of

SLICES = st.lists(
    st.builds(
        Slice,
        st.floats(10, 60),
        st.sampled_from([0.0, 0.0, 12.0, 40.0]),
        st.just(0),
        st.just(0),
        st.booleans(),
    ),
    max_size=60,
)


@given(st.lists(st.tuples(SLICES, SLICES), max_size=8))
def test_every_slice_has_one_place_in_order_and_pages_hold_what_they_are_given(rows: list[Any]) -> None:
    spreads = deal(rows, 500.0, 30.0)
    places = [place for spread in spreads for place in spread]
    for side in (0, 1):
        ranges = [(place.row, (place.left, place.right)[side]) for place in places]
        dealt = [(row, n) for row, (start, stop) in ranges for n in range(start, stop)]
        assert dealt == [(row, n) for row, sides in enumerate(rows) for n in range(len(sides[side]))]
    for spread in spreads:
        heights = [
            max(
                sum(each.height for each in rows[place.row][side][slice(*(place.left, place.right)[side])])
                for side in (0, 1)
            )
            for place in spread
        ]
        assert len(spread) == 1 or sum(heights) <= 500.0


def test_a_few_lines_stay_together() -> None:
    lines = [Slice(14.0, 0.0, 0, n) for n in range(1, 31)]
    first, second = deal([(lines, lines[:20])], 20 * 14.0, 30.0)
    assert [first[0].left, second[0].left] == [(0, 20), (20, 30)]
    assert first[0].right == (0, 13)
    assert len(deal([(lines[:19], lines[:19]), (lines[:3], lines[:3])], 20 * 14.0, 30.0)) == 2


def test_words_are_marked_where_a_line_may_end() -> None:
    runs = ["one two", {"k": "em", "c": [" three"]}, "four five"]
    made = marked(runs)
    assert text_of(made) == text_of(runs)
    offsets = [int(found) for found in re.findall(r"'o': (\d+)", repr(made))]
    assert [text_of(runs)[at] for at in offsets] == [" ", " "]


def test_neighbouring_pairs_are_one_section() -> None:
    def pair(*sides: list[Any]) -> dict[str, Any]:
        return {"k": "pair", "sides": sides}

    p, head = {"k": "p", "c": ["a b"]}, {"k": "head", "c": ["A"]}
    document = faced({"name": "d", "blocks": [head, pair([head], [head]), pair([p], []), pair([p], [p])]})
    assert [block["k"] for block in document["blocks"]] == ["head", "facing"]
    (_, second, third) = document["blocks"][1]["rows"]
    assert (second[0][0]["follows"], third[0][0]["follows"], third[1][0]["follows"]) == (False, True, False)


TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>Ships</title></titleStmt>
<publicationStmt><publisher>t</publisher></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader><text><body>
<div><head>Ships</head><div xml:lang="de">{}</div><div>{}</div></div></body></text></TEI>"""


@pytest.mark.skipif(which("pdftotext") is None, reason="needs poppler's pdftotext")
def test_what_says_the_same_begins_at_the_same_height(tmp_path: Path) -> None:
    left = "".join(
        f'<p xml:id="p{n}">Links{n} {"die Schiffe fahren aus " * (9 + 7 * n)}</p>' for n in range(9)
    )
    note = "<note>A note.</note>"
    right = "".join(
        f'<p corresp="#p{n}">Right{n} {"the ships go out" + (note if n == 4 else "") + " "} {"and come back " * (60 - 5 * n)}</p>'
        for n in range(9)
    )
    (tmp_path / "tei" / "documents").mkdir(parents=True)
    document = tmp_path / "tei" / "documents" / "ships.xml"
    document.write_text(TEI.format(left, right), encoding="utf-8")
    (tmp_path / "edition.toml").write_text('[edition]\ndate = "2026-01-01"\n[print]\nparallel = "facing"\n')
    assert book.print_document(tmp_path / "build", str(Edition.open(tmp_path).root), str(document)) == ()
    pdf = tmp_path / "build" / "pdf" / "ships.pdf"
    boxes = subprocess.run(
        ["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout
    where: dict[str, tuple[int, str]] = {}
    for number, page in enumerate(boxes.split("<page ")[1:], 1):
        for top, word in re.findall(r'yMin="([\d.]+)"[^>]*>((?:Links|Right)\d+)', page):
            where[word] = (number, top)
    assert len(where) == 18
    for n in range(9):
        (left_page, left_top), (right_page, right_top) = where[f"Links{n}"], where[f"Right{n}"]
        assert (left_page % 2, right_page) == (0, left_page + 1)
        assert left_top == right_top
