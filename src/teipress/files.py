"""Where the toolkit's own files are, and how files are written."""

from __future__ import annotations

import errno
import os
import tempfile
from functools import cache
from pathlib import Path


@cache
def toolkit_files() -> Path:
    """The folder that holds `xslt/` and `schemas/`: the package where they are installed, else the checkout.

    Raises: FileNotFoundError where neither has them (a broken installation).
    """
    package = Path(__file__).resolve().parent
    for folder in (package, package.parent.parent):
        if (folder / "xslt").is_dir() and (folder / "schemas").is_dir():
            return folder
    raise FileNotFoundError("teipress is not installed completely: xslt/ and schemas/ are missing")


def write_flushed(path: Path, content: bytes) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def put(finished: Path, place: Path) -> None:
    """Move a finished file to its place, which it takes whole or not at all, on another file system, too."""
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        finished.replace(place)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        write_atomically(place, finished.read_bytes())


def write_atomically(path: Path, content: bytes | str) -> None:
    """Write a file whole or not at all: a temporary neighbour, flushed, then renamed over the target."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:80]}.", dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        write_flushed(temporary, data)
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


@cache
def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
