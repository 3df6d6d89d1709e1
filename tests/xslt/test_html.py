"""xslt/html.xsl: what the page says of what stands in the TEI."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree, html
from reading import EDITION, made, of_file, page, sheets, text, words

from teipress.plaintext import text_of
from teipress.publish.sheets import labels, parse

INSERTIONS = [
    ('<supplied ana="#insertion.completion">we</supplied>', "[we]"),
    ('Am<supplied ana="#insertion.letters">erican</supplied>s', "Am[erican]s"),
    ('Prep<expan><ex ana="#insertion.letters">arator</ex>y</expan>', "Prep[arator]y"),
    ('<choice ana="#insertion.correction"><sic>Tehran</sic><corr>Tiran</corr></choice>', "Tehran [Tiran]"),
    (
        '<choice ana="#insertion.correction" rend="[sic: insurance]"><sic>insurgence</sic><corr>insurance</corr></choice>',
        "insurgence [sic: insurance]",
    ),
    ('<sic ana="#insertion.sic">nothing</sic>', "nothing [sic]"),
    ('<unclear cert="low" ana="#insertion.doubt">Daist</unclear>', "Daist [?]"),
    ('<unclear cert="low" ana="#insertion.doubt" rend="run-on">Daist</unclear>', "Daist[?]"),
    ('<gap reason="redacted" ana="#insertion.redaction"><desc>1 line</desc></gap>', "[1 line]"),
    ('<gap reason="ellipsis" ana="#insertion.ellipsis"/>', "[...]"),
    ('<gap reason="ellipsis" ana="#insertion.ellipsis" rend="[. . .]"/>', "[. . .]"),
    ('<foreign xml:lang="zh-Latn" ana="#insertion.original">xiuzheng</foreign>', "[xiuzheng]"),
    ('<note type="editorial" ana="#insertion.note">so he said</note>', "[so he said]"),
    ('<stage ana="#insertion.event">laughter</stage>', "[laughter]"),
    ('<ref type="note" ana="#insertion.noteref">1</ref>', "[1]"),
    ('<pb n="71" ana="#insertion.page"/>', "[p. 71]"),
    ('<pb n="3" ana="#insertion.page" rend="[Page 3]"/>', "[Page 3]"),
    ('<del ana="#insertion.deletion">struck</del>', "[struck]"),
    ('a<supplied>own</supplied> <choice><sic>wether</sic><corr>whether</corr></choice><note>n</note>', "a wether"),
    ('<app><lem wit="#A">grain</lem><rdg wit="#B">corn</rdg></app>', "grain"),
]  # fmt: skip


@pytest.mark.parametrize(("tei", "read"), INSERTIONS)
def test_insertion_reads_as_its_source(tei: str, read: str) -> None:
    assert text(f"<p>{tei}</p>") == read


def test_kind_is_class_and_title_and_family_decides_the_look() -> None:
    (span,) = page('<p><supplied ana="#insertion.completion">we</supplied></p>').find_class("insertion")
    assert span.get("class") == "supplied insertion added insertion-completion"
    assert span.get("title") == "added for grammar or sense"


def test_unreviewed_shows_in_drafts_only() -> None:
    tei = '<p><supplied ana="#insertion.completion #unreviewed">we</supplied></p>'
    assert not page(tei).find_class("unreviewed")
    assert page(tei, draft=True).find_class("unreviewed")[0].get("title") == (
        "added for grammar or sense · not yet reviewed"
    )


@pytest.mark.parametrize(
    ("rend", "read"),
    [
        ("parenthesis", "(Pan: Yes. No.)"),
        ("parenthesis-open", "(Pan: Yes. No."),
        ("parenthesis-close", "Pan: Yes. No.)"),
        ("bracket", "[Pan: Yes. No.]"),
    ],
)
def test_marks_of_a_speech_stand_with_its_first_and_last_words(rend: str, read: str) -> None:
    assert text(f'<sp rend="{rend}"><speaker>Pan:</speaker><p>Yes.</p><p>No.</p></sp>') == read


def test_first_head_is_the_heading_of_the_page_and_stands_once() -> None:
    tree = page("<div><head>The <hi>Heading</hi>.</head><p>Text.</p></div>", title="The heading")
    assert tree.xpath("string(//h1)") == "The Heading."
    assert words(tree) == ["The", "Heading.", "Text."]


def test_a_stamp_above_the_text_is_not_the_heading_of_the_page() -> None:
    """A head that does not say the title stays in the text; the heading is the title of the header."""
    tree = page("<div><head>Secret</head><p>Text.</p></div>", title="Letter from Hall to Stone")
    assert tree.xpath("string(//h1)") == "Letter from Hall to Stone"
    assert words(tree) == ["Secret", "Text."]


def test_text_before_the_head_keeps_its_place() -> None:
    tree = page("<div><opener><dateline>Hull</dateline></opener><head>Heading</head><p>Text.</p></div>")
    assert tree.xpath("string(//h1)") == "A title"
    assert words(tree) == ["Hull", "Heading", "Text."]


def test_headings_never_skip_a_level() -> None:
    body = "<div><head>A</head><div><p>x</p><div><head>B</head><div><head>C</head></div></div></div></div><div><head>D</head></div>"
    levels = [
        int(str(h.tag)[1]) for h in page(body, title="A").iter("h1", "h2", "h3", "h4") if h.get("id") is None
    ]
    assert levels == [1, 2, 3, 2]


def test_paragraph_with_a_list_is_no_p() -> None:
    tree = page('<p xml:id="p1">He said: <list><item>one</item></list> and left.</p>')
    assert tree.get_element_by_id("p1").tag == "div"
    assert words(tree) == "He said: one and left.".split()


def test_a_reference_to_a_note_is_no_sign_of_it() -> None:
    tree = page(
        '<p>ships<ref type="note" target="#n1">1</ref> (see <ref target="#n1">note 1</ref>)</p>',
        back='<back><div type="notes"><note xml:id="n1"><label>1</label> Five.</note></div></back>',
    )
    assert len(tree.xpath("//li[@id='n1']/a[@role='doc-backlink']")) == 1


def test_note_sign_and_note_lead_to_each_other() -> None:
    tree = page(
        '<p>ships<ref type="note" target="#n1" ana="#insertion.noteref">1</ref></p>',
        back='<back><div type="notes"><note xml:id="n1"><label>1</label> Five.</note></div></back>',
    )
    sign = tree.xpath("//a[@role='doc-noteref']")[0]
    back = tree.xpath("//li[@id='n1']/a[@role='doc-backlink']")[0]
    assert (sign.get("href"), back.get("href")) == ("#n1", "#" + sign.get("id"))


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "vbscript:x", "//evil.example", "\\\\evil", "file:///etc/passwd"],
)  # fmt: skip
def test_hostile_address_becomes_text_and_a_finding(address: str) -> None:
    result = made(f'<p>see <ref target="{address}">this</ref></p><pb facs="{address}"/>')
    tree = html.document_fromstring(result.pages["d/x/index.html"])
    assert not [
        a for a in tree.xpath("//div[@class='text']//@href | //div[@class='text']//@src") if "#" not in a
    ]
    assert "ADDRESS-UNSAFE" in {d.code for d in result.diagnostics}


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("doi:10.1000/182", "https://doi.org/10.1000/182"),
        ("#p1", "#p1"),
        ("letter.xml#p1", "../../d/letter/index.html#p1"),
    ],
)
def test_safe_address_is_a_link(address: str, link: str) -> None:
    assert page(f'<p xml:id="p1"><ref target="{address}">this</ref></p>').xpath("//a[@class='ref']/@href") == [link]  # fmt: skip


def test_unknown_element_is_shown_and_reported() -> None:
    result = made("<p>a <teapot>b</teapot></p>")
    assert "SITE-ELEMENT" in {d.code for d in result.diagnostics}
    assert words(html.document_fromstring(result.pages["d/x/index.html"])) == ["a", "b"]


def test_json_ld_cannot_end_its_script() -> None:
    result = made("<p>x</p>", title="&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
    source = result.pages["d/x/index.html"]
    (data,) = html.document_fromstring(source).xpath("//script[@type='application/ld+json']")
    assert data.text and "<" not in data.text
    assert json.loads(data.text)["name"] == "</script><script>alert(1)</script>"


def test_citation_files() -> None:
    pages = sheets().page(parse(EDITION / "tei" / "documents" / "minutes.xml"), "minutes").pages
    assert "translator = {Mary Stone and Li Hua}" in pages["d/minutes/cite.bib"]
    assert r"Ships> \& “Grain”" in pages["d/minutes/cite.bib"]
    assert pages["d/minutes/cite.ris"].startswith("TY  - CHAP\r\n") and pages["d/minutes/cite.ris"].endswith("ER  - \r\n")  # fmt: skip
    (csl,) = json.loads(pages["d/minutes/cite.json"])
    assert csl["issued"] == {"date-parts": [[2026, 3, 1]]} and csl["original-date"] == {"date-parts": [[1965, 2, 10]]}  # fmt: skip
    links = json.loads(pages["d/minutes/linkset.json"])["linkset"][0]
    assert links["anchor"] == "https://harbour.example.org/papers/d/minutes/"


def test_parallel_text_sets_partners_side_by_side_and_loses_nothing() -> None:
    tree = of_file(EDITION / "tei" / "documents" / "verses.xml")
    rows = [[" ".join(side.text_content().split()) for side in row] for row in tree.find_class("row")]
    assert rows[0] == ["Die Schiffe fahren am Morgen aus.", "The ships go out in the morning."]
    assert rows[2] == ["", "A line without a partner."]
    assert tree.find_class("first")[0].get("lang") == "de"


def test_a_group_of_links_aligns_as_corresp_does() -> None:
    body = """<div type="original" xml:lang="de"><p xml:id="o1">Eins.</p><p xml:id="o2">Zwei.</p></div>
