"""Long life: the package makes its own site and PDFs again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from teipress.deposit.check import Check, Opened
from teipress.deposit.inventory import versions
from teipress.deposit.records import made_with
from teipress.diagnostics import Diagnostic


def rebuilt(opened: Opened) -> Check:
    """Build the edition again from source/ and tei/ of the package; every file of site/ and pdf/ must have the same bytes."""
    from teipress.edition import Edition
    from teipress.pipeline import build

    source = opened.data / "source"
    if not (source / "edition.toml").is_file():
        return Check("rebuild", None, "the package does not hold its edition.toml")
    root = opened.room / "edition"
    shutil.copytree(source, root)
    shutil.copytree(opened.data / "tei", root / "tei")
    built = build(Edition.open(root))
    stopped = [finding for finding in built.diagnostics if finding.severity == "error"]
    found = (*stopped, *_differences(opened, root / "build"))
    said = "site and PDFs made again have the same bytes" if not found else f"{len(found)} files differ"
    return Check("rebuild", not found, said, found)


def _differences(opened: Opened, build: Path) -> Iterator[Diagnostic]:
    hint = _versions(opened)
    for room in ("site", "pdf"):
        kept, made = _files(opened.data / room), _files(build / room)
        for name in sorted(kept.keys() | made.keys()):
            if name not in made or name not in kept:
                where = "the package" if name in kept else "the rebuilt edition"
                message = f"{room}/{name} is only in {where}"
            elif kept[name].read_bytes() != made[name].read_bytes():
                message = f"{room}/{name} has other bytes when it is made again"
            else:
                continue
            yield Diagnostic("PACKAGE-REBUILD", "error", message, str(opened.package), hint=hint)


def _versions(opened: Opened) -> str:
    """What other versions of the programs may explain."""
    here = versions()
    rows = [
        f"{name} {number} (here {here.get(name, 'none')})"
        for name, number in made_with(opened)
        if here.get(name) != number
    ]
    return f"the package was made with {', '.join(rows)}" if rows else "the same versions are installed here"


def _files(folder: Path) -> dict[str, Path]:
    return {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }
