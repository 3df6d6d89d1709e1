"""What a build asks of each document and text before it makes anything: Actions that write nothing and only find."""

from __future__ import annotations

import hashlib
from pathlib import Path

from teipress.conversion import read_record, rules_digest
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.inputs import document_name
from teipress.plan import listed
from teipress.work import Action

_FRESH = "teipress.checks:is_converted"

#: The kinds of checks, as rows of the manifest.
KINDS = ("conversion", "valid")


def freshness(edition: Edition, documents: tuple[Path, ...]) -> tuple[Action, ...]:
    """Has every text been converted, and is it still the text that it was?"""
    encoded = {path.stem for path in documents}
    rules = rules_digest(edition.config)
    return tuple(_conversion(edition, text, rules, encoded) for text in listed(edition.texts, ".txt"))


def _conversion(edition: Edition, text: Path, rules: str, encoded: set[str]) -> Action:
    name = document_name(text.stem)
    record = edition.conversion / f"{name}.json"
    arguments = (text, record, rules, name in encoded)
    return Action(f"conversion:{text.relative_to(edition.texts)}", _FRESH, arguments, (text, record))


def is_converted(folder: Path, text: Path, record: Path, rules: str, encoded: bool) -> tuple[Diagnostic, ...]:
    """Warn where a text has no TEI, or where it or the rules have changed since. `record` is its conversion/NAME.json."""
    if not encoded:
        return (_stale(text, "CONVERSION-MISSING", "has not been converted and is in none of the outputs"),)
    known = read_record(record)
    if known and known.get("text_sha256") != hashlib.sha256(text.read_bytes()).hexdigest():
        return (_stale(text, "CONVERSION-STALE", "has changed since it was converted"),)
    if known and known.get("rules") != rules:
        return (_stale(text, "CONVERSION-STALE", "was converted by other rules than edition.toml gives now"),)
    return ()


def _stale(text: Path, code: str, message: str) -> Diagnostic:
    hint = "run `teipress convert`; what people have edited is kept"
    return Diagnostic(code, "warning", message, str(text), hint=hint)


def validation(edition: Edition, documents: tuple[Path, ...]) -> tuple[Action, ...]:
    """Is each document valid?"""
    return ()
