"""What a build asks of each document and text before it makes anything: Actions that write nothing and only find."""

from __future__ import annotations

from pathlib import Path

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.work import Action

#: The kinds of checks, as rows of the manifest.
KINDS = ("text", "valid")


def freshness(edition: Edition, documents: tuple[Path, ...]) -> tuple[Action, ...]:
    """Is the text of each document still the one it was converted from?"""
    texts = sorted(edition.texts.rglob("*.txt")) if edition.texts.is_dir() else []
    stems = {path.stem for path in documents}
    return tuple(
        Action(
            f"text:{text.stem}",
            "teipress.checks:is_converted",
            (text, edition.conversion / f"{text.stem}.json", text.stem in stems),
            (text, edition.conversion / f"{text.stem}.json"),
        )
        for text in texts
    )


def is_converted(folder: Path, text: Path, record: Path, encoded: bool) -> tuple[Diagnostic, ...]:
    """Warn where a text has no TEI, or has changed since. `record` is its conversion/NAME.json."""
    return ()


def validation(edition: Edition, documents: tuple[Path, ...]) -> tuple[Action, ...]:
    """Is each document valid?"""
    return ()
