"""Small TEI documents for the tests of validation."""

from __future__ import annotations

import re
from pathlib import Path

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import toolkit_files
from teipress.validate import Task, check

_RULES = set(
    re.findall(r'id="([A-Z-]+)', (toolkit_files() / "schemas/generated/teipress.sch").read_text("utf-8"))
)

HEAD = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader>
<fileDesc><titleStmt><title type="main">Talk at the harbour</title></titleStmt>
<publicationStmt><p>Not published.</p></publicationStmt>
<sourceDesc><p>Made up.</p></sourceDesc></fileDesc>
{more}</teiHeader>
"""
PEOPLE = (
    '<profileDesc><particDesc><listPerson><person xml:id="anna-lind"><persName><forename>Anna</forename> '
    "<surname>Lind</surname></persName></person>"
    '<person xml:id="bo-lind"><persName>Bo Lind</persName></person></listPerson></particDesc></profileDesc>\n'
)


def tei(body: str, more: str = "") -> str:
    """A document whose `body` begins on line 8 (with `more`, one line, on line 5)."""
    return f'{HEAD.format(more=more or chr(10))}<text><body>\n<div type="document">{body}</div></body></text></TEI>\n'


def findings(
    folder: Path, text: str | bytes, name: str = "a.xml", edition: Edition | None = None
) -> list[Diagnostic]:
    """What is found in a document by its grammar and links; the house rules have tests of their own."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    found = check(Task(path, name, edition)).diagnostics
    return [each for each in found if each.code != "POINTER-OUTSIDE" and each.code not in _RULES]


def codes(found: list[Diagnostic]) -> list[str]:
    return [each.code for each in found]


def marked(found: Diagnostic) -> str:
    """The words under the carets."""
    assert found.end_line == found.line
    return found.excerpt[found.column - 1 : found.end_column - 1]
