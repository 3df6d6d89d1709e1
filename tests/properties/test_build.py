"""Whatever is edited, and whenever a build is killed: the next build makes what a build from nothing makes."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teipress import pipeline
from teipress.building import checks, plan
from teipress.edition import Edition

UNIT = Path(__file__).resolve().parent.parent / "unit"
SHEET = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">{}</xsl:stylesheet>'

#: Builds an edition with the small output of tests/unit/press.py, with the processes that are asked for.
SCRIPT = """
import sys
from pathlib import Path
sys.path.insert(0, {unit!r})
from teipress import pipeline
from teipress.building import checks, plan
from teipress.edition import Edition
plan.OUTPUTS = {{"site": "press"}}
checks.validation = checks.across = lambda edition, documents: ()
if __name__ == "__main__":
    print("begun", flush=True)
    built = pipeline.build(Edition.open(Path(sys.argv[1])), jobs=int(sys.argv[2]))
    print(built.made, built.kept, len(built.diagnostics))
"""


@pytest.fixture(autouse=True)
def press(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(UNIT))
    monkeypatch.setattr(plan, "OUTPUTS", {"site": "press"})
    monkeypatch.setattr(checks, "validation", lambda edition, documents: ())
    monkeypatch.setattr(checks, "across", lambda edition, documents: ())


def begun(root: Path, count: int, text: str = "slow") -> Path:
    (root / "tei" / "documents").mkdir(parents=True)
    (root / "edition.toml").write_text('[build]\noutputs = ["site"]\n')
    (root / "page.xsl").write_text(SHEET.format(""))
    for number in range(count):
        (root / "tei" / "documents" / f"d{number}.xml").write_text(f"{number} {text}")
    return root


def site(root: Path) -> dict[str, bytes]:
    folder = root / "build" / "site"
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def undisturbed(root: Path, place: Path) -> dict[str, bytes]:
    """What a build from nothing makes of the same sources."""
    shutil.copytree(root, place, ignore=shutil.ignore_patterns("build"))
    pipeline.build(Edition.open(place))
    made = site(place)
    shutil.rmtree(place)
    return made


#: An edit: which document, and what it says then ('' removes it); or what happens to the sheet or to build/.
edits = st.one_of(
    st.tuples(
        st.sampled_from("abcd"), st.sampled_from(["", "one", "two", "two, many", "one, wrong", "raise"])
    ),
    st.tuples(st.just("sheet"), st.sampled_from(["", "<!-- more -->"])),
    st.tuples(st.just("title"), st.sampled_from(["A", "B"])),
    st.tuples(st.just("lose"), st.sampled_from(["a/index.html", "index.html", "b/more.html"])),
    st.tuples(st.just("spoil"), st.sampled_from(["a/index.html", "index.html"])),
)


def apply(root: Path, what: str, value: str) -> None:
    output = root / "build" / "site" / value
    match what:
        case "sheet":
            (root / "page.xsl").write_text(SHEET.format(value))
        case "title":
            text = f'[build]\noutputs = ["site"]\n[edition]\ntitle = "{value}"\n'
            (root / "edition.toml").write_text(text)
        case "lose":
            output.unlink(missing_ok=True)
        case "spoil" if output.exists():
            output.write_bytes(b"spoilt")
        case "a" | "b" | "c" | "d":
            document = root / "tei" / "documents" / f"{what}.xml"
            document.write_text(value) if value else document.unlink(missing_ok=True)


@settings(max_examples=15, deadline=None)
@given(rounds=st.lists(st.lists(edits, max_size=3), min_size=1, max_size=4))
def test_incremental_and_full_builds_are_equal(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[list[tuple[str, str]]]
) -> None:
    folder = tmp_path_factory.mktemp("build")
    root = begun(folder / "edition", 2, "same")
    for edited in rounds:
        for edit in edited:
            apply(root, *edit)
        pipeline.build(Edition.open(root))
        assert site(root) == undisturbed(root, folder / "other")


def alive(marker: str) -> list[int]:
    """The processes that have the marker in their environment."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and marker.encode() in (entry / "environ").read_bytes():
                found.append(int(entry.name))
        except OSError:
            continue
    return found


@pytest.fixture
def script(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "build_it.py"
    path.write_text(SCRIPT.format(unit=str(UNIT)))
    yield path


def started(script: Path, root: Path, marker: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "TEIPRESS_TEST": marker}
    command = [sys.executable, str(script), str(root), "2"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    return process


def nobody(marker: str) -> bool:
    """Whether all processes of a build are gone within three seconds."""
    end = time.monotonic() + 3
    while alive(marker):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_killed_at_any_moment_the_next_build_is_right(tmp_path: Path, script: Path) -> None:
    """The parent alone is killed, at twenty moments of a build that takes more than a second."""
    root = begun(tmp_path / "edition", 20)
    expected = undisturbed(root, tmp_path / "other")
    chance = random.Random(6)
    for number in range(20):
        shutil.rmtree(root / "build", ignore_errors=number % 5 == 0)
        (root / "tei" / "documents" / "d3.xml").write_text("3 slow" if number % 2 else "3 slow, many")
        marker = f"teipress-{os.getpid()}-{number}"
        process = started(script, root, marker)
        time.sleep(chance.uniform(0.05, 1.0))
        assert process.poll() is None, "the build was over before it could be killed"
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert nobody(marker)
        (root / "tei" / "documents" / "d3.xml").write_text("3 slow")
        pipeline.build(Edition.open(root), jobs=2)
        assert site(root) == expected
        assert not list((root / "build" / ".teipress").glob("work-*"))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_ctrl_c_ends_all_and_keeps_what_was_made(tmp_path: Path, script: Path) -> None:
    root = begun(tmp_path / "edition", 20)
    marker = f"teipress-{os.getpid()}-c"
    process = started(script, root, marker)
    while not site(root) and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    process.wait(timeout=5)
    assert nobody(marker)
    assert site(root)
    made = pipeline.build(Edition.open(root))
    assert 0 < made.kept < 41
    assert site(root) == undisturbed(root, tmp_path / "other")
