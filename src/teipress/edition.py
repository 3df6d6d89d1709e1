"""An edition is a folder: where its parts are."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from teipress.config import FILE, Config, read_config
from teipress.diagnostics import Diagnostic

#: Set in the environment, so that it holds in every process of a build.
UNTRUSTED = "TEIPRESS_UNTRUSTED"


@dataclass(frozen=True)
class Edition:
    """An edition folder with its configuration. `Edition.open` never raises for what the user wrote."""

    root: Path
    config: Config
    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def open(cls, root: Path | str) -> Edition:
        """Open the edition in `root`; problems of edition.toml are in `diagnostics`.

        With TEIPRESS_UNTRUSTED set, here or in a worker, nothing that the edition names as code is known.
        """
        root = Path(root)
        config, found = read_config(root / FILE)
        return cls(root, config.without_code() if os.environ.get(UNTRUSTED) else config, found)

    @cached_property
    def home(self) -> Path:
        """Where the edition really lies: links followed, asked once."""
        return self.root.resolve()

    @cached_property
    def documents_home(self) -> Path:
        return self.documents.resolve()

    @property
    def texts(self) -> Path:
        return self.root / "text"

    @property
    def documents(self) -> Path:
        return self.root / "tei" / "documents"

    @property
    def lists(self) -> Path:
        return self.root / "tei" / "lists"

    @property
    def conversion(self) -> Path:
        return self.root / "conversion"

    @property
    def build(self) -> Path:
        return self.root / "build"


@dataclass(frozen=True)
class Names:
    """The names of an edition's documents and texts, asked one by one: there may be ten thousand."""

    edition: Edition

    def __contains__(self, name: object) -> bool:
        places = (self.edition.documents / f"{name}.xml", self.edition.texts / f"{name}.txt")
        return any(place.is_file() for place in places)


def find_root(start: Path) -> Path | None:
    """The nearest folder with an edition.toml, from `start` upwards."""
    start = start.resolve()
    return next((folder for folder in (start, *start.parents) if (folder / FILE).is_file()), None)
