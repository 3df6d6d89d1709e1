"""What a rule may look at: one bracket with its neighbours, each view computed once and only when asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from teipress.model import Block, Facts, Span
from teipress.recognise.lexicon import grammar, nations, offices

T = TypeVar("T")


class view(Generic[T]):
    """A property computed once: as functools.cached_property, without its lock, which costs more than most views."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute = compute
        self._name = compute.__name__

    def __get__(self, context: Any, owner: object = None) -> T:
        value = context.__dict__[self._name] = self._compute(context)
        return value


BEFORE, INSIDE, AFTER, LINE = 160, 400, 80, 300  # characters a rule may see: what makes the time linear
_WORD = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?!\w)|[^\W_]+(?:['’.&\-–‑][^\W_]+)*")
_ASIDE = re.compile(r"\[(?:\d{1,3}|sic!?|\?|\*+)\]")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)”\"][.!?:;])\s+")
_TRAILING = " \t\n\u00a0\"'“”‘’*_"
_TITLE_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Messrs|Prof|Gen|Lt|Col|Maj|Capt|Adm|Brig|Sen|Gov|Amb|Rev|St|Sgt|Cde|No|Nos)|\b[A-Z])\.$"
)


def read_through(text: str) -> str:
    """A text of the same length with its insertions as if they were text, note signs left out."""
    return _ASIDE.sub(lambda sign: " " * len(sign[0]), text).replace("[", " ").replace("]", " ")


def part_of_speech(word: str, previous: str = "", initial: bool = False) -> str:
    """A part of speech by class, ending and the word before: `noun`, `verb`, `name`, `preposition` ... or `""`.

    `initial` says that the word begins a sentence, so that its capital says nothing.
    """
    if word == "US":
        return "name"
    low = word.casefold()
    known = grammar.PART_OF.get(low)
    if known:
        return "pronoun" if known == "determiner" and low in _NOMINAL else known
    if low[:1].isdigit():
        return "numeral"
    if word[:1].isupper() and not initial:
        return "name"
    before = grammar.PART_OF.get(previous.casefold(), "")
    if before in ("determiner", "numeral") or (before == "preposition" and previous.casefold() != "to"):
        return _ending(low) if _ending(low) in ("adjective", "adverb", "participle") else "noun"
    if before == "modal" or previous.casefold() in _BEFORE_VERB:
        return "adverb" if low.endswith("ly") else "verb"
    return _ending(low)


_NOMINAL = frozenset("none".split())
_BEFORE_VERB = grammar.SUBJECT | frozenset("to not do does did you never".split())
_ENDINGS = (
    ("adverb", ("ly",)),
    ("gerund", ("ing",)),
    ("participle", ("ed",)),
    ("noun", ("tion", "sion", "ment", "ness", "ity", "ship", "ance", "ence", "ism", "ist", "ists", "dom", "hood", "tions",
              "ments", "ties", "age", "ture", "logy", "cy", "er", "ers", "or", "ors", "ries")),
    ("adjective", ("ous", "ful", "ive", "al", "ic", "able", "ible", "less", "ish", "ary", "ese")),
)  # fmt: skip


def _ending(low: str) -> str:
    for part, endings in _ENDINGS:
        if len(low) > 4 and low.endswith(endings):
            return part
    return ""


@dataclass(frozen=True)
class Surroundings:
    """What the whole document says, the same for all its brackets."""

    facts: Facts = field(default_factory=Facts)
    spoken: bool = False
    labelled: bool = False  # at least one block begins with a label
    notes: frozenset[str] = frozenset()  # numbers of the notes that the document has
    signs: frozenset[tuple[int, int]] = frozenset()  # (block, start) of brackets that run like note signs
    stated: Mapping[tuple[int, int], str] = field(
        default_factory=dict
    )  # what a statement on one paragraph, sentence or word says of a bracket
    names: frozenset[str] = frozenset()  # words of the names of persons known
    speakers: Mapping[int, Sequence[Span]] = field(default_factory=dict)  # labels recognised, by block


