"""Blocks are what stands between blank lines; lines are wrapped or meant, once for a document."""

from __future__ import annotations

import pytest

from teipress.config import Config
from teipress.model import Block, Source, Span
from teipress.segment import cut, is_row, is_wrapped, segment, split
from teipress.settings import Settings


def blocks(text: str) -> list[Block]:
    return list(cut(text))


def test_blocks_know_their_place() -> None:
    text = "\n\n  One  \ntwo\n \t\nThree"
    first, second = blocks(text)
    assert (first.text, first.start, first.lines) == ("One  \ntwo", 4, Span(3, 4))
    assert (second.text, second.start, second.lines) == ("Three", 17, Span(6, 6))
    assert all(text[b.start : b.start + len(b.text)] == b.text for b in (first, second))


def test_white_space_alone_has_no_blocks() -> None:
    assert blocks(" \n\n\t\n") == []


def test_a_block_is_split_with_its_lines() -> None:
    (block,) = blocks("One\ntwo\nthree")
    pieces = split(block, [4, 8, 99])
    assert [(p.text, p.start, p.lines) for p in pieces] == [
        ("One", 0, Span(1, 1)),
        ("two", 4, Span(2, 2)),
        ("three", 8, Span(3, 3)),
    ]


WRAPPED = "\n".join(["the harbour is too small for the ships that come to it every day and"] * 8)


def test_lines_of_one_length_that_break_sentences_are_wrapped() -> None:
    assert is_wrapped(blocks(WRAPPED))
    assert not is_wrapped(blocks("Hall\nStone\nWeiss\nMarsh\nKeller\nLind\nBoyd"))


@pytest.mark.parametrize(("lines", "wrapped"), [("wrap", True), ("keep", False)])
def test_the_editor_may_say_what_lines_are(lines: str, wrapped: bool) -> None:
    settings = Settings.of(Config({"convert.lines": lines}))
    document, found = segment(Source("a", "a.txt", "One\ntwo"), settings)
    assert document.wrapped is wrapped
    assert not found


def test_the_decision_is_told() -> None:
    _, (finding,) = segment(Source("a", "a.txt", WRAPPED), Settings())
    assert finding.code == "LINES-DECIDED"
    assert "wrapped" in finding.message


@pytest.mark.parametrize(("line", "row"), [("a | b", True), ("| b", True), ("a|b", False), ("a b", False)])
def test_cells_stand_between_bars_with_white_space(line: str, row: bool) -> None:
    assert is_row(line) is row
