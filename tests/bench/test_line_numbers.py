"""Line numbers of a large edition, checked from its PDF alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from large_edition import make_edition
from line_numbers import check

from teipress.edition import Edition
from teipress.publish import book


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler's pdftotext")
def test_every_entry_names_the_line_its_words_stand_on(root: Path, tmp_path: Path) -> None:
    if not any((root / "text").glob("*.txt")):
        pytest.skip("needs the text of the sample edition")
    make_edition(tmp_path, 10)
    volume = next(action for action in book.actions(Edition.open(tmp_path)) if action.key == "pdf:volume")
    assert volume.run(tmp_path / "build") == ()
    report = check(str(tmp_path / "build" / "pdf" / "edition.pdf"))
    assert report.wrong == []
    assert report.counts["right"] == 600
