"""Findings in the forms that people, terminals and services read: one function each, findings and files in, text out."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from teipress.diagnostics import Diagnostic

#: Form -> module and function. A form is imported when it is asked for.
FORMS: dict[str, str] = {
    "full": "teipress.report.text:full",
    "concise": "teipress.report.text:concise",
    "json": "teipress.report.json:report",
    "github": "teipress.report.github:report",
    "gitlab": "teipress.report.gitlab:report",
    "sarif": "teipress.report.sarif:report",
    "junit": "teipress.report.junit:report",
}


def report(form: str, found: Sequence[Diagnostic], files: Sequence[str] = (), *, color: bool = False) -> str:
    """The findings in one of `FORMS`; `files` are the names of all files that were checked. Ends with a newline, or is empty."""
    module, _, name = FORMS[form].partition(":")
    function: Callable[..., str] = getattr(importlib.import_module(module), name)
    return function(found, color=color) if module.endswith(".text") else function(found, files)


def in_repository(file: str) -> str:
    """A file's name as a service knows it: relative to the checkout that it runs in, with slashes."""
    for variable in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        root = os.environ.get(variable)
        path = Path(file).absolute()
        if root and path.is_relative_to(Path(root).absolute()):
            return path.relative_to(Path(root).absolute()).as_posix()
    return Path(os.path.normpath(file)).as_posix() if file else file


def fingerprints(found: Sequence[Diagnostic]) -> list[str]:
    """One fingerprint for each finding, by its file's name in the repository; equal findings are numbered."""
    seen: dict[str, int] = {}
    rows = []
    for each in found:
        mark = replace(each, file=in_repository(each.file)).fingerprint
        seen[mark] = seen.get(mark, 0) + 1
        rows.append(mark if seen[mark] == 1 else f"{mark}-{seen[mark]}")
    return rows
