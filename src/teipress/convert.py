"""Plain text -> TEI: the stages in their order, and what is written beside the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from teipress.decisions import Decision, decide
from teipress.diagnostics import Diagnostic
from teipress.encode import encode
from teipress.encode.layout import lay_out
from teipress.encode.ledger import Entry
from teipress.model import Reading
from teipress.read import read
from teipress.recognise import recognise
from teipress.segment import segment
from teipress.settings import Settings

Found = tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Conversion:
    """One text converted: its reading, the TEI as bytes, where every line went."""

    name: str
    reading: Reading
    tei: bytes
    ledger: tuple[Entry, ...]


def convert(
    source: Path | bytes,
    settings: Settings | None = None,
    *,
    name: str = "",
    document: str = "",
    before: bytes | None = None,
    decisions: Sequence[Decision] = (),
) -> tuple[Conversion | None, Found]:
    """Convert a file, or bytes under a name. None where the text cannot be read; the findings say why.

    `document` is the name of the result where it is not the file's stem.
    `before` is what an earlier conversion of the same text generated (`conversion/NAME.base.xml`): its identifiers
    are kept. `decisions` are the answers to doubts (`conversion/NAME.decisions.toml`).
    """
    settings = settings or Settings()
    text, found = read(source, settings.encoding, name)
    if text is None:
        return None, found
    if document:
        text = replace(text, name=document)
    blocks, more = segment(text, settings)
    found += more
    reading, more = recognise(blocks, settings)
    found += more
    reading, more = decide(reading, decisions)
    found += more
    earlier, more = _earlier(before, text.path)
    found += more
    encoded, more = encode(reading, settings, earlier)
    return Conversion(text.name, reading, serialise(encoded.tree), encoded.ledger), found + more


def _earlier(before: bytes | None, path: str) -> tuple[etree._Element | None, Found]:
    """The tree that was generated earlier; a damaged one costs the identifiers, not the conversion."""
    if not before:
        return None, ()
    try:
        return etree.fromstring(before, etree.XMLParser(resolve_entities=False, no_network=True)), ()
    except etree.XMLSyntaxError:
        message = "what was generated earlier cannot be read: identifiers are given anew"
        return None, (Diagnostic("CONVERT-BASE", "warning", message, path),)


_PROLOGUE = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def serialise(tree: etree._Element) -> bytes:
    """Bytes with line ends where they mean nothing: between units, never inside one."""
    lay_out(tree)
    return _PROLOGUE + etree.tostring(tree, encoding="UTF-8") + b"\n"
