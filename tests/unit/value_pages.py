"""The pages docs/encoding/{dates,datelines,names}.md, made from the tables that the tests read.

python tests/unit/value_pages.py        writes them; tests/unit/test_value_pages.py proves that they are current
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tables import CASES

PAGES = Path(__file__).resolve().parents[2] / "docs" / "encoding"
GUIDELINES = "https://tei-c.org/release/doc/tei-p5-doc/en/html/"


class Topic(NamedTuple):
    """A page: its file of cases, the section of the Guidelines, the TEI, how outputs show it."""

    cases: str
    section: str
    anchor: str
    tei: str
    shown: str


TOPICS: dict[str, Topic] = {
    "dates": Topic(
        "date",
        "Dates and Times",
        "CO.html#CONADA",
        '`<date when="1964-07-30">30 July <supplied ana="#insertion.date">1964</supplied></date>`; with a clock time '
        "`@when-iso`, `@from-iso`, `@to-iso`; what cannot be is marked `#unreviewed` and told",
        "As it stands; the web page tells the date in its language.",
    ),
    "datelines": Topic(
        "dateline",
        "Openers and Closers",
        "DS.html#DSOC",
        '`<dateline><placeName>Saigon</placeName>, <date when-iso="1955-03-03T19:00">March 3, 1955—7 p.m.</date></dateline>`, '
        "and `setting` in the header",
        "A line of its own before the text.",
    ),
    "names": Topic(
        "name",
        "Names, Dates, People, and Places",
        "ND.html",
        "`persName`, `placeName`, `orgName` with `@ref`: `#zhou-enlai` for a person of the document, else "
        "`../lists/persons.xml#zhou-enlai`; `sp/@who`; each person in `particDesc/listPerson`",
        "A link to the person, the place, the organisation; an entry in the index.",
    ),
}


def page(name: str) -> str:
    """The page of a topic: what it is in TEI, then the cases under their headings."""
    topic = TOPICS[name]
    title, _, cases = (CASES / f"{topic.cases}.md").read_text("utf-8").partition("\n")
    rows = (
        f"| TEI | {topic.tei} |",
        "| --- | --- |",
        f"| Guidelines | [{topic.section}]({GUIDELINES}{topic.anchor}) |",
        f"| shown | {topic.shown} |",
        f"| cases | `tests/cases/recognise/{topic.cases}.md` |",
    )
    return "\n".join((title, "", *rows, cases))


def write() -> None:
    """Write all pages."""
    for name in TOPICS:
        (PAGES / f"{name}.md").write_text(page(name), "utf-8")


if __name__ == "__main__":
    write()
