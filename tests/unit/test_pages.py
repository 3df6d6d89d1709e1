"""docs/encoding/KIND.md are what the cases, the rules and the encoder make of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pages import PAGES, page

from teipress.model import FAMILIES


@pytest.mark.parametrize("kind", FAMILIES)
def test_the_page_of_a_kind_is_current(kind: str) -> None:
    path = PAGES / f"{kind}.md"
    assert path.read_text("utf-8") == page(kind), "run: python tests/unit/pages.py"


def test_the_index_names_every_kind(root: Path) -> None:
    index = (root / "docs/encoding/index.md").read_text("utf-8")
    assert [kind for kind in FAMILIES if f"[{kind}]({kind}.md)" not in index] == []
