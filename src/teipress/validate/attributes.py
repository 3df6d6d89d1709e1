"""Attributes against the grammar: unknown, misplaced, missing ones, and values that cannot be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from lxml import etree

from teipress.diagnostics import Diagnostic, Fix
from teipress.validate.file import File, shown
from teipress.validate.near import certain, nearest, question
from teipress.validate.pattern import NO, Pattern, leaves, without_attributes
from teipress.validate.relaxng import Grammar

#: What a datatype of W3C XML Schema asks for, in words.
_TYPES = {
    "anyURI": "a pointer",
    "boolean": "true or false",
    "date": "a date such as 1965-02-10",
    "dateTime": "a date with time such as 1965-02-10T16:00:00",
    "decimal": "a number",
    "double": "a number",
    "duration": "a duration such as P1D",
    "gYear": "a year such as 1965",
    "gYearMonth": "a month such as 1965-02",
    "gMonthDay": "a day without year such as --02-10",
    "integer": "a whole number",
    "ID": "a name that begins with a letter and is unique",
    "language": "a language tag such as en or zh-Latn",
    "NCName": "a name without spaces or colons, beginning with a letter",
    "nonNegativeInteger": "a whole number",
    "positiveInteger": "a whole number above 0",
    "time": "a time such as 16:00:00",
}
_DATE = "a date such as 1965-02-10, 1965-02, 1965 or --02-10"


@cache
def _attributes(grammar: Grammar, element: Pattern) -> tuple[Pattern, ...]:
    return tuple(leaves(grammar.body(element), "attribute"))


@cache
def content(grammar: Grammar, element: Pattern, present: frozenset[str]) -> Pattern:
    """What an element may contain when these attributes are present; NO where one is missing."""
    return without_attributes(grammar.body(element), present)


def check(file: File, grammar: Grammar, element: etree._Element, pattern: Pattern) -> Iterator[Diagnostic]:
    """What is wrong with the attributes of an element that `pattern` describes."""
    allowed = _attributes(grammar, pattern)
    for name, value in element.attrib.items():
        matching = [each for each in allowed if any(n.matches(str(name)) for n in each.names)]
        if not matching:
            yield _unknown(file, grammar, element, str(name), allowed)
        elif not any(grammar.accepts(each.node, str(value)) for each in matching):
            yield _value(file, grammar, element, str(name), str(value), matching)
    yield from _missing(file, grammar, element, pattern)


def _free(element: etree._Element, allowed: tuple[Pattern, ...]) -> list[str]:
    """The names, as written, of allowed attributes that the element does not have yet."""
    names = (name for each in allowed for name in each.names if name.local != "*")
    return [shown(name.tag) for name in names if name.tag not in element.attrib]


def _unknown(
    file: File, grammar: Grammar, element: etree._Element, name: str, allowed: tuple[Pattern, ...]
) -> Diagnostic:
    free, known = _free(element, allowed), name in grammar.attribute_names
    here, wrong = shown(element.tag), shown(name)
    near = nearest(wrong, free)
    right = "" if known else certain(wrong, free)
    hint = "; ".join(filter(None, (question(near), _list("allowed here", likely(file, element, near, free)))))
    code = "ATTRIBUTE-MISPLACED" if known else "ATTRIBUTE-UNKNOWN"
    message = f"`{here}` cannot have the attribute `{wrong}`" if known else f"there is no attribute `{wrong}`"
    written = file.written(element, name)
    fix = None
    if right and written:
        start = written[1].start
        fix = Fix(start, start + len(written[0].encode()), right, f"rename it `{right}`")
    return file.finding(code, "error", message, element, attribute=name, hint=hint, fix=fix)


def _value(
    file: File, grammar: Grammar, element: etree._Element, name: str, value: str, matching: list[Pattern]
) -> Diagnostic:
    values = list(dict.fromkeys(v for each in matching for v in grammar.values(each.node)))
    number, word = _failing(grammar, matching, value)
    near = nearest(word, values)
    right = certain(word, values)
    place = file.token(element, name, number) if number >= 0 else None
    fix = Fix(place.start, place.end, right, f"write `{right}`") if right and place else None
    hint = "; ".join(filter(None, (question(near), _expected(grammar, matching, near, values))))
    message = f"`{word}` is no value of `{shown(name)}`" if word else f"`{shown(name)}` is empty"
    return file.finding(
        "ATTRIBUTE-VALUE", "error", message, element, place, attribute=name, hint=hint, fix=fix
    )


def _failing(grammar: Grammar, matching: list[Pattern], value: str) -> tuple[int, str]:
    """The first word of a value that is wrong by itself, with its number; -1 and all of it where none is."""
    for number, word in enumerate(value.split()):
        if not any(grammar.accepts(each.node, word) for each in matching):
            return number, word
    return -1, value


def _expected(grammar: Grammar, matching: list[Pattern], near: list[str], values: list[str]) -> str:
    types = [str(node.get("type")) for each in matching for node in grammar.types(each.node)]
    words = (
        [_DATE] if "gYear" in types else list(dict.fromkeys(_TYPES[name] for name in types if name in _TYPES))
    )
    if values:
        rest = [value for value in values if value not in near]
        return _list("one of", [*near, *rest])
    return f"expected: {' or '.join(words)}" if words else ""


def _missing(file: File, grammar: Grammar, element: etree._Element, pattern: Pattern) -> Iterator[Diagnostic]:
    present = frozenset(map(str, element.attrib))
    if content(grammar, pattern, present) is not NO:
        return
    tags = [
        name.tag for each in _attributes(grammar, pattern) for name in each.names if name.tag not in present
    ]
    wanted = [tag for tag in dict.fromkeys(tags) if content(grammar, pattern, present | {tag}) is not NO]
    if not wanted:
        wanted = [
            tag for tag in dict.fromkeys(tags) if content(grammar, pattern, frozenset(tags) - {tag}) is NO
        ]
    if wanted and not _meant(grammar, element, pattern, wanted):
        names = " or ".join(f"`{shown(tag)}`" for tag in wanted[:8])
        message = f"`{shown(element.tag)}` needs the attribute {names}"
        yield file.finding("ATTRIBUTE-MISSING", "error", message, element)


def _meant(grammar: Grammar, element: etree._Element, pattern: Pattern, wanted: list[str]) -> bool:
    """Whether a misspelt attribute, which is told anyway, is one of those that are missing."""
    allowed = _attributes(grammar, pattern)
    misspelt = [shown(name) for name in element.attrib if str(name) not in grammar.attribute_names]
    firsts = {near for name in misspelt for near in nearest(name, _free(element, allowed))[:1]}
    return any(shown(tag) in firsts for tag in wanted)


def _list(lead: str, names: list[str]) -> str:
    if not names:
        return ""
    more = " …" if len(names) > 8 else ""
    return f"{lead}: {', '.join(names[:8])}{more}"


def likely(file: File, element: etree._Element, near: list[str], names: list[str]) -> list[str]:
    """The near names, then those that elements of this name have most often in this document."""
    used = Counter(shown(name) for each in file.root.iter(str(element.tag)) for name in each.attrib)
    rest = sorted((n for n in dict.fromkeys(names) if n not in near), key=lambda n: (-used[n], ":" in n, n))
    return [*near, *rest]
