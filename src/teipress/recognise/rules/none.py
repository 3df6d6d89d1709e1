"""Brackets that are no insertions: addresses, links, navigation, boxes to tick. They stay text without a diagnostic."""

from __future__ import annotations

import re

from teipress.recognise.context import Context
from teipress.recognise.rules.row import Row

_ADDRESS = re.compile(r"\S@\S|^email\W{1,3}protected$|^(?:https?://|www\.)|\.(?:com|org|gov|edu)(?:/|$)")
_OF = re.compile(r"^of \d+$")
_NAVIGATION = frozenset(
    "edit home next previous back top menu close show hide more download print share search".split()
)


def _address(c: Context) -> bool:
    """`[email protected]`: an address of mail or of the web."""
    return _ADDRESS.search(c.low) is not None


def _link(c: Context) -> bool:
    """`[the archive](https://...)`: the text of a link."""
    return c.text.startswith(("(http", "(/", "(#", "(www"), c.end)


def _count(c: Context) -> bool:
    """`2 [of 2]`: a count of pages."""
    return _OF.match(c.low) is not None and c.previous.isdigit()


def _navigation(c: Context) -> bool:
    """`[edit]`, alone on its line: navigation of a web page."""
    return c.low in _NAVIGATION and c.whole_line


ROWS = (
    Row("address", "none", _address),
    Row("link", "none", _link),
    Row("count", "none", _count),
    Row("navigation", "none", _navigation),
)
