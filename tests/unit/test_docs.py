"""The documentation is true to the code, and its links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)|<img src=\"([^\"]+)\"")


def test_the_reference_of_commands_is_current(root: Path) -> None:
    from teipress.cli.reference import page

    assert (root / "docs/commands.md").read_text(encoding="utf-8") == page()


def pages(root: Path) -> list[Path]:
    return [root / "README.md", root / "NOTICE.md", *sorted((root / "docs").rglob("*.md"))]


def test_every_link_leads_somewhere(root: Path) -> None:
    broken = []
    for path in pages(root):
        text = re.sub(r"(?ms)^```.*?^```|`[^`\n]*`", "", path.read_text(encoding="utf-8"))
        for match in _LINK.finditer(text):
            target = (match[1] or match[2]).split("#")[0]
            if target and not re.match(r"[a-z]+:", target) and not (path.parent / target).exists():
                broken.append(f"{path.relative_to(root)}: {target}")
    assert broken == []


@pytest.mark.parametrize("words", [r"(?<![\w.])/(?:work|root|home|tmp)/\w", r"\b(?:TODO|FIXME)\b"])
def test_no_page_or_source_holds(words: str, root: Path) -> None:
    files = [
        p for folder in ("src", "xslt", "schemas", "docs") for p in (root / folder).rglob("*") if p.is_file()
    ]
    texts = [p for p in files if p.suffix in {".py", ".xsl", ".typ", ".md", ".odd", ".css", ".js", ".toml"}]
    found = [f"{p.relative_to(root)}" for p in texts if re.search(words, p.read_text(encoding="utf-8"))]
    assert found == []


@pytest.mark.slow
def test_the_manual_is_built_without_a_warning(root: Path, tmp_path: Path) -> None:
    pytest.importorskip("mkdocs", reason="needs mkdocs (extra `check`)")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(tmp_path)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "tutorial.html").is_file()
