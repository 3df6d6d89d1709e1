"""The locked door: one hostile stylesheet for each way out, and what an honest one can do."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from teipress.transform.saxon import Stylesheet, StylesheetError

HEAD = (
    '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:f" exclude-result-prefixes="#all">'
)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.xml"
    path.write_text("<secret>hidden words</secret>")
    return path


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A server on loopback and the requests it got."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<hidden>hidden words</hidden>")

        def log_message(self, format: str, *args: object) -> None:
            pass

    service = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=service.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{service.server_port}/x.xml", asked
    service.shutdown()
    service.server_close()


def run(tmp_path: Path, body: str, source: str = "<a/>") -> str:
    path = tmp_path / "sheet.xsl"
    path.write_text(f'{HEAD}<xsl:template match="/">{body}</xsl:template></xsl:stylesheet>')
    return Stylesheet(path).run(etree.fromstring(source)).text


DOORS = {
    "doc": "<xsl:sequence select=\"string(doc('{uri}'))\"/>",
    "document": "<xsl:sequence select=\"string(document('{uri}'))\"/>",
    "doc-available": "<xsl:sequence select=\"if (doc-available('{uri}')) then 'hidden words' else 'shut'\"/>",
    "unparsed-text": "<xsl:sequence select=\"unparsed-text('{uri}')\"/>",
    "unparsed-text-lines": "<xsl:sequence select=\"unparsed-text-lines('{uri}')\"/>",
    "json-doc": "<xsl:sequence select=\"json-doc('{uri}')\"/>",
    "source-document": '<xsl:source-document href="{uri}"><xsl:value-of select="."/></xsl:source-document>',
    "collection": "<xsl:sequence select=\"string-join(collection('{folder}?select=*.xml') ! string())\"/>",
    "uri-collection": "<xsl:sequence select=\"string-join(uri-collection('{folder}?select=*.xml') ! string())\"/>",
    "evaluate": "<xsl:evaluate xpath=\"'doc(&quot;{uri}&quot;)'\"/>",
    "transform": "<xsl:sequence select=\"transform(map{{'stylesheet-location': '{uri}', 'source-node': .}})\"/>",
}


@pytest.mark.parametrize("door", DOORS)
def test_no_door_reads_a_file(door: str, tmp_path: Path, secret: Path) -> None:
    body = DOORS[door].format(uri=secret.as_uri(), folder=tmp_path.as_uri())
    try:
        text = run(tmp_path, body)
    except StylesheetError as error:
        text = str(error)
    assert "hidden words" not in text


@pytest.mark.parametrize("door", ["doc", "unparsed-text", "json-doc", "source-document"])
def test_no_door_reaches_the_network(door: str, tmp_path: Path, server: tuple[str, list[str]]) -> None:
    uri, asked = server
    with pytest.raises(StylesheetError):
        run(tmp_path, DOORS[door].format(uri=uri, folder=uri))
    assert asked == []


def test_nothing_is_written(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    with pytest.raises(StylesheetError):
        run(tmp_path, f'<xsl:result-document href="{target.as_uri()}">x</xsl:result-document>')
    assert not target.exists()


def test_the_environment_is_shut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEIPRESS_SECRET", "hidden words")
    try:
        text = run(tmp_path, "<xsl:sequence select=\"string(environment-variable('TEIPRESS_SECRET'))\"/>")
    except StylesheetError:
        text = ""
    assert "hidden words" not in text


def test_java_and_extension_functions_are_shut(tmp_path: Path) -> None:
    with pytest.raises(StylesheetError):
        run(tmp_path, '<xsl:sequence select="s:line-number(.)" xmlns:s="java:java.lang.System"/>')


def test_a_document_type_in_parse_xml_expands_no_file(tmp_path: Path, secret: Path) -> None:
    hostile = f"<!DOCTYPE a [<!ENTITY e SYSTEM '{secret.as_uri()}'>]><a>&e;</a>"
    body = f'<xsl:sequence select="string(parse-xml({hostile!r}))"/>'.replace("<!", "&lt;!").replace(
        "<a>", "&lt;a>"
    )
    body = body.replace("</a>", "&lt;/a>").replace("&e;", "&amp;e;")
    try:
        text = run(tmp_path, body)
    except StylesheetError as error:
        text = str(error)
    assert "hidden words" not in text


def test_a_tree_with_a_document_type_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xsl"
    path.write_text(f'{HEAD}<xsl:template match="/">x</xsl:template></xsl:stylesheet>')
    tree = etree.fromstring("<!DOCTYPE a [<!ENTITY e 'x'>]><a/>").getroottree()
    with pytest.raises(StylesheetError, match="document type"):
        Stylesheet(path).run(tree)


def test_pages_come_as_a_map_and_messages_as_diagnostics(tmp_path: Path) -> None:
    path = tmp_path / "door.xsl"
    path.write_text(
        f"""{HEAD}<xsl:param name="list" as="document-node()"/><xsl:param name="words" as="xs:string*"/><xsl:param name="none" as="xs:string*"/>
        <xsl:template match="/"><xsl:message><diagnostic code="NO-TEMPLATE" severity="warning" xpath="/a">no
        template</diagnostic></xsl:message><xsl:sequence select="map{{'a.txt': string($list), 'b.txt': string-join($words, '+') || count($none)}}"/>
        </xsl:template></xsl:stylesheet>"""
    )
    sheet = Stylesheet(path)
    for _ in range(2):
        result = sheet.run(
            etree.fromstring("<a/>"),
            {"list": etree.fromstring("<l>周恩来</l>"), "words": ["x", "y"], "none": []},
        )
        assert result.pages == {"a.txt": "周恩来", "b.txt": "x+y0"}
        (found,) = result.diagnostics
        assert (found.code, found.severity, found.xpath, found.message) == (
            "NO-TEMPLATE",
            "warning",
            "/a",
            "no template",
        )


def test_a_mode_does_not_stay(tmp_path: Path) -> None:
    path = tmp_path / "modes.xsl"
    path.write_text(
        f'{HEAD}<xsl:mode name="other"/><xsl:template match="/">one</xsl:template>'
        '<xsl:template match="/" mode="other">other</xsl:template></xsl:stylesheet>'
    )
    sheet = Stylesheet(path)
    assert [sheet.run(etree.fromstring("<a/>"), mode=m).text for m in ("other", None)] == ["other", "one"]


def test_a_public_function_can_be_called(tmp_path: Path) -> None:
    path = tmp_path / "f.xsl"
    path.write_text(
        f'{HEAD}<xsl:function name="f:twice" as="xs:string" visibility="public"><xsl:param name="s" as="xs:string"/>'
        '<xsl:sequence select="$s || $s"/></xsl:function></xsl:stylesheet>'
    )
    assert Stylesheet(path).call("{urn:f}twice", ["ab"]) == "abab"


@pytest.mark.parametrize(
    "body", ['<xsl:sequence select="1 +"/>', "<xsl:nonsense/>", '<xsl:sequence select="error()"/>']
)
def test_errors_are_stylesheet_errors(body: str, tmp_path: Path) -> None:
    with pytest.raises(StylesheetError):
        run(tmp_path, body)


def test_a_value_prepared_once_serves_many_runs(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xsl"
    path.write_text(
        f'{HEAD}<xsl:param name="words"/><xsl:template match="/"><xsl:sequence select="*/name() || $words//w"/></xsl:template>'
        "</xsl:stylesheet>"
    )
    sheet = Stylesheet(path)
    given = {"words": sheet.prepared(etree.fromstring("<d><w>said</w></d>"))}
    assert [sheet.run(etree.fromstring(source), given).text for source in ("<a/>", "<b/>")] == [
        "asaid",
        "bsaid",
    ]
