"""What there is to do: which documents an edition has, which Actions its outputs ask for, which of these go first."""

from __future__ import annotations

import importlib
import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.work import Action

#: Every output: the module whose `actions(edition, documents)` says what there is to do for it.
OUTPUTS: Mapping[str, str] = {
    "site": "teipress.publish.site",
    "pdf": "teipress.publish.book",
    "text": "teipress.publish.plain",
}


def actions(output: str, edition: Edition, documents: tuple[Path, ...]) -> tuple[Action, ...]:
    """What an output asks for."""
    planned: tuple[Action, ...] = importlib.import_module(OUTPUTS[output]).actions(edition, documents)
    return planned


def listed(folder: Path, suffix: str) -> tuple[Path, ...]:
    """The files below a folder, sorted; hidden ones and links that leave it are left out."""
    return tuple(map(Path, names(folder, suffix)))


def names(folder: Path, suffix: str) -> list[str]:
    """The same as text: ten thousand are asked for at every build."""
    found = [entry.path for entry in _entries(str(folder), suffix) if _stays(entry, folder)]
    return sorted(found, key=lambda name: name.split(os.sep))  # noqa: PTH206 - as paths are sorted, but quickly


def _entries(folder: str, suffix: str) -> Iterator[os.DirEntry[str]]:
    if not os.path.isdir(folder):  # noqa: PTH112
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path, suffix)
            elif entry.name.endswith(suffix):
                yield entry


def _stays(entry: os.DirEntry[str], folder: Path) -> bool:
    return not entry.is_symlink() or Path(entry.path).resolve().is_relative_to(folder.resolve())


def unique(documents: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Diagnostic, ...]]:
    """The documents whose NAME is their own, and an error for each that takes another's (whatever case and accents)."""
    taken: dict[str, Path] = {}
    found = []
    for path in documents:
        other = taken.setdefault(unicodedata.normalize("NFC", path.stem).casefold(), path)
        if other is not path:
            message = f"has the same name as {other.name} in {other.parent.name}/: both would be one page"
            found.append(Diagnostic("BUILD-CLASH", "error", message, str(path), hint="rename one of them"))
    return tuple(taken.values()), tuple(found)


def divided(
    planned: Iterable[Action], documents: Iterable[Path]
) -> tuple[dict[str, Path | None], list[Action], list[Action]]:
    """Actions that rest on one document at most (with that document, by key), and those that need several.

    The first go first: a document that fails there is withdrawn before an index is made that would name it.
    """
    names = set(documents)
    rests: dict[str, Path | None] = {}
    single, shared = [], []
    for action in planned:
        own = {path for path in action.inputs if path in names}
        own |= {rests[key] for key in action.after if rests.get(key)}  # type: ignore[misc]
        if len(own) <= 1 and all(key in rests for key in action.after):
            rests[action.key] = next(iter(own), None)
            single.append(action)
        else:
            shared.append(action)
    return rests, single, shared
