"""The web edition as files: what is written, what is found wrong, and that it is the same every time."""

from __future__ import annotations

import shutil
import time
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from lxml import etree, html

from teipress import clock
from teipress.config import Config
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.publish import links, search, site

SMALL = Path(__file__).parents[1] / "browser" / "edition"
BAD = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Bad</title></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>{}</body></text></TEI>"""


def _made(root: Path, config: str = "search = false") -> list[Diagnostic]:
    path = root / "edition.toml"
    path.write_text(path.read_text("utf-8").replace("[site]", f"[site]\n{config}"), "utf-8")
    actions = {action.key: action for action in site.actions(Edition.open(root))}
    order = {key: [name for name in action.after if name in actions] for key, action in actions.items()}
    found: list[Diagnostic] = []
    for key in TopologicalSorter(order).static_order():
        found += actions[key].run(root / "build")
    return found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SMALL, tmp_path / "harbour")
    return tmp_path / "harbour"


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_addresses_of_the_contract(root: Path) -> None:
    assert [one for one in _made(root) if one.severity == "error"] == []
    made = _files(root / "build" / "site")
    for name in (
        "index.html", "d/minutes/index.html", "persons/zhou/index.html", "places/hull/index.html",
        "organisations/office/index.html", "tei/minutes.xml", "text/minutes.txt", "sitemap.xml", "feed.xml",
        "assets/theme.css", "images/folio-2.png", "d/minutes/linkset.json",
    ):  # fmt: skip
        assert name in made, name
    assert made["tei/minutes.xml"] == (root / "tei" / "documents" / "minutes.xml").read_bytes()


def test_equal_bytes_wherever_and_whenever(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(root, tmp_path / "another place" / "b")
    _made(root, "search = true")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    time.tzset()
    try:
        _made(tmp_path / "another place" / "b", "search = true")
    finally:
        monkeypatch.undo()
        time.tzset()
    first, second = (_files(place / "build" / "site") for place in (root, tmp_path / "another place" / "b"))
    assert first == second
    assert any(name.startswith("pagefind/names/") for name in first)


def test_a_link_that_leads_nowhere_is_an_error(root: Path) -> None:
    body = '<p xml:id="p1">see <ref target="minutes.xml#nope">there</ref></p>'
    (root / "tei" / "documents" / "bad.xml").write_text(BAD.format(body), "utf-8")
    (broken,) = [one for one in _made(root) if one.code == "SITE-LINK"]
    assert broken.severity == "error" and broken.file.endswith("bad.xml")
    assert "minutes/index.html#nope" in broken.message


def test_an_id_twice_is_an_error(root: Path) -> None:
    table, found = links.collect({"a.html": b'<!DOCTYPE html><p id="x"></p><p id="x"></p>'}, "a.xml")
    assert [one.code for one in found] == ["SITE-ID"]
    assert table["pages"]["a.html"]["ids"] == ["x", "x"]


@pytest.mark.parametrize("url", ["../../../secret.png", "/etc/secret.png", "../../notes.txt"])
def test_no_file_outside_the_edition_and_none_but_pictures_are_published(root: Path, url: str) -> None:
    (root.parent / "secret.png").write_bytes(b"secret")
    (root / "notes.txt").write_bytes(b"secret")
    (root / "tei" / "documents" / "bad.xml").write_text(BAD.format(f'<pb facs="{url}"/>'), "utf-8")
    _made(root)
    assert all(content != b"secret" for content in _files(root / "build").values())


def test_a_stylesheet_that_breaks_is_a_finding(root: Path) -> None:
    (root / "xslt").mkdir(exist_ok=True)
    (root / "xslt" / "mine.xsl").write_text("<no/>", "utf-8")
    with (root / "edition.toml").open("a", encoding="utf-8") as config:
        config.write('\n[xslt]\nhtml = "xslt/mine.xsl"\n')
    action = site.actions(Edition.open(root))[0]
    (found,) = action.run(root / "build")
    assert (found.code, found.severity) == ("SITE-STYLESHEET", "error")


def test_a_shard_is_full_at_500_and_growth_moves_few() -> None:
    names = [Path(f"d{number}.xml") for number in range(1200)]
    assert search.shard_count(names[:500]) == 1
    assert search.shard_count(names) == 4
    edition = Edition(Path("/e"), Config())
    keys = {action.key for action in search.actions(edition, names)}
    assert keys == {"site:search:0", "site:search:1", "site:search:2", "site:search:3"}


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Kim Pyong Jik", "Pyongjik"),
        ("Kim Byeong-jik", "Byeongjik"),
        ("Pyŏngjik", "Pyongjik"),
        ("周恩来", "周恩来"),
    ],
)
def test_a_name_is_found_as_people_type_it(name: str, typed: str) -> None:
    assert typed in search.spellings(name)


def test_the_clock_asks_environment_then_configuration_then_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "edition.toml").write_text("[edition]\n", "utf-8")
    assert clock.moment(Edition.open(tmp_path))[0].year == 1980
    assert [one.code for one in clock.moment(Edition.open(tmp_path))[1]] == ["CLOCK-MISSING"]
    (tmp_path / "tei" / "documents").mkdir(parents=True)
    change = "<revisionDesc><change when='2021-05-06'/><change when='2020-01-01'/></revisionDesc>"
    (tmp_path / "tei" / "documents" / "a.xml").write_text(change, "utf-8")
    assert clock.moment(Edition.open(tmp_path))[0].date().isoformat() == "2021-05-06"
    (tmp_path / "edition.toml").write_text('[edition]\ndate = "2022-02-02"\n', "utf-8")
    assert clock.moment(Edition.open(tmp_path))[0].isoformat() == "2022-02-02T00:00:00+00:00"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert clock.moment(Edition.open(tmp_path))[0].isoformat() == "1970-01-02T00:00:00+00:00"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    moment, found = clock.moment(Edition.open(tmp_path))
    assert moment.year == 2022 and found[0].code == "CLOCK-UNREADABLE"


def test_nothing_of_this_machine_is_in_the_pages(root: Path) -> None:
    _made(root)
    assert not [
        name for name, content in _files(root / "build" / "site").items() if str(root).encode() in content
    ]


def test_feed_and_sitemap_have_the_addresses_for_ever(root: Path) -> None:
    _made(root)
    made = _files(root / "build" / "site")
    feed = etree.fromstring(made["feed.xml"])
    atom = {"a": "http://www.w3.org/2005/Atom"}
    dates = [str(entry.findtext("a:updated", "", atom)) for entry in feed.iterfind("a:entry", atom)]
    assert dates == sorted(dates, reverse=True)
    assert "2026-02-01T00:00:00Z" in dates  # the newest change of the minutes
    addresses = [str(loc.text) for loc in etree.fromstring(made["sitemap.xml"]).iterfind(".//{*}loc")]
    assert "https://harbour.example.org/papers/d/minutes/" in addresses
    assert all(address.startswith("https://harbour.example.org/papers/") for address in addresses)


def test_without_an_address_there_is_no_sitemap_and_a_feed_all_the_same(root: Path) -> None:
    path = root / "edition.toml"
    path.write_text(path.read_text("utf-8").replace("url =", "# url ="), "utf-8")
    _made(root)
    made = _files(root / "build" / "site")
    assert "sitemap.xml" not in made
    assert b"<id>urn:uuid:" in made["feed.xml"]
    assert b"canonical" not in made["index.html"]


def test_a_renamed_document_keeps_its_old_address(root: Path) -> None:
    with (root / "edition.toml").open("a", encoding="utf-8") as config:
        config.write('\n[site.redirects]\nminutes-1911 = "minutes"\n')
    assert [one for one in _made(root) if one.severity == "error"] == []
    made = _files(root / "build" / "site")
    old = html.document_fromstring(made.pop("d/minutes-1911/index.html"))
    assert old.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../minutes/index.html"]
    assert old.xpath("//main//a/@href") == ["../minutes/index.html"]
    assert old.xpath("//link[@rel='canonical']/@href") == ["https://harbour.example.org/papers/d/minutes/"]
    assert not [name for name, content in made.items() if b"minutes-1911" in content]


@pytest.mark.parametrize(
    "row", ['minutes = "verses"', 'old = "nowhere"', '"../old" = "minutes"', "old = 1", 'old = "../minutes"']
)
def test_a_former_name_that_cannot_lead_on_is_an_error(root: Path, row: str) -> None:
    with (root / "edition.toml").open("a", encoding="utf-8") as config:
        config.write(f"\n[site.redirects]\n{row}\n")
    assert [one.code for one in _made(root) if one.severity == "error"] == ["SITE-REDIRECT"]
    assert b'http-equiv="refresh"' not in b"".join(_files(root / "build" / "site").values())
