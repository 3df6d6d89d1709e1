"""What a document says of its own brackets, and how far it reaches."""

from __future__ import annotations

import pytest
from cases import document

from teipress.model import Facts
from teipress.recognise.brackets import balanced, read_brackets, statements
from teipress.recognise.statements import surroundings


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("1 Material in square brackets has been inserted from the London copy.", ("restoration",)),
        ("1 Bracketed words were restored with reference to the file copy.", ("restoration",)),
        ("All brackets are in the original.", ("original",)),
        ("Brackets indicate words deleted by the drafter.", ("deletion",)),
        ("The words in brackets were added by hand.", ("physical",)),
        (
            "4 The text in square brackets in this sentence was restored from another copy.",
            ("restoration/sentence/4",),
        ),
        ("5 The matter in square brackets was indecipherable.", ("restoration/word/5",)),
        ("6 The word 'wool' has been inserted above the line.", ("restoration/word/6",)),
        ("The shelf has brackets of iron.", ()),
        ("He inserted a clause.", ()),
    ],
)
def test_statement(sentence: str, said: tuple[str, ...]) -> None:
    assert statements(document(f"A letter\n\n{sentence}")) == said


def kinds(text: str) -> list[str]:
    read = document(text)
    return [mark.kind for mark in read_brackets(read, Facts(statements=statements(read)))[0]]


def test_a_statement_on_one_word_restores_the_bracket_before_its_sign() -> None:
    text = "He sold [the] wool [of Leeds] [2] and [the] rest.\n\n1 Not printed.\n\n2 The words in brackets were mutilated."
    assert kinds(text) == ["completion", "restoration", "noteref", "completion"]


def test_an_edition_may_state_it() -> None:
    read = document("He sold [the] wo[ol].")
    marks, _ = read_brackets(read, Facts(statements=("restoration",)))
    assert [mark.kind for mark in marks] == ["restoration", "restoration"]


def test_a_document_of_speeches_is_known_by_labels_that_come_again() -> None:
    speech = "Rusk: One.\n\nBundy: Two.\n\nRusk: Three.\n\nBundy: Four."
    fields = "Date: May 3.\n\nPlace: Paris.\n\nSubject: Wool.\n\nTime: Noon."
    assert surroundings(document(speech), Facts()).spoken
    assert not surroundings(document(fields), Facts()).spoken


@pytest.mark.parametrize(
    ("text", "pairs", "lonely"),
    [
        ("a [b] c", [(2, 5, 1)], []),
        ("[a [b] c]", [(0, 9, 1), (3, 6, 2)], []),
        ("[a (b) [c]", [(7, 10, 1)], [0]),
        ("a] [b]", [(3, 6, 1)], [1]),
        ("][", [], [0, 1]),
        ("", [], []),
    ],
)
def test_balanced(text: str, pairs: list[tuple[int, int, int]], lonely: list[int]) -> None:
    assert balanced(text) == (pairs, lonely)


def test_a_bracket_over_two_blocks_stays_text_and_is_found_with_line_and_column() -> None:
    marks, found = read_brackets(document("He said [that it\n\nwas late] and [he] left."), Facts())
    assert [mark.kind for mark in marks] == ["completion"]
    assert [(finding.code, finding.line, finding.column) for finding in found] == [
        ("BRACKET-UNBALANCED", 1, 9),
        ("BRACKET-UNBALANCED", 3, 9),
    ]


def test_a_bracket_inside_a_gap_stays_characters_without_a_finding() -> None:
    marks, found = read_brackets(document("He met [name [sic] not declassified] there."), Facts())
    assert [mark.kind for mark in marks] == ["redaction"]
    assert found == ()


def test_an_empty_bracket_stays_text() -> None:
    marks, found = read_brackets(document("He met [ ] there."), Facts())
    assert marks == ()
    assert [finding.code for finding in found] == ["BRACKET-EMPTY"]


def test_words_of_the_edition_s_own_language_are_no_words_of_the_source() -> None:
    text = "Er sagte, dass die Häfen [gestern] zu klein [gewesen] seien."
    kinds = {
        lang: {mark.kind for mark in read_brackets(document(text), Facts(language=lang))[0]}
        for lang in ("de", "en")
    }
    assert "original" not in kinds["de"]
    assert "original" in kinds["en"]


def test_a_capital_after_a_noun_is_the_word_of_the_source_only_where_that_is_german() -> None:
    text = "They spoke of the border [Grenzlage] for an hour."
    kinds = {
        lang: [mark.kind for mark in read_brackets(document(text), Facts(source_language=lang))[0]]
        for lang in ("de", "ru")
    }
    assert kinds["de"] == ["original"]
    assert kinds["ru"] != ["original"]
