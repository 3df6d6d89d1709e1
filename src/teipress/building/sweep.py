"""Removing from build/ what has no source any more, and what an interrupted build has left."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from teipress.building.manifest import Manifest, Row

#: Folders of build/ that are not a build's own: its memory, and what other commands put there.
KEEP = frozenset({".teipress", "deposit"})


def after_interruption(build: Path, manifest: Manifest) -> None:
    """Clear up: private folders of dead workers, files that were announced but belong to nothing that was recorded."""
    for folder in manifest.folder.glob("work-*"):
        shutil.rmtree(folder, ignore_errors=True)
    if manifest.fresh:
        empty(build)
    announced = manifest.announced()
    if announced:
        claimed = {name for row in manifest.rows().values() for name in row.files}
        remove(build, set(announced) - claimed)
        manifest.arrived()
        manifest.commit()


def empty(build: Path) -> int:
    """Remove everything that builds have made; give the number of files."""
    count = 0
    for entry in sorted(build.iterdir()) if build.is_dir() else ():
        if entry.is_dir() and not entry.is_symlink() and entry.name not in KEEP:
            count += sum(path.is_file() for path in entry.rglob("*"))
            shutil.rmtree(entry)
    return count


def clean(build: Path) -> int:
    """Remove everything from build/, the memory included; only the lock stays, since it is held. Gives the number of files."""
    count = 0
    for path in sorted(build.rglob("*"), key=lambda each: -len(each.parts)):
        if path.name == "lock" and path.parent == build / ".teipress":
            continue
        if path.is_symlink() or path.is_file():
            path.unlink()
            count += path.parent.name != ".teipress"
        elif path != build / ".teipress":
            path.rmdir()
    return count


def superseded(
    build: Path, manifest: Manifest, old: dict[str, Row], new: dict[str, Row], outputs: set[str]
) -> int:
    """Forget the actions of `outputs` that are no more, remove the files that nothing makes any more; give their number."""
    claimed = {name for row in new.values() for name in row.files}
    claimed |= {name for row in old.values() if row.output not in outputs for name in row.files}
    gone = {name for row in old.values() if row.output in outputs for name in row.files} - claimed
    for key in [key for key, row in old.items() if row.output in outputs and key not in new]:
        manifest.forget(key)
    for name in gone:
        manifest.forget_file(name)
    remove(build, gone)
    manifest.commit()
    return len(gone)


def remove(build: Path, names: Iterable[str]) -> None:
    """Remove files (named from the edition) and the folders that this leaves empty."""
    folders: set[Path] = set()
    for name in names:
        path = build.parent / name
        path.unlink(missing_ok=True)
        folders.update(parent for parent in path.parents if parent.is_relative_to(build) and parent != build)
    for folder in sorted(folders, key=lambda each: -len(each.parts)):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
