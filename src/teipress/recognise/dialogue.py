"""Whether a document is a dialogue, and what counts as a label in it.

Several of its paragraphs begin with labels, these recur or name known persons, and what follows sounds spoken.
Inventing speeches in a record that has none is the error that counts most, so each of these must hold.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from teipress.model import Block, Span
from teipress.recognise.labels import Label, label_at, shape_of
from teipress.recognise.lexicon.english import is_english
from teipress.recognise.names import folded, read_name

#: Roles of blocks in which speeches can stand.
BODY = frozenset("paragraph list heading section speech signed table".split())
_SPOKEN = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|you|your|we|we['’](?:re|ve|ll)|us|our|my|me|let['’]s|yes|no|yeah|well|sir|thank|please|okay|"
    r"don['’]t|hello|oh|uh|um|ich|mir|mich|wir|uns|sie|ihnen|ihr|ja|nein|danke|je|nous|vous|mon|notre|votre|oui|non|merci"
    r"|я|мы|вы|ты|мне|нам|вам|наш|ваш|да|нет|спасибо|yo|nosotros|usted)\b|\?",
    re.I,
)
_INTERVIEW = re.compile(
    r"\b(?:interview|press|news|conference|hearings?|testimony|examination|deposition|oral history|questions|transcript|conversation|talk)\b",
    re.I,
)
_PAPER = re.compile(
    r"\b(?:memorandum|memo|papers?|briefing|guidance|telegram|airgram|report|letter|note|study)\b", re.I
)
_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]{2,}\b")


class Candidate(NamedTuple):
    """A label that stands at the head of a block or line."""

    block: Block
    label: Label
    speech: str
    alone: bool


@dataclass(frozen=True)
class Known:
    """Words by which the document names its persons: surnames, initials, offices."""

    surnames: frozenset[str] = frozenset()
    initials: frozenset[str] = frozenset()
    asked: bool = False  # whether the title names an interview, an examination, a press conference
    titled_paper: bool = False  # whether it names a paper that may have questions in it

    @classmethod
    def of(cls, names: Iterable[str], title: str) -> Known:
        """From the names of those who took part and the capitalised words of the title."""
        read = [read_name(name) for name in names]
        titled = {folded(word) for word in _CAPITALISED.findall(title) if shape_of(word) == "name"}
        return cls(
            frozenset({name.key for name in read if name.key} | titled),
            frozenset(name.initials for name in read if name.given),
            _INTERVIEW.search(title) is not None,
            _PAPER.search(title) is not None,
        )

    def names(self, label: Label) -> bool:
        name = read_name(label.core)
        letters = re.sub(r"[^A-Z]", "", label.core)
        return bool(name.key and name.key in self.surnames) or (
            label.shape == "initials" and letters in self.initials
        )


_MOST = 400  # labels that are compared with each other
_TOKEN = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_ENOUGH = 1.5  # times as many labels decide for another ending than the colon
SPOKEN_PROFILES = ("transcript", "interview")


def labelled(body: Sequence[Block], known: Known) -> Accepted | None:
    """The labels of what the editor calls a dialogue: at least one that recurs, or two that name persons."""
    found = list(_candidates(body, _heads(body)))
    counts = Counter(candidate.label.key for candidate in found)
    persons = sum(is_person(candidate.label, known) for candidate in found)
    return _accepted(found, body, known) if persons > 1 or max(counts.values(), default=0) > 1 else None


class Accepted(NamedTuple):
    """What counts as a label in this document: keys of labels, their manner, and those that stand alone in their block."""

    keys: frozenset[str]
    doubtful: frozenset[str]
    ending: str
    alone: bool
    manner: str
    quoted: bool
    near: tuple[str, ...]  # keys that are sure, with which others are compared


def dialogue(body: Sequence[Block], known: Known) -> Accepted | None:
    """The labels of a document that is a dialogue, None for one that is not."""
    heads = list(_heads(body))
    by_ending = {ending: list(_candidates(body, heads, ending)) for ending in ("", ".", "—")}
    read = [(ending, found) for ending, found in by_ending.items() if _is_dialogue(found, body, known)]
    if read:
        most = max(len(found) for _, found in read)
        ending, found = next((e, f) for e, f in read if _ENOUGH * len(f) >= most)
        found += () if ending else _also_stopped(by_ending["."], known)
        return _accepted(found, body, known, ending)
    alone = list(_alone(body))
    if _is_dialogue(alone, body, known) and len(alone) >= 4:
        return _accepted(alone, body, known)._replace(alone=True)
    return None


#: The number of a block, where one of its lines begins, the label with a colon that stands there.
Head = tuple[int, int, Label | None]


def _heads(body: Sequence[Block]) -> Iterator[Head]:
    """Where labels can stand, and those with a colon."""
    for number, block in enumerate(body):
        for start in line_starts(block.text):
            yield number, start, label_at(block.text, start)


_FIGURES = re.compile(r"[\d\s.,–—-]+")  # `Belgrade: 1949-1952`


def _candidates(body: Sequence[Block], heads: Iterable[Head], ending: str = "") -> Iterator[Candidate]:
    for number, start, marked in heads:
        text = body[number].text
        label = marked or (label_at(text, start, ending=ending) if ending else None)
        if label and (label.supplied or label.shape):
            end = text.find("\n", label.span.end)
            speech = text[label.span.end : end if end >= 0 else None].strip()
            alone = not speech
            if alone and number + 1 < len(body):
                speech = body[number + 1].text
            if not _FIGURES.fullmatch(speech):
                yield Candidate(body[number], label, speech[:400], alone)


def _also_stopped(stopped: Iterable[Candidate], known: Known) -> Iterator[Candidate]:
    """`KIRILENKO. He will not agree.` among labels with colons: known persons and voices in capitals."""
    for each in stopped:
        capitals = each.label.manner == "capitals" and each.block.text[each.label.span.end - 1] == "."
        if capitals and (each.label.shape == "voice" or known.names(each.label)):
            yield each


#: `12. Mr. MALIK (Union of Soviet Socialist Republics):`, `[2.] Q.`, as records number their paragraphs.
NUMBERED = r"(?:(?:[0-9]{1,3}\.|\[[0-9]{1,3}\.\])[ \t]+)?"
_FIRST, _LATER = re.compile(NUMBERED), re.compile(rf"\n\s*{NUMBERED}")


def line_starts(text: str) -> list[int]:
    """Where the lines begin, behind the numbers of paragraphs."""
    first = _FIRST.match(text)
    later = (match.end() for match in _LATER.finditer(text)) if "\n" in text else ()
    return [first.end() if first else 0, *later]


_ASIDE = re.compile(r"\s*\([^()\n]{3,40}\)$")


def without_aside(text: str) -> str:
    """`M. BIDAULT` of `M. BIDAULT (Interpretation):`; a longer text as it is."""
    return (_ASIDE.sub("", text) if len(text) < 90 else text).rstrip(".:")


def _alone(body: Sequence[Block]) -> Iterator[Candidate]:
    """Names on a line of their own before each speech."""
    for block, following in pairwise(body):
        text = without_aside(block.text)
        if (
            len(text) <= 40
            and "\n" not in text
            and (shape := shape_of(text)) in ("title", "caps", "name", "voice")
        ):
            label = Label(Span(0, len(block.text)), text, shape, "")
            yield Candidate(block, label, following.text[:400], True)


def _is_dialogue(found: Sequence[Candidate], body: Sequence[Block], known: Known) -> bool:
    """Enough labels, recurring or known, before words that sound spoken."""
    share = len(found) / max(sum(block.role not in ("heading", "section") for block in body), 1)
    asked = [c for c in found if c.label.shape in ("question", "answer")]
    rest = [c for c in found if c not in asked]  # among other labels these prove nothing
    answers = sum(c.label.shape == "answer" for c in asked)
    if 2 * len(asked) >= len(found) and answers and (answers > 1 or answers >= len(rest)):
        return _asked_and_answered(asked, share, known)
    found = rest
    if not found:
        return False
    counts = Counter(candidate.label.key for candidate in found)
    persons = [c for c in found if is_person(c.label, known) or _is_foreign(c.label)]
    names = Counter(_named(candidate) for candidate in found)
    recurring = [c for c in found if counts[c.label.key] > 1 or names[_named(c)] > 1]
    if len(counts) < 2 and not persons:
        return False
    if len(found) >= 4 and (len(recurring) >= 0.5 * len(found) or len(persons) >= 0.6 * len(found)):
        certain = len(found) >= 10 and len(persons) >= 0.8 * len(found) and len(recurring) >= 0.6 * len(found)
        few = len(persons) >= 0.5 * len(found)
        return share >= (0.12 if few else 0.3) and _spoken(found) >= (0.2 if certain else 0.35)
    if not 2 <= len(found) < 4 or len(persons) < len(found) or share < 0.5:
        return False
    listed = bool(recurring) and all(known.names(c.label) or c.label.shape == "title" for c in found)
    return _spoken(found) >= (0.3 if listed else 0.6)


def _spoken(found: Sequence[Candidate]) -> float:
    """How many of the speeches sound spoken, from 0 to 1."""
    return sum(bool(_SPOKEN.search(c.speech)) for c in found) / len(found)


def _is_foreign(label: Label) -> bool:
    """`DOBRI DZHUROV`: capitals that are no English words are nobody's heading."""
    return label.shape == "caps" and not is_english(_TOKEN.findall(label.core)[-1])


