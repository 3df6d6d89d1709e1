"""The table of codes and the code agree; the page of diagnostics is current."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from teipress.cli import teipress
from teipress.cli.explain import page
from teipress.codes import CODES

_CODE = re.compile(r"^[A-Z]{2,}(?:-[A-Z]{2,}){1,2}$")
#: Words in capitals with hyphens that are no codes.
_OTHERS = {"YYYY-MM-DD"}


def used(root: Path) -> dict[str, set[str]]:
    """Code -> files that name it: strings of the program, `code` of stylesheets' diagnostics, ids of the rules."""
    found: dict[str, set[str]] = {}
    patterns = {".py": r"[\"']([A-Z-]+)[\"']", ".xsl": r"code=\"([A-Z-]+)\"|'([A-Z]+-[A-Z-]+)'"}
    for folder in ("src", "xslt"):
        for path in (root / folder).rglob("*"):
            pattern = patterns.get(path.suffix)
            if pattern is None or path.name == "codes.py":
                continue
            for match in re.finditer(pattern, path.read_text(encoding="utf-8")):
                code = next(filter(None, match.groups()))
                if _CODE.match(code) and code not in _OTHERS:
                    found.setdefault(code, set()).add(str(path.relative_to(root)))
    rules = root / "schemas" / "generated" / "teipress.sch"
    for code in re.findall(r"\bid=\"([A-Z][A-Z-]+)(?:\.\d+)?\"", rules.read_text(encoding="utf-8")):
        found.setdefault(code, set()).add("schemas/teipress.odd")
    return found


def test_every_code_that_is_used_is_explained(root: Path) -> None:
    missing = {code: files for code, files in used(root).items() if code not in CODES}
    assert missing == {}


def test_every_code_that_is_explained_is_used(root: Path) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in (root / "src").rglob("*.py"))
    joined = tuple(re.findall(r"f\"([A-Z]+-)\{", text))  # `f"PRINT-{problem.upper()}"`

    def built(code: str) -> bool:
        return code.startswith(joined) and f'"{code.partition("-")[2].lower()}"' in text

    known = used(root)
    assert [code for code in CODES if code not in known and not built(code)] == []


def test_codes_are_subject_and_problem() -> None:
    assert [code for code in CODES if not _CODE.match(code)] == []


def test_texts_are_sentences() -> None:
    wrong = [
        code
        for code, row in CODES.items()
        for text in row
        if not text.endswith((".", "?")) or text != text.strip()
    ]
    assert wrong == []


def test_the_page_is_current(root: Path) -> None:
    text = (root / "docs" / "diagnostics.md").read_text(encoding="utf-8")
    assert text == page(), "run: python -m teipress.cli.explain > docs/diagnostics.md"


@pytest.mark.parametrize(
    ("code", "status", "says"),
    [
        ("POINTER-FORM", 0, "A pointer is not well written."),
        ("pointer_form", 0, "A pointer is not well written."),
        ("POINTER-FROM", 2, "POINTER-FORM"),
        ("POINTER", 2, "POINTER-DANGLING"),
        ("DANGLING", 2, "POINTER-DANGLING"),
        ("QQQQQQ", 2, "lists all codes"),
    ],
)
def test_explain(code: str, status: int, says: str) -> None:
    done = CliRunner().invoke(teipress, ["explain", code])
    assert done.exit_code == status
    assert says in done.output


def test_explain_lists_all() -> None:
    lines = CliRunner().invoke(teipress, ["explain"]).output.splitlines()
    assert [line.split()[0] for line in lines] == list(CODES)
