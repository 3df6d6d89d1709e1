"""The files of a folder, in the one order that everything in a package has."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def files_below(folder: Path, inside: str = "") -> Iterator[tuple[str, Path]]:
    """Relative POSIX paths with their files, sorted by path; hidden ones and links too. One folder is held at a time."""
    with os.scandir(folder) as found:
        # "a.txt" stands before "a/b": a folder is sorted as its paths are.
        entries = sorted((e.name + "/" * e.is_dir(follow_symlinks=False), e.is_file()) for e in found)
    for name, is_file in entries:
        if name.endswith("/"):
            yield from files_below(folder / name, inside + name)
        elif is_file:
            yield inside + name, folder / name
