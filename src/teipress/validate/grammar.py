"""Grammar: lxml decides by RELAX NG; where it says no, `matching` says why, and says all of it."""

from __future__ import annotations

from functools import cache
from itertools import islice
from pathlib import Path

from lxml import etree

from teipress.diagnostics import Diagnostic
from teipress.files import toolkit_files
from teipress.validate.file import XML_ID, File
from teipress.validate.matching import Walk
from teipress.validate.relaxng import UnsupportedGrammar, read_grammar
from teipress.validate.wellformed import MOST


def schema_file() -> Path:
    """The RELAX NG schema of the toolkit."""
    return toolkit_files() / "schemas" / "generated" / "teipress.rng"


@cache
def relaxng(path: str) -> etree.RelaxNG:
    """A RELAX NG schema, compiled once. Raises: OSError, lxml.etree.LxmlError."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
    return etree.RelaxNG(etree.parse(path, parser))


def check(file: File, schema: Path | None = None) -> tuple[Diagnostic, ...]:
    """What the grammar has against a file that could be parsed."""
    path = str(schema or schema_file())
    if not Path(path).is_file():
        return (Diagnostic("SCHEMA-MISSING", "error", f"there is no schema {Path(path).name}", file.name),)
    decides = relaxng(path)
    if file.tree is not None and file.is_wide and (found := explain(file, path)):
        return found
    if file.tree is None or decides.validate(file.tree):
        return ()
    return explain(file, path) or (() if _doubled(file) else _unexplained(file, decides))


def explain(file: File, path: str) -> tuple[Diagnostic, ...]:
    """The same by matching alone: every error (up to `MOST`), with its place and what is allowed there."""
    try:
        return tuple(islice(Walk(file, read_grammar(path)).document(), MOST + 1))
    except UnsupportedGrammar:
        return ()


def _doubled(file: File) -> bool:
    """lxml calls a document with an id given twice invalid; that is told among the links."""
    ids = [each.get(XML_ID) for each in file.elements if XML_ID in each.attrib]
    return len(ids) != len(set(ids))


def _unexplained(file: File, decides: etree.RelaxNG) -> tuple[Diagnostic, ...]:
    """lxml's first message, for what matching cannot see."""
    entry = next(iter(decides.error_log), None)
    message = entry.message if entry is not None else "does not follow the schema"
    line = entry.line if entry is not None else 0
    element = next((each for each in file.elements if each.sourceline == line), file.root)
    return (file.finding("GRAMMAR-INVALID", "error", message, element),)
