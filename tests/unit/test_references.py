"""References in running text: they point at what is there, and stay words where it is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from teipress.convert import convert
from teipress.edition import Edition
from teipress.settings import Settings

HEAD = "Memorandum From Hall to Stone\n\nGeneva, June 4, 1931\n\n"
ENCLOSED = "\n\nTab A\n\nThe quays are too short.\n\nEnclosure 2\n\nThe cranes are old."
NOTES = "\n\n1 Not printed.\n\n2 See {}."


def references(text: str, settings: Settings | None = None, name: str = "d017.txt") -> list[tuple[str, str]]:
    """Words and target of every `ref` that is no note sign."""
    made, _ = convert(text.encode(), settings, name=name)
    assert made is not None
    found = re.findall(r'<ref target="([^"]*)">([^<]*)</ref>', made.tei.decode())
    return [(words, target) for target, words in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The list is at Tab A.", [("Tab A", "div2")]),
        ("See Inclosure No. 2 and tab A here.", [("Inclosure No. 2", "div3"), ("tab A", "div2")]),
        ("The list is at Tab C.", []),
        ("The list [at Tab A] is long.", [("Tab A", "div2")]),
        ("They keep a tab a day.", []),
    ],
)
def test_a_part_of_the_document(words: str, expected: list[tuple[str, str]]) -> None:
    found = references(f"{HEAD}{words}{ENCLOSED}")
    assert found == [(each, f"#{target}") for each, target in expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("note 1", [("note 1", "#n1")]),
        ("footnote 1", [("footnote 1", "#n1")]),
        ("note 7", []),
        ("note 1 to Document 8", []),
        ("Document 8, note 1", []),
        ("footnote 1, Document 8", []),
    ],
)
def test_a_note_of_this_document_and_of_no_other(words: str, expected: list[tuple[str, str]]) -> None:
    assert references(f"{HEAD}It was sent[1] and read[2].{NOTES.format(words)}") == expected


def test_another_document_of_the_edition(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").write_text("[edition]\n", encoding="utf-8")
    (tmp_path / "text").mkdir()
    for name in ("d017", "d018"):
        (tmp_path / "text" / f"{name}.txt").write_text("-", encoding="utf-8")
    settings = Settings.for_edition(Edition.open(tmp_path))
    text = f"{HEAD}This answers Document 18, not Document 19 or Document 17."
    assert references(text, settings) == [("Document 18", "d018.xml")]
    assert references(text, settings, "talk.txt") == []
    assert references(text) == []
