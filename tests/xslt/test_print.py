"""xslt/print.xsl: elements as blocks and runs, entries of the apparatus in all three methods, layers of notes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from teipress.publish.runs import text_of, tidied
from teipress.transform.saxon import Result, Stylesheet

ROOT = Path(__file__).resolve().parents[2]
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader><text><body><div>{}</div></body></text>{}</TEI>'


@cache
def stylesheet() -> Stylesheet:
    return Stylesheet(ROOT / "xslt" / "print.xsl")


def run(body: str, after: str = "", **parameters: Any) -> Result:
    return stylesheet().run(etree.fromstring(TEI.format(body, after)), {"name": "doc", **parameters})


def document(body: str, after: str = "", **parameters: Any) -> dict[str, Any]:
    tidy: dict[str, Any] = tidied(json.loads(run(body, after, **parameters).text))
    return tidy


def text(body: str, **parameters: Any) -> list[str]:
    return [text_of(block["c"]) for block in document(body, **parameters)["blocks"]]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('<supplied ana="#insertion.completion">we</supplied>', "[we]"),
        ('Ko<supplied ana="#insertion.letters">r</supplied>ea', "Ko[r]ea"),
        ('<choice ana="#insertion.correction"><sic>Tehran</sic><corr>Tiran</corr></choice>', "Tehran [Tiran]"),
        ('<choice rend="run-on" ana="#insertion.correction"><sic>a</sic><corr>b</corr></choice>', "a[b]"),
        ('<sic ana="#insertion.sic">nothing</sic>', "nothing [sic]"),
        ('<unclear ana="#insertion.doubt">Daist</unclear>', "Daist [?]"),
        ('<gap ana="#insertion.redaction"><desc>1 line not declassified</desc></gap>', "[1 line not declassified]"),
        ('<gap ana="#insertion.ellipsis"/>', "[...]"),
        ('<gap rend="[…]" ana="#insertion.ellipsis"/>', "[…]"),
        ('<pb n="71" ana="#insertion.page"/>', "[p. 71]"),
        ("<supplied>own</supplied>", "own"),
        ("<choice><abbr>VC</abbr><expan>Viet Cong</expan></choice>", "VC"),
    ],
)  # fmt: skip
def test_brackets_are_given_back(markup: str, words: str) -> None:
    assert text(f"<p>{markup}</p>") == [words]


def test_brackets_are_no_words_where_insertions_are_shown_otherwise() -> None:
    markup = '<p>Then <supplied ana="#insertion.completion">we</supplied> left.</p>'
    assert text(markup, insertions="italics") == ["Then we left."]


def test_a_speech_begins_with_its_label_and_keeps_its_parenthesis() -> None:
    speech = '<sp rend="parenthesis"><speaker>Pan:</speaker><p>I have.</p><stage ana="#insertion.event">rises</stage><p>Yes.</p></sp>'
    assert text(speech) == ["(Pan: I have.", "[rises]", "Yes.)"]


def test_words_between_blocks_and_unknown_elements_are_kept_and_said() -> None:
    result = run("loose words<p>P <nonsense>strange</nonsense></p>")
    blocks = json.loads(result.text)["blocks"]
    assert [text_of(block["c"]) for block in blocks] == ["loose words", "P strange"]
    assert [d.code for d in result.diagnostics] == ["PRINT-UNKNOWN"]


def entries(body: str, after: str = "") -> list[str]:
    return [text_of(entry["c"]).replace("\u00a0", " ") for entry in document(body, after)["entries"]]


@pytest.mark.parametrize(
    ("app", "printed"),
    [
        ('<app><lem>met</lem><rdg wit="#B #C">saw</rdg></app>', "met] saw B C"),
        ('<app><lem wit="#A">met</lem><rdg wit="#B">saw</rdg><rdg wit="#C"/></app>', "met A] saw B; om. C"),
        ('went <app><lem/><rdg wit="#B">home</rdg></app>', "went] add. home B"),
        ("<app><lem>a b c d e f g</lem><rdg>h</rdg></app>", "a b … g] h"),
    ],
)
def test_an_entry_reads_as_apparatus_do(app: str, printed: str) -> None:
    assert entries(f"<p>{app}</p>") == [printed]


def test_an_entry_between_two_points_and_one_at_a_location() -> None:
    body = '<p><anchor xml:id="a"/>Over the border<anchor xml:id="b"/>.</p><l n="7">A verse</l>'
    app = '<app from="#a" to="#b"><lem>Over</lem><rdg>At</rdg></app><app loc="7"><lem>verse</lem><rdg>line</rdg></app>'
    found = document(body, f"<standOff><listApp>{app}</listApp></standOff>")
    paragraph, verse = found["blocks"]
    assert paragraph["c"] == [{"k": "from", "i": 0}, "Over the border", {"k": "to", "i": 0}, "."]
    assert verse["c"] == ["A verse", {"k": "to", "i": 1}]


def test_nested_entries_have_their_words_once() -> None:
    nested = "<app><lem>a <app><lem>b</lem><rdg>x</rdg></app></lem><rdg>c</rdg></app>"
    assert text(f"<p>{nested}</p>") == ["a b"]
    assert entries(f"<p>{nested}</p>") == ["a b] c", "b] x"]


def test_layers_are_numbered_each_for_itself_and_notes_of_the_source_keep_their_sign() -> None:
    body = (
        '<p>a<note type="critical">C1</note> b<note type="historical">H1</note> c<note type="critical">C2</note>'
        ' d<ref type="note" target="#n">*</ref></p><div type="notes"><note xml:id="n"><label>*</label> Theirs.</note></div>'
    )
    found = [(e["layer"], e.get("n", e.get("label")), text_of(e["c"])) for e in document(body)["entries"]]
    assert found == [
        ("critical", 1, "C1"), ("historical", 1, "H1"), ("critical", 2, "C2"), ("source", "*", "Theirs."),
    ]  # fmt: skip
    assert text(body) == ["a b c d*"]


def rows(body: str) -> list[list[str]]:
    return [
        ["".join(text_of(block["c"]) for block in side) for side in pair["sides"]]
        for pair in document(body)["blocks"]
    ]


def test_columns_keep_the_order_of_both_sides_and_lose_nothing() -> None:
    body = '<div xml:id="one"><p xml:id="a">A</p><p xml:id="b">B</p></div><div><p>zero</p><p corresp="#a">a</p><p>half</p><p corresp="#b">b</p><p>end</p></div>'
    assert rows(body) == [["", "zero"], ["A", "a"], ["", "half"], ["B", "b"], ["", "end"]]


def test_a_block_that_two_point_at_stands_once() -> None:
    body = '<div><p xml:id="a" corresp="#x">A</p><p xml:id="b" corresp="#x">B</p></div><div><p xml:id="x">x</p></div>'
    assert rows(body) == [["A", "x"], ["B", ""]]


def test_columns_follow_a_group_of_links() -> None:
    first = '<div><p xml:id="o1">Eins.</p><p xml:id="o2">Zwei.</p></div>'
    second = '<div><p xml:id="t2">Two.</p><p xml:id="t1">One.</p></div>'
    links = '<linkGrp type="translation"><link target="#o1 #t1"/><link target="#t2 #o2"/></linkGrp>'
    assert rows(first + second + links) == [["Eins.", "One."], ["Zwei.", "Two."]]


def test_a_label_stands_before_its_item() -> None:
    (block,) = document("<list><label>1.</label><item>First</item></list>")["blocks"]
    assert text_of(block["items"][0]["blocks"][0]["c"]) == "1. First"


def test_language_and_direction_of_parts() -> None:
    (block,) = document('<p>see <foreign xml:lang="ar-EG">السلام</foreign></p>')["blocks"]
    assert block["c"][1] == {"k": "lang", "lang": "ar", "region": "EG", "dir": "rtl", "c": ["السلام"]}


def test_an_address_that_is_not_safe_is_words() -> None:
    (block,) = document('<p><ref target="javascript:x">go</ref></p>')["blocks"]
    assert block["c"] == ["go"]


def test_what_stands_in_a_note_is_printed_there_in_brackets() -> None:
    body = "<p>a<note>one <note>two</note> <app><lem>b</lem><rdg wit='#B'>c</rdg></app></note></p>"
    assert entries(body) == ["one (two) b (c B)"]
