"""Making elements in the TEI namespace."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from lxml import etree

TEI = "http://www.tei-c.org/ns/1.0"
_PREFIX = f"{{{TEI}}}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_QUALIFIED = {"xml:id": XML_ID, "xml:lang": XML_LANG}


def qualified(name: str) -> str:
    """`p` in Clark notation, in the TEI namespace."""
    return f"{{{TEI}}}{name}"


def local(node: etree._Element) -> str:
    """The local name of an element, empty for comments and processing instructions."""
    tag = node.tag
    return _local(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=512)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def root(name: str = "TEI") -> etree._Element:
    """An element that stands alone until it is appended."""
    return etree.Element(qualified(name), nsmap={None: TEI})


def child(
    parent: etree._Element,
    name: str,
    text: str = "",
    attributes: Mapping[str, str] | None = None,
    **more: str,
) -> etree._Element:
    """A new last child; attributes without a value are left out; a trailing underscore in a name is dropped (`from_`)."""
    made = etree.SubElement(parent, _PREFIX + name)
    if attributes:
        more = {**attributes, **more}
    for key, value in more.items():
        if value:
            made.set(_QUALIFIED.get(key) or key.rstrip("_"), value)
    if text:
        made.text = text
    return made


def append(parent: etree._Element, text: str) -> None:
    """Text after the last child, or at the beginning."""
    if not text:
        return
    last = last_child(parent)
    if last is not None:
        last.tail = (last.tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def last_child(parent: etree._Element) -> etree._Element | None:
    """The last child, in constant time: `len` of an lxml element counts its children one by one."""
    return next(parent.iterchildren(reversed=True), None)


def add_token(node: etree._Element, token: str) -> None:
    """Add a token to @rend, before a wording in square brackets."""
    rend = node.get("rend", "")
    at = rend.find("[")
    head, wording = (rend, "") if at < 0 else (rend[:at], rend[at:])
    node.set("rend", " ".join(part for part in (head.strip(), token, wording) if part))
