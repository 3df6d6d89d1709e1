"""For people: in full with the line and a caret, or one line a finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from teipress import render
from teipress.diagnostics import SEVERITIES, Diagnostic


def full(found: Sequence[Diagnostic], *, color: bool = False) -> str:
    return "".join(render.full(each, color=color) + "\n\n" for each in found)


def concise(found: Sequence[Diagnostic], *, color: bool = False) -> str:
    return "".join(render.concise(each) + "\n" for each in found)


def counted(found: Sequence[Diagnostic], files: int) -> str:
    """`2 errors, 1 warning in 3 files`."""
    count = Counter(each.severity for each in found)
    words = {"info": ("remark", "remarks")}
    rows = [_number(count[each], *words.get(each, (each, f"{each}s"))) for each in SEVERITIES if count[each]]
    return f"{', '.join(rows) or 'nothing to report'} in {_number(files, 'file', 'files')}"


def _number(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
