"""Reading a RELAX NG grammar (XML syntax) into patterns.

lxml says whether a document is valid; the patterns say what would have been. Elements are read when they are met.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from lxml import etree

from teipress.validate.pattern import EMPTY, NO, TEXT, Name, Pattern, choice, group, interleave, make, more

RNG = "http://relaxng.org/ns/structure/1.0"
_R = f"{{{RNG}}}"


class UnsupportedGrammar(ValueError):
    """The grammar uses something that this reading does not know (nested grammars, external references)."""


@dataclass(eq=False)
class Grammar:
    """A RELAX NG schema in the XML syntax, whole in one file.

    Raises: UnsupportedGrammar (when a part that is not known is met).
    """

    root: etree._Element
    _bodies: dict[etree._Element, Pattern] = field(default_factory=dict)
    _values: dict[etree._Element, etree.RelaxNG] = field(default_factory=dict)

    @cached_property
    def _defines(self) -> dict[str, list[etree._Element]]:
        found: dict[str, list[etree._Element]] = {}
        for node in self.root.iter(f"{_R}define", f"{_R}include", f"{_R}externalRef", f"{_R}parentRef"):
            if node.tag != f"{_R}define":
                raise UnsupportedGrammar(f"{_kind(node)} is not supported")
            found.setdefault(node.get("name", ""), []).append(node)
        return found

    @cached_property
    def start(self) -> Pattern:
        """The pattern of the document element."""
        if self.root.tag != f"{_R}grammar":
            return self.pattern(self.root)
        return choice(group(self.parts(node)) for node in self.root.iter(f"{_R}start"))

    @cached_property
    def elements(self) -> dict[str, Pattern]:
        """The elements by name, in lxml's notation: the first definition of each."""
        found: dict[str, Pattern] = {}
        for node in self.root.iter(f"{_R}element"):
            pattern = self.pattern(node)
            for name in pattern.names:
                if name.local != "*":
                    found.setdefault(name.tag, pattern)
        return found

    @cached_property
    def attribute_names(self) -> frozenset[str]:
        """The names of all attributes, in lxml's notation."""
        names = (name for node in self.root.iter(f"{_R}attribute") for name in self._names(node))
        return frozenset(name.tag for name in names if name.local != "*")

    def body(self, element: Pattern) -> Pattern:
        """What an element holds, its attributes included."""
        node = element.node
        assert isinstance(node, etree._Element)
        if node not in self._bodies:
            self._bodies[node] = group(self.parts(node))
        return self._bodies[node]

    def parts(self, node: etree._Element) -> list[Pattern]:
        return [self.pattern(child) for child in _content(node)]

    def pattern(self, node: etree._Element) -> Pattern:
        """The pattern of one node of the schema."""
        kind = _kind(node)
        if kind in ("element", "attribute"):
            return make(kind, (), node, self._names(node))
        if kind == "ref":
            return self._referred(node.get("name", ""))
        if kind in ("value", "data", "list"):
            return make("data", (), node)
        build = _BUILD.get(kind)
        if build is None:
            raise UnsupportedGrammar(f"{kind} is not supported")
        return build(self.parts(node))

    def _referred(self, name: str) -> Pattern:
        bodies = [group(self.parts(node)) for node in self._defines.get(name, ())]
        how = {node.get("combine") for node in self._defines.get(name, ())}
        return interleave(bodies) if "interleave" in how else choice(bodies)

    def _names(self, node: etree._Element) -> tuple[Name, ...]:
        name = node.get("name")
        if name is None:
            return tuple(_name_class(next(_children(node))))
        space = "" if node.tag == f"{_R}attribute" else _inherited(node, "ns")
        return (_named(node, name.strip(), node.get("ns") or space),)

    def values(self, node: etree._Element) -> list[str]:
        """The closed list of values of an attribute or data pattern, where it has one."""
        return [(each.text or "").strip() for each in self._reach(node) if each.tag == f"{_R}value"]

    def types(self, node: etree._Element) -> list[etree._Element]:
        """The `data` nodes of an attribute or data pattern."""
        return [each for each in self._reach(node) if each.tag == f"{_R}data"]

    def _reach(self, node: etree._Element) -> Iterator[etree._Element]:
        for each in node.iter(f"{_R}*"):
            if each.tag == f"{_R}ref":
                for target in self._defines.get(each.get("name", ""), ()):
                    yield from self._reach(target)
            else:
                yield each

    def accepts(self, node: etree._Element, value: str) -> bool:
        """Whether an attribute (or data pattern) may have this value: lxml's own verdict, by a grammar of one element."""
        if node not in self._values:
            self._values[node] = self._alone(node)
        probe = etree.Element("value")
        probe.text = value
        return self._values[node].validate(probe)

    def _alone(self, node: etree._Element) -> etree.RelaxNG:
        grammar = etree.Element(f"{_R}grammar", nsmap={None: RNG})
        grammar.set("datatypeLibrary", _inherited(node, "datatypeLibrary"))
        element = etree.SubElement(etree.SubElement(grammar, f"{_R}start"), f"{_R}element", name="value")
        content = list(_content(node)) if node.tag == f"{_R}attribute" else [node]
        for child in content:
            element.append(_copy(child))
        if not content:
            etree.SubElement(element, f"{_R}text")
        for name in self._needed(content):
            for define in self._defines[name]:
                grammar.append(_copy(define))
        return etree.RelaxNG(grammar)

    def _needed(self, nodes: Iterable[etree._Element]) -> dict[str, None]:
        names: dict[str, None] = {}
        waiting = [ref for node in nodes for ref in node.iter(f"{_R}ref")]
        while waiting:
            name = waiting.pop().get("name", "")
            if name not in names:
                names[name] = None
                waiting += [ref for define in self._defines.get(name, ()) for ref in define.iter(f"{_R}ref")]
        return names


