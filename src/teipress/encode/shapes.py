"""How each kind is encoded: element, constant attributes, and how it is filled. (encoding of bracketed insertions)"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

#: Elements in which only phrases may stand: no stage, no label, no bibl.
PHRASE_ONLY = frozenset(
    "dateline opener closer label persName forename surname placeName orgName roleName gloss foreign speaker date time"
    " salute idno expan stamp".split()
)


class Shape(NamedTuple):
    """How a kind is encoded: element, its constant attributes, and which function fills it."""

    element: str
    attributes: Mapping[str, str] = MappingProxyType({})
    fill: str = "words"


SHAPES: dict[str, Shape] = {
    **dict.fromkeys(
        ("completion", "qualifier", "name", "attribution", "date", "dateline", "letters", "speaker", "punctuation"),
        Shape("supplied"),
    ),
    "restoration": Shape("supplied", {"reason": "lost"}),
    "conjecture": Shape("supplied", {"cert": "low"}),
    "identification": Shape("gloss", {"type": "identification"}),
    "variant": Shape("gloss", {"type": "variant"}),
    "alternative": Shape("gloss", {"type": "alternative"}),
    "original": Shape("foreign"),
    "correction": Shape("choice", {}, "choice"),
    "sic": Shape("sic", {}, "judgement"),
    "doubt": Shape("unclear", {"cert": "low"}, "judgement"),
    "redaction": Shape("gap", {"reason": "redacted"}, "gap"),
    "omission": Shape("gap", {"reason": "omitted"}, "gap"),
    "illegible": Shape("gap", {"reason": "illegible"}, "gap"),
    "ellipsis": Shape("gap", {"reason": "ellipsis"}, "points"),
    "event": Shape("stage"),
    "physical": Shape("note", {"type": "physical"}),
    "note": Shape("note", {"type": "editorial"}),
    "noteref": Shape("ref", {"type": "note"}),
    "citation": Shape("ref", {"type": "citation"}),
    "page": Shape("pb", {}, "page"),
    "part": Shape("label"),
    "deletion": Shape("del"),
}  # fmt: skip

JUDGING = ("choice", "judgement")

#: Other phenomena than insertions: element by kind.
PHRASES: dict[tuple[str, str], str] = {
    ("name", "person"): "persName",
    ("name", "place"): "placeName",
    ("name", "org"): "orgName",
    ("stage", "stage"): "stage",
    ("correspondence", "label"): "label",
    ("notes", "label"): "label",
}
BY_PHENOMENON = {
    "date": "date",
    "name": "name",
    "reference": "ref",
    "stage": "stage",
    "dateline": "placeName",
}
