"""What cannot be read as XML: everything is told in one run, nothing is opened, nothing explodes."""

from __future__ import annotations

import socket
from pathlib import Path
from time import perf_counter, process_time

import pytest
from validation import codes, findings, marked, tei

from teipress.validate import wellformed

CASES = [
    ("<a>x & y</a>", "XML-AMPERSAND", "&", "&amp;"),
    ("<a>x&nbsp;y</a>", "XML-ENTITY", "&nbsp;", "\u00a0"),
    ("<a>x&foo;y</a>", "XML-ENTITY", "&foo;", ""),
    ("<a>1 < 2</a>", "XML-LESS-THAN", "<", "&lt;"),
    ('<a b="1 & 2"/>', "XML-AMPERSAND", "&", "&amp;"),
    ("<a><b></a>", "XML-TAG-UNCLOSED", "<b>", ""),
    ("<a><b></c></b></a>", "XML-TAG-MISMATCH", "</c>", ""),
    ("<a><head>x</Head></a>", "XML-TAG-MISMATCH", "</Head>", ""),
    ("<a b=1/>", "XML-ATTRIBUTE", "b=1", ""),
    ('<a b="1" c="2" b="3"/>', "XML-ATTRIBUTE-TWICE", 'b="3"', ""),
    ("<a><!-- b -- c --></a>", "XML-COMMENT", "--", ""),
    ('<a b="x><c/></a>', "XML-TAG-BROKEN", "<a", ""),
    ("<a/><b/>", "XML-SYNTAX", "<", ""),
    ("<a>\x01</a>", "XML-SYNTAX", "\x01", ""),
]


@pytest.mark.parametrize(("text", "code", "words", "fix"), CASES)
def test_what_is_not_well_formed(tmp_path: Path, text: str, code: str, words: str, fix: str) -> None:
    found = findings(tmp_path, text)[0]
    assert (found.code, marked(found)) == (code, words)
    assert (found.fix.text if found.fix else "") == fix


def test_everything_is_told_in_one_run(tmp_path: Path) -> None:
    text = '<a>\n<b xml:id="x">A & B</b>\n<c xml:id="x"><d>&nbsp;</c>\n<e f=1/>\n</a>'
    found = findings(tmp_path, text)
    assert [(each.code, each.line) for each in found] == [
        ("XML-AMPERSAND", 2), ("ID-DUPLICATE", 3), ("XML-TAG-UNCLOSED", 3), ("XML-ENTITY", 3), ("XML-ATTRIBUTE", 4),
    ]  # fmt: skip


def test_the_unclosed_one_of_nested_tags_is_found_by_indentation(tmp_path: Path) -> None:
    text = "<a>\n  <b>\n    <b>x\n    <b>y</b>\n  </b>\n</a>\n"
    assert [(each.code, each.line) for each in findings(tmp_path, text)] == [("XML-TAG-UNCLOSED", 3)]


_DOUBLING = "".join(f"<!ENTITY x{n} '&x{n - 1};&x{n - 1};'>" for n in range(1, 31))
HOSTILE = {
    "bomb": f"<!DOCTYPE a [<!ENTITY x0 'ha'>{_DOUBLING}]><a>&x30;</a>",
    "file": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "network": '<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd"><a/>',
    "parameter": '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://192.0.2.1/x"> %x;]><a/>',
    "after comments": '<?xml version="1.0"?>\n<!-- <a> -->\n<?p?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    "utf-16": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_document_type_is_refused(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    begin = perf_counter()
    found = findings(tmp_path, HOSTILE[kind].encode("utf-16" if kind == "utf-16" else "utf-8"))
    assert codes(found) == ["XML-DOCTYPE"]
    assert "root:" not in found[0].message
    assert perf_counter() - begin < 1


def test_a_document_type_that_defines_nothing_can_be_removed(tmp_path: Path) -> None:
    found = findings(tmp_path, '<!DOCTYPE TEI SYSTEM "tei.dtd">\n<TEI/>')[0]
    assert found.fix is not None
    assert (found.fix.start, found.fix.end, found.fix.text) == (0, 31, "")


def test_an_inclusion_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.xml").write_text("<p>secret</p>")
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{}"/>'
    for href in ("secret.xml", "a.xml"):
        found = findings(tmp_path, tei(f"<p>A</p>{include.format(href)}"))
        assert codes(found)[0].startswith("ELEMENT-")
        assert "secret" not in "".join(each.message + each.hint for each in found)


def test_ten_thousand_levels(tmp_path: Path) -> None:
    found = findings(tmp_path, "<a>" * 10_000 + "</a>" * 10_000)
    assert codes(found) == ["XML-DEPTH"]


def test_a_hundred_megabytes_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.xml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    begin = perf_counter()
    file_, found = wellformed.read(path, "big.xml")
    assert [each.code for each in found] == ["XML-TOO-LARGE"]
    assert file_.data == b""
    assert perf_counter() - begin < 0.1


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"<a>\ncaf\xe9</a>", "XML-ENCODING", 2, 4),
        (b'<?xml version="1.0" encoding="martian"?><a/>', "XML-ENCODING", 0, 0),
        (b"", "XML-SYNTAX", 1, 1),
        (b"hello", "XML-SYNTAX", 1, 1),
        (b"\0" * 100, "XML-SYNTAX", 1, 1),
        (b"\xff\xfe<", "XML-ENCODING", 1, 2),
    ],
)
def test_bytes_that_are_no_text(tmp_path: Path, data: bytes, code: str, line: int, column: int) -> None:
    found = findings(tmp_path, data)[0]
    assert (found.code, found.line, found.column) == (code, line, column)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252", "gb18030"]
)
def test_other_encodings_have_right_columns(tmp_path: Path, encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{declared}"?>\n' + tei('<p>"é" <persNam>x</persNam></p>')
    found = findings(tmp_path, text.encode(encoding))
    assert codes(found) == ["ELEMENT-UNKNOWN"]
    assert marked(found[0]) == "persNam"
    assert (found[0].fix is None) == (declared != "utf-8")


def test_a_missing_file(tmp_path: Path) -> None:
    _, found = wellformed.read(tmp_path / "none.xml", "none.xml")
    assert [each.code for each in found] == ["FILE-UNREADABLE"]


@pytest.mark.parametrize(
    "text",
    [
        "<!--" * 500_000,
        "<a><![CDATA[" * 200_000,
        "<a>" + "<?" * 1_000_000,
        "<a>" + "& " * 1_000_000,
        '<a b="' * 300_000,
        "<a>" + "<" * 2_000_000,
        "<a " + "b='' " * 200_000 + ">",
        "<a>" + "</b>" * 300_000,
        tei("<p><persNam/></p>" * 100_000),
        tei('<p corresp="#x"/>' * 100_000),
        tei("".join(f'<p xml:id="p{number}" corresp="#p{number}x"/>' for number in range(60_000))),
        tei("<p>" + "".join(f'<date when="{number}x"/>' for number in range(60_000)) + "</p>"),
    ],
    ids=lambda text: (
        text[:12] if not text.startswith("<TEI") else text[text.index('"document">') + 11 :][:16]
    ),
)
@pytest.mark.slow
def test_hostile_documents_take_bounded_time(tmp_path: Path, text: str) -> None:
    begin = process_time()
    found = findings(tmp_path, text)
    assert 0 < len(found) < 4000
    assert process_time() - begin < 20
