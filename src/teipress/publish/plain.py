"""The plain text of every document: build/text/NAME.txt."""

from __future__ import annotations

from pathlib import Path

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import toolkit_files
from teipress.work import Action


def actions(edition: Edition, documents: tuple[Path, ...]) -> tuple[Action, ...]:
    """One action for each document."""
    sheets = (toolkit_files() / "xslt" / "text.xsl",)
    return tuple(
        Action(f"text:{path.stem}", "teipress.publish.plain:write", (path,), (path,), common=sheets)
        for path in documents
    )


def write(folder: Path, document: Path) -> tuple[Diagnostic, ...]:
    """In a worker: write text/NAME.txt below `folder`."""
    from teipress.plaintext import read_text

    text, found = read_text(document)
    if text is not None:
        (folder / "text").mkdir()
        (folder / "text" / f"{document.stem}.txt").write_text(text + "\n", "utf-8", newline="\n")
    return found
