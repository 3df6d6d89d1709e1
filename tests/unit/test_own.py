"""An edition's own rules: read from edition.toml, asked before the table, ended when they do not end."""

from __future__ import annotations

import time
from typing import Any

import pytest
from cases import document

from teipress.config import Config
from teipress.model import Facts, Mark
from teipress.recognise.brackets import read_brackets
from teipress.recognise.own import OwnRule, apply_rules, own_rules

KB = {
    "pattern": r"Committee \[KB\]",
    "kind": "original",
    "attributes": {"xml:lang": "ko-Latn"},
    "note": "left",
}


def config(*rows: dict[str, Any]) -> Config:
    return Config({"rule": rows})


def marks(text: str, *rows: dict[str, Any]) -> tuple[Mark, ...]:
    rules, found = own_rules(config(*rows))
    assert found == ()
    return read_brackets(document(text), Facts(), rules)[0]


def test_a_rule_decides_before_the_table() -> None:
    (mark,) = marks("The Central Committee [KB] met.", KB)
    assert (mark.kind, mark.rule, mark.sure) == ("original", "edition-rule-1", True)
    assert mark.attributes == (("xml:lang", "ko-Latn"),)


def test_a_rule_needs_its_neighbours() -> None:
    (mark,) = marks("The office [KB] met.", KB)
    assert mark.rule != "edition-rule-1"


def test_the_first_of_two_rules_decides() -> None:
    note = {"pattern": r"\[[^\]]*\]", "kind": "note"}
    assert [mark.kind for mark in marks("The Committee [KB] met [them].", KB, note)] == ["original", "note"]
    assert [mark.kind for mark in marks("The Committee [KB] met [them].", note, KB)] == ["note", "note"]


def test_a_group_says_which_bracket_is_meant() -> None:
    rule = {"pattern": r"\[a\] (?P<insertion>\[b\])", "kind": "physical"}
    assert [mark.kind == "physical" for mark in marks("It was [a] [b] here.", rule)] == [False, True]


def test_a_judgement_finds_the_words_it_is_about() -> None:
    (mark,) = marks("He came to Tehran [the strait].", {"pattern": r"\[the strait\]", "kind": "correction"})
    assert mark.target is not None
    assert "Tehran" in "He came to Tehran [the strait]."[slice(*mark.target)]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"pattern": "[", "kind": "note"}, "RULE-PATTERN"),
        ({"kind": "note"}, "RULE-PATTERN"),
        ({"pattern": "x", "kind": "notes"}, "RULE-KIND"),
        ({"pattern": "x", "kind": "note", "colour": "red"}, "RULE-KEY"),
        ({"pattern": "x", "kind": "note", "attributes": "red"}, "RULE-KEY"),
    ],
)
def test_a_wrong_rule_is_named_and_left_out(row: dict[str, Any], code: str) -> None:
    rules, found = own_rules(config(KB, row))
    assert [rule.name for rule in rules] == ["edition-rule-1"]
    assert [finding.code for finding in found] == [code]
    assert "rule 2" in found[0].message


def test_a_near_kind_is_proposed() -> None:
    _, (finding,) = own_rules(config({"pattern": "x", "kind": "notref"}))
    assert "noteref" in finding.hint


def test_a_pattern_that_never_ends_is_ended_and_the_others_still_work() -> None:
    slow = OwnRule("edition-rule-1", r"(a+)+b", "note")
    quick = OwnRule("edition-rule-2", r"\[x\]", "note")
    begin = time.monotonic()
    stretches, found = apply_rules((slow, quick), document("a" * 60 + " [x]").blocks, "a.txt", limit=0.5)
    assert time.monotonic() - begin < 5
    assert [(finding.code, finding.file) for finding in found] == [("RULE-SLOW", "a.txt")]
    assert "(a+)+b" in found[0].message
    assert [rule.name for _, _, rule in stretches[0]] == ["edition-rule-2"]


def test_any_character_reaches_the_worker() -> None:
    rule = OwnRule("edition-rule-1", r"\[.\]", "note")
    stretches, found = apply_rules((rule,), document("x [\ud800] 周 [恩]").blocks)
    assert found == ()
    assert [(start, end) for start, end, _ in stretches[0]] == [(2, 5), (8, 11)]