class Context:
    """One bracket: `text[start:end]` of a block. Plain attributes are what every rule asks for, properties the rest.

    `through` is the text of the block as `read_through` gives it, made once for all brackets of a block.

    `words` are those inside, `lows` their small letters; `plain` tells whether nothing but words and the spaces between
    them stands there. `before` is what stands before, earlier insertions as if they were text and note signs left out;
    `bare` is it without quotation marks at its end; `adjacent` tells whether a word stands directly before, nothing but
    space or the point of a title between, and `previous` is that word, or nothing.
    """

    def __init__(
        self, block: Block, through: str, start: int, end: int, depth: int, around: Surroundings
    ) -> None:
        text = block.text
        self.block, self.start, self.end, self.depth, self.around = block, start, end, depth, around
        self.text, self.through = text, through
        self.length = end - start - 2
        self.inside = inside = text[start + 1 : min(end - 1, start + 1 + INSIDE)].strip()
        self.low = inside.casefold()
        self.glued_left = start > 0 and text[start - 1].isalpha()
        self.glued_right = text[end : end + 1].isalpha()
        self.plain = inside.isalpha() or inside.replace(" ", "").isalpha()
        self.words: list[str] = inside.split() if self.plain else _WORD.findall(inside)
        self.lows = [word.casefold() for word in self.words]
        self.before = through[start - BEFORE if start > BEFORE else 0 : start].rstrip()
        self.bare = bare = self.before.rstrip(_TRAILING)
        last = bare[-1:]
        self.adjacent = (
            last.isalnum() or (last != "" and last in "’'%)") or _TITLE_END.search(bare[-12:]) is not None
        )
        self.previous = self.nearest[-1] if self.adjacent and self.nearest else ""

    @view
    def grammatical(self) -> bool:
        """Whether all the words inside are words of grammar, and nothing but words stands there."""
        return (
            self.plain
            and grammar.FUNCTION.issuperset(self.lows)
            and (self.inside == "I" or not self.inside.isupper())
            and not self.month_of_may
            and not self.ordinal_as_name
            and not self.verb_as_name
        )

    @view
    def verb_as_name(self) -> bool:
        """`old [Can] Lao party`: an auxiliary with a capital inside a sentence, before another capital."""
        auxiliary = self.low in grammar.AUXILIARIES and self.inside[0].isupper()
        return auxiliary and bool(self.previous) and self.next[:1].isupper()

    @view
    def ordinal_as_name(self) -> bool:
        """`the [First] Asian Department`: an ordinal with a capital before another."""
        return self.low in grammar.ORDINALS and self.inside[0].isupper() and self.next[:1].isupper()

    @view
    def month_of_may(self) -> bool:
        """Whether `May` inside is a month by its capital: not as the first word, unless figures stand right before."""
        after_figures = self.text[max(0, self.start - 2) : self.start].strip().isdigit()
        return "May" in (self.words if after_figures else self.words[1:])

    @view
    def after(self) -> str:
        return self.through[self.end : self.end + AFTER].lstrip()

    @view
    def nearest(self) -> list[str]:
        """The last word before and the one before it, as far as there are."""
        tail = self.before[-80:].rsplit(None, 3)
        if len(tail) == 4:
            words = _WORD.findall(" ".join(tail[1:]))
            if len(words) > 1:
                return words[-2:]
        return self.words_before[-2:]

    @view
    def words_before(self) -> list[str]:
        """Up to six words before, the nearest last."""
        return _WORD.findall(self.before[-80:])[-6:]

    @view
    def sentence_before(self) -> list[str]:
        """Those of `words_before` that are of the same sentence."""
        return _WORD.findall(_SENTENCE_END.split(self.before[-80:])[-1])[-6:]

    @view
    def words_after(self) -> list[str]:
        return _WORD.findall(self.after)[:6]

    @view
    def initial(self) -> bool:
        """Whether a sentence, a line or a speech begins here."""
        bare = self.bare
        return not bare or (bare[-1] in ".!?:;…—" and not _TITLE_END.search(bare[-12:])) or self.at_line_start

    @view
    def line_start(self) -> int:
        """Where the line of the bracket begins; no farther back than a rule may see."""
        floor = max(0, self.start - LINE)
        found = self.text.rfind("\n", floor, self.start)
        return found + 1 if found >= 0 else floor

    @view
    def line_stop(self) -> int:
        """Where the line of the bracket ends; no farther on than a rule may see."""
        ceiling = min(len(self.text), self.end + LINE)
        found = self.text.find("\n", self.end, ceiling)
        return found if found >= 0 else ceiling

    @view
    def at_line_start(self) -> bool:
        return not self.text[self.line_start : self.start].strip()

    @view
    def after_bracket(self) -> bool:
        """Whether another insertion stands directly before."""
        return self.text[max(0, self.start - 3) : self.start].rstrip().endswith("]")

    @view
    def second(self) -> str:
        """The word before the word before."""
        return self.nearest[-2] if len(self.nearest) > 1 else ""

    @view
    def next(self) -> str:
        """The word directly after, or nothing."""
        after = self.after.lstrip(_TRAILING)
        word = _WORD.search(after) if after[:1].isalnum() else None
        return word[0] if word else ""

    @view
    def part_before(self) -> str:
        """Part of speech of the word directly before; `start` at the beginning of a sentence."""
        if not self.previous:
            return "start" if self.initial else ""
        return part_of_speech(self.previous, self.second, self.previous_is_initial)

    @view
    def previous_is_initial(self) -> bool:
        """Whether the word before begins its sentence."""
        head = self.bare[: self.bare.rfind(self.previous)].rstrip(_TRAILING) if self.previous else ""
        return not head or (head[-1] in ".!?:;…—" and not _TITLE_END.search(head[-12:]))

    @view
    def part_after(self) -> str:
        return part_of_speech(self.next, self.words[-1] if self.words else self.previous) if self.next else ""

    @view
    def wants_subject(self) -> bool:
        """`On the neutron weapon [the Chancellor] had`: a phrase with its preposition begins the sentence, a verb comes after."""
        if self.part_after not in ("auxiliary", "modal") or not self.previous.islower():
            return False
        lows = [word.casefold() for word in _WORD.findall(_SENTENCE_END.split(self.before)[-1])]
        return (
            bool(lows)
            and lows[0] in grammar.PREPOSITIONS
            and sum(low in grammar.DETERMINERS for low in lows) < 2
            and grammar.AUXILIARIES.isdisjoint(lows)
        )

    @view
    def follows(self) -> str:
        """The first sign after the bracket that is not space."""
        return self.text[self.end : self.end + 8].lstrip()[:1]

    @view
    def whole(self) -> bool:
        """Whether the bracket is all of its block, its last point aside."""
        return (
            self.start < 200
            and not self.text[: self.start].strip(' \t\n\u00a0*_“"')
            and self._ends(len(self.text))
        )

    @view
    def whole_line(self) -> bool:
        """Whether the bracket is all of its line."""
        return self.at_line_start and self._ends(self.line_stop)

    def _ends(self, stop: int) -> bool:
        return stop - self.end < 40 and not self.text[self.end : stop].strip(' \t\n\u00a0*_”".,;')

    @view
    def label(self) -> str:
        """What stands before the colon where the bracket is in, or just before, a speaker's label; else nothing."""
        for label in self.around.speakers.get(self.block.number, ()):
            if label.start <= self.start and self.end <= label.end:
                return self.text[label.start : label.end]
        head = self.text[: self.start]
        if self.start > 60 or not re.fullmatch(
            r"\s*\(?(?:(?:[A-Z][\w.’'-]*|von|van|de|the|of|and|for)[\s,]*){0,6}", head
        ):
            return ""
        tail = re.match(r"[\w.’' ]{0,30}(?:\([^)]{0,30}\))?\s*:", self.text[self.end : self.end + 70])
        if tail and (head.strip() or not self.text[self.end : self.end + 1].isspace()):
            return (head + self.inside).strip() or "["
        return ""

    @view
    def dateline(self) -> bool:
        """Whether the block is a dateline: short, early, no verb, with a month or `undated`."""
        if self.block.role in ("reference", "subject"):
            return False
        if self.block.role in ("dateline", "date", "field"):
            return self.block.role != "field" or _DATED.search(self.text) is not None
        line = self.line
        return (
            len(line) < 140
            and ": " not in line
            and _DATED.search(line) is not None
            and _SENTENCE_VERB.isdisjoint(line.casefold().split())
            and len(_SENTENCE_WORD.findall(line)) < 2
        )

    @view
    def line(self) -> str:
        """The line the bracket is on, as far as a rule may see."""
        return self.text[self.line_start : self.line_stop]

    @view
    def capitals(self) -> bool:
        """Whether every word inside that is not of grammar begins with a capital."""
        content = [word for word in self.words if word.casefold() not in _SMALL]
        return bool(content) and all(
            word[0].isupper() or word[0].isdigit() or _ELIDED.match(word) for word in content
        )

    @view
    def capitals_after_first(self) -> bool:
        """As `capitals`, whatever the first word is: `former Vice President`."""
        return all(word[0].isupper() or word.casefold() in _SMALL for word in self.words[1:])

    @view
    def noun_phrase_starts(self) -> bool:
        return bool(self.lows) and self.lows[0] in grammar.DETERMINERS

    def is_name(self, word: str) -> bool:
        """Whether a word looks like one of a personal name: capital, no country, office or word of grammar."""
        low = word.casefold()
        return (
            (word[:1].isupper() or _ELIDED.match(word) is not None)
            and low not in grammar.PART_OF
            and low not in offices.OFFICES
            and low not in nations.NATIONAL
            and low not in nations.COUNTRIES
            and low not in grammar.MONTHS
            and low not in grammar.WEEKDAYS
        )


#: `d’Orsay`, `al-Hafiz`: a capital behind a particle.
_ELIDED = re.compile(r"(?:[dl]['’]|(?:al|el|ul|as|ad|ar)[-’'])[A-Z]")
_SMALL = frozenset("of the and for in on at to de la von van der di del du al el bin ibn".split())
_SENTENCE_VERB = (
    grammar.AUXILIARIES | grammar.SAYING | grammar.SUBJECT | frozenset("that which met held".split())
) - {"may", "i"}
_DATED = re.compile(
    r"\b(?:undated|n\.d\.|no date|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b.{0,30}?(?:\d{4}|\d{1,2}|undated|$)|\bundated\b",
    re.I,
)
#: Words of small letters that a place and a date do without.
_SENTENCE_WORD = re.compile(
    r"\b(?!the\b|and\b|from\b|undated\b|noon\b|midnight\b|hours\b|received\b)[a-z]{3,}\b"
)
