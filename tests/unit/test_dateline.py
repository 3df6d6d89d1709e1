"""Datelines: every row of tests/cases/recognise/dateline.md, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import codes, plain, rows

from teipress.recognise.dateline import dateline


@pytest.mark.parametrize(("text", "place", "date"), rows("dateline", "text", "place", "date"))
def test_dateline(text: str, place: str, date: str) -> None:
    words = plain(text)
    parts = dateline(words)
    if place == "none":
        assert parts == ()
        return
    places = [words[part.span.start : part.span.end] for part in parts if part.kind == "place"]
    values = [part.value.attributes for part in parts if part.value is not None]
    assert values
    assert places == codes(place)
    assert [" ".join(f"{n}={v}" for n, v in value) for value in values if value] == codes(date)


def test_a_date_of_receipt_is_told_apart() -> None:
    parts = dateline("Moscow, August 20, 1941—1 p. m. [Received August 20—10:45 a. m.]")
    assert [part.kind for part in parts] == ["place", "date", "received"]


pieces = st.sampled_from(
    [
        "Paris",
        "The Hague",
        "on",
        "the",
        "Cablegram",
        "[",
        "]",
        ",",
        ".",
        "—",
        "3 May 1950",
        "undated",
        "7 p.m.",
        "\n",
        "(",
        ")",
        "12",
        "No.",
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(pieces, max_size=10).map(" ".join) | st.text(max_size=30))
def test_parts_are_in_order_and_cut_no_bracket(text: str) -> None:
    end = 0
    for part in dateline(text):
        assert end <= part.span.start < part.span.end
        words = text[part.span.start : part.span.end]
        assert words.count("[") == words.count("]")
        end = part.span.end


def test_a_long_block_is_none() -> None:
    assert dateline("Paris, 3 May 1950. " + "They met. " * 100_000) == ()
