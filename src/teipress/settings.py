"""How one run converts: edition.toml with the options of the command line over it."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field, replace
from typing import Any

from teipress.config import Config
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition, Names
from teipress.model import Entity

_KEYS = {
    "lines": "convert.lines",
    "profile": "convert.profile",
    "archive_page": "convert.archive-page",
    "encoding": "convert.encoding",
}


@dataclass(frozen=True)
class Settings:
    """`lines`, `profile` and `archive_page` take the values that edition.toml allows; `entities` are tei/lists.

    `documents` are the names of the edition's texts and documents, to which a text may refer.
    """

    config: Config = field(default_factory=Config)
    lines: str = "auto"
    profile: str = "auto"
    archive_page: str = "auto"
    encoding: str = ""
    entities: tuple[Entity, ...] = ()
    documents: Container[str] = ()
    untrusted: bool = False  # no code of the edition runs: its rules are left out
    found: tuple[Diagnostic, ...] = ()
    listed: bool = False  # whether there are lists of persons that a document can point at

    @classmethod
    def of(cls, config: Config, entities: tuple[Entity, ...] = (), **options: Any) -> Settings:
        """Precedence: an option that is given, edition.toml, default."""
        given = {name: options.get(name) or config[key] for name, key in _KEYS.items()}
        return replace(cls(config, entities=entities), **given)

    @classmethod
    def for_edition(cls, edition: Edition | None, **options: Any) -> Settings:
        """The settings of an edition folder with its lists of names, or the defaults without one.

        What is wrong with a list or a rule is in `found`.
        """
        if edition is None:
            return cls.of(Config(), **options)
        from teipress.lists import read_lists
        from teipress.recognise.own import own_rules

        entities, found = read_lists(edition)
        untrusted = bool(options.get("untrusted"))
        wrong = () if untrusted else own_rules(edition.config)[1]
        read = cls.of(edition.config, entities, **options)
        return replace(read, documents=Names(edition), untrusted=untrusted, found=found + wrong)
