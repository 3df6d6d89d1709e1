"""teipress convert and teipress text: files, folders, standard input, exit status, what is written where."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from teipress.cli import teipress

TEXT = (
    "Letter From Hall to Stone\n\nGeneva, 4 June 1931\n\nThe quays are [too] short for us.\n\nRobert Hall\n"
)


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(teipress, [str(a) for a in arguments], input=stdin)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = tmp_path / "in" / "sub"
    texts.mkdir(parents=True)
    (tmp_path / "in" / "one.txt").write_text(TEXT, encoding="utf-8")
    (texts / "Zwei Brücken.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_folder_into_a_folder(folder: Path) -> None:
    result = run("--no-edition", "convert", folder / "in", "-o", folder / "out")
    assert result.exit_code == 0
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["Zwei-Brucken.xml", "one.xml"]
    assert "2 texts converted into" in result.stderr


def test_and_back(folder: Path) -> None:
    run("--no-edition", "convert", folder / "in" / "one.txt", "-o", folder)
    result = run("--no-edition", "text", folder / "one.xml")
    assert result.exit_code == 0
    assert result.stdout == TEXT
    assert run("--no-edition", "text", folder / "one.xml", "-o", folder / "texts").exit_code == 0
    assert (folder / "texts" / "one.txt").read_text(encoding="utf-8") == TEXT


def test_standard_input_to_standard_output() -> None:
    result = run("--no-edition", "convert", "-", stdin=TEXT.encode())
    assert result.exit_code == 0
    assert result.stdout.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<TEI')
    assert '<supplied ana="#insertion.completion">too</supplied>' in result.stdout


def test_one_bad_text_does_not_stop_the_others(folder: Path) -> None:
    (folder / "in" / "bad.txt").write_bytes(b"caf\xe9")
    result = run("--no-edition", "convert", folder / "in", "-o", folder / "out")
    assert result.exit_code == 1
    assert len(list((folder / "out").iterdir())) == 2
    assert "error[TEXT-ENCODING]" in result.stderr
    assert "2 of 3 texts converted" in result.stderr
    assert (
        run(
            "--no-edition", "convert", folder / "in" / "bad.txt", "--encoding", "cp1252", "-o", folder
        ).exit_code
        == 0
    )


def test_two_texts_for_one_file_are_refused_before_anything_is_written(folder: Path) -> None:
    (folder / "in" / "sub" / "ONE.txt").write_text(TEXT, encoding="utf-8")
    result = run("--no-edition", "convert", folder / "in", "-o", folder / "out")
    assert result.exit_code == 1
    assert "NAME-COLLISION" in result.stderr
    assert not (folder / "out").exists()


def test_a_path_that_is_missing(tmp_path: Path) -> None:
    assert run("--no-edition", "convert", tmp_path / "no.txt").exit_code == 2
    assert run("--no-edition", "text", tmp_path / "no.xml").exit_code == 2


def test_without_an_edition_tei_goes_below_the_current_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert run("--no-edition", "convert", "in/one.txt").exit_code == 0
    written = folder / "tei" / "documents" / "one.xml"
    written.write_text("mine", encoding="utf-8")
    assert run("--no-edition", "convert", "in/one.txt").exit_code == 1
    assert written.read_text(encoding="utf-8") == "mine"
    assert run("--no-edition", "convert", "in/one.txt", "--force").exit_code == 0


def test_warnings_count_when_asked(folder: Path) -> None:
    (folder / "in" / "open.txt").write_text("The quays [are short.", encoding="utf-8")
    arguments = ("--no-edition", "convert", folder / "in" / "open.txt", "-o", folder)
    assert run(*arguments).exit_code == 0
    assert run(*arguments, "--fail-on", "warning").exit_code == 1


def test_an_output_that_is_a_file(folder: Path) -> None:
    result = run("--no-edition", "convert", folder / "in" / "one.txt", "-o", folder / "in" / "one.txt")
    assert result.exit_code == 1
    assert "FILE-UNWRITABLE" in result.stderr
    assert (folder / "in" / "one.txt").read_text(encoding="utf-8") == TEXT


def test_the_trace_names_every_rule(folder: Path) -> None:
    result = run("--no-edition", "convert", folder / "in" / "one.txt", "-o", folder, "--trace")
    (row,) = [line for line in result.stdout.splitlines() if "insertion" in line]
    assert ":5:15  insertion.completion  " in row
    assert row.endswith("[too]")


def test_in_an_edition_an_edited_file_stays(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").write_text('[edition]\ntitle = "Quays"\n', encoding="utf-8")
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "quays.txt").write_text(TEXT, encoding="utf-8")
    assert run("--edition", tmp_path, "convert", tmp_path / "text").exit_code == 0
    tei = tmp_path / "tei" / "documents" / "quays.xml"
    tei.write_bytes(tei.read_bytes().replace(b"short", b"brief"))
    (tmp_path / "text" / "quays.txt").write_text(TEXT.replace("for us", "for them"), encoding="utf-8")
    result = run("--edition", tmp_path, "convert", tmp_path / "text")
    assert result.exit_code == 1
    assert "CONVERT-EDITED" in result.stderr
    assert b"brief" in tei.read_bytes()
    assert run("--edition", tmp_path, "convert", tmp_path / "text", "--force").exit_code == 0
    assert b"for them" in tei.read_bytes()
    assert b"brief" in tei.with_name("quays.xml.bak").read_bytes()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<TEI", "XML-SYNTAX"),
        ("<html/>", "TEI-NONE"),
        ("<!DOCTYPE TEI [<!ENTITY x 'y'>]><TEI xmlns='http://www.tei-c.org/ns/1.0'/>", "XML-DOCTYPE"),
    ],
)
def test_what_has_no_text_to_give_back(tmp_path: Path, content: str, code: str) -> None:
    (tmp_path / "a.xml").write_text(content, encoding="utf-8")
    result = run("--no-edition", "text", tmp_path / "a.xml")
    assert result.exit_code == 1
    assert code in result.stderr