<div type="translation"><p xml:id="t2">Two.</p><p xml:id="t1">One.</p></div>"""
    links = "<link target='#o1 #t1'/><link target='#t2 #o2'/>"
    back = f"<back><linkGrp type='{{}}'>{links}</linkGrp></back>"
    rows = page(body, back=back.format("translation")).find_class("row")
    assert [[side.text_content().strip() for side in row] for row in rows] == [
        ["Eins.", "One."],
        ["Zwei.", "Two."],
    ]
    assert page(body, back=back.format("other")).find_class("row") == []


def test_right_to_left_words_say_so() -> None:
    (word,) = page('<p>in <foreign xml:lang="he">שלום</foreign></p>').xpath("//i[@lang='he']")
    assert word.get("dir") == "rtl"


def test_an_interface_from_right_to_left_turns_the_page_and_not_the_text() -> None:
    own = parse(Path(__file__).with_name("right-to-left.xml")).getroot()
    turned = replace(sheets(), shared={**sheets().shared, "labels": own})
    made_ = turned.page(parse(EDITION / "tei" / "documents" / "letter.xml"), "x").pages["d/x/index.html"]
    tree = html.document_fromstring(made_)
    assert (tree.get("lang"), tree.get("dir")) == ("he", "rtl")
    assert tree.find_class("skip")[0].text == "דילוג לתוכן"
    assert "מסמכים" in tree.xpath("//header//nav//a/text()")
    (direction,) = tree.xpath("//div[@class='text']/ancestor-or-self::*[@lang][1]/@dir")
    assert direction == "ltr"


def test_translations_have_the_same_keys_and_blanks() -> None:
    english = {label.get("key"): label.text for label in labels("en")}
    for language in ("de", "fr", "zh"):
        folder = Path(__file__).parents[2] / "xslt" / "labels"
        own = {label.get("key"): label.text or "" for label in parse(folder / f"{language}.xml").getroot()}
        assert own.keys() == english.keys()
        for key, words_ in own.items():
            assert all((blank in words_) == (blank in (english[key] or "")) for blank in ("{1}", "{2}")) or str(key).startswith("date."), (language, key)  # fmt: skip


@pytest.mark.parametrize("name", ["minutes", "letter"])
def test_words_of_the_page_are_the_words_of_the_text(name: str) -> None:
    path = EDITION / "tei" / "documents" / f"{name}.xml"
    assert words(of_file(path)) == [word for word in text_of(parse(path)).split() if word != "|"]


def test_page_has_no_request_to_another_place() -> None:
    for name in ("minutes", "letter", "verses"):
        tree = of_file(EDITION / "tei" / "documents" / f"{name}.xml")
        loaded = tree.xpath("//@src | //link[@rel='stylesheet' or @rel='icon']/@href")
        assert loaded and not [address for address in loaded if ":" in address]
        assert not tree.xpath("//@style | //style | //@*[starts-with(name(), 'on')]")


def test_the_context_of_a_name_is_its_paragraph_without_what_the_edition_adds() -> None:
    name = '<persName ref="../lists/persons.xml#zhou">Zhou</persName>'
    app = '<app><lem wit="#A">grain</lem><rdg wit="#B">corn</rdg></app>'
    body = f'<div><p xml:id="a">Above.</p><p xml:id="b">First {app} then {name} went.</p><p xml:id="c">Below {name}.</p></div>'
    record = etree.fromstring(made(body).pages[".record"])
    shown = [[" ".join((part.text or "").split()) for part in mention] for mention in record.iter("mention")]
    assert shown == [["First grain then", "Zhou", "went."], ["Below", "Zhou", "."]]
    assert [mention.get("at") for mention in record.iter("mention")] == ["b", "c"]
