"""`xml:id`s: given once at conversion, never renumbered, kept when a text is converted again."""

from __future__ import annotations

import difflib

from lxml import etree

from teipress.encode.tei import XML_ID, local, qualified

#: Element -> prefix of its identifiers.
PREFIXES = {
    "div": "div", "head": "h", "p": "p", "sp": "sp", "stage": "st", "item": "i", "row": "r", "note": "nt", "list": "l",
    "table": "t", "lg": "lg",
}  # fmt: skip
_PREFIXES = {qualified(name): prefix for name, prefix in PREFIXES.items()}
_EXACT = 4000


def identify(text: etree._Element, before: etree._Element | None = None) -> None:
    """Give every element of `PREFIXES` an identifier: the one its like had `before`, else the next free number."""
    wanted, taken = [], set()
    for node in text.iter(etree.Element):
        if identifier := node.get(XML_ID):
            taken.add(identifier)
        elif node.tag in _PREFIXES:
            wanted.append(node)
    if before is not None:
        taken |= _keep(wanted, before)
    counters = _counters(taken)
    for node in wanted:
        if XML_ID not in node.attrib:
            prefix = PREFIXES[local(node)]
            counters[prefix] = counters.get(prefix, 0) + 1
            node.set(XML_ID, f"{prefix}{counters[prefix]}")


def _counters(taken: set[str]) -> dict[str, int]:
    counters: dict[str, int] = {}
    for name in taken:
        prefix = name.rstrip("0123456789")
        if name != prefix:
            counters[prefix] = max(counters.get(prefix, 0), int(name[len(prefix) :]))
    return counters


def _keep(wanted: list[etree._Element], before: etree._Element) -> set[str]:
    """Align by name and words; returns all identifiers of `before`, so that none is given to another element."""
    text = before.find(qualified("text"))
    old = [node for node in (text if text is not None else before).iter() if XML_ID in node.attrib]
    ids = [str(node.get(XML_ID)) for node in old]
    pairs = _aligned([_key(node) for node in old], [_key(node) for node in wanted])
    for was, now in pairs:
        wanted[now].set(XML_ID, ids[was])
    return {str(node.get(XML_ID)) for node in before.iter() if XML_ID in node.attrib}


def _key(node: etree._Element) -> str:
    return local(node) + " " + " ".join("".join(node.itertext()).split())


def _aligned(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Equal elements in order; between them, elements of one name in gaps of equal length (a word was changed)."""
    pairs: list[tuple[int, int]] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=len(old) > _EXACT)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            pairs += zip(range(i, j), range(k, m), strict=True)
        elif tag == "replace":
            pairs += _similar(old, new, (i, j), (k, m))
    return pairs


def _similar(
    old: list[str], new: list[str], was: tuple[int, int], now: tuple[int, int]
) -> list[tuple[int, int]]:
    pairs, start = [], was[0]
    for n in range(*now):
        name = new[n].split(" ", 1)[0]
        found = next((o for o in range(start, was[1]) if old[o].split(" ", 1)[0] == name), None)
        if found is not None and _alike(old[found], new[n]):
            pairs.append((found, n))
            start = found + 1
    return pairs


def _alike(one: str, other: str) -> bool:
    words, others = one.split(), other.split()
    common = len(set(words) & set(others))
    return common * 2 >= max(len(set(words)), len(set(others)))
