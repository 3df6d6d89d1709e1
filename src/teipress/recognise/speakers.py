"""Who speaks: which labels of a document open a speech, and which blocks go on with one.

A colon does not make a speaker. Labels are collected first; the document as a whole then says whether it is a dialogue:
several of its paragraphs begin with labels, these recur or name known persons, and what follows sounds spoken.
Inventing speeches in a record that has none is the error that counts most, so each of these must hold.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from teipress.model import Block, Mark, Span
from teipress.recognise.labels import Label, label_at, shape_of
from teipress.recognise.names import folded, read_name

_SPOKEN = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|you|your|we|we['’](?:re|ve|ll)|us|our|my|me|let['’]s|yes|no|yeah|well|sir|thank|please|okay|"
    r"don['’]t|hello|oh|uh|um|ich|mir|mich|wir|uns|sie|ihnen|ihr|ja|nein|danke|je|nous|vous|mon|notre|votre|oui|non|merci"
    r"|я|мы|вы|ты|мне|нам|вам|наш|ваш|да|нет|спасибо|yo|nosotros|usted)\b|\?",
    re.I,
)
_BODY = frozenset("paragraph list heading section speech signed table".split())
_SENTENCE_END = re.compile(r"[.?!…)\]”\"’'—–-]\s*$")
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Adm|Amb|Sen|Gov|Prof|Hon|St|Cde|Com|Min|No|MR|MRS|DR|GEN|[A-Z])\.\s*$"
)
_INLINE = re.compile(r"(?:(?<=[.?!…)\]”\"’'—–-])\s*|(?<=\n)\s*)(?=[^\W\d_a-z])")
_OPENING = re.compile(r"[(\[](?=[^\W\d_a-z][^()\[\]:\n]{1,60}:[ \t])")
_REPORT = re.compile(
    r"(?:said|asked|replied|stated|added|noted|explained|answered|continued|remarked|observed|agreed|suggested|responded|commented"
    r"|pointed out|thought|felt|opened|thanked|went on|told|read|then|also|concluded|began|indicated|expressed|described|reported)\b"
)
_GOING_ON = re.compile(
    r"(?:The (?:meeting|conversation|session|conference|discussion|call|luncheon|dinner|talks?|party|group|committee|council|two)\b"
    r".{0,80}\b(?:adjourned|ended|concluded|broke|resumed|recessed|closed|began|opened|turned|left|moved|terminated|proceeded|lasted|was (?:over|closed))"
    r"|(?:At|After|Following|There (?:was|followed))\b.{0,60}\b(?:adjourned|ended|joined|left|entered|pause|recess|laughter|discussion|exchange)\b"
    r"|The (?:Conference|Meeting) resumed|The interpreters?\b.{0,40}\b(?:translat|interpret|read))"
)
_EVENT_WORDS = re.compile(
    r"\b(?:laugh\w*|applause|pause[sd]?|silence|left|leaves?|enter(?:s|ed)|re-?enter(?:s|ed)|join(?:s|ed)|adjourn\w*|resum\w*|recess\w*|interpret\w*"
    r"|translat\w*|nods?|nodded|reads?|reading|hands?|handed|shows?|showed|looks?|looking|smil\w*|interrupt\w*|agreement|did not answer|reminisces?"
    r"|spoke|conversation|discussion|exchange|break|lunch|dinner|toast\w*|aside|to|gestur\w*|whisper\w*|points?|pointing|turning|referring)\b",
    re.I,
)
_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]{2,}\b")
_PAGE = re.compile(r"\(\s*(?:pp?\.?|page|\d+)\s*\d*\s*\)", re.I)
_OWN_WORDS = re.compile(r"\b(?:I|we|you|my|our|your|me|us)\b")


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

    @classmethod
    def of(cls, names: Iterable[str], title: str) -> Known:
        """From the names of those who took part and the capitalised words of the title."""
        read = [read_name(name) for name in names]
        titled = {folded(word) for word in _CAPITALISED.findall(title) if shape_of(word) == "name"}
        return cls(
            frozenset({name.key for name in read if name.key} | titled),
            frozenset(name.initials for name in read if name.given),
        )

    def names(self, label: Label) -> bool:
        name = read_name(label.core)
        letters = re.sub(r"[^A-Z]", "", label.core)
        return bool(name.key and name.key in self.surnames) or (
            label.shape == "initials" and letters in self.initials
        )


def read_speakers(
    blocks: Sequence[Block], known: Known, profile: str = "auto"
) -> tuple[tuple[Mark, ...], tuple[Block, ...]]:
    """Marks of phenomenon `speaker` and `stage`, and the blocks with the roles `speech` and `stage` where they have them.

    A `profile` that the editor has chosen decides: a transcript or an interview is a dialogue as soon as labels recur, a
    memorandum, letter or telegram is none.
    """
    body = [block for block in blocks if block.class_ == "document" and block.role in _BODY]
    accepted = _dialogue(body, known) if profile in ("auto", *_SPOKEN_PROFILES) else None
    if accepted is None and profile in _SPOKEN_PROFILES:
        accepted = _labelled(body, known)
    if not accepted:
        asides = tuple(mark for block in body for mark in _interjection(block, known))
        return asides, tuple(blocks)
    marks = [mark for block in body for mark in _labels(block, accepted, known)]
    return _continued(blocks, marks, accepted)


_SPOKEN_PROFILES = ("transcript", "interview")


def _labelled(body: Sequence[Block], known: Known) -> Accepted | None:
    """The labels of what the editor calls a dialogue: at least one that recurs, or two that name persons."""
    found = list(_candidates(body, stopped=False))
    counts = Counter(candidate.label.key for candidate in found)
    persons = sum(_is_person(candidate.label, known) for candidate in found)
    return (
        _accepted(found, body, known, False) if persons > 1 or max(counts.values(), default=0) > 1 else None
    )


class Accepted(NamedTuple):
    """What counts as a label in this document: keys of labels, their manner, and those that stand alone in their block."""

    keys: frozenset[str]
    doubtful: frozenset[str]
    stopped: bool
    alone: bool
    manner: str
    quoted: bool


def _dialogue(body: Sequence[Block], known: Known) -> Accepted | None:
    """The labels of a document that is a dialogue, None for one that is not."""
    for stopped in (False, True):
        found = list(_candidates(body, stopped))
        if _is_dialogue(found, body, known):
            return _accepted(found, body, known, stopped)
    alone = list(_alone(body))
    if _is_dialogue(alone, body, known) and len(alone) >= 4:
        return _accepted(alone, body, known, False)._replace(alone=True)
    return None


def _candidates(body: Sequence[Block], stopped: bool) -> Iterator[Candidate]:
    for number, block in enumerate(body):
        for start in _line_starts(block.text):
            label = label_at(block.text, start, stopped=stopped)
            if label and (label.supplied or label.shape):
                end = block.text.find("\n", label.span.end)
                speech = block.text[label.span.end : end if end >= 0 else None].strip()
                alone = not speech
                if alone and number + 1 < len(body):
                    speech = body[number + 1].text
                yield Candidate(block, label, speech[:400], alone)


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer(r"\n\s*", text))] if "\n" in text else [0]


def _alone(body: Sequence[Block]) -> Iterator[Candidate]:
    """Names on a line of their own before each speech."""
    for block, following in pairwise(body):
        text = block.text.rstrip(".:")
        if (
            len(text) <= 40
            and "\n" not in text
            and (shape := shape_of(text)) in ("title", "caps", "name", "voice")
        ):
            label = Label(Span(0, len(block.text)), text, shape, "")
            yield Candidate(block, label, following.text[:400], True)


def _is_dialogue(found: Sequence[Candidate], body: Sequence[Block], known: Known) -> bool:
    """Enough labels, recurring or known, before words that sound spoken."""
    if not found:
        return False
    counts = Counter(candidate.label.key for candidate in found)
    persons = [c for c in found if _is_person(c.label, known)]
    recurring = [c for c in found if counts[c.label.key] > 1]
    spoken = sum(bool(_SPOKEN.search(c.speech)) for c in found) / len(found)
    share = len(found) / max(sum(block.role not in ("heading", "section") for block in body), 1)
    if 2 * sum(c.label.shape in ("question", "answer") for c in found) >= len(found):
        return _asked_and_answered(counts, share)
    if len(counts) < 2 and not persons:
        return False
    if len(found) >= 4 and (len(recurring) >= 0.5 * len(found) or len(persons) >= 0.6 * len(found)):
        certain = len(found) >= 10 and len(persons) >= 0.8 * len(found) and len(recurring) >= 0.6 * len(found)
        few = len(persons) >= 0.5 * len(found)
        return spoken >= (0.2 if certain else 0.35) and share >= (0.12 if few else 0.3)
    return 2 <= len(found) < 4 and len(persons) == len(found) and spoken >= 0.6 and share >= 0.5


def _asked_and_answered(counts: Counter[str], share: float) -> bool:
    return (
        min(counts.get("q", 0) + counts.get("question", 0), counts.get("a", 0) + counts.get("answer", 0)) >= 2
        and share > 0.4
    )


def _is_person(label: Label, known: Known) -> bool:
    return label.shape in ("title", "unknown", "voice") or label.supplied or known.names(label)


def _accepted(found: Sequence[Candidate], body: Sequence[Block], known: Known, stopped: bool) -> Accepted:
    """All labels that recur or name a person; of the others those that look like the rest, in doubt if nobody else names them."""
    counts = Counter(candidate.label.key for candidate in found)
    shapes = Counter(candidate.label.shape for candidate in found)
    sure = {c.label.key for c in found if counts[c.label.key] > 1 or _is_person(c.label, known)}
    rest = [c.label for c in found if c.label.key not in sure and shapes[c.label.shape] * 8 >= len(found)]
    words = "\n".join(block.text for block in body) if rest else ""
    doubtful = {label.key for label in rest if not (_misread(label.key, sure) or _mentioned(label, words))}
    quoted = sum(c.speech[:1] in '“"‘' for c in found) >= 0.6 * len(found)
    keys = frozenset(sure | {label.key for label in rest})
    return Accepted(keys, frozenset(doubtful), stopped, False, _manner(found), quoted)


def _manner(found: Sequence[Candidate]) -> str:
    manner, most = Counter(candidate.label.manner for candidate in found).most_common(1)[0]
    return manner if most >= 0.7 * len(found) else "plain"


def _mentioned(label: Label, words: str) -> bool:
    """Whether the text names whom a label names, or the label has a given name and a surname."""
    name = read_name(label.core)
    return bool(name.given and name.surname) or words.count(label.core.split()[-1]) > 1


def _misread(key: str, others: Iterable[str]) -> bool:
    """One letter away from a label that is sure: `Callahan`, `MR GARNER`."""
    import difflib

    return bool(difflib.get_close_matches(key, list(others), 1, 0.75))


def _labels(block: Block, accepted: Accepted, known: Known) -> Iterator[Mark]:
    """The speaker marks of one block of a dialogue, from left to right."""
    at = 0
    for start, at_head in _places(block.text, accepted):
        if start < at:
            continue
        if block.text[start] in "([" and (aside := _aside(block, start, accepted, known)):
            yield aside
            at = aside.target.end if aside.target else aside.span.end
            continue
        label = label_at(block.text, start, stopped=accepted.stopped or at_head)
        if accepted.alone and label is None and start == 0:
            label = _whole(block)
        if label is None or not _counts(block.text, label, accepted, at_head):
            continue
        yield _mark(block, label, accepted)
        yield from _stage_after(block, label)
        at = label.span.end
    yield from _stages(block)


_PAIRS = {"(": (")", "parenthesis"), "[": ("]", "bracket")}


def _aside(block: Block, start: int, accepted: Accepted, known: Known) -> Mark | None:
    """`(Pan: I have heard.)` or `[HON. MEMBERS: "And Canada?"]` inside another's speech; `target` is all of it."""
    closing, rend = _PAIRS[block.text[start]]
    end = block.text.find(closing, start)
    label = label_at(block.text, start + 1)
    if label is None or end < 0 or not block.text[label.span.end : end].strip(' "“”.'):
        return None
    if label.key not in accepted.keys and not _is_person(label, known):
        return None
    span, whole = Span(start, label.span.end), Span(start, end + 1)
    kind = "interruption" if rend == "bracket" else "aside"
    return Mark(block.number, span, "speaker", kind, f"aside-{rend}", whole, (("rend", rend),))


