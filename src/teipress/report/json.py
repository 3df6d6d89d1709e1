"""JSON: an array of objects, nothing else. A contract: keys are not added or taken away."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from teipress.diagnostics import Diagnostic, Fix
from teipress.report import fingerprints


def report(found: Sequence[Diagnostic], files: Sequence[str] = ()) -> str:
    rows = [_row(each, mark) for each, mark in zip(found, fingerprints(found), strict=True)]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _row(found: Diagnostic, fingerprint: str) -> dict[str, Any]:
    return {
        "code": found.code,
        "severity": found.severity,
        "file": found.file,
        "line": found.line,
        "column": found.column,
        "end_line": found.end_line,
        "end_column": found.end_column,
        "xpath": found.xpath,
        "message": found.message,
        "hint": found.hint,
        "fix": _fix(found.fix),
        "fingerprint": fingerprint,
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [{"start": each.start, "end": each.end, "text": each.text} for each in (fix, *fix.also)]
    return {"message": fix.message, "edits": edits}
