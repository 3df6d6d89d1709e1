"""Bytes in, a Source out; what cannot be a text is a finding that says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from teipress.model import Source
from teipress.read import read


def text_of(data: bytes, encoding: str | None = None) -> str:
    source, _ = read(data, encoding, "a.txt")
    assert source is not None
    return source.text


def codes(data: bytes, encoding: str | None = None) -> list[str]:
    return [finding.code for finding in read(data, encoding, "a.txt")[1]]


def test_utf8_with_mark_and_other_line_ends() -> None:
    assert text_of(b"\xef\xbb\xbfOne\r\ntwo\rthree\n") == "One\ntwo\nthree\n"


def test_form_feed_ends_a_line() -> None:
    assert text_of(b"One\ftwo") == "One\ntwo"


def test_utf16_is_known_by_its_mark() -> None:
    assert text_of("Größe".encode("utf-16")) == "Größe"


def test_another_encoding_is_used_when_named() -> None:
    assert text_of(b"Gr\xf6\xdfe", "cp1252") == "Größe"


def test_the_byte_that_is_not_utf8_is_named() -> None:
    source, (finding,) = read(b"One\ncaf\xe9 noir", None, "a.txt")
    assert source is None
    assert (finding.code, finding.line, finding.column) == ("TEXT-ENCODING", 2, 4)
    assert "byte 7 (0xE9)" in finding.message
    assert "--encoding" in finding.hint


def test_an_encoding_that_does_not_exist() -> None:
    assert codes(b"x", "klingon") == ["TEXT-ENCODING"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "TEXT-EMPTY"),
        (b" \n\t\n", "TEXT-EMPTY"),
        (b"a\0b", "TEXT-BINARY"),
        (b"\x7fELF\0\0\xff\xfe", "TEXT-BINARY"),
        (b"a\x01b", "TEXT-FORBIDDEN"),
        ("a\ufffeb".encode(), "TEXT-FORBIDDEN"),
    ],
)
def test_what_is_no_text(data: bytes, code: str) -> None:
    assert codes(data) == [code]
    assert read(data, None, "a.txt")[0] is None


def test_a_forbidden_character_is_placed() -> None:
    _, (finding,) = read(b"first\nab\x02c", None, "a.txt")
    assert (finding.line, finding.column) == (2, 3)


def test_characters_that_turn_the_line_are_kept_with_a_warning() -> None:
    assert codes("a \u202ed".encode()) == ["TEXT-DIRECTION"]
    assert "\u202e" in text_of("a \u202ed".encode())


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    assert [f.code for f in read(tmp_path)[1]] == ["TEXT-FOLDER"]
    assert [f.code for f in read(tmp_path / "no.txt")[1]] == ["TEXT-UNREADABLE"]


def test_name_path_and_hash_of_the_bytes_received(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"\xef\xbb\xbfDear")
    source, found = read(path)
    assert isinstance(source, Source)
    assert not found
    assert (source.name, source.path) == ("letter", str(path))
    assert source.sha256 == "2ace4f4b1b186877300208cc0b05b769b3745cce50f230879a0cb03937764b42"
