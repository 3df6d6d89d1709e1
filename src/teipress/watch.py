"""Building again on every save: at once what the reader looks at, the rest when nothing happens for a while."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from teipress.building import plan
from teipress.building.make import Outcome, Piece, perform
from teipress.building.pool import Pool, processes
from teipress.diagnostics import SEVERITIES, Diagnostic
from teipress.edition import Edition
from teipress.files import toolkit_files
from teipress.pipeline import Built, build
from teipress.preview import Board, Finding
from teipress.render import full

#: Seconds without a change after which what was put off is made.
IDLE = 1.5
_AT_ONCE = ("site",)
_UNSEEN = ("build", ".git", ".venv", ".teipress", "node_modules", "__pycache__")

#: Called after each build with its result, what had changed, and the seconds it took.
Told = Callable[[Built, tuple[str, ...], float], None]


def put_off(key: str) -> bool:
    """What need not be new at once: the search."""
    return key.startswith("site:search")


class Watcher:
    """Keeps build/ as its sources say while `run` runs. One worker process stays warm between the builds."""

    def __init__(self, root: Path, board: Board, outputs: tuple[str, ...] = _AT_ONCE, jobs: int = 0) -> None:
        self._root = root.resolve()
        self._board = board
        self._outputs = outputs
        self._jobs = jobs
        self._pool: Pool[Piece, Outcome] = Pool(perform, 1, processes)

    def run(self, stop: threading.Event, told: Told) -> None:
        """Build, then build again after every change, until `stop` is set."""
        self.once(told, (), jobs=self._jobs)
        self._warm()
        pending = False
        with self._pool:
            for changed in self._changes(stop):
                if changed:
                    self._forget(changed)
                    self.once(told, tuple(map(self._shown, changed)))
                    pending = True
                elif pending:
                    self._complete(told)
                    pending = False

    def once(self, told: Told, changed: tuple[str, ...], jobs: int | None = None) -> None:
        """One build of what the reader looks at; the first one (with `jobs`) makes everything that is asked for."""
        start = time.perf_counter()
        edition = Edition.open(self._root)
        if edition.diagnostics:
            built = Built(diagnostics=edition.diagnostics)
        elif jobs is not None:
            built = build(edition, self._outputs, jobs)
        else:
            built = build(edition, _AT_ONCE, pool=self._pool, later=put_off)
        self._publish(built)
        told(built, changed, time.perf_counter() - start)

    def _complete(self, told: Told) -> None:
        start = time.perf_counter()
        edition = Edition.open(self._root)
        if not edition.diagnostics:
            built = build(edition, self._outputs, pool=self._pool)
            self._publish(built)
            told(built, (), time.perf_counter() - start)

    def _publish(self, built: Built) -> None:
        worst = SEVERITIES[:2]
        findings = tuple(self._finding(each) for each in built.diagnostics if each.severity in worst)
        self._board.publish(_assets(self._root / "build" / "site" / "assets"), findings)

    def _finding(self, found: Diagnostic) -> Finding:
        return Finding(found.severity, full(found), found.file, found.line)

    def _changes(self, stop: threading.Event) -> Iterator[tuple[Path, ...]]:
        """The files that each burst of changes touched; () when nothing has happened for a while."""
        from watchfiles import watch

        places = [self._root, *(toolkit_files() / part for part in ("xslt", "schemas"))]
        nested = [place for place in places[1:] if not place.is_relative_to(self._root)]
        for changes in watch(
            self._root,
            *nested,
            watch_filter=lambda _, path: self._is_source(Path(path)),
            step=20,
            debounce=400,
            rust_timeout=int(IDLE * 1000),
            yield_on_timeout=True,
            stop_event=stop,
        ):
            yield tuple(sorted({Path(path) for _, path in changes}))

    def _is_source(self, path: Path) -> bool:
        if path.name.startswith((".", "~", "#")):
            return False
        parts = path.relative_to(self._root).parts if path.is_relative_to(self._root) else ()
        return not parts or parts[0] not in _UNSEEN

    def _forget(self, changed: Iterable[Path]) -> None:
        """A worker keeps stylesheets, lists and schemas: when one of these changes, a new worker begins."""
        documents = self._root / "tei" / "documents"
        if not all(path.is_relative_to(documents) for path in changed):
            self._pool.stop()

    def _warm(self) -> None:
        """Let the worker compile its stylesheets on the first document, before the first save."""
        from teipress.building import checks

        edition = Edition.open(self._root)
        documents = plan.listed(edition.documents, ".xml")[:1]
        if edition.diagnostics or not documents:
            return
        actions = (*checks.validation(edition, documents)[:1], *plan.actions("site", edition, documents)[:1])
        folder = Path(tempfile.mkdtemp(prefix="teipress-"))
        self._pool.submit([Piece(action, str(folder / str(n)), 60) for n, action in enumerate(actions)])
        for _ in self._pool.finished():
            pass
        shutil.rmtree(folder, ignore_errors=True)

    def _shown(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix() if path.is_relative_to(self._root) else path.name


def _assets(folder: Path) -> str:
    """What changes when a style sheet or a script of the site does."""
    files = sorted(folder.rglob("*")) if folder.is_dir() else []
    states = [(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files]
    return hashlib.sha256(repr(states).encode()).hexdigest()[:16]
