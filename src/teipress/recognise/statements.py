"""What a document says of its own brackets, and what else of the whole document one bracket depends on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from teipress.model import Block, Document, Facts, Mark, Span
from teipress.recognise.context import Surroundings
from teipress.recognise.lexicon import grammar

_BRACKETS = re.compile(r"\b(?:square )?brackets?\b|\bbracketed\b", re.I)
_RESTORES = re.compile(
    r"\b(?:insert(?:ed|ions?)|restor\w+|supplied|correct(?:ed|ions?)|taken|added|filled in|complet\w+|emend\w+|repeated|reconstruct\w+)\b.*"
    r"\b(?:from|with reference to|by reference to|according to|on the basis of|in accordance with|in)\b.*\b(?:cop(?:y|ies)|text|version|file|draft|original|document|telegram|cablegram|transcript|retransmission|repetition)\b"
    r"|\b(?:are|is|come|comes) from (?:the|a|another) .{0,40}\b(?:cop(?:y|ies)|version|file)\b"
    r"|\b(?:indecipherable|illegible|mutilated|damaged|torn|lost|missing)\b",
    re.I,
)
_DELETES = re.compile(r"\b(?:delet\w+|struck (?:out|through)|crossed out|cancel\w+|strike)\b", re.I)
_ORIGINAL = re.compile(
    r"\b(?:in|of|from) the (?:original|source(?: text)?|document)\b|\bin original\b|\bas in the original\b|\bby the (?:author|writer|note-?taker|drafter)\b",
    re.I,
)
_BY_HAND = re.compile(r"\b(?:by hand|handwritten|in (?:ink|pencil)|in manuscript)\b", re.I)
_EXCEPT = re.compile(r"\bexcept\b|\bunless\b|\bother than\b|\bnot\b.*\boriginal\b", re.I)
_HERE = re.compile(r"\bthis (sentence|paragraph|word|phrase|line)\b|\bthe (word|words|phrase)\b", re.I)
#: `Figures in square brackets are from the copy in London`: all of one sort.
_SORT = re.compile(
    r"^\W*(?:[0-9]{1,3} )?(?:all )?(figures|numerals|numbers|words|passages|names|portions)\b.{0,30}\bin (?:square )?brackets\b(?! in\b| of\b)",
    re.I,
)
_ALL = re.compile(r"\b(?:all|throughout|every|these) (?:\w+ ){0,2}brackets?\b|\bthroughout\b", re.I)
_INSERTED_WORD = re.compile(
    r"\bthe words? ['‘\"“].{1,60}['’\"”].*\b(?:inserted|supplied|restored|added|repeated)\b", re.I
)
_PARAGRAPHS = re.compile(r"\bparagraphs? ([0-9]+(?:(?:, | and |, and )[0-9]+)*)")
_PAGES = re.compile(r"\b(?:numbers?|figures?|numerals?)\b.*\b(?:pages?|pagination|leaves|folios?)\b", re.I)
_MEANINGS = (
    ("page", _PAGES),
    ("deletion", _DELETES),
    ("restoration", _RESTORES),
    ("physical", _BY_HAND),
    ("original", _ORIGINAL),
)
_NOTE = re.compile(r"^\s*\[?(\d{1,3}|[*†])[\].)]?\s+\S")
_NUMBER_IN = re.compile(r"\[(\d{1,3})\]")


def statements(document: Document) -> tuple[str, ...]:
    """What notes and sentences of the document say of its brackets, each once, in order.

    `page` (numbers in brackets), `restoration/figures` (of all figures), `restoration`, `deletion`, `physical`, `original` hold for the whole document; `restoration/sentence/4` for the
    sentence that note sign 4 stands in, `restoration/word/5` for the bracket just before sign 5,
    `deletion/paragraph/6` for the paragraph of that number, `restoration/before/7.120` for the bracket before that place of a block.
    """
    said: dict[str, None] = {}
    for block in document.blocks:
        if block.class_ == "document" and ("racket" in block.text or "inserted" in block.text):
            for statement in _of_block(block):
                said[statement] = None
    return tuple(said)


def _of_block(block: Block) -> Iterator[str]:
    note = _NOTE.match(block.text)
    for at, sentence in _sentences(block.text):
        meaning = _meaning(sentence)
        numbers = [
            number for found in _PARAGRAPHS.findall(sentence) for number in re.findall(r"[0-9]+", found)
        ]
        if meaning and _SORT.match(sentence):
            yield _scoped(meaning, sentence, note)
        elif meaning and numbers:
            yield from (f"{meaning}/paragraph/{number}" for number in numbers)
        elif meaning and not note and at > _WITHIN and _HERE.search(sentence) and not _ALL.search(sentence):
            yield f"{meaning}/before/{block.number}.{at}"
        elif meaning:
            yield _scoped(meaning, sentence, note)
    if note and _INSERTED_WORD.search(block.text[:1000]):
        yield f"restoration/word/{note[1]}"


#: A sentence this far within its block speaks of what stands before it, not of all the text.
_WITHIN = 40


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences that speak of brackets, with the place of that word, up to 200 characters on each side of it."""
    done = 0
    for found in _BRACKETS.finditer(text):
        if found.start() >= done:
            before = re.split(r"[.!?\n]", text[max(done, found.start() - 200) : found.start()])[-1]
            after = re.split(r"[.!?\n]", text[found.start() : found.start() + 200])[0]
            done = found.start() + len(after)
            yield found.start(), before + after


