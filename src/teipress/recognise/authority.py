"""Names in running text: those of the authority lists and of the document's own persons, and `[Leonid] Brezhnev`.

    form     = a name of an entry, word for word, brackets and line breaks read through    `[Leonid] Brezhnev`
             | the surname of a person, where one person alone of lists and document bears it

The longest form wins; within a name nothing else is marked. A surname that is also a word of the text, a country or
a short family name that stands first counts only after a title (`Mr. Brown`, `Premier Zhou`). A surname of two
persons is marked without a reference, unreviewed, and told once in a document. One walk over the words with a capital: linear.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from teipress.diagnostics import Diagnostic, at_offset
from teipress.model import Block, Document, Entity, Facts, Mark, Person, Span
from teipress.recognise.calendar import balanced
from teipress.recognise.lexicon import grammar, nations, offices
from teipress.recognise.lexicon import persons as words
from teipress.recognise.names import bare, folded, is_office, read_name
from teipress.recognise.register import WORD, Form, of_entities, of_persons
from teipress.recognise.room import Room, encloses

#: A word that can begin a name: with a capital, or in a script that has none.
_HEAD = re.compile(r"[A-Z\u00c0-\u1fff\u3040-\ud7ff](?<!\w.)\w*(?:[’'\-](?!s\b)\w+)*")
_TITLE = re.compile(r"([^\W\d_][\w.’'\-]*)\s+\W?$")
_NEXT = re.compile(r"\s([^\W\d_a-z][\w’'\-]*)")
_TITLED = 24  # characters before a name in which its title stands
_SMALL = re.compile(r"[a-z]{2,}")
#: Joined once: these lists are long, and a document asks for them at every name.
_NO_SURNAMES = frozenset(nations.COUNTRIES | nations.NATIONAL | words.HOMONYMS)
_NO_PERSONS = frozenset(nations.COUNTRIES | nations.SIDES | words.BODIES | nations.NATIONAL)
_LISTS = {"person": "persons", "place": "places", "org": "organisations"}


def read_names(
    document: Document, facts: Facts, persons: Sequence[Person] = (), marks: Sequence[Mark] = ()
) -> tuple[tuple[Mark, ...], tuple[Diagnostic, ...]]:
    """Marks of phenomenon `name` in every block; `marks` are those already made, which a name may enclose or lie in.

    `ref` is `#id` for a person of the document, else a pointer into the list.
    """
    walk = _Walk(document, facts.entities, persons)
    taken: dict[int, list[Mark]] = {}
    for mark in marks:
        taken.setdefault(mark.block, []).append(mark)
    for block in document.blocks:
        if block.class_ == "document":
            walk.block(block, taken.get(block.number, []))
    return tuple(walk.marks), tuple(walk.found)


def pointer(identifier: str, kind: str, own: Container[str]) -> str:
    """How a document points at a person, place or organisation: at its own `person`, else into the list."""
    return f"#{identifier}" if identifier in own else f"../lists/{_LISTS[kind]}.xml#{identifier}"


class _Walk:
    """Walks over the blocks of one document."""

    def __init__(self, document: Document, entities: Sequence[Entity], persons: Sequence[Person]) -> None:
        self._document = document
        self._own = {person.id for person in persons}
        self._registers = (of_persons(persons), of_entities(entities))
        self._heads = self._registers[0].forms.keys() | self._registers[1].forms.keys()
        self._doubted: set[frozenset[str]] = set()
        self._text = "\n".join(block.text for block in document.blocks)
        self._common: dict[str, bool] = {}
        self.marks: list[Mark] = []
        self.found: list[Diagnostic] = []

    def block(self, block: Block, taken: Sequence[Mark]) -> None:
        marks = [*self._completed(block, taken)]
        completed = Room(marks)
        marks += [
            m
            for m in self._listed(block)
            if not any(
                n.span.start < m.span.end and m.span.start < n.span.end for n in completed.near(m.span)
            )
        ]
        room = Room(taken)
        self.marks += [m for m in marks if room.has(m.span)]

    def _completed(self, block: Block, taken: Sequence[Mark]) -> Iterator[Mark]:
        """`[Leonid] Brezhnev`: a name completed in brackets is one name, listed or not."""
        for mark in taken:
            if (
                mark.phenomenon == "insertion"
                and mark.kind == "name"
                and mark.target
                and encloses(mark.target, mark.span)
            ):
                text = block.text[mark.target.start : mark.target.end]
                form = self._whole(text)
                personal = _is_personal(text) and not _is_institution(block.text[slice(*mark.span)])
                kind = form.kind if form else ("person" if personal else "")
                if kind:
                    yield self._mark(
                        block, mark.target, kind, form.ids if form else frozenset(), "name-completed"
                    )

    def _whole(self, text: str) -> Form | None:
        """The form that a text begins with, if it is no surname alone and of one entry."""
        word = WORD.search(text)
        found = self._longest(text, word, folded(word[0])) if word else None
        return found[0] if found and len(found[0].ids) == 1 and not found[0].alone else None

    def _listed(self, block: Block) -> Iterator[Mark]:
        text, end = block.text, 0
        for word in _HEAD.finditer(text) if self._heads else ():
            head = folded(word[0])
            if head not in self._heads or word.start() < end:
                continue
            found = self._longest(text, word, head)
            span = balanced(text, word.start(), found[1]) if found else None
            if found is None or span is None:
                continue
            form = found[0]
            ids = self._bearer(block, form, span) if form.alone else form.ids
            if ids:
                end = span.end
                yield self._mark(block, span, form.kind, ids, "surname" if form.alone else "listed")

    def _longest(self, text: str, word: re.Match[str], head: str) -> tuple[Form, int] | None:
        """The longest form here; of equally long ones that of the document's own persons. `head` is the word, folded."""
        found = [each for register in self._registers if (each := register.longest(text, word, head))]
        return max(found, key=lambda each: each[1], default=None)

    def _bearer(self, block: Block, form: Form, span: Span) -> frozenset[str]:
        """Who is meant by a surname alone: nobody where it may be another word or part of another name."""
        before = _TITLE.search(block.text, max(span.start - _TITLED, 0), span.start)
        title = bare(before[1]) if before and is_office(bare(before[1])) else ""
        if title and _followed(block.text, span):
            return frozenset()
        if not title and (
            self._is_common(form.words[0])
            or form.words[0] in words.FAMILY_FIRST
            or self._goes_on(block.text, span, before)
        ):
            return frozenset()
        key = (title, *form.words)
        known = next((ids for each in self._registers if (ids := each.in_office.get(key))), form.ids)
        ids = (form.ids & known) or form.ids
        if len(ids) > 1:
            self._doubt(block, span, ids)
        return ids

    def _goes_on(self, text: str, span: Span, before: re.Match[str] | None) -> bool:
        """Whether a surname is part of a longer name that is not listed: a capital beside it that is no common word."""
        if (
            before
            and before[1][0].isupper()
            and bare(before[1]) not in grammar.FUNCTION
            and not self._is_common(bare(before[1]))
        ):
            return True
        return _followed(text, span)

    def _is_common(self, word: str) -> bool:
        """A word that the document writes small, a country or a people: no surname unless a title stands before."""
        known = self._common.get(word)
        if known is None:
            known = self._common[word] = word in _NO_SURNAMES or self._is_small(word)
        return known

    def _is_small(self, word: str) -> bool:
        within = word in self._text and _SMALL.fullmatch(word) is not None
        return within and re.search(rf"(?<!\w){word}(?!\w)", self._text) is not None

    def _mark(self, block: Block, span: Span, kind: str, ids: frozenset[str], rule: str) -> Mark:
        if len(ids) > 1:
            return Mark(block.number, span, "name", kind, rule, None, (), False, tuple(sorted(ids)))
        identifier = next(iter(ids), "")
        attributes = (("ref", pointer(identifier, kind, self._own)),) if identifier else ()
        return Mark(block.number, span, "name", kind, rule, None, attributes)

    def _doubt(self, block: Block, span: Span, ids: frozenset[str]) -> None:
        if ids in self._doubted:
            return
        self._doubted.add(ids)
        name = block.text[span.start : span.end]
        message = f"`{name}` can be {' or '.join(sorted(ids))}"
        finding = Diagnostic("NAME-AMBIGUOUS", "doubt", message, self._document.source.path, anchor=name)
        source = self._document.source.text
        self.found.append(at_offset(source, block.start + span.start, block.start + span.end, finding))


def _followed(text: str, span: Span) -> bool:
    """Whether a word with a capital that is no office goes on the name: `Kim` of `Comrade Kim Il Sung`."""
    following = _NEXT.match(text, span.end, span.end + 40)
    return following is not None and not is_office(bare(following[1]))


def _is_personal(text: str) -> bool:
    """A given name and a surname, and no country among them."""
    name = read_name(text)
    tokens = {word.casefold() for word in WORD.findall(text)}
    return bool(name.surname and name.given) and tokens.isdisjoint(_NO_PERSONS)


def _is_institution(text: str) -> bool:
    """`[River]`, `[College]`: what is completed is no person's name."""
    return not offices.INSTITUTIONS.isdisjoint(word.casefold() for word in WORD.findall(text))
