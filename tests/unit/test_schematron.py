"""The Schematron transpiler: each construct that it claims, with what it has to find."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree

from teipress.schema import relative
from teipress.schematron import Finding, Rules, compile_schematron, transpile

#: What all cases check, unless they bring a document of their own.
BOOK = """<book xmlns="urn:book" year="1921">
  <title>Harbours</title>
  <chapter id="one" pages="10"><p>Text</p><p/></chapter>
  <chapter id="two" pages="x"><p>Text</p></chapter>
</book>"""


class Case(NamedTuple):
    """A construct, the schema's content that uses it, and what is found: (place, text), place without namespaces."""

    construct: str
    schema: str
    found: list[tuple[str, str]]
    phase: str = "#DEFAULT"


CHAPTERS = "<rule context='b:chapter'>{}</rule>"
TWO = "/book[1]/chapter[2]"
ONE = "/book[1]/chapter[1]"
CASES = (
    Case("assert", "<pattern><rule context='b:chapter'><assert test='@pages castable as xs:integer'>no number</assert></rule></pattern>", [(TWO, "no number")]),
    Case("report", "<pattern><rule context='b:chapter'><report test=\"@id = 'one'\">first</report></rule></pattern>", [(ONE, "first")]),
    Case("value-of", "<pattern><rule context='b:chapter'><report test='b:p[2]'>chapter <value-of select='@id'/> has <value-of select='count(b:p)'/></report></rule></pattern>", [(ONE, "chapter one has 2")]),
    Case("value-of a sequence", "<pattern><rule context='b:book'><report test='true()'><value-of select='b:chapter/@id'/></report></rule></pattern>", [("/book[1]", "one two")]),
    Case("name", "<pattern><rule context='b:title'><report test='true()'><name/> in <name path='..'/></report></rule></pattern>", [("/book[1]/title[1]", "title in book")]),
    Case("emph, span, dir", "<pattern><rule context='b:title'><report test='true()'>a <emph>b</emph> <span class='x'>c</span> <dir value='ltr'>d</dir></report></rule></pattern>", [("/book[1]/title[1]", "a b c d")]),
    Case("markup characters in text", "<pattern><rule context='b:title'><report test='true()'>a &lt; b &amp; {c}</report></rule></pattern>", [("/book[1]/title[1]", "a < b & {c}")]),
    Case("first rule that matches wins", "<pattern><rule context=\"b:chapter[@id = 'one']\"><report test='true()'>special</report></rule><rule context='b:chapter'><report test='true()'>general</report></rule></pattern>", [(ONE, "special"), (TWO, "general")]),
    Case("first rule wins although it is the wider", "<pattern><rule context='b:chapter'><report test='true()'>general</report></rule><rule context=\"b:chapter[@id = 'one']\"><report test='true()'>special</report></rule></pattern>", [(ONE, "general"), (TWO, "general")]),
    Case("patterns do not see each other", "<pattern><rule context='b:chapter'><report test='false()'>a</report></rule></pattern><pattern><rule context=\"b:chapter[@id = 'two']\"><report test='true()'>b</report></rule></pattern>", [(TWO, "b")]),
    Case("group: every rule fires", "<group><rule context='b:chapter'><report test='true()'>a</report></rule><rule context=\"*[@id = 'two']\"><report test='true()'>b</report></rule></group>", [(ONE, "a"), (TWO, "a"), (TWO, "b")]),
    Case("rules inside rules' contexts", "<pattern><rule context='b:book'><report test='true()'>outer</report></rule><rule context='b:title'><report test='true()'>inner</report></rule></pattern>", [("/book[1]", "outer"), ("/book[1]/title[1]", "inner")]),
    Case("attribute as context", "<pattern><rule context='@pages'><assert test='. castable as xs:integer'><value-of select='.'/></assert></rule></pattern>", [(TWO + "/@pages", "x")]),
    Case("text as context", "<pattern><rule context='b:title/text()'><report test='true()'>t</report></rule></pattern>", [("/book[1]/title[1]/text()[1]", "t")]),
    Case("document as context", "<pattern><rule context='/'><report test='true()'>d</report></rule></pattern>", [("/", "d")]),
    Case("union as context", "<pattern><rule context='b:title | b:p[not(node())]'><report test='true()'>u</report></rule></pattern>", [("/book[1]/title[1]", "u"), (ONE + "/p[2]", "u")]),
    Case("several steps with predicates in predicates", "<pattern><rule context=\"b:book[b:chapter[@id = 'one']]/b:chapter[b:p[2]] | b:none\"><report test='true()'>s</report></rule></pattern>", [(ONE, "s")]),
    Case("any element of a namespace", "<pattern><rule context='b:*[@year]'><report test='true()'>y</report></rule></pattern>", [("/book[1]", "y")]),
    Case("any element with one of two attributes, a name beside it", "<pattern><rule context='*[@year or @pages][true()]'><report test='true()'>a</report></rule><rule context='b:title'><report test='true()'>t</report></rule></pattern>", [("/book[1]", "a"), (ONE, "a"), (TWO, "a"), ("/book[1]/title[1]", "t")]),
    Case("any element and any with an attribute", "<pattern><rule context='b:*[@year]'><report test='true()'>y</report></rule><rule context='b:*[self::b:title]'><report test='true()'>t</report></rule></pattern>", [("/book[1]", "y"), ("/book[1]/title[1]", "t")]),
    Case("any element with an attribute, in parentheses", "<pattern><rule context='( *[@year] | *[@pages])[@year]'><report test='true()'>y</report></rule></pattern>", [("/book[1]", "y")]),
    Case("an attribute asked for in a string or an inner step", "<pattern><rule context=\"*[. != ' *[@no]'][self::b:title] | b:book[@year]/*[b:p]\"><report test='true()'>s</report></rule></pattern>", [("/book[1]/title[1]", "s"), (ONE, "s"), (TWO, "s")]),
    Case("a name of another namespace is another", "<ns prefix='o' uri='urn:other'/><pattern><rule context='o:title'><report test='true()'>o</report></rule></pattern>", []),
    Case("a context that starts in parentheses", "<pattern><rule context='(b:title | b:chapter)[@id]'><report test='true()'>c</report></rule></pattern>", [(ONE, "c"), (TWO, "c")]),
    Case("absolute context", "<pattern><rule context='/b:book/b:title'><report test='true()'>a</report></rule></pattern>", [("/book[1]/title[1]", "a")]),
    Case("predicate with an attribute does not make the walk deep", "<pattern><rule context=\"b:chapter[@id = ('two', 'three')]\"><report test='true()'>x</report></rule></pattern>", [(TWO, "x")]),
    Case("let of the schema", "<let name='n' value='count(//b:chapter)'/><pattern><rule context='b:title'><report test='$n = 2'><value-of select='$n'/></report></rule></pattern>", [("/book[1]/title[1]", "2")]),
    Case("let of a pattern", "<pattern><let name='n' value='count(//b:p)'/><rule context='b:title'><report test='$n = 3'><value-of select='$n'/></report></rule></pattern>", [("/book[1]/title[1]", "3")]),
    Case("let of a pattern in a context", "<pattern><let name='wanted' value=\"'two'\"/><rule context='b:chapter[@id = $wanted]'><report test='true()'>w</report></rule></pattern>", [(TWO, "w")]),
    Case("let of the same name in two patterns", "<pattern><let name='n' value='1'/><rule context='b:title'><report test='true()'><value-of select='$n'/></report></rule></pattern><pattern><let name='n' value='count(//b:p)'/><rule context='b:title'><report test='true()'><value-of select='$n'/></report></rule></pattern>", [("/book[1]/title[1]", "1"), ("/book[1]/title[1]", "3")]),
    Case("let of a rule, one using another", "<pattern><rule context='b:chapter'><let name='a' value='count(b:p)'/><let name='b' value='$a + 1'/><report test='$b = 3'><value-of select='$b'/></report></rule></pattern>", [(ONE, "3")]),
    Case("let with content", "<pattern><rule context='b:title'><let name='words'><w xmlns=''>Harbours</w></let><report test='. = $words'>found</report></rule></pattern>", [("/book[1]/title[1]", "found")]),
    Case("let with a type", "<pattern><rule context='b:book'><let name='y' value='@year' as='xs:integer'/><report test='$y instance of xs:integer'>typed</report></rule></pattern>", [("/book[1]", "typed")]),
    Case("abstract rule", "<pattern><rule abstract='true' id='has-id'><assert test='@id'>no id</assert></rule><rule context='b:title'><extends rule='has-id'/></rule></pattern>", [("/book[1]/title[1]", "no id")]),
    Case("abstract rule with let, before own assertions", "<pattern><rule abstract='true' id='r'><let name='v' value='local-name()'/></rule><rule context='b:title'><extends rule='r'/><report test=\"$v = 'title'\">v</report></rule></pattern>", [("/book[1]/title[1]", "v")]),
    Case("abstract rule of `rules`", "<rules><rule abstract='true' id='r'><assert test='@id'>no id</assert></rule></rules><pattern><rule context='b:title'><extends rule='r'/></rule></pattern>", [("/book[1]/title[1]", "no id")]),
    Case("abstract rule that extends one", "<pattern><rule abstract='true' id='a'><assert test='@id'>no id</assert></rule><rule abstract='true' id='b'><extends rule='a'/></rule><rule context='b:title'><extends rule='b'/></rule></pattern>", [("/book[1]/title[1]", "no id")]),
    Case("abstract pattern", "<pattern abstract='true' id='needs'><rule context='$what'><assert test='$needed'>$what: <value-of select='name($needed)'/>?</assert></rule></pattern><pattern is-a='needs'><param name='what' value='b:title'/><param name='needed' value='@id'/></pattern>", [("/book[1]/title[1]", "$what: ?")]),
    Case("abstract pattern, twice", "<pattern abstract='true' id='needs'><rule context='$what'><assert test='$needed'>missing</assert></rule></pattern><pattern is-a='needs'><param name='what' value='b:title'/><param name='needed' value='@id'/></pattern><pattern is-a='needs'><param name='what' value='b:book'/><param name='needed' value='@x'/></pattern>", [("/book[1]/title[1]", "missing"), ("/book[1]", "missing")]),
    Case("abstract pattern, default of a parameter", "<pattern abstract='true' id='needs'><param name='needed' value='@id'/><rule context='$what'><assert test='$needed'>missing</assert></rule></pattern><pattern is-a='needs'><param name='what' value='b:title'/></pattern>", [("/book[1]/title[1]", "missing")]),
    Case("abstract pattern: parameters by whole names", "<pattern abstract='true' id='needs'><let name='needle' value='1'/><rule context='b:title'><report test='$needle = 1 and $need'>kept</report></rule></pattern><pattern is-a='needs'><param name='need' value='true()'/></pattern>", [("/book[1]/title[1]", "kept")]),
    Case("phase", "<phase id='quick'><active pattern='a'/></phase><pattern id='a'><rule context='b:title'><report test='true()'>a</report></rule></pattern><pattern id='b'><rule context='b:title'><report test='true()'>b</report></rule></pattern>", [("/book[1]/title[1]", "a")], "quick"),
    Case("all phases", "<phase id='quick'><active pattern='a'/></phase><pattern id='a'><rule context='b:title'><report test='true()'>a</report></rule></pattern><pattern id='b'><rule context='b:title'><report test='true()'>b</report></rule></pattern>", [("/book[1]/title[1]", "a"), ("/book[1]/title[1]", "b")], "#ALL"),
    Case("let of a phase", "<phase id='quick'><let name='v' value='7'/><active pattern='a'/></phase><pattern id='a'><rule context='b:title'><report test='true()'><value-of select='$v'/></report></rule></pattern>", [("/book[1]/title[1]", "7")], "quick"),
    Case("subject of an assertion", "<pattern><rule context='b:chapter'><assert test='@pages castable as xs:integer' subject='@pages'>no number</assert></rule></pattern>", [(TWO + "/@pages", "no number")]),
    Case("subject of a rule", "<pattern><rule context='b:book' subject='b:title'><report test='true()'>x</report></rule></pattern>", [("/book[1]/title[1]", "x")]),
    Case("subject that is not there", "<pattern><rule context='b:title' subject='b:nothing'><report test='true()'>x</report></rule></pattern>", [("/book[1]/title[1]", "x")]),
    Case("visit-each", "<pattern><rule context='b:chapter' visit-each='b:p'><assert test='node()'>empty</assert></rule></pattern>", [(ONE + "/p[2]", "empty")]),
    Case("xsl:key", "<xsl:key xmlns:xsl='http://www.w3.org/1999/XSL/Transform' name='by-id' match='b:chapter' use='@id'/><pattern><rule context='b:title'><report test=\"key('by-id', 'two')\">k</report></rule></pattern>", [("/book[1]/title[1]", "k")]),
    Case("xsl:function", "<ns prefix='f' uri='urn:f'/><xsl:function xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xmlns:f='urn:f' name='f:twice'><xsl:param name='n'/><xsl:sequence select='2 * $n'/></xsl:function><pattern><rule context='b:title'><report test='f:twice(2) = 4'><value-of select='f:twice(3)'/></report></rule></pattern>", [("/book[1]/title[1]", "6")]),
    Case("XPath 3.1: maps, arrays, arrow", "<pattern><rule context='b:title'><let name='m' value=\"map { 'a': [1, 2] }\"/><report test=\"$m?a?2 = 2 and ('x' => upper-case()) = 'X'\">31</report></rule></pattern>", [("/book[1]/title[1]", "31")]),
    Case("current()", "<pattern><rule context='b:chapter'><report test='//b:chapter[@id = current()/@id]/b:p[2]'>c</report></rule></pattern>", [(ONE, "c")]),
    Case("a test that cannot be evaluated", "<pattern><rule context='b:title'><assert test=\"xs:date('x') eq xs:date('y')\">d</assert><report test='true()'>goes on</report></rule></pattern>", [("/book[1]/title[1]", 'Invalid date "x" (Year is less than four digits)'), ("/book[1]/title[1]", "goes on")]),
)  # fmt: skip


