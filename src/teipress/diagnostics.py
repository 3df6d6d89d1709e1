"""Findings are values. They are collected and shown; only programming errors raise."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Severity = Literal["error", "warning", "doubt", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "doubt", "info")


@dataclass(frozen=True, slots=True)
class Fix:
    """A certain repair: replace bytes `start:end` of the file by `text`; `also` has the other places of the same repair."""

    start: int
    end: int
    text: str
    message: str = ""
    also: tuple[Fix, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. Lines and columns count from 1, columns in characters; `end_column` is exclusive.

    `code` is `SUBJECT-PROBLEM` (`DATE-IMPOSSIBLE`); `excerpt` is the source line, as it stands.
    """

    code: str
    severity: Severity
    message: str
    file: str = ""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    xpath: str = ""
    hint: str = ""
    excerpt: str = ""
    fix: Fix | None = None
    anchor: str = ""  # xml:id or quoted text that identifies the place when lines shift

    @property
    def fingerprint(self) -> str:
        """The same finding in the same place, whatever lines were added above it."""
        parts = (self.code, self.file, self.anchor or self.xpath, self.message)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def at_offset(text: str, start: int, end: int, diagnostic: Diagnostic) -> Diagnostic:
    """The diagnostic placed on `text[start:end]`, with its excerpt."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    line = text.count("\n", 0, start) + 1
    last = text.count("\n", start, max(start, end)) + line
    return replace(
        diagnostic,
        line=line,
        column=start - begin + 1,
        end_line=last,
        end_column=max(end, start + 1) - (text.rfind("\n", 0, max(start, end)) + 1) + 1,
        excerpt=text[begin : stop if stop >= 0 else len(text)],
    )


def reaches(found: Iterable[Diagnostic], threshold: str) -> bool:
    """Whether any finding is at or above `threshold` (a severity, or `never`)."""
    if threshold == "never":
        return False
    limit = SEVERITIES.index(threshold)
    return any(SEVERITIES.index(d.severity) <= limit for d in found)


def visible(text: str) -> str:
    """Control and bidirectional characters as their code points, so that a log shows them and a terminal obeys none."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        f"<U+{ord(c):04X}>"
        if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") and c != "\t"
        else c
        for c in text
    )
