"""The plain text of hand-written TEI, by Python and by xslt/text.xsl alike."""

from __future__ import annotations

import pytest
from lxml import etree

from teipress.encode.plain import plain
from teipress.plaintext import text_of

CASES = {
    "insertion": ("<p>we <supplied ana='#insertion.completion'>do</supplied> go</p>", "we [do] go"),
    "the edition's own": ("<p>we <supplied>do</supplied><note>N</note> go</p>", "we go"),
    "correction": (
        "<p><choice ana='#insertion.correction'><sic>hoem</sic><corr>home</corr></choice>.</p>",
        "hoem [home].",
    ),
    "wording": (
        "<p><choice ana='#insertion.correction' rend='[sic: home]'><sic>hoem</sic><corr>home</corr></choice></p>",
        "hoem [sic: home]",
    ),
    "run-on": (
        "<p><choice ana='#insertion.correction' rend='run-on'><sic>hoem</sic><corr>home</corr></choice></p>",
        "hoem[home]",
    ),
    "own choice": ("<p><choice><abbr>Dr</abbr><expan>Doctor</expan></choice> Hall</p>", "Dr Hall"),
    "sic": ("<p>a <sic ana='#insertion.sic'>hoem</sic>, yes</p>", "a hoem [sic], yes"),
    "own sic": ("<p>a <sic>hoem</sic></p>", "a hoem"),
    "doubt": ("<p><unclear ana='#insertion.doubt'>Cao</unclear></p>", "Cao [?]"),
    "gap": ("<p>a <gap ana='#insertion.redaction'><desc>a name</desc></gap></p>", "a [a name]"),
    "points": ("<p><gap ana='#insertion.ellipsis'/> <gap ana='#insertion.ellipsis' rend='[. . .]'/></p>", "[...] [. . .]"),
    "page": ("<p>a <pb n='7' ana='#insertion.page'/>b <pb n='8'/>c</p>", "a [p. 7]b c"),
    "letters": ("<p><expan>D<ex ana='#insertion.letters'>urbrow</ex></expan></p>", "D[urbrow]"),
    "reading": ("<p><app><lem>now</lem><rdg>then</rdg></app></p>", "now"),
    "lines": ("<p>one<lb/>two ship-<lb break='no'/>owners</p>", "one\ntwo ship- owners"),
    "speech": (
        "<sp rend='parenthesis'><speaker>Hall:</speaker><p>Yes.</p></sp><p>And</p>",
        "(Hall: Yes.)\n\nAnd",
    ),
    "one pair over two": (
        "<sp rend='parenthesis-open'><speaker>A:</speaker><p>x</p></sp><sp rend='parenthesis-close inline'><speaker>B:</speaker><p>y</p></sp>",
        "(A: x B: y)",
    ),
    "bracketed speech": (
        "<sp rend='bracket' ana='#insertion.event'><speaker>ALL:</speaker><p>Yes!</p></sp>",
        "[ALL: Yes!]",
    ),
    "breaks": ("<p>a</p><p rend='line'>b</p><p rend='inline'>c</p><p rend='run-on'>d</p>", "a\nb cd"),
    "list": ("<list><head>Present:</head><item>A</item><item>B</item></list>", "Present:\nA\nB"),
    "table": ("<table><row><cell/><cell>A</cell></row><row><cell>b</cell><cell>B</cell></row></table>", "| A\nb | B"),
    "empty": ("<sp><speaker>A:</speaker><p/></sp><p>b</p>", "A:\n\nb"),
}  # fmt: skip


def text(markup: str) -> etree._Element:
    return etree.fromstring(
        f"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><body><div>{markup}</div></body></text></TEI>"
    )


@pytest.mark.parametrize("name", CASES)
def test_python(name: str) -> None:
    markup, wanted = CASES[name]
    assert plain(text(markup)[1]) == wanted


@pytest.mark.parametrize("name", CASES)
def test_stylesheet(name: str) -> None:
    markup, wanted = CASES[name]
    assert text_of(text(markup)).strip() == wanted


def test_notes_of_the_source_are_words() -> None:
    tree = text("<p>a</p>")
    back = etree.fromstring(
        "<back xmlns='http://www.tei-c.org/ns/1.0'><div type='notes'><note><label>1</label> See b.</note></div></back>"
    )
    tree[1].append(back)
    assert plain(tree[1]) == text_of(tree) == "a\n\n1 See b."
