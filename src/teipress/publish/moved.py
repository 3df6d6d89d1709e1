"""Former names of documents ([site.redirects]): an address once given out leads on to the document for ever."""

from __future__ import annotations

import re

from teipress.config import FILE
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition

_NAME = re.compile(r"\w[\w.-]*")


def redirects(edition: Edition) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """Former name -> name of a document that is there; a row that cannot be kept is an error (SITE-REDIRECT)."""
    rows = {
        former: _problem(edition, former, name) for former, name in edition.config["site.redirects"].items()
    }
    found = tuple(
        Diagnostic("SITE-REDIRECT", "error", problem, file=str(edition.root / FILE), anchor=former)
        for former, problem in rows.items()
        if problem
    )
    table = edition.config["site.redirects"]
    return {former: table[former] for former, problem in rows.items() if not problem}, found


def _problem(edition: Edition, former: str, name: object) -> str:
    if not _NAME.fullmatch(former):
        return f"`{former}` cannot have been the name of a document"
    if (edition.documents / f"{former}.xml").is_file():
        return f"`{former}` is the name of a document: its page would be replaced"
    if (
        not isinstance(name, str)
        or not _NAME.fullmatch(name)
        or not (edition.documents / f"{name}.xml").is_file()
    ):
        return f"`{former}` leads to `{name}`, which is no document of the edition"
    return ""
