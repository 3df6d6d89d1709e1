"""Every case that shows the outline of its TEI is converted as it says, and its text comes back."""

from __future__ import annotations

import textwrap

import pytest
from lxml import etree
from outlines import Case, cases, outline_of
from structure_pages import PAGES, TOPICS, page

from teipress.convert import convert
from teipress.encode.plain import plain
from teipress.model import PHENOMENA
from teipress.settings import Settings


@pytest.mark.parametrize("case", cases(), ids=str)
def test_outline(case: Case) -> None:
    assert outline_of(case.text) == case.outline


@pytest.mark.parametrize("case", [c for c in cases() if c.file != "archive-page"], ids=str)
def test_text_comes_back(case: Case) -> None:
    made, found = convert(case.text.encode(), name="case.txt")
    assert made is not None
    assert not [finding for finding in found if finding.severity == "error"]
    text = etree.fromstring(made.tei).find("{*}text")
    assert text is not None
    assert plain(text).split() == case.text.split()


def test_files_are_named_after_phenomena() -> None:
    assert {case.file for case in cases()} <= set(PHENOMENA)


@pytest.mark.parametrize("name", TOPICS)
def test_pages_are_current(name: str) -> None:
    assert (PAGES / f"{name}.md").read_text("utf-8") == page(name)


SHORT = "Notes\n\nHall: The quays are short.\n\nThe cranes are broken.\n\nHall: So they are.\n"


@pytest.mark.parametrize(("profile", "speeches"), [("auto", 0), ("transcript", 2), ("memorandum", 0)])
def test_the_editor_may_say_what_a_document_is(profile: str, speeches: int) -> None:
    made, _ = convert(SHORT.encode(), Settings(profile=profile), name="a.txt")
    assert made is not None
    assert made.tei.count(b"<sp ") == speeches
    assert made.reading.document.profile == ("memorandum" if profile == "auto" else profile)


def _wrapped(text: str) -> str:
    """As a mail program would break it: paragraphs at 60 characters."""
    return "\n\n".join("\n".join(textwrap.wrap(block, 60)) for block in text.split("\n\n"))


def test_wrapping_a_text_changes_nothing() -> None:
    talk = "\n\n".join(f"{'Hall' if n % 2 else 'Stone'}: {'I know that you know it. ' * 8}" for n in range(6))
    text = f"Telephone Conversation Between Peter Hall and Robert Stone About the Quays of Geneva\n\n{talk}"
    assert outline_of(_wrapped(text)) == outline_of(text)
