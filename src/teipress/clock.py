"""One clock for all outputs: never the wall clock, git or a file's time, so that equal input gives equal bytes."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from pathlib import Path

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition

_CHANGE = re.compile(rb"""<(?:\w+:)?change\b[^>]*?\bwhen\s*=\s*["'](\d{4}-\d\d-\d\d[^"']*)["']""")
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


def moment(edition: Edition) -> tuple[datetime, tuple[Diagnostic, ...]]:
    """The time that outputs are dated with, in UTC.

    `SOURCE_DATE_EPOCH` (reproducible-builds.org), else `[edition] date`, else the newest `revisionDesc/change/@when` of the
    documents, else 1980-01-01 with a warning. A value that is no date is a warning, and the next one is asked.
    """
    found: list[Diagnostic] = []
    for source, value in (
        ("SOURCE_DATE_EPOCH", os.environ.get("SOURCE_DATE_EPOCH", "")),
        ("edition.date", edition.config.text("edition.date")),
    ):
        if value:
            if stated := _read(value):
                return stated, tuple(found)
            found.append(
                Diagnostic(
                    "CLOCK-UNREADABLE", "warning", f"`{source}` is no date: {value}", hint="YYYY-MM-DD"
                )
            )
    if newest := newest_change(edition.documents):
        return newest, tuple(found)
    found.append(
        Diagnostic(
            "CLOCK-MISSING",
            "warning",
            "no date is stated: outputs are dated 1980-01-01",
            file="edition.toml",
            hint='add `date = "YYYY-MM-DD"` under [edition]',
        )
    )
    return _EPOCH, tuple(found)


def newest_change(documents: Path) -> datetime | None:
    """The newest `change/@when` of the TEI files in a folder. The header stands first: 1 MB of a file is looked at."""
    stated = (
        when
        for path in sorted(documents.glob("*.xml"))
        for raw in _CHANGE.findall(path.open("rb").read(1 << 20))
        if (when := _read(raw.decode("ascii", "replace")))
    )
    return max(stated, default=None)


def _read(value: str) -> datetime | None:
    try:
        if re.fullmatch(r"\d{5,}|0", value.strip()):
            return datetime.fromtimestamp(int(value), UTC)
        when = datetime.fromisoformat(value.strip())
    except (ValueError, OverflowError, OSError):
        return None
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
