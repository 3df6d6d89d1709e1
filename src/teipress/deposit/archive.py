"""The canonical zip: one folder has exactly one zip; and the opening of zips that nobody vouches for.

Canonical: entries sorted by name, stored (no compressor whose versions differ; a damaged byte harms one file), one date,
one mode, no directories, no extra fields. APPNOTE 6.3; ZIP64 only where sizes ask for it.
"""

from __future__ import annotations

import shutil
import stat
import unicodedata
import zipfile
import zlib
from datetime import datetime
from pathlib import Path, PurePosixPath

from teipress.deposit.tree import files_below
from teipress.diagnostics import Diagnostic

_CHUNK = 1 << 20
#: Limits for a stranger's archive: entries, bytes in all, and how much a compressed byte may grow to.
MAX_ENTRIES = 1_000_000
MAX_BYTES = 200 << 30
MAX_RATIO = 200


class Refused(Exception):
    """An archive that is not opened; `diagnostic` says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def write_zip(folder: Path, target: Path, when: datetime) -> None:
    """Write the canonical zip of `folder` (its own name is the first part of every entry). Streams; flat memory."""
    stamp = max(when.timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for inside, path in files_below(folder):
            entry = zipfile.ZipInfo(f"{folder.name}/{inside}", stamp)
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            entry.create_system = 3
            entry.file_size = path.stat().st_size
            with path.open("rb") as source, archive.open(entry, "w") as out:
                while chunk := source.read(_CHUNK):
                    out.write(chunk)


def open_zip(source: Path, target: Path) -> tuple[Path, datetime]:
    """Unpack a zip below the empty folder `target`; the one folder it holds, and the date of its first entry.

    Raises: Refused, before anything is written, for names that leave the folder, links, devices, names that differ in case or
    Unicode form only, more than one root, bombs; and where the archive is damaged.
    """
    try:
        with _directory(source) as archive:
            entries = archive.infolist()
            _inspect(entries, source)
            _legible(entries, source.stat().st_size)
            _roomy(entries, source, target)
            for entry in entries:
                _unpack(archive, entry, target)
            when = datetime(*entries[0].date_time)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise _refused("ARCHIVE-DAMAGED", f"the archive cannot be read: {error}", source) from None
    root = target / PurePosixPath(entries[0].filename).parts[0]
    return root, when


def _directory(source: Path) -> zipfile.ZipFile:
    """The archive with its directory read. Raises: BadZipFile, also where a damaged directory points before the file."""
    try:
        return zipfile.ZipFile(source)
    except OSError as error:
        raise zipfile.BadZipFile(str(error)) from None


def _inspect(entries: list[zipfile.ZipInfo], source: Path) -> None:
    if not entries:
        raise _refused("ARCHIVE-EMPTY", "the archive holds nothing", source)
    if len(entries) > MAX_ENTRIES or sum(e.file_size for e in entries) > MAX_BYTES:
        raise _refused("ARCHIVE-BOMB", "the archive holds more than an edition can", source)
    seen: dict[str, str] = {}
    for entry in entries:
        if problem := _problem(entry):
            raise _refused(*problem, source)
        key = unicodedata.normalize("NFC", entry.filename).casefold()
        if key in seen:
            raise _refused(
                "ARCHIVE-DOUBLE", f"two entries have one name: {seen[key]}, {entry.filename}", source
            )
        seen[key] = entry.filename
    if len({PurePosixPath(entry.filename).parts[0] for entry in entries}) > 1:
        raise _refused("ARCHIVE-ROOTS", "a package has one folder at its top, this has several", source)


def _legible(entries: list[zipfile.ZipInfo], size: int) -> None:
    """Raise BadZipFile where the directory names a place outside of the archive, or a compression that is rare."""
    if any(not 0 <= entry.header_offset < size for entry in entries):
        raise zipfile.BadZipFile("its directory names places outside of it")
    if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
        raise zipfile.BadZipFile("it is neither stored nor deflated")


def _roomy(entries: list[zipfile.ZipInfo], source: Path, target: Path) -> None:
    """Entries share no bytes (a small archive would hold a large one many times), and the disk has room for all of them."""
    if sum(entry.compress_size for entry in entries) > source.stat().st_size:
        raise _refused("ARCHIVE-BOMB", "entries overlap: they hold more than the archive has bytes", source)
    if sum(entry.file_size for entry in entries) > shutil.disk_usage(target.parent).free:
        raise _refused("ARCHIVE-BOMB", "the archive holds more than there is room for", source)


def _problem(entry: zipfile.ZipInfo) -> tuple[str, str] | None:
    name, kind = entry.filename, stat.S_IFMT(entry.external_attr >> 16)
    parts = name.split("/")
    if name.startswith("/") or "\\" in name or ":" in parts[0] or any(part in ("..", ".") for part in parts):
        return "ARCHIVE-PATH", f"an entry would be written outside of the folder: {name}"
    if not name.isprintable() or "\0" in name or "" in parts[:-1]:
        return "ARCHIVE-PATH", f"an entry has a name that is none: {name!r}"
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "ARCHIVE-LINK", f"an entry is a link or a device, not a file: {name}"
    if entry.file_size > MAX_RATIO * max(entry.compress_size, 1024):
        return "ARCHIVE-BOMB", f"an entry grows more than {MAX_RATIO}-fold: {name}"
    return None


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path) -> None:
    path = target.joinpath(*PurePosixPath(entry.filename).parts)
    if entry.is_dir():
        path.mkdir(parents=True, exist_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    left = entry.file_size
    with archive.open(entry) as source, path.open("wb") as out:
        while chunk := source.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise zipfile.BadZipFile(f"{entry.filename} is longer than it says")
            out.write(chunk)


def _refused(code: str, message: str, source: Path) -> Refused:
    return Refused(Diagnostic(code, "error", message, str(source)))
