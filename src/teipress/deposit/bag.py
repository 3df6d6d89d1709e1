"""The bag round the payload: BagIt 1.0 (RFC 8493) with two manifests, written as the payload grows."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO

from teipress.deposit.payload import Item, sums

ALGORITHMS = ("sha256", "sha512")


def lay_out(item: Item, folder: Path) -> None:
    """Lay a file out below `folder`: as a link to the same bytes where the file system can, else as a copy."""
    target = folder / item.path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(item.source, target)
    except OSError:
        shutil.copyfile(item.source, target)


class Manifests:
    """The payload manifests of a bag, open for writing. `octets` and `files` are what Payload-Oxum says."""

    def __init__(self, bag: Path) -> None:
        self.octets = self.files = 0
        self._bag = bag
        self._out: tuple[IO[str], ...] = ()

    def __enter__(self) -> Manifests:
        names = (self._bag / f"manifest-{algorithm}.txt" for algorithm in ALGORITHMS)
        self._out = tuple(name.open("w", encoding="utf-8", newline="\n") for name in names)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for out in self._out:
            out.close()

    def add(self, path: str, *digests: str) -> None:
        """A file below data/ with its sums, in the order of `ALGORITHMS`."""
        self.files += 1
        self.octets += (self._bag / "data" / path).stat().st_size
        for out, digest in zip(self._out, digests, strict=True):
            out.write(f"{digest}  data/{_encoded(path)}\n")


def _encoded(path: str) -> str:
    """Only what would break a line is encoded, and the sign that says so (section 2.1.3)."""
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def close_bag(bag: Path, info: Mapping[str, str], manifests: Manifests) -> None:
    """Write the tag files, and the manifests of the tag files."""
    rows = dict(info) | {
        "Bag-Size": _readable(manifests.octets),
        "Payload-Oxum": f"{manifests.octets}.{manifests.files}",
    }
    _write(bag / "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    _write(bag / "bag-info.txt", "".join(f"{key}: {_line(value)}\n" for key, value in sorted(rows.items())))
    tags = sorted(path for path in bag.iterdir() if path.is_file())
    digests = [(path.name, *sums(path)[:2]) for path in tags]
    for place, algorithm in enumerate(ALGORITHMS, 1):
        lines = "".join(f"{row[place]}  {row[0]}\n" for row in digests)
        _write(bag / f"tagmanifest-{algorithm}.txt", lines)


def _line(value: str) -> str:
    return " ".join(value.split())


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _readable(size: float) -> str:
    for unit in ("B", "kB", "MB"):
        if size < 1000:
            return f"{size:.3g} {unit}"
        size /= 1000
    return f"{size:.3g} GB"
