"""Findings: their place, how they look, and what identifies them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from teipress.codes import CODES
from teipress.diagnostics import Diagnostic, at_offset, reaches, visible
from teipress.render import concise, full

BASE = Diagnostic("BRACKET-UNBALANCED", "warning", "this bracket does not close", "text/a.txt")


def test_a_place_has_line_column_and_excerpt() -> None:
    found = at_offset("one\ntwo [three\nfour", 8, 9, BASE)
    assert (found.line, found.column, found.end_line, found.end_column) == (2, 5, 2, 6)
    assert found.excerpt == "two [three"


def test_full_shows_caret_under_the_place() -> None:
    found = replace(at_offset("one\ntwo [three\n", 8, 14, BASE), hint="add the missing ]")
    assert full(found).splitlines() == [
        "warning[BRACKET-UNBALANCED] this bracket does not close",
        "  --> text/a.txt:2:5",
        "   |",
        " 2 | two [three",
        "   |     ^^^^^^",
        "   = help: add the missing ]",
    ]


def test_wide_characters_move_the_caret() -> None:
    found = at_offset("周恩来 [x", 4, 5, BASE)
    assert full(found).splitlines()[-1] == "   | " + " " * 7 + "^"


def test_a_long_line_is_cut_round_the_place() -> None:
    text = "a" * 5_000_000 + "[" + "b" * 100
    row, caret = full(at_offset(text, 5_000_000, 5_000_001, BASE)).splitlines()[-2:]
    assert len(row) < 120
    assert row[caret.index("^")] == "["


@pytest.mark.parametrize(
    ("text", "shown"), [("a\x1b[31mb", "a<U+001B>[31mb"), ("a\u202eb", "a<U+202E>b"), ("é", "é")]
)
def test_control_characters_are_shown_not_sent(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert shown in concise(replace(BASE, message=text))


def test_a_fingerprint_survives_lines_added_above() -> None:
    before, after = (
        at_offset(text, text.index("["), text.index("[") + 1, BASE) for text in ("a [b", "\n\na [b")
    )
    assert before.fingerprint == after.fingerprint
    assert before.fingerprint != replace(before, message="another").fingerprint


@pytest.mark.parametrize(
    ("severity", "threshold", "expected"),
    [
        ("error", "error", True),
        ("warning", "error", False),
        ("doubt", "doubt", True),
        ("info", "doubt", False),
        ("error", "never", False),
    ],
)
def test_thresholds(severity: str, threshold: str, expected: bool) -> None:
    assert reaches([replace(BASE, severity=severity)], threshold) is expected  # type: ignore[arg-type]


def test_every_code_is_explained_and_sorted() -> None:
    assert list(CODES) == sorted(CODES)
    assert all(all(code) for code in CODES.values())
