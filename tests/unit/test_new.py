"""A new edition is ready to build; what was changed in it is never touched."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from lxml import etree

from teipress import new
from teipress.edition import Edition
from teipress.files import toolkit_files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    new.create(tmp_path / "letters", 'Letters of "A." \\ B', "de")
    return tmp_path / "letters"


def test_its_configuration_is_right(root: Path) -> None:
    edition = Edition.open(root)
    assert edition.diagnostics == ()
    assert edition.config["edition.title"] == 'Letters of "A." \\ B'
    assert edition.config["edition.language"] == "de"


def test_every_key_that_the_template_shows_exists(root: Path) -> None:
    """Also the keys that stand there as comments, switched on."""
    lines = (root / "edition.toml").read_text("utf-8").splitlines()
    text = "\n".join(
        line.removeprefix("# ") if " = " in line or line.startswith("# [") else line for line in lines
    )
    assert len(tomllib.loads(text)["edition"]) > 8
    (root / "edition.toml").write_text(text, "utf-8")
    assert Edition.open(root).diagnostics == ()


def test_every_file_can_be_read(root: Path) -> None:
    for path in root.rglob("*"):
        if path.suffix in (".xml", ".xpr"):
            etree.parse(path)
        elif path.suffix == ".json":
            json.loads(path.read_text("utf-8"))
        assert path.is_dir() or "«" not in path.read_text("utf-8"), path


def test_pull_requests_may_only_read(root: Path) -> None:
    text = (root / ".github" / "workflows" / "edition.yml").read_text("utf-8")
    assert "pull_request_target" not in text
    head = text.partition("jobs:")[0]
    assert "permissions:\n  contents: read\n" in head
    assert "if: github.event_name != 'pull_request'" in text.partition("publish:")[2]


def test_an_edition_is_not_made_twice(root: Path) -> None:
    with pytest.raises(FileExistsError):
        new.create(root, "Again")


def test_files_that_are_there_stay(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    brought = {file.path: file.state for file in new.create(tmp_path, "Letters")}
    assert (tmp_path / "README.md").read_text() == "mine"
    assert brought["README.md"] == "kept"
    assert brought["edition.toml"] == "written"


def test_upgrade_changes_only_what_nobody_has_changed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "README.md").write_text("mine")
    (root / ".gitlab-ci.yml").unlink()
    real = new.templates
    monkeypatch.setattr(
        new, "templates", lambda *words: {n: t + "\n" for n, t in real(*words).items()} | {"more.txt": "new"}
    )
    states = {file.path: file.state for file in new.upgrade(root)}
    assert states["README.md"] == "kept"
    assert states[".gitlab-ci.yml"] == "removed"
    assert states["catalog.xml"] == states["more.txt"] == "written"
    assert (root / "README.md").read_text() == "mine"
    assert not (root / ".gitlab-ci.yml").exists()
    assert {file.state for file in new.upgrade(root)} == {"kept", "removed", "current"}


def test_upgrade_needs_the_record(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"\.teipress\.json"):
        new.upgrade(tmp_path)


def test_texts_are_copied_under_the_names_of_their_documents(root: Path, tmp_path: Path) -> None:
    text = tmp_path / "Brief vom 3. März.txt"
    text.write_text("Lieber Freund!")
    assert [path.name for path in new.place_texts(root, [text])] == ["Brief-vom-3.-Marz.txt"]
    with pytest.raises(FileExistsError):
        new.place_texts(root, [text])


@pytest.mark.slow
def test_workflows_follow_their_schemas(root: Path) -> None:
    check = pytest.importorskip("check_jsonschema", reason="needs check-jsonschema")
    for schema, name in (
        ("github-workflows", ".github/workflows/edition.yml"),
        ("gitlab-ci", ".gitlab-ci.yml"),
    ):
        with pytest.raises(SystemExit) as stop:
            check.main(["--builtin-schema", f"vendor.{schema}", str(root / name)])
        assert stop.value.code == 0


def test_editors_find_schema_and_stylesheets_by_one_address(root: Path) -> None:
    """catalog.xml → the machine's catalog → the toolkit: an edition's stylesheet imports ours, and is compiled."""
    from teipress.transform.modules import closure
    from teipress.transform.saxon import Stylesheet

    mine = root / "mine.xsl"
    mine.write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
        '<xsl:import href="urn:x-teipress:xslt/text.xsl"/></xsl:stylesheet>'
    )
    tei = etree.fromstring(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>One [two].</p></body></text></TEI>'
    )
    assert Stylesheet(mine, root / "catalog.xml").run(tei).text == "One [two]."
    assert toolkit_files() / "xslt" / "text" / "words.xsl" in closure(mine, toolkit_files())
    schema = (root / "edition.toml").read_text("utf-8").partition("#:schema ")[2].partition("\n")[0]
    assert json.loads((root / schema).read_text("utf-8"))["title"] == "edition.toml"
