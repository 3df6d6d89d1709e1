"""The pages docs/encoding/PHENOMENON.md on the structure of documents, made from the cases that the tests read.

python tests/unit/structure_pages.py        writes them; tests/unit/test_outlines.py proves that they are current
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree
from outlines import FOLDER, Case, cases

from teipress.convert import convert

PAGES = Path(__file__).resolve().parents[2] / "docs" / "encoding"
GUIDELINES = "https://tei-c.org/release/doc/tei-p5-doc/en/html/"
EXAMPLES = 3  # cases shown on a page


class Topic(NamedTuple):
    """A page: the file of cases it is made from, the section of the Guidelines, how outputs show it."""

    cases: str
    section: str
    anchor: str
    shown: str


TOPICS: dict[str, Topic] = {
    "archive-page": Topic("archive-page", "The TEI Header", "HD.html", "In the record of the document, beside the text and in the colophon."),
    "correspondence": Topic("correspondence", "Correspondence Description", "HD.html#HD44CD", "Dateline and salutation before the text, the signature after it, each on its own line."),
    "enclosure": Topic("enclosure", "Divisions of the Body", "DS.html#DSDIV", "After the document, under its own heading."),
    "heading": Topic("heading", "Headings and Trailers", "DS.html#DSHD", "As headings, in the table of contents and the bookmarks of the PDF."),
    "lines": Topic("lines", "Reference Systems", "CO.html#CORS5", "Wrapped lines flow; meant ones are kept."),
    "list": Topic("list", "Lists", "CO.html#COLI", "As lists and tables; enumerators stand as they stood."),
    "notes": Topic("notes", "Notes, Annotation, and Indexing", "CO.html#CONONO", "At the end, or beside the text where there is room; sign and note point at each other."),
    "participants": Topic("participants", "The Participant Description", "CC.html#CCAHPA", "As a list before the text; each name leads to its person."),
    "speech": Topic("speaker", "Speeches and Speakers", "DR.html#DRSP", "The label before the speech; each speaker leads to the person."),
    "stage": Topic("stage", "Stage Directions", "DR.html#DRSTA", "In italics."),
}  # fmt: skip


def write() -> None:
    """Write all pages."""
    for name in TOPICS:
        (PAGES / f"{name}.md").write_text(page(name), "utf-8")


def page(name: str) -> str:
    """The page of one topic."""
    topic = TOPICS[name]
    own = [case for case in cases() if case.file == topic.cases]
    return (
        "\n".join((*_head(name, topic), *(row for case in own[:EXAMPLES] for row in _example(case)))) + "\n"
    )


def _head(name: str, topic: Topic) -> Iterator[str]:
    told = re.split(r"\n\n", (FOLDER / f"{topic.cases}.md").read_text("utf-8"))[1]
    yield f"# {name}\n\n{told}\n"
    yield f"| Guidelines | [{topic.section}]({GUIDELINES}{topic.anchor}) |\n| --- | --- |"
    yield f"| shown | {topic.shown} |"
    yield f"| cases | `tests/cases/recognise/{topic.cases}.md` |\n"
    yield "## Examples"


def _example(case: Case) -> Iterator[str]:
    yield f"\n### {case.title}\n\n```text\n{case.text.rstrip()}\n```\n\n```xml\n{_markup(case)}\n```"


def _markup(case: Case) -> str:
    """The body as a person would write it: no identifiers, no namespace."""
    made, _ = convert(case.text.encode(), name="case.txt")
    assert made is not None
    parts = etree.fromstring(made.tei).findall("{*}text/*/{*}div")
    text = "\n".join(etree.tostring(part, encoding="unicode", with_tail=False) for part in parts)
    plain = re.sub(r' xmlns="[^"]*"| xml:id="[^"]*"', "", text)
    return re.sub(r"^ {6}", "", plain, flags=re.M)


if __name__ == "__main__":
    write()