def _meaning(sentence: str) -> str:
    if not _BRACKETS.search(sentence):
        return ""
    return next((meaning for meaning, pattern in _MEANINGS if pattern.search(sentence)), "")


def _scoped(meaning: str, sentence: str, note: re.Match[str] | None) -> str:
    """The first note of a document hangs on its head and speaks of all of it; a later one speaks of its own place."""
    here = _HERE.search(sentence)
    if meaning != "page" and (sort := _SORT.match(sentence)):
        return f"{meaning}/figures" if sort[1].casefold() in ("figures", "numerals", "numbers") else meaning
    if not note or (not here and (not note[1].isdigit() or int(note[1]) == 1 or _ALL.search(sentence))):
        return meaning
    unit = here[1].casefold() if here and here[1] else "word"
    return f"{meaning}/{'sentence' if unit in ('sentence', 'paragraph', 'line') else 'word'}/{note[1]}"


def surroundings(document: Document, facts: Facts, speakers: Sequence[Mark] = ()) -> Surroundings:
    """Everything of the document that one bracket may depend on, computed once."""
    said = facts.statements
    blocks = [block for block in document.blocks if block.class_ == "document"]
    signs = {
        (block.number, m.start()): int(m[1])
        for block in blocks
        if "[" in block.text
        for m in _NUMBER_IN.finditer(block.text)
    }
    labels = _labels(blocks)
    return Surroundings(
        facts=replace(facts, statements=tuple(s for s in said if "/" not in s)),
        spoken=facts.profile in ("transcript", "interview") or _spoken(labels),
        labelled=bool(labels),
        notes=_notes(blocks),
        signs=_running(signs),
        stated=_of_figures(blocks, said, signs)
        | _of_sentences(blocks, said, signs)
        | _of_paragraphs(blocks, said)
        | _before(blocks, said),
        speakers=_spans(speakers),
        names=frozenset(
            word
            for person in facts.persons
            for name in person.names
            for word in name.split()
            if word[0].isupper()
        ),
    )


def _spans(marks: Iterable[Mark]) -> dict[int, list[Span]]:
    """The extents of marks by block."""
    spans: dict[int, list[Span]] = {}
    for mark in marks:
        spans.setdefault(mark.block, []).append(mark.span)
    return spans


_LABEL = re.compile(r"^\s*(?:[A-Z(\[?][\w.’'()\[\]? -]{0,38}):(?=\s|—|-|$)")


def _labels(blocks: Iterable[Block]) -> Counter[str]:
    """The labels that blocks begin with, and how often."""
    return Counter(found[0] for block in blocks if (found := _LABEL.match(block.text)))


def _spoken(labels: Counter[str]) -> bool:
    """Whether speeches with labels make up the document: four at least, and some label comes again."""
    return labels.total() >= 4 and sum(count for count in labels.values() if count > 1) >= 3


_NOTE_BLOCK = re.compile(r"^\s*(?:\[(\d{1,3})\][.:]?|(\d{1,3})) +\S")


