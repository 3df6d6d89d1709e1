"""The pages docs/encoding/KIND.md, made from the cases that the tests read, the table of rules and the encoder.

python tests/unit/pages.py        writes them; tests/unit/test_pages.py proves that they are current
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

from cases import FOLDER, Case, cases
from lxml import etree

from teipress.convert import convert
from teipress.encode.inline import SHAPES
from teipress.model import FAMILIES
from teipress.recognise.table import ROWS

PAGES = Path(__file__).resolve().parents[2] / "docs" / "encoding"
GUIDELINES = "https://tei-c.org/release/doc/tei-p5-doc/en/html/"
EXAMPLES = 4  # cases shown on a page
#: Element -> (section of the Guidelines, its anchor).
SECTIONS = {
    "supplied": ("Damage, Illegibility, and Supplied Text", "PH.html#PHDA"),
    "gloss": ("Terms, Glosses, Equivalents, and Descriptions", "CO.html#COHTG"),
    "foreign": ("Foreign Words or Expressions", "CO.html#COHQHF"),
    "choice": ("Apparent Errors", "CO.html#COEDCOR"),
    "sic": ("Apparent Errors", "CO.html#COEDCOR"),
    "unclear": ("Additions, Deletions, and Omissions", "CO.html#COEDADD"),
    "gap": ("Additions, Deletions, and Omissions", "CO.html#COEDADD"),
    "stage": ("Stage Directions", "DR.html#DRSTA"),
    "note": ("Notes, Annotation, and Indexing", "CO.html#CONONO"),
    "ref": ("Simple Links and Cross-References", "CO.html#COXR"),
    "pb": ("Milestone Elements", "CO.html#CORS5"),
    "label": ("Lists", "CO.html#COLI"),
    "del": ("Additions and Deletions", "PH.html#PHAD"),
}
#: Family -> how outputs show it.
SHOWN = {
    "supplied": "In brackets, in italics, in colour or unmarked, as `site.insertions` and `print.insertions` say.",
    "gloss": "As supplied words, with the kind in the tooltip of the web page.",
    "judgement": "The words as they stand, then the bracket; the web page tells the correction.",
    "gap": "The editor's words in brackets, set apart from the text.",
    "event": "In italics, in brackets.",
    "note": "In brackets, set apart from the text.",
    "reference": "A link where its target is known; a page of the source in the margin.",
    "draft": "Struck through, in brackets.",
}


def write() -> None:
    """Write all pages."""
    for kind in FAMILIES:
        (PAGES / f"{kind}.md").write_text(page(kind), "utf-8")


def page(kind: str) -> str:
    """The page of one kind."""
    return "\n".join((*_head(kind), *_examples(kind), *_rules(kind)))


def _head(kind: str) -> Iterator[str]:
    element = SHAPES[kind].element
    title, anchor = SECTIONS[element]
    yield f"# {kind}\n\n{_told(kind)}\n"
    yield f"| family | {FAMILIES[kind]} |\n| --- | --- |"
    yield f'| element | `{element}` with `ana="#insertion.{kind}"` |'
    yield f"| Guidelines | [{title}]({GUIDELINES}{anchor}) |"
    yield f"| shown | {SHOWN[FAMILIES[kind]]} |"
    yield f"| cases | `tests/cases/recognise/insertion-{kind}.md` |\n"


def _told(kind: str) -> str:
    """The paragraph at the head of the file of cases."""
    text = (FOLDER / f"insertion-{kind}.md").read_text("utf-8")
    return re.split(r"\n\n", text)[1]


def _examples(kind: str) -> Iterator[str]:
    yield "## Examples\n"
    for case in cases(f"insertion-{kind}.md")[:EXAMPLES]:
        yield f"### {case.title[0].upper()}{case.title[1:]}\n\n```text\n{case.text}\n```\n"
        yield "```xml\n" + "\n".join(_tei(case, kind)) + "\n```\n"


def _tei(case: Case, kind: str) -> Iterator[str]:
    """The blocks of the TEI that hold the kind."""
    made, _ = convert(case.text.encode(), name="case")
    assert made is not None
    tree = etree.fromstring(made.tei)
    for block in _blocks(tree, kind):
        text = re.sub(r' xmlns(:\w+)?="[^"]+"| xml:id="[^"]+"', "", etree.tostring(block, encoding="unicode"))
        yield re.sub(r"\s*\n\s*", "\n", text).strip()


def _blocks(tree: etree._Element, kind: str) -> list[etree._Element]:
    blocks: list[etree._Element] = []
    for element in tree.iter():
        if f"#insertion.{kind}" in (element.get("ana") or "").split():
            block = _block(element)
            if block not in blocks:
                blocks.append(block)
    return blocks


def _block(element: etree._Element) -> etree._Element:
    """The paragraph, head or line around an element, or the element where none is."""
    for above in (element, *element.iterancestors()):
        if etree.QName(above).localname in ("p", "head", "dateline", "item", "sp", "signed", "label", "note"):
            return above if above.getparent() is not None else element
    return element


def _rules(kind: str) -> Iterator[str]:
    yield "## Rules\n\nIn this order, among all the others; the first that holds decides.\n"
    yield "| rule | what it looks for | |\n| --- | --- | --- |"
    seen = set()
    for row in ROWS:
        if row.kind == kind and row.name not in seen:
            seen.add(row.name)
            doubt = "" if row.sure else f"unreviewed; else {', '.join(row.also)}"
            yield f"| `{row.name}` | {_looks_for(row.when, row.name)} | {doubt} |"
    yield ""


def _looks_for(when: object, name: str) -> str:
    said = (inspect.getdoc(when) or "").split("\n")[0]
    return said.replace("|", "\\|") or name.replace("-", " ").capitalize() + "."


if __name__ == "__main__":
    write()
