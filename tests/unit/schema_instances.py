"""Random documents that the schema allows, made from its table: by its automata, with values of each kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from math import inf
from random import Random
from typing import Any

from lxml import etree

from teipress.schema import Attribute, allowed

Model = Mapping[str, Any]
_XML = "{http://www.w3.org/XML/1998/namespace}"
_VALUES = {
    "teidata.certainty": ("high", "unknown"),
    "teidata.count": ("0", "12"),
    "teidata.duration": ("PT2H",),
    "teidata.enumerated": ("sample", "b-2"),
    "teidata.word": ("sample", "f.3"),
    "teidata.language": ("en", "zh-Latn"),
    "teidata.name": ("name",),
    "teidata.numeric": ("3", "-1.5"),
    "teidata.outputMeasurement": ("12cm", "50%"),
    "teidata.point": ("1,2", "3.5,4"),
    "teidata.pointer": ("#a1", "../lists/persons.xml#x", "https://example.org/a?b=c"),
    "teidata.prefix": ("doc",),
    "teidata.probability": ("0.5",),
    "teidata.temporal.w3c": ("1921", "1921-05-03", "--05-03", "16:00:00", "1921-05-03T16:00:00"),
    "teidata.temporal.iso": ("1921-05-03T16:00", "16:00", "1921-05"),
    "teidata.text": ("some words",),
    "teidata.token": ("some words",),
    "teidata.truthValue": ("true", "0"),
    "teidata.version": ("4.9.0",),
    "teidata.versionNumber": ("1.2",),
    "teidata.xpath": ("//div",),
}


@cache
def costs() -> dict[str, tuple[float, ...]]:
    """For every element how many elements its smallest content needs: from the start, and after each leaf of its model."""
    table = allowed().table["elements"]
    found = {name: tuple(inf for _ in range(len(row["model"]["leaves"]) + 1)) for name, row in table.items()}
    while (better := {name: _step(table[name]["model"], found[name], found) for name in table}) != found:
        found = better
    return found


def _step(model: Model, now: tuple[float, ...], all_: dict[str, tuple[float, ...]]) -> tuple[float, ...]:
    def after(leaf: int) -> float:
        ways = model["start"] if leaf == 0 else model["follow"][leaf - 1]
        onwards = (1 + min(all_[name][0] for name in names(model, way)) + now[way] for way in ways)
        return 0 if leaf in model["end"] else min(onwards, default=inf)

    return tuple(after(leaf) for leaf in range(len(now)))


def names(model: Model, leaf: int) -> tuple[str, ...]:
    return allowed().names_of(model["leaves"][leaf - 1])


class Maker:
    """Makes elements; `size` bounds how many children are chosen freely before the shortest way to the end is taken."""

    def __init__(self, seed: int, size: int = 60) -> None:
        self.random = Random(seed)
        self.left = size
        self.ids = 0

    def element(self, name: str, depth: int = 0) -> etree._Element:
        table = allowed()
        self.left = 0 if depth > 20 else self.left
        made = etree.Element(f"{{{table.namespace}}}{name}", nsmap={None: table.namespace})
        for attribute in table.attributes(name).values():
            if attribute.required or self.random.random() < 0.06:
                made.set(attribute.name.replace("xml:", _XML), self.value(attribute))
        mixed = table.text(name)
        made.text = "words " if mixed else None
        for child in self.children(name):
            made.append(self.element(child, depth + 1))
            made[-1].tail = " more" if mixed and self.random.random() < 0.5 else None
        return made

    def children(self, name: str) -> Iterator[str]:
        """A walk through the automaton of the element; once enough was made, by the shortest way."""
        model, leaf = allowed().table["elements"][name]["model"], 0
        while True:
            ways = model["start"] if leaf == 0 else model["follow"][leaf - 1]
            if leaf in model["end"] and (not ways or self.left <= 0 or self.random.random() < 0.3):
                return
            leaf, child = self.step(name, model, ways)
            self.left -= 1
            yield child

    def step(self, name: str, model: Model, ways: list[int]) -> tuple[int, str]:
        if self.left > 0:
            leaf = self.random.choice(ways)
            return leaf, self.random.choice(names(model, leaf))
        price = costs()
        choices = [
            (price[child][0] + price[name][way], way, child) for way in ways for child in names(model, way)
        ]
        return min(choices)[1:]

    def value(self, attribute: Attribute) -> str:
        if attribute.name == "xml:id":
            self.ids += 1
            return f"id{self.ids}"
        own = tuple(attribute.values) if attribute.closed else _VALUES[attribute.kind]
        return (
            " ".join(self.random.choice(own) for _ in range(3)) if attribute.list else self.random.choice(own)
        )
