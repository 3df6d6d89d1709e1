"""The command line's contract: statuses, streams, start."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from teipress.cli import COMMANDS

ENVIRONMENT = {**os.environ, "NO_COLOR": "1", "PYTHONUTF8": "0"}


def teipress(*arguments: str, cwd: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "teipress", *arguments]
    return subprocess.run(
        command,
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**ENVIRONMENT, **more},
        timeout=120,
    )


def test_help_lists_every_command() -> None:
    done = teipress("--help")
    assert done.returncode == 0
    assert all(re.search(rf"^  {name} ", done.stdout, re.M) for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    from click.testing import CliRunner

    from teipress.cli import teipress as group

    done = CliRunner().invoke(group, [name, "--help"])
    assert done.exit_code == 0, done.output
    assert "Usage:" in done.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str, root: Path) -> None:
    pages = "\n".join(path.read_text(encoding="utf-8") for path in (root / "docs").glob("*.md"))
    assert f"teipress {name}" in pages


def test_help_imports_none_of_the_engines() -> None:
    code = (
        "import sys, click.testing, teipress.cli as c; click.testing.CliRunner().invoke(c.teipress, ['--help']);"
        "print([m for m in ('lxml','saxonche','typst','xmlschema','rich','sqlite3') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_a_misspelt_command_is_met() -> None:
    done = teipress("biuld")
    assert done.returncode == 2
    assert "build" in done.stderr


def test_no_edition_is_a_usage_error(tmp_path: Path) -> None:
    done = teipress("build", cwd=tmp_path)
    assert done.returncode == 2
    assert "edition.toml" in done.stderr


def test_a_broken_edition_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").write_text('[edition]\ntitel = "x"\n')
    done = teipress("build", cwd=tmp_path)
    assert done.returncode == 2
    assert "edition.toml:2:1" in done.stderr
    assert "did you mean `edition.title`?" in done.stderr


def test_an_internal_error_ends_in_three(tmp_path: Path) -> None:
    code = (
        "import teipress.cli, sys; from teipress.cli import common\n"
        "def fail(*a, **k): raise RuntimeError('boom')\n"
        "common.Session.edition = fail; sys.argv = ['teipress', 'build']; teipress.cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, timeout=60
    )
    assert done.returncode == 3
    assert "internal error: RuntimeError: boom" in done.stderr
    assert "Traceback" not in done.stderr
