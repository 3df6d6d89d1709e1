"""What a conversion leaves in an edition: the TEI, the record of it, and the base of a later merge.

tei/documents/NAME.xml belongs to people once it is written: it is replaced only while it is still what was generated.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from teipress import __version__
from teipress.config import Config
from teipress.convert import Conversion
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import write_atomically
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


def keep(conversion: Conversion, edition: Edition, *, force: bool = False, merge: bool = False) -> Found:
    """Write TEI, record and base; an edited TEI stays, or with `force` is kept beside as NAME.xml.bak.

    With `merge` an edited TEI takes in what is generated otherwise now; conflicts are findings.
    """
    places = Places.of(edition, conversion.name)
    try:
        if is_edited(places) and places.tei.read_bytes() != conversion.tei:
            if merge and not force:
                return _merged(conversion, edition, places)
            if not force:
                return (_edited(places, edition),)
            write_atomically(backup(places.tei), places.tei.read_bytes())
        write_atomically(places.base, conversion.tei)
        write_atomically(places.tei, conversion.tei)
        write_atomically(places.record, record(conversion, edition))
    except OSError as error:
        return (unwritable(error, places.tei),)
    return ()


def _merged(conversion: Conversion, edition: Edition, places: Places) -> Found:
    """Bring edited TEI and the new conversion together; what was generated is the next base."""
    edited = places.tei.read_bytes()
    shown = _shown(str(places.tei), edition)
    if not places.base.is_file():
        hint = "--force replaces it and keeps a backup (.bak)"
        message = "cannot be merged: what was generated for it is not known"
        return (Diagnostic("MERGE-BASE", "error", message, shown, hint=hint),)
    try:
        result, found = merge_trees(places.base.read_bytes(), edited, conversion.tei, shown)
    except etree.XMLSyntaxError as error:
        return (Diagnostic("MERGE-BASE", "error", f"cannot be merged: {error.msg}", shown),)
    write_atomically(places.base, conversion.tei)
    if result != edited:
        write_atomically(places.tei, result)
    write_atomically(places.record, record(conversion, edition))
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
