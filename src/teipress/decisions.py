"""Answers to doubts: kept in conversion/NAME.decisions.toml, replayed at every conversion, never asked twice.

An answer is anchored by the words it is about and up to 40 characters on either side, white space aside, so that it
survives edits elsewhere, and small ones near by. What it says depends on what it is about:

    insertion   a kind (`completion`), or `text` for characters that are no insertion
    speaker     the ids of who speaks, or `text`
    date        a value of @when (`1965-02-10`), or `text`
    name        the id of an entry, or `text`

`accept` leaves what the rules found, and says that somebody has looked at it.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from teipress.diagnostics import Diagnostic
from teipress.model import FAMILIES, Block, Mark, Reading, Span
from teipress.recognise.authority import pointer

Found = tuple[Diagnostic, ...]

ACCEPT, TEXT = "accept", "text"
CONTEXT = 40  # characters kept on either side
_NEAR = 10  # of these, so many beside the words must still stand, on one side at least


@dataclass(frozen=True, slots=True)
class Decision:
    """One answer: `quote` are the words it is about, `before` and `after` what stood round them."""

    about: str
    quote: str
    answer: str
    before: str = ""
    after: str = ""


def read_decisions(path: Path) -> tuple[tuple[Decision, ...], Found]:
    """The answers of one document; none where there is no file, a finding where it cannot be read."""
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8"))
        rows = data.get("decision", [])
        return tuple(Decision(**{key: str(value) for key, value in row.items()}) for row in rows), ()
    except FileNotFoundError:
        return (), ()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, TypeError, AttributeError) as error:
        return (), (Diagnostic("DECISION-UNREADABLE", "error", f"cannot be read: {error}", str(path)),)


def written(decisions: Iterable[Decision], name: str) -> str:
    """The file of the answers of one document, one table each, in the order they were given."""
    head = (
        f"# Answers to doubts about {name}: written by `teipress review`, replayed by `teipress convert`.\n"
    )
    return head + "".join("\n[[decision]]\n" + _table(decision) for decision in decisions)


def _table(decision: Decision) -> str:
    return "".join(f"{key} = {_quoted(value)}\n" for key, value in asdict(decision).items() if value)


def _quoted(value: str) -> str:
    """A basic string of TOML, which is JSON's but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def anchor(reading: Reading, mark: Mark, answer: str) -> Decision:
    """The answer to a mark, with its words and what stands round them."""
    block = reading.document.blocks[mark.block]
    before, after = _around(block, mark.span)
    return Decision(mark.phenomenon, _words(block, mark.span), answer, before, after)


def _words(block: Block, span: Span) -> str:
    return _plain(block.text[span.start : span.end])


def surface(mark: Mark) -> Span:
    """The words that a mark is about, those before its bracket included."""
    if mark.target is None:
        return mark.span
    return Span(min(mark.span.start, mark.target.start), max(mark.span.end, mark.target.end))


def _around(block: Block, span: Span) -> tuple[str, str]:
    before = _plain(block.text[max(span.start - 2 * CONTEXT, 0) : span.start])
    return before[-CONTEXT:], _plain(block.text[span.end : span.end + 2 * CONTEXT])[:CONTEXT]


def _plain(text: str) -> str:
    """White space as one space, and what TOML cannot hold as its replacement."""
    return re.sub(r"\s+", " ", text).encode("utf-8", "replace").decode("utf-8")


def decide(reading: Reading, decisions: Sequence[Decision]) -> tuple[Reading, Found]:
    """The reading with all answers applied; `DECISION-STALE` for those that fit nothing."""
    if not decisions:
        return reading, ()
    answers, unused = _matched(reading, decisions)
    marks = [
        _answered(reading, mark, answers[n].answer) if n in answers else mark
        for n, mark in enumerate(reading.marks)
    ]
    path = reading.document.source.path
    return replace(reading, marks=tuple(mark for mark in marks if mark is not None)), tuple(
        _stale(d, path) for d in unused
    )


def _stale(decision: Decision, path: str) -> Diagnostic:
    message = f"the answer `{decision.answer}` for `{decision.quote}` fits nothing in the text any more"
    hint = "answer again with `teipress review`, or delete it from the file of decisions"
    return Diagnostic("DECISION-STALE", "warning", message, path, hint=hint, anchor=decision.quote)


def _matched(reading: Reading, decisions: Sequence[Decision]) -> tuple[dict[int, Decision], list[Decision]]:
    """For marks (by number) the answer that fits best; each answer serves one mark, the last given first."""
    places: dict[tuple[str, str], list[tuple[int, str, str]]] = {}
    for number, mark in enumerate(reading.marks):
        block = reading.document.blocks[mark.block]
        key = (mark.phenomenon, _words(block, mark.span))
        places.setdefault(key, []).append((number, *_around(block, mark.span)))
    answers: dict[int, Decision] = {}
    unused = []
    for decision in reversed(decisions):
        here = places.get((decision.about, decision.quote), [])
        free = [(_fit(decision, before, after), -n) for n, before, after in here if n not in answers]
        fit, number = max(free, default=(0, 0))
        if fit:
            answers[-number] = decision
        elif not any(_fit(decision, before, after) for _, before, after in here):
            unused.append(decision)
    return answers, unused[::-1]


def _fit(decision: Decision, before: str, after: str) -> int:
    """How many characters beside the words are the same; 0 where too few are on both sides."""
    left = _common(decision.before[::-1], before[::-1])
    right = _common(decision.after, after)
    near = left >= min(_NEAR, len(decision.before)) or right >= min(_NEAR, len(decision.after))
    return left + right + 1 if near else 0


def _common(one: str, other: str) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _answered(reading: Reading, mark: Mark, answer: str) -> Mark | None:
    if answer == TEXT:
        return None
    sure = mark._replace(sure=True, candidates=(), rule="decision")
    if answer == ACCEPT:
        return sure
    if mark.phenomenon == "insertion":
        return _of_kind(reading, sure, answer) if answer in FAMILIES else mark
    return sure._replace(attributes=_attributes(reading, mark, answer))


def _of_kind(reading: Reading, mark: Mark, kind: str) -> Mark:
    """The mark as another kind; a judgement needs the word it is about, the one before its bracket."""
    if FAMILIES[kind] != "judgement" or mark.target:
        return mark._replace(kind=kind)
    text = reading.document.blocks[mark.block].text[: mark.span.start]
    word = re.search(r"\w[\w’'\-]*(?=\W*$)", text)
    return mark._replace(kind=kind, target=Span(*word.span())) if word else mark


_ATTRIBUTES = {"speaker": "who", "name": "ref", "date": "when"}


def _attributes(reading: Reading, mark: Mark, answer: str) -> tuple[tuple[str, str], ...]:
    name = _ATTRIBUTES.get(mark.phenomenon)
    if name is None:
        return mark.attributes
    if name == "when":
        return (("when-iso" if "T" in answer else "when", answer),)
    own = {person.id for person in reading.persons}
    value = " ".join(pointer(word, mark.kind if name == "ref" else "person", own) for word in answer.split())
    return (*((key, old) for key, old in mark.attributes if key != name), (name, value))
