"""How a diagnostic looks: code, arrow, excerpt with gutter, caret, help."""

from __future__ import annotations

import unicodedata

from teipress.diagnostics import Diagnostic, visible

_COLOURS = {"error": "31;1", "warning": "33;1", "doubt": "35;1", "info": "34;1"}
_WIDTH = 100


def concise(diagnostic: Diagnostic) -> str:
    """`file:line:column: CODE message`, one line."""
    place = ":".join(str(p) for p in (diagnostic.file, diagnostic.line, diagnostic.column) if p)
    return f"{visible(place)}: {diagnostic.severity}: {diagnostic.code} {visible(diagnostic.message)}"


def full(diagnostic: Diagnostic, *, color: bool = False) -> str:
    """Several lines: what is wrong, where, the line itself with a caret under the place, and the hint."""

    def paint(text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if color else text

    head = f"{paint(f'{diagnostic.severity}[{diagnostic.code}]', _COLOURS[diagnostic.severity])} {visible(diagnostic.message)}"
    rows = [head]
    gutter = " " * max(len(str(diagnostic.line or "")), 2)
    if diagnostic.file:
        place = ":".join(str(p) for p in (diagnostic.file, diagnostic.line, diagnostic.column) if p)
        rows.append(f"{gutter}{paint('-->', '34')} {visible(place)}")
    if diagnostic.excerpt and diagnostic.line:
        line, caret = _window(diagnostic)
        bar = paint("|", "34")
        rows += [
            f"{gutter} {bar}",
            f"{diagnostic.line:>{len(gutter)}} {bar} {line}",
            f"{gutter} {bar} {caret}",
        ]
    if diagnostic.hint:
        rows.append(f"{gutter} {paint('= help:', '34')} {visible(diagnostic.hint)}")
    return "\n".join(rows)


def _window(diagnostic: Diagnostic) -> tuple[str, str]:
    """The part of the excerpt round the place, at most `_WIDTH` characters, and the carets under it."""
    text = diagnostic.excerpt.rstrip("\n")
    start = max(diagnostic.column - 1, 0)
    end = diagnostic.end_column - 1 if diagnostic.end_line in (0, diagnostic.line) else len(text)
    end = max(min(end, len(text)), start + 1)
    left = max(0, start - _WIDTH // 2) if len(text) > _WIDTH else 0
    right = min(len(text), left + _WIDTH)
    before, place = text[left:start], text[start : min(end, right)]
    head, tail = ("…" if left else ""), ("…" if right < len(text) else "")
    line = head + visible(text[left:right].replace("\t", " ")) + tail
    caret = " " * (len(head) + _cells(before)) + "^" * max(_cells(place), 1)
    return line, caret


def _cells(text: str) -> int:
    """Terminal columns of a text as `visible` shows it."""
    shown = visible(text.replace("\t", " "))
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in shown
    )
