"""What is known of the last build: which files there were, what made which output, from what. sqlite below build/.

A file is known by its SHA-256; `stat` tells whether it must be read again to know that. An output is trusted only when its
file is there with the recorded bytes. Paths are relative to the edition where they lie in it, so that it can be moved.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

VERSION = "3"
#: Files changed so shortly before they were read that the clock of the file system may not tell a second change apart.
UNSETTLED = 50_000_000

_TABLES = """
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS file (
  path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, ctime INTEGER, inode INTEGER, sha256 TEXT, modules TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS action (
  key TEXT PRIMARY KEY, output TEXT, digest TEXT, causes TEXT, common TEXT, diagnostics TEXT, files TEXT, reads TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS common (digest TEXT PRIMARY KEY, causes TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS announced (path TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_STAMPS = "SELECT path, size, mtime, ctime, inode FROM file"


class Stamp(NamedTuple):
    """What `stat` says of a file; all zero where there is none."""

    size: int
    mtime: int
    ctime: int
    inode: int


MISSING = Stamp(-1, 0, 0, 0)
#: What is known of a file: its stamp, its SHA-256, and the modules it names if it is a stylesheet.
Known = tuple[Stamp, str, str | None]


class Common(NamedTuple):
    """What decides about many actions alike: cause -> hash, and the digest of all of it."""

    digest: str
    causes: Mapping[str, str]


class Causes(NamedTuple):
    """What decides about an action: cause -> hash, `own` for it alone, and in `common` with others."""

    own: Mapping[str, str]
    common: Common

    @property
    def all(self) -> dict[str, str]:
        return {**self.own, **self.common.causes}


class Row(NamedTuple):
    """An action as it was last done: its digest, the files it made with their SHA-256, what it read beside its inputs."""

    output: str
    digest: str
    files: Mapping[str, str]
    reads: Sequence[str] = ()


class Manifest:
    """The memory of build/. Every method is for the parent process alone; `commit` makes what was recorded last.

    Raises: sqlite3.Error where the disk is full or cannot be written.
    """

    def __init__(self, root: Path, path: Path) -> None:
        self._root = str(root)
        self._base = self._root.rstrip(os.sep) + os.sep
        self.folder = path.parent
        self._database, self.fresh = _opened(path)
        self._seen: dict[str, str] = {}
        self._kept: set[str] = set()  # digests of what many actions have in common, as far as they are kept
        self._touched: frozenset[str] | None = None  # what `unchanged` found otherwise than it was
        self.changed: set[str] = set()

    def __enter__(self) -> Manifest:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def commit(self) -> None:
        self._database.commit()

    # Files

    def name(self, path: Path | str) -> str:
        """The name a file has in the manifest: relative to the edition, with slashes, else absolute."""
        text = str(path)
        return text.removeprefix(self._base).replace(os.sep, "/")

    def sha256(self, path: Path | str) -> str:
        """The hash of a file, by its path or name, '' where there is none. It is read only when `stat` says something new, once in a build."""
        name = path if isinstance(path, str) else self.name(path)
        if (seen := self._seen.get(name)) is not None:
            return seen
        known = self._known(name)
        if known is not None and self._touched is not None and name not in self._touched:
            self._seen[name] = known[1]
            return known[1]
        stamp = _stamp(os.path.join(self._root, name))  # noqa: PTH118
        value = self._read(name, stamp, known) if known is None or known[0] != stamp else known[1]
        self._seen[name] = value
        return value

    def _known(self, name: str) -> Known | None:
        query = "SELECT size, mtime, ctime, inode, sha256, modules FROM file WHERE path = ?"
        row = self._database.execute(query, (name,)).fetchone()
        return (Stamp(*row[:4]), row[4], row[5]) if row else None

    def asked(self) -> set[str]:
        """The names of all files whose hash was asked for until now."""
        return set(self._seen)

    def _read(self, name: str, stamp: Stamp, known: Known | None) -> str:
        path = Path(self._root, name)
        value = ""
        if stamp is not MISSING:
            with contextlib.suppress(OSError):
                value = hashlib.sha256(path.read_bytes()).hexdigest()
        if known is None or known[1] != value:
            self.changed.add(name)
            known = None
        self._know(name, self._settled(stamp), value, known[2] if known else None)
        return value

    def _settled(self, stamp: Stamp) -> Stamp:
        if self._clock() - max(stamp.mtime, stamp.ctime) < UNSETTLED:
            return stamp._replace(mtime=0)
        return stamp

    def _clock(self) -> int:
        """The time of the file system, which is not that of the process."""
        probe = self.folder / "clock"
        probe.write_bytes(b"")
        return probe.stat().st_mtime_ns

    def _know(self, name: str, stamp: Stamp, value: str, modules: str | None = None) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?)", (name, *stamp, value, modules)
        )

    def modules(self, path: Path) -> list[str] | None:
        """What was remembered of the modules that a stylesheet names, if its bytes are still the same."""
        self.sha256(path)
        known = self._known(self.name(path))
        return None if known is None or known[2] is None else list(json.loads(known[2]))

    def remember_modules(self, path: Path, modules: Iterable[str]) -> None:
        query = "UPDATE file SET modules = ? WHERE path = ?"
        self._database.execute(query, (json.dumps(list(modules)), self.name(path)))

    def unchanged(self) -> bool:
        """Whether every file that is known (inputs and outputs) has the bytes it had.

        A hundred thousand files are asked for here, so that nothing is made of what `stat` finds as it was. It is not asked again.
        """
        base, stat = self._base, os.stat
        touched = []
        for name, size, mtime, ctime, inode in self._database.execute(_STAMPS):
            try:
                found = stat(base + name if name[0] != "/" and name[1:2] != ":" else name)
            except OSError:
                touched += [name] if size != MISSING.size else []
                continue
            if (
                found.st_mtime_ns != mtime
                or found.st_size != size
                or found.st_ctime_ns != ctime
                or found.st_ino != inode
            ):
                touched.append(name)
        self._touched = frozenset(touched)
        return all(self._same(name) for name in touched)

    @property
    def touched(self) -> frozenset[str]:
        """The names of the files that `unchanged` found otherwise than they were; none where it has not looked."""
        return self._touched or frozenset()

    def _same(self, name: str) -> bool:
        known = self._known(name)
        return known is not None and self.sha256(name) == known[1]

    # Actions

    def rows(self) -> dict[str, Row]:
        """All actions that were done, by key."""
        rows = self._database.execute("SELECT key, output, digest, files, reads FROM action")
        return {
            key: Row(out, made, json.loads(files), json.loads(reads)) for key, out, made, files, reads in rows
        }

    def findings(self) -> dict[str, str]:
        """The diagnostics of all actions that found something, by key."""
        rows = self._database.execute("SELECT key, diagnostics FROM action WHERE diagnostics <> '[]'")
        return dict(rows.fetchall())

    def causes(self, key: str) -> dict[str, str]:
        """What decided about the action when it was last done: cause -> hash."""
        query = (
            "SELECT a.causes, c.causes FROM action a LEFT JOIN common c ON c.digest = a.common WHERE key = ?"
        )
        found = self._database.execute(query, (key,)).fetchone() or ()
        return {cause: value for part in found for cause, value in json.loads(part or "{}").items()}

    def stands(self, row: Row) -> bool:
        """Whether every output of the action is there with its bytes.

        Where `unchanged` has looked, the last build had come to its end, and only what it found touched need be asked for.
        """
        if self._touched is not None and self._touched.isdisjoint(row.files):
            return True
        return all(self.sha256(name) == value for name, value in row.files.items())

    def record(self, key: str, row: Row, causes: Causes, diagnostics: str) -> None:
        """Remember an action whose files are in their places."""
        for name, value in row.files.items():
            self._seen[name] = value
            self._know(name, _stamp(os.path.join(self._root, name)), value)  # noqa: PTH118
        own, common = causes
        if common.digest not in self._kept:
            self._kept.add(common.digest)
            shared = (common.digest, json.dumps(common.causes))
            self._database.execute("INSERT OR IGNORE INTO common VALUES (?, ?)", shared)
        written = (json.dumps(own), common.digest, diagnostics, json.dumps(row.files), json.dumps(row.reads))
        self._database.execute(
            "INSERT OR REPLACE INTO action VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (key, *row[:2], *written)
        )

    def forget(self, key: str) -> None:
        self._database.execute("DELETE FROM action WHERE key = ?", (key,))

    def forget_file(self, name: str) -> None:
        self._seen.pop(name, None)
        self._database.execute("DELETE FROM file WHERE path = ?", (name,))

    def keep_files(self, names: set[str]) -> None:
        """Forget all files but these: what no action reads or makes any more."""
        known = {row[0] for row in self._database.execute("SELECT path FROM file")}
        for name in known - names:
            self.forget_file(name)
        self._database.execute("DELETE FROM common WHERE digest NOT IN (SELECT common FROM action)")

    # What is about to appear below build/, so that an interrupted build can be cleared up

    def announce(self, names: Iterable[str]) -> None:
        self._database.executemany("INSERT OR REPLACE INTO announced VALUES (?)", ((name,) for name in names))
        self.commit()

    def announced(self) -> list[str]:
        return [row[0] for row in self._database.execute("SELECT path FROM announced")]

    def arrived(self) -> None:
        self._database.execute("DELETE FROM announced")

    # Facts of the whole build

    def fact(self, name: str) -> str:
        return self._one("SELECT value FROM fact WHERE name = ?", name)

    def state(self, name: str, value: str) -> None:
        self._database.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, value))

    def _one(self, query: str, argument: str) -> str:
        row = self._database.execute(query, (argument,)).fetchone()
        return str(row[0]) if row else ""


def _stamp(path: str) -> Stamp:
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return MISSING
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def _opened(path: Path) -> tuple[sqlite3.Connection, bool]:
    """The database, made anew where it is missing, damaged or of another version; and whether it was."""
    try:
        database = _connected(path)
        version = database.execute("SELECT value FROM fact WHERE name = 'version'").fetchone()
        if version == (VERSION,):
            return database, False
        database.close()
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and path.exists() and not os.access(path, os.W_OK):
            raise
    for stale in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))):
        stale.unlink(missing_ok=True)
    database = _connected(path)
    database.execute("INSERT INTO fact VALUES ('version', ?)", (VERSION,))
    database.commit()
    return database, True


def _connected(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.executescript(_TABLES)
    return database


@contextlib.contextmanager
def locked(path: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold build/ alone; `waiting` is called when another build has it. The lock is the system's and falls with its holder.

    Raises: OSError where the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as handle:
        while not _acquired(handle.fileno()):
            waiting()
            waiting = _nothing
            time.sleep(0.05)
        yield


def _nothing() -> None:
    pass


def _acquired(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
