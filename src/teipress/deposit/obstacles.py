"""What stands in the way of a deposit: things that a library would ask back about."""

from __future__ import annotations

import re

from lxml import etree

from teipress.deposit.identifiers import problem, scheme_of
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition

_PLACEHOLDER = re.compile(r"10\.5072/|example\.(?:org|com|net)|99999/|\bTODO\b|\bxxx+\b", re.I)


def obstacles(edition: Edition, inventory: etree._Element, draft: bool) -> tuple[Diagnostic, ...]:
    """Errors, or with `draft` the same as warnings; wrong check digits are errors always."""
    found = [*_identifier(edition), *_rights(edition, inventory), *_doubts(inventory)]
    if draft:
        found = [Diagnostic(d.code, "warning", d.message, d.file, hint=d.hint) for d in found]
    return (*found, *_check_digits(edition, inventory))


def _identifier(edition: Edition) -> list[Diagnostic]:
    identifier = edition.config.text("edition.identifier")
    if identifier and not _PLACEHOLDER.search(identifier):
        return []
    said = f"the identifier {identifier} is a placeholder" if identifier else "the edition has no identifier"
    hint = "set `identifier` under [edition] (a DOI, ARK or URN); --draft makes a package without one"
    return [Diagnostic("DEPOSIT-IDENTIFIER", "error", said, "edition.toml", hint=hint)]


def _rights(edition: Edition, inventory: etree._Element) -> list[Diagnostic]:
    config, rows = edition.config, []
    for key, what in (
        ("licence", "the licence of the edition"),
        ("rights-statement", "the rights of the documents"),
    ):
        if not re.match(r"https?://", config.text(f"edition.{key}")):
            hint = f"set `{key}` under [edition] to an address; nobody but the editor can know it"
            rows.append(
                Diagnostic("DEPOSIT-RIGHTS", "error", f"{what} is not stated", "edition.toml", hint=hint)
            )
    for document in inventory.findall("document"):
        if document.find(".//{*}availability") is None:
            file = f"tei/documents/{document.get('name')}.xml"
            rows.append(
                Diagnostic(
                    "DEPOSIT-RIGHTS", "error", "the header states no rights", file, hint="add availability"
                )
            )
    return rows


def _doubts(inventory: etree._Element) -> list[Diagnostic]:
    return [
        Diagnostic(
            "DEPOSIT-UNREVIEWED",
            "error",
            f"{document.get('unreviewed')} doubts of the conversion are not reviewed",
            f"tei/documents/{document.get('name')}.xml",
            hint="answer them with `teipress review`; --draft makes a package all the same",
        )
        for document in inventory.findall("document")
        if document.get("unreviewed", "0") != "0"
    ]


def _check_digits(edition: Edition, inventory: etree._Element) -> list[Diagnostic]:
    stated = [
        ("ORCID", e.get("orcid", ""), "edition.toml") for e in inventory.findall("editor") if e.get("orcid")
    ]
    for document in inventory.findall("document"):
        file = f"tei/documents/{document.get('name')}.xml"
        stated += [(i.get("type", ""), (i.text or "").strip(), file) for i in document.iter("{*}idno")]
    for path in sorted(edition.lists.glob("*.xml")):
        file = path.relative_to(edition.root).as_posix()
        for idno in etree.parse(path).iter("{*}idno"):
            text = (idno.text or "").strip()
            stated.append((idno.get("type") or scheme_of(text), text, file))
    return [
        Diagnostic("IDENTIFIER-CHECK", "error", said, file, hint="compare it with the authority's page")
        for scheme, identifier, file in stated
        if (said := problem(scheme, identifier))
    ]
