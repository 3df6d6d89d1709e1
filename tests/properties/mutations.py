"""Seeded damage to TEI: one slip a document, as editors make them, with the place where it was made."""

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml import etree

from teipress.positions import Positions


class Mutation(NamedTuple):
    """A damaged document: `start:end` are the bytes of the damage in it, `meant` the right word of a misspelling."""

    kind: str
    data: bytes
    start: int
    end: int
    meant: str = ""
    made: str = ""


class Original:
    """A document to be damaged."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.places = Positions(data)
        self.elements = list(etree.fromstring(data).iter("*"))
        self.names = [str(each.tag).rpartition("}")[2] for each in self.elements]

    def replaced(
        self, kind: str, start: int, end: int, new: bytes, meant: str = "", wide: int = 0, made: str = ""
    ) -> Mutation:
        data = self.data[:start] + new + self.data[end:]
        return Mutation(kind, data, start - wide, start + max(len(new), 1), meant, made)


def slip(word: str, random_: random.Random) -> str:
    """A word with one slip of the pen."""
    at = random_.randrange(len(word))
    letter = random_.choice(string.ascii_lowercase)
    return random_.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            word.swapcase()
            if random_.random() < 0.2
            else word.lower()
            if word != word.lower()
            else word + word[-1],
        ]
    )


def element_name(original: Original, random_: random.Random) -> Mutation | None:
    number = random_.randrange(len(original.elements))
    name = original.names[number]
    wrong = slip(name, random_)
    if len(name) < 3 or wrong == name or not wrong[:1].isalpha():
        return None
    start, end = original.places.start_name(number), original.places.end_name(number)
    data = original.data
    if end is not None:
        data = data[: end.start] + wrong.encode() + data[end.end :]
    data = data[: start.start] + wrong.encode() + data[start.end :]
    return Mutation("element-name", data, start.start, start.start + len(wrong), name, wrong)


def _with_attribute(original: Original, random_: random.Random, *names: str) -> tuple[int, object] | None:
    numbers = [
        n
        for n, each in enumerate(original.elements)
        if each.attrib and (not names or any(x in each.attrib for x in names))
    ]
    if not numbers:
        return None
    number = random_.choice(numbers)
    attributes = [
        a for a in original.places.attributes(number) if a.name != "xmlns" and (not names or a.name in names)
    ]
    return (number, random_.choice(attributes)) if attributes else None


def attribute_name(original: Original, random_: random.Random) -> Mutation | None:
    found = _with_attribute(original, random_)
    if found is None or ":" in found[1].name or len(found[1].name) < 3:  # type: ignore[attr-defined]
        return None
    attribute = found[1]
    name = attribute.name  # type: ignore[attr-defined]
    wrong = slip(name, random_)
    if wrong == name or not wrong[:1].isalpha():
        return None
    start = attribute.whole.start  # type: ignore[attr-defined]
    return original.replaced("attribute-name", start, start + len(name), wrong.encode(), name, made=wrong)


def attribute_value(original: Original, random_: random.Random) -> Mutation | None:
    found = _with_attribute(
        original, random_, "when", "unit", "quantity", "from", "to", "cert", "level", "break"
    )
    if found is None:
        return None
    value = found[1].value  # type: ignore[attr-defined]
    new = random_.choice([b"1965-13-41", b"x y", b"?", b"%%", b"-"])
    return original.replaced("attribute-value", value.start, value.end, new, wide=40)


def attribute_added(original: Original, random_: random.Random) -> Mutation | None:
    number = random_.randrange(len(original.elements))
    at = original.places.start_name(number).end
    name = random_.choice(["color", "lang", "id", "href", "style2", "wen", "typ"])
    return original.replaced("attribute-added", at, at, f' {name}="x"'.encode())


def attribute_deleted(original: Original, random_: random.Random) -> Mutation | None:
    found = _with_attribute(original, random_)
    if found is None or ":" in found[1].name:  # type: ignore[attr-defined]
        return None
    number, attribute = found
    tag = original.places.start_tag(number)
    whole = attribute.whole  # type: ignore[attr-defined]
    data = original.data[: whole.start - 1] + original.data[whole.end :]
    return Mutation("attribute-deleted", data, tag.start, tag.end)


_STRANGERS = (
    "body",
    "teiHeader",
    "item",
    "row",
    "surname",
    "rdg",
    "opener",
    "titleStmt",
    "speaker",
    "foo",
    "span_",
)


def element_inserted(original: Original, random_: random.Random) -> Mutation | None:
    number = random_.randrange(1, len(original.elements))
    at = original.places.start_tag(number).start
    name = random_.choice(_STRANGERS)
    return original.replaced("element-inserted", at, at, f"<{name}/>".encode())


def element_deleted(original: Original, random_: random.Random) -> Mutation | None:
    number = random_.randrange(1, len(original.elements))
    start, end = original.places.start_tag(number).start, original.places.end(number)
    return original.replaced("element-deleted", start, end, b"", wide=200)


def element_doubled(original: Original, random_: random.Random) -> Mutation | None:
    number = random_.randrange(1, len(original.elements))
    start, end = original.places.start_tag(number).start, original.places.end(number)
    again = re.sub(rb'\sxml:id="[^"]*"', b"", original.data[start:end])
    return original.replaced("element-doubled", end, end, again, wide=200)


def text_inserted(original: Original, random_: random.Random) -> Mutation | None:
    number = random_.randrange(1, len(original.elements))
    at = original.places.start_tag(number).start
    return original.replaced("text-inserted", at, at, b"stray words ")


def end_tag_deleted(original: Original, random_: random.Random) -> Mutation | None:
    number = random_.randrange(1, len(original.elements))
    end = original.places.end_name(number)
    if end is None:
        return None
    tag = original.places.start_tag(number)
    data = original.data[: end.start - 2] + original.data[original.places.end(number) :]
    return Mutation("end-tag-deleted", data, tag.start, tag.end)


def ampersand(original: Original, random_: random.Random) -> Mutation | None:
    at = original.places.start_tag(random_.randrange(1, len(original.elements))).start
    return original.replaced("ampersand", at, at, b"& ")


def pointer(original: Original, random_: random.Random) -> Mutation | None:
    found = _with_attribute(original, random_, "who", "ref", "ana", "target", "resp", "corresp")
    if found is None:
        return None
    value = found[1].value  # type: ignore[attr-defined]
    return original.replaced("pointer", value.start, value.end, b"#nobody-of-this-name")


def identity(original: Original, random_: random.Random) -> Mutation | None:
    numbers = [
        n for n, e in enumerate(original.elements) if "{http://www.w3.org/XML/1998/namespace}id" in e.attrib
    ]
    if len(numbers) < 2:
        return None
    first, second = sorted(random_.sample(numbers, 2))
    one, other = (original.places.attribute(n, "xml:id") for n in (first, second))
    assert one is not None
    assert other is not None
    new = original.data[slice(*one.value)]
    return original.replaced("identity", other.value.start, other.value.end, new, wide=len('xml:id="'))


KINDS: tuple[Callable[[Original, random.Random], Mutation | None], ...] = (
    element_name, attribute_name, attribute_value, attribute_added, attribute_deleted, element_inserted, element_deleted,
    element_doubled, text_inserted, end_tag_deleted, ampersand, pointer, identity,
)  # fmt: skip


def mutations(documents: list[bytes], count: int, seed: int = 1965) -> Iterator[Mutation]:
    """`count` damaged documents, every kind in turn."""
    random_ = random.Random(seed)
    originals = [Original(data) for data in documents]
    made = 0
    while made < count:
        mutation = KINDS[made % len(KINDS)](random_.choice(originals), random_)
        if mutation is not None:
            made += 1
            yield mutation
