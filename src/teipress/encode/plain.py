"""The plain text that a TEI document stands for: the law that nothing is lost, in Python.

`xslt/text.xsl` says the same to the world; this is the copy that proves every conversion while it runs, and a test holds
the two equal. Units (paragraphs, items, speeches ...) are joined by breaks: what `@rend` says (`run-on`, `inline`,
`line`, `block`), else what their name says; the first unit of a container has the container's break.
"""

from __future__ import annotations

import re

from lxml import etree

from teipress.encode.tei import TEI, local, qualified

BREAKS = {"run-on": "", "inline": " ", "line": "\n", "block": "\n\n"}
#: Elements whose children are units, not words.
CONTAINERS = frozenset(
    "text front body back group div sp opener closer argument list table row postscript lg".split()
)
_DEFAULT = {"item": "line", "row": "line", "l": "line", "lb": "line"}
_TOKENS = frozenset(BREAKS)
_SPACE = re.compile(r"[ \t\r\n]+")
_AROUND_LINE = re.compile(r" *\n *")
_PAIRS = {"parenthesis": ("(", ")"), "parenthesis-open": ("(", ""), "parenthesis-close": ("", ")")}

_PREFIX = f"{{{TEI}}}"
_EDITION = frozenset(qualified(name) for name in "note supplied corr reg expan ex rdg add".split())
_NOTE, _LB, _EXPAN, _CHOICE, _APP = map(qualified, ("note", "lb", "expan", "choice", "app"))


def plain(text: etree._Element) -> str:
    """The plain text of a `text` element (or of any part of it)."""
    return _unit(text).strip()


def default_break(node: etree._Element) -> str:
    """The name of the break before a unit that says nothing of itself."""
    before = node.getprevious()
    if before is not None and before.tag == _PREFIX + "speaker":
        return "inline"
    return _DEFAULT.get(local(node), "block")


def tokens(node: etree._Element) -> list[str]:
    """The tokens of @rend, without a wording."""
    rend = node.get("rend")
    return rend.partition("[")[0].split() if rend else []


def wording(node: etree._Element) -> str:
    """The exact surface in @rend, with its square brackets, or nothing."""
    rend = node.get("rend") or ""
    start, end = rend.find("["), rend.rfind("]")
    return rend[start : end + 1] if 0 <= start < end else ""


def is_insertion(node: etree._Element) -> bool:
    return "#insertion." in (node.get("ana") or "")


def _break(node: etree._Element) -> str:
    if node.tag == _PREFIX + "cell":
        return " | "
    said = next((token for token in tokens(node) if token in _TOKENS), "")
    return BREAKS[said or default_break(node)]


def _unit(node: etree._Element) -> str:
    name = local(node)
    if name not in CONTAINERS:
        words = _words(node)
        words = _SPACE_RUN.sub(" ", words) if "  " in words else words
        words = _AROUND_LINE.sub("\n", words) if "\n" in words else words
        return words.strip(" \n") if name != "cell" else words.strip(" ")
    parts: list[str] = []
    for unit in node:
        words = _unit(unit) if isinstance(unit.tag, str) and not _left_out(unit) else ""
        if words or unit.tag == _PREFIX + "cell":
            parts += (_break(unit) if parts else "", words)
    return _paired(node, "".join(parts))


_SPACE_RUN = re.compile(r" {2,}")


def _paired(node: etree._Element, words: str) -> str:
    for token in tokens(node):
        if token in _PAIRS:
            words = words.join(_PAIRS[token])
    return f"[{words}]" if is_insertion(node) else words


def _left_out(node: etree._Element) -> bool:
    """The edition's own additions. A note of the source stands in `back/div[@type='notes']`."""
    if node.tag not in _EDITION or is_insertion(node):
        return False
    if node.tag == _EXPAN:
        return not any(is_insertion(part) for part in node)
    parent = node.getparent()
    if node.tag == _NOTE and parent is not None and parent.tag == _PREFIX + "div":
        return parent.get("type") != "notes"
    return True


def _words(node: etree._Element) -> str:
    """The words of one element with the marks that its encoding replaced; its tail is not its own."""
    if is_insertion(node):
        return _insertion(node)
    tag = node.tag
    if tag == _LB:
        return " " if node.get("break") == "no" else "\n"
    if tag == _CHOICE:
        return _choice(node)
    if tag == _APP:
        return _content(node.find(qualified("lem")))
    return _content(node)


def _content(node: etree._Element | None) -> str:
    if node is None:
        return ""
    words = node.text
    parts = [_spaced(words)] if words else []
    for part in node:
        tag = part.tag
        if isinstance(tag, str) and (tag not in _EDITION or not _left_out(part)):
            parts.append(_words(part))
        if words := part.tail:
            parts.append(_spaced(words))
    return "".join(parts)


def _spaced(text: str) -> str:
    """Line ends and tabs as spaces; runs of spaces are joined when the unit is whole."""
    return _SPACE.sub(" ", text) if "\n" in text or "\t" in text or "\r" in text else text


def _insertion(node: etree._Element) -> str:
    name, surface = local(node), wording(node)
    if name in ("sic", "unclear"):
        return f"{_content(node)}{_gap(node)}{surface or ('[sic]' if name == 'sic' else '[?]')}"
    if name == "choice":
        return _choice(node)
    if surface:
        return surface
    if name == "pb":
        return f"[p. {node.get('n', '')}]"
    if name == "gap" and not len(node):
        return "[...]"
    return f"[{_content(node)}]"


def _choice(node: etree._Element) -> str:
    first = next((part for part in node if local(part) in ("sic", "orig", "abbr")), None)
    if not is_insertion(node):
        return _content(first)
    second = next((part for part in node if local(part) in ("corr", "reg", "expan")), None)
    return f"{_content(first)}{_gap(node)}{wording(node) or f'[{_content(second)}]'}"


def _gap(node: etree._Element) -> str:
    return "" if "run-on" in tokens(node) else " "