def _whole(block: Block) -> Label | None:
    text = block.text.rstrip(".:")
    shape = shape_of(text) if len(text) <= 40 and "\n" not in text else ""
    return Label(Span(0, len(block.text)), text, shape, "") if shape else None


def _places(text: str, accepted: Accepted) -> Iterator[tuple[int, bool]]:
    """Where a label can begin: at line starts, and inside a line after the end of a sentence."""
    heads = set(_line_starts(text))
    inline = {match.end() for match in _INLINE.finditer(text)}
    asides = {match.start() for match in _OPENING.finditer(text)}
    for start in sorted(heads | inline | asides):
        yield start, start in heads


def _counts(text: str, label: Label, accepted: Accepted, at_head: bool) -> bool:
    if at_head:
        return label.key in accepted.keys or label.shape == "unknown" or label.supplied
    if accepted.alone or accepted.stopped:
        return False
    marked = accepted.manner != "plain"
    if marked and label.manner != accepted.manner:
        return False
    before = text[max(0, label.span.start - _WINDOW) : label.span.start]
    quoted = before.count("“") > before.count("”")
    known = label.key in accepted.keys or (marked and label.shape == "title")
    return known and not quoted and bool(_SENTENCE_END.search(before)) and not _ABBREVIATED.search(before)


