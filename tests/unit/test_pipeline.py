"""build/ is always what the sources say, whatever was there before and whatever happens on the way."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from teipress import checks, pipeline, plan
from teipress.edition import Edition

SHEET = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>'


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edition:
    """An edition of three documents whose one output is `press`; nothing of it is validated."""
    monkeypatch.setattr(plan, "OUTPUTS", {"site": "press"})
    monkeypatch.setattr(checks, "validation", lambda edition, documents: ())
    root = tmp_path / "edition"
    (root / "tei" / "documents").mkdir(parents=True)
    (root / "edition.toml").write_text('[build]\noutputs = ["site"]\ntime-limit = 2\n')
    (root / "page.xsl").write_text(SHEET)
    write(root, a="alpha", b="beta", c="gamma")
    return Edition.open(root)


def write(root: Path, **documents: str) -> None:
    for name, text in documents.items():
        (root / "tei" / "documents" / f"{name}.xml").write_text(text)


def site(edition: Edition) -> dict[str, bytes]:
    folder = edition.build / "site"
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def whole(edition: Edition, place: Path) -> dict[str, bytes]:
    """What an undisturbed build of the same sources makes."""
    shutil.copytree(edition.root, place, ignore=shutil.ignore_patterns("build"))
    other = Edition.open(place)
    pipeline.build(other)
    result = site(other)
    shutil.rmtree(place)
    return result


def test_everything_then_nothing(edition: Edition) -> None:
    first = pipeline.build(edition)
    assert (first.made, first.kept, first.documents, first.ok) == (7, 0, 3, True)
    second = pipeline.build(edition)
    assert (second.made, second.kept, second.removed) == (0, 7, 0)
    assert second.files == first.files
    assert site(edition)["index.html"] == b"a: alpha\nb: beta\nc: gamma"
