"""Whatever the ODD accepts, TEI P5 accepts: proven for contents, attributes and values, not sampled."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree

from teipress.schema import Allowed, allowed

TEI = "{http://www.tei-c.org/ns/1.0}"
#: Our kinds of values -> those of TEI that take each of their values.
WIDER = {
    "ID": {"ID"},
    "teidata.certainty": {"teidata.certainty", "teidata.probCert", "teidata.enumerated"},
    "teidata.duration": {"teidata.duration.w3c", "teidata.duration.iso"},
    "teidata.count": {"teidata.count", "nonNegativeInteger"},
    "teidata.enumerated": {"teidata.enumerated", "teidata.word", "teidata.sex", "teidata.gender"},
    "teidata.probability": {"teidata.probability"},
    "teidata.pointer": {"teidata.pointer", "teidata.namespace"},
    "teidata.token": {"token", "teidata.text", "teidata.pattern"},
    "teidata.text": {"teidata.text", "string", "teidata.replacement"},
    "teidata.truthValue": {"teidata.truthValue", "teidata.xTruthValue"},
    "teidata.xpath": {"teidata.xpath"},
    "teidata.word": {"teidata.word", "teidata.enumerated"},
}


class Position(NamedTuple):
    """Glushkov position of a content model of the Guidelines: the names it takes."""

    number: int
    names: frozenset[str]


class Part(NamedTuple):
    """A piece of a content model: whether it can be empty, where it begins and ends, what follows what."""

    empty: bool
    first: frozenset[Position]
    last: frozenset[Position]


class Guidelines:
    """The content models and attributes of TEI P5, read from p5subset.xml."""

    def __init__(self, path: Path) -> None:
        root = etree.parse(str(path)).getroot()
        kinds = ("elementSpec", "classSpec", "macroSpec", "dataSpec")
        self.specs = {str(e.get("ident")): e for kind in kinds for e in root.iter(TEI + kind)}
        self.members: dict[str, list[str]] = {}
        for name, spec in self.specs.items():
            for key in spec.iterfind(f"{TEI}classes/{TEI}memberOf"):
                self.members.setdefault(str(key.get("key")), []).append(name)
        self.follow: dict[Position, set[Position]] = {}

    @cache  # noqa: B019
    def names(self, key: str) -> tuple[str, ...]:
        """The elements that a class stands for."""
        if self.specs[key].tag == TEI + "elementSpec":
            return (key,)
        return tuple(dict.fromkeys(n for m in self.members.get(key, ()) for n in self.names(m)))

    def model(self, element: str) -> tuple[Part, dict[Position, set[Position]]]:
        self.follow = {}
        content = self.specs[element].find(TEI + "content")
        assert content is not None
        return self.sequence([self.part(child) for child in parts_of(content)]), self.follow

    def part(self, node: etree._Element) -> Part:
        kind, key = str(node.tag).removeprefix(TEI), node.get("key", "")
        if kind == "macroRef":
            content = self.specs[key].find(TEI + "content")
            assert content is not None
            part = self.sequence([self.part(child) for child in parts_of(content)])
        elif kind == "alternate":
            part = self.alternate(parts_of(node))
        elif kind == "sequence":
            part = self.sequence([self.part(child) for child in parts_of(node)])
        elif kind == "classRef" and node.get("expand") == "sequenceOptional":
            single = [self.leaf((name,)) for member in self.members[key] for name in self.names(member)]
            part = self.sequence([self.occurs(leaf, 0, "1") for leaf in single])
        elif kind in ("classRef", "elementRef"):
            part = self.leaf(self.names(key))
        else:
            part = Part(True, frozenset(), frozenset())
        least, most = int(node.get("minOccurs", "1")), node.get("maxOccurs", "1")
        if least < 2:
            return self.occurs(part, least, most)
        return self.sequence([part, self.occurs(self.alternate(parts_of(node)), 1, most)])

    def alternate(self, nodes: list[etree._Element]) -> Part:
        """Alternatives that are plain names are one position, which keeps the automata small."""
        plain = [n for n in nodes if n.tag in (TEI + "classRef", TEI + "elementRef") and len(n.attrib) == 1]
        names = tuple(name for n in plain for name in self.names(str(n.get("key"))))
        others = [self.part(n) for n in nodes if n not in plain]
        return self.choice([*others, self.leaf(names)] if names else others)

    def leaf(self, names: tuple[str, ...]) -> Part:
        position = Position(len(self.follow), frozenset(names))
        self.follow[position] = set()
        return Part(False, frozenset({position}), frozenset({position}))

    def occurs(self, part: Part, least: int, most: str) -> Part:
        if most == "unbounded":
            for position in part.last:
                self.follow[position] |= part.first
        return part._replace(empty=part.empty or least == 0)

    @staticmethod
    def choice(parts: list[Part]) -> Part:
        return Part(
            any(p.empty for p in parts),
            frozenset().union(*(p.first for p in parts)),
            frozenset().union(*(p.last for p in parts)),
        )

    def sequence(self, parts: list[Part]) -> Part:
        whole = Part(True, frozenset(), frozenset())
        for part in parts:
            for position in whole.last:
                self.follow[position] |= part.first
            whole = Part(
                whole.empty and part.empty,
                whole.first | part.first if whole.empty else whole.first,
                whole.last | part.last if part.empty else part.last,
            )
        return whole

    @cache  # noqa: B019
    def attributes(self, name: str) -> dict[str, Definition]:
        """Attribute definitions by name; an element's own complete or delete those of its classes."""
        spec = self.specs[name]
        found: dict[str, Definition] = {}
        for key in spec.iterfind(f"{TEI}classes/{TEI}memberOf"):
            if str(key.get("key")).startswith("att."):
                found |= self.attributes(str(key.get("key")))
        for node in spec.iterfind(f"{TEI}attList//{TEI}attDef"):
            ident = str(node.get("ident"))
            before = found.pop(ident, Definition("", False, False, frozenset()))
            if node.get("mode") != "delete":
                found[ident] = definition(node, before)
        return found


