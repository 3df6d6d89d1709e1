"""Three ways into one: what was generated, what people made of it, and what is generated now.

Elements are aligned by `xml:id`, else by their name where it stands once, else by their whole content; words by
themselves. Where one side alone changed, its form is taken; where both changed the same place, the edited form stays
and a finding shows the other. So `merge(b, b, n)` is `n`, `merge(b, e, b)` is `e`, and nothing that a person wrote is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import NamedTuple

from lxml import etree

from teipress.diagnostics import Diagnostic

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_WORDS = re.compile(r"\s+|\S+")
_LONGEST = 20_000  # items of one element compared one by one


class Item(NamedTuple):
    """A word, a run of white space or a node of an element's content. `key` aligns it, `whole` is all of it."""

    key: str
    whole: str
    node: etree._Element | None = None


@dataclass
class _Merge:
    """One merge: the findings, in the order of the edited file."""

    path: str
    found: list[Diagnostic] = field(default_factory=list)

    def element(self, base: etree._Element, edited: etree._Element, new: etree._Element) -> etree._Element:
        """The merged element, a copy, with the tail of the edited one."""
        was, mine, theirs = canonical(base), canonical(edited), canonical(new)
        if mine == theirs or theirs == was:
            return deepcopy(edited)
        if mine == was:
            return _with_tail(new, edited.tail)
        made = etree.Element(edited.tag, nsmap=edited.nsmap)
        made.tail = edited.tail
        self.attributes(made, base, edited, new)
        self.content(made, base, edited, new)
        return made

    def attributes(self, made: etree._Element, *three: etree._Element) -> None:
        base, edited, new = three
        for name in dict.fromkeys((*edited.attrib, *new.attrib)):
            was, mine, theirs = base.get(name), edited.get(name), new.get(name)
            if mine not in (was, theirs) and theirs != was:
                self.conflict(edited, f"@{etree.QName(str(name)).localname}", mine, theirs)
            value = theirs if mine == was else mine
            if value is not None:
                made.set(name, value)

    def content(self, made: etree._Element, *three: etree._Element) -> None:
        loose = any(_is_mixed(node) for node in three)
        once = frozenset() if loose else _single_names(three)
        rows = [list(_items(node, loose, once)) for node in three]
        if max(map(len, rows)) > _LONGEST:
            self.conflict(three[1], "its content", _shown(rows[1]), _shown(rows[2]))
            _fill(made, rows[1], loose)
            return
        made.text = None if loose else three[1].text
        _fill(made, self.items(three[1], *rows), loose)

    def items(
        self, place: etree._Element, base: list[Item], edited: list[Item], new: list[Item]
    ) -> Iterator[Item]:
        mine, theirs = _matches(base, edited), _matches(base, new)
        b = e = n = 0
        for at in [i for i in range(len(base)) if i in mine and i in theirs] + [len(base)]:
            to_e, to_n = mine.get(at, len(edited)), theirs.get(at, len(new))
            yield from self.stretch(place, base[b:at], edited[e:to_e], new[n:to_n])
            if at < len(base):
                yield self.item(base[at], edited[to_e], new[to_n])
            b, e, n = at + 1, to_e + 1, to_n + 1

    def item(self, base: Item, edited: Item, new: Item) -> Item:
        if base.node is None or edited.node is None or new.node is None:
            return edited
        node = self.element(base.node, edited.node, new.node)
        return Item(edited.key, "", node)

    def stretch(
        self, place: etree._Element, base: list[Item], edited: list[Item], new: list[Item]
    ) -> list[Item]:
        """Items between two that all three have."""
        was, mine, theirs = ([item.whole for item in row] for row in (base, edited, new))
        if mine == was:
            return new
        if theirs not in (was, mine):
            self.conflict(place, "the words", _shown(edited), _shown(new))
        return edited

    def conflict(self, place: etree._Element, what: str, mine: str | None, theirs: str | None) -> None:
        name = etree.QName(place).localname
        anchor = place.get(_ID, "")
        where = f"{name}#{anchor}" if anchor else name
        message = (
            f"{what} of {where} were changed twice: kept is `{mine or ''}`, generated now is `{theirs or ''}`"
        )
        hint = "write the right form into the TEI; the next --merge takes it as it stands"
        line = place.sourceline or 0
        self.found.append(
            Diagnostic(
                "MERGE-CONFLICT",
                "warning",
                message,
                self.path,
                int(line),
                hint=hint,
                anchor=anchor or message,
            )
        )


