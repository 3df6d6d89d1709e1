"""Doing the Actions that are out of date, over the pool, and putting their files in their places.

Workers write into a private folder; only this process moves files into build/. What is about to appear there is announced
in the manifest first, so that whatever moment a build is interrupted at, the next one knows what to clear away.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any, NamedTuple

from teipress.building.due import Due, known_by
from teipress.building.manifest import Causes, Manifest, Row
from teipress.building.pool import Failure, Pool, at_most
from teipress.diagnostics import Diagnostic, Fix
from teipress.work import Action

#: Called with how many actions are done, how many there are, and the key of the last.
Progress = Callable[[int, int, str], None]
#: Pieces of work sent to a worker together.
BATCH = 32
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}


class Piece(NamedTuple):
    """An action sent to a worker, with its private folder and the seconds it may take."""

    action: Action
    folder: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a worker made: path below build/ -> SHA-256, the n-th of them now named n in its folder; `raised` where the action broke; `full`: no room to write."""

    files: Mapping[str, str] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    reads: tuple[str, ...] = ()
    raised: str = ""
    full: bool = False


def perform(pieces: Sequence[Piece]) -> list[Outcome]:
    """In a worker: do a batch."""
    return [_performed(*piece) for piece in pieces]


def _performed(action: Action, place: str, seconds: float) -> Outcome:
    folder = Path(place)
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        with at_most(seconds):
            diagnostics = action.run(folder)
        reads = _taken(folder / ".reads")
        return Outcome(dict(_gathered(folder)), tuple(diagnostics), reads)
    except Exception as error:
        full = isinstance(error, OSError) and error.errno in _NO_ROOM
        return Outcome(raised=f"{type(error).__name__}: {error}", full=full)


def _taken(path: Path) -> tuple[str, ...]:
    """What an action has read beside its inputs, as it says; the file is not one of its outputs."""
    if not path.exists():
        return ()
    lines = path.read_text("utf-8").splitlines()
    path.unlink()
    return tuple(lines)