def schema(content: str) -> str:
    return (
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"'
        ' xmlns:sqf="http://www.schematron-quickfix.com/validator/process">'
        f'<ns prefix="b" uri="urn:book"/>{content}</schema>'
    )


def findings(
    folder: Path, content: str, phase: str = "#DEFAULT", document: str = BOOK
) -> tuple[Finding, ...]:
    path = folder / "rules.sch"
    path.write_text(schema(content), encoding="utf-8")
    rules, told = compile_schematron(path, folder / "cache", phase)
    assert rules is not None, told
    return rules.run(etree.fromstring(document))


def place(finding: Finding) -> str:
    return finding.path.replace("Q{urn:book}", "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.construct)
def test_a_construct_finds_what_it_should(case: Case, tmp_path: Path) -> None:
    found = findings(tmp_path, case.schema, case.phase)
    assert sorted((place(f), f.text) for f in found) == sorted(case.found)


def only(folder: Path, content: str) -> Finding:
    (finding,) = findings(folder, content)
    return finding


@pytest.mark.parametrize("predicate", ["matches(., '[a|/b]')", 'contains(., "]|[")', "b:p[. = '[']"])
def test_what_stands_in_strings_of_a_context_does_not_widen_the_walk(predicate: str, tmp_path: Path) -> None:
    path = tmp_path / "rules.sch"
    rule = f"<rule context='{predicate.join(('b:title[', ']')).replace(chr(39), '&apos;')}'><report test='true()'>x</report></rule>"
    path.write_text(schema(f"<pattern>{rule}</pattern>"), encoding="utf-8")
    assert "apply-templates select=\"key('rules:named', ('title'))\"" in transpile(path).text


def test_many_findings_side_by_side_take_time_by_their_number_alone(tmp_path: Path) -> None:
    """With paths that count siblings this takes minutes."""
    empty = "<pattern><rule context='b:p | b:p/@n'><report test='true()'>here</report></rule></pattern>"
    book = f'<book xmlns="urn:book"><q/>{"<p/><q/>" * 30_000}<p n="1"/></book>'
    found = findings(tmp_path, empty, document=book)
    assert len(found) == 30_002
    assert place(found[29_999]) == "/book[1]/p[30000]"
    assert place(found[-1]) == "/book[1]/p[30001]/@n"


def test_what_the_author_says_of_an_assertion_comes_along(tmp_path: Path) -> None:
    attributes = "id='A-1' role='warning' severity='minor' flag='f g' see='https://example.org' xml:lang='en'"
    content = f"<pattern id='p' flag='h'><rule id='r' role='error' context='b:title'><assert {attributes} test='@x'>m</assert></rule></pattern>"
    found = only(tmp_path, content)
    assert (found.kind, found.id, found.role, found.severity) == ("assert", "A-1", "warning", "minor")
    assert (found.flag, found.see, found.lang) == ("h f g", "https://example.org", "en")
    assert (found.pattern, found.rule, found.test) == ("p", "r", "@x")


def test_role_is_inherited_from_the_rule(tmp_path: Path) -> None:
    content = "<pattern><rule role='info' context='b:title'><report test='true()'>m</report></rule></pattern>"
    assert only(tmp_path, content).role == "info"


def test_diagnostics_and_properties_speak_of_the_context(tmp_path: Path) -> None:
    content = """
        <pattern><rule context="b:chapter[@id = 'two']"><let name="v" value="@pages"/>
          <report test="true()" diagnostics="d e" properties="q">m</report></rule></pattern>
        <diagnostics><diagnostic id="d" xml:lang="en">pages is <value-of select="$v"/></diagnostic>
          <diagnostic id="e" xml:lang="de">Seiten</diagnostic></diagnostics>
        <properties><property id="q" role="number"><value-of select="count(b:p)"/></property></properties>"""
    found = only(tmp_path, content)
    assert [(d["id"], d["text"], d["lang"]) for d in found.diagnostics] == [
        ("d", "pages is x", "en"),
        ("e", "Seiten", "de"),
    ]
    assert [(q["id"], q["role"], q["text"]) for q in found.properties] == [("q", "number", "1")]


FIX = """<pattern><rule context="b:chapter[@id = 'two']"><assert test="false()" sqf:fix="one two never">m</assert>
  <sqf:fix id="one"><sqf:description><sqf:title>Count <value-of select="@id"/></sqf:title></sqf:description>
    <sqf:replace match="@pages" target="pages" node-type="attribute" select="'0'"/></sqf:fix>
  <sqf:fix id="never" use-when="false()"><sqf:description><sqf:title>no</sqf:title></sqf:description><sqf:delete/></sqf:fix></rule></pattern>
  <sqf:fixes><sqf:fix id="two"><sqf:description><sqf:title>Drop it</sqf:title></sqf:description><sqf:delete match="b:p"/>
    <sqf:add position="last-child"><note xmlns="urn:book">none</note></sqf:add>
    <sqf:stringReplace match="b:p/text()" regex="Te" select="'X'"/></sqf:fix></sqf:fixes>"""


def test_quick_fixes_are_read_as_data(tmp_path: Path) -> None:
    found = only(tmp_path, FIX)
    assert [fix["title"] for fix in found.fixes] == ["Count two", "Drop it"]
    (replace,) = found.fixes[0]["operations"]
    assert (replace["operation"], replace["target"], replace["node-type"]) == (
        "replace",
        "pages",
        "attribute",
    )
    assert replace["content"] == "0"
    assert [path.replace("Q{urn:book}", "") for path in replace["paths"]] == [TWO + "/@pages"]
    delete, add, string = found.fixes[1]["operations"]
    assert [path.replace("Q{urn:book}", "") for path in delete["paths"]] == [TWO + "/p[1]"]
    assert (add["position"], add["content"]) == ("last-child", '<note xmlns="urn:book">none</note>')
    assert (string["regex"], string["content"]) == ("Te", "X")


def test_a_path_leads_lxml_to_the_element(tmp_path: Path) -> None:
    content = (
        "<pattern><rule context='@pages'><assert test='. castable as xs:integer'>m</assert></rule></pattern>"
    )
    found = only(tmp_path, content)
    element = etree.fromstring(BOOK).find(relative(found.path))
    assert element is not None and element.get("id") == "two"
    assert found.attribute == "pages"
    assert relative("/Q{urn:book}book[1]") == "."


REFUSED = (
    ("another language", "queryBinding", "xquery", "written in `xquery`"),
    ("an unknown abstract pattern", "content", "<pattern is-a='none'/>", "no abstract pattern `none`"),
    ("an unknown abstract rule", "content", "<pattern><rule context='b:p'><extends rule='none'/></rule></pattern>", "no abstract rule `none`"),
    ("an unknown pattern in a phase", "content", "<phase id='p'><active pattern='none'/></phase>", "no pattern `none`"),
    ("other documents", "content", "<pattern documents=\"'a.xml'\"/>", "other documents"),
    ("an included stylesheet", "content", "<xsl:include xmlns:xsl='http://www.w3.org/1999/XSL/Transform' href='a.xsl'/>", "is not included"),
    ("one name for two variables", "content", "<let name='a' value='1'/><let name='a' value='2'/>", "`a` is defined twice"),
    ("what is not known", "content", "<library/>", "`library` is not known"),
    ("a template", "content", "<xsl:template xmlns:xsl='http://www.w3.org/1999/XSL/Transform' match='/'/>", "`xsl:template` is not known"),
    ("a condition on a phase", "content", "<phase id='p' when='true()'/>", "`when` is not known"),
    ("a file outside", "content", "<include href='../secret.sch'/>", "outside the folder"),
    ("a file that is not there", "content", "<include href='none.sch'/>", "no such file"),
    ("a file that includes itself", "content", "<include href='rules.sch'/>", "includes itself"),
)  # fmt: skip


@pytest.mark.parametrize(("what", "where", "value", "message"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_done_is_refused(
    what: str, where: str, value: str, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "rules.sch"
    text = schema(value if where == "content" else "").replace(
        "xslt3", value if where == "queryBinding" else "xslt3"
    )
    path.write_text(text, encoding="utf-8")
    rules, told = compile_schematron(path, tmp_path / "cache")
    assert rules is None
    assert any(message in d.message and d.code == "SCHEMATRON-REFUSED" for d in told)


def test_an_unknown_phase_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rules.sch"
    path.write_text(schema(""), encoding="utf-8")
    assert [d.message for d in transpile(path, "none").diagnostics] == ["there is no phase `none`"]


def test_files_beside_the_schema_are_included(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "titles.sch").write_text(
        "<pattern xmlns='http://purl.oclc.org/dsdl/schematron'><rule context='b:title'><extends href='more.sch'/></rule></pattern>"
    )
    (tmp_path / "parts" / "more.sch").write_text(
        "<rule xmlns='http://purl.oclc.org/dsdl/schematron' abstract='true' id='x'><report test='true()'>included</report></rule>"
    )
    assert only(tmp_path, "<include href='parts/titles.sch'/>").text == "included"


@pytest.mark.parametrize(
    ("context", "path"),
    [
        ("comment()", "/a[1]/comment()[1]"),
        ("processing-instruction('p')", "/a[1]/processing-instruction(p)[1]"),
    ],
)
def test_comments_and_instructions_as_context(context: str, path: str, tmp_path: Path) -> None:
    content = f'<pattern><rule context="{context}"><report test="true()">c</report></rule></pattern>'
    (found,) = findings(tmp_path, content, document="<a><!-- c --><?p i?></a>")
    assert found.path.replace("Q{}", "") == path


def test_the_default_phase_is_that_of_the_schema(tmp_path: Path) -> None:
    patterns = "".join(
        f"<pattern id='{name}'><rule context='b:title'><report test='true()'>{name}</report></rule></pattern>"
        for name in "ab"
    )
    path = tmp_path / "rules.sch"
    text = schema(f"<phase id='quick'><active pattern='b'/></phase>{patterns}")
    path.write_text(text.replace("<schema ", "<schema defaultPhase='quick' "), encoding="utf-8")
    rules, _ = compile_schematron(path, tmp_path / "cache")
    assert rules is not None
    assert [found.text for found in rules.run(etree.fromstring(BOOK))] == ["b"]


def test_a_part_of_a_file_is_included_by_its_id(tmp_path: Path) -> None:
    (tmp_path / "parts.sch").write_text(
        schema(
            "<pattern id='a'><rule context='b:title'><report test='true()'>a</report></rule></pattern>"
            "<pattern id='b'><rule context='b:title'><report test='true()'>b</report></rule></pattern>"
        )
    )
    assert only(tmp_path, "<include href='parts.sch#b'/>").text == "b"


def test_what_was_transpiled_is_kept_until_the_schema_changes(tmp_path: Path) -> None:
    first = "<pattern><rule context='b:title'><report test='true()'>one</report></rule></pattern>"
    assert only(tmp_path, first).text == "one"
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_text(kept.read_text().replace(">one<", ">kept<"))
    assert only(tmp_path, first).text == "kept"
    assert only(tmp_path, first.replace("one", "two")).text == "two"


def test_the_transpiled_rules_read_no_file(tmp_path: Path) -> None:
    """Compiled rules run behind the locked door: a rule that reads a file fails and says so."""
    content = "<pattern><rule context='b:title'><report test=\"unparsed-text('/etc/passwd')\">read</report></rule></pattern>"
    assert only(tmp_path, content).kind == "failure"


@pytest.mark.parametrize(("id_", "code"), [("DATE-ORDER.2", "DATE-ORDER"), ("A1", ""), ("x-y", ""), ("", "")])
def test_an_id_may_be_a_code(id_: str, code: str) -> None:
    assert Finding("assert", "m", "/", "t", id=id_).code == code


def test_the_rules_of_tei_find_nothing_in_a_valid_document(shared: Path, tmp_path: Path) -> None:
    """A foreign schema of some size: all of TEI's own rules on a document that breaks one of them."""
    rules, told = compile_schematron(shared / "schemas" / "tei_all.sch", tmp_path)
    assert told == () and isinstance(rules, Rules)
    document = etree.fromstring(
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><lg><l>x</l></lg><lg/></body></text></TEI>"
    )
    assert [place(f).rpartition("}")[2] for f in rules.run(document)] == ["lg[2]"]
