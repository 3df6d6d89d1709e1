"""Whether two names can be one person's: by surname, office, initials, or a typing error."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from teipress.recognise.likeness import likeness
from teipress.recognise.names import Name, bare, canonical_office, folded

_INITIALS = re.compile(r"(?:[A-Z]\.?\s?){1,4}")


@dataclass(eq=False, slots=True)
class Someone:
    """A person as known so far, `listed` among those present or `titled` in the heading; `weight` is how often they speak, a place in a list counts as much as three turns."""

    names: list[Name] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    listed: bool = False
    titled: bool = False
    weight: int = 0

    @property
    def best(self) -> Name:
        return max(
            self.names, key=lambda n: (bool(n.surname) and not is_initials(n.text), len(n.given), len(n.text))
        )

    @property
    def keys(self) -> set[str]:
        return {name.key for name in self.names if name.key}

    @property
    def offices(self) -> list[tuple[str, ...]]:
        stated = [canonical_office(bare(w) for w in re.findall(r"[^\s,;]+", role)) for role in self.roles]
        return [name.office for name in self.names if name.office] + stated


def is_initials(text: str) -> bool:
    return bool(_INITIALS.fullmatch(text.strip().rstrip(" :.,–—-")))


def fits(someone: Someone, name: Name) -> bool:
    """Whether a name can be this person's: same surname, nothing against it in sex and given names."""
    return name.key in someone.keys and all(
        _compatible(name, known) for known in someone.names if known.surname
    )


def _compatible(one: Name, other: Name) -> bool:
    if one.sex and other.sex and one.sex != other.sex:
        return False
    if one.suffix and other.suffix and bare(one.suffix) != bare(other.suffix):
        return False
    return not one.given or not other.given or _same_given(one.given[0], other.given[0])


def _same_given(one: str, other: str) -> bool:
    """`Henry` and `H.`; `Alex` and `Alexander`; `Tom` is not `Thomas` by its letters, but begins like it."""
    a, b = folded(one), folded(other)
    short = min(len(a), len(b))
    return a[:short] == b[:short] or (
        len(one.rstrip(".")) > 1 < len(other.rstrip(".")) and likeness(a, b) > 0.7
    )


def by_name(people: list[Someone], name: Name) -> list[Someone]:
    """Who can bear this name; of several those whom given name, office or courtesy of the label point out."""
    fitting = [p for p in people if fits(p, name)]
    for points_out in _POINTERS:
        if len(fitting) > 1:
            fitting = [p for p in fitting if points_out(p, name)] or fitting
    return fitting or _by_any_part(people, name) or _by_nameless_office(people, name)


def _by_nameless_office(people: list[Someone], name: Name) -> list[Someone]:
    """`The Secretary` of the list is the `Secretary Rusk` who speaks, where no other has this office."""
    if not name.office:
        return []
    holders = [p for p in people if name.office in p.offices]
    return holders if len(holders) == 1 and not holders[0].keys else []


def _has_given(someone: Someone, name: Name) -> bool:
    return bool(name.given and someone.best.given)


def _holds_office(someone: Someone, name: Name) -> bool:
    return bool(name.office) and any(set(name.office) <= set(office) for office in someone.offices)


def _is_plain_citizen(someone: Someone, name: Name) -> bool:
    """`Mr. Smith` is rather the Mr. Smith of the list than General Smith."""
    plain = bool(name.titles) and not name.office
    return plain and any(set(name.titles) <= set(n.titles) or not n.titles for n in someone.names)


def _is_called_so(someone: Someone, name: Name) -> bool:
    plain = not name.titles and not name.given
    return plain and any(n.text.casefold() == name.text.casefold() for n in someone.names)


_POINTERS = (_has_given, _holds_office, _is_plain_citizen, _is_called_so)


def _by_any_part(people: list[Someone], name: Name) -> list[Someone]:
    """A given name used as a surname (`Diem`), a name written together or with its parts in another order."""
    whole = sorted(folded(w) for w in (*name.given, name.surname))
    others = [p for p in people if all(_compatible(name, n) or n.key != name.key for n in p.names)]
    same = [
        p
        for p in others
        if any(sorted(map(folded, (*n.given, n.surname))) == whole for n in p.names if n.surname)
    ]
    if same or name.given or len(name.key) < 3:
        return same
    return [p for p in others if any(name.key in map(folded, n.given) for n in p.names)]


def by_office(people: list[Someone], office: tuple[str, ...]) -> list[Someone]:
    """Who has just this office, else whose office begins with it."""
    if not office:
        return []
    nameless = [p for p in people if not p.keys and any(n.office == office for n in p.names)]
    exact = nameless or [p for p in people if office in p.offices]
    if exact:
        return exact
    begun = [p for p in people if any(o[: len(office)] == office for o in p.offices)]
    if begun or office != ("minister",):
        return begun
    ministers = [p for p in people if any(_is_portfolio(o) for o in p.offices)]
    return ministers if len(ministers) == 1 else []


def _is_portfolio(office: tuple[str, ...]) -> bool:
    """`Foreign Minister`, who alone of those present may be called the Minister."""
    return len(office) == 2 and office[1] == "minister" and office[0] not in ("prime", "deputy", "vice")


def by_initials(people: list[Someone], letters: str) -> list[Someone]:
    scored = [(max((_initial_score(name, letters) for name in p.names), default=0), p) for p in people]
    best = max((score for score, _ in scored), default=0)
    return [p for score, p in scored if score == best] if best else []


def _initial_score(name: Name, letters: str) -> int:
    """4 the same initials, 3 first and last, 2 the surname's with unknown given names or the only letter, 1 of the office."""
    in_office = int(len(letters) == 1 and bool(name.office) and name.office[-1][:1].upper() == letters)
    if not name.surname:
        return 2 * in_office
    own = name.initials
    if own == letters or (is_initials(name.text) and folded(name.text).upper() == letters):
        return 4
    if len(letters) == 1:
        return max(2 * (name.key[:1].upper() == letters), in_office)
    if name.given:
        return 3 * (
            (len(own) > 2 and own[0] + own[-1] == letters)
            or (len(own) == 2 and len(letters) == 3 and letters[0] + letters[-1] == own)
        )
    return 2 * (len(letters) in (2, 3) and letters[-1] == own)


def is_typing_error(name: Name, someone: Someone) -> bool:
    """One letter in a word of four to eight, two in longer ones; an office with one letter wrong (`TEE SECRETARY`)."""
    if name.titles and (not name.surname or _differs_at_its_head(name, someone)):
        return False
    whole = max(likeness(name.text, known.text) for known in someone.names)
    keys = max((likeness(name.key, key) for key in someone.keys), default=0.0)
    return (len(name.key) > 3 and keys >= 0.75 and _agrees(name, someone)) or (
        len(name.text) > 7 and whole >= 0.85
    )


def _differs_at_its_head(name: Name, someone: Someone) -> bool:
    """`Mr. HALE` beside `Senator DALE`: another letter at the head and another title are another person."""
    return not any(name.key[:1] == known.key[:1] or name.titles == known.titles for known in someone.names)


def _agrees(name: Name, someone: Someone) -> bool:
    return all(_compatible(name, known) for known in someone.names if known.surname)
