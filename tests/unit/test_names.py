"""Names, lists of participants and who speaks: every row of tests/cases/recognise/name.md."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import codes, plain, rows

from teipress.model import Entity, Facts
from teipress.recognise.names import read_name, slug
from teipress.recognise.participants import participants
from teipress.recognise.persons import persons


@pytest.mark.parametrize(
    ("text", "titles", "given_names", "surname"), rows("name", "text", "titles", "given", "surname")
)
def test_parts_of_a_name(text: str, titles: str, given_names: str, surname: str) -> None:
    name = read_name(plain(text))
    shown = (" ".join(name.titles), " ".join(name.given), name.surname + "*" * name.surname_first)
    assert shown == (titles, given_names, surname)


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Dr. Henry A. Kissinger", "Kissinger, Henry A."),
        ("Pan Zili", "Pan Zili"),
        ("C. Vaughan Ferguson, Jr.", "Ferguson, C. Vaughan, Jr."),
        ("The Secretary", "The Secretary"),
    ],
)
def test_form_for_an_index(text: str, sort: str) -> None:
    assert read_name(text).sort == sort


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Kim Byeong-jik", "kim-byeong-jik"),
        ("Müller", "muller"),
        ("O’Brien", "obrien"),
        ("3rd man", "n-3rd-man"),
        ("", "n"),
    ],
)
def test_slug_is_an_identifier(text: str, identifier: str) -> None:
    assert slug(text) == identifier


@pytest.mark.parametrize(("listed", "expected"), rows("name", "list", "persons"))
def test_participants(listed: str, expected: str) -> None:
    text = plain(listed)
    found = participants(text)
    assert [f"{p.name.text} = {p.role}" if p.role else p.name.text for p in found] == codes(expected)
    assert [text[p.span.start : p.span.end] for p in found] == [p.name.text for p in found]


@pytest.mark.parametrize(("labels", "known", "expected"), rows("name", "labels", "known", "persons"))
def test_who_speaks(labels: str, known: str, expected: str) -> None:
    title = codes(known)[0] if known.startswith("title:") else ""
    listed = participants(plain(known)) if known and not title else ()
    spoken = codes(labels)
    _, who, _ = persons(spoken, listed, None, title)
    wanted = ["" if cell.strip() == "nobody" else plain(cell.strip()) for cell in expected.split(";")]
    assert [" ".join(who[label]) for label in spoken] == wanted


def test_two_persons_of_one_surname_are_a_doubt() -> None:
    people, who, found = persons(["Smith:"], participants("John Smith\nWilliam Smith"))
    assert [person.id for person in people] == ["smith", "smith-william"]
    assert who == {"Smith:": ()}
    assert [(d.code, d.message) for d in found] == [
        ("PERSON-AMBIGUOUS", "`Smith:` can be `John Smith` or `William Smith`")
    ]


def test_a_typing_error_is_told() -> None:
    _, _, found = persons(["Sisco:", "Sisco:", "Sicso:"])
    assert [d.code for d in found] == ["PERSON-MISTYPED"]


def test_a_listed_person_has_the_id_of_the_list() -> None:
    entities = (
        Entity("person", "hak", ("Henry A. Kissinger",)),
        Entity("person", "x", ("Walter Kissinger",)),
    )
    people, _, found = persons([], participants("Dr. Henry Kissinger"), Facts(entities=entities))
    assert [person.id for person in people] == ["hak"] and not found


def test_a_surname_of_two_entries_is_nobody_of_the_list() -> None:
    entities = (Entity("person", "a", ("Ann Lee",)), Entity("person", "b", ("Bob Lee",)))
    people, _, found = persons(["Lee:"], (), Facts(entities=entities))
    assert [(person.id, person.listable) for person in people] == [("lee", False)]
    assert [d.code for d in found] == ["PERSON-AMBIGUOUS"]


def test_the_only_entry_of_a_surname_is_likely_and_told() -> None:
    entities = (Entity("person", "rusk", ("Dean Rusk",)),)
    people, _, found = persons(["Rusk:"], (), Facts(entities=entities))
    assert [person.id for person in people] == ["rusk"]
    assert [(d.code, d.severity) for d in found] == [("PERSON-ASSUMED", "info")]


def test_an_id_of_the_list_is_nobody_elses() -> None:
    entities = (Entity("person", "smith", ("John Smith",)),)
    people, _, _ = persons([], participants("William Smith"), Facts(entities=entities))
    assert [person.id for person in people] == ["smith-william"]


def test_names_stand_fullest_first_with_their_office() -> None:
    (person,), _, _ = persons(
        ["HAK:", "Mr. Kissinger:"], participants("Dr. Henry A. Kissinger, Secretary of State")
    )
    assert person.names[0] == "Dr. Henry A. Kissinger"
    assert (person.role, person.sort) == ("Secretary of State", "Kissinger, Henry A.")


labels = st.lists(
    st.sampled_from(
        [
            "Mr. Smith:",
            "SMITH:",
            "S:",
            "JS:",
            "The President:",
            "(?)",
            "A and B:",
            "[x]:",
            "Smth:",
            "Pan Zili:",
        ]
    )
    | st.text(max_size=12),
    max_size=12,
)


@settings(max_examples=80, deadline=None)
@given(labels, st.text("Mr. Smith,\n|;:—() ABab", max_size=60))
def test_any_labels_give_identifiers_that_are_unique(spoken: list[str], listed: str) -> None:
    people, who, _ = persons(spoken, participants(listed), None, "Talk between A. Smith and " + listed)
    ids = [person.id for person in people]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[^\W\d_][\w.-]*", identifier) for identifier in ids)
    assert set(who) == set(spoken)
    assert {identifier for found in who.values() for identifier in found} <= set(ids)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=80))
def test_spans_of_participants_are_in_order(text: str) -> None:
    end = 0
    for someone in participants(text):
        assert end <= someone.span.start < someone.span.end <= len(text)
        end = someone.span.end


@pytest.mark.slow
@pytest.mark.parametrize("line", ["Mr. John Smith, Secretary\n", "A, ", "; B: ", "Mr. ", "(A) ", "of the "])
def test_time_is_linear(line: str) -> None:
    """Eight times the list takes about eight times as long, with much room for a busy machine."""
    from time import process_time

    def cost(times: int) -> float:
        start = process_time()
        participants(line * times)
        return process_time() - start

    cost(100)
    assert cost(8_000) < 8 * 6 * max(cost(1_000), 0.002)


def test_many_labels_take_no_long_time() -> None:
    _, who, _ = persons([f"Mr. N{'abcdefgh'[n % 8]}{'klmnopqr'[n // 8 % 8]}u{n}:" for n in range(5_000)])
    assert len(who) == 5_000
