"""What a conversion leaves in an edition: the TEI, the record of it, and the base of a later merge.

tei/documents/NAME.xml belongs to people once it is written: it is replaced only while it is still what was generated.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from teipress import __version__
from teipress.config import Config
from teipress.convert import Conversion
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import put, write_atomically, write_flushed
from teipress.merge import merge as merge_trees

Found = tuple[Diagnostic, ...]
_DECIDING = ("convert.", "brackets.", "rule", "edition.")


@dataclass(frozen=True)
class Places:
    """Where one document's files are."""

    tei: Path
    record: Path
    base: Path

    @classmethod
    def of(cls, edition: Edition, name: str) -> Places:
        folder = edition.conversion
        return cls(edition.documents / f"{name}.xml", folder / f"{name}.json", folder / f"{name}.base.xml")


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def rules_digest(config: Config) -> str:
    """What of the configuration decides a conversion."""
    rows = sorted((k, repr(v)) for k, v in config.values.items() if k.startswith(_DECIDING))
    return digest(json.dumps(rows, ensure_ascii=False).encode())


def read_record(path: Path) -> dict[str, Any]:
    """The record of an earlier conversion, empty where there is none or it cannot be read."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def is_edited(places: Places) -> bool:
    """Whether the TEI is no longer what was generated (a file without a record was written by somebody)."""
    if not places.tei.exists():
        return False
    return digest(places.tei.read_bytes()) != read_record(places.record).get("tei")


@dataclass(frozen=True, slots=True)
class Draft:
    """A conversion that is written but not yet in its place: its TEI and, for an edition, its base and record.

    `files` are pairs: where a file was written, where it belongs.
    """

    name: str
    tei: bytes
    files: tuple[tuple[Path, Path], ...]

    def settle(self, *but: Path) -> None:
        """Move the files to their places, `but` those. Raises: OSError where a place cannot be written."""
        for written, place in self.files:
            if place not in but:
                put(written, place)


def drafted(conversion: Conversion, edition: Edition, room: Path) -> Draft:
    """Write what an edition keeps of a conversion into a folder, where it waits. Raises: OSError."""
    places = Places.of(edition, conversion.name)
    return written(
        conversion,
        room,
        {
            places.base: conversion.tei,
            places.tei: conversion.tei,
            places.record: record(conversion, edition).encode(),
        },
    )


def written(conversion: Conversion, room: Path, contents: Mapping[Path, bytes]) -> Draft:
    """Write files for their places into a folder, where they wait. Raises: OSError.

    The TEI, which people own, is on the disk when it comes to its place; the others can be made again.
    """
    files = tuple((room / f"{conversion.name}.{number}", place) for number, place in enumerate(contents))
    for (waiting, place), content in zip(files, contents.values(), strict=True):
        if place.name == f"{conversion.name}.xml":
            write_flushed(waiting, content)
        else:
            waiting.write_bytes(content)
    return Draft(conversion.name, conversion.tei, files)


@contextlib.contextmanager
def waiting_room(folder: Path) -> Iterator[Path]:
    """A hidden folder where files wait for their places; what is left in it goes with it. Raises: OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=folder, ignore_cleanup_errors=True) as name:
        yield Path(name)


def keep(conversion: Conversion, edition: Edition, *, force: bool = False, merge: bool = False) -> Found:
    """Write TEI, record and base; an edited TEI stays, or with `force` is kept beside as NAME.xml.bak.

    With `merge` an edited TEI takes in what is generated otherwise now; conflicts are findings.
    """
    try:
        with waiting_room(edition.conversion) as room:
            return settle(drafted(conversion, edition, room), edition, force=force, merge=merge)
    except OSError as error:
        return (unwritable(error, Places.of(edition, conversion.name).tei),)


def settle(draft: Draft, edition: Edition, *, force: bool = False, merge: bool = False) -> Found:
    """Move a draft to its places, as `keep` does."""
    places = Places.of(edition, draft.name)
    try:
        if is_edited(places) and places.tei.read_bytes() != draft.tei:
            if merge and not force:
                return _merged(draft, edition, places)
            if not force:
                return (_edited(places, edition),)
            write_atomically(backup(places.tei), places.tei.read_bytes())
        draft.settle()
    except OSError as error:
        return (unwritable(error, places.tei),)
    return ()


def _merged(draft: Draft, edition: Edition, places: Places) -> Found:
    """Bring edited TEI and the new conversion together; what was generated is the next base."""
    edited = places.tei.read_bytes()
    shown = _shown(str(places.tei), edition)
    if not places.base.is_file():
        hint = "--force replaces it and keeps a backup (.bak)"
        message = "cannot be merged: what was generated for it is not known"
        return (Diagnostic("MERGE-BASE", "error", message, shown, hint=hint),)
    try:
        result, found = merge_trees(places.base.read_bytes(), edited, draft.tei, shown)
    except etree.XMLSyntaxError as error:
        return (Diagnostic("MERGE-BASE", "error", f"cannot be merged: {error.msg}", shown),)
    if result != edited:
        write_atomically(places.tei, result)
    draft.settle(places.tei)
    return found


def backup(path: Path) -> Path:
    """NAME.xml.bak, or the next free NAME.xml.bak2 ...: an earlier backup is never overwritten."""
    names = (path.with_name(f"{path.name}.bak{n if n > 1 else ''}") for n in range(1, 10_000))
    return next(name for name in names if not name.exists())


def _edited(places: Places, edition: Edition) -> Diagnostic:
    shown = places.tei.relative_to(edition.root) if places.tei.is_relative_to(edition.root) else places.tei
    return Diagnostic(
        "CONVERT-EDITED",
        "error",
        "was edited since it was generated and is left as it is",
        str(shown),
        hint="--merge brings both together, --force replaces it and keeps a backup (.bak)",
    )


def unwritable(error: OSError, path: Path) -> Diagnostic:
    return Diagnostic("FILE-UNWRITABLE", "error", f"cannot be written: {error.strerror}", str(path))


def record(conversion: Conversion, edition: Edition) -> str:
    """NAME.json: the hashes that tell what is out of date, and the ledger; the same bytes for the same conversion."""
    source = conversion.reading.document.source
    data = {
        "tool": f"teipress {__version__}",
        "text": _shown(source.path, edition),
        "text_sha256": source.sha256,
        "rules": rules_digest(edition.config),
        "tei": digest(conversion.tei),
        "profile": conversion.reading.document.profile,
        "lines": "wrap" if conversion.reading.document.wrapped else "keep",
        "ledger": [f"{entry.line} {entry.to}" for entry in conversion.ledger if entry.to != "blank"],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _shown(path: str, edition: Edition) -> str:
    full = Path(path).resolve()
    root = edition.root.resolve()
    return full.relative_to(root).as_posix() if full.is_relative_to(root) else full.name


def collisions(names: Iterable[tuple[str, str]]) -> Found:
    """Two inputs with one output name, case-folded: `(name, input)` pairs."""
    seen: dict[str, str] = {}
    found = []
    for name, given in names:
        other = seen.setdefault(name.casefold(), given)
        if other != given:
            message = f"would be written to the same file as {other}"
            found.append(Diagnostic("NAME-COLLISION", "error", message, given, hint="rename one of them"))
    return tuple(found)
