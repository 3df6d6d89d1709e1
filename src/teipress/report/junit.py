"""JUnit's XML, as test reports of Jenkins, GitLab and others read it: a suite for each file, a failure for each error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from teipress import render
from teipress.diagnostics import Diagnostic, visible
from teipress.report import in_repository


def report(found: Sequence[Diagnostic], files: Sequence[str] = ()) -> str:
    names = dict.fromkeys([*files, *(each.file for each in found)])
    failures = sum(each.severity == "error" for each in found)
    suites = "".join(_suite(name, [each for each in found if each.file == name]) for name in names)
    tests = sum(max(sum(each.file == name for each in found), 1) for name in names)
    counts = f'tests="{tests}" failures="{failures}" errors="0"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="teipress validate" {counts}>\n{suites}</testsuites>\n'


def _suite(name: str, found: list[Diagnostic]) -> str:
    failures = sum(each.severity == "error" for each in found)
    counts = f'tests="{max(len(found), 1)}" failures="{failures}" errors="0" skipped="0" time="0"'
    file = quoteattr(visible(in_repository(name) or "edition"))
    cases = (
        "".join(_case(file, each) for each in found)
        or f'  <testcase classname={file} name="valid" time="0"/>\n'
    )
    return f" <testsuite name={file} {counts}>\n{cases} </testsuite>\n"


def _case(file: str, found: Diagnostic) -> str:
    name = quoteattr(f"{found.code} {found.line}:{found.column}")
    return f'  <testcase classname={file} name={name} time="0">\n{"".join(_outcome(found))}  </testcase>\n'


def _outcome(found: Diagnostic) -> Iterator[str]:
    text = escape(render.full(found))
    if found.severity == "error":
        message = quoteattr(visible(found.message))
        yield f"   <failure type={quoteattr(found.code)} message={message}>{text}</failure>\n"
    else:
        yield f"   <system-out>{text}</system-out>\n"
