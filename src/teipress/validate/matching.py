"""A document matched against the content models of its grammar, to say what is wrong and what would be right.

Matching goes on after an error: a misspelt element counts as the one that was meant, a misplaced one is passed over, a
missing one is taken as read. So one run tells all that is wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from lxml import etree

from teipress.diagnostics import Diagnostic, Fix
from teipress.positions import Range
from teipress.validate import attributes
from teipress.validate.file import File, local, shown
from teipress.validate.near import certain, nearest, question
from teipress.validate.pattern import NO, Pattern, after, firsts
from teipress.validate.relaxng import Grammar


class Walk:
    """One walk through a document with a grammar."""

    def __init__(self, file: File, grammar: Grammar) -> None:
        self.file = file
        self.grammar = grammar
        self.used: Counter[tuple[str, str]] = Counter()
        self.frequent: Counter[str] = Counter()

    def document(self) -> Iterator[Diagnostic]:
        root = self.file.root
        for pattern in firsts(self.grammar.start):
            if any(name.matches(str(root.tag)) for name in pattern.names):
                yield from self.element(root, pattern)
                return
        yield self.misnamed(root, firsts(self.grammar.start), None)
        if (known := self.grammar.elements.get(str(root.tag))) is not None:
            yield from self.element(root, known)

    def element(self, element: etree._Element, pattern: Pattern) -> Iterator[Diagnostic]:
        yield from attributes.check(self.file, self.grammar, element, pattern)
        present = frozenset(map(str, element.attrib))
        expected = attributes.content(self.grammar, pattern, present)
        if expected is NO:
            every = (
                name.tag for each in attributes._attributes(self.grammar, pattern) for name in each.names
            )
            expected = attributes.content(self.grammar, pattern, present | frozenset(every))
        yield from _Content(self, element, expected).check()

    def inside(self, element: etree._Element, pattern: Pattern | None) -> Iterator[Diagnostic]:
        """The content of an element that is wrong where it stands, by its own definition or its children's."""
        pattern = pattern or self.grammar.elements.get(str(element.tag))
        if pattern is not None:
            yield from self.element(element, pattern)
            return
        for child in element.iterchildren("*"):
            if str(child.tag) not in self.grammar.elements:
                yield self.misnamed(child, (), None)
            yield from self.inside(child, None)

    def misnamed(
        self, element: etree._Element, expected: tuple[Pattern, ...], parent: etree._Element | None
    ) -> Diagnostic:
        """An element that is not among those expected."""
        tag, known = str(element.tag), self.grammar.elements
        if tag in known:
            return self.misplaced(element, expected, parent)
        if spaces := [each for each in known if local(each) == local(tag)]:
            return self.foreign(element, spaces[0])
        return self.unknown(element, expected, parent)

    def foreign(self, element: etree._Element, meant: str) -> Diagnostic:
        namespace = meant[1:].partition("}")[0]
        message = f"`{local(element.tag)}` is not in the namespace of the schema"
        hint = f'write xmlns="{namespace}" on the document element'
        return self.file.finding("ELEMENT-NAMESPACE", "error", message, element, hint=hint)

    def unknown(
        self, element: etree._Element, expected: tuple[Pattern, ...], parent: etree._Element | None
    ) -> Diagnostic:
        wrong = shown(element.tag)
        here = names(expected)
        self.count()
        near = nearest(wrong, here, (shown(each) for each in self.grammar.elements), self.frequent)
        hint = "; ".join(filter(None, (question(near), self.allowed(parent, near, here))))
        right = certain(wrong, here)
        fix = self.rename(element, right) if right else None
        message = f"there is no element `{wrong}`"
        place = self.file.places.start_name(self.file.order(element))
        return self.file.finding("ELEMENT-UNKNOWN", "error", message, element, place, hint=hint, fix=fix)

    def misplaced(
        self, element: etree._Element, expected: tuple[Pattern, ...], parent: etree._Element | None
    ) -> Diagnostic:
        wrong = shown(element.tag)
        where = f"inside `{shown(parent.tag)}`" if parent is not None else "as the document element"
        message = f"`{wrong}` is not allowed {where}"
        here = names(expected)
        hint = self.allowed(parent, [], here)
        return self.file.finding("ELEMENT-MISPLACED", "error", message, element, hint=hint)

    def rename(self, element: etree._Element, name: str) -> Fix:
        number = self.file.order(element)
        start, end = self.file.places.start_name(number), self.file.places.end_name(number)
        also = (Fix(end.start, end.end, name),) if end else ()
        return Fix(start.start, start.end, name, f"rename it `{name}`", also)

    def allowed(self, parent: etree._Element | None, near: list[str], here: list[str]) -> str:
        if not here:
            return "nothing more is allowed there" if parent is not None and not near else ""
        ranked = self.likely(parent, here)
        first = [each for each in near if each in here]
        order = [*first, *(each for each in ranked if each not in first)]
        return f"allowed there: {', '.join(order[:8])}{' …' if len(order) > 8 else ''}"

    def count(self) -> None:
        """Count, once, what the document uses and where."""
        for each in () if self.frequent else self.file.elements:
            above = each.getparent()
            self.used["" if above is None else shown(above.tag), shown(each.tag)] += 1
            self.frequent[shown(each.tag)] += 1

    def likely(self, parent: etree._Element | None, here: list[str]) -> list[str]:
        """What this document has most often in such a parent comes first, then what it has most often at all."""
        self.count()
        within = "" if parent is None else shown(parent.tag)
        return sorted(here, key=lambda n: (-self.used[within, n], -self.frequent[n], n))


