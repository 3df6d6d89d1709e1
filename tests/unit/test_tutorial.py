"""The commands of the tutorial do what the tutorial says."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```", re.M | re.S)


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a `teipress` command of the page as a reader would."""
    words = shlex.split(command)
    assert words[0] == "teipress"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TEIPRESS_")}
    return subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        text=True,
        capture_output=True,
        env=environment,
        timeout=120,
    )


@pytest.mark.slow
def test_the_tutorial(root: Path, tmp_path: Path) -> None:
    folder = tmp_path
    outputs: dict[str, str] = {}
    for kind, name, text in _BLOCK.findall((root / "docs" / "tutorial.md").read_text("utf-8")):
        if kind == "text":
            (folder / name).write_text(text, "utf-8")
            continue
        for line in re.findall(r"^\$ (.*)$", text, re.M):
            if line.startswith("cd "):
                folder /= line.removeprefix("cd ")
                continue
            done = run(line, folder)
            assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
            outputs[line] = done.stdout + done.stderr
    assert (folder / "build" / "site" / "index.html").is_file()
    assert (folder / "build" / "pdf" / "letter.pdf").is_file()
    own = {
        "build",
        "byron.zip",
        "byron.zip.sha256",
        "conversion",
        "tei",
        "text",
        "README.md",
        "catalog.xml",
        "edition.toml",
        "edition.xpr",
    }
    assert {path.name for path in folder.iterdir() if not path.name.startswith(".")} == own
    assert "up to date" in outputs["teipress build --explain"]
    back = outputs["teipress text tei/documents/letter.xml"]
    assert back.split() == (tmp_path / "letter.txt").read_text("utf-8").split()