_BUILD: dict[str, Callable[[list[Pattern]], Pattern]] = {
    "empty": lambda parts: EMPTY,
    "notAllowed": lambda parts: NO,
    "text": lambda parts: TEXT,
    "group": group,
    "choice": choice,
    "interleave": interleave,
    "optional": lambda parts: choice((group(parts), EMPTY)),
    "oneOrMore": lambda parts: more(group(parts)),
    "zeroOrMore": lambda parts: choice((more(group(parts)), EMPTY)),
    "mixed": lambda parts: interleave((TEXT, group(parts))),
}
_NAME_CLASSES = (f"{_R}name", f"{_R}anyName", f"{_R}nsName")


def _kind(node: etree._Element) -> str:
    return str(node.tag).removeprefix(_R)


def _children(node: etree._Element) -> Iterator[etree._Element]:
    """The children in RELAX NG's namespace."""
    yield from node.iterchildren(f"{_R}*")


def _content(node: etree._Element) -> Iterator[etree._Element]:
    """The children of a node without its name class."""
    named = node.tag in (f"{_R}element", f"{_R}attribute") and node.get("name") is None
    for number, child in enumerate(_children(node)):
        if not (named and number == 0):
            yield child


def _inherited(node: etree._Element, name: str) -> str:
    value = node.get(name)
    for ancestor in node.iterancestors():
        if value is not None:
            break
        value = ancestor.get(name)
    return value or ""


def _named(node: etree._Element, name: str, namespace: str) -> Name:
    prefix, _, bare = name.rpartition(":")
    if prefix == "xml":
        return Name("http://www.w3.org/XML/1998/namespace", bare)
    return Name(node.nsmap.get(prefix) or "" if prefix else namespace, bare)


def _name_class(node: etree._Element) -> Iterator[Name]:
    kind = _kind(node)
    if kind == "name":
        yield _named(node, (node.text or "").strip(), _inherited(node, "ns"))
    elif kind == "choice":
        for child in _children(node):
            yield from _name_class(child)
    else:
        excepted = (
            name for child in _children(node) for part in _children(child) for name in _name_class(part)
        )
        yield Name(
            "*" if kind == "anyName" else _inherited(node, "ns"), "*", tuple(name.tag for name in excepted)
        )


def _copy(node: etree._Element) -> etree._Element:
    """A copy that keeps what the original inherits."""
    copy: etree._Element = etree.fromstring(etree.tostring(node, with_tail=False))
    for name in ("ns", "datatypeLibrary"):
        if copy.get(name) is None and (value := _inherited(node, name)):
            copy.set(name, value)
    return copy


@cache
def read_grammar(path: str) -> Grammar:
    """The grammar of a file. Raises: OSError, lxml.etree.XMLSyntaxError."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True)
    return Grammar(etree.parse(path, parser).getroot())
