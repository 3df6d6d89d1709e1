"""Laws of bracketed insertions, for any text."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from teipress.model import FAMILIES, Block, Document, Facts, Mark, Source, Span
from teipress.recognise.brackets import DEEPEST, balanced, read_brackets, statements

_PIECES = st.sampled_from(
    ["[", "]", "[", "]", " ", "\n", ".", "?", ":", "1", "we", "Kim", "the", "not declassified", "sic", "May", "…", "—",
     "see", "laughs", "word [", "] word", "周", "é", "\u200b", "\ud800", "a" * 50]
)  # fmt: skip
_TEXTS = st.lists(_PIECES, max_size=60).map("".join)


def document(text: str) -> Document:
    return Document(Source("any", "any.txt", text), (Block(0, text, 0, Span(1, text.count("\n") + 1)),))


def marks_of(text: str) -> tuple[Mark, ...]:
    read = document(text)
    return read_brackets(read, Facts(statements=statements(read)))[0]


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_marks_lie_in_their_block_and_nest(text: str) -> None:
    around: list[Span] = []
    for mark in marks_of(text):
        start, end = mark.span
        assert 0 <= start < end <= len(text)
        assert text[start] == "[" and text[end - 1] == "]"
        while around and around[-1].end <= start:
            around.pop()
        assert not around or end <= around[-1].end, "marks overlap"
        around.append(mark.span)
        assert mark.kind in FAMILIES
        assert mark.sure or mark.candidates
        if mark.target:
            assert 0 <= mark.target.start < mark.target.end <= len(text)
            assert text[slice(*mark.target)].strip()


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_every_bracket_is_a_mark_a_finding_or_inside_a_gap(text: str) -> None:
    read = document(text)
    marks, found = read_brackets(read, Facts())
    gaps = [mark.span for mark in marks if FAMILIES[mark.kind] == "gap"]
    pairs, lonely = balanced(text)
    assert len(pairs) * 2 + len(lonely) == text.count("[") + text.count("]")
    assert bool(lonely) == any(finding.code == "BRACKET-UNBALANCED" for finding in found)
    starts = {mark.span.start for mark in marks}
    for start, end, depth in pairs:
        inside_gap = any(gap.start < start and end < gap.end for gap in gaps)
        plain = not text[start + 1 : end - 1].strip() or depth > DEEPEST
        assert start in starts or inside_gap or plain or _is_no_insertion(text, start, end)


def _is_no_insertion(text: str, start: int, end: int) -> bool:
    """Links, counts of pages: read as such, so no mark."""
    return text[end : end + 1] == "(" or text[start + 1 : end - 1].strip().startswith("of ")


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert marks_of(text) == marks_of(text)


def seconds(text: str) -> float:
    """Processor seconds for one text, the best of two."""
    best = float("inf")
    for _ in range(2):
        begin = time.process_time()
        marks_of(text)
        best = min(best, time.process_time() - begin)
    return best


def test_time_grows_with_length_alone() -> None:
    units = (
        "[",
        "]",
        "word [we] went ",
        "Kim [Il] saw ",
        "周[恩来]",
        "[" * 9 + "x" + "]" * 9,
        "brackets [1] note ",
    )
    for unit in units:
        small, large = unit * (2_000 // len(unit)), unit * (16_000 // len(unit))
        assert seconds(large) < 24 * seconds(small) + 0.05, unit


def test_ten_thousand_levels_are_read_without_recursion() -> None:
    text = "[" * 10_000 + "we" + "]" * 10_000
    read = document(text)
    marks, found = read_brackets(read, Facts())
    assert len(marks) <= DEEPEST
    assert [finding.code for finding in found if finding.code == "BRACKET-DEEP"]


def test_a_million_open_brackets_give_a_few_findings() -> None:
    read = document("[" * 1_000_000)
    marks, found = read_brackets(read, Facts())
    assert marks == ()
    assert 0 < len(found) < 20
    assert "more in this block" in found[-1].message
