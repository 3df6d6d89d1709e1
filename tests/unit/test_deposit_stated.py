"""What an editor must state, what stops a package, and what the README and bag-info.txt then say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from letters import SETTINGS, TEI, edition
from lxml import etree

from teipress.deposit import deposit
from teipress.deposit.archive import open_zip
from teipress.diagnostics import Diagnostic


@pytest.fixture(scope="module")
def bag(tmp_path_factory: pytest.TempPathFactory) -> Path:
    done = deposit(edition(tmp_path_factory.mktemp("made") / "letters"))
    assert done.package is not None, done.diagnostics
    return open_zip(done.package, tmp_path_factory.mktemp("open"))[0]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (('identifier = "https://doi.org/10.1234/letters"\n', ""), "DEPOSIT-IDENTIFIER"),
        (("10.1234/letters", "10.5072/letters"), "DEPOSIT-IDENTIFIER"),
        (('rights-statement = "http://rightsstatements.org/vocab/NoC-NC/1.0/"\n', ""), "DEPOSIT-RIGHTS"),
        (("NoC-NC/1.0", "NoC/1.0"), "DEPOSIT-RIGHTS"),
        ((" <jane@letters.press>", ""), "DEPOSIT-CONTACT"),
    ],
)
def test_what_is_missing_is_refused_and_a_draft_is_made(
    tmp_path: Path, change: tuple[str, str], code: str
) -> None:
    opened = edition(tmp_path / "e", SETTINGS.replace(*change))
    refused = deposit(opened)
    assert refused.package is None
    assert {d.code for d in refused.diagnostics if d.severity == "error"} == {code}
    assert not (tmp_path / "e/build/deposit").exists()
    draft = deposit(opened, draft=True)
    assert draft.package is not None
    assert {d.code for d in draft.diagnostics if d.severity == "warning"} == {code}


LICENCE = '<licence target="https://creativecommons.org/licenses/by/4.0/">CC BY</licence>'
CNE = "http://rightsstatements.org/vocab/CNE/1.0/"


@pytest.mark.parametrize("address", [CNE, "https://rightsstatements.org/page/CNE/1.0/"])
def test_a_document_states_its_own_rights(tmp_path: Path, address: str) -> None:
    """The header's word stands before edition.toml's, in every record."""
    own = f'<sourceDesc><bibl><title>A</title><availability><licence target="{address}">Nobody knows</licence></availability></bibl>'
    tei = TEI.replace("<sourceDesc>", own)
    done = deposit(edition(tmp_path / "e", tei=tei))
    assert done.package is not None, done.diagnostics
    data = open_zip(done.package, tmp_path / "open")[0] / "data"
    mods = etree.parse(data / "mets.xml").findall(".//{*}dmdSec[@ID='dmd-letter']//{*}accessCondition")
    xlink = "{http://www.w3.org/1999/xlink}href"
    assert [m.get(xlink) for m in mods if m.get(xlink)] == [
        "https://creativecommons.org/licenses/by/4.0/",
        CNE,
    ]
    graph = {e["@id"]: e for e in json.loads((data / "ro-crate-metadata.json").read_text())["@graph"]}
    assert graph["#document-letter"]["usageInfo"] == {"@id": CNE}
    assert graph[CNE]["name"] == "Copyright Not Evaluated"
    assert CNE in (data / "README.txt").read_text(encoding="utf-8")
    assert [r["rightsUri"] for r in json.loads((data / "datacite.json").read_text())["rightsList"]][1:] == [
        CNE
    ]


@pytest.mark.parametrize(
    ("settings", "tei", "said"),
    [
        ((), (LICENCE, "<p>Ask us.</p>"), ""),
        (('licence = "https', 'url2 = "https'), (LICENCE, "<p>Ask us.</p>"), "the licence of the edition is not stated"),
        ((), (LICENCE, LICENCE + LICENCE.replace("by/", "by-nc/")), "the licence of the edition is stated twice"),
        ((), (LICENCE, LICENCE + f'<p><ref target="{CNE}">x</ref> <ref target="{CNE.replace("CNE", "UND")}">y</ref></p>'), "the state of rights in the document is stated twice"),
        ((), (LICENCE, LICENCE + '<licence target="http://rightsstatements.org/vocab/MINE/1.0/"/>'), "neither one of the twelve"),
    ],
)  # fmt: skip
def test_rights_are_stated_once_for_each_document(
    tmp_path: Path, settings: tuple[str, str], tei: tuple[str, str], said: str
) -> None:
    changed = SETTINGS.replace(*settings) if settings else SETTINGS
    done = deposit(edition(tmp_path / "e", changed, tei=TEI.replace(*tei)))
    errors = [d.message for d in done.diagnostics if d.code == "DEPOSIT-RIGHTS"]
    assert len(errors) == bool(said)
    assert all(said in error for error in errors)


def test_unreviewed_doubts_are_refused(tmp_path: Path) -> None:
    refused = deposit(edition(tmp_path / "e", doubt=" #unreviewed"))
    assert [(d.code, d.file) for d in refused.diagnostics] == [
        ("DEPOSIT-UNREVIEWED", "tei/documents/letter.xml")
    ]


def test_a_mistyped_orcid_is_refused_even_in_a_draft(tmp_path: Path) -> None:
    refused = deposit(edition(tmp_path / "e", SETTINGS.replace("0097", "0098")), draft=True)
    assert refused.package is None
    assert [d.code for d in refused.diagnostics if d.severity == "error"] == ["IDENTIFIER-CHECK"]


@pytest.fixture(scope="module")
def readme(bag: Path) -> str:
    return (bag / "data/README.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "answer",
    [
        "editor            Jane Doe (https://orcid.org/0000-0002-1825-0097)",
        "translated by     Ann Lee",
        "funder            A Fund",
        "identifier        https://doi.org/10.1234/letters",
        "documents         1, of 1965-05-03",
        "language          German",
        "translated from   Latin",
        "ask               Jane Doe, jane@letters.press",
        "kept              Archive, A 1, 7-9",
        "rights            No Copyright - Non-Commercial Use Only,",
        "an agreement permits only non-commercial uses of the document",
        "    cd three-letters-1.2\n    sha256sum --quiet -c manifest-sha256.txt",
        "grammar           Is each TEI file well-formed and valid by\n                  schema/generated/teipress.rng?\n                  -> yes",
        "teipress==",
        "Jane Doe, Shen Zhihua. Three Letters: An edition. Version 1.2. A Press. 2026.",
    ],
)  # fmt: skip
def test_the_readme_answers(readme: str, answer: str) -> None:
    assert " ".join(answer.split()) in " ".join(readme.split())


def test_the_readme_has_narrow_lines_and_names_every_file_and_nothing_else(readme: str, bag: Path) -> None:
    head, _, files = readme.partition("\nAll files\n")
    assert [line for line in head.splitlines() if len(line) > 78] == []
    listed = {line.split()[-1] for line in files.splitlines()[5:] if line.strip()}
    there = {p.relative_to(bag / "data").as_posix() for p in (bag / "data").rglob("*") if p.is_file()}
    assert listed - {"file"} == there
    assert "lists/" not in head
    assert ":unav" not in readme


def test_the_bag_info_says_in_words_what_is_not_stated(tmp_path: Path) -> None:
    bare = SETTINGS.replace('identifier = "https://doi.org/10.1234/letters"\n', "").replace(
        'contact = "Jane Doe <jane@letters.press>"\n', ""
    )
    done = deposit(edition(tmp_path / "e", bare), draft=True)
    assert done.package is not None
    root, _ = open_zip(done.package, tmp_path / "open")
    info = (root / "bag-info.txt").read_text(encoding="utf-8")
    assert ":unav" not in info
    assert "Contact-Name: not stated\n" in info
    assert "A draft, not for the catalogue" in info
    readme = (root / "data/README.txt").read_text(encoding="utf-8")
    assert "  - the edition has no identifier\n" in readme


def test_an_error_of_validation_stops_a_draft_too(tmp_path: Path) -> None:
    found = Diagnostic("ELEMENT-UNKNOWN", "error", "there is no element pp", "tei/documents/letter.xml")
    assert deposit(edition(tmp_path / "e"), draft=True, checked=[found]).package is None


def test_a_wrong_identifier_in_a_header_is_found(tmp_path: Path) -> None:
    tei = TEI.replace("<persName>Ann", '<persName ref="https://orcid.org/0000-0002-1825-0098">Ann')
    done = deposit(edition(tmp_path / "e", tei=tei))
    assert [(d.code, d.file) for d in done.diagnostics] == [("IDENTIFIER-CHECK", "tei/documents/letter.xml")]
