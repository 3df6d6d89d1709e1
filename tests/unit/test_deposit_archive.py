"""The canonical zip, and archives that nobody vouches for."""

from __future__ import annotations

import copy
import os
import shutil
import stat
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teipress.deposit.archive import Refused, open_zip, write_zip
from teipress.deposit.identifiers import problem, scheme_of

WHEN = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def folder(tmp_path: Path, files: dict[str, bytes]) -> Path:
    root = tmp_path / "edition-1"
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


FILES = {"data/a.txt": b"words", "data/sub/b.xml": b"<b/>", "bagit.txt": b"BagIt-Version: 1.0\n"}


def test_a_folder_has_one_zip(tmp_path: Path) -> None:
    one, other = tmp_path / "1.zip", tmp_path / "2.zip"
    root = folder(tmp_path, FILES)
    write_zip(root, one, WHEN)
    for path in root.rglob("*"):
        os.utime(path, (1, 1))
        path.chmod(0o700)
    write_zip(root, other, WHEN)
    assert one.read_bytes() == other.read_bytes()


def test_what_is_packed_is_what_is_opened(tmp_path: Path) -> None:
    package = tmp_path / "p.zip"
    write_zip(folder(tmp_path, FILES), package, WHEN)
    root, when = open_zip(package, tmp_path / "open")
    assert {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()} == FILES
    assert when == WHEN.replace(tzinfo=None)


def hostile(
    path: Path, *entries: tuple[zipfile.ZipInfo | str, bytes], compress: int = zipfile.ZIP_STORED
) -> Path:
    with zipfile.ZipFile(path, "w", compress) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return path


def link(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ([("../evil.txt", b"x")], "ARCHIVE-PATH"),
        ([("a/../../evil.txt", b"x")], "ARCHIVE-PATH"),
        ([("/evil.txt", b"x")], "ARCHIVE-PATH"),
        ([("C:/evil.txt", b"x")], "ARCHIVE-PATH"),
        ([("a\\..\\evil.txt", b"x")], "ARCHIVE-PATH"),
        ([("a//evil.txt", b"x")], "ARCHIVE-PATH"),
        ([("a/\x1b[2Jevil.txt", b"x")], "ARCHIVE-PATH"),
        ([(link("a/link"), b"/etc/passwd")], "ARCHIVE-LINK"),
        ([("a/x", b"1"), ("a/X", b"2")], "ARCHIVE-DOUBLE"),
        ([("a/é", b"1"), ("a/e\u0301", b"2")], "ARCHIVE-DOUBLE"),
        ([("a/x", b"1"), ("b/x", b"2")], "ARCHIVE-ROOTS"),
        ([], "ARCHIVE-EMPTY"),
    ],
)
def test_hostile_archives_are_refused_before_anything_is_written(
    tmp_path: Path, entries: list[tuple[zipfile.ZipInfo | str, bytes]], code: str
) -> None:
    target = tmp_path / "open"
    target.mkdir()
    with pytest.raises(Refused) as refused:
        open_zip(hostile(tmp_path / "h.zip", *entries), target)
    assert refused.value.diagnostic.code == code
    assert list(target.iterdir()) == []
    assert {p.name for p in tmp_path.iterdir()} == {"open", "h.zip"}


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    package = hostile(tmp_path / "bomb.zip", ("a/zeros", bytes(50_000_000)), compress=zipfile.ZIP_DEFLATED)
    with pytest.raises(Refused) as refused:
        open_zip(package, tmp_path / "open")
    assert refused.value.diagnostic.code == "ARCHIVE-BOMB"


def test_entries_that_share_bytes_are_refused(tmp_path: Path) -> None:
    package = tmp_path / "overlap.zip"
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("a/0", os.urandom(5000))
        for number in range(1, 50):
            other = copy.copy(archive.filelist[0])
            other.filename = f"a/{number}"
            archive.filelist.append(other)
    with pytest.raises(Refused) as refused:
        open_zip(package, tmp_path / "open")
    assert refused.value.diagnostic.code == "ARCHIVE-BOMB"


def test_more_than_the_disk_has_room_for_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "p.zip"
    write_zip(folder(tmp_path, FILES), package, WHEN)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=10))
    with pytest.raises(Refused) as refused:
        open_zip(package, tmp_path / "open")
    assert "room" in refused.value.diagnostic.message


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip at all", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_archive_is_said(tmp_path: Path, content: bytes) -> None:
    package = tmp_path / "x.zip"
    package.write_bytes(content)
    with pytest.raises(Refused):
        open_zip(package, tmp_path / "open")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_one_flipped_bit_is_never_the_same_package(tmp_path: Path, where: float, bit: int) -> None:
    """Whatever bit is flipped: the archive is refused, or made again from its files it has other bytes."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        room = Path(name)
        package = room / "p.zip"
        write_zip(folder(room, FILES), package, WHEN)
        content = bytearray(package.read_bytes())
        content[int(where * len(content))] ^= 1 << bit
        package.write_bytes(content)
        try:
            root, when = open_zip(package, room / "open")
        except Refused:
            return
        write_zip(root, room / "again.zip", when)
        assert (room / "again.zip").read_bytes() != bytes(content)


@pytest.mark.slow
def test_every_bit_counts(tmp_path: Path) -> None:
    """The same of every single bit of a small package."""
    package = tmp_path / "p.zip"
    write_zip(folder(tmp_path, {"bagit.txt": b"BagIt"}), package, WHEN)
    right = package.read_bytes()
    for number in range(8 * len(right)):
        content = bytearray(right)
        content[number // 8] ^= 1 << number % 8
        package.write_bytes(content)
        target = tmp_path / "open"
        target.mkdir()
        try:
            root, when = open_zip(package, target)
            write_zip(root, tmp_path / "again.zip", when)
            assert (tmp_path / "again.zip").read_bytes() != bytes(content), number
        except Refused:
            pass
        shutil.rmtree(target)


@pytest.mark.parametrize(
    ("scheme", "right", "wrong"),
    [
        ("ORCID", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0098"),
        ("ORCID", "0000-0002-1694-233X", "0000-0002-1694-2339"),
        ("ISNI", "0000 0001 2103 2683", "0000 0001 2103 2684"),
        ("ROR", "https://ror.org/03yrm5c26", "https://ror.org/03yrm5c27"),
        ("GND", "118540238", "118540239"),
        ("GND", "4005728-8", "4005728-7"),
        ("VIAF", "24602065", "24602065x"),
    ],
)
def test_check_digits(scheme: str, right: str, wrong: str) -> None:
    assert problem(scheme, right) == ""
    assert scheme in problem(scheme, wrong)


def test_a_scheme_is_known_by_its_address() -> None:
    assert scheme_of("https://d-nb.info/gnd/118540238") == "GND"
    assert scheme_of("https://www.wikidata.org/wiki/Q1") == ""