_WINDOW = 2000  # characters in which a quotation may have been opened


def _mark(block: Block, label: Label, accepted: Accepted) -> Mark:
    rule = "name-alone" if accepted.alone else f"label-{label.shape or 'supplied'}"
    return Mark(block.number, label.span, "speaker", "label", rule, sure=label.key not in accepted.doubtful)


_AFTER_LABEL = re.compile(r"\s*(\((?P<words>[^()\n]{2,120})\))")


def _stage_after(block: Block, label: Label) -> Iterator[Mark]:
    """`Mao: (looking at Dr. Kissinger) He is`: what the speaker does, in round brackets right after the label."""
    found = _AFTER_LABEL.match(block.text, label.span.end)
    if found and found["words"][0].islower() and _EVENT_WORDS.search(found["words"]):
        yield Mark(block.number, Span(*found.span(1)), "stage", "stage", "stage-after-label")


_SOUND = re.compile(
    r"\((?:[^()\n]{0,60}\b)?(?:laugh\w*|applause|pause|silence|interruption|telephone rings|nods|nodding|smil\w*|gestur\w*|whisper\w*|translat\w*"
    r"|interpret\w*|inaudible|crosstalk|general agreement|cheers|reads?|reading|Heiterkeit|Beifall|смех|аплодисменты)\b[^()\n]{0,60}\)",
    re.I,
)


