"""Line ends and indentation where they mean nothing, so that a person can read and compare the file."""

from __future__ import annotations

from lxml import etree

from teipress.encode.plain import CONTAINERS
from teipress.encode.tei import qualified

_STEP = "  "
_TEXT = qualified("text")
_CONTAINERS = frozenset(map(qualified, CONTAINERS))


def lay_out(tree: etree._Element) -> None:
    """Indent the children of everything that holds no words of its own."""
    _indent(tree, 0, False)


def _indent(node: etree._Element, depth: int, in_text: bool) -> None:
    in_text = in_text or node.tag == _TEXT
    if not (node.tag in _CONTAINERS if in_text else _holds_only_elements(node)) or not len(node):
        return
    inner = "\n" + _STEP * (depth + 1)
    node.text = inner
    for part in node:
        _indent(part, depth + 1, in_text)
        part.tail = inner
    part.tail = "\n" + _STEP * depth


def _holds_only_elements(node: etree._Element) -> bool:
    words = node.text
    if words and not words.isspace():
        return False
    for part in node:
        words = part.tail
        if words and not words.isspace():
            return False
    return True
