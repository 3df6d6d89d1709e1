"""What made each mark: the answer of `teipress convert --trace`."""

from __future__ import annotations

from collections.abc import Iterator

from teipress.diagnostics import visible
from teipress.model import Mark, Reading

_WIDTH = 60


def trace(reading: Reading) -> str:
    """One line for each mark: `file:line:column  phenomenon.kind  rule  surface`, doubts with their other readings."""
    return "\n".join(_lines(reading))


def _lines(reading: Reading) -> Iterator[str]:
    source = reading.document.source
    for mark in reading.marks:
        block = reading.document.blocks[mark.block]
        start = block.start + mark.span.start
        column = start - source.text.rfind("\n", 0, start)
        line = block.lines.start + block.text.count("\n", 0, mark.span.start)
        yield f"{visible(source.path)}:{line}:{column}  {_described(mark)}  {_surface(block.text, mark)}"


def _described(mark: Mark) -> str:
    doubt = "" if mark.sure else f"  unreviewed ({', '.join(mark.candidates) or 'no other reading'})"
    return f"{mark.phenomenon}.{mark.kind}  {mark.rule}{doubt}"


def _surface(text: str, mark: Mark) -> str:
    words = " ".join(text[mark.span.start : mark.span.end].split())
    return visible(words if len(words) <= _WIDTH else words[: _WIDTH - 1] + "…")
