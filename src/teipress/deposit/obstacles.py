"""What stands in the way of a deposit: things that a library would ask back about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from teipress.deposit.identifiers import problem, scheme_of
from teipress.deposit.inventory import contact, documents
from teipress.deposit.rights import Rights, canonical, label
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition

_PLACEHOLDER = re.compile(r"10\.5072/|example\.(?:org|com|net)|99999/|\bTODO\b|\bxxx+\b", re.I)
_CONFIG = "edition.toml"


def obstacles(edition: Edition, draft: bool) -> tuple[Diagnostic, ...]:
    """Errors, or with `draft` the same as warnings; wrong check digits are errors always. One document is held at a time."""
    asked = [*_identifier(edition), *_contact(edition), *_statement(edition)]
    always = [*_editors(edition), *_lists(edition)]
    for element, rights in documents(edition):
        file = f"tei/documents/{element.get('name')}.xml"
        asked += [*_rights(rights, file), *_doubts(element, file)]
        always += _digits(_identifiers(element), file)
    if draft:
        asked = [Diagnostic(d.code, "warning", d.message, d.file, hint=d.hint) for d in asked]
    return (*asked, *always)


def _error(code: str, message: str, file: str, hint: str) -> Diagnostic:
    return Diagnostic(code, "error", message, file, hint=hint)


def _identifier(edition: Edition) -> Iterator[Diagnostic]:
    identifier = edition.config.text("edition.identifier")
    if not identifier or _PLACEHOLDER.search(identifier):
        said = (
            f"the identifier {identifier} is a placeholder" if identifier else "the edition has no identifier"
        )
        hint = "set `identifier` under [edition] (a DOI, ARK or URN); --draft makes a package without one"
        yield _error("DEPOSIT-IDENTIFIER", said, _CONFIG, hint)


def _contact(edition: Edition) -> Iterator[Diagnostic]:
    """In thirty years, somebody will want to ask: whom, and where."""
    stated = contact(edition)
    if "contact" not in stated or not {"email", "address"} & stated.keys():
        hint = "set `contact` (a name and a mail address) or `address` under [deposit]; --draft makes a package without"
        yield _error(
            "DEPOSIT-CONTACT",
            "nobody can be asked: a name with a mail or other address is missing",
            _CONFIG,
            hint,
        )


def _statement(edition: Edition) -> Iterator[Diagnostic]:
    stated = canonical(edition.config.text("edition.rights-statement"))
    if stated and not label(stated):
        yield _unknown(stated, _CONFIG)


def _rights(rights: Rights, file: str) -> Iterator[Diagnostic]:
    """Of each document one licence and one statement are known, from its header or from edition.toml."""
    for what, key, addresses in (
        ("the licence of the edition", "licence", rights.licences),
        ("the state of rights in the document", "rights-statement", rights.statements),
    ):
        hint = f"state it in the header's availability, or for all documents as `{key}` under [edition]; nobody but the editor can know it"
        if len(addresses) > 1:
            yield _error(
                "DEPOSIT-RIGHTS", f"{what} is stated twice: {', '.join(addresses)}", file, "keep one of them"
            )
        elif not addresses and not (key != "licence" and rights.unknown):
            yield _error("DEPOSIT-RIGHTS", f"{what} is not stated", file, hint)
    for address in rights.unknown:
        yield _unknown(address, file)


def _unknown(address: str, file: str) -> Diagnostic:
    said = (
        f"{address} is neither one of the twelve statements of rightsstatements.org nor of Creative Commons"
    )
    return _error(
        "DEPOSIT-RIGHTS", said, file, "for example http://rightsstatements.org/vocab/InC/1.0/ (In Copyright)"
    )


def _doubts(document: etree._Element, file: str) -> Iterator[Diagnostic]:
    count = int(document.get("unreviewed", "0"))
    if count:
        said = (
            "1 doubt of the conversion is not reviewed"
            if count == 1
            else f"{count} doubts of the conversion are not reviewed"
        )
        hint = "answer them with `teipress review`; --draft makes a package all the same"
        yield _error("DEPOSIT-UNREVIEWED", said, file, hint)


def _editors(edition: Edition) -> Iterator[Diagnostic]:
    """Keys of `editors` that are names of schemes: orcid, isni, ror, gnd, viaf."""
    stated = (
        (key.upper(), str(value)) for e in edition.config["edition.editors"] for key, value in e.items()
    )
    return _digits(stated, _CONFIG)


def _lists(edition: Edition) -> Iterator[Diagnostic]:
    for path in sorted(edition.lists.glob("*.xml")):
        yield from _digits(
            _identifiers(etree.parse(path).getroot()), path.relative_to(edition.root).as_posix()
        )


def _identifiers(root: etree._Element) -> Iterator[tuple[str, str]]:
    """What stands in `idno`, by its type or its address, and addresses of authorities in `ref`."""
    for idno in root.iter("{*}idno"):
        text = (idno.text or "").strip()
        yield idno.get("type") or scheme_of(text), text
    for element in root.iter("{*}*"):
        for address in element.get("ref", "").split():
            yield scheme_of(address), address


def _digits(stated: Iterator[tuple[str, str]], file: str) -> Iterator[Diagnostic]:
    for scheme, identifier in stated:
        if said := problem(scheme, identifier):
            yield _error("IDENTIFIER-CHECK", said, file, "compare it with the authority's page")
