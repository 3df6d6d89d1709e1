"""SARIF 2.1.0 (OASIS), as GitHub code scanning and editors read it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from teipress import __version__
from teipress.codes import CODES, Code
from teipress.diagnostics import Diagnostic, Fix, visible
from teipress.report import fingerprints, in_repository

_LEVELS = {"error": "error", "warning": "warning", "doubt": "warning", "info": "note"}


def report(found: Sequence[Diagnostic], files: Sequence[str] = ()) -> str:
    codes = sorted({each.code for each in found})
    driver = {
        "name": "teipress",
        "semanticVersion": __version__,
        "version": __version__,
        "informationUri": "https://pypi.org/project/teipress/",
        "rules": [_rule(code) for code in codes],
    }
    marks = fingerprints(found)
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": "teipress/validate/"},
        "results": [
            _result(each, codes.index(each.code), mark) for each, mark in zip(found, marks, strict=True)
        ],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return (
        json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)
        + "\n"
    )


def _rule(code: str) -> dict[str, Any]:
    page = CODES.get(code, Code(code, code, code))
    return {
        "id": code,
        "name": "".join(part.capitalize() for part in code.split("-")),
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": page.explanation},
        "help": {
            "text": f"{page.explanation}\n{page.remedy}",
            "markdown": f"{page.explanation}\n\n{page.remedy}",
        },
        "helpUri": f"https://pypi.org/project/teipress/#{code.lower()}",
        "properties": {"tags": ["TEI", code.split("-")[0]], "precision": "very-high"},
    }


def _result(found: Diagnostic, index: int, fingerprint: str) -> dict[str, Any]:
    text = found.message + (f". {found.hint[:1].upper()}{found.hint[1:]}" if found.hint else "")
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": _artifact(found), "region": _region(found)}
    }
    if found.xpath:
        location["logicalLocations"] = [{"fullyQualifiedName": found.xpath, "kind": "element"}]
    row: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": visible(text.rstrip("?.")) + ("?" if text.endswith("?") else ".")},
        "locations": [location],
        "partialFingerprints": {"teipress/v1": fingerprint},
    }
    return row | ({"fixes": [_fix(found, found.fix)]} if found.fix else {})


def _artifact(found: Diagnostic) -> dict[str, Any]:
    path = in_repository(found.file)
    if path.startswith(("/", "..")) or ":" in path:
        return {"uri": quote(path)}
    return {"uri": quote(path), "uriBaseId": "%SRCROOT%"}


def _region(found: Diagnostic) -> dict[str, int]:
    if not found.line:
        return {"startLine": 1}
    region = {"startLine": found.line, "startColumn": max(found.column, 1)}
    if found.end_line and found.end_column:
        region |= {"endLine": found.end_line, "endColumn": found.end_column}
    return region


def _fix(found: Diagnostic, fix: Fix) -> dict[str, Any]:
    edits = [
        {
            "deletedRegion": {"byteOffset": each.start, "byteLength": each.end - each.start},
            "insertedContent": {"text": each.text},
        }
        for each in (fix, *fix.also)
    ]
    change = {"artifactLocation": _artifact(found), "replacements": edits}
    return {"description": {"text": fix.message or "repair"}, "artifactChanges": [change]}
