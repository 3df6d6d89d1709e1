"""The forms of findings: what services are told, proved by their checkers where these are installed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from teipress.diagnostics import Diagnostic, Fix
from teipress.report import FORMS, report

ERROR = Diagnostic(
    "ELEMENT-UNKNOWN", "error", "there is no element `persNam`", "tei/a, b.xml", 3, 5, 3, 12,
    xpath="/TEI/text/p/persNam", hint="did you mean `persName`?", excerpt="<p>x<persNam>é</persNam></p>",
    fix=Fix(10, 17, "persName", "rename it `persName`", (Fix(22, 29, "persName"),)),
)  # fmt: skip
DOUBT = Diagnostic("NAME-MISMATCH", "doubt", "100% sure?\x1b[31m", "tei/a, b.xml", 4, 1, 6, 2)
INFO = Diagnostic("LIST-UNUSED", "info", "nothing points at `x`", "tei/lists/persons.xml")
FOUND = [ERROR, DOUBT, INFO, INFO]


@pytest.fixture(autouse=True)
def _outside_of_services(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)


def test_json_has_exactly_these_keys() -> None:
    rows = json.loads(report("json", FOUND))
    assert len(rows) == 4
    keys = "code severity file line column end_line end_column xpath message hint fix fingerprint"
    assert all(" ".join(row) == keys for row in rows)
    assert rows[0]["fix"] == {
        "message": "rename it `persName`",
        "edits": [{"start": 10, "end": 17, "text": "persName"}, {"start": 22, "end": 29, "text": "persName"}],
    }
    assert rows[1]["fix"] is None
    assert len({row["fingerprint"] for row in rows}) == 4


def test_no_findings() -> None:
    assert {form: report(form, []) for form in ("full", "concise", "github")} == dict.fromkeys(
        ("full", "concise", "github"), ""
    )
    assert [json.loads(report(form, [])) for form in ("json", "gitlab")] == [[], []]
    assert json.loads(report("sarif", []))["runs"][0]["results"] == []


def test_github_annotations() -> None:
    lines = report("github", FOUND).splitlines()
    assert lines[0] == (
        "::error title=ELEMENT-UNKNOWN,file=tei/a%2C b.xml,line=3,endLine=3,col=5,endColumn=12::"
        "there is no element `persNam`%0Adid you mean `persName`?"
    )
    assert (
        lines[1]
        == "::warning title=NAME-MISMATCH,file=tei/a%2C b.xml,line=4,endLine=6::100%25 sure?<U+001B>[31m"
    )
    assert lines[2] == "::notice title=LIST-UNUSED,file=tei/lists/persons.xml::nothing points at `x`"


def test_an_annotation_cannot_be_forged() -> None:
    forged = Diagnostic("XML-SYNTAX", "error", "x\n::warning::y", "a\n::error::b.xml")
    assert len(report("github", [forged]).splitlines()) == 1


def test_files_are_named_from_the_checkout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    edition = tmp_path / "edition"
    edition.mkdir()
    monkeypatch.chdir(edition)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    assert "file=edition/tei/a%2C b.xml" in report("github", [ERROR])
    location = json.loads(report("gitlab", [ERROR]))[0]["location"]
    assert location == {"path": "edition/tei/a, b.xml", "lines": {"begin": 3, "end": 3}}


def test_gitlab_fields() -> None:
    rows = json.loads(report("gitlab", FOUND))
    assert all(
        {"description", "check_name", "fingerprint", "severity", "location"} <= set(row) for row in rows
    )
    assert {row["severity"] for row in rows} <= {"info", "minor", "major", "critical", "blocker"}
    assert len({row["fingerprint"] for row in rows}) == len(rows)
    assert all(row["location"]["lines"]["begin"] >= 1 for row in rows)
    assert not any(row["location"]["path"].startswith("./") for row in rows)


#: What Jenkins reads (xunit-plugin's junit-10.xsd), as far as we write it.
JUNIT = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<define name="counts"><attribute name="tests"><data type="int"/></attribute><attribute name="failures"><data type="int"/></attribute>
<attribute name="errors"><data type="int"/></attribute></define>
<define name="case"><element name="testcase"><attribute name="classname"/><attribute name="name"/><attribute name="time"/>
<optional><choice><element name="failure"><attribute name="type"/><attribute name="message"/><text/></element>
<element name="system-out"><text/></element></choice></optional></element></define>
<start><element name="testsuites"><attribute name="name"/><ref name="counts"/><zeroOrMore><element name="testsuite">
<attribute name="name"/><attribute name="skipped"/><attribute name="time"/><ref name="counts"/>
<oneOrMore><ref name="case"/></oneOrMore></element></zeroOrMore></element></start></grammar>"""