def merge(base: bytes, edited: bytes, new: bytes, path: str = "") -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The merged file and its conflicts. The edited file stays as it is, byte for byte, where nothing new was generated.

    Raises etree.XMLSyntaxError where one of the three is not well-formed.
    """
    was, mine, theirs = (etree.fromstring(data, _parser()) for data in (base, edited, new))
    if canonical(was) == canonical(theirs) or canonical(mine) == canonical(theirs):
        return edited, ()
    if canonical(was) == canonical(mine):
        return new, ()
    work = _Merge(path)
    made = work.element(was, mine, theirs)
    _own_ids(made, mine)
    return _serialised(made, mine, edited), tuple(work.found)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)


def canonical(node: etree._Element) -> str:
    """An element without its tail as one text; white space between elements does not count."""
    if not isinstance(node.tag, str):
        return f"<!{node.text}>"
    mixed = _is_mixed(node)
    parts = [f"<{node.tag}", *(f" {name}={value!r}" for name, value in sorted(node.attrib.items())), ">"]
    parts.append((node.text or "") if mixed else "")
    for each in node:
        parts += [canonical(each), (each.tail or "") if mixed else ""]
    return "".join(parts)


def _is_mixed(node: etree._Element) -> bool:
    return bool((node.text or "").strip()) or any((each.tail or "").strip() for each in node) or not len(node)


def _single_names(three: Sequence[etree._Element]) -> frozenset[str]:
    counts = [Counter(str(each.tag) for each in node) for node in three]
    return frozenset(name for name in counts[0] if all(count[name] == 1 for count in counts))


def _items(node: etree._Element, loose: bool, once: frozenset[str]) -> Iterator[Item]:
    """The content in order. Where words and elements mix, words and white space are items, too."""
    if loose:
        yield from _text(node.text)
    for each in node:
        whole = canonical(each)
        identifier = str(each.get(_ID, "")) if isinstance(each.tag, str) else ""
        single = str(each.tag) if str(each.tag) in once else ""
        yield Item(f"{each.tag!s}#{identifier}" if identifier else single or whole, whole, each)
        if loose:
            yield from _text(each.tail)


def _text(text: str | None) -> Iterator[Item]:
    for word in _WORDS.findall(text or ""):
        yield Item(word, word)


def _matches(base: list[Item], other: list[Item]) -> dict[int, int]:
    """Which item of `base` is which of `other`, in order."""
    matcher = SequenceMatcher(None, [i.key for i in base], [i.key for i in other], autojunk=False)
    return {a + k: b + k for a, b, size in matcher.get_matching_blocks() for k in range(size)}


def _fill(made: etree._Element, items: Iterable[Item], loose: bool) -> None:
    """Put items into an element: where words are items, nodes leave their tails behind, else they keep them."""
    last: etree._Element | None = None
    for item in items:
        if item.node is not None:
            last = _with_tail(item.node, None if loose else item.node.tail)
            made.append(last)
        elif last is None:
            made.text = (made.text or "") + item.whole
        else:
            last.tail = (last.tail or "") + item.whole


def _with_tail(node: etree._Element, tail: str | None) -> etree._Element:
    copy = deepcopy(node)
    copy.tail = tail
    return copy


def _shown(items: Sequence[Item]) -> str:
    words = "".join("".join(i.node.itertext()) if i.node is not None else i.whole for i in items)
    plain = " ".join(words.split())
    return plain if len(plain) <= 60 else plain[:59] + "…"


def _own_ids(made: etree._Element, edited: etree._Element) -> None:
    """An identifier that a person gave stays hers: what was generated now under the same one gets a free one."""
    mine = {str(node.get(_ID)): canonical(node) for node in edited.iter() if _ID in node.attrib}
    seen: dict[str, etree._Element] = {}
    for node in [node for node in made.iter() if _ID in node.attrib]:
        name = str(node.get(_ID))
        if name not in seen:
            seen[name] = node
            continue
        loser = seen[name] if canonical(node) == mine.get(name) else node
        stem = name.rstrip("0123456789")
        loser.set(
            _ID,
            next(
                f"{stem}{n}" for n in range(1, len(mine) + len(seen) + 3) if _free(f"{stem}{n}", mine, seen)
            ),
        )
        seen[str(loser.get(_ID))] = loser
        seen[name] = node if loser is not node else seen[name]


def _free(name: str, *taken: Container[str]) -> bool:
    return not any(name in names for names in taken)


def _serialised(made: etree._Element, root: etree._Element, edited: bytes) -> bytes:
    """The merged tree with the declaration, the instructions and the comments round the edited root."""
    root[:] = list(made)
    root.text = made.text
    root.attrib.clear()
    root.attrib.update(made.attrib)
    declaration = re.match(rb"<\?xml[^>]*\?>\s*", edited)
    body = etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=False)
    end = b"\n" if edited.endswith(b"\n") and not body.endswith(b"\n") else b""
    return (declaration[0] if declaration else b"") + body + end
