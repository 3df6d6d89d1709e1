"""Rights of a document: the header's word, else edition.toml's, and addresses that libraries know."""

from __future__ import annotations

import pytest
from lxml import etree

from teipress.config import Config
from teipress.deposit.rights import STATEMENTS, Rights, canonical, label, meaning, rights_of, spdx

BY, PDM = "https://creativecommons.org/licenses/by/4.0/", "https://creativecommons.org/publicdomain/mark/1.0/"
CNE, INC = "http://rightsstatements.org/vocab/CNE/1.0/", "http://rightsstatements.org/vocab/InC/1.0/"
DEFAULT = Config({"edition.licence": BY, "edition.rights-statement": CNE})


def header(publication: str = "", source: str = "") -> etree._Element:
    return etree.fromstring(
        f'<teiHeader xmlns="http://www.tei-c.org/ns/1.0"><fileDesc><publicationStmt>{publication}</publicationStmt>'
        f"<sourceDesc>{source}</sourceDesc></fileDesc></teiHeader>"
    )


def stated(address: str, element: str = "licence") -> str:
    return f'<availability><{element} target="{address}">x</{element}></availability>'


@pytest.mark.parametrize(
    ("publication", "source", "config", "rights"),
    [
        ("", "", DEFAULT, Rights((BY,), (CNE,))),
        ("", "", Config(), Rights()),
        ("<availability><p>Ask.</p></availability>", "", DEFAULT, Rights((BY,), (CNE,))),
        (stated(PDM), "", DEFAULT, Rights((PDM,), (CNE,))),
        ("", stated(PDM), DEFAULT, Rights((BY,), (PDM,))),
        (stated(INC), "", DEFAULT, Rights((BY,), (INC,))),
        ("", f"<availability><p>See <ref target='{INC}'>x</ref></p></availability>", DEFAULT, Rights((BY,), (INC,))),
        ("", stated("https://rightsstatements.org/page/InC/1.0/"), DEFAULT, Rights((BY,), (INC,))),
        ("", stated(f"{PDM} {INC}"), DEFAULT, Rights((BY,), (PDM, INC))),
        ("", stated("https://example.org/ours"), DEFAULT, Rights((BY,), (), ("https://example.org/ours",))),
        ("", f"<p><ref target='{PDM}'>not in availability</ref></p>", DEFAULT, Rights((BY,), (CNE,))),
    ],
)  # fmt: skip
def test_the_header_stands_before_the_configuration(
    publication: str, source: str, config: Config, rights: Rights
) -> None:
    assert rights_of(header(publication, source), config) == rights


def test_there_are_twelve_statements_each_with_a_sentence() -> None:
    addresses = [f"http://rightsstatements.org/vocab/{code}/1.0/" for code in STATEMENTS]
    assert len(addresses) == 12
    assert all(label(a) and meaning(a).endswith(".") and canonical(a) == a for a in addresses)


@pytest.mark.parametrize(
    ("address", "name", "identifier"),
    [
        (BY, "CC BY 4.0", "CC-BY-4.0"),
        ("https://creativecommons.org/licenses/by-nc-sa/3.0/de/", "CC BY-NC-SA 3.0", "CC-BY-NC-SA-3.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0", "CC0-1.0"),
        (PDM, "Public Domain Mark 1.0", ""),
        (CNE, "Copyright Not Evaluated", ""),
        ("http://rightsstatements.org/vocab/MINE/1.0/", "", ""),
        ("https://opensource.org/license/mit", "", ""),
    ],
)
def test_what_people_and_machines_call_it(address: str, name: str, identifier: str) -> None:
    assert (label(address), spdx(address)) == (name, identifier)
