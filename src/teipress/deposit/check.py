"""What a proof is made of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from teipress.diagnostics import Diagnostic


@dataclass(frozen=True)
class Check:
    """One row of the report: what was asked, whether it holds (None: there was nothing to ask), and the findings."""

    name: str
    holds: bool | None
    said: str
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class Opened:
    """A package as unpacked: `root` is the bag, `package` the zip it came from."""

    package: Path
    root: Path
    room: Path

    @property
    def data(self) -> Path:
        return self.root / "data"
