"""One person under several labels: who speaks, from labels, lists of participants, the title and the authority lists.

Labels are read in the order in which they can be trusted, each against what is known so far:

    1  explained     `Johnson [hereafter LBJ]:`   `The Minister (Bouteflika):`   `HAK: Dr. Kissinger` in a list
    2  named         a surname, with a title or a given name; two persons who fit are a doubt, not a choice
    3  in office     `The Secretary` is who has just this office: `Secretary Kissinger`, not `Under Secretary Sisco`
    4  initials      `HAK`, `DR`, `K`: of exactly one person
    5  mistyped      a rare label one letter away from a person who is listed or speaks more often
    6  the last one  one pair of initials and one office are left over, and all others are known: `JFK`, `The President`

Two speakers of one label (`Bundy and McNamara`) are two persons; `(?)`, `Hyland (Sonnenfeldt?)` and `Voices` are nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from teipress.diagnostics import Diagnostic
from teipress.model import Facts, Person
from teipress.recognise.entries import identify
from teipress.recognise.identity import (
    Someone,
    by_initials,
    by_name,
    by_office,
    fits,
    is_initials,
    is_typing_error,
)
from teipress.recognise.likeness import likeness
from teipress.recognise.names import Name, folded, read_name
from teipress.recognise.participants import Participant, is_group

_UNKNOWN = re.compile(
    r"\W*(?:an? )?(?:\?|names? (?:not|withheld|deleted|redacted)|unknown|unidentified|inaudible|(?:fe)?male voice|voices?|several|all|others?|speakers?|many|both)\b.*|\W*",
    re.IGNORECASE | re.DOTALL,
)
_ALIAS = re.compile(
    r"[\[(]\s*(?:here(?:in)?after|hereinafter|hence|later)\s*(?:called|as|:|,)?\s*[\"“']?([^\])\"”']+)[\"”']?\s*[\])]",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_COMPLETED = re.compile(r"\b([A-Z]*)([A-Z])\[([a-z][^\]]*)\]")
_TWO = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*/\s*|\s+und\s+|\s+et\s+)\s*", re.IGNORECASE)
#: What ends the names of a title.
_AFTER_NAMES = re.compile(
    r",|(?<=\w{3})\.(?:\s|$)|\s[0-9]|\s(?:[Cc]onducted|[Ii]nterviewed|[Rr]ecorded) by\b"
)
_AMONG = re.compile(r"\b(?:between|among|with|zwischen|entre)\s+(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Label:
    text: str
    names: tuple[Name, ...] = ()
    alias: str = ""
    count: int = 1
    office: str = ""


_MOST = 400  # persons of a list, and distinct labels, that are compared; what goes beyond names nobody

Mapping = dict[str, tuple[str, ...]]


def persons(
    labels: Sequence[str],
    participants: Sequence[Participant] = (),
    facts: Facts | None = None,
    title: str = "",
) -> tuple[tuple[Person, ...], Mapping, tuple[Diagnostic, ...]]:
    """Everybody of a document, and who is meant by each label (as it stands, with or without its colon).

    `labels` in the order of the turns, repeated as often as they stand; a label that names nobody maps to `()`.
    Ids are those of `facts.entities` where a person is listed there, else made from the name: `kissinger`, `pan-zili`.
    """
    reader = _Reader([*map(_listed, participants[:_MOST]), *_of_title(title)], labels)
    ordered = _ordered(labels)
    for label in ordered:
        if not _part(label):
            reader.read(label)
    for label in filter(_part, ordered):
        reader.read_part(label)
    reader.last_one()
    known = identify(reader.people, facts.entities if facts else ())
    everybody = tuple(_person(s, known.ids[id(s)], id(s) not in known.several) for s in reader.people)
    mapping = {text: tuple(known.ids[id(s)] for s in reader.found.get(text, ())) for text in labels}
    return everybody, mapping, (*reader.diagnostics, *known.found)


def _listed(participant: Participant) -> Someone:
    someone = Someone(
        [participant.name], [participant.role] if participant.role else [], listed=True, weight=3
    )
    if participant.alias:
        someone.aliases.add(folded(participant.alias))
    return someone


def _of_title(title: str) -> list[Someone]:
    """Who talks with whom according to the title: `Conversation Between President Johnson and Senator Russell Long`."""
    among = _AMONG.search(" ".join(title.split())[:1000])
    if not among:
        return []
    *first, last = re.split(r"\s+and\s+", among[1], flags=re.IGNORECASE)
    parts = [part for piece in first for part in piece.split(",")] + [_AFTER_NAMES.split(last)[0]]
    names = [_named_by_office(part) for part in parts]
    return [
        Someone([name], weight=2, titled=True) for name in names if name.surname and not is_group(name.text)
    ]


def _named_by_office(part: str) -> Name:
    """`the Assistant Secretary (Hilsman)`: the name in its parenthesis with the office before it."""
    inner = re.search(r"\(\s*([^()]*[^()\s])\s*\)", part)
    if not inner:
        return read_name(re.sub(r"^\W*the\s+", "", part.strip()))
    office = read_name(part[: inner.start()])
    name = read_name(inner[1])
    return Name(
        name.text, office.titles + name.titles, name.given, name.surname, name.suffix, name.surname_first
    )


def _ordered(labels: Sequence[str]) -> list[_Label]:
    """Distinct labels, the most telling and most frequent first."""
    read = [_read(text, count) for text, count in Counter(labels).most_common(_MOST)]
    return sorted(read, key=lambda label: (_rank(label), -label.count))


def _rank(label: _Label) -> int:
    if label.alias:
        return 0
    if not label.names or len(label.names) > 1:
        return 5
    name = label.names[0]
    if name.surname and not is_initials(label.text):
        return 1 if name.given else 2
    return 3 if not name.surname else 4


def _read(text: str, count: int) -> _Label:
    alias = _ALIAS.search(text)
    plain = _plain(_ALIAS.sub("", text))
    if _UNKNOWN.fullmatch(plain) or "?" in text:
        return _Label(text, (), "", count)
    pieces = [plain] if _is_office_alone(plain) else _TWO.split(plain)
    names = tuple(read_name(piece) for piece in pieces if piece.strip())
    if "," in plain and names and names[0].surname and not any(name.surname for name in names[1:]):
        names = names[:1]  # `Rusk, Secretary of State:`
    return _Label(text, names, alias[1].strip() if alias else "", count, _explained_office(text))


def _explained_office(text: str) -> str:
    """`Prime Minister` of `The Prime Minister (Mr. Harold Macmillan):`, who is later called by it alone."""
    aside = _ASIDE.search(text)
    office = re.sub(r"^\W*(?:the\s+)?", "", text[: aside.start()], flags=re.I).strip() if aside else ""
    named = aside is not None and read_name(aside[1] or aside[2] or "").surname
    return office if named and office and _is_office_alone(office) and read_name(office).office else ""


_PARTS = {"q": "question", "question": "question", "a": "answer", "answer": "answer"}


def _part(label: _Label) -> str:
    """`question` or `answer` for a label that says no more."""
    return _PARTS.get(label.text.strip(" :.—–-").casefold(), "")


def _is_office_alone(text: str) -> bool:
    return not read_name(text).surname


def _plain(text: str) -> str:
    """A label without its colon and asides; what explains it replaces it: `The Minister (Bouteflika)`, `RN [Richard Nixon]`."""
    text = text.strip().rstrip(" :.,;–—-").strip()
    if text[:1] + text[-1:] in ("[]", "()"):
        text = text[1:-1].strip(" :")
    for aside in _ASIDE.finditer(text):
        words = (aside[1] or aside[2] or "").strip()
        joined = aside.end() - aside.start() < len(text) and text[aside.start() - 1 : aside.start()].isalpha()
        if aside[2] is not None and (joined or (words[:1].isupper() and text[: aside.start()].strip() == "")):
            return re.sub(r"[\[\]]", "", _COMPLETED.sub(_initials_apart, text))
        if words[:1].isupper() and "," not in words and read_name(words).surname and not words.isdigit():
            return words if _explains(text[: aside.start()], words) else text[: aside.start()].strip()
    return _ASIDE.sub(" ", text).strip(" :.,")


def _initials_apart(match: re.Match[str]) -> str:
    """`RSM[cNamara]` is R. S. McNamara."""
    return "".join(f"{letter}. " for letter in match[1]) + match[2] + match[3]


def _explains(before: str, words: str) -> bool:
    """Whether an aside says who it is: after an office alone or initials, not after a name."""
    return _is_office_alone(before) or is_initials(before) or likeness(before.strip(), words) > 0.8


class _Reader:
    """Finds for each label the person meant, making new ones where nobody fits."""

    def __init__(self, people: list[Someone], labels: Sequence[str] = ()) -> None:
        self._beside = {frozenset(pair) for pair in pairwise(labels)}
        self.people: list[Someone] = []
        self.found: dict[str, list[Someone]] = {}
        self.diagnostics: list[Diagnostic] = []
        self._namesakes: dict[str, list[Someone]] = {}
        for someone in people:
            self._join(someone)

    def _join(self, someone: Someone) -> None:
        """Add somebody of a list, or to whom the list has already if it is certainly the same."""
        namesakes = self._namesakes.setdefault(someone.best.key, []) if someone.best.surname else []
        same = [p for p in namesakes if (p.best.given or not someone.listed) and fits(p, someone.best)]
        alike = [p for p in namesakes if p.best.text == someone.best.text]
        same = same or alike
        told = someone.best.given or someone.aliases or not someone.listed
        if len(same) == 1 and (told or not same[0].listed or same[0] in alike):
            same[0].names += someone.names
            same[0].roles += someone.roles
            same[0].aliases |= someone.aliases
            same[0].titled |= someone.titled
        else:
            self.people.append(someone)
            namesakes.append(someone)

    def read(self, label: _Label) -> None:
        people = [self._who(name, label) for name in label.names]
        self.found[label.text] = [someone for someone in people if someone]
        for someone in self.found[label.text]:
            someone.weight += label.count
            someone.roles += [label.office] if label.office else []
            if label.alias:
                someone.aliases.add(folded(label.alias))

    def read_part(self, label: _Label) -> None:
        """`Q.` and `A.` of an interview: who is named in the title answers, or speaks most; who else speaks, or is listed, asks."""
        spoken = {id(p): p for people in self.found.values() for p in people if p.keys}
        titled = [p for p in self.people if p.titled and (p.best.given or p.best.office)]
        most = sum(p.weight for p in spoken.values()) / 2
        answers = titled if len(titled) == 1 else [p for p in spoken.values() if p.weight > most]
        silent = [p for p in self.people if p.listed and id(p) not in spoken and p not in answers]
        asks = [p for p in spoken.values() if p not in answers] if titled else []
        asks = asks or (silent if answers else [])
        fitting = answers if _part(label) == "answer" else asks
        if len(fitting) == 1:
            self.found[label.text] = fitting
        else:
            self.read(label)

    def _who(self, name: Name, label: _Label) -> Someone | None:
        plain = folded(name.text)
        explained = [p for p in self.people if plain in p.aliases]
        if explained:
            return explained[0]
        surname = any(plain in p.keys for p in self.people)  # `DOE` looks like initials
        initials = is_initials(name.text) and not surname
        if initials:
            candidates = by_initials(self.people, re.sub(r"\W", "", name.text))
        else:
            candidates = by_name(self.people, name) if name.surname else by_office(self.people, name.office)
        candidates = [p for p in candidates if not self._speak_together(label, name, p)]
        if len(candidates) > 1:
            self._doubt(label, candidates)
            return None
        someone = candidates[0] if candidates else None
        if someone is None and not initials and (meant := self._mistyped(name, label)):
            return meant
        if someone is None:
            someone = Someone()
            self.people.append(someone)
        if not initials or not someone.names:
            someone.names.append(name)
        return someone

    def _speak_together(self, label: _Label, name: Name, someone: Someone) -> bool:
        """`MRS. HALL:` right after `HALL:`: with and without the courtesy of a woman, in turn, they are two."""
        if name.office or name.given or "f" not in {name.sex, *(known.sex for known in someone.names)}:
            return False
        others = (text for text, people in self.found.items() if someone in people and text != label.text)
        return any(frozenset((label.text, text)) in self._beside for text in others)

    def _mistyped(self, name: Name, label: _Label) -> Someone | None:
        others = [p for p in self.people if p.weight > label.count and name.key not in p.keys]
        near = [p for p in others if is_typing_error(name, p)]
        if len(near) > 1:
            best = max(_nearness(name, p) for p in near)
            near = [p for p in near if _nearness(name, p) == best]
        if len(near) != 1:
            return None
        shown = near[0].best.text
        message = f"`{name.text}` is taken for `{shown}`, mistyped"
        hint = "if they are two persons, give each its own who"
        self.diagnostics.append(Diagnostic("PERSON-MISTYPED", "info", message, hint=hint, anchor=label.text))
        return near[0]

    def _doubt(self, label: _Label, candidates: Iterable[Someone]) -> None:
        shown = " or ".join(f"`{someone.best.text}`" for someone in candidates)
        message = f"`{label.text}` can be {shown}"
        hint = "write the person's id into who, or answer it in `teipress review`"
        self.diagnostics.append(
            Diagnostic("PERSON-AMBIGUOUS", "doubt", message, hint=hint, anchor=label.text)
        )

    def last_one(self) -> None:
        """Join initials and an office that are left over alone, where other initials have been explained."""
        spoken = [p for people in self.found.values() for p in people]
        letters = [
            p for p in spoken if p.names and all(is_initials(n.text) and len(n.text) > 1 for n in p.names)
        ]
        offices = [
            p
            for p in spoken
            if p.names and not p.keys and not {"operator", "interpreter"} & set(p.best.office)
        ]
        explained = any(
            is_initials(_plain(text)) and people[0].keys
            for text, people in self.found.items()
            if people and people[0] not in letters
        )
        if len(set(map(id, letters))) != 1 or len(set(map(id, offices))) != 1 or not explained:
            return
        one, other = offices[0], letters[0]
        one.names += other.names
        self.people.remove(other)
        self.found = {text: [one if p is other else p for p in people] for text, people in self.found.items()}
        message = f"`{other.names[0].text}` is taken for `{one.names[0].text}`: nobody else is left"
        self.diagnostics.append(Diagnostic("PERSON-ASSUMED", "doubt", message, anchor=other.names[0].text))


def _nearness(name: Name, someone: Someone) -> float:
    return max(likeness(name.text, known.text) for known in someone.names)


def _person(someone: Someone, identifier: str, single: bool) -> Person:
    ranked = sorted(someone.names, key=_fullness, reverse=True)
    texts = dict.fromkeys(_short(name) for name in ranked)
    role = next((role for role in someone.roles if role), "") or _title_of(someone.best)
    named = any(len(name.surname) > 1 and not is_initials(name.text) for name in someone.names)
    return Person(identifier, tuple(texts), role, someone.best.sort, named and single)


def _short(name: Name) -> str:
    """A name as it stands; of an office that goes on with `of` or `to`, nothing."""
    if name.surname and {"of", "to", "for"} & set(name.office):
        name_words = (name.surname, *name.given) if name.surname_first else (*name.given, name.surname)
        return " ".join(filter(None, (*name_words, name.suffix)))
    return " ".join(name.text.split())


def _fullness(name: Name) -> tuple[bool, int, int]:
    return bool(name.surname) and not is_initials(name.text), len(name.given), not name.text.isupper()


def _title_of(name: Name) -> str:
    """The office before the name, as it is written: `Secretary` of `Secretary Kissinger`."""
    if not name.office or not name.surname:
        return ""
    first = (name.surname if name.surname_first or not name.given else name.given[0]).split()[0]
    before, found, _ = re.sub(r"[\[\]]", "", name.text).partition(first)
    office = " ".join(before.split()).strip(" ,") if found else ""
    if {word.casefold() for word in office.split()} <= {"the", "lord", "lady"}:
        return ""  # `The Lord Coleridge`
    *head, last = office.split() or [""]
    return " ".join(head) if last in head else office
