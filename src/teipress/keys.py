"""The keys of edition.toml as a page and as a JSON Schema, both made from `config.KEYS`.

    python -m teipress.keys

writes docs/configuration.md and schemas/edition.schema.json of this checkout; a test keeps them current.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from teipress.config import KEYS, Key
from teipress.files import toolkit_files, write_atomically

PAGE = "docs/configuration.md"
SCHEMA = "schemas/edition.schema.json"

_TYPES: dict[str, dict[str, Any]] = {
    "str": {"type": "string"},
    "bool": {"type": "boolean"},
    "int": {"type": "integer"},
    "list[str]": {"type": "array", "items": {"type": "string"}},
    "table": {"type": "object"},
    "tables": {"type": "array", "items": {"type": "object"}},
}
_SAID = {"str": "text", "bool": "true or false", "int": "whole number", "list[str]": "list of texts"}
_HEAD = """# edition.toml

The one configuration file of an edition. It is [TOML](https://toml.io/); every key may be left out. A key that does not exist is an
error, and the message names the likeliest one that does. An option of the command line is stronger than the environment, the
environment stronger than this file.

Made from the program by `python -m teipress.keys`, with the JSON Schema `schemas/edition.schema.json` for editors that know TOML.
"""
_SECTIONS = {
    "edition": "What the edition is. It stands in every header, page and package.",
    "convert": "How plain texts become TEI.",
    "brackets": "What the square brackets of the texts are.",
    "rule": "An edition's own rules for brackets, tried before the toolkit's.",
    "names": "Names known beforehand.",
    "build": "What `teipress build` makes.",
    "xslt": "Stylesheets of the edition's own; they import the toolkit's.",
    "schema": "Schemas of the edition's own.",
    "site": "The web edition.",
    "print": "The PDF edition.",
    "pdf": "The PDF files.",
    "fonts": "Fonts that the edition brings.",
    "deposit": "The package for a library.",
}


def page() -> str:
    """docs/configuration.md."""
    rows = [_HEAD]
    for section, keys in groupby(KEYS, key=lambda key: key.name.split(".")[0]):
        rows += ["", *_section(section, list(keys))]
    return "\n".join(rows) + "\n"


def _section(section: str, keys: list[Key]) -> Iterator[str]:
    yield f"## [{'[' * (keys[0].name == section)}{section}]{']' * (keys[0].name == section)}"
    yield ""
    yield _SECTIONS[section]
    yield ""
    yield "| key | value | default | meaning |"
    yield "|---|---|---|---|"
    for key in keys:
        name = key.name.partition(".")[2] or key.name
        yield f"| `{name}` | {_values(key)} | {_default(key)} | {key.meaning} |"


def _values(key: Key) -> str:
    if key.values:
        words = " ".join(f"`{value}`" for value in key.values if value)
        return f"some of {words}" if key.type == "list[str]" else words
    return _SAID.get(key.type, "table" if key.type == "table" else "list of tables")


def _default(key: Key) -> str:
    if key.default in ("", (), None):
        return ""
    value = list(key.default) if isinstance(key.default, tuple) else key.default
    return f"`{json.dumps(value, ensure_ascii=False)}`"


def schema() -> str:
    """The JSON Schema (2020-12) of edition.toml."""
    properties: dict[str, Any] = {}
    for key in KEYS:
        *sections, name = key.name.split(".")
        place = properties
        for section in sections:
            empty = {"type": "object", "description": _SECTIONS[section], "properties": {}}
            place = place.setdefault(section, {**empty, "additionalProperties": False})["properties"]
        place[name] = _property(key)
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:x-teipress:schemas/edition.schema.json",
        "title": "edition.toml",
        "description": "The configuration of a teipress edition",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _property(key: Key) -> dict[str, Any]:
    row = {"description": key.meaning, **_TYPES[key.type]}
    if key.values and key.type == "list[str]":
        row["items"] = {"type": "string", "enum": list(key.values)}
    elif key.values:
        row["enum"] = list(key.values)
    if key.default not in ("", (), None):
        row["default"] = list(key.default) if isinstance(key.default, tuple) else key.default
    return row


def written(root: Path) -> dict[Path, str]:
    """The files made from the keys, below the checkout."""
    return {root / PAGE: page(), root / SCHEMA: schema()}


if __name__ == "__main__":
    for path, text in written(toolkit_files()).items():
        write_atomically(path, text)
