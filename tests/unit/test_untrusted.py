"""An edition of unknown origin: what it names as code is not known, in no process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from teipress.config import CODE, KEYS
from teipress.edition import UNTRUSTED, Edition

SHEET = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:template match="/" priority="9"><xsl:sequence select="map { 'index.html': 'taken over' }"/></xsl:template></xsl:stylesheet>"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt>
<publicationStmt><publisher>B</publisher></publicationStmt><sourceDesc><p>C</p></sourceDesc></fileDesc></teiHeader>
<text><body><div type="document"><p>Words.</p></div></body></text></TEI>"""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    (tmp_path / "tei/documents").mkdir(parents=True)
    (tmp_path / "tei/documents/a.xml").write_text(TEI)
    (tmp_path / "mine.xsl").write_text(SHEET)
    (tmp_path / "edition.toml").write_text(
        '[edition]\ntitle = "A"\ndate = "2026-01-01"\n[xslt]\nhtml = "mine.xsl"\n'
    )
    return tmp_path


def test_every_key_that_is_code_exists() -> None:
    assert set(CODE) <= {key.name for key in KEYS}


def test_the_library_obeys_the_environment(hostile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Edition.open(hostile).config["xslt.html"] == "mine.xsl"
    monkeypatch.setenv(UNTRUSTED, "1")
    assert Edition.open(hostile).config["xslt.html"] == ""
    assert Edition.open(hostile).config["edition.title"] == "A"


@pytest.mark.parametrize("how", ["option", "environment"])
def test_no_stylesheet_of_the_edition_runs(hostile: Path, how: str) -> None:
    command = [
        sys.executable,
        "-m",
        "teipress",
        "build",
        "--only",
        "site",
        *(["--untrusted"] * (how == "option")),
    ]
    environment = {**os.environ, **({UNTRUSTED: "1"} if how == "environment" else {})}
    done = subprocess.run(command, cwd=hostile, env=environment, capture_output=True, text=True, timeout=120)
    page = hostile / "build/site/d/a/index.html"
    assert page.is_file(), done.stderr
    assert "Words." in page.read_text(encoding="utf-8")
    assert "taken over" not in page.read_text(encoding="utf-8")
