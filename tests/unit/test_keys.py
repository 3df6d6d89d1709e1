"""The page and the schema of edition.toml say what the program does."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from teipress import keys
from teipress.config import KEYS, read_config


def test_page_and_schema_are_current(root: Path) -> None:
    for path, text in keys.written(root).items():
        assert path.read_text("utf-8") == text, f"run: python -m teipress.keys ({path.name})"


def test_every_key_is_told() -> None:
    page = keys.page()
    assert all(f"| `{key.name.partition('.')[2] or key.name}` |" in page for key in KEYS)


@pytest.mark.parametrize(
    "text",
    [
        '[edition]\ntitle = "A"\neditors = [{ name = "B" }]\nkeywords = ["x"]\n',
        '[site]\ninsertions = "italics"\n[build]\noutputs = ["site", "text"]\n',
        '[[rule]]\npattern = "x"\n',
        "[edition]\ntitle = 1\n",
        "[edition]\ntitel = 'x'\n",
        '[build]\noutputs = ["sites"]\n',
        '[build]\ntime-limit = "long"\n',
        "[unknown]\nkey = 1\n",
    ],
)
def test_schema_and_program_agree(text: str, tmp_path: Path) -> None:
    """What the program reads without a word is valid, what it complains of is not."""
    jsonschema: Any = pytest.importorskip("jsonschema", reason="comes with check-jsonschema")
    path = tmp_path / "edition.toml"
    path.write_text(text)
    _, found = read_config(path)
    validator = jsonschema.Draft202012Validator(json.loads(keys.schema()))
    assert validator.is_valid(tomllib.loads(text)) == (not found)


def test_the_sample_edition_is_valid(root: Path) -> None:
    jsonschema: Any = pytest.importorskip("jsonschema", reason="comes with check-jsonschema")
    validator = jsonschema.Draft202012Validator(json.loads(keys.schema()))
    assert list(validator.iter_errors(tomllib.loads((root / "edition.toml").read_text("utf-8")))) == []
