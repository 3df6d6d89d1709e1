"""Grammar: what is wrong, where, and what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from validation import codes, findings, marked, tei

from teipress.validate.relaxng import Grammar, UnsupportedGrammar

CASES = [
    # body, code, words under the carets, message or hint says, the fix says
    ("<p>A <persNam>B</persNam></p>", "ELEMENT-UNKNOWN", "persNam", "did you mean `persName`?", "persName"),
    ("<p>A <hi2>B</hi2></p>", "ELEMENT-UNKNOWN", "hi2", "did you mean `hi`?", "hi"),
    ("<p>A <head>B</head></p>", "ELEMENT-MISPLACED", "<head>", "not allowed inside `p`", ""),
    ("<p>A</p><head>B</head>", "ELEMENT-ORDER", "<head>", "cannot stand after `p`", ""),
    ("<list/><p/>", "ELEMENT-MISSING", "<list/>", "`item`", ""),
    ("<list><head>B</head></list>", "ELEMENT-MISSING", "</list>", "`item`", ""),
    ("<p>A</p> loose words <p>B</p>", "TEXT-MISPLACED", "loose words", "no text of its own", ""),
    ('<p ren="x">A</p>', "ATTRIBUTE-UNKNOWN", 'ren="x"', "did you mean `rend`?", "rend"),
    ('<p when="1965">A</p>', "ATTRIBUTE-MISPLACED", 'when="1965"', "`p` cannot have", ""),
    ('<p><date when="1965-13-01">A</date></p>', "ATTRIBUTE-VALUE", "1965-13-01", "a date such as", ""),
    (
        '<p><gap reason="lsot"/></p>',
        "ATTRIBUTE-VALUE",
        "lsot",
        "did you mean `lost`?",
        "lost",
    ),
    ("<p>A</p><ref/><p/>", "ELEMENT-MISPLACED", "<ref/>", "allowed there: p", ""),
]


@pytest.mark.parametrize(("body", "code", "words", "says", "fix"), CASES)
def test_what_is_wrong_is_said(tmp_path: Path, body: str, code: str, words: str, says: str, fix: str) -> None:
    found = [each for each in findings(tmp_path, tei(body)) if each.code == code]
    assert len(found) == 1
    assert marked(found[0]) == words
    assert says in f"{found[0].message} {found[0].hint}"
    assert (found[0].fix.text if found[0].fix else "") == fix


def test_a_valid_document_has_no_findings(tmp_path: Path) -> None:
    assert findings(tmp_path, tei('<head>A</head><p xml:id="p1">B</p>')) == []


def test_all_errors_in_one_run(tmp_path: Path) -> None:
    body = (
        '<p nn="1">A <persNam>B</persNam></p>\n<head>C</head>\n<list/>\n<p><date when="x">D</date><head/></p>'
    )
    found = findings(tmp_path, tei(body))
    assert codes(found) == [
        "ATTRIBUTE-UNKNOWN", "ELEMENT-UNKNOWN", "ELEMENT-ORDER", "ELEMENT-MISSING", "ATTRIBUTE-VALUE", "ELEMENT-MISPLACED",
    ]  # fmt: skip
    assert [each.line for each in found] == [8, 8, 9, 10, 11, 11]


def test_a_misspelt_element_counts_as_the_one_meant(tmp_path: Path) -> None:
    assert codes(findings(tmp_path, tei("<list><itm>A</itm></list>"))) == ["ELEMENT-UNKNOWN"]
    assert codes(findings(tmp_path, tei("<lst><item>A</item></lst>"))) == ["ELEMENT-UNKNOWN"]


def test_a_missing_element_is_taken_as_read(tmp_path: Path) -> None:
    text = tei("<p>A</p>").replace(
        '<titleStmt><title type="main">Talk at the harbour</title></titleStmt>', ""
    )
    found = findings(tmp_path, text)
    assert [(each.code, each.message) for each in found] == [
        ("ELEMENT-MISSING", "`titleStmt` is missing before `publicationStmt` in `fileDesc`")
    ]


def test_two_in_the_wrong_order_are_one_error(tmp_path: Path) -> None:
    publication = "<publicationStmt><p>Not published.</p></publicationStmt>\n"
    text = tei("<p>A</p>").replace(publication, "").replace("</fileDesc>", f"{publication}</fileDesc>")
    assert codes(findings(tmp_path, text)) == ["ELEMENT-ORDER"]


def test_the_namespace_is_told_once(tmp_path: Path) -> None:
    found = findings(tmp_path, tei("<p>A</p>").replace(' xmlns="http://www.tei-c.org/ns/1.0"', ""))
    assert codes(found) == ["ELEMENT-NAMESPACE"]
    assert 'xmlns="http://www.tei-c.org/ns/1.0"' in found[0].hint


def test_at_most_eight_are_named_and_those_in_use_come_first(tmp_path: Path) -> None:
    body = "<p>A <date>1965</date> <date>1966</date> <foo/></p>"
    found = findings(tmp_path, tei(body))
    allowed = found[0].hint.split("allowed there: ")[1].removesuffix(" …").split(", ")
    assert len(allowed) == 8
    assert allowed[0] == "date"


def test_one_line_of_xml_has_columns(tmp_path: Path) -> None:
    body = "<p>" + "café " * 200_000 + '<date wehn="1965">x</date></p>'
    found = findings(tmp_path, tei(body).replace("\n", ""))
    assert marked(found[0]) == 'wehn="1965"'
    assert found[0].line == 1
    assert found[0].column > 1_000_000


def test_xpath_and_fingerprint(tmp_path: Path) -> None:
    body = '<p xml:id="p1">A</p><p xml:id="p2">B <date wehn="1965">x</date></p>'
    before = findings(tmp_path, tei(body))[0]
    after = findings(tmp_path, tei(f'\n<p xml:id="p0">new</p>\n{body}'))[0]
    assert before.xpath == "/TEI/text/body/div/p[2]/date/@wehn"
    assert after.xpath == "/TEI/text/body/div/p[3]/date/@wehn"
    assert before.fingerprint == after.fingerprint


RNG = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start><ref name="a"/></start>
<define name="a"><element name="a"><interleave>{content}</interleave>{attributes}</element></define>
</grammar>"""


