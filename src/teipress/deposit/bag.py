"""The bag round the payload: BagIt 1.0 (RFC 8493) with two manifests."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from teipress.deposit.payload import Item

ALGORITHMS = ("sha256", "sha512")


def gather(items: Iterable[Item], folder: Path) -> None:
    """Lay the files out below `folder`: as links to the same bytes where the file system can, else as copies."""
    for item in items:
        target = folder / item.path
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(item.source, target)
        except OSError:
            shutil.copyfile(item.source, target)


def make_bag(folder: Path, info: Mapping[str, str]) -> None:
    """Turn `folder` into a bag in place; everything in it becomes the payload.

    bagit writes version 0.97: its tag file is raised to 1.0, and the manifests of the tag files are written again.
    """
    import bagit

    bag = bagit.make_bag(str(folder), dict(info), checksums=list(ALGORITHMS))
    tag = folder / "bagit.txt"
    tag.write_text(tag.read_text(encoding="utf-8").replace("0.97", "1.0", 1), encoding="utf-8")
    bag.info["Bag-Size"] = _readable(
        sum(p.stat().st_size for p in (folder / "data").rglob("*") if p.is_file())
    )
    bag.save()


def _readable(size: int) -> str:
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000 or unit == "GB":
            break
        size = round(size / 1000)
    return f"{size} {unit}"
