"""How one run converts: edition.toml with the options of the command line over it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from teipress.config import Config
from teipress.edition import Edition
from teipress.model import Entity

_KEYS = {
    "lines": "convert.lines",
    "profile": "convert.profile",
    "archive_page": "convert.archive-page",
    "encoding": "convert.encoding",
}


@dataclass(frozen=True)
class Settings:
    """`lines`, `profile` and `archive_page` take the values that edition.toml allows; `entities` are tei/lists."""

    config: Config = field(default_factory=Config)
    lines: str = "auto"
    profile: str = "auto"
    archive_page: str = "auto"
    encoding: str = ""
    entities: tuple[Entity, ...] = ()

    @classmethod
    def of(cls, config: Config, entities: tuple[Entity, ...] = (), **options: Any) -> Settings:
        """Precedence: an option that is given, edition.toml, default."""
        given = {name: options.get(name) or config[key] for name, key in _KEYS.items()}
        return replace(cls(config, entities=entities), **given)

    @classmethod
    def for_edition(cls, edition: Edition | None, **options: Any) -> Settings:
        """The settings of an edition folder, or the defaults without one."""
        return cls.of(edition.config if edition else Config(), **options)
