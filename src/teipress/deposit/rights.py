"""What a document may be used for: the licence of its edition, and the state of rights in the document itself.

Both are addresses that an editor states: in the document's header, or once for all documents in edition.toml. Nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from teipress.config import Config


class Statement(NamedTuple):
    """One of the twelve statements of rightsstatements.org (version 1.0): its title, and what it means, in a sentence."""

    title: str
    meaning: str


STATEMENTS: dict[str, Statement] = {
    "InC": Statement("In Copyright", "The document is protected by copyright; uses beyond the law need permission."),
    "InC-OW-EU": Statement("In Copyright - EU Orphan Work", "The document is protected, and its rights holders were not found after a diligent search."),
    "InC-EDU": Statement("In Copyright - Educational Use Permitted", "The document is protected; educational uses are permitted."),
    "InC-NC": Statement("In Copyright - Non-Commercial Use Permitted", "The document is protected; non-commercial uses are permitted."),
    "InC-RUU": Statement("In Copyright - Rights-holder(s) Unlocatable or Unidentifiable", "The document is protected, and its rights holders are not known or cannot be found."),
    "NoC-CR": Statement("No Copyright - Contractual Restrictions", "Copyright has ended, but a contract limits the use of the document."),
    "NoC-NC": Statement("No Copyright - Non-Commercial Use Only", "Copyright has ended, but an agreement permits only non-commercial uses of the document."),
    "NoC-OKLR": Statement("No Copyright - Other Known Legal Restrictions", "Copyright has ended, but other laws limit the use of the document."),
    "NoC-US": Statement("No Copyright - United States", "The document is in the public domain in the United States; elsewhere it may not be."),
    "CNE": Statement("Copyright Not Evaluated", "Nobody has examined whether the document is protected by copyright; whoever uses it must find out."),
    "UND": Statement("Copyright Undetermined", "It was examined whether the document is protected by copyright, without a result."),
    "NKC": Statement("No Known Copyright", "There is reason to believe that the document is not protected by copyright, but no certainty."),
}  # fmt: skip
_RIGHTS = re.compile(r"https?://rightsstatements\.org/(?:vocab|page)/([A-Za-z-]+)/1\.0/?")
_COMMONS = re.compile(
    r"https?://creativecommons\.org/(licenses|publicdomain)/([a-z-]+)/(\d\.\d)(?:/[a-z]{2,3})?/?"
)
_DOMAIN = {"mark": "Public Domain Mark", "zero": "CC0"}


class Rights(NamedTuple):
    """`licences` and `statements` as addresses, one of each where all is well; an address of neither kind is in `unknown`."""

    licences: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def licence(self) -> str:
        return self.licences[0] if self.licences else ""

    @property
    def statement(self) -> str:
        return self.statements[0] if self.statements else ""


def canonical(address: str) -> str:
    """The address of a statement as rightsstatements.org defines it (page or vocab, http or https); others as they are."""
    known = _RIGHTS.fullmatch(address.strip())
    return f"http://rightsstatements.org/vocab/{known[1]}/1.0/" if known else address.strip()


def label(address: str) -> str:
    """What people call a statement or a Creative Commons licence; '' for another address."""
    if known := _RIGHTS.fullmatch(address):
        return STATEMENTS[known[1]].title if known[1] in STATEMENTS else ""
    if commons := _COMMONS.fullmatch(address):
        name = _DOMAIN.get(commons[2], f"CC {commons[2].upper()}")
        return f"{name} {commons[3]}"
    return ""


def spdx(address: str) -> str:
    """The identifier of a Creative Commons licence in the SPDX list (spdx.org/licenses); '' for another address."""
    commons = _COMMONS.fullmatch(address)
    if commons is None or commons[2] == "mark":
        return ""
    return "CC0-1.0" if commons[2] == "zero" else f"CC-{commons[2].upper()}-{commons[3]}"


def meaning(address: str) -> str:
    """What a statement of rightsstatements.org means, in a sentence; '' for another address."""
    known = _RIGHTS.fullmatch(address)
    return STATEMENTS[known[1]].meaning if known and known[1] in STATEMENTS else ""


def rights_of(header: etree._Element, config: Config) -> Rights:
    """What a header states in `availability`, and where it states no address, what edition.toml does.

    `licence/@target` in `publicationStmt` is the licence; an address of rightsstatements.org wherever it stands (`licence` or
    `ref`), and `licence/@target` in `sourceDesc`, are about the document itself.
    """
    stated = list(_stated(header))
    licences = _unique(a for a, about in stated if not about) or _default(config, "licence")
    statements = _unique(a for a, about in stated if about) or _default(config, "rights-statement")
    kept = tuple(a for a in statements if label(a))
    return Rights(licences, kept, tuple(a for a in statements if a not in kept))


def _stated(header: etree._Element) -> Iterator[tuple[str, bool]]:
    """Addresses, and whether each is about the document itself."""
    for availability in header.iter("{*}availability"):
        source = any(etree.QName(a).localname == "sourceDesc" for a in availability.iterancestors())
        for element in availability.iter("{*}licence", "{*}ref"):
            for address in map(canonical, element.get("target", "").split()):
                if "://rightsstatements.org/" in address:
                    yield address, True
                elif etree.QName(element).localname == "licence":
                    yield address, source


def _default(config: Config, key: str) -> tuple[str, ...]:
    address = canonical(config.text(f"edition.{key}"))
    return (address,) if re.match(r"https?://", address) else ()


def _unique(addresses: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(addresses))
