"""Cases in tables of Markdown files: anyone can add a row without knowing Python."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

CASES = Path(__file__).resolve().parent.parent / "cases" / "recognise"


def rows(name: str, *head: str) -> list[tuple[str, ...]]:
    """The rows of all tables of a file with these headings, cells as they stand."""
    return [tuple(cells) for heading, cells in _tables(CASES / f"{name}.md") if tuple(heading) == head]


def _tables(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    head: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("|"):
            head = []
        elif not head:
            head = _cells(line)
        elif not set(line) <= set("| -"):
            yield head, _cells(line)


def _cells(line: str) -> list[str]:
    cells = re.split(r"(?<!\\)\|", line.strip()[1:-1])
    return [cell.strip().replace("\\|", "|") for cell in cells]


def plain(cell: str) -> str:
    """The text of a cell: its code marks off, `⏎` as a line break."""
    return cell.strip("`").replace("⏎", "\n")


def codes(cell: str) -> list[str]:
    """The pieces of a cell between code marks, or its words where it has none."""
    return [piece.replace("⏎", "\n") for piece in re.findall(r"`([^`]+)`", cell)]
