"""build/ is always what the sources say, whatever was there before and whatever happens on the way."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from teipress import pipeline
from teipress.building import checks, glance, plan
from teipress.building.manifest import Manifest
from teipress.edition import Edition

SHEET = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>'


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edition:
    """An edition of three documents whose one output is `press`; nothing of it is validated."""
    monkeypatch.setattr(plan, "OUTPUTS", {"site": "press"})
    monkeypatch.setattr(checks, "validation", lambda edition, documents: ())
    monkeypatch.setattr(checks, "across", lambda edition, documents: ())
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


def test_one_change_makes_one_page_and_what_rests_on_it(edition: Edition) -> None:
    pipeline.build(edition)
    write(edition.root, b="bXta")
    built = pipeline.build(edition, explain=True)
    assert built.made == 3
    assert dict(built.reasons) == {
        "site:page:b": "tei/documents/b.xml changed",
        "site:index": "build/site/b/fact.txt changed",
    }


def test_a_change_that_the_index_does_not_see_leaves_it(edition: Edition) -> None:
    write(edition.root, b="beta, the first")
    pipeline.build(edition)
    write(edition.root, b="beta, the second")
    assert set(dict(pipeline.build(edition, explain=True).reasons)) == {"site:page:b"}


def test_same_size_at_once_is_seen(edition: Edition) -> None:
    """An edit in the same tick of the clock, with the same length, must not pass for none."""
    for text in ("AAAA", "BBBB", "CCCC", "DDDD"):
        write(edition.root, a=text)
        pipeline.build(edition)
        assert f"<p>{text}</p>".encode() == site(edition)["a/index.html"]


def test_the_clock_set_back(edition: Edition) -> None:
    pipeline.build(edition)
    path = edition.documents / "a.xml"
    path.write_text("ALPHA")
    os.utime(path, (1, 1))
    os.utime(edition.build / ".teipress" / "manifest.sqlite", (1, 1))
    assert pipeline.build(edition).made == 3
    assert site(edition)["a/index.html"] == b"<p>ALPHA</p>"


def test_a_removed_document_leaves_nothing(edition: Edition) -> None:
    pipeline.build(edition)
    (edition.documents / "b.xml").unlink()
    built = pipeline.build(edition)
    assert built.removed == 2
    assert set(site(edition)) == {"a/index.html", "a/fact.txt", "c/index.html", "c/fact.txt", "index.html"}
    assert not (edition.build / "site" / "b").exists()


def test_an_output_that_was_touched_is_made_again(edition: Edition) -> None:
    pipeline.build(edition)
    (edition.build / "site" / "a" / "index.html").write_text("edited")
    (edition.build / "site" / "c" / "index.html").unlink()
    built = pipeline.build(edition, explain=True)
    assert dict(built.reasons) == {
        "site:page:a": "build/site/a/index.html is missing or was changed",
        "site:page:c": "build/site/c/index.html is missing or was changed",
    }
    assert site(edition)["a/index.html"] == b"<p>alpha</p>"


def test_only_times_change(edition: Edition) -> None:
    """A fresh checkout or a cache that was unpacked has new times and inodes, and the same bytes: nothing is made."""
    pipeline.build(edition)
    copy = edition.root.with_name("copy")
    shutil.copytree(edition.root, copy)
    assert pipeline.build(Edition.open(copy)).made == 0


def test_a_stylesheet_is_known_with_all_it_includes(edition: Edition) -> None:
    (edition.root / "page.xsl").write_text(
        SHEET.replace("/>", '><xsl:include href="part/one.xsl"/></xsl:stylesheet>')
    )
    (edition.root / "part").mkdir()
    (edition.root / "part" / "one.xsl").write_text(
        SHEET.replace("/>", '><xsl:import href="two.xsl"/></xsl:stylesheet>')
    )
    pipeline.build(edition)
    (edition.root / "part" / "two.xsl").write_text(SHEET)
    built = pipeline.build(edition, explain=True)
    assert dict(built.reasons)["site:page:a"] == "part/two.xsl changed"
    assert pipeline.build(edition).made == 0


def test_the_configuration_decides(edition: Edition) -> None:
    pipeline.build(edition)
    (edition.root / "edition.toml").write_text('[build]\noutputs = ["site"]\n[edition]\ntitle = "Other"\n')
    built = pipeline.build(Edition.open(edition.root), explain=True)
    assert dict(built.reasons)["site:page:a"] == "the configuration changed"


def test_a_document_that_fails_is_withdrawn_and_named(edition: Edition) -> None:
    pipeline.build(edition)
    write(edition.root, b="wrong")
    for _ in range(3):
        built = pipeline.build(edition)
        assert [(d.code, d.file) for d in built.diagnostics] == [("TEST-WRONG", "tei/documents/b.xml")]
        assert site(edition)["index.html"] == b"a: alpha\nc: gamma"
        assert not (edition.build / "site" / "b").exists()
    assert built.made == 0


def test_work_that_raises_is_tried_again(edition: Edition) -> None:
    write(edition.root, b="raise")
    for _ in range(2):
        built = pipeline.build(edition)
        assert [d.code for d in built.diagnostics] == ["BUILD-FAILED"]
        assert "a stylesheet stopped" in built.diagnostics[0].message
    assert set(site(edition)) >= {"a/index.html", "c/index.html"}


def test_two_documents_with_one_name(edition: Edition) -> None:
    (edition.documents / "more").mkdir()
    (edition.documents / "more" / "A.xml").write_text("again")
    built = pipeline.build(edition)
    assert [d.code for d in built.diagnostics] == ["BUILD-CLASH"]
    assert built.documents == 3


@pytest.mark.parametrize("harm", ["garbage", "empty", "gone"])
def test_a_damaged_memory_is_made_anew(edition: Edition, harm: str) -> None:
    pipeline.build(edition)
    memory = edition.build / ".teipress" / "manifest.sqlite"
    (edition.build / "site" / "left-over.html").write_text("from before")
    if harm == "gone":
        memory.unlink()
    else:
        memory.write_bytes(b"not a database" * 500 if harm == "garbage" else b"")
    assert pipeline.build(edition).made == 7
    assert "left-over.html" not in site(edition)


def test_a_folder_that_cannot_be_written(edition: Edition) -> None:
    edition.build.write_text("a file where the folder should be")
    assert [d.code for d in pipeline.build(edition).diagnostics] == ["BUILD-UNWRITABLE"]


def test_workers_make_the_same(edition: Edition, tmp_path: Path) -> None:
    many = {f"d{number:02}": f"text {number}" for number in range(20)}
    write(edition.root, **many)
    alone = whole(edition, tmp_path / "alone")
    pipeline.build(edition, jobs=2)
    assert site(edition) == alone


def test_a_document_that_kills_its_worker_costs_only_itself(edition: Edition) -> None:
    write(edition.root, b="die", **{f"d{number:02}": f"text {number}" for number in range(10)})
    built = pipeline.build(edition, jobs=2)
    assert [(d.code, d.file) for d in built.diagnostics] == [("BUILD-FAILED", "tei/documents/b.xml")]
    assert built.documents == 13
    assert len(site(edition)) == 2 * 12 + 1


@pytest.mark.slow
def test_a_document_that_hangs_is_given_up(edition: Edition) -> None:
    write(edition.root, b="hang")
    built = pipeline.build(edition, jobs=2)
    assert [(d.code, d.file) for d in built.diagnostics] == [("BUILD-FAILED", "tei/documents/b.xml")]
    assert len(site(edition)) == 5


@pytest.fixture
def small_disk(edition: Edition) -> Iterator[Path]:
    """A file system of 1 MB as the edition's build/."""
    edition.build.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(edition.build)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("needs the right to mount")
    yield edition.build
    subprocess.run(["umount", str(edition.build)], check=True)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="mounts a tmpfs")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_full_disk_loses_nothing(edition: Edition, small_disk: Path, jobs: int) -> None:
    pipeline.build(edition)
    before = site(edition)
    write(edition.root, **{f"e{number}": "x" * 100_000 for number in range(12)})
    built = pipeline.build(edition, jobs=jobs)
    assert "BUILD-UNWRITABLE" in {finding.code for finding in built.diagnostics}
    assert site(edition).items() >= {name: before[name] for name in before if name != "index.html"}.items()
    for number in range(10):
        (edition.documents / f"e{number}.xml").unlink()
    assert pipeline.build(edition, jobs=jobs).ok
    assert site(edition)["index.html"].count(b"\n") == 4


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="mounts a tmpfs")
def test_a_folder_that_became_read_only(edition: Edition, small_disk: Path) -> None:
    pipeline.build(edition)
    before = site(edition)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    write(edition.root, a="other")
    built = pipeline.build(edition)
    assert [finding.code for finding in built.diagnostics] == ["BUILD-UNWRITABLE"]
    assert site(edition) == before


def test_all_that_makes_the_outputs_decides_about_them(edition: Edition) -> None:
    package = Path(glance.__file__).parents[1]
    with Manifest(edition.root, edition.build / ".teipress" / "manifest.sqlite") as manifest:
        glance.tool(manifest)
        asked = {Path(name).relative_to(package).as_posix() for name in manifest.asked()}
    assert {"convert.py", "publish/typeset.py", "transform/saxon.py", "building/make.py"} <= asked
    assert not any(name.startswith("cli/") for name in asked)
