"""Names of the lists in running text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import codes, plain, rows

from teipress.model import Block, Document, Entity, Facts, Mark, Person, Source, Span
from teipress.recognise.authority import read_names

ENTITIES = (
    Entity("person", "brezhnev", ("Leonid Brezhnev",)),
    Entity("person", "zhou-enlai", ("Zhou Enlai", "Chou En-lai")),
    Entity("person", "kim-il-sung", ("Kim Il Sung",)),
    Entity("person", "kim-ok", ("Kim Ok",)),
    Entity("person", "brown", ("Harold Brown",)),
    Entity("person", "jordan-h", ("Hamilton Jordan",)),
    Entity("person", "smith-a", ("Ann Smith",)),
    Entity("person", "smith-b", ("Bob Smith",)),
    Entity("place", "moscow", ("Moscow", "Москва")),
    Entity("place", "north-korea", ("North Korea", "Democratic People’s Republic of Korea")),
    Entity("place", "korea", ("Korea",)),
    Entity("org", "cpsu", ("CPSU", "Central Committee of the CPSU")),
)


def document(text: str) -> Document:
    return Document(Source("doc", "doc.txt", text), (Block(0, text, 0, Span(1, 2)),))


def found(text: str, marks: tuple[Mark, ...] = (), persons: tuple[Person, ...] = ()) -> list[str]:
    names, _ = read_names(document(text), Facts(entities=ENTITIES), persons, marks)
    return [
        f"{text[m.span.start : m.span.end]} = {m.kind}{dict(m.attributes).get('ref', '').rpartition('/')[2] or '?'}"
        for m in names
    ]


@pytest.mark.parametrize(("text", "names"), rows("name", "text", "names"))
def test_names_in_running_text(text: str, names: str) -> None:
    shown = [
        name.replace("personpersons.xml#", "")
        .replace("placeplaces.xml#", "")
        .replace("orgorganisations.xml#", "")
        for name in found(plain(text))
    ]
    assert shown == codes(names)


def test_a_reference_goes_to_the_document_or_to_its_list() -> None:
    own = (Person("brezhnev", ("Leonid Brezhnev",)),)
    assert found("Brezhnev in Moscow", persons=own) == [
        "Brezhnev = person#brezhnev",
        "Moscow = placeplaces.xml#moscow",
    ]


def test_who_takes_part_goes_before_who_is_only_listed() -> None:
    own = (Person("smith-b", ("Bob Smith",)),)
    assert found("Then Smith left.", persons=own) == ["Smith = person#smith-b"]


def test_a_surname_of_two_is_a_doubt_told_once() -> None:
    names, told = read_names(document("Then Smith left, and Smith came."), Facts(entities=ENTITIES))
    assert [(m.attributes, m.sure, m.candidates) for m in names] == [((), False, ("smith-a", "smith-b"))] * 2
    assert [(d.code, d.line, d.column) for d in told] == [("NAME-AMBIGUOUS", 1, 6)]


def bracket(text: str, kind: str, start: int, end: int, target: Span | None = None) -> Mark:
    return Mark(0, Span(start, end), "insertion", kind, "rule", target)


def test_a_name_completed_in_brackets_is_one_name_listed_or_not() -> None:
    text = "[Yuri] Andropov and [Leonid] Brezhnev"
    marks = (bracket(text, "name", 0, 6, Span(0, 15)), bracket(text, "name", 20, 28, Span(20, 37)))
    assert found(text, marks) == [
        "[Yuri] Andropov = person?",
        "[Leonid] Brezhnev = personpersons.xml#brezhnev",
    ]


def test_names_nest_with_brackets_and_never_overlap_them() -> None:
    text = "He [of the CPSU] spoke [in Moscow and Zhou] Enlai said"
    marks = (bracket(text, "completion", 3, 16), bracket(text, "completion", 23, 43))
    assert found(text, marks) == ["CPSU = orgorganisations.xml#cpsu", "Moscow = placeplaces.xml#moscow"]


@pytest.mark.parametrize("kind", ["redaction", "correction"])
def test_no_name_inside_a_gap_or_a_judgement(kind: str) -> None:
    text = "They [in Moscow] met"
    assert found(text, (bracket(text, kind, 5, 16),)) == []


pieces = st.sampled_from(
    "Leonid|Brezhnev|Kim|Il|Sung|[|]|Central Committee of the CPSU|.|,|Smith|Mr.|Brown|brown|\n|North|Korea| ".split(
        "|"
    )
)


@settings(max_examples=120, deadline=None)
@given(st.lists(pieces, max_size=16).map(" ".join) | st.text(max_size=30))
def test_names_are_in_order_apart_and_cut_no_bracket(text: str) -> None:
    names, _ = read_names(document(text), Facts(entities=ENTITIES))
    end = 0
    for mark in names:
        assert end <= mark.span.start < mark.span.end
        words = text[mark.span.start : mark.span.end]
        assert words.count("[") == words.count("]")
        end = mark.span.end
