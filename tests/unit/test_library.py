"""The library says what the documentation says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import teipress


def test_the_examples_of_the_documentation_run(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    examples = re.findall(
        r"^```python\n(.*?)^```", (root / "docs" / "library.md").read_text("utf-8"), re.M | re.S
    )
    assert len(examples) >= 7
    (tmp_path / "edition").mkdir()
    (tmp_path / "edition" / "edition.toml").write_text(
        '[edition]\ntitle = "Memoranda"\ndate = "2026-01-01"\n'
    )
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for example in examples:
        exec(compile(example, "docs/library.md", "exec"), names)
    assert "Memoranda" in capsys.readouterr().out


def test_every_public_name_is_documented(root: Path) -> None:
    page = (root / "docs" / "library.md").read_text("utf-8")
    for name in teipress.__all__:
        assert name == "__version__" or name in page
        assert name == "__version__" or getattr(teipress, name).__doc__


def test_importing_loads_nothing() -> None:
    code = "import sys, teipress; print(sorted(m for m in sys.modules if m.startswith(('teipress', 'lxml', 'click'))))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "['teipress']"


def test_functions_keep_their_names_when_modules_of_that_name_are_loaded() -> None:
    import teipress.convert
    import teipress.validate

    assert callable(teipress.validate) and callable(teipress.convert)
    assert dir(teipress).count("validate") >= 1
    with pytest.raises(AttributeError, match="nothing_like_it"):
        _ = teipress.nothing_like_it


def test_what_is_wrong_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"><p>a &lt; b</TEI>')
    found = teipress.validate(tmp_path / "a.xml")
    assert not found.ok
    assert "a.xml" in str(found)
    assert "<TEI" not in found._repr_html_() and "&lt;TEI" in found._repr_html_()


def test_a_text_that_cannot_be_read_is_no_exception(tmp_path: Path) -> None:
    made = teipress.convert(b"caf\xe9", name="bad")
    assert made.tei is None and not made.ok
    with pytest.raises(ValueError, match="could not be converted"):
        made.save(tmp_path / "x.xml")
    with pytest.raises(ValueError):
        teipress.text(b"no XML")