def _named(candidate: Candidate) -> str:
    """The surname in a label, else all of it: `TODOR ZHIVKOV` is `T. ZHIVKOV`."""
    return read_name(candidate.label.core).key or candidate.label.key


def _asked_and_answered(asked: Sequence[Candidate], share: float, known: Known) -> bool:
    """`Q:` and `A:` in turn; `Question:` and `Answer:`, as papers have them too, where the title names an interview."""
    shapes = Counter(c.label.shape for c in asked)
    written_out = any(len(c.label.core) > 1 for c in asked)
    paper = known.titled_paper or written_out
    return min(shapes["question"], shapes["answer"]) >= 2 and share > 0.4 and (known.asked or not paper)


def _asks(candidate: Candidate) -> bool:
    """`Q: Who was there?` among names: whoever asks."""
    return candidate.label.shape == "question" and candidate.speech.rstrip().endswith("?")


def is_person(label: Label, known: Known) -> bool:
    return label.shape in ("title", "unknown", "voice") or label.supplied or known.names(label)


def _accepted(found: Sequence[Candidate], body: Sequence[Block], known: Known, ending: str = "") -> Accepted:
    """All labels that recur or name a person; of the others those that look like the rest, in doubt if nobody else names them."""
    counts = Counter(candidate.label.key for candidate in found)
    shapes = Counter(candidate.label.shape for candidate in found)
    sure = {c.label.key for c in found if counts[c.label.key] > 1 or is_person(c.label, known) or _asks(c)}
    sure |= {c.label.key for c in found if sure.issuperset(c.label.keys)}
    sure |= {c.label.key for before, c in pairwise(found) if _asks(before) and c.label.shape == "answer"}
    addressed = {name for block in body for name in _ADDRESSED.findall(block.text)}
    rest = [
        c.label
        for c in found
        if c.label.key not in sure
        and (shapes[c.label.shape] * 8 >= len(found) or c.label.core in addressed)
        and not _is_enumerated(c)
    ]
    words = Counter(word for block in body for word in _TOKEN.findall(block.text)) if rest else Counter()
    rest = [label for label in rest if not _is_common(label, words)][:_MOST]
    near = tuple(sorted(sure)[:_MOST])
    doubtful = {label.key for label in rest if not (misread(label.key, near) or _mentioned(label, words))}
    quoted = sum(c.speech[:1] in '“"‘' for c in found) >= 0.6 * len(found)
    keys = frozenset(sure | {label.key for label in rest})
    return Accepted(keys, frozenset(doubtful), ending, False, _manner(found), quoted, near)


