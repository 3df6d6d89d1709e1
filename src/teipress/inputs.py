"""Files that a person names: folders read recursively and sorted, hidden files and links that leave the folder left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from teipress.diagnostics import Diagnostic


def expand(paths: Sequence[Path], suffix: str) -> tuple[tuple[Path, ...], tuple[Diagnostic, ...]]:
    """The files meant by some paths, each once; a path that does not exist is a finding."""
    files: dict[Path, None] = {}
    missing = []
    for path in paths:
        if path.is_dir():
            files.update(dict.fromkeys(_below(path, path.resolve(), suffix)))
        elif path.exists():
            files[path] = None
        else:
            missing.append(Diagnostic("INPUT-MISSING", "error", "there is no such file or folder", str(path)))
    return tuple(files), tuple(missing)


def _below(folder: Path, root: Path, suffix: str) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or (path.is_symlink() and not path.resolve().is_relative_to(root)):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _below(path, root, suffix)
        elif path.suffix.casefold() == suffix:
            yield path


def document_name(stem: str) -> str:
    """A file's stem in `[A-Za-z0-9._-]`: accents dropped, other letters by their code point, the rest as hyphens."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", stem))
    kept = "".join(_letter(c) for c in plain if not unicodedata.combining(c))
    name = re.sub(r"-{2,}", "-", kept).strip("-.")
    return name or "document"


def _letter(character: str) -> str:
    if character.isascii():
        return character if character.isalnum() or character in "._-" else "-"
    spelled = {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "Æ": "Ae", "Ø": "O", "Đ": "D", "Ł": "L"}
    if character in spelled:
        return spelled[character]
    return f"{ord(character):x}-" if character.isalnum() else "-"
