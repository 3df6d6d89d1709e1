"""Line ends and indentation where they mean nothing, so that a person can read and compare the file."""

from __future__ import annotations

from lxml import etree

from teipress.encode.plain import CONTAINERS
from teipress.encode.tei import local

_STEP = "  "


def lay_out(tree: etree._Element) -> None:
    """Indent the children of everything that holds no words of its own."""
    _indent(tree, 0)


def _indent(node: etree._Element, depth: int) -> None:
    if not len(node) or not _holds_only_elements(node):
        return
    inner = "\n" + _STEP * (depth + 1)
    node.text = inner
    for part in node:
        _indent(part, depth + 1)
        part.tail = inner
    node[-1].tail = "\n" + _STEP * depth


def _holds_only_elements(node: etree._Element) -> bool:
    if local(node) in CONTAINERS or local(node) == "TEI":
        return True
    if any(local(up) == "text" for up in (node, *node.iterancestors())):
        return False
    return not (node.text or "").strip() and all(not (part.tail or "").strip() for part in node)
