"""The package for a library: an edition, built and proven, as one reproducible zip of a BagIt bag."""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from teipress.clock import moment
from teipress.deposit.archive import write_zip
from teipress.deposit.inventory import add_checks, facts
from teipress.deposit.obstacles import obstacles
from teipress.deposit.package import fill
from teipress.diagnostics import Diagnostic, reaches
from teipress.edition import Edition
from teipress.files import write_atomically


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
    Layout and metadata: docs/deposit.md. BagIt 1.0 is RFC 8493. Memory does not grow with the number of documents.
    """
    when, late = moment(edition)
    found = (*checked, *late, *obstacles(edition, draft))
    if reaches(found, "error"):
        return Deposited(None, found)
    name = package_name(edition)
    tree = facts(edition, name, when.date().isoformat(), draft=draft)
    add_checks(tree, found, edition.config["build.outputs"])
    target = out or edition.build / "deposit" / f"{name}.zip"
    with _room(target) as room:
        count = fill(room, edition, tree, found)
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


def package_name(edition: Edition) -> str:
    """`title-version` in `[a-z0-9.-]`: the same wherever the checkout stands."""
    config = edition.config
    words = f"{config.text('edition.title') or 'edition'} {config.text('edition.version')}"
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9.]+", "-", plain).strip("-.")[:80] or "edition"


def _sha256(path: Path) -> str:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()