def _notes(blocks: list[Block]) -> frozenset[str]:
    """Numbers of the notes at the end: blocks of the role `notes`, else the rising run of numbered blocks that closes the text."""
    marked = [block for block in blocks if block.role in ("notes", "note")]
    if marked:
        return frozenset(found[1] or found[2] for block in marked if (found := _NOTE_BLOCK.match(block.text)))
    numbers: list[int] = []
    other = 0
    for block in reversed(blocks):
        found = _NOTE_BLOCK.match(block.text)
        number = int(found[1] or found[2]) if found else 0
        if found and (not numbers or 0 < numbers[-1] - number < 3):
            numbers.append(number)
        elif (other := other + 1) > 2:
            break
    return frozenset(map(str, numbers)) if numbers and numbers[-1] <= 2 else frozenset()


def _running(signs: dict[tuple[int, int], int]) -> frozenset[tuple[int, int]]:
    """Places of the numbers that run like note signs: they begin at 1 or 2, and each has a neighbour in number."""
    values = set(signs.values())
    if not values & {1, 2} or len(signs) < 2:
        return frozenset()
    top = 1
    while top + 1 in values or top + 2 in values:
        top += 1 if top + 1 in values else 2
    return frozenset(place for place, number in signs.items() if number <= top)


def _before(blocks: list[Block], said: Iterable[str]) -> dict[tuple[int, int], str]:
    """What `(The words in brackets are illegible in the original.)` says of the bracket before it."""
    texts = {block.number: block.text for block in blocks}
    placed: dict[tuple[int, int], str] = {}
    for meaning, unit, place in (parts for statement in said if len(parts := statement.split("/")) == 3):
        number, _, at = place.partition(".")
        if unit == "before" and (start := texts[int(number)].rfind("[", 0, int(at))) >= 0:
            placed[int(number), start] = meaning
    return placed


_FIGURES = re.compile(r"\[(?=[^\[\]]*[0-9])[0-9.,/½¼¾–-]+\]|\[[a-z]+(?:-[a-z]+)?\]")


def _of_figures(
    blocks: list[Block], said: Iterable[str], signs: dict[tuple[int, int], int]
) -> dict[tuple[int, int], str]:
    """What a statement on all figures says of those that are no signs of notes."""
    meaning = next((each.partition("/")[0] for each in said if each.endswith("/figures")), "")
    notes = _notes(blocks) if meaning else frozenset()
    return {
        (block.number, found.start()): meaning
        for block in (blocks if meaning else ())
        for found in _FIGURES.finditer(block.text)
        if str(signs.get((block.number, found.start()), "")) not in notes
        and (found[0][1].isdigit() or found[0][1:-1] in grammar.NUMERALS)
    }


def _of_paragraphs(blocks: list[Block], said: Iterable[str]) -> dict[tuple[int, int], str]:
    """What a statement on paragraphs that are numbered says of their brackets."""
    return {
        (block.number, found.start()): meaning
        for meaning, unit, number in (
            statement.split("/") for statement in said if "/paragraph/" in statement
        )
        for block in blocks
        if re.match(rf"\W*{number}\b(?!\.[0-9])", block.text)
        for found in re.finditer(r"\[", block.text)
    }


def _of_sentences(
    blocks: list[Block], said: Iterable[str], signs: dict[tuple[int, int], int]
) -> dict[tuple[int, int], str]:
    """What a statement on one sentence or one word says of its brackets."""
    scopes = [parts for statement in said if len(parts := statement.split("/")) == 3]
    texts = {block.number: block.text for block in blocks}
    return {
        (number, begin + found.start()): meaning
        for meaning, unit, sign in scopes
        if unit in ("sentence", "word")
        for (number, at), value in signs.items()
        if str(value) == sign
        for begin, stop in [_reach(texts[number], at, unit)]
        for found in re.finditer(r"\[", texts[number][begin:stop])
    }


def _reach(text: str, at: int, unit: str) -> tuple[int, int]:
    """The stretch a statement speaks of: the sentence around its sign, or the bracket just before it.

    A sign after the full stop belongs to the sentence that ends there.
    """
    if unit == "word":
        return max(0, text.rfind("[", 0, at)), at
    closed = text[:at].rstrip()[-1:] in tuple(".!?”")
    stop = at if closed else text.find(". ", at)
    begin = text.rfind(". ", 0, len(text[:at].rstrip()) - 1 if closed else at)
    return max(begin, text.rfind("\n", 0, at), 0), stop if stop >= 0 else len(text)
