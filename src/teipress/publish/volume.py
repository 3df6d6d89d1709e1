"""Whether the whole edition is one PDF, too: asked for, and of a size that a machine can set."""

from __future__ import annotations

from pathlib import Path

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition


def is_made(edition: Edition) -> bool:
    """Whether a volume is made. typst holds all pages at once, some 4 MB of memory each."""
    limit = edition.config["print.volume-limit"]
    return bool(edition.config["print.volume"]) and (not limit or megabytes(edition) <= limit)


def megabytes(edition: Edition) -> float:
    """The size of the edition's documents together, in MB (10⁶ bytes)."""
    return sum(path.stat().st_size for path in edition.documents.glob("*.xml")) / 1_000_000


def refuse(folder: Path, size: float, limit: int) -> tuple[Diagnostic, ...]:
    """The finding in place of a volume that is too large."""
    message = f"no volume is made: the documents are {size:.0f} MB together, more than {limit} MB"
    hint = (
        "[print] volume-limit = 0 sets it whatever it takes; volume = false is content with the single PDFs"
    )
    return (Diagnostic("VOLUME-LARGE", "warning", message, "edition.toml", hint=hint),)
