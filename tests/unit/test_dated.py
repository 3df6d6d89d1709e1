"""Whatever a text says of days and hours becomes attributes that the edition's own schema and TEI accept."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from teipress.encode.dated import dated
from teipress.recognise.calendar import find, parse
from teipress.schema import generated

_RNG = "http://relaxng.org/ns/structure/1.0"
_START = f"""<start xmlns="{_RNG}"><element name="d" ns=""><choice>
    <attribute name="w3c" ns=""><ref name="teidata.temporal.w3c"/></attribute>
    <attribute name="iso" ns=""><ref name="teidata.temporal.iso"/></attribute>
</choice></element></start>"""


@cache
def datatypes() -> etree.RelaxNG:
    """The two datatypes of the schema, alone."""
    grammar = etree.parse(str(generated() / "teipress.rng")).getroot()
    for start in grammar.findall(f"{{{_RNG}}}start"):
        grammar.remove(start)
    grammar.insert(0, etree.fromstring(_START))
    return etree.RelaxNG(etree.ElementTree(grammar))


def wrong(attributes: dict[str, str]) -> list[tuple[str, str]]:
    """The values that the schema refuses."""
    family = {name: "iso" if name.endswith("-iso") else "w3c" for name in attributes if name != "cert"}
    return [
        (name, attributes[name])
        for name, kind in family.items()
        if not datatypes().validate(etree.Element("d", {kind: attributes[name]}))
    ]


@pytest.mark.parametrize(
    ("text", "element", "attributes"),
    [
        ("May 3, 1965, midnight", "date", {"when-iso": "1965-05-03T24:00"}),
        ("1840Z", "time", {"when": "18:40:00Z"}),
        ("4 p.m.", "time", {"when": "16:00:00"}),
        ("10 February, 4 p.m.", "date", {"when": "--02-10"}),
        ("February 1965, 4 p.m.", "date", {"when": "1965-02"}),
    ],
)
def test_the_element_and_its_attributes(text: str, element: str, attributes: dict[str, str]) -> None:
    value = parse(text)
    assert value is not None
    assert dated(dict(value.attributes)) == (element, attributes)


words = "1 2 10 31 1965 February March 12:30 4 p.m. 1840Z noon midnight between and to – - / , of circa Monday 24:00".split()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*words, "4 p.m.", "10.2.1965", "undated"]), max_size=12).map(" ".join))
def test_every_value_is_of_its_datatype(text: str) -> None:
    whole = parse(text)
    values = [*(value for _, value in find(text, times=True)), *([whole] if whole else [])]
    assert [refused for value in values for refused in wrong(dated(dict(value.attributes))[1])] == []


def test_what_is_no_date_is_refused() -> None:
    assert wrong({"when": "1965-13", "when-iso": "1965-02T16:00"}) != []