def _stages(block: Block) -> Iterator[Mark]:
    """`(Laughter)`, `(Chou laughs.)` inside a speech."""
    for found in _SOUND.finditer(block.text):
        yield Mark(block.number, Span(*found.span()), "stage", "stage", "stage-in-speech")


def _interjection(block: Block, known: Known) -> Iterator[Mark]:
    """`(Ambassador Pan: I have heard.)`: a block in round brackets that begins with a person's label."""
    if not (block.text.startswith("(") and block.text.endswith(")") and _closes_last(block.text)):
        return
    label = label_at(block.text, 1)
    if label and _is_person(label, known) and block.text[label.span.end : -1].strip():
        span, whole = Span(0, label.span.end), Span(0, len(block.text))
        yield Mark(block.number, span, "speaker", "aside", "interjection", whole, (("rend", "parenthesis"),))


def _closes_last(text: str) -> bool:
    """Whether the first round bracket is closed by the last."""
    depth = 0
    for at, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return at == len(text) - 1
    return False


def _continued(
    blocks: Sequence[Block], marks: list[Mark], accepted: Accepted
) -> tuple[tuple[Mark, ...], tuple[Block, ...]]:
    """Give the blocks after a label the role they have in the dialogue."""
    spoken = {mark.block for mark in marks if mark.phenomenon == "speaker"}
    roles: dict[int, str] = {}
    speaking = False
    for block in blocks:
        if block.class_ != "document" or block.role not in _BODY:
            speaking = False
        elif block.number in spoken:
            roles[block.number], speaking = "paragraph", True
        elif not speaking and block.text[:1] == "(" and _role(block, accepted) == "stage":
            roles[block.number] = "stage"
        elif speaking:
            roles[block.number] = _role(block, accepted)
            speaking = roles[block.number] in ("speech", "list", "stage", "table")
    made = tuple(replace(b, role=roles[b.number]) if b.number in roles else b for b in blocks)
    return tuple(marks), made


def _role(block: Block, accepted: Accepted) -> str:
    """What an unlabelled block is after a speech: its continuation, a stage direction, or narration."""
    text = block.text
    if (
        text.startswith("(")
        and text.endswith((")", ")."))
        and not _OWN_WORDS.search(text)
        and not _PAGE.match(text)
    ):
        return "stage"
    if block.role in ("list", "table", "heading", "section", "signed"):
        return block.role
    if _GOING_ON.match(text) or _reports(text) or (accepted.quoted and text[:1] not in "“\"‘'["):
        return "paragraph"
    return "speech"


def _reports(text: str) -> bool:
    """`Walt Rostow said that`: a person and a verb of reporting at the head."""
    found = re.match(r"(?:[^\W\d_a-z][\w.’'-]*\s+){1,5}", text)
    return bool(found and _REPORT.match(text, found.end()) and found[0].split()[0] not in ("I", "We", "You"))
