"""The proof of a package of the sample edition, and what it finds in damaged ones."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teipress.cli import teipress
from teipress.deposit import deposit
from teipress.deposit.archive import open_zip, write_zip
from teipress.deposit.verify import holds, verify
from teipress.deposit.words import missing
from teipress.edition import Edition

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def package(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample edition, copied, built and packed as a draft."""
    from teipress.pipeline import build

    folder = tmp_path_factory.mktemp("sample") / "edition"
    for name in ("text", "tei", "conversion"):
        shutil.copytree(root / name, folder / name)
    shutil.copyfile(root / "edition.toml", folder / "edition.toml")
    edition = Edition.open(folder)
    built = build(edition)
    done = deposit(edition, folder.parent / "sample.zip", draft=True, checked=built.diagnostics)
    assert done.package is not None, done.diagnostics
    return done.package


def test_a_package_of_ours_holds_and_makes_itself_again(package: Path) -> None:
    checks = verify(package, rebuild=True)
    assert {check.name: check.holds for check in checks} == dict.fromkeys(
        ("checksum", "canonical zip", "bag", "records", "TEI", "links", "words", "rebuild"), True
    ), [d for check in checks for d in check.diagnostics]


def test_the_page_ends_in_a_verdict(package: Path, tmp_path: Path) -> None:
    right = CliRunner().invoke(teipress, ["verify", str(package)])
    assert right.exit_code == 0
    assert right.output.endswith("The package is right: 7 of 7 checks hold.\n")
    wrong = CliRunner().invoke(teipress, ["verify", str(changed(package, tmp_path, "data/dc.xml", b"<dc/>"))])
    assert wrong.exit_code == 1
    assert wrong.output.endswith("The package is not right: bag, records.\n")


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_one_flipped_bit_is_found(package: Path, tmp_path: Path, where: float, bit: int) -> None:
    content = bytearray(package.read_bytes())
    content[int(where * len(content))] ^= 1 << bit
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(content)
    assert not holds(verify(damaged))


def changed(package: Path, room: Path, name: str, content: bytes | None) -> Path:
    """The package with one file changed, added or (None) left out, sealed again as a zip."""
    root, when = open_zip(package, room / "open")
    path = root / name
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    write_zip(root, room / "changed.zip", when)
    return room / "changed.zip"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("data/dc.xml", None),
        ("data/dc.xml", b"<dc/>"),
        ("data/more.txt", b"more"),
        ("manifest-sha256.txt", b""),
        ("bagit.txt", b"no bag"),
    ],
)
def test_missing_additional_and_altered_files_are_found(
    package: Path, tmp_path: Path, name: str, content: bytes | None
) -> None:
    failed = [
        check.name for check in verify(changed(package, tmp_path, name, content)) if check.holds is False
    ]
    assert "bag" in failed


def resealed(package: Path, room: Path, changes: dict[str, tuple[bytes, bytes]]) -> Path:
    """The package with bytes changed in some files, and all sums of the bag made to fit: a careful forger's work."""
    import bagit

    root, when = open_zip(package, room / "open")
    for name, (old, new) in changes.items():
        content = (root / name).read_bytes()
        assert old in content
        (root / name).write_bytes(content.replace(old, new, 1))
    bagit.Bag(str(root)).save(manifests=True)
    write_zip(root, room / "resealed.zip", when)
    return room / "resealed.zip"


@pytest.mark.parametrize(
    ("changes", "failed"),
    [
        ({"data/dc.xml": (b"Moscow", b"Moskau")}, {"records"}),
        ({"bag-info.txt": (b"Contact-Name", b"Contact-Nome")}, {"records"}),
        ({"data/site/index.html": (b'href="search/', b'href="find/')}, {"records", "links"}),
        ({"data/schema/generated/teipress.rng": (b"<grammar ", b"<grammar  ")}, {"records"}),
    ],
)
def test_a_change_with_all_sums_made_to_fit_is_found(
    package: Path, tmp_path: Path, changes: dict[str, tuple[bytes, bytes]], failed: set[str]
) -> None:
    checks = verify(resealed(package, tmp_path, changes))
    assert {check.name for check in checks if check.holds is False} == failed


@pytest.mark.parametrize(
    "profile", [b"[]", b'{"Bag-Info": []}', b'{"Bag-Info": {"Contact-Nome": 1}}', b"no json"]
)
def test_a_profile_that_is_none_is_said(package: Path, tmp_path: Path, profile: bytes) -> None:
    name = "data/schema/bagit-profile.json"
    checks = verify(changed(package, tmp_path, name, profile))
    found = [d.message for c in checks if c.name == "records" for d in c.diagnostics]
    assert any("cannot be read" in message for message in found)


def test_a_rebuild_that_differs_names_other_versions(package: Path, tmp_path: Path) -> None:
    changes = {
        "data/mets.xml": (b"<agentName>typst</agentName>", b"<agentName>quill</agentName>"),
        "data/site/index.html": (b"</html>", b"<!-- by hand --></html>"),
    }
    rebuilt = verify(resealed(package, tmp_path, changes), rebuild=True)[-1]
    assert [d.message for d in rebuilt.diagnostics] == [
        "site/index.html has other bytes when it is made again"
    ]
    assert "the package was made with quill" in rebuilt.diagnostics[0].hint


def test_words_changed_in_one_of_the_editions_are_found(package: Path, tmp_path: Path) -> None:
    name = next(n.split("/", 1)[1] for n in zipfile.ZipFile(package).namelist() if "/data/site/text/" in n)
    checks = verify(resealed(package, tmp_path, {name: (b"Brezhnev", b"Stalin")}))
    assert "words" in {check.name for check in checks if check.holds is False}


def test_a_package_of_another_version_is_judged_by_its_own_grammar(package: Path, tmp_path: Path) -> None:
    rng = "data/schema/generated/teipress.rng"
    said = {c.name: c for c in verify(resealed(package, tmp_path, {rng: (b"<grammar ", b"<grammar  ")}))}
    assert said["TEI"].holds
    assert "grammar in the package" in said["TEI"].said


def test_a_strangers_bag_is_asked_what_it_can_answer(tmp_path: Path) -> None:
    import bagit

    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear friend")
    bagit.make_bag(str(folder))
    archive = tmp_path / "theirs.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            out.write(path, f"theirs/{path.relative_to(folder).as_posix()}")
    checks = {check.name: check.holds for check in verify(archive)}
    assert checks == {
        "checksum": None,
        "canonical zip": None,
        "bag": True,
        "records": None,
        "TEI": None,
        "links": None,
        "words": None,
    }


def test_words_that_a_page_lacks_are_named() -> None:
    assert missing("One two.\n\nThree four.", "xOne two. Three1 four.") == []
    assert missing("One two.\n\nThree four.", "One two. Three") == ["four"]
