"""What was checked before the package was made, and with what result."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from teipress.diagnostics import Diagnostic


@dataclass(frozen=True)
class Asked:
    """A check: the question, the beginnings of the codes of what it finds (docs/diagnostics.md), the output it is about."""

    name: str
    question: str
    codes: tuple[str, ...]
    output: str = ""


#: The last one has the findings of no other.
ASKED: tuple[Asked, ...] = (
    Asked("conversion", "Is each TEI file made from the plain text as it is now?", ("CONVER", "TEXT-", "DECISION-", "LINES-", "PROFILE-")),
    Asked("grammar", "Is each TEI file well-formed and valid by schema/generated/teipress.rng?", ("XML-", "ELEMENT-", "ATTRIBUTE-", "CONTENT-", "GRAMMAR-", "TEI-")),
    Asked("pointers", "Does each pointer lead to something of the right kind, in its file and across files?", ("POINTER-", "ID-", "TARGET-", "WITNESS-", "NOTE-")),
    Asked("identifiers", "Are the check digits of ORCID, ISNI, ROR and GND right?", ("IDENTIFIER-",)),
    Asked("web edition", "Is each element shown, and does each link of the pages lead somewhere?", ("SITE-", "ADDRESS-"), "site"),
    Asked("PDF edition", "Has each PDF all words of its TEI file, and is it PDF/A-3a and PDF/UA-1?", ("PRINT-",), "pdf"),
    Asked("review", "Has a person looked at whatever the conversion doubted?", ("REVIEW-", "DEPOSIT-UNREVIEWED")),
    Asked("deposit", "Are identifier, contact and rights stated?", ("DEPOSIT-", "CLOCK-")),
    Asked("rules", "Are dates, names, notes and apparatus consistent by the rules of the encoding?", ()),
)  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """The result of a check: how many findings of each weight it has."""

    asked: Asked
    errors: int
    warnings: int
    remarks: int

    @property
    def said(self) -> str:
        counts = ((self.errors, "error"), (self.warnings, "warning"), (self.remarks, "remark"))
        yes = [] if self.errors or self.warnings else ["yes"]
        return ", ".join(yes + [f"{n} {word}{'s' * (n > 1)}" for n, word in counts if n])


def outcomes(found: Sequence[Diagnostic], outputs: Sequence[str]) -> Iterator[Outcome]:
    """Every check that concerns the outputs which were built, with its result, in the order of `ASKED`."""
    names = [_of(finding) for finding in found]
    for asked in (a for a in ASKED if a.output in ("", *outputs)):
        weights = [d.severity for d, name in zip(found, names, strict=True) if name == asked.name]
        errors, warnings = weights.count("error"), weights.count("warning")
        yield Outcome(asked, errors, warnings, len(weights) - errors - warnings)


def _of(finding: Diagnostic) -> str:
    """The check that a finding belongs to; a doubt of review is one before it is a matter of deposit."""
    return next((a.name for a in ASKED if finding.code.startswith(a.codes)), ASKED[-1].name)


def report(found: Sequence[Diagnostic], outputs: Sequence[str], date: str) -> Iterator[str]:
    """validation/report.json in pieces: the checks, then whatever was found."""
    checks = [{"name": o.asked.name, "question": o.asked.question, "errors": o.errors, "warnings": o.warnings, "remarks": o.remarks} for o in outcomes(found, outputs)]  # fmt: skip
    yield f'{{\n "date": {json.dumps(date)},\n "checks": {json.dumps(checks, ensure_ascii=False, indent=1)},\n "findings": ['
    for number, d in enumerate(found):
        row = {"code": d.code, "severity": d.severity, "file": d.file, "line": d.line, "message": d.message, "hint": d.hint}  # fmt: skip
        yield ("," if number else "") + "\n  " + json.dumps(row, ensure_ascii=False)
    yield "\n ]\n}\n"
