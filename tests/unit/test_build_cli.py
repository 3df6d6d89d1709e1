"""`teipress build`, `clean`, `new` and `upgrade` as other people's scripts see them: exit status, streams, words."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from teipress.building import checks, plan
from teipress.cli import teipress


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An edition of two documents whose one output is tests/unit/press.py."""
    monkeypatch.setattr(plan, "OUTPUTS", {"site": "press", "pdf": "press", "text": "press"})
    monkeypatch.setattr(checks, "validation", lambda edition, documents: ())
    monkeypatch.setattr(checks, "across", lambda edition, documents: ())
    (tmp_path / "tei" / "documents").mkdir(parents=True)
    (tmp_path / "edition.toml").write_text('[build]\noutputs = ["site"]\n')
    (tmp_path / "page.xsl").write_text("<sheet/>")
    for name in ("a", "b"):
        (tmp_path / "tei" / "documents" / f"{name}.xml").write_text(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(teipress, words)


def build(*words: str) -> Result:
    return run("build", "-j", "1", *words)


def test_it_says_what_it_made_and_where(root: Path) -> None:
    result = build()
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "build/site/index.html" in result.stderr
    assert "2 documents: 5 files made in" in result.stderr
    assert "everything was up to date" in build().stderr


def test_quiet_leaves_only_findings(root: Path) -> None:
    assert run("-q", "build", "-j", "1").output == ""


def test_what_is_wrong_ends_in_one_and_the_rest_is_made(root: Path) -> None:
    (root / "tei" / "documents" / "b.xml").write_text("wrong")
    result = build()
    assert result.exit_code == 1
    assert "error[TEST-WRONG]" in result.stderr and "tei/documents/b.xml" in result.stderr
    assert (root / "build" / "site" / "a" / "index.html").exists()
    assert build("--fail-on", "never").exit_code == 0


def test_paths_are_shown_from_the_current_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root.parent)
    (root / "tei" / "documents" / "b.xml").write_text("wrong")
    result = run("--edition", root.name, "build", "-j", "1")
    assert f"--> {root.name}/tei/documents/b.xml" in result.stderr


def test_explain_says_why_on_standard_output(root: Path) -> None:
    build()
    (root / "tei" / "documents" / "a.xml").write_text("other")
    assert "site:page:a: tei/documents/a.xml changed\n" in build("--explain").stdout


def test_the_same_of_many_files_is_said_once(root: Path) -> None:
    (root / "text").mkdir()
    for number in range(20):
        (root / "text" / f"t{number}.txt").write_text("text")
    result = build()
    assert result.exit_code == 0
    assert result.stderr.count("CONVERSION-MISSING") == 4
    assert "the same in 17 more places" in result.stderr
    assert "run `teipress convert`" in result.stderr


@pytest.mark.parametrize("words", [("--only", "sites"), ("--jobs", "-1"), ("--fail-on", "x")])
def test_wrong_use_ends_in_two(root: Path, words: tuple[str, ...]) -> None:
    assert build(*words).exit_code == 2


def test_no_edition_ends_in_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = build()
    assert result.exit_code == 2
    assert "teipress new" in result.stderr


def test_clean_empties_the_folder(root: Path) -> None:
    build()
    assert "5 files removed" in run("clean").stderr
    assert [path.name for path in (root / "build").rglob("*") if path.is_file()] == ["lock"]
    assert build().exit_code == 0


def test_new_and_upgrade(tmp_path: Path) -> None:
    target = tmp_path / "my-letters"
    result = run("new", str(target))
    assert result.exit_code == 0
    assert f"cd {target}" in result.stderr
    assert 'title = "My letters"' in (target / "edition.toml").read_text("utf-8")
    assert run("new", str(target)).exit_code == 2
    (target / "README.md").write_text("mine")
    assert "README.md: changed by you" in run("--edition", str(target), "upgrade").stdout
    assert run("new", str(tmp_path / "x"), str(tmp_path / "nothing.txt")).exit_code == 2
    assert not (tmp_path / "x").exists()
