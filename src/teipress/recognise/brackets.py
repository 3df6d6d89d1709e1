"""Square brackets: where they are, what each of them means.

`read_brackets` finds the balanced brackets of every block of the document in one pass, without recursion, and asks the
table about each. What cannot be read stays text and is a diagnostic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from teipress.diagnostics import Diagnostic, at_offset
from teipress.model import FAMILIES, Block, Document, Facts, Mark, Span
from teipress.recognise.context import Context, Surroundings, read_through
from teipress.recognise.own import OwnRule, Stretch, apply_rules
from teipress.recognise.rules.name import whole_name
from teipress.recognise.rules.row import Row, nowhere
from teipress.recognise.rules.target import replaced, word_before
from teipress.recognise.statements import statements, surroundings
from teipress.recognise.table import judge

__all__ = ["balanced", "read_brackets", "statements"]

DEEPEST = (
    12  # brackets within brackets; deeper ones stay text: parsers of XML stop at 256 levels of everything
)
SHOWN = 10  # diagnostics of one sort in one block
_SIGN = re.compile(r"[\[\]]")
_FLAT = re.compile(r"\[[^\[\]]*\]")


def balanced(text: str) -> tuple[list[tuple[int, int, int]], list[int]]:
    """The balanced brackets of a text as (start, end, depth from 1), in order, and the places of signs without a partner.

    Linear in the length of the text.
    """
    flat = [(*pair.span(), 1) for pair in _FLAT.finditer(text)]
    if text.count("[") == text.count("]") == len(flat):
        return flat, []
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    lonely: list[int] = []
    for sign in _SIGN.finditer(text):
        at = sign.start()
        if text[at] == "[":
            opened.append(at)
        elif opened:
            pairs.append((opened.pop(), at + 1))
        else:
            lonely.append(at)
    pairs.sort()
    return list(_with_depth(pairs)), sorted(lonely + opened)


def _with_depth(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    around: list[int] = []
    for start, end in pairs:
        while around and around[-1] <= start:
            around.pop()
        around.append(end)
        yield start, end, len(around)


def read_brackets(
    document: Document, facts: Facts, rules: Sequence[OwnRule] = (), speakers: Sequence[Mark] = ()
) -> tuple[tuple[Mark, ...], tuple[Diagnostic, ...]]:
    """The marks of phenomenon `insertion` in all blocks of class `document`, in order, and what could not be read.

    `rules` are the edition's own; they decide before the table does. `speakers` are the labels that were recognised.
    """
    around = surroundings(document, facts, speakers)
    own, slow = _own(document, rules)
    marks: list[Mark] = []
    found: list[Diagnostic] = list(slow)
    for block in document.blocks:
        if block.class_ == "document" and _SIGN.search(block.text):
            pairs, lonely = balanced(block.text)
            marks.extend(_marks(block, pairs, around, own.get(block.number, ())))
            found.extend(_unread(document, block, pairs, lonely))
    return tuple(marks), tuple(found)


def _own(
    document: Document, rules: Sequence[OwnRule]
) -> tuple[dict[int, list[Stretch]], tuple[Diagnostic, ...]]:
    if not rules:
        return {}, ()
    blocks = [block for block in document.blocks if block.class_ == "document" and "[" in block.text]
    return apply_rules(rules, blocks, document.source.path)


def _marks(
    block: Block, pairs: Iterable[tuple[int, int, int]], around: Surroundings, own: Sequence[Stretch]
) -> Iterator[Mark]:
    through = read_through(block.text)
    closed = 0  # where the last gap ends: what is inside it stays characters
    for start, end, depth in pairs:
        if start < closed or depth > DEEPEST or not block.text[start + 1 : end - 1].strip():
            continue
        context = Context(block, through, start, end, depth, around)
        row = (own and _own_row(context, own)) or judge(context)
        if row.kind == "none":
            continue
        if FAMILIES[row.kind] == "gap":
            closed = end
        yield _mark(context, row)


def _own_row(c: Context, own: Sequence[Stretch]) -> Row | None:
    """The first of the edition's rules whose match holds the bracket, as a row."""
    rule = next((rule for start, end, rule in own if start <= c.start and c.end <= end), None)
    if rule is None:
        return None
    return Row(
        rule.name,
        rule.kind,
        lambda c: True,
        target=_TARGETS.get(rule.kind, nowhere),
        attributes=lambda c: rule.attributes,
    )


#: Where the judgement of a kind finds the words it is about, when a rule of the edition says the kind.
_TARGETS = {"correction": replaced, "sic": word_before, "doubt": word_before, "name": whole_name}


def _mark(c: Context, row: Row) -> Mark:
    name, kind, _, sure, also, target, attributes = row
    span = Span(c.start, c.end)
    return Mark(c.block.number, span, "insertion", kind, name, target(c), attributes(c), sure, also)


def _unread(
    document: Document, block: Block, pairs: list[tuple[int, int, int]], lonely: list[int]
) -> Iterator[Diagnostic]:
    deep = [start for start, _, depth in pairs if depth > DEEPEST]
    empty = [start for start, end, _ in pairs if not block.text[start + 1 : end - 1].strip()]
    yield from _placed(
        document,
        block,
        lonely,
        "BRACKET-UNBALANCED",
        "this bracket has no partner in its block; it stays text",
    )
    yield from _placed(
        document, block, empty, "BRACKET-EMPTY", "nothing stands in this bracket; it stays text"
    )
    yield from _placed(
        document,
        block,
        deep,
        "BRACKET-DEEP",
        f"more than {DEEPEST} brackets within each other; it stays text",
    )


def _placed(
    document: Document, block: Block, places: list[int], code: str, message: str
) -> Iterator[Diagnostic]:
    source = document.source
    for at in places[:SHOWN]:
        more = len(places) - SHOWN
        tail = f" (and {more} more in this block)" if more > 0 and at == places[SHOWN - 1] else ""
        bare = Diagnostic(code, "warning", message + tail, source.path)
        yield at_offset(source.text, block.start + at, block.start + at + 1, bare)
