"""What a conversion leaves in an edition, and that it never takes away what a person wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from teipress.conversion import Places, collisions, is_edited, keep, read_record
from teipress.convert import Conversion, convert
from teipress.edition import Edition

TEXT = "Letter From Hall to Stone\n\nGeneva, 4 June 1931\n\nThe quays are [too] short.\n\nRobert Hall\n"


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    (tmp_path / "edition.toml").write_text('[edition]\ntitle = "Quays"\n', encoding="utf-8")
    (tmp_path / "text").mkdir()
    return Edition.open(tmp_path)


def made(edition: Edition, text: str = TEXT) -> Conversion:
    path = edition.texts / "quays.txt"
    path.write_text(text, encoding="utf-8")
    conversion, _ = convert(path)
    assert conversion is not None
    return conversion


def test_tei_record_and_base(edition: Edition) -> None:
    conversion = made(edition)
    assert keep(conversion, edition) == ()
    places = Places.of(edition, "quays")
    assert places.tei.read_bytes() == places.base.read_bytes() == conversion.tei
    record = json.loads(places.record.read_text(encoding="utf-8"))
    assert record["text"] == "text/quays.txt"
    assert record["ledger"][0] == "1 #h1+0"


def test_the_record_has_no_time_and_is_the_same_twice(edition: Edition) -> None:
    keep(made(edition), edition)
    record = Places.of(edition, "quays").record
    before = record.read_bytes()
    keep(made(edition), edition)
    assert record.read_bytes() == before


def test_an_unedited_file_is_replaced(edition: Edition) -> None:
    keep(made(edition), edition)
    changed = made(edition, TEXT.replace("short", "low"))
    assert keep(changed, edition) == ()
    assert Places.of(edition, "quays").tei.read_bytes() == changed.tei


def test_an_edited_file_stays(edition: Edition) -> None:
    keep(made(edition), edition)
    places = Places.of(edition, "quays")
    places.tei.write_bytes(places.tei.read_bytes().replace(b"short", b"brief"))
    assert is_edited(places)
    edited = places.tei.read_bytes()
    (finding,) = keep(made(edition, TEXT.replace("short", "low")), edition)
    assert (finding.code, finding.severity) == ("CONVERT-EDITED", "error")
    assert places.tei.read_bytes() == edited


def test_force_keeps_a_backup_and_never_overwrites_one(edition: Edition) -> None:
    places = Places.of(edition, "quays")
    for word in ("low", "old"):
        keep(made(edition), edition, force=True)
        places.tei.write_text(word, encoding="utf-8")
        assert keep(made(edition), edition, force=True) == ()
    backups = sorted(path.name for path in places.tei.parent.glob("*.bak*"))
    assert backups == ["quays.xml.bak", "quays.xml.bak2"]
    assert (places.tei.parent / "quays.xml.bak").read_text(encoding="utf-8") == "low"


def test_a_file_nobody_has_a_record_of_is_somebodys(edition: Edition) -> None:
    places = Places.of(edition, "quays")
    places.tei.parent.mkdir(parents=True)
    places.tei.write_text("<TEI/>", encoding="utf-8")
    assert [finding.code for finding in keep(made(edition), edition)] == ["CONVERT-EDITED"]


def test_a_folder_that_refuses(edition: Edition) -> None:
    edition.documents.parent.mkdir()
    edition.documents.write_text("a file, no folder", encoding="utf-8")
    assert [finding.code for finding in keep(made(edition), edition)] == ["FILE-UNWRITABLE"]


def test_a_broken_record_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{", encoding="utf-8")
    assert read_record(path) == {}


def test_names_that_are_one_file_on_some_systems() -> None:
    (finding,) = collisions([("out/Quays", "a/Quays.txt"), ("out/quays", "b/quays.txt")])
    assert finding.code == "NAME-COLLISION"
    assert not collisions([("out/a", "a.txt"), ("out/b", "b.txt")])


def test_identifiers_stay_when_the_text_changes(edition: Edition) -> None:
    first = made(edition)
    later, _ = convert(
        TEXT.replace("The quays", "A new beginning.\n\nThe quays").encode(),
        name="quays.txt",
        before=first.tei,
    )
    assert later is not None
    assert b'<p xml:id="p1">The quays' in later.tei.replace(b"\n", b"")
    assert b'<p xml:id="p2">A new beginning.' in later.tei
