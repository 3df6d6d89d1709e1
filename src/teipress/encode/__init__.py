"""Reading -> TEI tree and ledger. The only room that makes elements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from teipress.diagnostics import Diagnostic, at_offset
from teipress.encode.body import Body
from teipress.encode.flow import canonical, mark_breaks
from teipress.encode.header import header, state_level
from teipress.encode.identity import identify
from teipress.encode.ledger import Entry, ledger
from teipress.encode.plain import plain
from teipress.encode.tei import XML_ID, XML_LANG, child, qualified, root
from teipress.model import Mark, Reading
from teipress.settings import Settings

Found = tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Encoded:
    """A TEI tree, and where every line of its source went."""

    tree: etree._Element
    ledger: tuple[Entry, ...]


def encode(
    reading: Reading, settings: Settings, before: etree._Element | None = None
) -> tuple[Encoded, Found]:
    """Encode a reading. `before` is what an earlier conversion generated, whose identifiers are kept."""
    source = reading.document.source
    body = Body(reading)
    text = body.write()
    mark_breaks(text, body.places, source.text, reading.document.wrapped)
    identify(text, before)
    _point(text, body.divisions)
    for speech, interrupted in body.outline.resumed:
        speech.set("prev", f"#{interrupted.get(XML_ID)}")
    tree = root()
    tree.set(XML_LANG, settings.config.text("edition.language") or "en")
    tree.append(header(reading, settings))
    tree.append(text)
    state_level(tree)
    entries = ledger(reading, body.places)
    found = tuple(_refused(mark, reading) for mark in body.refused) + _proof(reading, text)
    return Encoded(tree, entries), found


def _point(text: etree._Element, divisions: Mapping[int, etree._Element]) -> None:
    """Give references to a division the identifier it has got."""
    targets = {f"#block-{number}": f"#{division.get(XML_ID)}" for number, division in divisions.items()}
    for reference in text.iter(qualified("ref")) if targets else ():
        if (target := reference.get("target", "")) in targets:
            reference.set("target", targets[target])


def _refused(mark: Mark, reading: Reading) -> Diagnostic:
    block = reading.document.blocks[mark.block]
    source = reading.document.source
    message = f"`{source.text[block.start + mark.span.start : block.start + mark.span.end][:60]}` overlaps other mark-up and stays text"
    return at_offset(
        source.text,
        block.start + mark.span.start,
        block.start + mark.span.end,
        Diagnostic("INSERTION-OVERLAP", "warning", message, source.path),
    )


def _spaced(text: str) -> str:
    """Every run of white space in a block as one space; the breaks between blocks stay."""
    return "\n\n".join(" ".join(block.split()) for block in text.split("\n\n"))


def _proof(reading: Reading, text: etree._Element) -> Found:
    """Law 1, proven at every conversion: the words come back as they stood."""
    document = reading.document
    spans = [
        (block.start, block.start + len(block.text))
        for block in document.blocks
        if block.class_ == "document"
    ]
    expected = canonical(spans, document.source.text, document.wrapped)
    actual = plain(text)
    if actual == expected or _spaced(actual) == _spaced(expected):
        return ()
    at = next((i for i, (a, b) in enumerate(zip(actual, expected, strict=False)) if a != b), len(expected))
    message = (
        f"the TEI does not give back the text: `{expected[at : at + 40]}` became `{actual[at : at + 40]}`"
    )
    return (Diagnostic("TEXT-LOST", "error", message, document.source.path),)


__all__ = ["Encoded", "Entry", "child", "encode"]