def explained(tmp_path: Path, content: str, text: str, attributes: str = "") -> list[str]:
    from teipress.validate.grammar import check
    from teipress.validate.wellformed import read

    (tmp_path / "s.rng").write_text(RNG.format(content=content, attributes=attributes))
    (tmp_path / "d.xml").write_text(text)
    file, _ = read(tmp_path / "d.xml", "d.xml")
    return codes(list(check(file, tmp_path / "s.rng")))


def test_interleaving_and_data(tmp_path: Path) -> None:
    content = '<element name="b"><data type="int"/></element><optional><element name="c"><empty/></element></optional>'
    assert explained(tmp_path, content, "<a><c/><b> 3 </b></a>") == []
    assert explained(tmp_path, content, "<a><c/></a>") == ["ELEMENT-MISSING"]
    assert explained(tmp_path, content, "<a><b>x</b></a>") == ["CONTENT-VALUE"]
    assert explained(tmp_path, content, "<a><b>1</b><b>2</b></a>") == ["ELEMENT-ORDER"]


def test_attributes_that_need_one_another(tmp_path: Path) -> None:
    either = '<choice><attribute name="x"/><group><attribute name="y"/><attribute name="z"/></group></choice>'
    assert explained(tmp_path, "<text/>", '<a x="1"/>', either) == []
    assert explained(tmp_path, "<text/>", '<a y="1" z="2"/>', either) == []
    assert explained(tmp_path, "<text/>", "<a/>", either) == ["ATTRIBUTE-MISSING"]
    assert explained(tmp_path, "<text/>", '<a y="1"/>', either) == ["ATTRIBUTE-MISSING"]


def test_any_names_and_exceptions(tmp_path: Path) -> None:
    anything = "<zeroOrMore><element><anyName><except><name>no</name></except></anyName><text/></element></zeroOrMore>"
    assert explained(tmp_path, anything, "<a><b/><c xmlns='u'/></a>") == []
    assert explained(tmp_path, anything, "<a><no/></a>") == ["ELEMENT-UNKNOWN"]


def test_a_grammar_in_parts_is_not_matched() -> None:
    nested = etree.fromstring(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="x"/></grammar>'
    )
    with pytest.raises(UnsupportedGrammar):
        _ = Grammar(nested)._defines
