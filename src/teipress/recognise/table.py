"""The table of rules: rows by precedence, the first that holds decides.

Rows stand in groups; what a group needs is asked once, and where it is not given none of its rows is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from teipress.recognise.context import Context
from teipress.recognise.lexicon import grammar, offices, vocabulary
from teipress.recognise.rules import (
    abbreviation,
    event,
    gap,
    gloss,
    judgement,
    label,
    name,
    none,
    note,
    original,
    reference,
    supplied,
    variant,
)
from teipress.recognise.rules.row import Row


class Group(NamedTuple):
    """Rows that can hold only `when` something cheap to ask is so."""

    when: Callable[[Context], bool]
    rows: tuple[Row, ...]


def _always(c: Context) -> bool:
    return True


def _worded(c: Context) -> bool:
    """Whether the bracket may be named by its own wording: not two or three plain words of no such vocabulary."""
    words = c.lows
    if not 0 < len(words) < 4 or not c.plain or c.text[c.end : c.end + 1] in ("(", ":"):
        return True
    return c.around.spoken or not vocabulary.TELLING.isdisjoint(words) or len(c.inside) == 1 or c.whole_line


def ordinary(c: Context) -> bool:
    """`In his [note] he`: a word of an editor's vocabulary that completes a sentence.

    It stands in small letters between a word and the rest of its sentence, or where a noun is asked for.
    """
    if not c.inside.islower() or c.inside not in vocabulary.ORDINARY or not c.adjacent:
        return False
    return c.next.islower() or c.part_before in ("determiner", "adjective", "preposition")


def _named(c: Context) -> bool:
    return _worded(c) and not ordinary(c)


def _of_grammar(c: Context) -> bool:
    """Only words of grammar, set apart, in no label: a telegram's or a translator's, or one instead of another."""
    return (
        c.grammatical
        and not (c.glued_left or c.glued_right or c.around.stated or c.around.facts.statements)
        and (len(c.inside) > 1 or c.inside == "I")
        and ":" not in c.text[c.end : c.end + 20]
    )


def _before_a_name(c: Context) -> bool:
    """`to [Leonid] Brezhnev`, `the [North] Koreans`: a capital before a capital, after a title or a small word that asks for a noun.

    Nothing stands before it that the word could correct or explain.
    """
    if not (c.next[:1].isupper() and c.inside[0].isupper() and c.inside.isalpha() and c.inside.isascii()):
        return False
    if c.inside.isupper() or c.low in vocabulary.TELLING:
        return False
    if not _stands_alone(c):
        return False
    before = c.previous.casefold()
    if not before:
        return c.before[-1:] not in ('"', "”", "’")
    asked = c.part_before == "preposition" or (
        len(before) < 5 and c.part_before in ("determiner", "conjunction")
    )
    return asked or before.rstrip(".") in offices.TITLES


def _stands_alone(c: Context) -> bool:
    """Nothing is stated of the bracket, and it is in no label, dateline or word."""
    return not (
        c.glued_left
        or c.glued_right
        or c.around.stated
        or c.around.facts.statements
        or ":" in c.text[c.end : c.end + 70]
        or c.dateline
    )


def _of_something(c: Context) -> bool:
    """`the unity [of the socialist camp]`: small letters that say of what the word before is."""
    return (
        c.low.startswith("of ")
        and c.plain
        and c.inside.islower()
        and len(c.words) < 7
        and bool(c.previous)
        and vocabulary.TELLING.isdisjoint(c.lows)
        and _stands_alone(c)
    )


def _year(c: Context) -> bool:
    """`30 July [1964]`: a year after a month, where no number could be replaced."""
    return (
        len(c.inside) == 4
        and c.inside.isdigit()
        and c.inside[:2] in ("18", "19", "20")
        and c.previous.casefold() in grammar.MONTHS
        and c.depth == 1
        and _stands_alone(c)
    )


def _beside_a_word(c: Context) -> bool:
    return bool(c.previous) and bool(c.words)


def _after_letters(c: Context) -> bool:
    """After a word, or the point of an abbreviation."""
    return bool(c.words) and (bool(c.previous) or c.bare.endswith("."))


def _with_capital(c: Context) -> bool:
    return bool(c.words) and (not c.inside.islower() or c.next[:1].isupper())


def _may_be_date(c: Context) -> bool:
    return not c.inside.isalpha() or not vocabulary.OF_DATES.isdisjoint(c.lows)


def _within_word(c: Context) -> bool:
    return c.glued_left or c.glued_right or not c.inside[:1].isalpha() or c.low in vocabulary.ENDINGS


def _stated(c: Context) -> bool:
    return bool(c.around.facts.statements or c.around.stated)


def _by_digits(c: Context) -> bool:
    return c.text[max(0, c.start - 1) : c.start].isdigit() or c.text[c.end : c.end + 1].isdigit()


def _in_label(c: Context) -> bool:
    if c.block.number in c.around.speakers and c.label:
        return True
    return c.start < 62 and (c.inside.endswith(":") or ":" in c.text[c.end : c.end + 70])


def _on_short_line(c: Context) -> bool:
    return len(c.line) < 140


def _not_plain(c: Context) -> bool:
    return not c.inside.isalpha() or len(c.inside) < 4 or c.inside.endswith("?")


def _opens_gloss(c: Context) -> bool:
    return c.inside[0] == "=" or (bool(c.lows) and c.lows[0] in vocabulary.OPENING)


#: What its own wording names comes first, then place, then neighbours, then grammar; the last row always holds.
GROUPS: tuple[Group, ...] = (
    Group(_of_grammar, (*abbreviation.SHORT, *judgement.OF_GRAMMAR, *supplied.GRAMMAR)),
    Group(
        _named,
        (
            *none.ROWS,
            *gap.ROWS,
            *judgement.NAMED,
            *reference.ROWS,
            *note.NAMED,
            *event.PAPER,
            *note.COPIES,
            *event.ROWS,
        ),
    ),
    Group(_by_digits, label.NUMBERS),
    Group(_in_label, label.LABELS),
    Group(_on_short_line, label.DATELINES),
    Group(_stated, supplied.STATED),
    Group(_within_word, supplied.INSIDE_WORDS),
    Group(_opens_gloss, gloss.WORDED),
    Group(_always, (*supplied.COMPLETED, *original.LANGUAGE)),
    Group(_beside_a_word, supplied.JOINED),
    Group(_after_letters, abbreviation.EXPANDED),
    Group(_beside_a_word, (*variant.ROWS, *judgement.LIKE, *variant.PLACES)),
    Group(_not_plain, (*label.PARTS, *reference.LONE, *supplied.DOUBTED)),
    Group(_may_be_date, label.DATES),
    Group(_beside_a_word, (*abbreviation.EXPLAINED, *label.DAYS, *gloss.NAMED)),
    Group(_always, (*gloss.APPOSED, *name.SPEAKERS)),
    Group(_with_capital, name.ROWS),
    Group(_beside_a_word, (*abbreviation.AFTER, *note.BESIDE, *gloss.PHRASES, *name.LATER)),
    Group(_always, (*supplied.GRAMMAR, *supplied.SENSE)),
)
#: Brackets of a shape for which none of the rows before these can hold: they are asked first, and change nothing but the time.
SHORTCUTS = (
    Group(_before_a_name, name.ROWS),
    Group(_of_something, supplied.SENSE),
    Group(_year, label.DATES),
)
ORDER = (*GROUPS[:1], *SHORTCUTS, *GROUPS[1:])
ROWS: tuple[Row, ...] = tuple(row for group in GROUPS for row in group.rows)


def judge(context: Context) -> Row:
    """The row that decides about a bracket. The last row of the table holds for every bracket."""
    for when, rows in ORDER:
        if when(context):
            for row in rows:
                if row.when(context):
                    return row
    return ROWS[-1]
