"""The report of what was checked: each finding counts once, and the answer is yes only where nothing stands against it."""

from __future__ import annotations

import json

import pytest

from teipress.codes import CODES
from teipress.deposit.checked import ASKED, outcomes, report
from teipress.diagnostics import Diagnostic, Severity

OUTPUTS = ("site", "pdf")


def finding(code: str, severity: Severity = "warning") -> Diagnostic:
    return Diagnostic(code, severity, "words", "tei/documents/a.xml", hint="do")


def test_every_code_belongs_to_one_check() -> None:
    found = [finding(code) for code in CODES]
    assert sum(o.errors + o.warnings + o.remarks for o in outcomes(found, OUTPUTS)) == len(CODES)


@pytest.mark.parametrize(
    ("code", "check"),
    [
        ("ELEMENT-UNKNOWN", "grammar"),
        ("XML-SYNTAX", "grammar"),
        ("POINTER-DANGLING", "pointers"),
        ("SITE-LINK", "web edition"),
        ("PRINT-LOST", "PDF edition"),
        ("DEPOSIT-UNREVIEWED", "review"),
        ("DEPOSIT-RIGHTS", "deposit"),
        ("CONVERSION-STALE", "conversion"),
        ("IDENTIFIER-CHECK", "identifiers"),
        ("DATE-ORDER", "rules"),
    ],
)
def test_a_finding_stands_with_its_check(code: str, check: str) -> None:
    assert [o.asked.name for o in outcomes([finding(code)], OUTPUTS) if o.warnings] == [check]


@pytest.mark.parametrize(
    ("severities", "said"),
    [((), "yes"), (("info",), "yes, 1 remark"), (("warning", "warning"), "2 warnings"), (("error", "doubt"), "1 error, 1 remark")],
)  # fmt: skip
def test_the_answer(severities: tuple[Severity, ...], said: str) -> None:
    found = [finding("DATE-ORDER", severity) for severity in severities]
    assert {o.asked.name: o.said for o in outcomes(found, OUTPUTS)}["rules"] == said


def test_an_output_that_was_not_built_is_not_asked_about() -> None:
    assert {a.name for a in ASKED} - {o.asked.name for o in outcomes([], ["site"])} == {"PDF edition"}


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_report_is_json(count: int) -> None:
    made = json.loads("".join(report([finding("DATE-ORDER")] * count, OUTPUTS, "2026-11-23")))
    assert made["date"] == "2026-11-23"
    assert len(made["checks"]) == len(ASKED)
    assert [f["code"] for f in made["findings"]] == ["DATE-ORDER"] * count
