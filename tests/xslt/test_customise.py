"""What docs/customise.md promises to an edition's own stylesheet."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree, html

from teipress.edition import Edition
from teipress.files import toolkit_files
from teipress.publish.sheets import Sheets
from teipress.transform.saxon import Stylesheet

ROOT = Path(__file__).parents[2]
MINE = """<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:label="urn:x-teipress:label" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <xsl:import href="urn:x-teipress:xslt/html.xsl"/>
  <xsl:template match="term"><mark><xsl:next-match/></mark></xsl:template>
  <xsl:template match="teapot"><b class="teapot"><xsl:apply-templates select="." mode="words"/></b></xsl:template>
  <xsl:template match="TEI" mode="hook-after-text"><aside><xsl:value-of select="label:text('cite')"/></aside></xsl:template>
  <xsl:template match="place" mode="card" xpath-default-namespace=""/>
</xsl:stylesheet>"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc><profileDesc><settingDesc><setting>
<placeName>Hull</placeName></setting></settingDesc></profileDesc></teiHeader>
<text><body><p>a <term>b</term> <teapot>c</teapot></p></body></text></TEI>"""


def _edition(folder: Path, stylesheet: str, config: str = "") -> Sheets:
    (folder / "xslt").mkdir()
    (folder / "xslt" / "mine.xsl").write_text(stylesheet, "utf-8")
    (folder / "edition.toml").write_text(
        f'[edition]\ntitle = "E"\n{config}\n[xslt]\nhtml = "xslt/mine.xsl"\n', "utf-8"
    )
    return Sheets.of(Edition.open(folder))


def test_an_edition_overrides_a_template_adds_one_fills_a_hook_and_drops_a_row(tmp_path: Path) -> None:
    result = _edition(tmp_path, MINE).page(etree.ElementTree(etree.fromstring(TEI)), "x")
    page = html.document_fromstring(result.pages["d/x/index.html"])
    assert page.xpath("string(//mark/span[@class='term'])") == "b"
    assert page.xpath("string(//b[@class='teapot'])") == "c"
    assert page.xpath("string(//article/aside)") == "Cite this"
    assert not page.xpath("//dl/div[@class='place']")
    assert result.diagnostics == ()


def test_no_name_of_an_override_leaks_into_the_page(tmp_path: Path) -> None:
    result = _edition(tmp_path, MINE).page(etree.ElementTree(etree.fromstring(TEI)), "x")
    assert "xmlns" not in result.pages["d/x/index.html"]


def test_labels_follow_the_language_of_the_edition(tmp_path: Path) -> None:
    result = _edition(tmp_path, MINE, 'language = "de"').page(etree.ElementTree(etree.fromstring(TEI)), "x")
    page = html.document_fromstring(result.pages["d/x/index.html"])
    assert (page.get("lang"), page.xpath("string(//a[@class='skip'])")) == ("de", "Zum Inhalt")


def test_everything_the_page_on_customising_names_is_there() -> None:
    """Parameters, modes, functions and templates in the tables of docs/customise.md exist, and public ones are named."""
    xslt = toolkit_files() / "xslt"
    files = [xslt / "html.xsl", *(xslt / "html").glob("*.xsl"), *(xslt / "common").glob("*.xsl")]
    source = "\n".join(path.read_text("utf-8") for path in files)
    documented = set(
        re.findall(r"^\| `([^`]+)` \|", (ROOT / "docs" / "customise.md").read_text("utf-8"), re.M)
    )
    declared = set(re.findall(r'<xsl:(?:param|mode|function|template|variable) name="([^"]+)"', source))
    public = set(re.findall(r'<xsl:(?:function|template) name="([^"]+)"[^>]*visibility="public"', source))
    properties = set(
        re.findall(r"(--[a-z-]+):", (xslt / "html" / "assets" / "edition.css").read_text("utf-8"))
    )
    assert len(documented) > 40
    assert documented - declared - properties == set()
    assert public - documented == set()


def test_every_own_stylesheet_has_types_everywhere() -> None:
    """Style: every function, parameter and variable has its type."""
    xslt = toolkit_files() / "xslt"
    for path in [xslt / "html.xsl", *(xslt / "html").glob("*.xsl"), *(xslt / "common").glob("*.xsl")]:
        tree = etree.parse(path)
        names = {"x": "http://www.w3.org/1999/XSL/Transform"}
        bare = tree.xpath("//x:function[not(@as)] | //x:param[not(@as)] | //x:variable[not(@as)] | //x:template[@match][not(@as)]", namespaces=names)  # fmt: skip
        assert [(path.name, element.sourceline) for element in bare] == []


def test_the_door_compiles_from_the_catalog(tmp_path: Path) -> None:
    (tmp_path / "mine.xsl").write_text(MINE, "utf-8")
    Stylesheet(tmp_path / "mine.xsl", toolkit_files() / "xslt" / "catalog.xml")
