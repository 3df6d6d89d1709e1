"""A progress bar on the terminal: how many, how fast, how long still. On stderr, gone when the work is done."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from teipress.cli.common import Session

#: Seconds of work before a bar is worth its place.
PATIENCE = 0.7


class Bar:
    """Call it with how many are done, how many there are, and what was done last. rich is imported when it first draws."""

    def __init__(self, color: bool) -> None:
        self._color = color
        self._start = time.monotonic()
        self._bar: Any = None
        self._task: Any = None

    def __call__(self, done: int, total: int, what: str) -> None:
        if self._bar is None and time.monotonic() - self._start > PATIENCE:
            self._bar = _drawn(self._color)
            self._task = self._bar.add_task("", total=total, speed="")
        if self._bar is not None:
            speed = done / max(time.monotonic() - self._start, 0.001)
            self._bar.update(
                self._task, completed=done, total=total, description=what, speed=f"{speed:.0f}/s"
            )

    def close(self) -> None:
        if self._bar is not None:
            self._bar.stop()


@contextmanager
def counted(session: Session, what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar for work of one sort, on a terminal; elsewhere nothing."""
    if session.quiet or not sys.stderr.isatty():
        yield lambda done, of: None
        return
    bar = Bar(session.colored(sys.stderr))
    try:
        yield lambda done, of: bar(done, of, what)
    finally:
        bar.close()


def _drawn(color: bool) -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(file=sys.stderr, no_color=not color)
    bar = Progress(
        TextColumn("{task.description:<32.32}", style="dim"),
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        TextColumn("{task.fields[speed]}"),
        TimeRemainingColumn(compact=True),
        console=console,
        transient=True,
    )
    bar.start()
    return bar
