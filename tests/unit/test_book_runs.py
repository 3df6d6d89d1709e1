"""Runs: tidied, cut, read."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from teipress.publish.runs import called, cut, loose, seam, text_of, tidy


def test_spaces_that_meet_across_runs_are_one() -> None:
    runs = [" He ", {"k": "ins", "c": [" [said] "]}, " that "]
    assert tidy(runs) == ["He ", {"k": "ins", "c": ["[said] "]}, "that"]


def test_bidi_and_control_characters_are_left_out() -> None:
    assert text_of(tidy(["a\u202eb\u0007c"])) == "abc"


def test_cut_keeps_markup_and_empty_maps_where_they_stand() -> None:
    runs = ["ab", {"k": "em", "c": ["cdef"]}, {"k": "to", "i": 0}, "gh"]
    assert cut(runs, 0, 4) == ["ab", {"k": "em", "c": ["cd"]}]
    assert cut(runs, 4, 8) == [{"k": "em", "c": ["ef"]}, {"k": "to", "i": 0}, "gh"]


@given(st.text(alphabet="ab c", max_size=40), st.integers(0, 40))
@settings(max_examples=60)
def test_cutting_loses_nothing(text: str, at: int) -> None:
    runs = [text[:7], {"k": "em", "c": [text[7:20]]}, text[20:]]
    place = seam(text, min(at, len(text)))
    assert text_of(cut(runs, 0, place)) + text_of(cut(runs, place, len(text))) == text


def test_a_seam_is_after_a_space_where_there_is_one() -> None:
    assert seam("one two three", 5) in (4, 8)
    assert seam("周恩来总理说", 3) == 3


def test_calls_near_the_ends_of_a_paragraph_free_it_from_guards() -> None:
    runs = ["x" * 50, {"k": "call", "i": 0}, "y" * 600]
    assert list(called(runs)) == [50]
    assert loose(runs) == ["orphan"]
    assert loose(["x" * 600, {"k": "from", "i": 0}, "w", {"k": "to", "i": 0}]) == ["widow"]
    assert loose(["x" * 300, {"k": "call", "i": 0}, "y" * 300]) == []
