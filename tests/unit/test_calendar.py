"""Dates: every row of tests/cases/recognise/date.md, and what holds for any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import codes, plain, rows

from teipress.model import Block, Document, Source, Span
from teipress.recognise.calendar import DateValue, find, parse
from teipress.recognise.dates import read_dates

# The datatypes teidata.temporal.w3c and teidata.temporal.iso, as far as dates use them.
_W3C = re.compile(r"\d{4}(-\d\d(-\d\d)?)?|--\d\d(-\d\d)?")
_ISO = re.compile(rf"(?:{_W3C.pattern})?T\d\d:\d\dZ?|{_W3C.pattern}")


def shown(value: DateValue | None) -> str:
    return "nothing" if value is None else " ".join(f"{name}={text}" for name, text in value.attributes)


@pytest.mark.parametrize(("text", "attributes"), rows("date", "text", "attributes"))
def test_a_date_alone(text: str, attributes: str) -> None:
    assert shown(parse(plain(text))) == plain(attributes)


@pytest.mark.parametrize(("text", "found"), rows("date", "text", "found"))
def test_dates_in_running_text(text: str, found: str) -> None:
    words = plain(text)
    assert [words[span.start : span.end] for span, _ in find(words)] == codes(found)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("31 February 1965", "February 1965 has no day 31"),
        ("29 February 1965", "February 1965 has no day 29"),
        ("29 February", ""),
        ("Monday, August 20, 1968", "1968-08-20 was a Tuesday"),
        ("Tuesday, August 20, 1968", ""),
        ("3 March 1965, 25:30", "there is no time 25:30"),
        ("5–3 March 1965", "it ends before it begins"),
        ("14/13/1970", "there is no month 13"),
    ],
)
def test_what_cannot_be_is_told(text: str, problem: str) -> None:
    value = parse(text)
    assert value is not None and value.problem == problem


def test_figures_with_two_readings_name_both() -> None:
    value = parse("10.2.1965")
    assert value is not None and value.candidates == ("1965-02-10", "1965-10-02")


def test_what_is_no_date() -> None:
    assert parse("the day after") is None
    assert parse("1 March and other days") is None


@pytest.mark.parametrize(("text", "day"), [("10 February 1965, 4 p.m.", "1965-02-10"), ("undated", "")])
def test_the_day_to_order_by(text: str, day: str) -> None:
    value = parse(text)
    assert value is not None and value.day == day


def test_findings_stand_on_the_words() -> None:
    text = "Title\n\nOn 31 April and on 3.4.1965 they met."
    block = Block(1, text[7:], 7, Span(3, 4))
    marks, found = read_dates(Document(Source("doc", "doc.txt", text), (block,)))
    assert [(d.code, d.line, d.column, d.end_column) for d in found] == [
        ("DATE-IMPOSSIBLE", 3, 4, 12),
        ("DATE-AMBIGUOUS", 3, 20, 28),
    ]
    assert [(mark.sure, mark.attributes) for mark in marks] == [
        (False, (("when", "--04"),)),
        (False, (("when", "1965"),)),
    ]


pieces = st.one_of(
    st.sampled_from(
        "1 2 3 10 31 32 1965 65 1918 March mars März May may фев Feb. February 12:30 4 p.m. 7.20 1840Z noon midnight undated".split()
        + "[ ] [?] – - / , ; . 年 月 日 of the last year this year circa early between and to at on Monday Tue. 00 24:00".split()
        + ["p. m.", " ", " ", " ", "\n", "4 p.m.", "10.2.1965", "1965-02-31", "٣", "²", "\u200b", "\ud800"]
    ),
    st.text(max_size=3),
)
texts = st.lists(pieces, max_size=14).map(" ".join) | st.lists(pieces, max_size=14).map("".join)


@settings(max_examples=120, deadline=None)
@given(texts)
def test_any_text_gives_valid_values_and_no_year_that_is_not_in_it(text: str) -> None:
    found = [
        *find(text, times=True),
        *([] if (whole := parse(text)) is None else [(Span(0, len(text)), whole)]),
    ]
    for span, value in found:
        names = [name for name, _ in value.attributes]
        families = {name.endswith("-iso") for name in names if name != "cert"}
        assert len(families) <= 1
        for name, date in value.attributes:
            assert name == "cert" or (_ISO if name.endswith("-iso") else _W3C).fullmatch(date), value
            year = re.match(r"\d{4}", date) if name != "cert" else None
            surface = text[span.start : span.end]
            assert (
                year is None or year[0] in surface or re.search(rf"[-–—]\D{{0,9}}{year[0][2:]}|31", surface)
            )


@settings(max_examples=50, deadline=None)
@given(texts)
def test_found_dates_are_in_order_and_cut_no_bracket(text: str) -> None:
    end = 0
    for span, _ in find(text):
        assert end <= span.start < span.end
        assert text[span.start : span.end].count("[") == text[span.start : span.end].count("]")
        end = span.end


@pytest.mark.parametrize("piece", ["1 ", "[1 March", "10.", "March ", "1–", "12:30 ", "1 March 1965–", "９"])
def test_time_is_linear(piece: str) -> None:
    """Eight times the text takes about eight times as long, with much room for a busy machine."""
    from time import process_time

    def cost(times: int) -> float:
        start = process_time()
        sum(1 for _ in find(piece * times, times=True))
        return process_time() - start

    cost(200)
    assert cost(8_000) < 8 * 6 * max(cost(1_000), 0.001)