class Definition(NamedTuple):
    """An attribute of the Guidelines: kind of value, whether several, whether needed, the values of a closed list."""

    kind: str
    several: bool
    needed: bool
    closed: frozenset[str]


def definition(node: etree._Element, before: Definition) -> Definition:
    datatype, values = node.find(TEI + "datatype"), node.find(TEI + "valList")
    kind, several = before.kind, before.several
    if datatype is not None:
        reference = parts_of(datatype)[0]
        kind = reference.get("key") or reference.get("name") or ""
        several = datatype.get("maxOccurs", "1") != "1"
    closed = before.closed
    if values is not None and values.get("type") == "closed":
        closed = frozenset(str(v.get("ident")) for v in values.iterfind(TEI + "valItem"))
    return Definition(kind, several, node.get("usage") == "req" or before.needed, closed)


def parts_of(node: etree._Element) -> list[etree._Element]:
    return [child for child in node if isinstance(child.tag, str)]


@pytest.fixture(scope="module")
def guidelines(shared: Path) -> Guidelines:
    return Guidelines(shared / "schemas" / "p5subset.xml")


def ours() -> Allowed:
    return allowed()


def counterexample(table: Allowed, element: str, guidelines: Guidelines) -> str:
    """The shortest content that ours allows and the Guidelines do not; '' where there is none."""
    whole, follow = guidelines.model(element)
    model = table.table["elements"][element]["model"]
    names = [table.names_of(leaf) for leaf in model["leaves"]]
    seen = {(0, whole.first, frozenset[Position]())}
    queue = [(0, whole.first, frozenset[Position](), "")]
    while queue:
        leaf, possible, here, path = queue.pop(0)
        ends = whole.empty if leaf == 0 else bool(here & whole.last)
        if leaf in model["end"] and not ends:
            return f"{path} (end)"
        for following in model["start"] if leaf == 0 else model["follow"][leaf - 1]:
            for name in names[following - 1]:
                taken = frozenset(p for p in possible if name in p.names)
                if not taken:
                    return f"{path} {name}"
                after = frozenset().union(*(follow[p] for p in taken))
                state = (following, after, taken if taken & whole.last else frozenset[Position]())
                if state not in seen:
                    seen.add(state)
                    queue.append((following, after, taken, f"{path} {name}"))
    return ""


@pytest.mark.parametrize("element", allowed().elements)
def test_contents_are_those_of_tei(element: str, guidelines: Guidelines) -> None:
    assert counterexample(ours(), element, guidelines) == ""


def test_text_stands_only_where_tei_has_it(guidelines: Guidelines) -> None:
    def mixed(name: str) -> bool:
        content = guidelines.specs[name].find(TEI + "content")
        assert content is not None
        return content.find(f".//{TEI}textNode") is not None or any(
            mixed(str(m.get("key"))) for m in content.iter(TEI + "macroRef")
        )

    assert [name for name in ours().elements if ours().text(name) and not mixed(name)] == []


@pytest.mark.parametrize("element", allowed().elements)
def test_attributes_are_those_of_tei(element: str, guidelines: Guidelines) -> None:
    theirs = guidelines.attributes(element) | guidelines.attributes("att.global")
    mine = ours().table
    entry = mine["elements"][element]
    rows = entry["own"] | {n: mine["attributes"][k] for n, k in entry["shared"].items()}
    problems = [f"@{n}: {p}" for n, row in rows.items() if (p := problem(row, theirs.get(n)))]
    needed = {n for n, attribute in theirs.items() if attribute.needed}
    problems += [f"@{n} has to be there" for n in needed if not rows.get(n, {}).get("required")]
    assert problems == []


def problem(row: dict[str, object], theirs: Definition | None) -> str:
    """Why our attribute takes something that the Guidelines' does not."""
    if theirs is None:
        return "not in TEI"
    if row["list"] and not theirs.several:
        return "a list, in TEI one value"
    kind, values = str(row["type"]), row["values"]
    assert isinstance(values, dict)
    if theirs.closed:
        return "" if row["closed"] and set(values) <= theirs.closed else f"not all of {set(values)} in TEI"
    return "" if theirs.kind in WIDER.get(kind, {kind}) else f"{kind}, in TEI {theirs.kind}"
