"""Positions: the bytes, lines and columns of elements and attributes."""

from __future__ import annotations

from time import perf_counter

import pytest
from lxml import etree

from teipress.positions import DocumentTypeRefused, Positions

TEXT = """<?xml version="1.0"?>
<!-- <not/> an element -->
<a  one = '1'
    two="x>y"><b/>周恩<c xml:id="é" n=""> </c ></a>
"""


def shown(text: str, span: tuple[int, int]) -> str:
    return text.encode()[slice(*span)].decode()


def test_tags_names_and_attributes() -> None:
    places = Positions(TEXT.encode())
    assert len(places) == 3
    assert shown(TEXT, places.start_tag(0)) == "<a  one = '1'\n    two=\"x>y\">"
    assert shown(TEXT, places.start_tag(1)) == "<b/>"
    assert [shown(TEXT, places.start_name(n)) for n in range(3)] == ["a", "b", "c"]
    assert places.end_name(1) is None
    end = places.end_name(2)
    assert end is not None
    assert shown(TEXT, end) == "c"
    assert shown(TEXT, (places.start_tag(2).start, places.end(2))) == '<c xml:id="é" n=""> </c >'
    assert [(a.name, shown(TEXT, a.whole), shown(TEXT, a.value)) for a in places.attributes(0)] == [
        ("one", "one = '1'", "1"),
        ("two", 'two="x>y"', "x>y"),
    ]
    found = places.attribute(2, "n")
    assert found is not None
    assert found.value.start == found.value.end
    assert places.attribute(2, "id") is None


def test_columns_count_characters_not_bytes() -> None:
    places = Positions(TEXT.encode())
    assert places.line_column(places.start_tag(0).start) == (3, 1)
    assert places.line_column(places.start_tag(2).start) == (4, 21)
    assert places.line(4) == '    two="x>y"><b/>周恩<c xml:id="é" n=""> </c ></a>'


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_all_line_ends_count(newline: str) -> None:
    places = Positions(newline.join(("<a>", "", " <b/>", "</a>")).encode())
    assert places.line_column(places.start_tag(1).start) == (3, 2)
    assert places.line(3) == " <b/>"


def test_a_byte_order_mark_is_no_column() -> None:
    places = Positions(b"\xef\xbb\xbf<a><b/></a>")
    assert places.line_column(places.start_tag(1).start) == (1, 4)
    assert places.line(1) == "<a><b/></a>"


def test_the_order_is_lxml_s() -> None:
    text = "<a><b><c/><!-- <x/> --><d><![CDATA[<y/>]]></d></b><?p <z/>?><e f='&lt;g/>'/></a>"
    places = Positions(text.encode())
    names = [shown(text, places.start_name(n)) for n in range(len(places))]
    assert names == [element.tag for element in etree.fromstring(text).iter("*")]


def test_a_document_type_is_refused() -> None:
    with pytest.raises(DocumentTypeRefused):
        len(Positions(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))


def test_one_line_of_five_megabytes() -> None:
    data = b"<a>" + b'<p xml:id="x">caf\xc3\xa9 <b/></p>' * 180_000 + b"</a>"
    places = Positions(data)
    begin = perf_counter()
    columns = [places.line_column(places.start_tag(n).start)[1] for n in range(0, len(places), 1000)]
    assert columns[1] < columns[-1] < len(data)
    assert perf_counter() - begin < 3
