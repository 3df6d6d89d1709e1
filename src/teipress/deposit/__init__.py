"""The package for a library: an edition, built and proven, as one reproducible zip of a BagIt bag."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from teipress.clock import moment
from teipress.deposit.archive import write_zip
from teipress.deposit.bag import gather, make_bag
from teipress.deposit.inventory import add_files, inventory
from teipress.deposit.obstacles import obstacles
from teipress.deposit.parts import pieces, write_pieces
from teipress.deposit.payload import Item, payload
from teipress.diagnostics import Diagnostic, reaches
from teipress.edition import Edition
from teipress.files import toolkit_files, write_atomically
from teipress.transform.saxon import Stylesheet


@dataclass(frozen=True)
class Deposited:
    """`package` is the zip that was written, or None where something stood in its way."""

    package: Path | None
    diagnostics: tuple[Diagnostic, ...]
    files: int = 0
    sha256: str = ""


def deposit(
    edition: Edition, out: Path | None = None, *, draft: bool = False, checked: Sequence[Diagnostic] = ()
) -> Deposited:
    """Write the package of an edition whose outputs are built, and FILE.zip.sha256 beside it.

    `checked` are the findings of validation and build: an error among them is an obstacle, with `draft` too.
    Layout and metadata: docs/deposit.md. BagIt 1.0 is RFC 8493.
    """
    when, late = moment(edition)
    name = package_name(edition)
    valid = [path.stem for path in sorted(edition.documents.glob("*.xml"))]
    tree = inventory(edition, name, when.date().isoformat(), valid, draft=draft)
    found = (*checked, *late, *obstacles(edition, tree, draft))
    if reaches(found, "error"):
        return Deposited(None, found)
    target = out or edition.build / "deposit" / f"{name}.zip"
    with _room(target) as room:
        count = _fill(room / name, edition, tree, found)
        write_zip(room / name, room / "package.zip", when)
        digest = _sha256(room / "package.zip")
        (room / "package.zip").replace(target)
    write_atomically(target.with_name(target.name + ".sha256"), f"{digest}  {target.name}\n")
    return Deposited(target, found, count, digest)


@contextmanager
def _room(target: Path) -> Iterator[Path]:
    """A private folder beside the target, on the same file system, gone afterwards."""
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=".deposit-", dir=target.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _fill(folder: Path, edition: Edition, tree: etree._Element, found: Sequence[Diagnostic]) -> int:
    """Lay out the payload, write the metadata that describes it, and close the bag; the number of payload files."""
    folder.mkdir()
    items = list(payload(edition))
    gather(items, folder)
    door = Stylesheet(toolkit_files() / "xslt" / "deposit.xsl")
    made = _report(folder, found)
    for mode in ("describe", "structure", "cover"):
        add_files(tree, [*items, *made])
        items, made = [], []
        for path, text in sorted(door.run(tree, mode=mode).pages.items()):
            write_pieces(folder / path, pieces(door, tree, text))
            made.append(Item(path, folder / path))
    info = json.loads(door.run(tree, mode="bag").text)
    make_bag(folder, dict(sorted(info.items())))
    return len(tree.findall("file")) + len(made)


def _report(folder: Path, found: Sequence[Diagnostic]) -> list[Item]:
    """The findings as a file of the package: what was checked, and what remained."""
    rows = [
        {
            "code": d.code,
            "severity": d.severity,
            "file": d.file,
            "line": d.line,
            "message": d.message,
            "hint": d.hint,
        }
        for d in found
    ]
    path = folder / "validation" / "report.json"
    write_atomically(path, json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    return [Item("validation/report.json", path)]


def package_name(edition: Edition) -> str:
    """`title-version` in `[a-z0-9.-]`: the same wherever the checkout stands."""
    config = edition.config
    words = f"{config.text('edition.title') or 'edition'} {config.text('edition.version')}"
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9.]+", "-", plain).strip("-.")[:80] or "edition"


def _sha256(path: Path) -> str:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()
