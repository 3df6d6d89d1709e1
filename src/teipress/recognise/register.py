"""The forms under which persons, places and organisations can stand in a text, ready to be looked up.

A list of an edition is the same for all its documents: its register is made once, and again when the list is another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from teipress.model import Entity, Person
from teipress.recognise.names import Name, folded, read_name

WORD = re.compile(r"[^\W\d_](?:\w|[’'\-](?=\w)(?!s\b))*")  # Brezhnev’s is Brezhnev
_GAP = re.compile(r"[.]?[\s\[\]]*|[.]?-")


class Form(NamedTuple):
    """One way to write a name, by its folded words. `alone` forms are surnames, which need more care."""

    words: tuple[str, ...]
    kind: str
    ids: frozenset[str]
    alone: bool = False


@dataclass(slots=True)
class Register:
    """Forms by their first word and all their words; who bears a surname with a title before it."""

    forms: dict[str, dict[tuple[str, ...], Form]] = field(default_factory=dict)
    lengths: dict[str, list[int]] = field(default_factory=dict)
    in_office: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)

    def add(self, form: Form) -> None:
        """Add a form; two entries of one form are joined, a whole name goes before a surname of the same letters."""
        if not form.words or not all(form.words):
            return
        row = self.forms.setdefault(form.words[0], {})
        same = row.get(form.words)
        if same is None or (same.alone and not form.alone):
            row[form.words] = form
        elif same.kind == form.kind and same.alone == form.alone:
            row[form.words] = same._replace(ids=same.ids | form.ids)
        lengths = self.lengths.setdefault(form.words[0], [])
        if len(form.words) not in lengths:
            lengths.append(len(form.words))
            lengths.sort(reverse=True)

    def person(self, identifier: str, texts: Iterable[str]) -> None:
        """Add the names of a person: whole, by the surname, and by title and surname."""
        ids = frozenset([identifier])
        for name in map(read_name, texts):
            surname = folded_words(name.surname)
            if name.given:
                self.add(Form(folded_words(_bare(name)), "person", ids))
            if len(name.key) > 1:
                self.add(Form(surname, "person", ids, alone=True))
            for title in name.office:
                key = (title, *surname)
                self.in_office[key] = self.in_office.get(key, frozenset()) | ids

    def longest(self, text: str, word: re.Match[str], head: str) -> tuple[Form, int] | None:
        """The longest form that begins with a word of a text, and where it ends. `head` is the word, folded."""
        row = self.forms.get(head)
        if row is None:
            return None
        lengths = self.lengths[head]
        words, ends = _following(text, word, head, lengths[0])
        for length in lengths:
            form = row.get(tuple(words[:length])) if length <= len(words) else None
            if form is not None:
                return form, ends[length - 1]
        return None


def _following(text: str, word: re.Match[str], head: str, count: int) -> tuple[list[str], list[int]]:
    """Up to `count` folded words from a word on, with nothing but white space and brackets between, and their ends."""
    words, ends = [head], [word.end()]
    while len(words) < count:
        gap = _GAP.match(text, ends[-1])
        following = WORD.match(text, gap.end()) if gap else None
        if following is None:
            break
        words.append(folded(following[0]))
        ends.append(following.end())
    return words, ends


def of_persons(persons: Iterable[Person]) -> Register:
    """The register of a document's own persons."""
    register = Register()
    for person in persons:
        register.person(person.id, person.names)
    return register


class _Same:
    """A list as a key: the same object, not an equal one, so that nothing of it is compared or hashed."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self.entities = entities

    def __hash__(self) -> int:
        return id(self.entities)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.entities is self.entities


def of_entities(entities: Sequence[Entity]) -> Register:
    """The register of an edition's lists."""
    return _of_entities(_Same(entities))


@lru_cache(maxsize=2)
def _of_entities(same: _Same) -> Register:
    register = Register()
    for entity in same.entities:
        if entity.kind == "person":
            register.person(entity.id, entity.names)
            continue
        for text in entity.names:
            register.add(Form(folded_words(text), entity.kind, frozenset([entity.id])))
    return register


def by_surname(entities: Sequence[Entity]) -> dict[str, dict[str, list[Name]]]:
    """Surname -> entry of a person -> its names."""
    return _by_surname(_Same(entities))


@lru_cache(maxsize=2)
def _by_surname(same: _Same) -> dict[str, dict[str, list[Name]]]:
    rows: dict[str, dict[str, list[Name]]] = {}
    for entity in same.entities:
        names = [read_name(text) for text in entity.names] if entity.kind == "person" else []
        for key in {name.key for name in names if name.key}:
            rows.setdefault(key, {})[entity.id] = names
    return rows


def _bare(name: Name) -> str:
    return " ".join((name.surname, *name.given) if name.surname_first else (*name.given, name.surname))


def folded_words(text: str) -> tuple[str, ...]:
    return tuple(folded(word) for word in WORD.findall(text))