def _gathered(folder: Path) -> Iterable[tuple[str, str]]:
    """The files below a folder with their hashes, moved to its top and named by their number: the parent only renames them."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    names = [path.relative_to(folder).as_posix() for path in files]
    for number, path in enumerate(files):
        path.rename(folder / f".{number}")
    for entry in folder.iterdir():
        if entry.is_dir():
            shutil.rmtree(entry)
    for number, name in enumerate(names):
        yield name, hashlib.sha256((folder / f".{number}").read_bytes()).hexdigest()


class Stopped(Exception):
    """Nothing can be written any more; the message says why."""


class Maker:
    """Makes what is due. `findings` by action; `failed` the keys of what could not be made; `reasons` why something was.

    `outputs` names the output of each action. `put_off` tells whether something was left as it is; `broken` whether an
    action raised or lost its process, which is not remembered: it is tried again by the next build.
    """

    def __init__(
        self, root: Path, manifest: Manifest, due: Due, pool: Pool[Piece, Outcome], *, seconds: float = 0
    ) -> None:
        self._build = root / "build"
        self._work = manifest.folder / f"work-{os.getpid()}"
        self._manifest, self._due, self._pool, self._seconds = manifest, due, pool, seconds
        self._number = 0
        self._declared: dict[str, Causes] = {}
        self.rows: dict[str, Row] = {}
        self.findings: dict[str, tuple[Diagnostic, ...]] = {}
        self.failed: set[str] = set()
        self.reasons: dict[str, str] = {}
        self.made: set[str] = set()
        self.outputs: dict[str, str] = {}
        self._said = manifest.findings()
        self.broken = False
        self.put_off = False
        self._order: dict[str, int] = {}

    def __enter__(self) -> Maker:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._work, ignore_errors=True)

    def with_findings(self) -> list[str]:
        """The keys of actions that found something, in the order of the actions, whichever was done first."""
        return sorted((key for key, found in self.findings.items() if found), key=self._order.__getitem__)

    def found(self) -> list[Diagnostic]:
        """All findings, in that order; their files named from the edition."""
        return [finding for key in self.with_findings() for finding in self.findings[key]]

    def files(self) -> set[str]:
        """The names of all files that stand."""
        return {name for row in self.rows.values() for name in row.files}

    def without(self, actions: Sequence[Action], later: Callable[[str], bool]) -> list[Action]:
        """The actions but those that are put off; what these made before stays, and counts as put off."""
        chosen = []
        for action in actions:
            if not later(action.key):
                chosen.append(action)
                continue
            self.put_off = True
            if action.key in self._due.rows:
                self.rows[action.key] = self._due.rows[action.key]
        return chosen

    def make(self, actions: Sequence[Action], progress: Progress, *, explain: bool = False) -> None:
        """Make what is out of date among `actions`; each after those it names in `after`.

        Raises: Stopped.
        """
        known = {action.key: action for action in actions}
        for key in known:
            self._order.setdefault(key, len(self._order))
        order = TopologicalSorter({a.key: [key for key in a.after if key in known] for a in actions})
        order.prepare()
        done = 0
        while order.is_active():
            touched, others = self._due.divided(known[key] for key in order.get_ready())
            idle = self._sort_out(touched, explain)  # under way while all others are compared
            idle += self._sort_out(others, explain)
            order.done(*idle)
            done += len(idle)
            if idle or not self._pool.busy:
                continue
            for piece, outcome in self._pool.finished():
                self._arrive(piece, outcome)
                order.done(piece.action.key)
                done += 1
                progress(done, len(known), piece.action.key)

    def _sort_out(self, ready: Sequence[Action], explain: bool) -> list[str]:
        """Send what is due to the pool; give the keys of what needs no work."""
        idle, due = [], []
        for action in ready:
            if not self.failed.isdisjoint(action.after):
                self.failed.add(action.key)
            elif not self._is_due(action, explain):
                self._keep(action)
            else:
                due.append(action)
                continue
            idle.append(action.key)
        for batch in _batches(due, self._pool.jobs):
            self._pool.submit([self._piece(action) for action in batch])
        return idle

    def _is_due(self, action: Action, explain: bool) -> bool:
        declared = self._due.declared(action)
        causes = self._due.extended(declared, self._due.reads(action.key))
        if self._due.stands(action.key, known_by(causes)):
            return False
        if explain:
            self.reasons[action.key] = self._due.reason(action.key, causes)
        self._declared[action.key] = declared
        return True

    def _piece(self, action: Action) -> Piece:
        self._number += 1
        return Piece(action, str(self._work / str(self._number)), self._seconds)

    def _keep(self, action: Action) -> None:
        self.rows[action.key] = self._due.rows[action.key]
        if action.key in self._said and action.key not in self.findings:
            self._find(action, thawed(self._said[action.key]))

    def _find(self, action: Action, found: tuple[Diagnostic, ...]) -> None:
        found = tuple(self._named(each) for each in found)
        self.findings[action.key] = found
        if any(finding.severity == "error" for finding in found):
            self.failed.add(action.key)

    def _named(self, found: Diagnostic) -> Diagnostic:
        """A finding with its file named from the edition; the line, which may be long, only where it is worth showing."""
        shown = found.excerpt[: found.column + 200] if found.severity in ("error", "warning") else ""
        return replace(found, file=self._manifest.name(found.file), excerpt=shown)

    def _arrive(self, piece: Piece, outcome: Outcome | Failure) -> None:
        """Take in what a worker has made: move its files, remember the action."""
        action = piece.action
        raised = outcome.reason if isinstance(outcome, Failure) else outcome.raised
        if isinstance(outcome, Outcome) and outcome.full:
            raise Stopped(raised)
        if isinstance(outcome, Failure) or raised:
            self.broken = True
            self._find(action, (_broken(action, raised),))
        else:
            self._find(action, outcome.diagnostics)
            files = {} if action.key in self.failed else outcome.files
            with _no_room():
                self._place(action, Path(piece.folder), files, outcome.reads)
        shutil.rmtree(piece.folder, ignore_errors=True)

    def _place(self, action: Action, folder: Path, files: Mapping[str, str], reads: tuple[str, ...]) -> None:
        names = tuple(self._manifest.name(path) for path in reads)
        causes = self._due.extended(self._declared.pop(action.key), names)
        placed = {f"build/{name}": value for name, value in files.items()}
        row = Row(self.outputs[action.key], known_by(causes), placed, names)
        new = {
            name: number
            for number, name in enumerate(files)
            if self._manifest.sha256(f"build/{name}") != files[name]
        }
        self._manifest.announce(f"build/{name}" for name in new)
        for name, number in new.items():
            _put(folder / f".{number}", self._build / name)
        self._manifest.record(action.key, row, causes, frozen(self.findings[action.key]))
        self._manifest.arrived()
        self._manifest.commit()
        self.rows[action.key] = self._due.rows[action.key] = row
        self.made.update(row.files)


def _batches(actions: Sequence[Action], jobs: int) -> Iterator[Sequence[Action]]:
    """Actions of one function together, so that a worker compiles few stylesheets; small enough that all have work."""
    by_function: dict[str, list[Action]] = {}
    for action in actions:
        by_function.setdefault(action.function, []).append(action)
    for group in by_function.values():
        size = max(1, min(BATCH, len(group) // (jobs * 2)))
        yield from (group[start : start + size] for start in range(0, len(group), size))


def _broken(action: Action, reason: str) -> Diagnostic:
    source = next((path for path in action.inputs if path.suffix == ".xml"), None)
    message = f"`{action.key}` could not be made: {reason}"
    return Diagnostic("BUILD-FAILED", "error", message, str(source or ""), anchor=action.key)


@contextlib.contextmanager
def _no_room() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Stopped(f"{error.strerror or error}: {error.filename or 'build/'}") from error
    except sqlite3.OperationalError as error:
        raise Stopped(f"{error}: build/") from error


def _put(source: Path, target: Path) -> None:
    """Move a file to its place, over whatever stands there."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
    except (FileExistsError, NotADirectoryError, IsADirectoryError):
        for obstacle in (target, *target.parents):
            if obstacle.is_dir() and obstacle == target:
                shutil.rmtree(obstacle)
            elif obstacle.is_file():
                obstacle.unlink()
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)


def frozen(found: Sequence[Diagnostic]) -> str:
    """Diagnostics as JSON."""
    return json.dumps([asdict(finding) for finding in found], ensure_ascii=False)


def thawed(text: str) -> tuple[Diagnostic, ...]:
    """Diagnostics from JSON."""
    rows = json.loads(text or "[]")
    return tuple(_thawed(row) for row in rows)


def _thawed(row: dict[str, Any]) -> Diagnostic:
    return Diagnostic(**{**row, "fix": Fix(**row["fix"])} if row["fix"] else row)
