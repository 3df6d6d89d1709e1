"""How fast each stage is, by pytest-benchmark: `pytest tests/bench -m slow -n0 --benchmark-only`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from teipress.building import checks
from teipress.convert import convert
from teipress.edition import Edition
from teipress.plaintext import text_of
from teipress.publish import book, site

pytest.importorskip("pytest_benchmark", reason="needs pytest-benchmark")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def edition(root: Path) -> Edition:
    return Edition.open(root)


@pytest.fixture(scope="module")
def document(edition: Edition) -> Path:
    return next(edition.documents.glob("*.xml"))


def test_convert(benchmark: Any, edition: Edition) -> None:
    source = next(edition.texts.glob("*.txt"))
    made, _ = benchmark(convert, source)
    assert made is not None


def test_validate(benchmark: Any, edition: Edition, document: Path, tmp_path: Path) -> None:
    benchmark(checks.validation(edition, (document,))[0].run, tmp_path)
    assert (tmp_path / ".checked").is_dir()


def test_text(benchmark: Any, document: Path) -> None:
    assert benchmark(text_of, etree.parse(document))


def test_page(benchmark: Any, edition: Edition, document: Path, tmp_path: Path) -> None:
    benchmark(site.actions(edition, (document,))[0].run, tmp_path)
    assert (tmp_path / "site" / "d" / document.stem / "index.html").is_file()


def test_pdf(benchmark: Any, edition: Edition, document: Path, tmp_path: Path) -> None:
    benchmark(book.actions(edition, (document,))[0].run, tmp_path)
    assert list(tmp_path.rglob("*.pdf"))