def names(patterns: tuple[Pattern, ...]) -> list[str]:
    """The element names of patterns, as written."""
    found = (name for pattern in patterns for name in pattern.names if name.local != "*")
    return list(dict.fromkeys(shown(name.tag) for name in found))


class _Content:
    """The children of one element, matched from first to last."""

    def __init__(self, walk: Walk, parent: etree._Element, expected: Pattern) -> None:
        self.walk, self.parent = walk, parent
        self.state = self.whole = expected
        self.taken: Counter[str] = Counter()  # elements that were taken as read before they came

    def check(self) -> Iterator[Diagnostic]:
        if self.whole.kind == "data" or any(each.kind == "data" for each in self.whole.children):
            yield from self.value()
            return
        yield from self.text(self.parent.text, self.parent, None)
        for child in self.parent.iterchildren():
            if isinstance(child.tag, str):
                yield from self.child(child)
            yield from self.text(child.tail, self.parent, child)
        if not self.state.nullable:
            yield self.incomplete()

    def child(self, child: etree._Element) -> Iterator[Diagnostic]:
        tag = str(child.tag)
        following = after(self.state, tag)
        if following is not NO:
            pattern = self.pattern(self.state, tag)
            self.state = following
            yield from self.walk.inside(child, pattern)
        elif self.taken[tag]:
            self.taken[tag] -= 1
            yield from self.walk.inside(child, None)
        else:
            yield from self.wrong(child, tag)

    @staticmethod
    def pattern(state: Pattern, tag: str) -> Pattern | None:
        return next((each for each in firsts(state) if any(n.matches(tag) for n in each.names)), None)

    def wrong(self, child: etree._Element, tag: str) -> Iterator[Diagnostic]:
        expected = firsts(self.state)
        if missing := self.skipped(tag):
            yield self.early(child, missing)
            self.state = after(after(self.state, missing), tag)
            yield from self.walk.inside(child, None)
        elif tag in self.walk.grammar.elements:
            yield (
                self.late(child, expected)
                if self.belongs(tag)
                else self.walk.misnamed(child, expected, self.parent)
            )
            yield from self.walk.inside(child, None)
        else:
            yield self.walk.misnamed(child, expected, self.parent)
            meant = self.meant(tag, expected)
            if meant is not None:
                self.state = after(self.state, meant.names[0].tag)
            yield from self.walk.inside(child, meant)

    def meant(self, tag: str, expected: tuple[Pattern, ...]) -> Pattern | None:
        self.walk.count()
        near = nearest(shown(tag), names(expected), often=self.walk.frequent)
        return next((each for each in expected if near and near[0] in names((each,))), None)

    def belongs(self, tag: str) -> bool:
        """Whether an element has a place among these children, only not here."""
        return tag in _alphabet(self.whole)

    def skipped(self, tag: str) -> str:
        """The one element that is wanted first, so that this one may follow."""
        options = [name.tag for each in firsts(self.state) for name in each.names]
        return next((each for each in options if after(after(self.state, each), tag) is not NO), "")

    def early(self, child: etree._Element, missing: str) -> Diagnostic:
        file, here = self.walk.file, shown(child.tag)
        later = any(str(each.tag) == missing for each in child.itersiblings("*"))
        if later:
            self.taken[missing] += 1
            message = (
                f"`{here}` stands before `{shown(missing)}`, which comes first in `{shown(self.parent.tag)}`"
            )
            return file.finding("ELEMENT-ORDER", "error", message, child)
        message = f"`{shown(missing)}` is missing before `{here}` in `{shown(self.parent.tag)}`"
        return file.finding("ELEMENT-MISSING", "error", message, child)

    def late(self, child: etree._Element, expected: tuple[Pattern, ...]) -> Diagnostic:
        before = next(child.itersiblings("*", preceding=True), None)
        where = f"after `{shown(before.tag)}`" if before is not None else "first"
        message = f"`{shown(child.tag)}` cannot stand {where} in `{shown(self.parent.tag)}`"
        hint = self.walk.allowed(self.parent, [], names(expected))
        return self.walk.file.finding("ELEMENT-ORDER", "error", message, child, hint=hint)

    def incomplete(self) -> Diagnostic:
        file = self.walk.file
        number = file.order(self.parent)
        wanted = names(tuple(each for each in firsts(self.state) if _nearer(self.state, each)))
        wanted = self.walk.likely(self.parent, wanted or names(firsts(self.state)))
        listed = " or ".join(f"`{each}`" for each in wanted[:8])
        message = f"`{shown(self.parent.tag)}` is not complete: {listed or 'content'} is missing"
        place = None
        if len(self.parent):
            place = Range(file.places.content_end(number), file.places.end(number))
        return file.finding("ELEMENT-MISSING", "error", message, self.parent, place)

    def text(
        self, text: str | None, parent: etree._Element, before: etree._Element | None
    ) -> Iterator[Diagnostic]:
        if not text or text.isspace():
            return
        following = after(self.state, "#text")
        if following is not NO:
            self.state = following
            return
        place = self.where(text, before)
        word = " ".join(text.split())
        message = f"`{shown(parent.tag)}` holds no text of its own, but “{word[:30]}{'…' if len(word) > 30 else ''}”"
        hint = self.walk.allowed(parent, [], names(firsts(self.state)))
        file = self.walk.file
        yield file.finding("TEXT-MISPLACED", "error", message, parent, place, hint=hint)

    def where(self, text: str, before: etree._Element | None) -> Range:
        """The place of the words: from the last tag before them."""
        file = self.walk.file
        start = file.tag(self.parent).end
        if before is not None:
            tags = [before] if isinstance(before.tag, str) else []
            tags = tags or list(before.itersiblings("*", preceding=True))[:1]
            start = file.places.end(file.order(tags[0])) if tags else start
        first = text.split()[0].encode("utf-8", "xmlcharrefreplace")
        at = file.text.find(first, start)
        start = at if at >= 0 else start
        end = file.text.find(b"<", start)
        return Range(start, start + len(file.text[start:end].rstrip()) or start + 1)

    def value(self) -> Iterator[Diagnostic]:
        """Content that is a datum, not a mixture."""
        text = "".join(map(str, self.parent.itertext()))
        parts = (self.whole, *self.whole.children)
        nodes = [each.node for each in parts if each.kind == "data"]
        if any(self.walk.grammar.accepts(node, text) for node in nodes) or (
            self.whole.nullable and not text.strip()
        ):
            return
        message = f"“{' '.join(text.split())[:40]}” is no content for `{shown(self.parent.tag)}`"
        yield self.walk.file.finding("CONTENT-VALUE", "error", message, self.parent)


@cache
def _alphabet(pattern: Pattern) -> frozenset[str]:
    """All elements that have a place somewhere in a content model."""
    found: set[str] = set()
    waiting, seen = [pattern], {pattern}
    while waiting:
        part = waiting.pop()
        if part.kind == "element":
            found.update(name.tag for name in part.names)
        waiting += [each for each in part.children if each not in seen]
        seen.update(part.children)
    return frozenset(found)


@cache
def _length(pattern: Pattern, bound: int = 6) -> int:
    """How many more elements are needed at least, up to `bound`."""
    if pattern.nullable or bound == 0:
        return 0
    following = {after(pattern, name.tag) for each in firsts(pattern) for name in each.names}
    return 1 + min((_length(each, bound - 1) for each in following if each is not NO), default=bound)


def _nearer(state: Pattern, first: Pattern) -> bool:
    """Whether this element brings the content nearer to being complete."""
    return any(_length(after(state, name.tag)) < _length(state) for name in first.names)
