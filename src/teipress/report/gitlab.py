"""GitLab's Code Quality report (the format of Code Climate that GitLab reads)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from teipress.diagnostics import Diagnostic, visible
from teipress.report import fingerprints, in_repository

_SEVERITIES = {"error": "major", "warning": "minor", "doubt": "minor", "info": "info"}


def report(found: Sequence[Diagnostic], files: Sequence[str] = ()) -> str:
    rows = [_row(each, mark) for each, mark in zip(found, fingerprints(found), strict=True)]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _row(found: Diagnostic, fingerprint: str) -> dict[str, Any]:
    hint = f" ({found.hint})" if found.hint else ""
    return {
        "type": "issue",
        "check_name": found.code,
        "description": visible(found.message + hint),
        "categories": ["Style" if found.severity == "info" else "Bug Risk"],
        "severity": _SEVERITIES[found.severity],
        "fingerprint": fingerprint,
        "location": {
            "path": in_repository(found.file),
            "lines": {"begin": max(found.line, 1), "end": max(found.end_line, found.line, 1)},
        },
    }