#: `Mac, you on here?`: who is spoken to takes part.
_ADDRESSED = re.compile(
    r"\b[A-Z][a-z]+(?=, (?:you|can|could|will|would|do|did|have|are|what|how|when|where|why|I|let|give|get|tell)\b)"
)


def _manner(found: Sequence[Candidate]) -> str:
    manner, most = Counter(candidate.label.manner for candidate in found).most_common(1)[0]
    return manner if most >= 0.7 * len(found) else "plain"


def _is_enumerated(candidate: Candidate) -> bool:
    """`2. Grain: half a million tons`: an item of a list, unless a person is named."""
    return re.search(r"[0-9]\.\s*$", candidate.block.text[: candidate.label.span.start]) is not None


def _is_common(label: Label, words: Counter[str]) -> bool:
    """`Agreed:`, `Conclusions:`: words that the text also writes small are nobody's name."""
    return label.shape == "name" and all(words[low] for low in _TOKEN.findall(label.core.casefold()))


def _mentioned(label: Label, words: Counter[str]) -> bool:
    """Whether the text names whom a label names, or the label has a given name and a surname."""
    name = read_name(label.core)
    return bool(name.given and name.surname) or words[_TOKEN.findall(label.core)[-1]] > 1


def misread(key: str, others: Sequence[str]) -> bool:
    """One letter away from a label that is sure: `Callahan`, `MR GARNER`."""
    return bool(difflib.get_close_matches(key, others, 1, 0.75))
