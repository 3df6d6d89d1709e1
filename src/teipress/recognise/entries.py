"""Which entry of the authority lists a person of a document is, and what identifier a person gets who is in none.

An entry is a person's where nothing in the names is against it and no other entry fits. If one of the two has no given
name that is likely, not certain, and told; if several entries fit, the document keeps an identifier of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from teipress.diagnostics import Diagnostic
from teipress.model import Entity
from teipress.recognise.identity import Someone, fits
from teipress.recognise.names import Name, slug
from teipress.recognise.register import by_surname

Listed = Mapping[str, Mapping[str, list[Name]]]  # surname -> entry -> its names


class Identified(NamedTuple):
    """By `id()` of each person: the identifier, and the entries of those whom several fit."""

    ids: dict[int, str]
    several: dict[int, list[str]]
    found: tuple[Diagnostic, ...]


def identify(people: Sequence[Someone], entities: Sequence[Entity]) -> Identified:
    """An identifier for each: that of the entry, else one that no entry and no other person has."""
    listed = by_surname(entities)
    entries = {id(someone): _entries_of(someone, listed) for someone in people}
    ids = {who: known[0] for who, known in entries.items() if len(known) == 1}
    several = {who: known for who, known in entries.items() if len(known) > 1}
    taken = {entity.id for entity in entities} | set(ids.values())
    for someone in people:
        if id(someone) not in ids:
            ids[id(someone)] = _free(someone.best, taken)
            taken.add(ids[id(someone)])
    doubts = [_doubted(someone, several[id(someone)]) for someone in people if id(someone) in several]
    likely = [
        _likely(s, entries[id(s)][0]) for s in people if len(entries[id(s)]) == 1 and not _stated(s, listed)
    ]
    return Identified(ids, several, (*doubts, *likely))


def _entries_of(someone: Someone, listed: Listed) -> list[str]:
    """The entries that can be this person, those with the same given name before those without one."""
    rows = _rows(someone, listed)
    fitting = [
        e for e, names in rows.items() if all(fits(someone, n) for n in names if n.key in someone.keys)
    ]
    given = [e for e in fitting if someone.best.given and any(name.given for name in rows[e])]
    return given or fitting


def _rows(someone: Someone, listed: Listed) -> dict[str, list[Name]]:
    return {entry: names for key in someone.keys for entry, names in listed.get(key, {}).items()}


def _stated(someone: Someone, listed: Listed) -> bool:
    """Whether document and list both have a given name, or both have none."""
    given = any(name.given for names in _rows(someone, listed).values() for name in names)
    return given == bool(someone.best.given)


def _free(name: Name, taken: set[str]) -> str:
    full = slug(" ".join((name.surname, *name.given))) if name.surname else slug(name.stem)
    choices = (slug(name.stem), full, *(f"{full}-{n}" for n in range(2, len(taken) + 3)))
    return next(choice for choice in choices if choice not in taken)


def _doubted(someone: Someone, entries: Sequence[str]) -> Diagnostic:
    message = (
        f"`{someone.best.text}` can be {' or '.join(entries)} of the list; the document keeps its own entry"
    )
    hint = "point its sameAs at the right entry"
    return Diagnostic("PERSON-AMBIGUOUS", "doubt", message, hint=hint, anchor=someone.best.text)


def _likely(someone: Someone, entry: str) -> Diagnostic:
    message = f"`{someone.best.text}` is taken for `{entry}` of the list, the only one of this surname"
    hint = "if it is another person, make another entry"
    return Diagnostic("PERSON-ASSUMED", "info", message, hint=hint, anchor=someone.best.text)