def test_junit() -> None:
    text = report("junit", FOUND, ["tei/a, b.xml", "tei/good.xml"])
    tree = etree.fromstring(text.encode())
    schema = etree.RelaxNG(etree.fromstring(JUNIT))
    assert schema.validate(tree), schema.error_log
    suites = {suite.get("name"): (suite.get("tests"), suite.get("failures")) for suite in tree}
    assert suites == {
        "tei/a, b.xml": ("2", "1"),
        "tei/good.xml": ("1", "0"),
        "tei/lists/persons.xml": ("2", "0"),
    }
    assert (tree.get("tests"), tree.get("failures")) == ("5", "1")


def sarif() -> dict[str, Any]:
    result: dict[str, Any] = json.loads(report("sarif", FOUND))
    return result


def test_sarif() -> None:
    run = sarif()["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    first = run["results"][0]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "tei/a%2C%20b.xml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 12}
    assert [each["deletedRegion"] for each in first["fixes"][0]["artifactChanges"][0]["replacements"]] == [
        {"byteOffset": 10, "byteLength": 7},
        {"byteOffset": 22, "byteLength": 7},
    ]


def test_sarif_by_its_model() -> None:
    model = pytest.importorskip("sarif_pydantic", reason="needs sarif-pydantic")
    assert len(model.Sarif.model_validate(sarif()).runs[0].results) == 4


def _multitool() -> Path | None:
    folder = os.environ.get("TEIPRESS_TOOLS")
    path = Path(folder or "/nowhere") / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    return path if path.is_file() else None


@pytest.mark.slow
@pytest.mark.skipif(_multitool() is None, reason="needs @microsoft/sarif-multitool in $TEIPRESS_TOOLS")
def test_sarif_by_microsoft_s_checker(tmp_path: Path) -> None:
    tool = _multitool()
    assert tool is not None
    tool.chmod(0o755)
    (tmp_path / "a.sarif").write_text(report("sarif", FOUND), encoding="utf-8")
    command = [str(tool), "validate", "a.sarif", "--rule-kind", "Sarif;Ghas", "--output", "report.sarif"]
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=120, check=True)
    results = json.loads((tmp_path / "report.sarif").read_text("utf-8-sig"))["runs"][0].get("results", [])
    assert [(each["ruleId"], each["message"]) for each in results] == []


@pytest.mark.parametrize("form", ["full", "concise"])
def test_no_control_character_reaches_a_terminal(form: str) -> None:
    assert "\x1b" not in report(form, FOUND)


def test_every_form_is_offered() -> None:
    assert list(FORMS) == ["full", "concise", "json", "github", "gitlab", "sarif", "junit"]


def _snippets(root: Path) -> dict[str, str]:
    page = (root / "docs/validation.md").read_text(encoding="utf-8")
    rows = re.findall(r"```yaml\n# (\S+)\n(.*?)```", page, re.DOTALL)
    return dict(rows)


def _program(name: str) -> str:
    path = shutil.which(name, path=str(Path(sys.executable).parent))
    if path is None:
        pytest.skip(f"needs {name}")
    return path


@pytest.mark.parametrize(
    ("file", "schema"),
    [
        ("action.yml", "vendor.github-actions"),
        (".github/workflows/tei.yml", "vendor.github-workflows"),
        (".gitlab-ci.yml", "vendor.gitlab-ci"),
    ],
)
def test_what_services_read(file: str, schema: str, root: Path, tmp_path: Path) -> None:
    path = root / file
    if file != "action.yml":
        path = tmp_path / "snippet.yml"
        path.write_text(_snippets(root)[file], encoding="utf-8")
    command = [_program("check-jsonschema"), "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout


def test_the_hooks_of_pre_commit(root: Path, tmp_path: Path) -> None:
    program = _program("pre-commit")
    config = tmp_path / "config.yaml"
    config.write_text(_snippets(root)[".pre-commit-config.yaml"], encoding="utf-8")
    for what, path in (("manifest", root / ".pre-commit-hooks.yaml"), ("config", config)):
        done = subprocess.run(
            [program, f"validate-{what}", str(path)], capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 0, done.stdout


def test_the_action_gives_no_input_to_the_shell(root: Path) -> None:
    """An input that stood in the script itself would be run as a part of it."""
    text = (root / "action.yml").read_text(encoding="utf-8")
    scripts = re.findall(r"run: \|\n((?: {8}.*\n|\n)+)", text)
    assert len(scripts) == 2
    assert not any("${{" in script for script in scripts)
