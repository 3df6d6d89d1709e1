"""The pages on dates, datelines and names show the cases that the tests read."""

from __future__ import annotations

import pytest
from value_pages import PAGES, TOPICS, page


@pytest.mark.parametrize("name", TOPICS)
def test_page_is_current(name: str) -> None:
    assert (PAGES / f"{name}.md").read_text("utf-8") == page(name), "run python tests/unit/value_pages.py"
