"""Answers to doubts: anchored, replayed, told when they fit nothing; review lists, asks and keeps them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from teipress.cli import review, teipress
from teipress.cli.common import Session
from teipress.decisions import ACCEPT, TEXT, Decision, anchor, decide, read_decisions, written
from teipress.model import Block, Document, Mark, Person, Reading, Source, Span

TEXT_OF_TALK = "He saw the ship [boat] and the ship [boat] left. Mr. Smith spoke."


def reading(
    text: str = TEXT_OF_TALK, words: tuple[str, ...] = ("[boat]",), phenomenon: str = "insertion"
) -> Reading:
    """One block with an unsure mark on every place where one of the words stands."""
    block = Block(0, text, 0, Span(1, 2))
    marks = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            kind = "correction" if phenomenon == "insertion" else "person"
            marks.append(
                Mark(0, Span(at, at + len(word)), phenomenon, kind, "guess", None, (), False, ("original",))
            )
            at = text.find(word, at + 1)
    return Reading(
        Document(Source("doc", "doc.txt", text), (block,)), tuple(marks), persons=(Person("own", ("Own",)),)
    )


def kinds(after: Reading) -> list[tuple[str, bool]]:
    return [(mark.kind, mark.sure) for mark in after.marks]


def test_an_answer_serves_the_mark_it_was_given_for() -> None:
    before = reading()
    second = anchor(before, before.marks[1], "identification")
    after, found = decide(before, [second])
    assert kinds(after) == [("correction", False), ("identification", True)] and not found


def test_both_of_two_equal_places_can_be_answered() -> None:
    before = reading()
    after, found = decide(before, [anchor(before, mark, ACCEPT) for mark in before.marks])
    assert kinds(after) == [("correction", True)] * 2 and not found


def test_an_answer_survives_edits_round_about() -> None:
    before = reading()
    answer = anchor(before, before.marks[1], "identification")
    edited = reading(
        "New first words. " + TEXT_OF_TALK.replace("He saw", "She had seen").replace("spoke", "did not speak")
    )
    after, found = decide(edited, [answer])
    assert kinds(after) == [("correction", False), ("identification", True)] and not found


def test_the_last_answer_counts() -> None:
    before = reading()
    given = [anchor(before, before.marks[0], answer) for answer in ("identification", "sic")]
    after, found = decide(before, given)
    assert kinds(after)[0] == ("sic", True) and not found


def test_an_answer_that_fits_nothing_is_told() -> None:
    before = reading()
    answer = anchor(before, before.marks[0], ACCEPT)
    after, found = decide(reading("Other words [boat] altogether, in another order and length."), [answer])
    assert kinds(after) == [("correction", False)]
    assert [d.code for d in found] == ["DECISION-STALE"]


def test_text_is_no_mark() -> None:
    before = reading()
    after, _ = decide(before, [anchor(before, before.marks[0], TEXT)])
    assert len(after.marks) == 1


def test_a_judgement_is_about_the_word_before() -> None:
    before = reading()
    plain = replace(before, marks=(before.marks[0]._replace(kind="completion"),))
    after, _ = decide(plain, [anchor(plain, plain.marks[0], "correction")])
    target = after.marks[0].target
    assert target is not None and TEXT_OF_TALK[target.start : target.end] == "ship"


@pytest.mark.parametrize(
    ("phenomenon", "answer", "attributes"),
    [
        ("name", "smith", (("ref", "../lists/persons.xml#smith"),)),
        ("name", "own", (("ref", "#own"),)),
        ("speaker", "own smith", (("who", "#own ../lists/persons.xml#smith"),)),
        ("date", "1965-02-10", (("when", "1965-02-10"),)),
        ("date", "1965-02-10T16:00", (("when-iso", "1965-02-10T16:00"),)),
    ],
)
def test_answers_of_other_phenomena(
    phenomenon: str, answer: str, attributes: tuple[tuple[str, str], ...]
) -> None:
    before = reading(words=("Smith",), phenomenon=phenomenon)
    after, _ = decide(before, [anchor(before, before.marks[0], answer)])
    assert after.marks[0].attributes == attributes and after.marks[0].sure


@settings(max_examples=80, deadline=None)
@given(st.lists(st.builds(Decision, *[st.text(max_size=20)] * 5), max_size=3))
def test_a_file_of_answers_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, given: list[Decision]
) -> None:
    path = tmp_path_factory.mktemp("decisions") / "doc.decisions.toml"
    given = [replace(d, about=d.about or "name", quote=d.quote or "x", answer=d.answer or "y") for d in given]
    path.write_text(written(given, "doc"), "utf-8", newline="")
    assert read_decisions(path) == (tuple(given), ())


@pytest.mark.parametrize(
    "content", ["[[decision]\n", "[[decision]]\nnot_known = 1\n", "decision = 3\n", "\xff"]
)
def test_a_broken_file_of_answers_is_a_finding(tmp_path: Path, content: str) -> None:
    path = tmp_path / "doc.decisions.toml"
    path.write_bytes(content.encode("latin-1"))
    answers, found = read_decisions(path)
    assert not answers and [d.code for d in found] == ["DECISION-UNREADABLE"]


# At the command line. The date in figures is a doubt whatever else the rules know.
DOC = "Record of Conversation\n\nParis, 3 May 1965\n\nThe letter of 10.2.1965 was read. The note of 3.4.1965 was not.\n"


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "edition.toml").write_text('[edition]\ntitle = "Try"\n')
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "talk.txt").write_text(DOC)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> str:
    result = CliRunner().invoke(teipress, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_review_lists_what_is_open(edition: Path) -> None:
    assert run("review").splitlines() == [
        "text/talk.txt:5:15: date: 1965 (or 1965-02-10, 1965-10-02)  10.2.1965",
        "text/talk.txt:5:47: date: 1965 (or 1965-03-04, 1965-04-03)  3.4.1965",
    ]


def test_review_lists_as_json(edition: Path) -> None:
    first, second = json.loads(run("review", "talk", "--format", "json"))
    assert first["candidates"] == ["1965-02-10", "1965-10-02"]
    assert second["excerpt"][second["start"] : second["end"]] == second["words"] == "3.4.1965"


def test_what_was_accepted_is_never_asked_again(edition: Path) -> None:
    run("convert")
    assert '<date when="1965" ana="#unreviewed">' in (edition / "tei/documents/talk.xml").read_text()
    run("review", "--accept-all")
    assert run("review", "--list") == ""
    assert "#unreviewed" not in (edition / "tei/documents/talk.xml").read_text().split("<body", 1)[1]
    run("convert")
    assert run("review", "--list") == ""


def test_an_unknown_document_is_a_usage_error(edition: Path) -> None:
    result = CliRunner().invoke(teipress, ["review", "nobody"])
    assert result.exit_code == 2 and "nobody" in result.stderr


def test_keys_accept_choose_skip_and_stop(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = iter("?2s")
    monkeypatch.setattr("click.getchar", lambda: next(keys))
    session = Session(str(edition))
    opened, found = review._opened(session, session.needs_edition(), ())
    assert not found
    review._ask(session, session.needs_edition(), opened)
    answers, _ = read_decisions(edition / "conversion/talk.decisions.toml")
    assert [(a.quote, a.answer) for a in answers] == [("10.2.1965", "1965-10-02")]
