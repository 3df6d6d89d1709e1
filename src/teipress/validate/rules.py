"""Rules: what the Schematron of the schema finds, as diagnostics with places and, where one is certain, a fix."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import etree

from teipress.diagnostics import Diagnostic, Fix, Severity
from teipress.files import toolkit_files
from teipress.validate.file import File
from teipress.validate.wellformed import MOST

if TYPE_CHECKING:
    from teipress.schematron import Finding, Rules

_SEVERITIES: dict[str, Severity] = {
    "fatal": "error",
    "error": "error",
    "warning": "warning",
    "warn": "warning",
    "doubt": "doubt",
    "info": "info",
    "information": "info",
}


@cache
def _rules() -> Rules | None:
    """The house rules; None where the schema has none."""
    from teipress.schematron import Rules

    path = toolkit_files() / "schemas" / "generated" / "teipress.sch.xsl"
    return Rules(path) if path.is_file() else None


def check(file: File) -> list[Diagnostic]:
    """What the house rules have against a document that could be parsed."""
    from teipress.transform.saxon import StylesheetError

    rules = _rules()
    if rules is None or file.tree is None:
        return []
    try:
        return [told(file, each) for each in islice(rules.run(file.tree), MOST + 1)]
    except StylesheetError as error:
        return [Diagnostic("RULE-FAILED", "error", f"the rules could not be run: {error}", file.name)]


def told(file: File, found: Finding) -> Diagnostic:
    """A finding with its place. An assertion's id is its code; a rule that cannot be evaluated is `RULE-FAILED`."""
    element = file.at_path(found.path)
    code = re.sub(r"\.\d+$", "", found.id).upper() or "RULE-BROKEN"
    severity = _SEVERITIES.get((found.severity or found.role).lower(), "error")
    hints = "; ".join(_line(each["text"]) for each in found.diagnostics if each.get("text"))
    message = _line(found.text) or f"does not hold: {found.test}"
    if found.kind == "failure":
        code, severity, message = (
            "RULE-FAILED",
            "error",
            f"the rule {found.id} could not be evaluated: {message}",
        )
    fix = _fix(file, found)
    return file.finding(code, severity, message, element, attribute=found.attribute, hint=hints, fix=fix)


def _line(text: str) -> str:
    return " ".join(text.split())


def _fix(file: File, found: Finding) -> Fix | None:
    """The one QuickFix of a finding, where it can be made as a change of bytes; of several none is certain."""
    if len(found.fixes) != 1:
        return None
    edits = [_edit(file, each) for each in found.fixes[0].get("operations", ())]
    if not edits or None in edits:
        return None
    first, *rest = [each for each in edits if each is not None]
    return Fix(first.start, first.end, first.text, str(found.fixes[0].get("title", "")), tuple(rest))


def _edit(file: File, operation: Mapping[str, Any]) -> Fix | None:
    """One operation on one node, as bytes."""
    paths = operation.get("paths", ())
    if len(paths) != 1:
        return None
    element = file.at_path(str(paths[0]))
    attribute = str(paths[0]).rpartition("/@")[2] if "/@" in str(paths[0]) else ""
    kind, content = operation.get("operation"), str(operation.get("content", ""))
    if attribute:
        return _of_attribute(file, element, attribute, str(kind), content)
    number = file.order(element)
    if kind == "delete":
        return Fix(file.places.start_tag(number).start, file.places.end(number), "")
    if kind == "replace" and not operation.get("node-type"):
        return Fix(file.places.start_tag(number).start, file.places.end(number), content)
    if kind == "add" and operation.get("node-type") == "attribute":
        at = file.places.start_name(number).end
        return Fix(at, at, f' {operation.get("target")}="{_escaped(content)}"')
    return None


def _of_attribute(file: File, element: etree._Element, name: str, kind: str, content: str) -> Fix | None:
    written = file.written(element, name[1:] if name.startswith("Q{") else name)
    if written is None:
        return None
    if kind == "delete":
        return Fix(written[1].start - 1, written[1].end, "")
    return Fix(written[2].start, written[2].end, _escaped(content)) if kind == "replace" else None


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def stylesheet(schema: Path, cache_folder: Path) -> Rules:
    """The rules of a Schematron schema of somebody else. Raises: ValueError with the reason why it cannot be used."""
    from teipress.schematron import compile_schematron
    from teipress.transform.saxon import StylesheetError

    try:
        rules, found = compile_schematron(schema, cache_folder)
    except (etree.XMLSyntaxError, StylesheetError) as error:
        raise ValueError(str(error)) from None
    if rules is None:
        raise ValueError("; ".join(each.message for each in found) or "it has no rules")
    return rules
