"""TEI -> plain text by xslt/text.xsl."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from teipress.diagnostics import Diagnostic
from teipress.files import toolkit_files
from teipress.transform.saxon import Stylesheet

Found = tuple[Diagnostic, ...]


def text_of(tree: etree._Element | etree._ElementTree) -> str:
    """The plain text of a TEI document: blocks parted by an empty line, no line end after the last."""
    return _stylesheet().run(tree).text


@cache
def _stylesheet() -> Stylesheet:
    return Stylesheet(toolkit_files() / "xslt" / "text.xsl")


def read_text(path: Path) -> tuple[str | None, Found]:
    """The plain text of a TEI file; None and a finding where it is none."""
    try:
        tree = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except OSError as error:
        return None, (Diagnostic("TEI-UNREADABLE", "error", f"cannot be read: {error}", str(path)),)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        return None, (Diagnostic("XML-SYNTAX", "error", error.msg or "", str(path), line, column),)
    if tree.docinfo.doctype:
        return None, (
            Diagnostic("XML-DOCTYPE", "error", "a document type declaration is refused", str(path)),
        )
    if tree.getroot().tag != "{http://www.tei-c.org/ns/1.0}TEI":
        return None, (Diagnostic("TEI-NONE", "error", "is not a TEI document", str(path)),)
    return text_of(tree), ()
