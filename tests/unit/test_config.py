"""edition.toml: what is right is read, what is wrong is named with its place and the likely right word."""

from __future__ import annotations

from pathlib import Path

import pytest

from teipress.config import KEYS, read_config


def read(tmp_path: Path, text: str | bytes):  # type: ignore[no-untyped-def]
    path = tmp_path / "edition.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_config(path)


def test_values_and_defaults(tmp_path: Path) -> None:
    config, found = read(tmp_path, '[edition]\ntitle = "Letters"\neditors = [{ name = "A. Editor" }]\n')
    assert found == ()
    assert config["edition.title"] == "Letters"
    assert config["edition.editors"] == ({"name": "A. Editor"},)
    assert config["convert.lines"] == "auto"


@pytest.mark.parametrize(
    ("text", "code", "line", "said"),
    [
        ('[edition]\ntitel = "x"\n', "CONFIG-UNKNOWN", 2, "edition.title"),
        ('[editon]\ntitle = "x"\n', "CONFIG-UNKNOWN", 1, "did you mean"),
        ("[edition]\ntitle = 3\n", "CONFIG-VALUE", 2, "must be a text"),
        ('[convert]\nlines = "wrp"\n', "CONFIG-VALUE", 2, "did you mean `wrap`"),
        ('[site]\nsearch = "yes"\n', "CONFIG-VALUE", 2, "true or false"),
        ("[edition]\nkeywords = [1]\n", "CONFIG-VALUE", 2, "list of texts"),
        ("rule = [1]\n", "CONFIG-VALUE", 1, "list of tables"),
        ('[edition]\n\ntitle = "x\n', "CONFIG-SYNTAX", 3, ""),
        ("[edition\n", "CONFIG-SYNTAX", 1, ""),
        (b'[edition]\ntitle = "\xe9"\n', "CONFIG-ENCODING", 0, "byte 19"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, code: str, line: int, said: str) -> None:
    _, found = read(tmp_path, text)
    assert [(d.code, d.severity, d.line) for d in found] == [(code, "error", line)]
    assert said in found[0].message + found[0].hint


def test_one_wrong_key_leaves_the_others(tmp_path: Path) -> None:
    config, found = read(tmp_path, '[edition]\ntitel = "x"\npublisher = "P"\n')
    assert len(found) == 1
    assert config["edition.publisher"] == "P"


def test_a_missing_file_is_a_diagnostic(tmp_path: Path) -> None:
    _, found = read_config(tmp_path / "edition.toml")
    assert [d.code for d in found] == ["CONFIG-UNREADABLE"]


def test_keys_are_unique_and_explained() -> None:
    assert len({key.name for key in KEYS}) == len(KEYS)
    assert all(key.meaning for key in KEYS)
