"""Pages for tests: made from a body of TEI, or read back as words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree, html

from teipress.edition import Edition
from teipress.publish.sheets import Sheets, parse
from teipress.transform.saxon import Result

EDITION = Path(__file__).parents[1] / "browser" / "edition"
_BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "caption", "section", "br", "blockquote", "ol", "ul"}  # fmt: skip
_LINES = {"dateline", "salute", "signed", "addrLine", "l", "seg"}
_TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>{title}</title>
</titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p>Somewhere.</p></sourceDesc></fileDesc>{header}</teiHeader>
<text><body>{body}</body>{back}</text></TEI>"""


@cache
def sheets() -> Sheets:
    return Sheets.of(Edition.open(EDITION))


def made(body: str, back: str = "", title: str = "A title", header: str = "", draft: bool = False) -> Result:
    """All files of a document with this body."""
    tree = etree.ElementTree(etree.fromstring(_TEI.format(body=body, back=back, title=title, header=header)))
    return sheets().page(tree, "x", draft)


def page(body: str, **parts: str | bool) -> html.HtmlElement:
    """The page of a document with this body."""
    return html.document_fromstring(made(body, **parts).pages["d/x/index.html"])  # type: ignore[arg-type]


def text(body: str, **parts: str | bool) -> str:
    """What one reads of a body, white space as one space."""
    return " ".join(words(page(body, **parts)))


def of_file(path: Path) -> html.HtmlElement:
    return html.document_fromstring(sheets().page(parse(path), "x").pages["d/x/index.html"])


def words(tree: html.HtmlElement) -> list[str]:
    """The words of the source on a page: heading and text, without what the edition adds."""
    found: list[str] = []
    for part in tree.xpath("//h1[not(contains(@class, 'editorial'))] | //div[@class='text']"):
        _read(part, found)
        found.append(" ")
    return "".join(found).split()


def _read(element: html.HtmlElement, found: list[str]) -> None:
    classes = set((element.get("class") or "").split())
    if not isinstance(element.tag, str) or "editorial" in classes or element.get("hidden") is not None:
        found.append(element.tail or "")
        return
    apart = element.tag in _BLOCKS or bool(classes & _LINES)
    found += [" "] * apart + [element.text or ""]
    for child in element:
        _read(child, found)
    found += [" "] * apart + [element.tail or ""]
