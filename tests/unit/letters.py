"""A small edition that has been built, for tests of its package: `edition(root)`."""

from __future__ import annotations

from pathlib import Path

from teipress.edition import Edition

SETTINGS = """[edition]
title = "Three Letters"
subtitle = "An edition"
editors = [{ name = "Jane Doe", family = "Doe", given = "Jane", role = "edt", orcid = "0000-0002-1825-0097" }, { name = "Shen Zhihua", role = "edt" }]
publisher = "A Press"
date = "2026-11-23"
version = "1.2"
identifier = "https://doi.org/10.1234/letters"
url = "https://letters.press/"
licence = "https://creativecommons.org/licenses/by/4.0/"
licence-text = "Creative Commons Attribution 4.0"
rights = "The letters are in the public domain."
rights-statement = "http://rightsstatements.org/vocab/NoC-NC/1.0/"
abstract = "Letters of \\"three\\" people: a sample."
keywords = ["letters", "1965"]
languages = [{ code = "de", name = "German" }, { code = "la", name = "Latin" }]
[deposit]
contact = "Jane Doe <jane@letters.press>"
organisation = "Library of Letters"
"""

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de"><teiHeader><fileDesc>
<titleStmt><title>Letter of 3 May</title><funder>A Fund</funder><respStmt><resp>translated by</resp><persName>Ann Lee</persName></respStmt></titleStmt>
<publicationStmt><publisher>A Press</publisher><availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY</licence></availability></publicationStmt>
<sourceDesc><msDesc><msIdentifier><repository>Archive</repository><idno>A 1</idno></msIdentifier><msContents><msItem><locus>7-9</locus><textLang mainLang="la"/></msItem></msContents></msDesc></sourceDesc></fileDesc>
<profileDesc><creation><date when="1965-05-03">3 May 1965</date></creation></profileDesc></teiHeader>
<text><body><div type="document"><p>We agree<supplied ana="#insertion.completion{doubt}">to this</supplied>.</p></div></body></text></TEI>"""


def edition(root: Path, settings: str = SETTINGS, doubt: str = "", tei: str = TEI) -> Edition:
    """An edition that has been built: the outputs stand for themselves."""
    files = {
        "edition.toml": settings,
        "text/letter.txt": "We agree [to this].\n",
        "tei/documents/letter.xml": tei.format(doubt=doubt),
        "conversion/letter.json": "{}",
        "build/site/index.html": "<!DOCTYPE html><title>x</title>",
        "build/site/d/letter/index.html": "<!DOCTYPE html><title>x</title>",
        "build/pdf/letter.pdf": "%PDF-1.7",
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Edition.open(root)
