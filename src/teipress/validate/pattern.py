"""Patterns and their derivatives: what may stand where, and what may follow.

Content models become automata, built as they are walked: the derivative of a pattern by a name is the pattern of what may
follow (Brzozowski 1964; Clark 2002 for RELAX NG). Patterns are interned, so a state is an object and a derivative is
computed once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple


class Name(NamedTuple):
    """A name class: `local` is `*` for any; names in `but` (in lxml's notation, `{ns}*` for a whole namespace) are excepted."""

    namespace: str
    local: str
    but: tuple[str, ...] = ()

    @property
    def tag(self) -> str:
        return f"{{{self.namespace}}}{self.local}" if self.namespace else self.local

    def matches(self, tag: str) -> bool:
        """Whether a name in lxml's notation is of this class."""
        if self.local != "*":
            return self.tag == tag
        namespace = tag[1:].partition("}")[0] if tag.startswith("{") else ""
        wanted = self.namespace in ("*", namespace)
        return wanted and tag not in self.but and f"{{{namespace}}}*" not in self.but


class Pattern:
    """One interned pattern. `kind` is empty, no, text, data, element, attribute, choice, group, interleave or more."""

    __slots__ = ("after", "children", "firsts", "kind", "names", "node", "nullable")

    def __init__(self, kind: str, children: tuple[Pattern, ...], node: Any, names: tuple[Name, ...]) -> None:
        self.kind = kind
        self.children = children
        self.node: Any = node
        self.names = names
        self.nullable = _nullable(kind, children)
        self.after: dict[str, Pattern] = {}
        self.firsts: tuple[Pattern, ...] | None = None


def _nullable(kind: str, children: tuple[Pattern, ...]) -> bool:
    if kind in ("group", "interleave", "more"):
        return all(child.nullable for child in children)
    return kind in ("empty", "text") or (kind == "choice" and any(child.nullable for child in children))


_POOL: dict[tuple[object, ...], Pattern] = {}


def make(
    kind: str, children: tuple[Pattern, ...] = (), node: Any = None, names: tuple[Name, ...] = ()
) -> Pattern:
    key = (kind, children, node)
    if key not in _POOL:
        _POOL[key] = Pattern(kind, children, node, names)
    return _POOL[key]


EMPTY, NO, TEXT = make("empty"), make("no"), make("text")


def choice(parts: Iterable[Pattern]) -> Pattern:
    """Any of the parts; duplicates fall together."""
    flat: dict[Pattern, None] = {}
    for part in parts:
        flat.update(dict.fromkeys(part.children if part.kind == "choice" else (part,)))
    flat.pop(NO, None)
    if len(flat) > 1 and EMPTY in flat and any(each.nullable for each in flat if each is not EMPTY):
        flat.pop(EMPTY)
    if len(flat) < 2:
        return next(iter(flat), NO)
    return make("choice", tuple(flat))


def _both(kind: str, one: Pattern, other: Pattern) -> Pattern:
    if one is NO or other is NO:
        return NO
    if one is EMPTY:
        return other
    return one if other is EMPTY else make(kind, (one, other))


def group(parts: Iterable[Pattern]) -> Pattern:
    """The parts one after the other."""
    return _folded("group", parts)


def interleave(parts: Iterable[Pattern]) -> Pattern:
    """The parts in any mixture."""
    return _folded("interleave", parts)


def _folded(kind: str, parts: Iterable[Pattern]) -> Pattern:
    result = EMPTY
    for part in list(parts)[::-1]:
        result = _both(kind, part, result)
    return result


def more(part: Pattern) -> Pattern:
    """The part once or more."""
    return part if part in (EMPTY, NO, TEXT) or part.kind == "more" else make("more", (part,))


def after(pattern: Pattern, tag: str) -> Pattern:
    """What may follow an element (or `#text`) that stands where `pattern` is expected; NO where it may not stand."""
    known = pattern.after.get(tag)
    if known is None:
        known = pattern.after[tag] = _derivative(pattern, tag)
    return known


def _derivative(pattern: Pattern, tag: str) -> Pattern:
    kind, parts = pattern.kind, pattern.children
    if kind == "text":
        return TEXT if tag == "#text" else NO
    if kind == "data":
        return EMPTY if tag == "#text" else NO
    if kind == "element":
        return EMPTY if any(name.matches(tag) for name in pattern.names) else NO
    if kind == "choice":
        return choice(after(part, tag) for part in parts)
    if kind == "more":
        return _both("group", after(parts[0], tag), choice((pattern, EMPTY)))
    if kind == "group":
        first = _both("group", after(parts[0], tag), parts[1])
        return choice((first, after(parts[1], tag))) if parts[0].nullable else first
    if kind == "interleave":
        left = _both("interleave", after(parts[0], tag), parts[1])
        return choice((left, _both("interleave", parts[0], after(parts[1], tag))))
    return NO


def firsts(pattern: Pattern) -> tuple[Pattern, ...]:
    """The elements that may stand first, in the order of the grammar."""
    if pattern.firsts is None:
        pattern.firsts = tuple(dict.fromkeys(_firsts(pattern)))
    return pattern.firsts


def _firsts(pattern: Pattern) -> Iterator[Pattern]:
    if pattern.kind == "element":
        yield pattern
    for part in pattern.children:
        yield from firsts(part)
        if pattern.kind == "group" and not part.nullable:
            return


def leaves(pattern: Pattern, kind: str) -> Iterator[Pattern]:
    """All patterns of one kind inside a pattern, elements not entered."""
    if pattern.kind == kind:
        yield pattern
    for part in pattern.children:
        yield from leaves(part, kind)


def without_attributes(pattern: Pattern, present: frozenset[str]) -> Pattern:
    """The content that is expected when these attributes are present; NO where one is missing."""
    if pattern.kind == "attribute":
        return EMPTY if any(name.matches(tag) for name in pattern.names for tag in present) else NO
    parts = tuple(without_attributes(part, present) for part in pattern.children)
    if pattern.kind == "choice":
        return choice(parts)
    if pattern.kind in ("group", "interleave"):
        return _both(pattern.kind, parts[0], parts[1])
    return more(parts[0]) if pattern.kind == "more" else pattern
