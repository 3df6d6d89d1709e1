"""The proof finds what is lost, added or moved, and says where."""

from __future__ import annotations

from typing import Any

import pytest

from teipress.publish import proof
from teipress.publish.pdftext import Element, Reader

DATA: dict[str, Any] = {
    "kind": "document",
    "indices": [],
    "documents": [
        {
            "name": "doc", "title": "T", "titled": True, "matter": [{"label": "Source", "c": ["an archive"]}],
            "blocks": [{"k": "title", "c": ["A Talk"], "id": "h"}, {"k": "p", "c": ["Not us, but ", {"k": "ins", "c": ["[you]"]}], "id": "p1"}],
            "entries": [{"layer": "apparatus", "c": ["us] them"], "id": "a1"}],
        }
    ],
}  # fmt: skip
GEOMETRY: dict[str, Any] = {
    "index": [], "lines": {"0": "2"},
    "stacks": [{"items": [{"at": [0, 0], "entries": [0], "layer": "apparatus"}]}],
    "facing": {},
}  # fmt: skip
SEEN: dict[str, Any] = {"to": [[0, 1, 1.0]], "labels": [""]}


def tree(body: str = "Not us, but [you]", note: str = "2us] them") -> Element:
    call = Element("Lbl", ["*"])
    paragraph = Element("P", [body[:6], call, Element("Note", [note]), body[6:]])
    heading = Element("H1", ["A Talk"])
    return Element("Document", [heading, paragraph, Element("P", ["Source: an archive"])])


def losses(monkeypatch: pytest.MonkeyPatch, root: Element) -> list[proof.Loss]:
    monkeypatch.setattr(Reader, "__init__", lambda self, content: None)
    monkeypatch.setattr(Reader, "tree", root)
    return proof.losses(b"", DATA, SEEN, GEOMETRY)


def test_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    assert losses(monkeypatch, tree()) == []
    assert losses(monkeypatch, tree("Not us, \u00adbut  [you]\n")) == []


@pytest.mark.parametrize("body", ["Not us, [you]", "Not us, but [you] all", "but Not us, [you]"])
def test_a_word_lost_added_or_moved_is_found_in_its_paragraph(
    monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    (found,) = losses(monkeypatch, tree(body))
    assert found.document == "doc"
    assert found.id == "p1" or body.endswith("all")


def test_a_wrong_line_number_is_found_at_its_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    (found,) = losses(monkeypatch, tree(note="3us] them"))
    assert (found.id, found.wanted, found.printed) == ("a1", "2us]them", "3us]them")


def test_an_entry_that_is_not_there_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree()
    paragraph = root.kids[1]
    assert isinstance(paragraph, Element)
    paragraph.kids = [kid for kid in paragraph.kids if not isinstance(kid, Element)]
    assert [(loss.wanted, loss.printed) for loss in losses(monkeypatch, root)] == [("1 entries", "0 entries")]


def test_what_is_no_pdf_of_typst_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        Reader(b"plain text")
