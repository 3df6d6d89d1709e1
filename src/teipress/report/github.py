"""Workflow commands of GitHub Actions: each finding becomes an annotation of its line."""

from __future__ import annotations

from collections.abc import Sequence

from teipress.diagnostics import Diagnostic, visible
from teipress.report import in_repository

_LEVELS = {"error": "error", "warning": "warning", "doubt": "warning", "info": "notice"}


def report(found: Sequence[Diagnostic], files: Sequence[str] = ()) -> str:
    return "".join(_command(each) + "\n" for each in found)


def _command(found: Diagnostic) -> str:
    properties = {"title": found.code, "file": in_repository(found.file)}
    if found.line:
        properties |= {"line": str(found.line), "endLine": str(found.end_line or found.line)}
    if found.column and found.end_line in (0, found.line):  # columns of several lines are refused
        properties |= {"col": str(found.column), "endColumn": str(max(found.end_column, found.column))}
    listed = ",".join(f"{name}={_escaped(value)}" for name, value in properties.items() if value)
    message = found.message + (f"\n{found.hint}" if found.hint else "")
    return f"::{_LEVELS[found.severity]} {listed}::{_message(message)}"


def _message(text: str) -> str:
    lines = "\n".join(visible(line) for line in text.split("\n"))
    return lines.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped(value: str) -> str:
    return _message(visible(value)).replace(":", "%3A").replace(",", "%2C")
