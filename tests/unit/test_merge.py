"""Three-way merge of generated, edited and newly generated TEI."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from teipress.cli import teipress
from teipress.merge import canonical, merge

BASE = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="teipress.rng"?>
<TEI>
  <teiHeader><title>Talk</title></teiHeader>
  <text>
    <p xml:id="p1">The first <name>thing</name> was said.</p>
    <p xml:id="p2">The second was not.</p>
    <p xml:id="p3">The third was.</p>
  </text>
</TEI>
"""


def merged(edited: str, new: str, base: str = BASE) -> tuple[str, list[str]]:
    data, found = merge(base.encode(), edited.encode(), new.encode(), "doc.xml")
    return data.decode(), [d.message for d in found]


def test_both_sides_are_taken_where_they_are_apart() -> None:
    edited = BASE.replace("third was", "third is")
    new = BASE.replace("first <name>thing</name>", "first <name>thing</name>, dated,")
    result, found = merged(edited, new)
    assert "third is" in result and "thing</name>, dated," in result and not found


def test_both_sides_are_taken_in_one_paragraph() -> None:
    edited = BASE.replace("was said", "was shouted")
    new = BASE.replace("<name>thing</name>", '<name ref="#t">thing</name>')
    result, found = merged(edited, new)
    assert '<name ref="#t">thing</name> was shouted.' in result and not found


def test_the_edited_form_stays_in_a_conflict_and_is_told() -> None:
    edited, new = BASE.replace("second", "2nd"), BASE.replace("second", "next")
    result, found = merged(edited, new)
    assert "The 2nd was not." in result
    assert found == ["the words of p#p2 were changed twice: kept is `2nd`, generated now is `next`"]


def test_an_attribute_changed_on_one_side_is_taken() -> None:
    base = BASE.replace('xml:id="p2"', 'xml:id="p2" ana="#unreviewed"')
    edited = base.replace("The third", "A third")
    result, found = merged(edited, BASE, base)
    assert "#unreviewed" not in result and "A third" in result and not found


def test_an_attribute_changed_twice_is_a_conflict() -> None:
    base = BASE.replace('xml:id="p2"', 'xml:id="p2" n="1"')
    result, found = merged(base.replace('n="1"', 'n="2"'), base.replace('n="1"', 'n="3"'), base)
    assert 'n="2"' in result
    assert found == ["@n of p#p2 were changed twice: kept is `2`, generated now is `3`"]


def test_a_paragraph_deleted_by_hand_stays_deleted_and_told_if_it_changed() -> None:
    edited = BASE.replace('    <p xml:id="p2">The second was not.</p>\n', "")
    result, found = merged(edited, BASE.replace("first", "1st"))
    assert "p2" not in result and "1st" in result and not found
    result, found = merged(edited, BASE.replace("second", "2nd"))
    assert "p2" not in result and len(found) == 1


def test_new_elements_of_both_sides_keep_their_ids_apart() -> None:
    edited = BASE.replace("  </text>", '  <p xml:id="p4">By hand.</p>\n  </text>')
    new = BASE.replace('    <p xml:id="p1">', '    <p xml:id="p4">Generated.</p>\n    <p xml:id="p1">')
    result, _ = merged(edited, new)
    assert '<p xml:id="p4">By hand.</p>' in result
    ids = etree.fromstring(result.encode()).xpath("//@xml:id")
    assert len(ids) == len(set(ids)) == 5


def test_what_stands_round_the_root_stays() -> None:
    edited = BASE.replace("third was", "third is").replace("<TEI>", "<!-- mine --><TEI>")
    result, _ = merged(edited, BASE.replace("first", "1st"))
    assert result.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<?xml-model href="teipress.rng"?>')
    assert "<!-- mine -->" in result


@pytest.mark.parametrize("edited", [BASE.replace("\n    <p", "\n\n\t<p"), BASE])
def test_white_space_between_elements_is_no_change(edited: str) -> None:
    new = BASE.replace("first", "1st")
    assert merged(edited, new) == (new, [])


words = st.text("ab <>&", max_size=6)
paragraph = st.lists(
    st.one_of(words.map(lambda w: ("", w)), st.tuples(st.sampled_from(["hi", "name"]), words)), max_size=4
)


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    root = etree.Element("text")
    for number in draw(st.lists(st.integers(1, 5), unique=True, max_size=4)):
        p = etree.SubElement(root, "p")
        p.set("{http://www.w3.org/XML/1998/namespace}id", f"p{number}")
        for name, content in draw(paragraph):
            child = etree.SubElement(p, name or "lb")
            child.text, child.tail = (content, "") if name else (None, content)
    return etree.tostring(root)


@settings(max_examples=80, deadline=None)
@given(documents(), documents())
def test_one_change_alone_is_taken_whole(base: bytes, other: bytes) -> None:
    assert same(merge(base, base, other), other)
    assert same(merge(base, other, base), other)
    assert same(merge(base, other, other), other)


@settings(max_examples=80, deadline=None)
@given(documents(), documents(), documents())
def test_any_three_give_a_tree_whose_ids_are_unique(base: bytes, edited: bytes, new: bytes) -> None:
    root = etree.fromstring(merge(base, edited, new)[0])
    ids = root.xpath("//@xml:id")
    assert len(ids) == len(set(ids))


def same(result: tuple[bytes, tuple[object, ...]], expected: bytes) -> bool:
    data, found = result
    return not found and canonical(etree.fromstring(data)) == canonical(etree.fromstring(expected))


# At the command line.
TEXT = "Record of Talks\n\nParis, 3 May 1965\n\nThe first point was trade.\n\nThe second point was peace.\n"


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "edition.toml").write_text('[edition]\ntitle = "Try"\n')
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "talk.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    assert convert() == (0, "")
    return tmp_path


def convert(*options: str) -> tuple[int, str]:
    result = CliRunner().invoke(teipress, ["-q", "convert", *options], catch_exceptions=False)
    return result.exit_code, result.stderr


def test_convert_merges_what_people_edited(edition: Path) -> None:
    tei = edition / "tei/documents/talk.xml"
    edited = tei.read_text().replace("point was trade", "point was <emph>trade</emph>")
    tei.write_text(edited)
    (edition / "text/talk.txt").write_text(TEXT.replace("second", "next"))
    status, told = convert()
    assert status == 1 and "CONVERT-EDITED" in told and tei.read_text() == edited
    assert convert("--merge") == (0, "")
    assert tei.read_text() == edited.replace("second", "next")
    assert convert("--merge") == (0, "")
    assert tei.read_text() == edited.replace("second", "next")


def test_convert_tells_a_conflict_and_keeps_the_edited_words(edition: Path) -> None:
    tei = edition / "tei/documents/talk.xml"
    tei.write_text(tei.read_text().replace("was trade", "was commerce"))
    (edition / "text/talk.txt").write_text(TEXT.replace("was trade", "was oil"))
    status, told = convert("--merge")
    assert status == 0 and "MERGE-CONFLICT" in told
    assert "was commerce" in tei.read_text() and "oil" not in tei.read_text()


def test_without_what_was_generated_nothing_is_merged(edition: Path) -> None:
    tei = edition / "tei/documents/talk.xml"
    edited = tei.read_text().replace("trade", "commerce")
    tei.write_text(edited)
    (edition / "conversion/talk.base.xml").unlink()
    status, told = convert("--merge")
    assert status == 1 and "MERGE-BASE" in told and tei.read_text() == edited
