"""The Schematron rules of the ODD: each finds what it is there for, and leaves alone what is right."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree
from schema_instances import Maker

from teipress.schema import generated
from teipress.schematron import Finding, Rules, compile_schematron
from teipress.validate import document as check


class Case(NamedTuple):
    """A rule, markup that breaks it (valid by the grammar), markup that does not, and where both stand."""

    code: str
    wrong: str
    right: str
    where: str = "block"


def p(text: str) -> str:
    return f"<p>{text}</p>"


APP = "<app><lem wit='#A'>north</lem>{}</app>"
METHOD = "<variantEncoding method='{}' location='{}'/>"
CASES = (
    Case("DATE-FAMILIES", p("<date when='1921' when-iso='1921-05-03T16:00'>x</date>"), p("<date when='1921'>x</date>")),
    Case("DATE-IMPOSSIBLE", p("<date when-iso='1921-02-30T16:00'>x</date>"), p("<date when-iso='1921-02-28T16:00'>x</date>")),
    Case("DATE-COMBINATION", p("<date when='1921' to='1922'>x</date>"), p("<date from='1921' to='1922'>x</date>")),
    Case("DATE-COMBINATION.2", p("<date from='1921' notBefore='1920'>x</date>"), p("<date from='1921' notAfter='1923'>x</date>")),
    Case("DATE-COMBINATION.3", p("<date when-iso='1921-05-03' to-iso='1922'>x</date>"), p("<date to-iso='1922'>x</date>")),
    Case("DATE-ORDER", p("<date from='1923' to='1921'>x</date>"), p("<date from='1921-05' to='1921'>x</date>")),
    Case("DATE-ORDER", p("<date from='1923' to='1921'>x</date>"), p("<bibl><biblScope unit='page' from='2' to='14'>x</biblScope></bibl>")),
    Case("DATE-ORDER.2", p("<date notBefore='1921-06' notAfter='1921-05'>x</date>"), p("<date notBefore='1921' notAfter='1922'>x</date>")),
    Case("DATE-ORDER.3", p("<date from-iso='1921-05-03T16:00' to-iso='1921-05-03T15:00'>x</date>"), p("<date from-iso='1921-05-03T15:00' to-iso='1921-05-03T16:00'>x</date>")),
    Case("NAME-EMPTY", p("<persName ref='#a'/>"), p("<persName><gap reason='redacted'/></persName>")),
    Case("GAP-EXTENT", p("<gap reason='redacted' quantity='2'/>"), p("<gap reason='redacted' quantity='2' unit='line'/>")),
    Case("GAP-EXTENT.2", p("<gap reason='redacted' unit='line'/>"), p("<gap reason='redacted' unit='line' extent='some'/>")),
    Case("GAP-REASON", p("<gap/>"), p("<gap reason='lost'/>")),
    Case("GAP-MARKUP", p("<gap ana='#insertion.redaction' reason='redacted'><desc><hi>x</hi></desc></gap>"), p("<gap ana='#insertion.redaction' reason='redacted'><desc>x</desc></gap>")),
    Case("SPEAKER-EMPTY", "<sp who='#a'><speaker/><p>x</p></sp>", "<sp who='#a'><speaker>A:</speaker><p>x</p></sp>"),
    Case("SPEAKER-UNKNOWN", "<sp><speaker>Ruiz:</speaker><p>x</p></sp>", "<sp><speaker>(?):</speaker><p>x</p></sp>"),
    Case("SPEAKER-UNKNOWN", "<sp><speaker>Ruiz:</speaker><p>x</p></sp>", "<sp><speaker>A voice:</speaker><p>x</p></sp>"),
    Case("SPEAKER-MISSING", "<sp><p>x</p></sp>", "<sp prev='#s1'><p>x</p></sp>"),
    Case("INSERTION-KIND", p("<supplied ana='#insertion.complection'>x</supplied>"), p("<supplied ana='#insertion.completion #unreviewed'>x</supplied>")),
    Case("INSERTION-ELEMENT", p("<gloss ana='#insertion.completion'>x</gloss>"), p("<gloss ana='#insertion.variant' type='variant'>x</gloss>")),
    Case("INSERTION-TWICE", p("<supplied ana='#insertion.completion #insertion.name'>x</supplied>"), p("<supplied ana='#insertion.name'>x</supplied>")),
    Case("APP-READING", p("<app><lem>north</lem></app>"), p(APP.format("<rdg wit='#B'>west</rdg>"))),
    Case("APP-WITNESS", p(APP.format("<rdg>west</rdg>")), p(APP.format("<rdg resp='#e'>west</rdg>"))),
    Case("APP-DOUBLED", p(APP.format("<rdg wit='#B'>north</rdg>")), p(APP.format("<rdg wit='#B'>west</rdg>"))),
    Case("APP-METHOD.3", METHOD.format("parallel-segmentation", "external"), METHOD.format("parallel-segmentation", "internal"), "encoding"),
    Case("APP-METHOD.4", p(APP.format("<rdg wit='#B'>west</rdg>").replace("<app>", "<app loc='p1'>")), p(APP.format("<rdg wit='#B'>west</rdg>")), "segmented"),
    Case("SUBST-PARTS", p("<subst><add>x</add></subst>"), p("<subst><del>y</del><add>x</add></subst>")),
    Case("BLOCK-NESTED", "<ab><app><lem><p>x</p></lem></app></ab>", p("<note><p>x</p></note>")),
    Case("BLOCK-NESTED.2", "<lg><l><app><lem><p>x</p></lem></app></l></lg>", "<lg><l><note><p>x</p></note></l></lg>"),
    Case("BLOCK-NESTED.3", "<l><q><l>x</l></q></l>", "<l>x</l>"),
    Case("BLOCK-NESTED.4", "<l><q><lg><l>x</l></lg></q></l>", "<lg><l>x</l></lg>"),
    Case("BLOCK-NESTED.5", p("<app><lem><div><p>x</p></div></lem></app>"), p("x")),
    Case("VERSE-EMPTY", "<lg><stage>x</stage></lg>", "<lg><l>x</l></lg>"),
    Case("TYPE-MISSING", p("<seg subtype='a'>x</seg>"), p("<seg type='b' subtype='a'>x</seg>")),
    Case("TARGET-MISSING", p("<ref targetLang='en'>x</ref>"), p("<ref target='#a' targetLang='en'>x</ref>")),
    Case("TARGET-TWICE", p("<ref target='#a' cRef='b'>x</ref>"), p("<ref target='#a'>x</ref>")),
    Case("LINK-ENDS", p("<link target='#a'/>"), p("<link target='#a #b'/>")),
    Case("LINK-ENDS.2", p("<link/>"), p("<link target='#a #b'/>")),
    Case("SPAN-END", p("<anchor xml:id='e'/><pb spanTo='#e'/>"), p("<pb spanTo='#e'/>x<anchor xml:id='e'/>")),
    Case("LIST-LABELS", "<list type='gloss'><item>x</item></list>", "<list type='gloss'><label>x</label><item>y</item></list>"),
    Case("TABLE-RAGGED", "<table><row><cell>1</cell></row><row><cell>1</cell><cell>2</cell></row></table>", "<table><row><cell>1</cell></row><row><cell>1</cell></row></table>"),
    Case("FIGURE-DESCRIPTION", "<figure><graphic url='a.png'/></figure>", "<figure><graphic url='a.png'/><figDesc>A crane.</figDesc></figure>"),
    Case("QUOTATION-MARKS", "<editorialDecl><quotation/></editorialDecl>", "<editorialDecl><quotation marks='all'/></editorialDecl>", "encoding"),
    Case("CITATION-MATCH", "<refsDecl><citeStructure match='div' use='@n'/></refsDecl>", "<refsDecl><citeStructure match='//div' use='@n'/></refsDecl>", "encoding"),
    Case("CITATION-MATCH.2", "<refsDecl><citeStructure match='//div' use='@n'><citeStructure match='/p' use='@n'/></citeStructure></refsDecl>", "<refsDecl><citeStructure match='//div' use='@n'><citeStructure match='p' use='@n'/></citeStructure></refsDecl>", "encoding"),
    Case("SOURCE-IDENTIFIER", p("<bibl><msIdentifier/></bibl>"), p("<bibl><msIdentifier><repository>Port Archive</repository></msIdentifier></bibl>")),
    Case("ZONE-TEXT", "<zone>x</zone>", "<zone/>", "surface"),
    Case("RELATION-NAME", "<relation active='#a'/>", "<relation name='x' active='#a'/>", "relations"),
    Case("RELATION-ENDS", "<relation name='x' active='#a' mutual='#b'/>", "<relation name='x' mutual='#a #b'/>", "relations"),
    Case("RELATION-ENDS.2", "<relation name='x' mutual='#a' passive='#b'/>", "<relation name='x' active='#a' passive='#b'/>", "relations"),
    Case("RELATION-ENDS.3", "<relation name='x'/>", "<relation name='x' mutual='#a #b'/>", "relations"),
    Case("ELEMENT-EMPTY", p("<supplied> </supplied>"), p("<hi><lb/></hi>")),
    Case("ELEMENT-EMPTY.2", "<p/>", "<sp who='#a'><speaker>A:</speaker><p/></sp>"),
    Case("ELEMENT-DOUBLED", p("<hi rend='italic'><hi rend='italic'>x</hi></hi>"), p("<hi rend='italic'><hi rend='bold'>x</hi></hi>")),
    Case("ELEMENT-DOUBLED", p("<hi rend='italic'> <hi rend='italic'>x</hi> </hi>"), p("<hi rend='italic'><hi rend='italic'>x</hi><pb n='2'/></hi>")),
    Case("ELEMENT-DOUBLED", p("<hi><hi>x</hi></hi>"), p("<hi>and <hi>x</hi></hi>")),
    Case("LANGUAGE-SCRIPT", p("he said \u4e2d\u56fd"), p("he said <foreign xml:lang='zh'>\u4e2d\u56fd</foreign>")),
    Case("LANGUAGE-SCRIPT.2", p("<foreign xml:lang='zh'>Zhongguo</foreign>"), p("<foreign xml:lang='zh-Latn'>Zhongguo</foreign>")),
    Case("REVIEW-OPEN", p("<supplied ana='#insertion.name #unreviewed'>x</supplied>"), p("<supplied ana='#insertion.name'>x</supplied>")),
    Case("TITLE-EMPTY", "<titleStmt><title/></titleStmt>", "<titleStmt><title>x</title></titleStmt>", "title"),
    Case("SCHEME-MISSING", "<tagsDecl><rendition schemeVersion='3'>x</rendition></tagsDecl>", "<tagsDecl><rendition scheme='css' schemeVersion='3'>x</rendition></tagsDecl>", "encoding"),
    Case("APP-METHOD", "<listApp><app><lem>x</lem><rdg wit='#B'>y</rdg></app></listApp>", "<listApp><app from='#a'><lem>x</lem><rdg wit='#B'>y</rdg></app></listApp>", "double-end-point"),
    Case("APP-METHOD.2", "<listApp><app><lem>x</lem><rdg wit='#B'>y</rdg></app></listApp>", "<listApp><app loc='p1'><lem>x</lem><rdg wit='#B'>y</rdg></app></listApp>", "location-referenced"),
)  # fmt: skip


def document(case: Case, markup: str) -> etree._ElementTree:
    """A small valid document with the markup where the case wants it."""
    parts = {
        "title": "<titleStmt><title>Talk</title></titleStmt>",
        "encoding": "",
        "surface": "",
        "relations": "",
    }
    where = case.where
    if where == "segmented":
        parts["encoding"], where = METHOD.format("parallel-segmentation", "internal"), "block"
    elif where in ("double-end-point", "location-referenced"):
        parts["encoding"], where = METHOD.format(where, "external"), "block"
    parts |= {where: markup}
    encoding = f"<encodingDesc>{parts['encoding']}</encodingDesc>" if parts["encoding"] else ""
    surface = f"<facsimile><surface>{parts['surface']}</surface></facsimile>" if parts["surface"] else ""
    lists = (
        f"<standOff><listRelation>{parts['relations']}</listRelation></standOff>"
        if parts["relations"]
        else ""
    )
    return etree.ElementTree(
        etree.fromstring(
            "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'><teiHeader><fileDesc>" + parts["title"]
            + "<publicationStmt><p>Not published.</p></publicationStmt><sourceDesc><p>Made up.</p></sourceDesc></fileDesc>"
            + f"{encoding}</teiHeader>{surface}{lists}<text><body><div type='document'><p>Here.</p>"
            + f"{parts.get('block', '')}</div></body></text></TEI>"
        )
    )  # fmt: skip


@cache
def rules() -> Rules:
    return Rules(generated() / "teipress.sch.xsl")


@cache
def grammar() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(generated() / "teipress.rng")))


def found(tree: etree._ElementTree) -> tuple[Finding, ...]:
    return rules().run(tree)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_finds_what_is_wrong_and_only_that(case: Case) -> None:
    wrong, right = document(case, case.wrong), document(case, case.right)
    for tree in (wrong, right):
        assert grammar().validate(tree), grammar().error_log
    assert case.code in {finding.id for finding in found(wrong)}
    assert case.code not in {finding.id for finding in found(right)}
    assert [f for f in found(wrong) + found(right) if f.kind == "failure"] == []


def test_every_rule_has_a_case() -> None:
    schema = etree.parse(str(generated() / "teipress.sch"))
    stated = {a.get("id") for a in schema.iter("{*}assert", "{*}report")}
    assert stated == {case.code for case in CASES}


def test_every_message_reads_as_words() -> None:
    for case in CASES:
        messages = [f.text for f in found(document(case, case.wrong)) if f.id == case.code]
        assert all(len(text) > 15 and not text.endswith(".") for text in messages), messages


def test_certain_repairs_come_along() -> None:
    romanised = document(CASES[0], p("<foreign xml:lang='zh'>Zhongguo</foreign>"))
    (finding,) = [f for f in found(romanised) if f.id == "LANGUAGE-SCRIPT.2"]
    (operation,) = finding.fixes[0]["operations"]
    assert (operation["operation"], operation["target"], operation["content"]) == (
        "replace",
        "xml:lang",
        "zh-Latn",
    )


@pytest.mark.slow
def test_what_breaks_a_rule_of_tei_breaks_one_of_ours(shared: Path, tmp_path: Path) -> None:
    """On 300 random documents: every error by TEI's own Schematron is an error of ours at, above or below that element."""
    theirs, _ = compile_schematron(shared / "schemas" / "tei_all.sch", tmp_path)
    assert theirs is not None
    missed, seen = [], 0
    for seed in range(300):
        tree = etree.ElementTree(Maker(seed, 150).element("TEI"))
        ours = [element(f) for f in found(tree) if f.role == "error"]
        for finding in theirs.run(tree):
            seen += 1
            place = element(finding)
            if finding.role not in ("warning", "info") and not any(related(place, each) for each in ours):
                missed.append((seed, finding.text))
    assert missed == []
    assert seen > 100


def element(finding: Finding) -> str:
    return finding.path.partition("/@")[0] + "/"


def related(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


@pytest.mark.parametrize(
    "content",
    ["<p/>" * 25_000, f"<p><hi>{'<hi/>' * 25_000}</hi></p>", f"<p><hi>{'<hi>x</hi>' * 25_000}<hi/></hi></p>"],
)
def test_wide_documents_are_checked(content: str, tmp_path: Path) -> None:
    """With rules that look at all siblings of each element this takes minutes."""
    path = tmp_path / "wide.xml"
    head = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>"
    path.write_text(f"{head}{content}</body></text></TEI>", encoding="utf-8")
    found = {each.code for each in check(path)}
    assert "ELEMENT-EMPTY" in found
    assert not found & {"ELEMENT-DOUBLED", "RULE-FAILED"}
